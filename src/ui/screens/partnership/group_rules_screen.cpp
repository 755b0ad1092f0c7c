#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/matching/needs.h"
#include "rules/partnership/distance_list.h"
#include "rules/partnership/division_words.h"
#include "store/commands.h"
#include "tables/plain_rows.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/partnership/grouping_work.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <set>

// What has to hold in every division, and how far schools are from each other.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::GroupRule;
using model::RecordKind;

void set_schools(ScreenContext& screen, GroupRule const& rule, std::string const& schools)
{
    screen.perform(store::set_record(RecordKind::GroupRule, {}, rule.id, "schools", schools, "Change: Schools of a rule", false));
}

/// All schools by name, to choose from.
std::vector<Option> schools_to_choose(ClusterDocument const& cluster)
{
    std::vector<Option> out;
    for (auto const* school : rules::schools_by_name(cluster))
        out.push_back({ school->id, rules::school_called(cluster.cluster, *school) });
    return out;
}

std::vector<Option> schools_to_add(std::vector<Option> const& schools, GroupRule const& rule)
{
    auto const ids = model::ids_in(rule.schools);
    std::set<std::string_view> const present { ids.begin(), ids.end() };
    std::vector<Option> out { { "", "Add a school" } };
    for (auto const& school : schools)
        if (!present.contains(school.value))
            out.push_back(school);
    return out;
}

/// One more school is chosen from a list; those of the rule stand below it, each with a way out.
void draw_rule_schools(
    ScreenContext& screen, ClusterDocument const& cluster, std::vector<Option> const& schools, GroupRule const& rule)
{
    auto& ui = screen.ui;
    auto const options = schools_to_add(schools, rule);
    if (auto const chosen = select(ui, "add-school", "Schools of this rule", options, "", 22); chosen && !chosen->empty())
        set_schools(screen, rule, model::with_id(rule.schools, *chosen));
    for (auto const id : model::ids_in(rule.schools)) {
        auto const* school = model::find_record(cluster.schools, id);
        auto const name = school ? rules::school_called(cluster.cluster, *school) : std::string { "a school that left the list" };
        if (button(ui, concat({ "take-", id }), concat({ "Take ", name, " out of this rule" }),
                { .look = ButtonLook::Quiet, .icon = Icon::Cross, .blocked_by = locked_because(screen) }))
            set_schools(screen, rule, model::without_id(rule.schools, id));
    }
}

void draw_rule(ScreenContext& screen, ClusterDocument const& cluster, std::vector<Option> const& schools, GroupRule const& rule)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::GroupRule, {}, rule.id };
    auto const words = rules::rule_in_words(cluster, rule);
    auto const card = ui.group_box(Role::Article, rule.id, words, card_style(ui));
    paragraph(ui, "words", words, TextStyle::BodyBold);
    ui.gap(0.3F);
    std::vector<Option> const kinds { { "apart", "Never together" }, { "together", "Always together" },
        { "most", "No more than a few of them together" } };
    draw_beside(ui,
        { { .share = 1,
              .draw
              = [&] { choose(screen, record, "kind", "What has to hold", kinds, rule.kind.empty() ? "apart" : rule.kind); } },
            { .em = 9, .draw = [&] {
                 if (rule.kind == "most")
                     choose(screen, record, "most", "At most",
                         { { "1", "1" }, { "2", "2" }, { "3", "3" }, { "4", "4" }, { "5", "5" } }, number(rule.most), 8);
             } } });
    ui.gap(0.4F);
    draw_rule_schools(screen, cluster, schools, rule);
    ui.gap(0.4F);
    edit_short(screen, record, "reason", "Why (for you alone)", rule.reason, 0);
    ui.gap(0.3F);
    if (auto const off = checkbox(ui, "off", "Does not hold for now", rule.off))
        screen.perform(store::set_record(
            RecordKind::GroupRule, {}, rule.id, "off", *off ? "true" : "", "Change: Whether a rule holds", false));
    remove_button(screen, record, concat({ "Remove this rule: ", words }), "rules/heading", true);
}

void draw_rules(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "rules", "Rules");
    heading(ui, 2, "Rules");
    ui.gap(0.3F);
    quiet(ui, "stays", "They hold in every division. Nobody but you sees them.");
    std::vector<GroupRule const*> present;
    for (auto const& rule : cluster.group_rules)
        if (!rule.removed)
            present.push_back(&rule);
    if (present.size() > shown_at_first)
        std::ranges::reverse(present); // so that the newest, which is being written, stands among the first
    auto const shown = draw_how_many(screen, cluster.id, "rules", present.size(), "rules");
    auto const schools = schools_to_choose(cluster);
    for (std::size_t i = 0; i < shown; ++i) {
        ui.gap(0.6F);
        draw_rule(screen, cluster, schools, *present[i]);
    }
    ui.gap(0.5F);
    if (button(ui, "add-rule", "Add a rule", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::GroupRule, {}, "rule", { { "kind", "apart" } }, "Add a rule", "add-school");
}

rules::DistanceList read_distances(std::string_view text, ClusterDocument const& cluster)
{
    auto const rows = tables::read_plain_rows(text);
    return rows ? rules::read_distance_list(*rows, cluster) : rules::DistanceList { .problems = { rows.error().sentence } };
}

void add_distances(ScreenContext& screen)
{
    screen.later.push_back([&session = screen.session, &workspace = screen.workspace] {
        auto const* cluster = workspace.cluster();
        if (!cluster)
            return;
        auto const list = read_distances(session.distance_list, *cluster);
        store::Command command { .label = "Add distances", .settings = {} };
        for (auto const& way : list.distances)
            append_settings(command,
                store::add_record(RecordKind::Distance, {}, workspace.fresh_id("distance"),
                    { { "from", way.from }, { "to", way.to }, { "minutes", number(way.minutes) } }, {}));
        if (!list.distances.empty() && workspace.perform(command))
            session.distance_list.clear();
    });
}

void draw_adding_distances(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const& typed = screen.session.distance_list;
    if (auto const text
        = text_area(ui, "distance-list", "Add distances", typed, { .placeholder = "North, South, 25", .lines = 3 }))
        screen.later.push_back([&session = screen.session, text = *text] { session.distance_list = text; });
    auto const list = blank(typed) ? rules::DistanceList {} : read_distances(typed, cluster);
    if (!blank(typed)) {
        paragraph(ui, "brings", rules::distance_list_in_words(list));
        bullet_list(ui, "problems", list.problems);
    }
    ui.gap(0.4F);
    auto const locked = locked_because(screen);
    if (button(ui, "add-distances", "Add these distances",
            { .icon = Icon::Plus,
                .blocked_by = !locked.empty() ? locked
                    : list.distances.empty()  ? "Write at least one first."
                                              : "" }))
        add_distances(screen);
}

void draw_distances(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "distances", "Distances");
    heading(ui, 2, "Distances");
    ui.gap(0.3F);
    paragraph(ui, "about",
        "Used where groups are to be near each other. One a line: from, to, minutes. An area, a school or its URN can stand "
        "there. Where nothing is said, "
        "schools of one "
        "area are near each other.");
    ui.gap(0.4F);
    draw_adding_distances(screen, cluster);
    std::vector<model::Distance const*> ways;
    for (auto const& way : cluster.distances)
        if (!way.removed)
            ways.push_back(&way);
    auto const shown = draw_how_many(screen, cluster.id, "distances", ways.size(), "distances");
    for (std::size_t i = 0; i < shown; ++i) {
        RecordRef const record { RecordKind::Distance, {}, ways[i]->id };
        auto const words = concat({ words_from_elsewhere(ways[i]->from, 40), " to ", words_from_elsewhere(ways[i]->to, 40), ": ",
            number(ways[i]->minutes), " minutes" });
        auto const group = ui.group(Role::Group, ways[i]->id, words);
        ui.gap(0.3F);
        draw_beside(ui,
            { { .share = 1, .draw = [&] { paragraph(ui, "words", words); } },
                remove_place(screen, record, concat({ "Remove: ", words }), "distances/heading") });
    }
}

} // namespace

void draw_group_rules(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Clusters and triads", address_of(Screen::Groups, cluster->id), { .icon = Icon::ArrowLeft });
    ui.gap(0.4F);
    heading(ui, 1, "Rules for groups, and distances");
    ui.gap(0.6F);
    draw_rules(screen, *cluster);
    ui.gap(0.9F);
    draw_distances(screen, *cluster);
}

} // namespace triad::ui
