#include "ui/screens/ledger_parts.h"

#include "base/text.h"
#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

void draw_empty(Ui& ui)
{
    auto const card = ui.group_box(Role::Group, "nothing-shared", "", card_style(ui));
    paragraph(ui, "text",
        "Nothing has left the school yet. Each file that you hand over and each report that you release is noted here by "
        "itself.");
    ui.gap(0.5F);
    link(ui, "to-reviews", "Go to the reviews", address_of(Screen::Reviews), { .icon_after = Icon::ArrowRight });
}

/// "7 November" is easily passed over in a long list, so what is overdue is counted above it.
void draw_overdue(ScreenContext& screen, std::vector<model::LedgerEntry const*> const& entries)
{
    auto& ui = screen.ui;
    auto const overdue
        = std::ranges::count_if(entries, [&](auto const* entry) { return rules::overdue_copy(*entry, screen.today); });
    if (overdue == 0)
        return;
    icon_paragraph(ui, "overdue", Icon::Warning, ui.palette().danger,
        concat({ counted(overdue, "copy is", "copies are"), " past the day until which they may be kept." }));
    ui.gap(0.6F);
}

/// Only for a line about a review that is still there.
void draw_way_back(ScreenContext& screen, model::LedgerEntry const& entry)
{
    auto const* review = model::find_review(*screen.workspace.current(), entry.review);
    if (!review || review->removed)
        return;
    screen.ui.gap(0.2F);
    link(screen.ui, "review", concat({ "Open the review", blank(review->title) ? "" : ": ", review->title }),
        address_of(Screen::Review, review->id), { .style = TextStyle::Small });
}

void draw_entries(ScreenContext& screen, std::vector<model::LedgerEntry const*> const& entries)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "sharing-given", "What was given to whom");
    heading(ui, 2, "What was given to whom");
    ui.gap(0.4F);
    draw_overdue(screen, entries);
    for (auto const* entry : entries) {
        {
            auto const card = ui.group_box(
                Role::Article, entry->id, concat({ entry->what, ", for ", ledger_audience(entry->audience) }), card_style(ui));
            draw_ledger_entry(screen, *entry);
            draw_way_back(screen, *entry);
        }
        ui.gap(0.6F);
    }
}

} // namespace

void draw_sharing(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Sharing ledger");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "Everything that left your school from here, newest first: for whom, on what basis, and until when it may be kept. The "
        "ledger itself never leaves.");
    ui.gap(1);
    auto const* document = screen.workspace.current();
    bool const own = document && document->kind == model::DocumentKind::School;
    auto const entries = own ? ledger_of(*document, {}) : std::vector<model::LedgerEntry const*> {};
    if (entries.empty())
        return draw_empty(ui);
    draw_entries(screen, entries);
}

} // namespace triad::ui
