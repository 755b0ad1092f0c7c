#include "ui/frame/chrome.h"

#include "base/text.h"
#include "store/outgoing.h"
#include "ui/screens/screen_table.h"
#include "ui/screens/sharing/save_text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

void draw_brand(ScreenContext& screen)
{
    link(screen.ui, "brand", "Triad", "#/",
        { .icon = Icon::CircleDot, .navigation = true, .style = TextStyle::H3, .description = "To your work" });
}

void draw_navigation(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, "navigation", "Triad");
    auto const under = spec_of(screen.session.route.screen).under;
    for (auto const& spec : every_screen())
        if (spec.icon != Icon::None)
            link(ui, spec.word.empty() ? "home" : spec.word, spec.title, address_of(spec.screen),
                { .icon = spec.icon, .current = under == spec.screen, .navigation = true, .wide = true });
}

void draw_undo(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto& workspace = screen.workspace;
    auto const row = ui.row(0.4F);
    auto const undo_label = workspace.can_undo() ? concat({ "Undo: ", workspace.undo_label() }) : std::string { "Undo" };
    auto const redo_label = workspace.can_redo() ? concat({ "Redo: ", workspace.redo_label() }) : std::string { "Redo" };
    if (button(ui, "undo", undo_label,
            { .look = ButtonLook::Quiet,
                .icon = Icon::Undo,
                .blocked_by = workspace.can_undo() ? "" : "Nothing to undo.",
                .icon_only = true }))
        screen.later.push_back([&workspace] { workspace.undo(); });
    if (button(ui, "redo", redo_label,
            { .look = ButtonLook::Quiet,
                .icon = Icon::Redo,
                .blocked_by = workspace.can_redo() ? "" : "Nothing to redo.",
                .icon_only = true }))
        screen.later.push_back([&workspace] { workspace.redo(); });
}

void draw_download(ScreenContext& screen, bool icon_only)
{
    auto const id = screen.session.route.evaluation;
    if (button(
            screen.ui, "download", "Download the file", { .icon = Icon::Download, .icon_only = icon_only, .wide = !icon_only }))
        screen.later.push_back([&workspace = screen.workspace, id] {
            workspace.outgoing().download(id.empty() ? std::nullopt : std::optional { id });
        });
}

void draw_state(ScreenContext& screen)
{
    auto const text = save_text(screen.workspace, screen.today, screen.offset_minutes);
    if (text.state.empty())
        return;
    auto& ui = screen.ui;
    auto const colour = text.trouble ? ui.palette().danger : ui.palette().muted;
    paragraph(ui, "state", text.whole(), text.trouble ? TextStyle::SmallBold : TextStyle::Small, colour);
}

void version_line(Ui& ui)
{
    if (!ui.environment().version.empty())
        quiet(ui, "version", concat({ "Version ", ui.environment().version }));
}

} // namespace

void draw_rail(ScreenContext& screen, Rect const& area)
{
    auto& ui = screen.ui;
    ui.painter().fill(Layer::Surface, { area.x, area.y, area.w, 100000 }, ui.palette().card, 0);
    ui.painter().line(Layer::Panel, area.right() - 1, area.y, area.right() - 1, area.y + 100000, ui.palette().line, 1);
    float const pad = std::round(ui.em(0.9F));
    ui.start_flow({ area.x + pad, area.y + std::round(ui.em(1.1F)), area.w - 2 * pad, 0 });
    auto const banner = ui.group(Role::Banner, "banner");
    draw_brand(screen);
    ui.gap(0.9F);
    draw_navigation(screen);
    ui.gap(1.2F);
    if (screen.workspace.is_open()) {
        draw_state(screen);
        ui.gap(0.5F);
        draw_download(screen, false);
        ui.gap(0.4F);
        draw_undo(screen);
    }
    ui.gap(1);
    version_line(ui);
    ui.gap(0.6F);
}

void draw_top_bar(ScreenContext& screen, float width)
{
    auto& ui = screen.ui;
    float const pad = std::round(ui.em(0.75F));
    float const top = ui.flow_y();
    ui.start_flow({ pad, top + std::round(ui.em(0.4F)), width - 2 * pad, 0 });
    {
        auto const banner = ui.group(Role::Banner, "banner");
        {
            auto const row = ui.row(0.5F);
            draw_brand(screen);
            if (button(ui, "menu", "Menu",
                    { .look = ButtonLook::Quiet,
                        .icon = screen.session.menu_open ? Icon::ChevronUp : Icon::ChevronDown,
                        .expanded = screen.session.menu_open }))
                screen.later.push_back([&session = screen.session] {
                    session.menu_open = !session.menu_open;
                    session.scroll_to = 0;
                });
            if (screen.workspace.is_open())
                draw_download(screen, true);
        }
        draw_state(screen);
    }
    ui.gap(0.4F);
    float const bottom = ui.flow_y();
    ui.painter().fill(Layer::Surface, { 0, top, width, bottom - top }, ui.palette().card, 0);
    ui.painter().line(Layer::Panel, 0, bottom - 1, width, bottom - 1, ui.palette().line, 1);
    ui.start_flow({ 0, bottom, width, 0 });
}

void draw_menu(ScreenContext& screen)
{
    auto& ui = screen.ui;
    float const width = ui.flow_width();
    float const top = ui.flow_y();
    float const pad = std::round(ui.em(0.75F));
    ui.start_flow({ ui.environment().width - width + pad, top + pad, width - 2 * pad, 0 });
    {
        auto const menu = ui.group(Role::Group, "menu-panel");
        draw_navigation(screen);
        if (screen.workspace.is_open())
            draw_undo(screen);
        version_line(ui);
    }
    ui.gap(0.75F);
    float const bottom = ui.flow_y();
    ui.painter().fill(Layer::Surface, { 0, top, ui.environment().width, bottom - top }, ui.palette().card, 0);
    ui.painter().line(Layer::Panel, 0, bottom - 1, ui.environment().width, bottom - 1, ui.palette().line, 1);
    ui.start_flow({ 0, bottom, width, 0 });
}

} // namespace triad::ui
