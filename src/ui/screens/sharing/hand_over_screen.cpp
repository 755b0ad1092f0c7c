#include "base/text.h"
#include "rules/documents/hand_over.h"
#include "ui/forms/document_preview.h"
#include "ui/screens/screen.h"
#include "ui/screens/sharing/document_export.h"
#include "ui/screens/sharing/personal_check.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_saving(ScreenContext& screen, documents::PrintDocument const& hand_over, std::string_view unseen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "give", "What you give to the next head", card_style(ui));
    heading(ui, 2, "What you give to the next head");
    ui.gap(0.4F);
    paragraph(ui, "document-text",
        "The document is for reading and printing: what was judged and why, what reviews found, what was promised, and by when.");
    ui.gap(0.4F);
    quiet(ui, "unseen", unseen);
    if (button(ui, "save-document", "Save the two-page document",
            { .look = ButtonLook::Primary, .icon = Icon::FileText, .blocked_by = unseen }))
        save_document(screen, hand_over, { .kind = "hand-over", .what = {}, .audience = "school", .holder = "the next head" });
    ui.gap(0.8F);
    paragraph(ui, "file-text",
        "The file is the work itself. The next head opens it here, on any computer, and goes on where you stopped.");
    ui.gap(0.4F);
    if (button(ui, "save-file", "Download the whole file", { .icon = Icon::Download }))
        screen.later.push_back([&workspace = screen.workspace] { workspace.download(std::nullopt); });
}

} // namespace

void draw_hand_over(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Hand-over");
    ui.gap(0.3F);
    paragraph(ui, "lead", "Whoever leads the school after you should not have to begin again. Give them two things.");
    ui.gap(1);
    auto const* document = screen.workspace.current();
    if (!document || document->kind != model::DocumentKind::School) {
        paragraph(ui, "no-school", "Both are made from your school’s file. Start or open your school’s work first.");
        ui.gap(0.4F);
        link(ui, "to-home", "To your work", address_of(Screen::Home), { .icon_after = Icon::ArrowRight });
        return;
    }
    auto const hand_over = rules::hand_over(*document, screen.assets.protocols, screen.today);
    heading(ui, 2, "preview-heading", "What the document says");
    ui.gap(0.4F);
    if (hand_over.blocks.empty())
        quiet(ui, "empty", "Nothing yet. It fills by itself as the school judges, is reviewed and promises.");
    draw_document_preview(ui, "preview", hand_over);
    ui.gap(1);
    auto const unseen = draw_personal_check(screen, hand_over, names_in_school(*document));
    ui.gap(1);
    draw_saving(screen, hand_over, unseen);
}

} // namespace triad::ui
