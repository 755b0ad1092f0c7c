#pragma once

#include "model/protocol.h"
#include "model/school_document.h"

#include <cstdint>
#include <string>

namespace triad::rules::test {

/// Strength and priority, a host, a lead and a reviewer; strengths, areas for development and questions in the report.
model::Protocol sample_protocol();
/// Oakfield hosts "review-1", planned and complete: focuses, one line with two kinds of evidence, Jo Park and Sam Reed as
/// partners.
model::SchoolDocument hosted_document();

/// A change as the program makes it: with a stamp of that second.
void write(model::SchoolDocument&, model::RecordKind, std::string const& record, std::string const& field,
    std::string const& value, std::int64_t second);
/// A file was made for the review and stands in the ledger.
void note_file(model::SchoolDocument&, std::string const& kind, std::int64_t second);
void write_note(model::SchoolDocument&, std::string const& id, std::string const& member, std::int64_t second);
void write_statement(
    model::SchoolDocument&, std::string const& id, std::string const& part, std::string const& text, std::int64_t second);
/// The answer of one partner to a statement as it is worded now.
void write_reply(model::SchoolDocument&, std::string const& statement, std::string const& member, std::string const& decision,
    std::int64_t second);

model::Review& the_review(model::SchoolDocument&);

} // namespace triad::rules::test
