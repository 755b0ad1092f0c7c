#include "base/text.h"
#include "rules/documents/record_document.h"
#include "store/outgoing.h"
#include "ui/forms/document_reading.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/sharing/save_text.h"
#include "ui/widgets/controls.h"

namespace triad::ui {

namespace {

/// What is printed or saved here may go to anybody, a website included, so what looks personal in it is said above the buttons.
/// It stands among the controls, and so is not printed.
void draw_personal_warning(ScreenContext& screen, documents::PrintDocument const& record)
{
    auto const line = personal_line(documents::texts_of(record), names_in_school(*screen.workspace.current()));
    if (!line.empty())
        screen.ui.leaf(Role::Paragraph, "personal", line, {});
}

void draw_controls(ScreenContext& screen, CurrentEvaluation const& current, documents::PrintDocument const& record)
{
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, "reading-controls", "Record");
    link(ui, "back", "Back to judging", address_of(Screen::Evaluation, current.evaluation->id), { .icon = Icon::ArrowLeft });
    if (auto const text = save_text(screen.workspace, screen.today, screen.offset_minutes); !text.state.empty())
        ui.leaf(Role::Paragraph, "state", text.whole(), {}).tone = text.trouble ? "" : "muted";
    draw_personal_warning(screen, record);
    if (button(ui, "print", "Print", { .look = ButtonLook::Primary, .icon = Icon::Printer }))
        screen.later.push_back([&workspace = screen.workspace, what = record.title] {
            workspace.outgoing().print({ .kind = "print", .what = concat({ "Record: ", what }) });
        });
    link(ui, "document", "Save as a document", address_of(Screen::SaveDocument, current.evaluation->id),
        { .icon = Icon::Download });
}

} // namespace

void draw_reading(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto const record
        = rules::record_document(*screen.workspace.current(), *current.instrument, *current.evaluation, screen.today);
    draw_controls(screen, current, record);
    draw_document_reading(screen.ui, record);
}

} // namespace triad::ui
