#include "base/elsewhere.h"
#include "base/text.h"
#include "ui/forms/own_school.h"
#include "ui/frame/chrome.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/screen.h"
#include "ui/screens/screen_table.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

/// Lines longer than this are hard to read; what stands in columns takes more.
float content_width(ScreenContext const& screen, float available)
{
    auto const target = screen.session.route.screen;
    auto const* instrument = target == Screen::Evaluation ? current_evaluation(screen).instrument : nullptr;
    bool const columns = target == Screen::Picture || target == Screen::MeetingRun
        || (instrument && instrument->layout == model::Layout::Columns);
    float const most = columns ? 84.0F : target == Screen::Home ? 66.0F : 50.0F;
    return std::min(available, screen.ui.em(most));
}

/// A scroll parent. The page owns its offset: content is drawn as if at the top, and shifted.
template <typename Draw>
void scroll_region(
    ScreenContext& screen, ImDrawList& list, std::string_view key, std::string_view name, Rect const& area, Draw draw)
{
    auto& ui = screen.ui;
    auto& node = ui.builder().open(Role::Scroller, key, name);
    node.rect = area;
    ui.painter().begin_region(list, area, 0, -ui.interaction().scroll_of(node.id), ui.environment().pixel_ratio);
    ui.start_flow(area);
    draw();
    node.content_h = ui.flow_y() - area.y;
    ui.painter().end_region();
    ui.builder().close();
}

void draw_main_content(ScreenContext& screen, Rect const& area, bool bar_inside)
{
    auto& ui = screen.ui;
    if (bar_inside)
        draw_top_bar(screen, area.w);
    if (screen.session.menu_open)
        draw_menu(screen);
    float const top = ui.flow_y();
    float const margin = std::round(ui.em(area.w < ui.em(30) ? 0.75F : area.w < ui.em(50) ? 1.5F : 2));
    float const width = content_width(screen, area.w - 2 * margin);
    float const left = area.x + std::max(margin, (area.w - width) / 2);
    ui.start_flow({ left, top + std::round(ui.em(1.25F)), width, 0 });
    {
        auto const main = ui.group(Role::Main, "main");
        draw_notices(screen);
        draw_which_school(screen);
        spec_of(screen.session.route.screen).draw(screen);
    }
    ui.gap(3);
}

/// The record stands alone, like paper: no rail and no bar around it.
void draw_record(ScreenContext& screen, ImDrawList& list)
{
    Rect const area { 0, 0, screen.ui.environment().width, screen.ui.environment().height };
    scroll_region(screen, list, "record", "", area, [&] {
        auto const main = screen.ui.group(Role::Main, "main");
        draw_notices(screen);
        draw_reading(screen);
    });
}

void draw_base(ScreenContext& screen, ImDrawList& list)
{
    auto& ui = screen.ui;
    float const width = ui.environment().width;
    float const height = ui.environment().height;
    bool const wide = width >= ui.em(60);
    float const aside = shows_aside(screen) ? std::round(ui.em(17)) : 0;
    float const rail = wide ? std::round(ui.em(15.5F)) : 0;
    // On a low window the bar scrolls away, so that the statements have the room.
    bool const bar_fixed = !wide && height >= ui.em(34);
    float bar = 0;
    if (wide)
        scroll_region(screen, list, "rail", "", { 0, 0, rail, height }, [&] { draw_rail(screen, { 0, 0, rail, height }); });
    if (bar_fixed) {
        ui.painter().begin_region(list, { 0, 0, width, height }, 0, 0, ui.environment().pixel_ratio);
        ui.start_flow({ 0, 0, width, 0 });
        draw_top_bar(screen, width);
        bar = ui.flow_y();
        ui.painter().end_region();
    }
    if (aside > 0)
        scroll_region(screen, list, "aside", "", { width - aside, 0, aside, height },
            [&] { draw_aside(screen, { width - aside, 0, aside, height }); });
    Rect const area { rail, bar, width - rail - aside, height - bar };
    scroll_region(screen, list, "content", "", area, [&] {
        draw_main_content(screen, area, !wide && !bar_fixed);
        bool const here = screen.workspace.started() && !screen.workspace.opening();
        if (here && screen.session.scroll_to >= 0)
            ui.builder().current().scroll_to = screen.session.scroll_to;
    });
}

} // namespace

void draw_window(ScreenContext& screen, ImDrawList& base, ImDrawList& front)
{
    screen.ui.builder().current().tone = theme_name(screen.ui.theme().kind);
    bool const reading = screen.session.route.screen == Screen::Reading && current_evaluation(screen).evaluation;
    if (reading)
        draw_record(screen, base);
    else
        draw_base(screen, base);
    if (!screen.session.questions.empty())
        draw_question(screen, front);
    auto& wishes = screen.ui.builder().requests();
    wishes.title = screen_title(screen);
    wishes.reading = reading;
}

std::string screen_title(ScreenContext const& screen)
{
    auto const named = [&](std::string_view name) {
        auto const* document = screen.workspace.current();
        // The host's name stands over its review, and not over what is one's own.
        bool const apt
            = school_is_open(screen.workspace) || (document && find_review(*document, screen.session.route.evaluation));
        auto const school = apt && !document->school.name.empty() ? concat({ " – ", words_from_elsewhere(document->school.name) })
                                                                  : std::string {};
        return concat({ name, school, " – Triad" });
    };
    auto const current = current_evaluation(screen);
    auto const& spec = spec_of(screen.session.route.screen);
    if (spec.screen == Screen::Evaluation)
        return named(current.instrument ? std::string_view { current.instrument->title } : "Evaluation");
    if (spec.screen == Screen::Item)
        return named(concat({ "Statement ", screen.session.route.item }));
    return spec.of_school ? named(spec.title) : concat({ spec.title, " – Triad" });
}

} // namespace triad::ui
