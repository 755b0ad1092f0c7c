#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"
#include "ui/forms/own_school.h"
#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// Everything of a review is at hand only while its file is the open one; of others the library keeps a line.
model::Review const* at_hand(ScreenContext const& screen, store::LibraryEntry const& entry, std::string_view id)
{
    auto const* document = screen.workspace.current();
    bool const open = document && document->id == entry.line.document && document->kind == entry.line.kind;
    return open ? model::find_review(*document, id) : nullptr;
}

/// The library says of each line what it is: "Review: Feedback". In a list of reviews that is said already.
std::string own_title(format::LibraryItem const& review)
{
    constexpr std::string_view before = "Review: ";
    return review.title.starts_with(before) ? review.title.substr(before.size()) : review.title;
}

std::string partner_schools(model::Review const& review)
{
    std::vector<std::string> schools;
    for (auto const* partner : rules::partners(review))
        if (!blank(partner->school) && std::ranges::find(schools, partner->school) == schools.end())
            schools.push_back(partner->school);
    return listed_words(schools);
}

/// "17 November 2026 · with Fernhill Junior School and Elm Park Primary School"
std::string where_line(store::LibraryEntry const& entry, format::LibraryItem const& summary, model::Review const* review)
{
    bool const hosted = entry.line.kind == model::DocumentKind::School;
    auto const& named = entry.line.school;
    auto const school = named.empty() ? std::string { "School not named yet" } : named;
    if (!review)
        return concat({ school, " · ", summary.progress });
    auto const day = review->date.empty() ? std::string { "No day yet" } : rules::day_words(review->date);
    auto const others = hosted ? partner_schools(*review) : school;
    return concat({ day, others.empty() ? "" : hosted ? " · with " : " · at ", others });
}

void draw_whose_turn(ScreenContext& screen, model::Review const& review)
{
    auto& ui = screen.ui;
    auto const turn = rules::next_turn(*screen.workspace.current(), review, find_protocol(screen, review.protocol), screen.today);
    ui.gap(0.3F);
    icon_paragraph(ui, "turn", turn.ours ? Icon::ArrowRight : Icon::History, ui.palette().accent,
        concat({ turn.ours ? "Your turn. " : "", turn.sentence }));
}

void draw_listed(ScreenContext& screen, store::LibraryEntry const& entry, format::LibraryItem const& summary)
{
    auto& ui = screen.ui;
    auto const title = own_title(summary);
    auto const* review = at_hand(screen, entry, summary.id);
    bool const hosted = entry.line.kind == model::DocumentKind::School;
    auto const school = hosted || entry.line.school.empty() ? std::string {} : concat({ ", ", entry.line.school });
    auto const card = ui.group_box(Role::Article, summary.id, concat({ title, school }), card_style(ui));
    heading(ui, 3, title);
    quiet(ui, "where", where_line(entry, summary, review));
    if (review)
        draw_whose_turn(screen, *review);
    ui.gap(0.5F);
    link(ui, "open", concat({ "Open: ", title, school }), address_of(Screen::Review, summary.id),
        { .icon_after = Icon::ArrowRight, .button = true });
}

/// Reviews that the school hosts, or those it visits.
bool draw_list(ScreenContext& screen, bool hosted)
{
    bool any = false;
    for (auto const& entry : screen.workspace.library().entries()) {
        if (entry.damaged || (entry.line.kind == model::DocumentKind::School) != hosted)
            continue;
        for (auto const& review : entry.line.reviews) {
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

void begin_review(store::Workspace& workspace, Session& session, std::string const& protocol)
{
    auto const review = workspace.fresh_id("review");
    auto const host = workspace.fresh_id("member");
    auto command = store::set_review_field(review, "removed", "", "Plan a review");
    command.typing = false;
    auto const add = [&](store::Command const& more) {
        command.settings.insert(command.settings.end(), more.settings.begin(), more.settings.end());
    };
    add(store::set_review_field(review, "protocol", protocol, {}));
    add(store::add_record(
        model::RecordKind::Member, review, host, { { "role", "host" }, { "name", workspace.preferences().author_name } }, {}));
    if (workspace.perform(command))
        session.route = parse_route(address_of(Screen::ReviewPlan, review));
}

/// A review of this school begins in its own file; a new one is made where there is none yet.
void plan_review(ScreenContext& screen, model::Protocol const& protocol)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, id = protocol.id] {
        auto const begin = [&workspace, &session, id] { begin_review(workspace, session, id); };
        if (school_is_open(workspace) && workspace.writable())
            return begin();
        in_own_school(workspace, session, begin);
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
    link(ui, "return", "Hand in to your cluster: what its lead gets", address_of(Screen::Return));
    ui.gap(0.3F);
    link(ui, "partnership", "Your partnership: partners, dates and what there is to do", address_of(Screen::Partnership));
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
