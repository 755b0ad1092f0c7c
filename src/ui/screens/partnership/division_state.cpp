#include "base/date.h"
#include "base/text.h"
#include "rules/partnership/division_words.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/partnership/division.h"
#include "ui/screens/partnership/grouping_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Grouping;
using model::RecordKind;

RecordRef record_of(Grouping const& grouping) { return { RecordKind::Grouping, {}, grouping.id }; }

store::Command status_command(Grouping const& grouping, std::string_view status, std::string_view label)
{
    return store::set_record(RecordKind::Grouping, {}, grouping.id, "status", status, label, false);
}

/// Schools of a confirmed cluster are in it: pictures and summaries go by it.
void append_clusters(store::Command& command, ClusterDocument const& cluster, Grouping const& grouping)
{
    if (grouping.level != "clusters")
        return;
    for (auto const& group : rules::places_in(cluster, grouping).groups)
        for (auto const* school : group.schools)
            append_settings(
                command, store::set_record(RecordKind::ClusterSchool, {}, school->id, "group", group.group->name, {}, false));
}

store::Command confirming(ScreenContext const& screen, ClusterDocument const& cluster, Grouping const& grouping)
{
    auto command = status_command(grouping, "confirmed", "Confirm the groups");
    append_settings(
        command, store::set_record(RecordKind::Grouping, {}, grouping.id, "confirmed", iso_date(screen.today), {}, false));
    append_clusters(command, cluster, grouping);
    return command;
}

void ask_to_confirm(
    ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, std::vector<std::string> against)
{
    ask(screen,
        { .title = "Confirm these groups?",
            .text = "Before you do, read what stands against it:",
            .points = std::move(against),
            .confirm = "Confirm all the same",
            .act
            = [&workspace = screen.workspace, command = confirming(screen, cluster, grouping)] { workspace.perform(command); },
            .return_focus = "state/confirm" });
}

/// A concern that is open is read before anything is confirmed. SYS-07e.
void draw_confirm(
    ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, rules::DivisionPlaces const& places)
{
    auto const why = rules::why_not_confirmed(places);
    auto const blocked = !locked_because(screen).empty() ? std::string { locked_because(screen) } : why;
    if (!button(screen.ui, "confirm", "Confirm these groups", { .icon = Icon::Check, .blocked_by = blocked }))
        return;
    auto against = rules::against_confirming(cluster, grouping);
    if (against.empty())
        screen.perform(confirming(screen, cluster, grouping));
    else
        ask_to_confirm(screen, cluster, grouping, std::move(against));
}

void draw_sending(ScreenContext& screen, Grouping const& grouping, rules::DivisionPlaces const& places)
{
    auto const why = rules::why_not_confirmed(places);
    auto const blocked = !locked_because(screen).empty() ? std::string { locked_because(screen) } : why;
    if (grouping.status.empty() && button(screen.ui, "propose", "Settled as a proposal", { .blocked_by = blocked }))
        screen.perform(status_command(grouping, "proposed", "Settle the proposal"));
    if (!button(screen.ui, "send", "Ready to go to schools", { .look = ButtonLook::Primary, .blocked_by = blocked }))
        return;
    auto command = status_command(grouping, "sent", "Ready to go to schools");
    append_settings(command, store::set_record(RecordKind::Grouping, {}, grouping.id, "sent", iso_date(screen.today), {}, false));
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session] { session.pending_focus = "state/until"; });
}

void draw_steps(
    ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, rules::DivisionPlaces const& places)
{
    auto& ui = screen.ui;
    if (grouping.status == "sent") {
        edit_day(screen, record_of(grouping), "until", "Concerns are heard until", grouping.until);
        ui.gap(0.3F);
        quiet(ui, "how",
            "They are in your next partnership file, marked as a proposal. Schools see who is proposed to be with whom, and "
            "until "
            "when they may raise a concern.");
        ui.gap(0.4F);
        link(ui, "hand-out", "Partnership file", address_of(Screen::HandOut, cluster.id), { .icon_after = Icon::ArrowRight });
        ui.gap(0.4F);
    }
    auto const row = ui.row(0.6F);
    if (grouping.status != "sent" && grouping.status != "confirmed")
        draw_sending(screen, grouping, places);
    if (grouping.status != "confirmed")
        draw_confirm(screen, cluster, grouping, places);
    if (!grouping.status.empty()
        && button(ui, "reopen", "Open it again", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) }))
        screen.perform(status_command(grouping, "", "Open the division again"));
}

} // namespace

void draw_division_state(
    ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "state", "How far it is", card_style(ui));
    heading(ui, 2, "How far it is");
    ui.gap(0.3F);
    paragraph(ui, "words", rules::division_state_in_words(cluster, grouping));
    ui.gap(0.5F);
    draw_steps(screen, cluster, grouping, shown.places);
}

} // namespace triad::ui
