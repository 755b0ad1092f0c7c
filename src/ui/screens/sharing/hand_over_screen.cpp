#include "base/text.h"
#include "rules/documents/hand_over.h"
#include "store/outgoing.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/screen.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_file(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "give", "The file as well", card_style(ui));
    heading(ui, 2, "The file as well");
    ui.gap(0.4F);
    paragraph(ui, "file-text",
        "The file is the work itself. The next head opens it here, on any computer, and goes on where you stopped.");
    ui.gap(0.4F);
    if (button(ui, "save-file", "Download the whole file", { .icon = Icon::Download }))
        screen.later.push_back([&workspace = screen.workspace] { workspace.outgoing().download(std::nullopt); });
}

} // namespace

void draw_hand_over(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Hand-over");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "Whoever leads the school after you should not have to begin again. Give them two things: a document to read, with what "
        "was "
        "judged and why, what reviews found, what was promised and by when; and the file.");
    ui.gap(1);
    auto const* document = screen.workspace.current();
    if (!document || document->kind != model::DocumentKind::School) {
        paragraph(ui, "no-school", "Both are made from your school’s file. Start or open your school’s work first.");
        ui.gap(0.4F);
        link(ui, "to-home", "To your work", address_of(Screen::Home), { .icon_after = Icon::ArrowRight });
        return;
    }
    auto const hand_over = rules::hand_over(*document, screen.assets.protocols, screen.today);
    if (hand_over.blocks.empty())
        quiet(ui, "empty", "Nothing yet. It fills by itself as the school judges, is reviewed and promises.");
    auto exit = document_exit(hand_over, names_in_school(*document),
        { .kind = "hand-over", .what = {}, .audience = "school", .holder = "the next head" }, screen.today);
    exit.ways.front().button = "Save the two-page document";
    draw_exit(screen, exit);
    ui.gap(1);
    draw_file(screen);
}

} // namespace triad::ui
