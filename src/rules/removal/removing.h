#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// What goes with an evaluation when it is removed, one sentence each: what was written in it, what is still to do, and what
/// refers to it elsewhere. R-35.
std::vector<std::string> goes_with_evaluation(model::SchoolDocument const&, model::Evaluation const&);

/// What goes with a whole document, one line each: every evaluation and review with what is in it, then what belongs to the
/// school or the visitor as a whole. R-35.
std::vector<std::string> goes_with_document(model::SchoolDocument const&);

/// What was changed after this moment, by name: the pieces of work that no file from before it holds as they are now. Of an
/// instrument only the day of its edition is known, so one of that very day is listed with a word that says so. R-35.
std::vector<std::string> changed_after(model::SchoolDocument const&, Instant, int offset_minutes);

/// The document as its files hold it: a removed evaluation is a mark there, without its words. R-35.
model::SchoolDocument without_removed_words(model::SchoolDocument);

} // namespace triad::rules
