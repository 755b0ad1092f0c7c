#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/cluster.h"
#include "model/cluster_summary.h"
#include "model/record_kind.h"
#include "rules/collation/picture.h"
#include "rules/findings/passages.h"
#include "rules/findings/tally.h"
#include "rules/findings/themes.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What one cluster found, as it is passed on to the lead of its partnership. SYS-16, SH-09.

namespace triad::rules {

/// All that a summary is made from.
struct SummaryInput {
    model::ClusterDocument const& document;
    Picture const& picture; // of the round that the summary is about
    Passages const& passages;
    std::span<ThemeLine const> themes;
    Date today;
};

/// Why something that the lead chose stays behind, as one sentence each.
struct HeldBack {
    std::string what; // the first words of it
    std::string why;
};

struct MadeSummary {
    model::ClusterSummary summary;
    std::vector<HeldBack> held_back; // quotes that may not leave
};

/// From what was handed in alone. Numbers of few schools are left out; quotes are those that were ticked, that the school
/// allows, that are kept no longer than it wished, and that name no school which did not allow it. R-57 (SYS-16a, SYS-16c,
/// SYS-16d).
MadeSummary make_summary(SummaryInput const&);

/// One of the lead's own texts that names a school which has not allowed that. Nothing leaves while there is one. R-58.
struct NamingText {
    model::RecordKind kind;
    std::string record; // its id; empty for the opening
    std::string text;
    std::vector<std::string> names;
};
std::vector<NamingText> texts_that_name(model::ClusterDocument const&);
/// Those of them that stand in this document, as a whole or within a sentence.
std::vector<NamingText> texts_that_name(model::ClusterDocument const&, documents::PrintDocument const&);

/// What leaves of the list of needs, in its order: of `schools` on the list how many have each. Needs without words stay behind.
/// R-57 (SYS-17d).
std::vector<model::ClusterSummary::Need> passed_needs(model::ClusterDocument const&, int schools);
/// What leaves of themes, as they were tallied: heads alone, since what was found of a part could be worked out from its head and
/// its sisters. R-57.
std::vector<model::ClusterSummary::ThemeCount> passed_themes(std::span<ThemeTally const>, int schools);

/// "Statements of 9 of 12 schools." R-57 (SYS-16c).
std::string coverage_in_words(model::ClusterSummary const&);
/// "From what 9 of 12 schools handed in."
std::string coverage_in_words(int returned, int schools);
/// "fewer than 3 schools, or all but a few" where it is left out.
std::string count_in_words(model::PassedCount);
/// The needs as a table; without a row where there are none.
documents::Table needs_in_words(std::vector<model::ClusterSummary::Need> const&);
/// "Red 4, Amber –, Green –": how many schools gave each answer, and what stands for a number that is left out.
std::string answers_in_words(std::vector<model::ClusterSummary::AnswerCount> const&);
/// What “–” stands for.
std::string left_out_in_words();
/// Title of a part of the summary: "What schools need".
std::string_view part_title(std::string_view part);
inline constexpr std::string_view summary_parts[] = { "need", "practice", "trend" };

/// Every text of it, for whoever reads it or makes the file.
documents::PrintDocument in_words(model::ClusterSummary const&);

} // namespace triad::rules
