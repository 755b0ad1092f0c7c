#include "base/text.h"
#include "rules/evaluation/progress.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <cmath>

namespace triad::ui {

namespace {

void draw_counts(Ui& ui, rules::Progress const& progress)
{
    auto const group = ui.group(Role::Group, "counts");
    for (auto const& count : progress.by_choice) {
        if (count.count == 0)
            continue;
        model::Choice labelled = *count.choice;
        labelled.word = concat({ number(count.count), " ", ascii_lower(count.choice->word) });
        rating_label(ui, count.choice->id, labelled);
        ui.gap(0.25F);
    }
}

void draw_section_buttons(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, "sections", "Sections");
    for (auto const& [section, progress] : rules::count_sections(*current.instrument, *current.evaluation)) {
        auto const count = progress.items > 0 ? concat({ ", ", number(progress.judged), " of ", number(progress.items) }) : "";
        auto const label = concat({ section->title, count });
        if (button(ui, section->id, label, { .look = ButtonLook::Quiet, .wide = true, .start = true }))
            show_place(screen, current, section->id, "/heading", "all");
    }
}

} // namespace

bool shows_aside(ScreenContext const& screen)
{
    return screen.ui.environment().canvas && screen.session.route.screen == Screen::Evaluation
        && screen.ui.environment().width >= screen.ui.em(78) && current_evaluation(screen).evaluation
        && current_evaluation(screen).instrument->layout != model::Layout::Columns;
}

void draw_aside(ScreenContext& screen, Rect const& area)
{
    auto& ui = screen.ui;
    auto const current = current_evaluation(screen);
    auto const progress = rules::count_progress(*current.instrument, *current.evaluation);
    ui.painter().line(Layer::Panel, area.x, area.y, area.x, area.y + 100000, ui.palette().line, 1);
    float const pad = std::round(ui.em(1.1F));
    ui.start_flow({ area.x + pad, area.y + std::round(ui.em(1.4F)), area.w - 2 * pad, 0 });
    auto const region = ui.group(Role::Region, "progress", "Progress");
    paragraph(ui, "words", rules::progress_in_words(progress), TextStyle::H3);
    ui.gap(0.5F);
    rating_bar(ui, "bar", progress, rules::counts_in_words(progress));
    ui.gap(0.7F);
    draw_counts(ui, progress);
    ui.gap(0.8F);
    draw_next_unrated(screen, current, "");
    ui.gap(0.9F);
    draw_filter(screen, current);
    ui.gap(1.2F);
    draw_section_buttons(screen, current);
    ui.gap(1);
}

} // namespace triad::ui
