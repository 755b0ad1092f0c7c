#include "base/text.h"
#include "ui/screens/followup/journey_form.h"
#include "ui/screens/followup/journey_years.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <cmath>

namespace triad::ui {

namespace {

constexpr float wide_em = 40; // from here on a comment stands beside its figure

void draw_figure(Ui& ui, rules::JourneyEntry const& entry)
{
    auto const group = ui.group(Role::Group, entry.outcome->id);
    bool const wide = ui.flow_width() > ui.em(wide_em);
    float const gap = ui.em(1.2F);
    float const left = wide ? std::round(ui.flow_width() * 0.5F) : ui.flow_width();
    auto const columns = ui.columns(wide ? std::vector { left, ui.flow_width() - left - gap } : std::vector { left }, gap);
    if (auto const share = rules::per_cent(*entry.outcome)) {
        paragraph(ui, "title", entry.title, TextStyle::BodyBold);
        ui.gap(0.2F);
        share_bar(ui, "bar", concat({ "Bar: ", entry.title }), *share / 100);
    } else {
        paragraph(ui, "title", entry.title, TextStyle::Body, ui.palette().muted);
    }
    ui.gap(0.2F);
    if (wide)
        ui.next_column();
    paragraph(ui, "comment", entry.comment);
}

void draw_event(Ui& ui, rules::JourneyEntry const& entry)
{
    auto const& id = entry.milestone ? entry.milestone->id : entry.review->id;
    auto const group = ui.group(Role::Group, id);
    auto const words = concat({ entry.title, entry.term.empty() ? "" : " · ", entry.term, entry.term.empty() ? "" : " term" });
    icon_paragraph(ui, "title", entry.review ? Icon::Users : Icon::Calendar, ui.palette().accent, words);
    paragraph(ui, "comment", entry.comment);
    if (entry.review)
        link(ui, "open", concat({ "Open: ", review_name(*entry.review) }), address_of(Screen::Review, entry.review->id),
            { .style = TextStyle::Small });
}

void draw_year(Ui& ui, JourneyYear const& year)
{
    auto const title = year.year.empty() ? std::string { "No year given" } : year.year;
    auto const region = ui.group_box(Role::Article, concat({ "year-", year.year }), title, card_style(ui));
    heading(ui, 2, title);
    if (year.gap) {
        ui.gap(0.3F);
        paragraph(ui, "gap", concat({ "No figure for ", year.year }), TextStyle::Body, ui.palette().muted);
    }
    for (auto const& entry : year.figures) {
        ui.gap(0.4F);
        draw_figure(ui, entry);
    }
    for (auto const& entry : year.events) {
        ui.gap(0.4F);
        draw_event(ui, entry);
    }
}

void draw_line(Ui& ui, model::SchoolDocument const& document)
{
    auto const years = journey_years(rules::journey(document));
    if (years.empty())
        quiet(ui, "none", "Nothing stands on the line yet. Add one year’s figure, or something that happened.");
    for (auto const& year : years) {
        draw_year(ui, year);
        ui.gap(0.6F);
    }
}

} // namespace

void draw_journey(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "School journey");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "Outcomes, events and reviews on one line, so that a dip or a rise can be read with what happened. It is only for your "
        "own school, and is never compared with another.");
    ui.gap(1);
    auto const* document = screen.workspace.current();
    if (!document || document->kind != model::DocumentKind::School) {
        paragraph(ui, "no-school", "It is part of your school’s file. Start or open your school’s work first.");
        ui.gap(0.4F);
        link(ui, "to-home", "To your work", address_of(Screen::Home), { .icon_after = Icon::ArrowRight });
        return;
    }
    draw_line(ui, *document);
    ui.gap(0.8F);
    draw_figures(screen, *document);
    ui.gap(0.8F);
    draw_events(screen, *document);
}

} // namespace triad::ui
