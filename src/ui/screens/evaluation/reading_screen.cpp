#include "base/text.h"
#include "rules/documents/record_document.h"
#include "store/outgoing.h"
#include "ui/forms/document_reading.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/save_text.h"
#include "ui/widgets/controls.h"

namespace triad::ui {

namespace {

/// The record as it is printed: it stands below the form, and is all that a printer gets of the page.
ExitForm print_exit(ScreenContext const& screen, CurrentEvaluation const& current)
{
    auto const& document = *screen.workspace.current();
    auto exit = document_exit(rules::record_document(document, *current.instrument, *current.evaluation, screen.today),
        names_in_school(document), { .kind = "print", .what = {} }, screen.today);
    exit.leaving.what = concat({ "Record: ", exit.leaving.what });
    exit.leaving.file.clear();
    exit.ways.clear(); // a printer takes it as it stands
    exit.button = "Print this page";
    exit.icon = Icon::Printer;
    exit.content_below = true;
    exit.save = [](store::Workspace& workspace, store::Leaving const& leaving, documents::PrintDocument const&) {
        workspace.outgoing().print(leaving);
    };
    return exit;
}

/// Stands in a navigation, and so is not printed.
void draw_controls(ScreenContext& screen, CurrentEvaluation const& current, ExitForm const& exit)
{
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, "reading-controls", "Record");
    link(ui, "back", "Back to judging", address_of(Screen::Evaluation, current.evaluation->id), { .icon = Icon::ArrowLeft });
    if (auto const text = save_text(screen.workspace, screen.today, screen.offset_minutes); !text.state.empty())
        ui.leaf(Role::Paragraph, "state", text.whole(), {}).tone = text.trouble ? "" : "muted";
    link(ui, "document", "Save as a document", address_of(Screen::SaveDocument, current.evaluation->id),
        { .icon = Icon::Download });
    bool const open = screen.session.open.contains("print-form");
    if (auto const changed = disclosure(ui, "print", "Print", open))
        toggle_open(screen, "print-form", *changed);
    if (open)
        draw_exit(screen, exit);
}

} // namespace

void draw_reading(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto const exit = print_exit(screen, current);
    draw_controls(screen, current, exit);
    draw_document_reading(screen.ui, exit_document(screen, exit));
}

} // namespace triad::ui
