#pragma once

#include "base/date.h"
#include "model/protocol.h"
#include "model/review.h"

#include <string>
#include <string_view>
#include <vector>

// What stands in files as a word or an id, as people read it. A word that this version does not know is shown as it is.

namespace triad::rules {

/// "24 November 2026"; a text that is no day is given back as it is.
std::string day_words(std::string_view iso);

/// The role's title in the protocol, or its common name: "Lead reviewer".
std::string role_title(model::Protocol const*, std::string_view role);

std::string mode_words(std::string_view);
std::string focus_words(std::string_view kind);
/// "Talk with people": the one name of a kind of evidence, wherever it is said.
std::string source_words(std::string_view kind);
std::string how_words(std::string_view);
std::string note_kind_words(std::string_view);
std::string decision_words(std::string_view);

/// The parts of a report in the protocol's order; after those, parts that statements name and the protocol does not have.
struct NamedPart {
    std::string id;
    std::string title;
};
std::vector<NamedPart> report_parts(model::Protocol const*, model::Review const&);
/// Statements of one part that were not removed, in order.
std::vector<model::Statement const*> statements_in(model::Review const&, std::string_view part);

} // namespace triad::rules
