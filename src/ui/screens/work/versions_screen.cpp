#include "base/text.h"
#include "ui/forms/own_school.h"
#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

std::string when_text(ScreenContext const& screen, Instant at)
{
    return concat({ short_date(local_date(at, screen.offset_minutes)), " ", clock_time(at, screen.offset_minutes) });
}

void draw_version(ScreenContext& screen, platform::StoredVersion const& version)
{
    auto& ui = screen.ui;
    auto const when = when_text(screen, version.at);
    auto const card = ui.group_box(Role::Article, concat({ "at-", number(version.at.ms) }), when, card_style(ui));
    heading(ui, 2, when);
    quiet(ui, "label", concat({ version.label, " · ", number(version.size / 1024 + 1), " KB" }));
    ui.gap(0.5F);
    if (button(ui, "restore", concat({ "Restore ", when, " as a copy" }), { .icon = Icon::Copy }))
        screen.later.push_back([&workspace = screen.workspace, at = version.at] { workspace.restore_version_as_copy(at); });
}

void draw_list(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const& versions = screen.workspace.versions();
    if (!versions) {
        paragraph(ui, "loading", "Looking for saved versions…");
        return;
    }
    if (versions->empty())
        paragraph(ui, "none",
            "No version yet. One is kept on each day on which you change something, and whenever you ask for it here.");
    for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
        draw_version(screen, *version);
        ui.gap(0.75F);
    }
}

} // namespace

void draw_versions(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Versions");
    ui.gap(0.3F);
    bool const visiting = screen.workspace.current() && !school_is_open(screen.workspace);
    std::string_view const work = screen.workspace.cluster() ? "the open cluster"
        : visiting                                           ? "your copy of the review"
                                                             : "the open evaluation";
    paragraph(ui, "lead",
        concat(
            { "Earlier states of ", work, ", kept in this browser. Restoring makes a copy: the present work stays as it is." }));
    ui.gap(0.75F);
    if (!screen.workspace.is_open()) {
        paragraph(ui, "nothing", "Open an evaluation first: its versions are listed here.");
        ui.gap(0.5F);
        link(ui, "home", "Go to your work", address_of(Screen::Home));
        return;
    }
    if (button(ui, "save", "Save a version now", { .look = ButtonLook::Primary, .icon = Icon::History }))
        screen.later.push_back([&workspace = screen.workspace, &session = screen.session] {
            workspace.save_version("Saved by hand");
            session.polite.push_back("Version saved.");
        });
    ui.gap(1);
    draw_list(screen);
}

} // namespace triad::ui
