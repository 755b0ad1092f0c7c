#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/matching/needs.h"
#include "rules/summary/need_words.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/need_filter.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Need;
using model::RecordKind;

RecordRef record_of(Need const& need) { return { RecordKind::Need, {}, need.id }; }

/// Under a filter the need leaves the list with its status, so what became of it is said and focus finds the filter.
void draw_status(ScreenContext& screen, Need const& need)
{
    auto options = need_status_options();
    std::string const value { rules::status_of(need) };
    if (!std::ranges::contains(options, value, &Option::value))
        options.push_back({ value, words_from_elsewhere(value) });
    auto const chosen = select(screen.ui, "status", "How it stands", options, value, whole_width);
    if (!chosen)
        return;
    screen.perform(store::set_record(RecordKind::Need, {}, need.id, "status", *chosen, "Change: How it stands", false));
    if (screen.session.need_status.empty() || screen.session.need_status == *chosen)
        return;
    screen.later.push_back([&session = screen.session, words = std::string { rules::need_status_words(*chosen) }] {
        session.polite.push_back(concat({ "Now “", words, "”, and no longer among those shown." }));
        session.pending_focus = "main/show";
    });
}

void draw_leading_school(ScreenContext& screen, ClusterDocument const& cluster, Need const& need)
{
    std::vector<Option> options { { "", "None chosen" } };
    for (auto const* school : rules::schools_by_name(cluster))
        options.push_back({ school->id, rules::school_called(cluster.cluster, *school) });
    // One that was chosen and is left out by now has no name here.
    if (!std::ranges::contains(options, need.school, &Option::value))
        options.push_back({ need.school, "A school that is no longer counted" });
    choose(screen, record_of(need), "school", "A school that could lead it", options, need.school);
}

void draw_school_boxes(ScreenContext& screen, ClusterDocument const& cluster, Need const& need)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, "boxes", "Schools that need it");
    auto const ids = model::ids_in(need.schools);
    for (auto const* school : rules::schools_by_name(cluster)) {
        bool const chosen = std::ranges::contains(ids, std::string_view { school->id });
        auto const wanted = checkbox(ui, school->id, rules::school_called(cluster.cluster, *school), chosen);
        ui.gap(0.2F);
        if (wanted)
            screen.perform(store::set_record(RecordKind::Need, {}, need.id, "schools",
                *wanted ? model::with_id(need.schools, school->id) : model::without_id(need.schools, school->id),
                "Change: Schools that need it", false));
    }
}

std::vector<std::string> names_of_schools(ClusterDocument const& cluster, std::vector<model::ClusterSchool const*> const& schools)
{
    std::vector<std::string> out;
    out.reserve(schools.size());
    for (auto const* school : schools)
        out.push_back(rules::school_called(cluster.cluster, *school));
    return out;
}

void draw_schools_of(ScreenContext& screen, ClusterDocument const& cluster, rules::ListedNeed const& listed)
{
    auto& ui = screen.ui;
    auto const& need = *listed.need;
    auto const place = concat({ cluster.id, "/", need.id });
    draw_named(screen, place, "named", as_label(rules::need_schools_in_words(listed)), names_of_schools(cluster, listed.schools));
    auto const key = concat({ "schools/", place });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted
        = disclosure(ui, "schools", concat({ "Choose the schools: ", rules::need_schools_in_words(listed) }), open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.3F);
    draw_school_boxes(screen, cluster, need);
}

void draw_statements_of(ScreenContext& screen, ClusterDocument const& cluster, rules::ListedNeed const& listed)
{
    if (listed.items.empty())
        return;
    auto& ui = screen.ui;
    ui.gap(0.4F);
    auto const group = ui.group(Role::Group, "statements", "Statements behind it");
    quiet(ui, "title", "Statements behind it");
    for (auto const& item : listed.items) {
        if (item.shown)
            link(ui, item.id, item.words, address_of(Screen::StatementAnswers, cluster.id, item.id));
        else
            paragraph(ui, item.id, concat({ words_from_elsewhere(item.words), " (not asked in the round that is looked at)" }));
    }
}

void draw_need(ScreenContext& screen, ClusterDocument const& cluster, rules::ListedNeed const& listed)
{
    auto& ui = screen.ui;
    auto const& need = *listed.need;
    auto const record = record_of(need);
    auto const name = blank(need.text) ? std::string { "A need without words yet" } : words_from_elsewhere(need.text, 60);
    auto const card = ui.group_box(Role::Article, need.id, name, card_style(ui));
    edit_long(screen, record, "text", "What is needed", need.text);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { draw_status(screen, need); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "phase", "Phase", need.phase, 0); } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { draw_leading_school(screen, cluster, need); } },
            { .share = 1,
                .draw = [&] { edit_short(screen, record, "provider", "Or somebody else who could", need.provider, 0); } } });
    ui.gap(0.4F);
    draw_schools_of(screen, cluster, listed);
    draw_statements_of(screen, cluster, listed);
    ui.gap(0.3F);
    remove_button(screen, record, concat({ "Remove from the list: ", name }), "needs/heading", true);
}

void draw_adding(ScreenContext& screen, ClusterDocument const& cluster)
{
    if (!button(screen.ui, "add", "Add a need", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    add_with_focus(screen, RecordKind::Need, {}, "need", {}, "Add a need", "text");
    screen.later.push_back([&session = screen.session, place = all_of(cluster.id, "needs")] {
        session.need_status.clear();
        session.open.insert(place);
    });
}

std::string_view why_none(ClusterDocument const& cluster)
{
    bool const any = std::ranges::any_of(cluster.needs, [](Need const& need) { return !need.removed; });
    return any ? "No need stands so now." : "Put a match on the list from “Who could help whom”, or add a need of your own.";
}

} // namespace

void draw_needs(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Training and support that schools need");
    paragraph(ui, "count", rules::needs_in_words(*cluster));
    quiet(ui, "leaves",
        "With your summary, and with the list that you save, go the words of each need, its phase, how far it is and how many "
        "schools have it, never which, nor who could lead it.");
    ui.gap(0.3F);
    link(ui, "to-matches", "Who could help whom", address_of(Screen::Matches, cluster->id), { .icon_after = Icon::ArrowRight });
    ui.gap(0.5F);
    draw_need_filter(screen, "Show");
    ui.gap(0.6F);
    auto const region = ui.group(Role::Region, "needs", "The list");
    heading(ui, 2, "The list");
    ui.gap(0.4F);
    auto const needs = rules::listed_needs(*cluster, collated_picture(screen, *cluster), screen.session.need_status);
    if (needs.empty())
        quiet(ui, "none", why_none(*cluster));
    auto const shown = draw_how_many(screen, cluster->id, "needs", needs.size(), "needs");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_need(screen, *cluster, needs[i]);
        ui.gap(0.6F);
    }
    ui.gap(0.4F);
    draw_adding(screen, *cluster);
    ui.gap(0.8F);
    link(ui, "to-save", "Look at the list as it leaves, and save it", address_of(Screen::SaveNeeds, cluster->id),
        { .icon_after = Icon::ArrowRight, .button = true });
}

} // namespace triad::ui
