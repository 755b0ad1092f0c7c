#pragma once

#include "rules/collation/returns.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Everything that can be coded: comments on statements, statements of reports, notes of meetings, and the lead's own words.

namespace triad::rules {

/// Words that stand somewhere in a lead's work, and the finding that was made of them. Points into the document.
struct Passage {
    std::string_view source; // as model::Finding::source
    std::string_view school; // ClusterSchool::id; empty where it is of no one school
    std::string_view origin;
    std::string item;
    std::string_view text;
    model::Submission const* submission = nullptr; // of a comment
    std::size_t place = 0; // of the item in its edition, or of the statement in its report
    model::CollectedReport const* report = nullptr;
    model::MeetingNote const* note = nullptr;
    model::Finding const* finding = nullptr; // null: not coded yet
};

/// The text that stands in Finding::mark for these words.
std::string words_mark(std::string_view text);

struct Passages {
    std::vector<Passage> all; // comments statement by statement, then reports, meetings, the lead's own words
    std::map<std::string_view, std::size_t> by_finding; // Finding::id to its place; a finding whose words are gone has none
    /// Null where the words of the finding are not here any more.
    Passage const* of(std::string_view finding) const;
};

/// Of schools that count. R-54 (SYS-15a).
Passages passages_of(model::ClusterDocument const&);

/// True where the words are others than those that were coded.
bool changed_since(Passage const&);
/// Whether it stands in this round: a comment does in its own, everything else in any.
bool in_round(Passage const&, std::string_view round);

/// What the words are about: the statement, or the part of the report. May be empty.
std::string about_in_words(Passage const&);
/// "Oakfield · Autumn 2026 · Amber", as far as each is known.
std::string whose_in_words(model::ClusterDocument const&, Passage const&);
/// What the school allows to be done with the words, as a sentence for the lead; empty for the lead's own.
std::string permission_in_words(Passage const&);

/// Whose words they are where they leave the lead: as quoted_outside in rules/collation/naming.h has it of a comment. Notes of
/// meetings and the lead's own words never leave as a quote. R-42 (SYS-15f).
std::optional<std::string> quoted_outside(model::ClusterDocument const&, Passage const&);

} // namespace triad::rules
