#include "base/text.h"
#include "model/cluster.h"
#include "ui/screens/screen.h"
#include "ui/screens/sharing/ledger_lines.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

void draw_empty(Ui& ui, bool of_school)
{
    auto const card = ui.group_box(Role::Group, "nothing-shared", "", card_style(ui));
    paragraph(ui, "text",
        "Nothing has been given to others from here yet. Each file that you hand over, each report that you release, and what "
        "you "
        "save or print is noted here by itself.");
    if (!of_school)
        return;
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
    auto const* document = screen.workspace.current();
    auto const* review = document ? model::find_review(*document, entry.review) : nullptr;
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

std::string own_copy_line(model::LedgerEntry const& entry)
{
    auto const time = blank(entry.time) ? std::string {} : concat({ " at ", entry.time });
    auto const by = blank(entry.by) ? std::string {} : concat({ " by ", entry.by });
    return concat({ ledger_day(entry.day), time, by, ": ", entry.file });
}

/// Folded away: whoever saves twice a day would else hide the one file that went to others.
void draw_own_copies(ScreenContext& screen, std::vector<model::LedgerEntry const*> const& entries)
{
    if (entries.empty())
        return;
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "sharing-own", "Your own copies");
    bool const open = screen.session.open.contains("own-copies");
    auto const title = counted(entries.size(), "copy of your own", "copies of your own");
    if (auto const changed = disclosure(ui, "show", title, open))
        toggle_open(screen, "own-copies", *changed);
    if (!open)
        return;
    ui.gap(0.3F);
    std::vector<std::string> lines;
    lines.reserve(entries.size());
    for (auto const* entry : entries)
        lines.push_back(own_copy_line(*entry));
    bullet_list(ui, "lines", lines);
    quiet(ui, "day", "Each holds everything in it. The same file is noted once a day, with the last time.");
}

void draw_ledger(ScreenContext& screen, std::vector<model::LedgerEntry> const& ledger, bool of_school)
{
    auto given = ledger_of(ledger, {});
    auto const split = std::ranges::stable_partition(given, [](auto const* entry) { return !rules::own_copy(*entry); });
    std::vector<model::LedgerEntry const*> const copies(split.begin(), split.end());
    given.erase(split.begin(), split.end());
    if (given.empty())
        draw_empty(screen.ui, of_school);
    else
        draw_entries(screen, given);
    screen.ui.gap(0.6F);
    draw_own_copies(screen, copies);
}

} // namespace

void draw_sharing(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Sharing ledger");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "What was handed over, saved or printed with the buttons here, newest first: for whom, on what basis, and until when it "
        "may "
        "be kept. What is printed from the browser’s own menu, or passed on later, is not seen here. The ledger stands in your "
        "school’s own file, and in no file that is made for others.");
    ui.gap(0.4F);
    link(ui, "to-return", "Hand in to your cluster", address_of(Screen::Return), { .icon_after = Icon::ArrowRight });
    ui.gap(1);
    auto const* document = screen.workspace.current();
    bool const own = document && document->kind == model::DocumentKind::School;
    draw_ledger(screen, own ? document->ledger : std::vector<model::LedgerEntry> {}, true);
}

void draw_cluster_sharing(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    link(ui, "back", "Back to the cluster", address_of(Screen::Cluster, cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Sharing ledger");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "What was passed on or saved with the buttons here, newest first: for whom, and until when it may be kept. What is "
        "passed "
        "on later is not seen here. The ledger stands in your own cluster file, and in no file that is made for others.");
    ui.gap(0.8F);
    draw_ledger(screen, cluster->ledger, false);
}

} // namespace triad::ui
