#include "ui/screens/review/review_heading.h"

#include "base/hash.h"
#include "base/text.h"
#include "rules/exchange/choices.h"
#include "rules/review/agreement.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

struct Part {
    Screen screen;
    std::string_view key;
    std::string_view label;
    Icon icon;
};

constexpr Part host_parts[] = {
    { Screen::Review, "overview", "Overview", Icon::CircleDot },
    { Screen::ReviewPlan, "plan", "Plan", Icon::Calendar },
    { Screen::ReviewPack, "pack", "Pack", Icon::FolderOpen },
    { Screen::ReviewNotes, "notes", "Notes", Icon::Pencil },
    { Screen::Report, "report", "Report", Icon::FileText },
    { Screen::Release, "release", "Release", Icon::Shield },
    { Screen::After, "after", "After", Icon::ListChecks },
};
constexpr Part partner_parts[] = {
    { Screen::Review, "overview", "Overview", Icon::CircleDot },
    { Screen::OwnNotes, "desk", "Your notes", Icon::Pencil },
    { Screen::Report, "report", "Report", Icon::FileText },
};

/// The part under which the screen stands: a file is made on behalf of one of them.
Screen part_of(Route const& route)
{
    if (route.screen == Screen::SavePlan)
        return Screen::ReviewPlan;
    if (route.screen != Screen::Send)
        return route.screen;
    return route.item == "review-pack" ? Screen::ReviewPack : route.item == "review-notes" ? Screen::OwnNotes : Screen::Report;
}

void draw_parts(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    bool const room_for_icons = ui.flow_width() > ui.em(40);
    auto const nav = ui.group(Role::Navigation, "parts", "Parts of this review");
    auto const row = ui.row(0.3F);
    auto const draw = [&](Part const& part) {
        link(ui, part.key, part.label, address_of(part.screen, current.review->id),
            { .icon = room_for_icons ? part.icon : Icon::None,
                .current = part_of(screen.session.route) == part.screen,
                .navigation = true });
    };
    if (current.hosted)
        std::ranges::for_each(host_parts, draw);
    else
        std::ranges::for_each(partner_parts, draw);
}

bool is_narrow(Ui const& ui) { return ui.flow_width() < ui.em(30); }

std::string head_line(ScreenContext const& screen, CurrentReview const& current)
{
    auto const* document = screen.workspace.current();
    auto const day = parse_iso_date(current.review->date);
    auto const school = document->school.name.empty() ? std::string { "School not named yet" } : document->school.name;
    // On its overview the review's name is the heading itself.
    bool const named = screen.session.route.screen != Screen::Review;
    if (named && is_narrow(screen.ui))
        return review_name(*current.review);
    return concat({ named ? review_name(*current.review) : std::string {}, named ? " · " : "",
        current.hosted ? "Hosted by you · " : "You visit · ", school, day ? " · " : "", day ? long_date(*day) : std::string {},
        current.protocol ? " · " : "", current.protocol ? current.protocol->title : std::string {} });
}

std::string who_wrote(ScreenContext const& screen, model::Stamp const& stamp)
{
    auto const* author = find_author(*screen.workspace.current(), stamp.by);
    auto const day = short_date(local_date(stamp.at, screen.offset_minutes));
    bool const here = stamp.by == screen.workspace.preferences().author;
    auto const device = here ? std::string_view { "on this device" } : std::string_view { "on another device" };
    return concat({ author && !blank(author->name) ? author->name : std::string {}, author && !blank(author->name) ? ", " : "",
        device, ", ", day });
}

void draw_clash(ScreenContext& screen, model::Clash const& clash, std::size_t index)
{
    auto& ui = screen.ui;
    auto const* document = screen.workspace.current();
    auto const present = model::read_field(*document, clash.target).value_or(std::string {});
    auto const place = rules::field_words(*document, clash.target);
    auto const group = ui.group_box(Role::Group, concat({ "clash-", number(index) }), place, panel_style(ui));
    heading(ui, 3, place);
    auto const choice = [&](std::string_view key, std::string_view label, std::string const& value, std::string const& by) {
        ui.gap(0.3F);
        paragraph(ui, concat({ key, "-by" }), by, TextStyle::SmallBold);
        paragraph(ui, concat({ key, "-text" }), value.empty() ? "(nothing)" : value);
        ui.gap(0.2F);
        if (button(ui, key, label, { .blocked_by = locked_because(screen) }))
            screen.perform({ .label = "Choose one of two versions", .settings = { { clash.target, value } }, .typing = false });
    };
    auto const shown = model::read_stamp(*document, clash.target);
    choice(
        "keep", "Keep this one", present, concat({ "Shown now, written ", shown ? who_wrote(screen, *shown) : std::string {} }));
    choice("take", "Take this one instead", clash.value, concat({ "Written apart ", who_wrote(screen, clash.stamp) }));
}

/// What was written apart is chosen on the overview; elsewhere one line leads there.
void draw_clashes(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const open = rules::open_choices(*screen.workspace.current());
    if (open.empty())
        return;
    {
        auto const region = ui.group_box(Role::Region, "clashes", "Two versions", notice_style(ui, true));
        heading(ui, 2, "Written twice, apart");
        if (screen.session.route.screen != Screen::Review) {
            link(ui, "choose", concat({ counted(open.size(), "text has", "texts have"), " two versions: choose" }),
                address_of(Screen::Review, current.review->id), { .icon_after = Icon::ArrowRight });
        } else {
            paragraph(ui, "text", "Both texts are kept until you choose one, or write a third where it stands.");
            for (std::size_t i = 0; i < open.size(); ++i) {
                ui.gap(0.5F);
                draw_clash(screen, *open[i], i);
            }
        }
    }
    ui.gap(1);
}

} // namespace

model::Protocol const& protocol_of(CurrentReview const& current)
{
    static model::Protocol const plain {
        .id = "plain",
        .title = "Review",
        .roles = {
            { .id = "host", .title = "Head of the host school" },
            { .id = "lead", .title = "Lead reviewer" },
            { .id = "reviewer", .title = "Reviewer", .most = 6 },
            { .id = "facilitator", .title = "Facilitator" },
            { .id = "champion", .title = "Improvement champion" },
            { .id = "guest", .title = "Guest", .most = 6 },
        },
    };
    return current.protocol ? *current.protocol : plain;
}

std::string_view start_of(CurrentReview const& current)
{
    return current.review->starts.empty() ? protocol_of(current).starts : current.review->starts;
}

std::vector<model::ReviewLine const*> chosen_lines(model::Review const& review)
{
    std::vector<model::ReviewLine const*> out;
    for (auto const& line : review.lines)
        if (!line.removed)
            out.push_back(&line);
    return out;
}

std::string review_name(model::Review const& review) { return review.title.empty() ? std::string { "Review" } : review.title; }

std::string step_address(model::Review const& review, rules::Step step)
{
    using rules::Step;
    switch (step) {
    case Step::Plan:
        return address_of(Screen::ReviewPlan, review.id);
    case Step::SendPack:
        return address_of(Screen::ReviewPack, review.id);
    case Step::AwaitNotes:
        return address_of(Screen::ReviewNotes, review.id);
    case Step::SendNotes:
        return address_of(Screen::Send, review.id, "review-notes");
    case Step::SendReport:
        return address_of(Screen::Send, review.id, "agreement-request");
    case Step::SendAnswer:
        return address_of(Screen::Send, review.id, "agreement-answer");
    case Step::Draft:
    case Step::AwaitAnswers:
    case Step::Revise:
    case Step::Answer:
    case Step::AwaitReport:
    case Step::AwaitRelease:
        return address_of(Screen::Report, review.id);
    case Step::Release:
        return address_of(Screen::Release, review.id);
    case Step::SetLookBack:
    case Step::AwaitLookBack:
    case Step::LookBack:
    case Step::Finished:
        return address_of(Screen::After, review.id);
    case Step::WriteNotes:
        return address_of(Screen::OwnNotes, review.id);
    case Step::ChooseSelf:
        break;
    }
    return address_of(Screen::Review, review.id);
}

/// The statement that a partner asks to be worded otherwise, or took an agreement back from; empty for none.
std::string disputed_statement(model::Review const& review)
{
    for (auto const* statement : rules::statements_of(review))
        for (auto const& standing : rules::standings(review, *statement))
            if (standing.standing == rules::Standing::AsksRewording || standing.standing == rules::Standing::Withdrawn)
                return statement->id;
    return {};
}

/// The button of the turn. Where the person stands on its screen already, it leads to the place on it.
void draw_turn_way(ScreenContext& screen, CurrentReview const& current, rules::Turn const& turn)
{
    auto& ui = screen.ui;
    auto const target = step_address(*current.review, turn.step);
    if (turn.action.empty())
        return;
    if (target != address_of(screen.session.route)) {
        // Whoever is asked who they are finds the answers on these screens as well.
        bool const asked_here = turn.step == rules::Step::ChooseSelf
            && (screen.session.route.screen == Screen::OwnNotes || screen.session.route.screen == Screen::Report);
        if (asked_here)
            return;
        ui.gap(0.4F);
        link(ui, "do", turn.action, target, { .icon_after = Icon::ArrowRight, .button = turn.ours });
        return;
    }
    auto const statement = turn.step == rules::Step::Revise ? disputed_statement(*current.review) : std::string {};
    if (statement.empty())
        return;
    ui.gap(0.4F);
    if (button(ui, "show", "Show the statement", { .look = ButtonLook::Primary, .icon_after = Icon::ArrowDown }))
        screen.later.push_back(
            [&session = screen.session, focus = concat({ statement, "/text" })] { session.pending_focus = focus; });
}

rules::Turn const& turn_of(ScreenContext& screen, CurrentReview const& current)
{
    auto const inputs = hash64(concat({ number(static_cast<std::int64_t>(screen.workspace.revision())), "\n", current.review->id,
        "\n", iso_date(screen.today) }));
    return screen.session.derived.turn.get(
        inputs, [&] { return rules::next_turn(*screen.workspace.current(), *current.review, current.protocol, screen.today); });
}

void draw_turn(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& turn = turn_of(screen, current);
    // A small window has no room for the whole story on every part: the way there is enough, and the overview tells it.
    auto const target = step_address(*current.review, turn.step);
    bool const brief = is_narrow(ui) && screen.session.route.screen != Screen::Review && turn.ours && !turn.action.empty()
        && target != address_of(screen.session.route) && turn.step != rules::Step::ChooseSelf;
    if (brief) {
        auto const region = ui.group(Role::Region, "turn", "Whose turn it is");
        link(ui, "do", concat({ "Your turn: ", turn.action }), target, { .icon_after = Icon::ArrowRight });
        return;
    }
    auto const box = ui.group_box(Role::Region, "turn", "Whose turn it is", notice_style(ui, false));
    icon_paragraph(ui, "sentence", turn.ours ? Icon::ArrowRight : Icon::History, ui.palette().accent,
        concat({ turn.ours ? "Your turn. " : "", turn.sentence }));
    draw_turn_way(screen, current, turn);
}

void draw_review_heading(ScreenContext& screen, CurrentReview const& current, std::string_view title)
{
    auto& ui = screen.ui;
    heading(ui, 1, title);
    ui.gap(0.2F);
    quiet(ui, "line", head_line(screen, current));
    ui.gap(0.6F);
    draw_parts(screen, current);
    ui.gap(0.7F);
    draw_turn(screen, current);
    ui.gap(1);
    draw_clashes(screen, current);
}

void draw_host_only(ScreenContext& screen, CurrentReview const& current, std::string_view title, std::string_view sentence)
{
    draw_review_heading(screen, current, title);
    paragraph(screen.ui, "host-only", sentence);
    screen.ui.gap(0.5F);
    link(screen.ui, "to-overview", "See what is looked into", address_of(Screen::Review, current.review->id),
        { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
