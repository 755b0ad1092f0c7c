#include "base/text.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void plan_meeting(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    auto const id = screen.workspace.fresh_id("meeting");
    screen.perform(store::add_record(
        model::RecordKind::Meeting, {}, id, { { "minutes", number(model::Meeting {}.minutes) } }, "Plan a meeting"));
    screen.go(Screen::Meeting, cluster.id, id);
    screen.later.push_back([&session = screen.session] { session.pending_focus = "details/title"; });
}

void draw_line(ScreenContext& screen, model::ClusterDocument const& cluster, model::Meeting const& meeting)
{
    auto& ui = screen.ui;
    auto const title = rules::meeting_title(meeting);
    auto const card = ui.group_box(Role::Article, meeting.id, title, card_style(ui));
    link(ui, "open", title, address_of(Screen::Meeting, cluster.id, meeting.id), { .icon_after = Icon::ArrowRight });
    quiet(ui, "facts", rules::meeting_in_words(cluster, meeting));
    remove_button(
        screen, { model::RecordKind::Meeting, {}, meeting.id }, concat({ "Remove the meeting: ", title }), "main/heading", true);
}

} // namespace

void draw_meetings(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Meetings");
    paragraph(ui, "about",
        "Plan a meeting at which schools present what they do. You get a running order, a timer for each part, and room for "
        "notes.");
    ui.gap(0.6F);
    if (button(ui, "plan", "Plan a meeting",
            { .look = ButtonLook::Primary, .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        plan_meeting(screen, *cluster);
    for (auto const* meeting : rules::meetings_of(*cluster)) {
        ui.gap(0.7F);
        draw_line(screen, *cluster, *meeting);
    }
}

} // namespace triad::ui
