#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/partnership/division_words.h"
#include "rules/partnership/taking_part.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/partnership/division.h"
#include "ui/screens/partnership/grouping_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/drag.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;
using model::Grouping;
using model::RecordKind;

std::string group_called(model::Group const& group)
{
    return blank(group.name) ? concat({ "Group ", number(group.order) }) : words_from_elsewhere(group.name, 60);
}

std::vector<Option> group_options(rules::DivisionPlaces const& places)
{
    std::vector<Option> out { { "", "No group yet" } };
    for (auto const& group : places.groups)
        out.push_back({ group.group->id, group_called(*group.group) });
    return out;
}

/// What the cards of all groups draw from.
struct Division {
    ClusterDocument const& cluster;
    Grouping const& grouping;
    std::vector<Option> groups; // that a school can be moved to
    std::string balance; // what does not hold, and how even the groups are
    rules::PlacementIndex const& placements;
};

model::Placement const* placement_in(Division const& division, std::string_view school)
{
    auto const found = division.placements.find(school);
    return found == division.placements.end() ? nullptr : found->second;
}

/// Each list to choose from holds every group: with so many, a list stands there once it is asked for.
constexpr std::size_t many_groups = 60;

/// True where the fields that move a school are to be drawn.
bool draw_asking_to_move(ScreenContext& screen, Division const& division, ClusterSchool const& school, std::string_view name)
{
    if (division.groups.size() <= many_groups)
        return true;
    auto const key = concat({ division.grouping.id, "/move/", school.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(screen.ui, "move", concat({ "Change where ", name, " stands" }), open))
        toggle_open(screen, key, *wanted);
    return open;
}

/// Beside the school that was moved, since the list of all that is uneven may be far above.
void draw_moved(ScreenContext& screen, Division const& division, ClusterSchool const& school)
{
    auto& session = screen.session;
    if (session.moved_school != school.id || division.balance.empty())
        return;
    quiet(screen.ui, "balance", concat({ "Now: ", division.balance }));
    if (std::exchange(session.moved_told, division.balance) != division.balance)
        session.polite.push_back(division.balance);
}

void place_school(ScreenContext& screen, Division const& division, ClusterSchool const& school, std::string_view group)
{
    auto const named = concat({ "Move ", rules::school_called(division.cluster.cluster, school) });
    auto const* placement = placement_in(division, school.id);
    screen.perform(placing(screen.workspace, division.grouping, placement, { school.id, group }, named));
    screen.later.push_back([&session = screen.session, id = school.id] {
        session.pending_focus = concat({ id, "/group" });
        session.moved_school = id;
    });
}

/// What was dragged to a group's card, which reaches from `top` to where the flow is now, is moved there.
void draw_drop(ScreenContext& screen, Division const& division, std::string_view group, Rect const& top)
{
    auto& ui = screen.ui;
    Rect const area { top.x, top.y, top.w, ui.flow_y() - top.y };
    auto& drag = screen.session.drag;
    if (!why_division_stays(screen, division.grouping).empty() || !drops_in(ui, area, drag))
        return;
    auto const school = std::ranges::find(division.cluster.schools, drag.what, &ClusterSchool::id);
    auto const* placement = placement_in(division, drag.what);
    bool const moves = placement ? placement->group != group : !group.empty();
    if (moves && school != division.cluster.schools.end())
        place_school(screen, division, *school, group);
}

void draw_school(Ui& ui, std::string const& name, ClusterSchool const& school)
{
    paragraph(ui, "name", name, TextStyle::BodyBold);
    if (auto const facts = rules::school_facts(school); !facts.empty())
        quiet(ui, "facts", facts);
}

void draw_place(ScreenContext& screen, Division const& division, ClusterSchool const& school, std::string_view group)
{
    auto const& [cluster, grouping, groups, balance, placements] = division;
    auto& ui = screen.ui;
    auto const name = rules::school_called(cluster.cluster, school);
    auto const card = ui.group(Role::Group, school.id, name);
    auto const blocked = why_division_stays(screen, grouping);
    if (!blocked.empty())
        return draw_school(ui, name, school);
    {
        float const grip = ui.theme().target_px;
        float const gap = ui.em(0.4F);
        auto const columns = ui.columns({ grip, ui.flow_width() - grip - gap }, gap);
        drag_grip(ui, "grip", school.id, name, screen.session.drag);
        ui.next_column();
        draw_school(ui, name, school);
    }
    draw_moved(screen, division, school); // above the list, which is what the window goes to
    if (!draw_asking_to_move(screen, division, school, name))
        return;
    auto const* placement = placement_in(division, school.id);
    draw_beside(ui,
        { { .em = 16,
              .draw =
                  [&] {
                      if (auto const chosen = select(ui, "group", concat({ "Group of ", name }), groups, group, 15))
                          place_school(screen, division, school, *chosen);
                  } },
            { .share = 1, .draw = [&] {
                 if (!placement || group.empty())
                     return;
                 if (auto const stays
                     = checkbox(ui, "stays", concat({ name, " stays there when groups are proposed anew" }), placement->pinned))
                     screen.perform(store::set_record(RecordKind::Placement, {}, placement->id, "pinned", *stays ? "true" : "",
                         "Change: Whether a school stays", false));
             } } });
    ui.gap(0.3F);
}

void draw_lead(ScreenContext& screen, ClusterDocument const& cluster, rules::DivisionGroup const& group)
{
    auto options = school_options(cluster, group.schools, "None chosen", group.group->lead);
    choose(screen, { RecordKind::Group, {}, group.group->id }, "lead", "Leads the cluster", std::move(options), group.group->lead,
        20);
}

void draw_group(ScreenContext& screen, Division const& division, rules::DivisionGroup const& group)
{
    auto const& [cluster, grouping, groups, balance, placements] = division;
    auto& ui = screen.ui;
    auto const name = group_called(*group.group);
    auto const card = ui.group_box(Role::Article, group.group->id, name, card_style(ui));
    heading(ui, 3, concat({ name, " (", counted(group.schools.size(), "school", "schools"), ")" }));
    ui.gap(0.3F);
    if (why_division_stays(screen, grouping).empty())
        edit_short(screen, { RecordKind::Group, {}, group.group->id }, "name", "Name of the group", group.group->name, 16);
    if (grouping.level == "clusters") {
        ui.gap(0.3F);
        draw_lead(screen, cluster, group);
    }
    for (auto const* school : group.schools) {
        ui.gap(0.4F);
        draw_place(screen, division, *school, group.group->id);
    }
    if (group.schools.empty())
        quiet(ui, "none", "No school stands here.");
}

void draw_unplaced(ScreenContext& screen, Division const& division, rules::DivisionPlaces const& places)
{
    if (places.unplaced.empty() || places.groups.empty())
        return;
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, "unplaced", "In no group yet", card_style(ui));
    heading(ui, 3, concat({ "In no group yet (", counted(places.unplaced.size(), "school", "schools"), ")" }));
    auto const shown = draw_how_many(screen, division.grouping.id, "unplaced-list", places.unplaced.size(), "schools");
    for (std::size_t i = 0; i < shown; ++i) {
        ui.gap(0.4F);
        draw_place(screen, division, *places.unplaced[i], "");
    }
}

/// What is uneven, and what does not hold, at once after each move. Returns the same in one line.
std::string draw_balance(Ui& ui, ShownDivision const& shown)
{
    if (!shown.now)
        return {};
    auto const box = ui.group(Role::Group, "balance", "How evenly they are made");
    std::string line;
    for (std::size_t i = 0; auto const& sentence : shown.broken) {
        icon_paragraph(ui, concat({ "broken-", number(++i) }), Icon::Warning, ui.palette().danger, sentence);
        append_joined(line, " ", sentence);
    }
    bullet_list(ui, "sentences", shown.balance);
    ui.gap(0.5F);
    for (auto const& sentence : shown.balance)
        append_joined(line, " ", sentence);
    return line;
}

} // namespace

void draw_division_groups(
    ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    auto& ui = screen.ui;
    auto const& places = shown.places;
    auto const region = ui.group(Role::Region, "division-groups", "Groups");
    heading(ui, 2, "Groups");
    ui.gap(0.4F);
    if (places.groups.empty())
        return paragraph(ui, "none", "There are no groups yet. Propose some, and use the one that you like best.");
    auto const balance = draw_balance(ui, shown);
    Division const division { cluster, grouping, group_options(places), balance, shown.placements };
    if (why_division_stays(screen, grouping).empty())
        quiet(ui, "how", "To move a school, choose its group, or drag it by the dots before its name.");
    ui.gap(0.4F);
    follow_drag(ui, screen.session.drag);
    auto const unplaced = ui.take_line(0);
    draw_unplaced(screen, division, places);
    draw_drop(screen, division, "", unplaced);
    auto const many = draw_how_many(screen, grouping.id, "group-list", places.groups.size(), "groups");
    for (std::size_t i = 0; i < many; ++i) {
        ui.gap(0.6F);
        auto const top = ui.take_line(0);
        draw_group(screen, division, places.groups[i]);
        draw_drop(screen, division, places.groups[i].group->id, top);
    }
    draw_dragged(ui, screen.session.drag);
}

} // namespace triad::ui
