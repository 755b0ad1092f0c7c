#include "rules/review_plan.h"

#include "base/text.h"
#include "rules/review_words.h"
#include "rules/sentence_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

namespace {

using Sentences = std::vector<std::string>;
using Sources = std::vector<model::Source const*>;

std::string count_of(std::size_t count) { return number(static_cast<std::int64_t>(count)); }

/// "“A” and 2 more": the first of several, and how many there are beside it.
std::string first_of(std::vector<std::string> const& texts)
{
    auto const first = cited(texts.front());
    return texts.size() == 1 ? first : concat({ first, " and ", count_of(texts.size() - 1), " more" });
}

std::vector<model::Focus const*> focuses_of(model::Review const& review)
{
    std::vector<model::Focus const*> out;
    for (auto const& focus : review.focuses)
        if (!focus.removed && !blank(focus.text))
            out.push_back(&focus);
    return out;
}

void add_pair_warnings(Sentences& out, std::vector<model::Focus const*> const& focuses)
{
    auto const of_kind = [&](std::string_view kind) { return std::ranges::count(focuses, kind, &model::Focus::kind); };
    auto const strengths = of_kind("strength");
    auto const priorities = of_kind("priority");
    if (strengths == 0)
        out.emplace_back("A strength of the school is missing: one of the two areas is something it does well.");
    if (priorities == 0)
        out.emplace_back("A priority of the partnership is missing: it is the other of the two areas.");
    if (focuses.size() > 2 || strengths > 1 || priorities > 1)
        out.push_back(concat({ "The review has two areas, one strength and one priority. ", count_of(focuses.size()),
            " are chosen: leave one for another time." }));
}

void add_single_warnings(Sentences& out, std::vector<model::Focus const*> const& focuses, model::FocusRule rule)
{
    if (focuses.size() > 1)
        out.push_back(concat({ "The review has one focus. ", count_of(focuses.size()), " are chosen: one goes deeper." }));
    bool const shared = std::ranges::any_of(focuses, [](auto const* focus) { return focus->kind == "shared"; });
    if (rule == model::FocusRule::Shared && !shared)
        out.emplace_back("The focus is not marked as the theme that the partnership agreed for this round.");
}

/// A whole-school look is the host's to choose. It stays what it is: no inspection, and no grade.
bool looks_wide(std::string_view text)
{
    auto const lower = ascii_lower(text);
    return std::ranges::any_of(std::initializer_list<std::string_view> { "inspection", "wide review", "whole-school review",
                                   "review of the whole school", "everything" },
        [&](auto word) { return lower.find(word) != std::string::npos; });
}

void add_focus_warnings(Sentences& out, model::Protocol const& protocol, model::Review const& review)
{
    auto const focuses = focuses_of(review);
    if (focuses.empty())
        out.emplace_back("There is no focus yet: say what the review is to look into.");
    else if (protocol.focus_rule == model::FocusRule::StrengthAndPriority)
        add_pair_warnings(out, focuses);
    else
        add_single_warnings(out, focuses, protocol.focus_rule);
    if (std::ranges::any_of(focuses, [](auto const* focus) { return looks_wide(focus->text); }))
        out.emplace_back("The focus is wide. That is yours to choose: it has no grade either, and a day may be short for it.");
}

std::ptrdiff_t holders(model::Review const& review, std::string_view role)
{
    return std::ranges::count_if(team(review), [&](auto const* member) { return member->role == role; });
}

void add_role_warnings(Sentences& out, model::Protocol const& protocol, model::Review const& review)
{
    for (auto const& role : protocol.roles)
        if (holders(review, role.id) < role.least)
            out.push_back(blank(role.warning)
                    ? concat({ "Nobody is down yet as ", within_sentence(role_title(&protocol, role.id)), "." })
                    : role.warning);
    for (auto const& role : protocol.roles)
        if (auto const count = holders(review, role.id); count > role.most)
            out.push_back(
                concat({ counted(count, "person is", "people are"), " down as ", within_sentence(role_title(&protocol, role.id)),
                    "; this way of reviewing has ", number(role.most), " at most." }));
    for (auto const* member : team(review))
        if (std::ranges::find(protocol.roles, member->role, &model::ProtocolRole::id) == protocol.roles.end())
            out.push_back(concat({ "Say which part ", person_words(nullptr, *member), " takes in this review." }));
}

void add_day_warnings(Sentences& out, model::Review const& review)
{
    if (!parse_iso_date(review.date))
        out.emplace_back("The review has no day yet.");
    if (!blank(review.starts) && !minute_of_day(review.starts))
        out.push_back(concat({ "The start ", cited(review.starts), " is no clock time such as 09:00." }));
}

/// Rows that say something. Those of a line that was removed belong to none.
Sources sources_of(model::Review const& review)
{
    Sources out;
    for (auto const& source : review.sources)
        if (!source.removed && !(blank(source.kind) && blank(source.what)))
            out.push_back(&source);
    return out;
}

/// A row without a line is for the whole review, so it serves every line.
Sources serving(Sources sources, model::ReviewLine const& line)
{
    std::erase_if(sources, [&](auto const* source) { return !source->line.empty() && source->line != line.id; });
    return sources;
}

std::string_view other_kinds(std::string_view kind)
{
    if (kind == "observe")
        return "what is seen; hearing people or reading would say more";
    if (kind == "listen")
        return "what people say; seeing it or reading would say more";
    return "what is read; seeing it or hearing people would say more";
}

/// The only kind among them; empty where there are several, or one that this version does not know.
std::string_view only_kind(Sources const& sources)
{
    std::set<std::string_view> kinds;
    for (auto const* source : sources)
        kinds.insert(source->kind);
    bool const known = kinds.size() == 1 && (kinds.contains("observe") || kinds.contains("listen") || kinds.contains("read"));
    return known ? *kinds.begin() : std::string_view {};
}

void add_line_warnings(Sentences& out, model::Review const& review)
{
    auto const sources = sources_of(review);
    bool any_line = false;
    std::vector<std::string> without;
    std::map<std::string_view, std::vector<std::string>> with_one_kind;
    for (auto const& line : review.lines) {
        if (line.removed || blank(line.text))
            continue;
        any_line = true;
        auto const own = serving(sources, line);
        if (own.empty())
            without.push_back(line.text);
        else if (auto const kind = only_kind(own); !kind.empty())
            with_one_kind[kind].push_back(line.text);
    }
    if (!any_line)
        out.emplace_back("There is no line of enquiry yet: take one from the bank, or write your own question.");
    if (!without.empty())
        out.push_back(
            concat({ "No evidence is planned for ", first_of(without), ": say what to see, whom to hear or what to read." }));
    for (auto const& [kind, texts] : with_one_kind)
        out.push_back(concat({ first_of(texts), texts.size() == 1 ? " rests" : " rest",
            " on one kind of evidence alone: ", other_kinds(kind), "." }));
}

bool at_a_distance(model::Protocol const& protocol, model::Review const& review)
{
    bool const said = review.mode == "virtual" || review.mode == "school" || review.mode == "blended";
    return said ? review.mode == "virtual" : protocol.mode == model::ReviewMode::Virtual;
}

void add_distance_warnings(Sentences& out, model::Protocol const& protocol, model::Review const& review)
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
        out.push_back(concat({ first_of(visits), visits.size() == 1 ? " needs" : " need",
            " a visit, and this review is held at a distance: plan a visit, or say in the report what it cannot tell." }));
    if (!parts.empty())
        out.push_back(concat({ first_of(parts), parts.size() == 1 ? " works" : " work",
            " only in part at a distance: say in the report what was left out." }));
}

void add_length_warnings(Sentences& out, model::Protocol const& protocol, model::Review const& review)
{
    auto const total = total_minutes(review);
    if (total == 0) {
        out.emplace_back("The day has no timetable yet.");
        return;
    }
    auto const sum = concat({ "The parts of the day come to ", duration_words(total) });
    if (protocol.most_minutes > 0 && total > protocol.most_minutes)
        out.push_back(
            concat({ sum, ", ", duration_words(total - protocol.most_minutes), " more than this way of reviewing takes." }));
    else if (protocol.least_minutes > 0 && total < protocol.least_minutes)
        out.push_back(
            concat({ sum, ", ", duration_words(protocol.least_minutes - total), " less than this way of reviewing takes." }));
    auto const start = minute_of_day(blank(review.starts) ? protocol.starts : review.starts);
    if (start && std::int64_t { *start } + total > 24 * 60)
        out.emplace_back("The day runs past midnight.");
}

} // namespace

std::vector<std::string> plan_warnings(model::Protocol const& protocol, model::Review const& review)
{
    Sentences out;
    add_focus_warnings(out, protocol, review);
    add_role_warnings(out, protocol, review);
    add_day_warnings(out, review);
    add_line_warnings(out, review);
    add_distance_warnings(out, protocol, review);
    add_length_warnings(out, protocol, review);
    return out;
}

} // namespace triad::rules
