#include "rules/partnership/division_words.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/grouping/balance.h"
#include "rules/partnership/taking_part.h"
#include "rules/review/review_words.h"
#include "rules/rota/divisions.h"

#include <algorithm>
#include <set>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Grouping;

constexpr int far_away = 30; // minutes

std::string name_of(ClusterDocument const& document, std::string_view school)
{
    auto const* found = model::find_record(document.schools, school);
    return found && !found->removed ? school_called(document.cluster, *found) : std::string { "a school that left the list" };
}

std::vector<std::string> names_in(ClusterDocument const& document, std::string_view ids)
{
    std::vector<std::string> out;
    for (auto const id : model::ids_in(ids))
        out.push_back(name_of(document, id));
    return out;
}

bool is_open(model::Concern const& concern) { return concern.settled.empty(); }

std::string open_in_words(std::size_t open)
{
    return open == 0 ? "none is open" : open == 1 ? "1 is open" : concat({ number(open), " are open" });
}

std::string roll_in_words(DivisionTask const& task, Division const& division, std::size_t groups)
{
    auto const balance = roll_balance(task.known, division, groups);
    std::vector<int> means;
    for (auto const& mean : balance.groups)
        if (mean)
            means.push_back(*mean);
    if (!balance.whole || means.size() < 2)
        return {};
    auto const [least, most] = std::ranges::minmax(means);
    return concat({ "On average a school has ", number(*balance.whole), " pupils; from group to group between ", number(least),
        " and ", number(most), "." });
}

bool aims_at(DivisionTask const& task, AimKind kind) { return std::ranges::find(task.aims, kind, &Aim::kind) != task.aims.end(); }

void add_sentence(std::vector<std::string>& out, std::string sentence)
{
    if (!sentence.empty())
        out.push_back(std::move(sentence));
}

std::string pairs_of(int some, int all, std::string_view what)
{
    return concat({ number(some), " of ", counted(all, "pair", "pairs"), " ", what });
}

} // namespace

std::vector<model::Concern const*> concerns_about(ClusterDocument const& document, Grouping const& grouping)
{
    std::vector<model::Concern const*> out;
    for (auto const& concern : document.concerns)
        if (!concern.removed && concern.grouping == grouping.id)
            out.push_back(&concern);
    std::ranges::stable_partition(out, [](auto const* concern) { return is_open(*concern); });
    return out;
}

std::size_t open_concerns(ClusterDocument const& document, Grouping const& grouping)
{
    auto const concerns = concerns_about(document, grouping);
    return static_cast<std::size_t>(std::ranges::count_if(concerns, [](auto const* concern) { return is_open(*concern); }));
}

std::string division_state_in_words(ClusterDocument const& document, Grouping const& grouping)
{
    auto const open = open_concerns(document, grouping);
    if (grouping.status == "confirmed")
        return concat({ "Confirmed", grouping.confirmed.empty() ? "" : " on ", day_words(grouping.confirmed), "." });
    auto const heard = concerns_about(document, grouping).size();
    auto const concerns = heard == 0
        ? std::string {}
        : concat({ " ", counted(heard, "concern was", "concerns were"), " raised; ", open_in_words(open), "." });
    if (grouping.status == "sent")
        return concat({ "Sent to schools", grouping.sent.empty() ? "" : " on ", day_words(grouping.sent), ".",
            grouping.until.empty() ? std::string {} : concat({ " Concerns are heard until ", day_words(grouping.until), "." }),
            concerns });
    if (grouping.status == "proposed")
        return concat({ "Proposed, and not sent to schools yet.", concerns });
    return concat({ "Being worked on. Nobody else sees it.", concerns });
}

std::string why_not_confirmed(DivisionPlaces const& places)
{
    if (places.groups.empty())
        return "There are no groups yet.";
    if (!places.unplaced.empty())
        return concat({ counted(places.unplaced.size(), "school stands", "schools stand"), " in no group yet." });
    return {};
}

std::vector<std::string> against_confirming(ClusterDocument const& document, Grouping const& grouping)
{
    std::vector<std::string> out;
    for (auto const* concern : concerns_about(document, grouping))
        if (is_open(*concern))
            out.push_back(concat({ name_of(document, concern->school), ": ", cited(concern->text) }));
    auto const task = task_of(document, grouping);
    if (auto const division = division_now(places_in(document, grouping), task))
        for (auto& sentence : broken_in_words(document, task, *division))
            out.push_back(std::move(sentence));
    for (auto const* school : task.schools)
        if (!takes_part(*school))
            out.push_back(concat({ school_called(document.cluster, *school), " stands in a group and does not take part." }));
    return out;
}

std::vector<std::string> balance_in_words(DivisionTask const& task, Division const& division, std::size_t groups)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < task.traits.size(); ++i)
        if (task.traits[i].key == "roll")
            add_sentence(out, roll_in_words(task, division, groups));
        else
            add_sentence(out,
                spread_in_words(trait_balance(task.known, i, division, groups), { task.traits[i].one, task.traits[i].many }));
    auto const pairs = pairs_together(division);
    bool const earlier = std::ranges::any_of(task.known, [](auto const& school) { return school.last_group.has_value(); });
    if (earlier)
        out.push_back(concat({ pairs_of(repeated_pairs(task.known, division), pairs, "were together the year before.") }));
    if (aims_at(task, AimKind::Near))
        out.push_back(pairs_of(far_pairs(task.minutes, division, far_away), pairs,
            concat({ "are known to be more than ", number(far_away), " minutes apart." })));
    return out;
}

std::string rule_in_words(ClusterDocument const& document, model::GroupRule const& rule)
{
    auto const names = names_in(document, rule.schools);
    if (names.size() < 2)
        return "A rule that names fewer than two schools holds nothing.";
    auto const who = listed_words(names);
    if (rule.kind == "together")
        return concat({ who, " are always in one group." });
    if (rule.kind == "most")
        return concat({ "At most ", number(rule.most), " of ", who, rule.most == 1 ? " is" : " are", " in one group." });
    return concat({ who, " are never in one group." });
}

std::vector<std::string> broken_in_words(ClusterDocument const& document, DivisionTask const& task, Division const& division)
{
    std::vector<std::string> out;
    for (auto const rule : broken_rules(task.terms, division))
        out.push_back(concat({ "This rule does not hold: ", rule_in_words(document, *task.rules[rule]) }));
    return out;
}

std::vector<std::string> clash_in_words(ClusterDocument const& document, DivisionTask const& task, ClashAnswer const& answer)
{
    std::vector<std::string> out;
    out.reserve(answer.clash.rules.size() + answer.clash.fixed.size());
    for (auto const rule : answer.clash.rules)
        out.push_back(rule_in_words(document, *task.rules[rule]));
    for (auto const school : answer.clash.fixed)
        out.push_back(concat({ school_called(document.cluster, *task.schools[school]), " stays in its group." }));
    return out;
}

std::string division_facts(ClusterDocument const& document, Grouping const& grouping)
{
    auto const places = places_in(document, grouping);
    std::size_t placed = 0;
    for (auto const& group : places.groups)
        placed += group.schools.size();
    auto const state = grouping.status.empty() ? std::string { "being worked on" } : grouping.status;
    return concat({ counted(places.groups.size(), "group", "groups"), " · ", counted(placed, "school", "schools"), " · ",
        words_from_elsewhere(state, 30) });
}

} // namespace triad::rules
