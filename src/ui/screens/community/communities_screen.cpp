#include "base/text.h"
#include "rules/community/communities.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;

void begin_community(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto const id = screen.workspace.fresh_id("community");
    screen.perform(store::add_record(RecordKind::Community, {}, id, {}, "Begin a learning community"));
    screen.go(Screen::Community, cluster.id, id);
    screen.later.push_back([&session = screen.session] { session.pending_focus = "community/title"; });
}

void draw_community_line(ScreenContext& screen, ClusterDocument const& cluster, model::Community const& community)
{
    auto& ui = screen.ui;
    auto const title = rules::community_title(community);
    auto const card = ui.group_box(Role::Article, community.id, title, card_style(ui));
    link(ui, "open", title, address_of(Screen::Community, cluster.id, community.id), { .icon_after = Icon::ArrowRight });
    quiet(ui, "facts", rules::community_in_words(cluster, community));
    remove_button(
        screen, { RecordKind::Community, {}, community.id }, concat({ "Remove the community: ", title }), "main/heading", true);
}

} // namespace

void draw_communities(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Learning communities");
    paragraph(ui, "about",
        "Schools that learn about one theme together over some sessions, with a task to try between them. Every school may take "
        "part, "
        "also one that takes no part in reviews.");
    ui.gap(0.6F);
    if (button(ui, "begin", "Begin a learning community",
            { .look = ButtonLook::Primary, .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        begin_community(screen, *cluster);
    for (auto const& community : cluster->communities) {
        if (community.removed)
            continue;
        ui.gap(0.7F);
        draw_community_line(screen, *cluster, community);
    }
}

} // namespace triad::ui
