#include "ui/screens/partnership/grouping_work.h"

#include "base/hash.h"
#include "base/text.h"
#include "rules/grouping/infeasible.h"
#include "rules/partnership/division_words.h"
#include "store/commands.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Grouping;
using model::RecordKind;

constexpr std::int64_t slice_ms = 10; // what a slice may take, so that a key is answered meanwhile
constexpr std::int64_t first_slice = 20'000; // exchanges

/// Stands for all that the search goes by.
std::uint64_t mark_of(rules::DivisionTask const& task, Grouping const& grouping)
{
    auto mark = hash64(concat(
        { grouping.aims, "|", grouping.traits, "|", grouping.earlier, "|", number(grouping.size), "|", number(grouping.seed) }));
    for (std::size_t i = 0; i < task.schools.size(); ++i) {
        mark = hash64(task.schools[i]->id, mark);
        for (auto const& word : task.known[i].words)
            mark = hash64(word, mark);
        mark = hash64(
            concat({ task.schools[i]->roll, "|", task.terms.fixed[i] ? number(*task.terms.fixed[i]) : std::string {} }), mark);
    }
    for (auto const* rule : task.rules)
        mark = hash64(concat({ rule->kind, "|", rule->schools, "|", number(rule->most) }), mark);
    return mark;
}

void tell_what_was_found(Session& session)
{
    auto const count = session.grouping.proposals.size();
    session.polite.push_back(count == 0 ? std::string { "No groups were found that keep all rules." }
                                        : concat({ counted(count, "proposal was", "proposals were"), " found." }));
}

void end_search(Session& session)
{
    auto& work = session.grouping;
    work.proposals = work.search->best(3);
    work.quality = work.proposals.empty() ? std::string {} : rules::quality_in_words(*work.search);
    work.search.reset();
    tell_what_was_found(session);
}

} // namespace

model::Grouping const* current_grouping(ScreenContext const& screen, ClusterDocument const& cluster)
{
    auto const* found = model::find_record(cluster.groupings, screen.session.route.item);
    return found && !found->removed ? found : nullptr;
}

GroupingWork const* found_groups(ScreenContext const& screen, Grouping const& grouping, rules::DivisionTask const& task)
{
    auto const& work = screen.session.grouping;
    if (work.grouping != grouping.id || work.mark != mark_of(task, grouping))
        return nullptr;
    return &work;
}

void look_for_groups(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping)
{
    auto const task = rules::task_of(cluster, grouping);
    GroupingWork work { .grouping = grouping.id, .mark = mark_of(task, grouping), .moves = first_slice };
    auto const clash = rules::find_clash(task.terms);
    work.clash = rules::clash_in_words(cluster, task, clash);
    work.smallest_clash = clash.outcome == rules::ClashOutcome::Smallest;
    if (work.clash.empty())
        work.search = std::make_shared<rules::GroupingSearch>(task.problem(), static_cast<std::uint64_t>(grouping.seed));
    screen.later.push_back([&session = screen.session, work = std::move(work)] {
        session.grouping = work;
        if (!work.clash.empty())
            session.polite.push_back("These rules cannot all hold.");
    });
}

void look_further(ScreenContext& screen)
{
    screen.later.push_back([&session = screen.session, &clock = screen.ports.clock] {
        auto& work = session.grouping;
        if (!work.search)
            return;
        auto const began = clock.monotonic_ms();
        bool const more = work.search->step(work.moves);
        auto const took = clock.monotonic_ms() - began;
        if (took < slice_ms)
            work.moves = std::min<std::int64_t>(work.moves * 2, 2'000'000);
        else if (took > 2 * slice_ms)
            work.moves = std::max<std::int64_t>(work.moves / 2, 1'000);
        if (!more)
            end_search(session);
    });
}

void stop_looking(ScreenContext& screen)
{
    screen.later.push_back([&session = screen.session] {
        if (session.grouping.search)
            end_search(session);
    });
}

void append_settings(store::Command& command, store::Command const& more)
{
    command.settings.insert(command.settings.end(), more.settings.begin(), more.settings.end());
}

store::Command placing(store::Workspace& workspace, ClusterDocument const& cluster, Grouping const& grouping,
    std::string_view school, std::string_view group, std::string_view label)
{
    if (auto const* placement = rules::placement_of(cluster, grouping.id, school))
        return store::set_record(RecordKind::Placement, {}, placement->id, "group", group, label, false);
    return store::add_record(RecordKind::Placement, {}, workspace.fresh_id("placement"),
        { { "grouping", grouping.id }, { "school", std::string { school } }, { "group", std::string { group } } }, label);
}

void use_division(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping,
    rules::DivisionTask const& task, rules::Division const& division, std::string_view label)
{
    auto const places = rules::places_in(cluster, grouping);
    store::Command command { .label = std::string { label }, .settings = {} };
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < task.terms.group_sizes.size(); ++i) {
        if (i < places.groups.size()) {
            groups.push_back(places.groups[i].group->id);
            continue;
        }
        groups.push_back(screen.workspace.fresh_id("group"));
        append_settings(command,
            store::add_record(RecordKind::Group, {}, groups.back(),
                { { "grouping", grouping.id }, { "name", rules::usual_group_name(grouping, i) }, { "order", number(i + 1) } },
                {}));
    }
    for (std::size_t i = groups.size(); i < places.groups.size(); ++i)
        append_settings(command, store::remove_record(RecordKind::Group, {}, places.groups[i].group->id, {}));
    for (std::size_t i = 0; i < division.size(); ++i)
        append_settings(command, placing(screen.workspace, cluster, grouping, task.schools[i]->id, groups[division[i]], {}));
    screen.perform(std::move(command));
}

} // namespace triad::ui
