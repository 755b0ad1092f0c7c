#include "ui/screens/followup/journey_form.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/journey.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

constexpr auto figures_key = "journey-figures";
constexpr auto events_key = "journey-events";

template <typename Record> std::vector<Record const*> kept(std::vector<Record> const& records)
{
    std::vector<Record const*> out;
    for (auto const& record : records)
        if (!record.removed)
            out.push_back(&record);
    return out;
}

/// "figure 2: 2015, reading": what the buttons of a card name.
std::string named(std::string_view kind, std::size_t place, std::string_view year, std::string_view what)
{
    auto const words = shortened(what, 40);
    bool const any = !blank(year) || !words.empty();
    return concat({ kind, " ", number(place), any ? ": " : "", trimmed(year), blank(year) || words.empty() ? "" : ", ", words });
}

void draw_comment(ScreenContext& screen, RecordRef const& record, std::string_view comment)
{
    screen.ui.gap(0.4F);
    edit_text(screen, record, "comment", "Comment", comment, 2);
}

void draw_figure(ScreenContext& screen, model::Outcome const& outcome, std::size_t place)
{
    auto& ui = screen.ui;
    auto const name = named("figure", place, outcome.year, outcome.measure);
    RecordRef const record { RecordKind::Outcome, {}, outcome.id };
    auto const card = ui.group_box(Role::Article, outcome.id, concat({ "F", name.substr(1) }), panel_style(ui));
    draw_beside(ui,
        { { .em = 7, .draw = [&] { edit_short(screen, record, "year", "Year", outcome.year, 0); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "measure", "Measure", outcome.measure, 0); } },
            { .em = 7, .draw = [&] { edit_short(screen, record, "value", "Per cent", outcome.value, 0); } },
            remove_place(screen, record, concat({ "Remove ", name }), "figures/heading") });
    if (!blank(outcome.value) && !rules::per_cent(outcome)) {
        ui.gap(0.2F);
        icon_paragraph(ui, "not-a-number", Icon::Info, ui.palette().accent,
            concat({ quoted(outcome.value), " is no number from 0 to 100, so it stands on the line without a bar." }));
    }
    draw_comment(screen, record, outcome.comment);
}

void draw_event(ScreenContext& screen, model::Milestone const& milestone, std::size_t place)
{
    auto& ui = screen.ui;
    auto const name = named("event", place, milestone.year, milestone.title);
    RecordRef const record { RecordKind::Milestone, {}, milestone.id };
    auto const card = ui.group_box(Role::Article, milestone.id, concat({ "E", name.substr(1) }), panel_style(ui));
    std::vector<Option> const terms { { "", "No term" }, { "autumn", "Autumn" }, { "spring", "Spring" }, { "summer", "Summer" } };
    draw_beside(ui,
        { { .em = 7, .draw = [&] { edit_short(screen, record, "year", "Year", milestone.year, 0); } },
            { .em = 9, .draw = [&] { choose(screen, record, "term", "Term", terms, milestone.term); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "title", "What happened", milestone.title, 0); } },
            remove_place(screen, record, concat({ "Remove ", name }), "events/heading") });
    draw_comment(screen, record, milestone.comment);
}

/// The rows stand open only while they are changed; the line above shows them at all times.
bool draw_opener(ScreenContext& screen, std::string_view key, std::string_view what, std::size_t count)
{
    if (count == 0)
        return false;
    bool const open = screen.session.open.contains(std::string { key });
    auto const label = concat({ "Change the ", what, " (", number(count), ")" });
    if (auto const changed = disclosure(screen.ui, "change", label, open))
        toggle_open(screen, std::string { key }, *changed);
    screen.ui.gap(0.5F);
    return open;
}

void draw_add(ScreenContext& screen, RecordKind kind, std::string_view key, std::string_view prefix, std::string_view label,
    ButtonLook look, store::Fields const& fields)
{
    if (!button(screen.ui, "add", label, { .look = look, .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    toggle_open(screen, std::string { key }, true);
    add_with_focus(screen, kind, {}, prefix, fields, label, "year");
}

} // namespace

void draw_figures(ScreenContext& screen, model::SchoolDocument const& document)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "figures", "Outcomes");
    heading(ui, 2, "Outcomes");
    ui.gap(0.2F);
    quiet(ui, "hint",
        "One figure for a year and a measure. Leave the per cent empty where there is none: the gap is shown as a gap.");
    ui.gap(0.4F);
    auto const outcomes = kept(document.outcomes);
    if (draw_opener(screen, figures_key, "figures", outcomes.size()))
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            draw_figure(screen, *outcomes[i], i + 1);
            ui.gap(0.5F);
        }
    // Mostly the same measure of another year follows.
    auto const measure = outcomes.empty() ? std::string {} : outcomes.back()->measure;
    draw_add(
        screen, RecordKind::Outcome, figures_key, "outcome", "Add a figure", ButtonLook::Primary, { { "measure", measure } });
}

void draw_events(ScreenContext& screen, model::SchoolDocument const& document)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "events", "Events");
    heading(ui, 2, "Events");
    ui.gap(0.2F);
    quiet(ui, "hint",
        "What helps to read the line: a new head, an inspection, new tests. Your reviews with a day stand there already.");
    ui.gap(0.4F);
    auto const milestones = kept(document.milestones);
    if (draw_opener(screen, events_key, "events", milestones.size()))
        for (std::size_t i = 0; i < milestones.size(); ++i) {
            draw_event(screen, *milestones[i], i + 1);
            ui.gap(0.5F);
        }
    draw_add(screen, RecordKind::Milestone, events_key, "milestone", "Add an event", ButtonLook::Secondary, {});
}

} // namespace triad::ui
