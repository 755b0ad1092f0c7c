#pragma once

#include "model/school_document.h"

#include <string>

namespace triad::rules::test {

/// An audit with every kind of part. Section "plan" on the red, amber, green scale: references R1 to R3, items S1 (answers R1),
/// S2 (R1, R2) and S3, of which S3 is hidden, and block B. Section "duties": T1 shown for the scenario "bubble", T2 for "few",
/// T3 always. Section "notes": N1 and N2 take notes only. Section "papers": D1 and D2, present or missing.
model::Instrument audit();
/// An evaluation of it with nothing in it.
model::Evaluation audit_evaluation();
/// Both in a document, the evaluation as "eval-1".
model::SchoolDocument audit_document();

void choose(model::Evaluation&, std::string const& field, std::string const& text);
model::Answer& answer_to(model::Evaluation&, std::string const& item);

} // namespace triad::rules::test
