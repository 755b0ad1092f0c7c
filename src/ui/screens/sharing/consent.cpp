#include "ui/screens/sharing/consent.h"

#include "base/text.h"
#include "rules/review/agreement.h"
#include "rules/review/review_words.h"
#include "ui/forms/record_form.h"
#include "ui/screens/sharing/ledger_lines.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// Sets or clears the day on which consent was taken back, on every line of this audience that can carry it.
store::Command consent_command(model::SchoolDocument const& document, model::LedgerEntry const& line, std::string_view day)
{
    store::Command command { .label = day.empty() ? "Give consent again" : "Take back consent", .settings = {}, .typing = false };
    for (auto const& entry : document.ledger) {
        bool const same = entry.review == line.review && entry.kind == line.kind && entry.audience == line.audience;
        bool const open = day.empty() ? !entry.withdrawn.empty() : rules::can_withdraw(entry);
        if (same && open && !entry.removed)
            command.settings.push_back({ { model::RecordKind::LedgerEntry, {}, entry.id, "withdrawn" }, std::string { day } });
    }
    return command;
}

void draw_take_back(ScreenContext& screen, model::LedgerEntry const& entry)
{
    auto& ui = screen.ui;
    ui.gap(0.3F);
    if (!button(ui, "take-back", concat({ "Take back consent for ", ledger_audience(entry.audience) }),
            { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) }))
        return;
    screen.perform(consent_command(*screen.workspace.current(), entry, iso_date(screen.today)));
    screen.later.push_back([&session = screen.session] {
        session.polite.push_back("Consent is taken back. Nothing more is given; copies already given remain.");
        session.pending_focus = "release-given/heading";
    });
}

} // namespace

model::LedgerEntry const* withdrawn_entry(
    model::SchoolDocument const& document, model::Review const& review, rules::Release const& release)
{
    if (rules::basis_of(release) == "practice")
        return nullptr;
    for (auto const* entry : ledger_of(document.ledger, review.id))
        if (entry->kind == "report" && entry->audience == rules::audience_name(release.audience) && !entry->withdrawn.empty())
            return entry;
    return nullptr;
}

std::string withdrawn_words(model::LedgerEntry const* entry)
{
    return entry ? concat({ "You took back consent for ", ledger_audience(entry->audience), " on ",
                       rules::day_words(entry->withdrawn), ". Give it again before you save the report." })
                 : std::string {};
}

void draw_consent_again(ScreenContext& screen, model::LedgerEntry const& entry)
{
    if (!button(screen.ui, "consent-again", concat({ "Give consent again for ", ledger_audience(entry.audience) }),
            { .blocked_by = locked_because(screen) }))
        return;
    screen.perform(consent_command(*screen.workspace.current(), entry, {}));
    screen.later.push_back([&session = screen.session] {
        session.polite.push_back("Consent is given again. Save the report when you are ready.");
        session.pending_focus = "release-leave/save";
    });
}

void draw_given(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "release-given", "Given so far");
    heading(ui, 2, "Given so far");
    ui.gap(0.4F);
    auto const entries = ledger_of(screen.workspace.current()->ledger, current.review->id);
    if (entries.empty())
        return quiet(ui, "none", "Nothing of this review has been given away from here.");
    std::vector<std::string_view> offered;
    for (auto const* entry : entries) {
        {
            auto const card = ui.group_box(
                Role::Article, entry->id, concat({ entry->what, ", for ", ledger_audience(entry->audience) }), card_style(ui));
            draw_ledger_entry(screen, *entry);
            if (entry->kind == "report" && rules::changed_since(*current.review, *entry))
                quiet(ui, "changed", "The report was changed after this copy was made.");
            if (rules::can_withdraw(*entry) && std::ranges::find(offered, entry->audience) == offered.end()) {
                offered.push_back(entry->audience);
                draw_take_back(screen, *entry);
            }
        }
        ui.gap(0.6F);
    }
    link(ui, "ledger", "The whole sharing ledger", address_of(Screen::Sharing));
}

} // namespace triad::ui
