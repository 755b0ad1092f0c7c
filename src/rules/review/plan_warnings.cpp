#include "rules/review/plan_warnings.h"

#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/people_words.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

namespace {

using Warnings = std::vector<PlanWarning>;
using Sources = std::vector<model::Source const*>;

/// "“A” and 2 more": the first of several, and how many there are beside it.
std::string first_of(std::vector<std::string> const& texts)
{
    auto const first = cited(texts.front());
    return texts.size() == 1 ? first : concat({ first, " and ", number(texts.size() - 1), " more" });
}

std::vector<model::Focus const*> focuses_of(model::Review const& review)
{
    std::vector<model::Focus const*> out;
    for (auto const& focus : review.focuses)
        if (!focus.removed && !blank(focus.text))
            out.push_back(&focus);
    return out;
}

void add_pair_warnings(Warnings& out, std::vector<model::Focus const*> const& focuses)
{
    auto const of_kind = [&](std::string_view kind) { return std::ranges::count(focuses, kind, &model::Focus::kind); };
    auto const strengths = of_kind("strength");
    auto const priorities = of_kind("priority");
    if (strengths == 0)
        out.push_back({ "A strength of the school is missing: one of the two areas is something it does well.", "focus" });
    if (priorities == 0)
        out.push_back({ "A priority of the partnership is missing: it is the other of the two areas.", "focus" });
    if (focuses.size() > 2 || strengths > 1 || priorities > 1)
        out.push_back({ concat({ "The review has two areas, one strength and one priority. ", number(focuses.size()),
                            " are chosen: leave one for another time." }),
            "focus" });
}

void add_single_warnings(Warnings& out, std::vector<model::Focus const*> const& focuses, model::FocusRule rule)
{
    if (focuses.size() > 1)
        out.push_back(
            { concat({ "The review has one focus. ", number(focuses.size()), " are chosen: one goes deeper." }), "focus" });
    bool const shared = std::ranges::any_of(focuses, [](auto const* focus) { return focus->kind == "shared"; });
    if (rule == model::FocusRule::Shared && !shared)
        out.push_back({ "The focus is not marked as the theme that the partnership agreed for this round.", "focus" });
}

/// A whole-school look is the host's to choose. It stays what it is: no inspection, and no grade.
bool looks_wide(std::string_view text)
{
    auto const lower = ascii_lower(text);
    return std::ranges::any_of(std::initializer_list<std::string_view> { "inspection", "wide review", "whole-school review",
                                   "review of the whole school", "everything" },
        [&](auto word) { return lower.find(word) != std::string::npos; });
}

void add_focus_warnings(Warnings& out, model::Protocol const& protocol, model::Review const& review)
{
    auto const focuses = focuses_of(review);
    if (focuses.empty())
        out.push_back({ "There is no focus yet: say what the review is to look into.", "focus" });
    else if (protocol.focus_rule == model::FocusRule::StrengthAndPriority)
        add_pair_warnings(out, focuses);
    else
        add_single_warnings(out, focuses, protocol.focus_rule);
    if (std::ranges::any_of(focuses, [](auto const* focus) { return looks_wide(focus->text); }))
        out.push_back(
            { "The focus is wide. That is yours to choose: it has no grade either, and a day may be short for it.", "focus" });
}

std::ptrdiff_t holders(model::Review const& review, std::string_view role)
{
    return std::ranges::count_if(team(review), [&](auto const* member) { return member->role == role; });
}

void add_role_warnings(Warnings& out, model::Protocol const& protocol, model::Review const& review)
{
    for (auto const& role : protocol.roles)
        if (holders(review, role.id) < role.least)
            out.push_back(
                { blank(role.warning) ? concat({ "Nobody is down yet as ", within_sentence(role_title(&protocol, role.id)), "." })
                                      : role.warning,
                    "team" });
    for (auto const& role : protocol.roles)
        if (auto const count = holders(review, role.id); count > role.most)
            out.push_back({ concat({ counted(count, "person is", "people are"), " down as ",
                                within_sentence(role_title(&protocol, role.id)), "; this way of reviewing has ",
                                number(role.most), " at most." }),
                "team" });
    for (auto const* member : team(review))
        if (std::ranges::find(protocol.roles, member->role, &model::ProtocolRole::id) == protocol.roles.end())
            out.push_back({ concat({ "Say which part ", person_words(nullptr, *member), " takes in this review." }), "team" });
}

void add_day_warnings(Warnings& out, model::Review const& review)
{
    if (!parse_iso_date(review.date))
        out.push_back({ "The review has no day yet.", "basics" });
    if (!blank(review.starts) && !minute_of_day(review.starts))
        out.push_back({ concat({ "The start ", cited(review.starts), " is no clock time such as 09:00." }), "basics" });
}

/// Rows that say what to look into or whom to ask: a kind alone, as a new row has it, plans nothing. Those of a line that was
/// removed belong to none.
Sources sources_of(model::Review const& review)
{
    Sources out;
    for (auto const& source : review.sources)
        if (!source.removed && !(blank(source.what) && blank(source.whom)))
            out.push_back(&source);
    return out;
}

/// A row without a line is for the whole review, so it serves every line.
Sources serving(Sources sources, model::ReviewLine const& line)
{
    std::erase_if(sources, [&](auto const* source) { return !source->line.empty() && source->line != line.id; });
    return sources;
}

/// "“Talk with people” or “Read work and documents” would say more."
std::string other_kinds(std::string_view kind)
{
    std::vector<std::string> others;
    for (auto const* other : { "observe", "listen", "read" })
        if (kind != other)
            others.push_back(concat({ "“", source_words(other), "”" }));
    return concat({ others[0], others.size() == 2 ? " or " : ", ", others[1],
        others.size() == 2 ? "" : concat({ " or ", others[2] }), " would say more." });
}

/// The kinds among them that are said.
std::set<std::string_view> kinds_of(Sources const& sources)
{
    std::set<std::string_view> kinds;
    for (auto const* source : sources)
        if (!blank(source->kind))
            kinds.insert(source->kind);
    return kinds;
}

/// Lines of one fault: their texts, and where the first of them is mended.
struct Faulty {
    std::vector<std::string> texts;
    std::string place;

    void add(model::ReviewLine const& line)
    {
        if (texts.empty())
            place = concat({ "for-", line.id });
        texts.push_back(line.text);
    }
};

/// One rule for every line: two kinds of evidence, its own rows and those for the whole review together.
void add_evidence_warnings(Warnings& out, Faulty const& without, std::map<std::string_view, Faulty> const& with_one_kind)
{
    if (!without.texts.empty())
        out.push_back({ concat({ "No evidence is planned for ", first_of(without.texts),
                            ": say what to see, whom to hear or what to read." }),
            without.place });
    for (auto const& [kind, lines] : with_one_kind) {
        auto const rests = concat({ first_of(lines.texts), lines.texts.size() == 1 ? " rests" : " rest" });
        out.push_back(
            { kind.empty() ? concat({ rests, " on evidence of no kind: say for each row how you will know." })
                           : concat({ rests, " on one kind of evidence alone, “", source_words(kind), "”. ", other_kinds(kind) }),
                lines.place });
    }
}

void add_line_warnings(Warnings& out, model::Review const& review)
{
    auto const sources = sources_of(review);
    bool any_line = false;
    Faulty without;
    std::map<std::string_view, Faulty> with_one_kind;
    for (auto const& line : review.lines) {
        if (line.removed || blank(line.text))
            continue;
        any_line = true;
        auto const own = serving(sources, line);
        auto const kinds = kinds_of(own);
        if (own.empty())
            without.add(line);
        else if (kinds.size() < 2)
            with_one_kind[kinds.empty() ? std::string_view {} : *kinds.begin()].add(line);
    }
    if (!any_line)
        out.push_back({ "There is no line of enquiry yet: take one from the bank, or write your own question.", "lines" });
    add_evidence_warnings(out, without, with_one_kind);
}

bool at_a_distance(model::Protocol const& protocol, model::Review const& review)
{
    bool const said = review.mode == "virtual" || review.mode == "school" || review.mode == "blended";
    return said ? review.mode == "virtual" : protocol.mode == model::ReviewMode::Virtual;
}

void add_distance_warnings(Warnings& out, model::Protocol const& protocol, model::Review const& review)
{
    if (!at_a_distance(protocol, review))
        return;
    std::vector<std::string> visits;
    std::vector<std::string> parts;
    for (auto const* source : sources_of(review)) {
        auto const& text = blank(source->what) ? source_words(source->kind) : source->what;
        if (source->remote == "no")
            visits.push_back(text);
        if (source->remote == "partly")
            parts.push_back(text);
    }
    if (!visits.empty())
        out.push_back(
            { concat({ first_of(visits), visits.size() == 1 ? " needs" : " need",
                  " a visit, and this review is held at a distance: plan a visit, or say in the report what it cannot tell." }),
                "evidence" });
    if (!parts.empty())
        out.push_back({ concat({ first_of(parts), parts.size() == 1 ? " works" : " work",
                            " only in part at a distance: say in the report what was left out." }),
            "evidence" });
}

void add_length_warnings(Warnings& out, model::Protocol const& protocol, model::Review const& review)
{
    auto const total = total_minutes(review);
    if (total == 0) {
        out.push_back({ "The day has no timetable yet.", "day" });
        return;
    }
    auto const sum = concat({ "The parts of the day come to ", duration_words(total) });
    if (protocol.most_minutes > 0 && total > protocol.most_minutes)
        out.push_back(
            { concat({ sum, ", ", duration_words(total - protocol.most_minutes), " more than this way of reviewing takes." }),
                "day" });
    else if (protocol.least_minutes > 0 && total < protocol.least_minutes)
        out.push_back(
            { concat({ sum, ", ", duration_words(protocol.least_minutes - total), " less than this way of reviewing takes." }),
                "day" });
    auto const start = minute_of_day(blank(review.starts) ? protocol.starts : review.starts);
    if (start && std::int64_t { *start } + total > 24 * 60)
        out.push_back({ "The day runs past midnight.", "day" });
}

} // namespace

std::vector<PlanWarning> plan_warnings(model::Protocol const& protocol, model::Review const& review)
{
    Warnings out;
    add_focus_warnings(out, protocol, review);
    add_role_warnings(out, protocol, review);
    add_day_warnings(out, review);
    add_line_warnings(out, review);
    add_distance_warnings(out, protocol, review);
    add_length_warnings(out, protocol, review);
    return out;
}

} // namespace triad::rules
