#include "ui/screens/review_parts.h"

#include "base/text.h"
#include "ui/screens/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

void draw_listed(ScreenContext& screen, store::LibraryEntry const& entry, format::EvaluationSummary const& review)
{
    auto& ui = screen.ui;
    bool const hosted = entry.summary.kind == model::DocumentKind::School;
    auto const school = entry.summary.school.empty() ? std::string { "School not named yet" } : entry.summary.school;
    auto const card = ui.group_box(Role::Article, review.id, review.title, card_style(ui));
    heading(ui, 3, review.title);
    quiet(ui, "where", concat({ hosted ? "Hosted by you · " : "You visit · ", school, " · ", review.progress }));
    ui.gap(0.4F);
    link(ui, "open", concat({ "Open: ", review.title, hosted ? "" : ", ", hosted ? "" : school }),
        address_of(Screen::Review, review.id), { .icon_after = Icon::ArrowRight });
}

/// Reviews that the school hosts, or those it visits.
bool draw_list(ScreenContext& screen, bool hosted)
{
    bool any = false;
    for (auto const& entry : screen.workspace.library()) {
        if (entry.damaged || (entry.summary.kind == model::DocumentKind::School) != hosted)
            continue;
        for (auto const& review : entry.summary.reviews) {
            any = true;
            draw_listed(screen, entry, review);
            screen.ui.gap(0.6F);
        }
    }
    return any;
}

void draw_hosted(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "hosted", "You host");
    heading(ui, 2, "You host");
    ui.gap(0.4F);
    if (!draw_list(screen, true))
        quiet(ui, "none", "None yet. Choose below how a review is held, and plan it.");
}

void draw_visited(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "visited", "You visit");
    heading(ui, 2, "You visit");
    ui.gap(0.4F);
    if (!draw_list(screen, false))
        quiet(ui, "none", "None yet. When a partner school sends you a review pack, open the file here.");
    ui.gap(0.4F);
    if (button(ui, "pick", "Open a file from a partner", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

/// A review of this school begins in its own file; a new one is made where there is none yet.
void plan_review(ScreenContext& screen, model::Protocol const& protocol)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, id = protocol.id] {
        auto const* document = workspace.current();
        if (!document || document->kind != model::DocumentKind::School || !workspace.writable())
            workspace.create_empty();
        auto const review = workspace.fresh_id("review");
        auto const host = workspace.fresh_id("member");
        auto command = store::set_review_field(review, "removed", "", "Plan a review");
        command.typing = false;
        auto const add = [&](store::Command const& more) {
            command.settings.insert(command.settings.end(), more.settings.begin(), more.settings.end());
        };
        add(store::set_review_field(review, "protocol", id, {}));
        add(store::add_record(model::RecordKind::Member, review, host,
            { { "role", "host" }, { "name", workspace.preferences().author_name } }, {}));
        if (workspace.perform(command))
            session.route = parse_route(address_of(Screen::ReviewPlan, review));
    });
}

void draw_protocol(ScreenContext& screen, model::Protocol const& protocol)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, protocol.id, protocol.title, card_style(ui));
    heading(ui, 3, protocol.title);
    ui.gap(0.2F);
    paragraph(ui, "summary", protocol.summary);
    quiet(ui, "credit", protocol.credit);
    ui.gap(0.5F);
    if (button(ui, "plan", concat({ "Plan: ", protocol.title }), { .icon = Icon::Calendar }))
        plan_review(screen, protocol);
}

void draw_more(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "more", "The school as a whole", card_style(ui));
    heading(ui, 2, "The school as a whole");
    ui.gap(0.4F);
    link(ui, "journey", "School journey: outcomes and reviews on one line", address_of(Screen::Journey));
    ui.gap(0.3F);
    link(ui, "sharing", "Sharing ledger: what left the school, for whom, until when", address_of(Screen::Sharing));
    ui.gap(0.3F);
    link(ui, "hand-over", "Hand-over: two pages for the next head", address_of(Screen::HandOver));
}

} // namespace

void draw_reviews(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Reviews");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "Two partner schools look with you at what you choose. You hand files to each other; each keeps its own voice, and you "
        "decide who reads the report.");
    ui.gap(1);
    draw_hosted(screen);
    ui.gap(1);
    draw_visited(screen);
    ui.gap(1.25F);
    {
        auto const region = ui.group(Role::Region, "protocols", "Plan a review");
        heading(ui, 2, "Plan a review");
        ui.gap(0.5F);
        for (auto const& protocol : screen.assets.protocols) {
            draw_protocol(screen, protocol);
            ui.gap(0.6F);
        }
    }
    ui.gap(0.6F);
    draw_more(screen);
}

} // namespace triad::ui
