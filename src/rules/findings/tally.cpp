#include "rules/findings/tally.h"

#include "base/text.h"
#include "model/id_list.h"

#include <algorithm>
#include <set>

namespace triad::rules {

namespace {

bool is_about(std::span<ThemeLine const> lines, model::Finding const& finding, ThemeLine const& theme)
{
    return std::ranges::any_of(model::ids_in(finding.themes),
        [&](auto const id) { return id == theme.id || (theme.parent.empty() && head_of(lines, id) == theme.id); });
}

ThemeTally tally(std::vector<Passage const*> const& coded, std::span<ThemeLine const> lines, ThemeLine const& theme)
{
    ThemeTally out { .theme = theme };
    std::set<std::string_view> schools;
    std::set<std::string_view> strengths;
    std::set<std::string_view> needs;
    for (auto const* passage : coded) {
        if (!is_about(lines, *passage->finding, theme))
            continue;
        ++out.findings;
        if (passage->school.empty())
            continue;
        schools.insert(passage->school);
        if (passage->finding->kind == "strength")
            strengths.insert(passage->school);
        if (passage->finding->kind == "need")
            needs.insert(passage->school);
    }
    out.schools = static_cast<int>(schools.size());
    out.strengths = static_cast<int>(strengths.size());
    out.needs = static_cast<int>(needs.size());
    return out;
}

} // namespace

std::vector<ThemeTally> tally_themes(Passages const& passages, std::span<ThemeLine const> lines, std::string_view round)
{
    std::vector<Passage const*> coded;
    for (auto const& passage : passages.all)
        if (passage.finding && in_round(passage, round))
            coded.push_back(&passage);
    std::vector<ThemeTally> out;
    out.reserve(lines.size());
    for (auto const& line : lines)
        out.push_back(tally(coded, lines, line));
    return out;
}

std::string tally_in_words(ThemeTally const& tally)
{
    if (tally.findings == 0)
        return "Nothing coded yet.";
    auto out = counted(tally.findings, "finding", "findings");
    if (tally.schools > 0)
        out += concat({ " of ", counted(tally.schools, "school", "schools") });
    std::string kinds;
    if (tally.strengths > 0)
        append_joined(kinds, ", ", concat({ "a strength at ", number(tally.strengths) }));
    if (tally.needs > 0)
        append_joined(kinds, ", ", concat({ "a need at ", number(tally.needs) }));
    return concat({ out, kinds.empty() ? "" : ": ", kinds, "." });
}

CodingProgress coding_progress(Passages const& passages, std::string_view round)
{
    CodingProgress out;
    for (auto const& passage : passages.all) {
        if (!in_round(passage, round))
            continue;
        ++out.all;
        out.coded += passage.finding && !blank(passage.finding->themes) ? 1 : 0;
    }
    return out;
}

} // namespace triad::rules
