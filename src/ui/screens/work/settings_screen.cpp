#include "base/text.h"
#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void change_preferences(ScreenContext& screen, std::function<void(format::Preferences&)> change)
{
    screen.later.push_back([&workspace = screen.workspace, change = std::move(change)] {
        change(workspace.preferences());
        workspace.save_preferences();
    });
}

/// A graphics card may be at fault in ways that no program can see.
void draw_painter(ScreenContext& screen)
{
    auto& ui = screen.ui;
    std::vector<Option> const painters { { "suitable", "As suits this device" }, { "memory", "Without the graphics card" },
        { "none", "As an ordinary page, without a picture" } };
    auto const& preferences = screen.workspace.preferences();
    auto const painter = preferences.painter.empty() ? std::string { "suitable" } : preferences.painter;
    if (auto const chosen = radio_list(ui, "painter", "How the screen is put together", painters, painter))
        change_preferences(screen, [value = *chosen](auto& settings) { settings.painter = value == "suitable" ? "" : value; });
    ui.gap(0.4F);
    quiet(ui, "painter-hint",
        "Do without the graphics card where parts flicker, are missing or stay black. A change counts once the page is loaded "
        "again.");
}

void draw_look(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Region, "look", "How it looks", card_style(ui));
    heading(ui, 2, "How it looks");
    ui.gap(0.5F);
    auto const& preferences = screen.workspace.preferences();
    std::vector<Option> const themes { { "system", "As this device is set" }, { "light", "Light" }, { "dark", "Dark" },
        { "contrast", "High contrast" } };
    auto const theme = preferences.theme.empty() ? std::string { "system" } : preferences.theme;
    if (auto const chosen = radio_list(ui, "theme", "Colours", themes, theme))
        change_preferences(screen, [value = *chosen](auto& settings) { settings.theme = value; });
    ui.gap(0.75F);
    std::vector<Option> sizes;
    for (int percent : { 80, 90, 100, 110, 125, 150, 175, 200 })
        sizes.push_back({ number(percent), concat({ number(percent), "%" }) });
    if (auto const chosen = select(ui, "size", "Text size", sizes, number(preferences.text_percent), 10))
        change_preferences(screen, [value = *chosen](auto& settings) { settings.text_percent = std::atoi(value.c_str()); });
    ui.gap(0.4F);
    quiet(ui, "hint", "Your browser's zoom works as well. Motion is left out altogether.");
    ui.gap(0.75F);
    draw_painter(screen);
}

void draw_person(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Region, "person", "Who works here", card_style(ui));
    heading(ui, 2, "Who works here");
    ui.gap(0.3F);
    quiet(ui, "hint", "Goes into the history of what you write, and into the file. Both may stay empty.");
    ui.gap(0.5F);
    auto const& preferences = screen.workspace.preferences();
    auto const row = ui.row(0.75F);
    if (auto name
        = text_field(ui, "name", "Your name", preferences.author_name, { .placeholder = "First and last name", .width_em = 16 }))
        screen.later.push_back(
            [&workspace = screen.workspace, value = *name] { workspace.set_author(value, workspace.preferences().author_role); });
    if (auto role
        = text_field(ui, "role", "Your role", preferences.author_role, { .placeholder = "Headteacher", .width_em = 16 }))
        screen.later.push_back(
            [&workspace = screen.workspace, value = *role] { workspace.set_author(workspace.preferences().author_name, value); });
}

void draw_device(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Region, "device", "This device", card_style(ui));
    heading(ui, 2, "This device");
    ui.gap(0.4F);
    paragraph(ui, "kept",
        screen.session.storage_kept
            ? "This browser has promised not to clear Triad's storage by itself."
            : "This browser may clear Triad's storage, for example after some days without a visit. Keep a downloaded file.");
    ui.gap(0.6F);
    if (button(ui, "remove-all", "Remove all work from this device", { .look = ButtonLook::Danger, .icon = Icon::Trash }))
        ask(screen,
            { .title = "Remove all work from this device?",
                .text = "Every evaluation, version and setting of Triad leaves this browser. Files that you downloaded stay. "
                        "This cannot be undone.",
                .confirm = "Remove everything",
                .destructive = true,
                .act =
                    [&workspace = screen.workspace, &session = screen.session] {
                        workspace.remove_everything(
                            [&session] { session.polite.push_back("All work has been removed from this device."); });
                        session.route = {};
                    },
                .return_focus = "remove-all" });
}

} // namespace

void draw_settings(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Settings");
    ui.gap(0.75F);
    draw_look(screen);
    ui.gap(0.75F);
    draw_person(screen);
    ui.gap(0.75F);
    draw_device(screen);
    ui.gap(0.75F);
    auto const row = ui.row(1.25F);
    link(ui, "help", "Keys and help", address_of(Screen::Help), { .icon = Icon::Help });
    link(ui, "privacy", "Privacy", address_of(Screen::Privacy), { .icon = Icon::Shield });
    link(ui, "accessibility", "Accessibility", address_of(Screen::Accessibility), { .icon = Icon::Eye });
}

} // namespace triad::ui
