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
constexpr std::int64_t first_slice = 20'000; // exchanges, or units that are looked at for a rule
constexpr std::int64_t smallest_slice = 1'000;
constexpr std::int64_t largest_slice = 2'000'000;

std::string known_of(rules::SchoolTraits const& known, std::optional<std::size_t> const& fixed)
{
    auto const place = [](std::optional<std::size_t> const& group) { return group ? number(*group) : std::string {}; };
    return concat({ known.roll ? number(*known.roll) : std::string {}, "|", place(fixed), "|", place(known.last_group) });
}

/// Stands for all that the search goes by.
std::uint64_t mark_of(ClusterDocument const& cluster, Grouping const& grouping, rules::DivisionTask const& task)
{
    auto mark = hash64(concat(
        { grouping.aims, "|", grouping.traits, "|", grouping.earlier, "|", number(grouping.size), "|", number(grouping.seed) }));
    for (std::size_t i = 0; i < task.schools.size(); ++i) {
        mark = hash64(task.schools[i]->id, mark);
        for (auto const& word : task.known[i].words)
            mark = hash64(word, mark);
        mark = hash64(known_of(task.known[i], task.terms.fixed[i]), mark);
    }
    for (auto const* rule : task.rules)
        mark = hash64(concat({ rule->kind, "|", rule->schools, "|", number(rule->most) }), mark);
    for (auto const& way : cluster.distances)
        if (!way.removed)
            mark = hash64(concat({ way.from, "|", way.to, "|", number(way.minutes) }), mark);
    return mark;
}

ShownDivision make_shown(ClusterDocument const& cluster, Grouping const& grouping, GroupingWork const& work)
{
    ShownDivision out { .task = rules::task_of(cluster, grouping),
        .places = rules::places_in(cluster, grouping),
        .placements = rules::placements_in(cluster, grouping.id) };
    out.mark = mark_of(cluster, grouping, out.task);
    out.now = rules::division_now(out.places, out.task);
    if (out.now) {
        out.broken = rules::broken_in_words(cluster, out.task, *out.now);
        out.balance = rules::balance_in_words(out.task, *out.now, out.places.groups.size());
    }
    if (work.grouping == grouping.id && work.mark == out.mark)
        for (auto const& proposal : work.proposals)
            out.found.push_back(rules::balance_in_words(out.task, proposal.division, out.task.terms.group_sizes.size()));
    return out;
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

ShownDivision const& shown_division(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping)
{
    auto const& work = screen.session.grouping;
    auto const found = concat({ grouping.id, "|", number(work.number), "|", number(work.proposals.size()) });
    auto const inputs = hash64(found, hash64(cluster.id, screen.workspace.revision()));
    return screen.session.derived.division.get(inputs, [&] { return make_shown(cluster, grouping, work); });
}

GroupingWork const* found_groups(ScreenContext const& screen, Grouping const& grouping, ShownDivision const& shown)
{
    auto const& work = screen.session.grouping;
    return work.grouping == grouping.id && work.mark == shown.mark ? &work : nullptr;
}

bool is_looking(GroupingWork const& work) { return work.clashes || work.search; }

void look_for_groups(ScreenContext& screen, Grouping const& grouping, ShownDivision const& shown)
{
    GroupingWork work { .grouping = grouping.id,
        .mark = shown.mark,
        .clashes = std::make_shared<rules::ClashSearch>(shown.task.terms),
        .slice = first_slice,
        .number = screen.session.grouping.number + 1 };
    screen.later.push_back([&session = screen.session, work = std::move(work)] { session.grouping = work; });
}

namespace {

/// Does a slice of so much, and makes the next one larger or smaller by how long it took.
template <typename Step> bool go_on(std::int64_t& slice, platform::Clock const& clock, Step const& step)
{
    auto const began = clock.monotonic_ms();
    bool const more = step(slice);
    auto const took = clock.monotonic_ms() - began;
    if (took < slice_ms)
        slice = std::min(slice * 2, largest_slice);
    else if (took > 2 * slice_ms)
        slice = std::max(slice / 2, smallest_slice);
    return more;
}

/// It is known which rules clash: either they are told, or the search for groups begins.
void end_clashes(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    auto const& answer = screen.session.grouping.clashes->answer();
    bool const smallest = answer.outcome == rules::ClashOutcome::Smallest;
    auto const clash = rules::clash_in_words(cluster, shown.task, answer);
    auto const search = clash.empty()
        ? std::make_shared<rules::GroupingSearch>(shown.task.problem(), static_cast<std::uint64_t>(grouping.seed))
        : nullptr;
    screen.later.push_back([&session = screen.session, smallest, clash, search] {
        auto& work = session.grouping;
        if (!work.clashes)
            return; // it was stopped in the same pass
        work.clashes.reset();
        work.clash = clash;
        work.smallest_clash = smallest;
        work.search = search;
        work.slice = first_slice;
        if (!clash.empty())
            session.polite.push_back("These rules cannot all hold.");
    });
}

} // namespace

void look_further(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    if (auto const& clashes = screen.session.grouping.clashes; clashes && clashes->is_done())
        return end_clashes(screen, cluster, grouping, shown);
    screen.later.push_back([&session = screen.session, &clock = screen.ports.clock] {
        auto& work = session.grouping;
        if (work.clashes)
            go_on(work.slice, clock, [&](std::int64_t amount) { return work.clashes->step(amount); });
        else if (work.search && !go_on(work.slice, clock, [&](std::int64_t moves) { return work.search->step(moves); }))
            end_search(session);
    });
}

void stop_looking(ScreenContext& screen)
{
    screen.later.push_back([&session = screen.session] {
        if (session.grouping.search)
            end_search(session);
        else if (session.grouping.clashes) {
            session.grouping = { .number = session.grouping.number };
            session.polite.push_back("Stopped. Nothing was found by then.");
        }
    });
}

void append_settings(store::Command& command, store::Command const& more)
{
    command.settings.insert(command.settings.end(), more.settings.begin(), more.settings.end());
}

store::Command placing(store::Workspace& workspace, Grouping const& grouping, model::Placement const* present,
    PlacedSchool const& placed, std::string_view label)
{
    if (present)
        return store::set_record(RecordKind::Placement, {}, present->id, "group", placed.group, label, false);
    return store::add_record(RecordKind::Placement, {}, workspace.fresh_id("placement"),
        { { "grouping", grouping.id }, { "school", std::string { placed.school } }, { "group", std::string { placed.group } } },
        label);
}

void use_division(ScreenContext& screen, Grouping const& grouping, ShownDivision const& shown, rules::Division const& division,
    std::string_view label)
{
    auto const& present = shown.places.groups;
    store::Command command { .label = std::string { label }, .settings = {} };
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < shown.task.terms.group_sizes.size(); ++i) {
        if (i < present.size()) {
            groups.push_back(present[i].group->id);
            continue;
        }
        groups.push_back(screen.workspace.fresh_id("group"));
        append_settings(command,
            store::add_record(RecordKind::Group, {}, groups.back(),
                { { "grouping", grouping.id }, { "name", rules::usual_group_name(grouping, i) }, { "order", number(i + 1) } },
                {}));
    }
    for (std::size_t i = groups.size(); i < present.size(); ++i)
        append_settings(command, store::remove_record(RecordKind::Group, {}, present[i].group->id, {}));
    for (std::size_t i = 0; i < division.size(); ++i) {
        auto const& school = shown.task.schools[i]->id;
        auto const placed = shown.placements.find(school);
        append_settings(command,
            placing(screen.workspace, grouping, placed == shown.placements.end() ? nullptr : placed->second,
                { school, groups[division[i]] }, {}));
    }
    screen.perform(std::move(command));
}

} // namespace triad::ui
