#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/partnership/plan_words.h"
#include "rules/partnership/tasks.h"
#include "rules/review/review_words.h"
#include "store/intake.h"
#include "ui/forms/record_form.h"
#include "ui/screens/membership/partnership_card.h"
#include "ui/screens/sharing/calendar_file.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// What a school was given by the lead of its partnership: who is with it, all dates, and whom that came from. SYS-07d, SYS-08a,
// SYS-24a.

namespace triad::ui {

namespace {

using model::Membership;
using model::SchoolDocument;

std::vector<Option> school_options(model::PartnershipPlan const& plan)
{
    std::vector<Option> out { { "", "Choose your school" } };
    for (auto const& school : plan.schools)
        out.push_back({ school.id,
            blank(school.name) ? std::string { "A school without a name" }
                               : concat({ words_from_elsewhere(school.name),
                                     school.urn.empty() ? "" : concat({ ", URN ", words_from_elsewhere(school.urn) }) }) });
    return out;
}

/// A file waits until the person says which school is theirs.
void draw_asking(ScreenContext& screen)
{
    auto& partnerships = screen.workspace.intake().partnerships();
    auto const* plan = partnerships.asking();
    if (!plan)
        return;
    auto& ui = screen.ui;
    auto& chosen = screen.session.chosen_school;
    {
        auto const box = ui.group_box(Role::Region, "which", "Which school is yours?", notice_style(ui, false));
        heading(ui, 2, "Which school is yours?");
        ui.gap(0.3F);
        paragraph(ui, "text",
            concat({ "The file of ", blank(plan->name) ? std::string { "a partnership" } : quoted(plan->name), " names ",
                counted(plan->schools.size(), "school", "schools"), ". Nothing is taken in until you say which is yours." }));
        ui.gap(0.4F);
        auto const options = school_options(*plan);
        if (auto const picked = select(ui, "school", "Which of these is your school?", options, chosen, 28))
            screen.later.push_back([&chosen, value = *picked] { chosen = value; });
        ui.gap(0.5F);
        auto const row = ui.row(0.5F);
        if (button(ui, "take", "This is our school",
                { .look = ButtonLook::Primary,
                    .icon = Icon::Check,
                    .blocked_by = chosen.empty() ? "Choose your school first." : "" }))
            screen.later.push_back([&partnerships, &chosen, &session = screen.session] {
                partnerships.choose(std::exchange(chosen, {}));
                session.pending_focus = "main/heading";
            });
        if (button(ui, "leave", "Leave the file", { .look = ButtonLook::Quiet }))
            screen.later.push_back([&partnerships, &chosen, &session = screen.session] {
                partnerships.leave();
                chosen.clear();
                session.pending_focus = "main/heading";
            });
    }
    ui.gap(0.9F);
}

std::string own_name(SchoolDocument const& own, Membership const& membership)
{
    auto const* school = model::find_record(own.partner_schools, membership.school);
    return school && !blank(school->name) ? words_from_elsewhere(school->name) : std::string { "your school" };
}

void draw_with_whom(ScreenContext& screen, SchoolDocument const& own, Membership const& membership)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "with-whom", "Who is with you", card_style(ui));
    heading(ui, 3, "Who is with you");
    ui.gap(0.3F);
    paragraph(ui, "as", concat({ "You are in it as ", own_name(own, membership), "." }));
    paragraph(ui, "place", rules::place_in_words(own, membership));
    auto const partners = rules::partners_called(own.partner_schools, membership.partners);
    std::vector<std::string> lines;
    lines.reserve(partners.size());
    for (auto const& partner : partners)
        lines.push_back(words_from_elsewhere(partner));
    if (!lines.empty())
        bullet_list(ui, "partners", lines);
    quiet(ui, "proposal", rules::proposal_in_words(own, membership));
}

void draw_date(Ui& ui, rules::PartnershipDate const& date)
{
    auto const title = concat({ date.cancelled ? "Cancelled: " : "", date.title });
    auto const article = ui.group(Role::Article, date.id, title);
    paragraph(ui, "title", title, TextStyle::BodyBold);
    quiet(ui, "when", date.when);
    for (std::size_t i = 0; i < date.more.size(); ++i)
        quiet(ui, concat({ "more-", number(i) }), date.more[i]);
    if (!date.review.empty())
        link(ui, "review", concat({ "Open your review: ", date.when }), address_of(Screen::Review, date.review),
            { .icon_after = Icon::ArrowRight });
    ui.gap(0.5F);
}

language::KnownNames names_in(SchoolDocument const& own, Membership const& membership)
{
    language::KnownNames out { .expected = { rules::partnership_called(membership) } };
    for (auto const& school : own.partner_schools)
        if (!school.removed && school.partnership == membership.id && !blank(school.name))
            out.expected.push_back(school.name);
    return out;
}

void draw_dates_for_calendars(ScreenContext& screen, SchoolDocument const& own, Membership const& membership)
{
    draw_calendar_file(screen,
        { .place = membership.id,
            .dates = [&] { return screen.workspace.calendar_outgoing().of_membership(membership.id); },
            .title = concat({ "Your dates of ", rules::partnership_called(membership) }),
            .about
            = "The reviews that you host and join, and the dates that are for you, for Outlook, Google, Apple and others. After "
              "a newer partnership file, make it again: the same dates are brought up to date.",
            .known = names_in(own, membership),
            .for_example = "For example: our own calendars",
            .save = [id = membership.id](store::Workspace& workspace, store::Leaving const& leaving,
                        auto const* kinds) { workspace.calendar_outgoing().send_of_membership(id, leaving, kinds); } });
}

void draw_dates(Ui& ui, SchoolDocument const& own, Membership const& membership)
{
    auto const region = ui.group(Role::Region, "dates", "Dates");
    heading(ui, 3, "Dates");
    ui.gap(0.3F);
    auto const dates = rules::dates_of(own, membership);
    if (dates.empty())
        return quiet(ui, "none", "Your lead has given you no dates yet.");
    for (auto const& term : rules::by_term(dates)) {
        auto const title = term.title.empty() ? std::string { "No day yet" } : term.title;
        auto const group = ui.group(Role::Group, concat({ "term-", title }), title);
        heading(ui, 4, title);
        ui.gap(0.2F);
        for (auto const& date : term.dates)
            draw_date(ui, date);
    }
}

void draw_source(ScreenContext& screen, Membership const& membership)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "source", "Whom it came from", card_style(ui));
    heading(ui, 3, "Whom it came from");
    ui.gap(0.3F);
    auto const made = rules::day_words(membership.made);
    paragraph(
        ui, "number", concat({ "You have file number ", number(membership.issue), made.empty() ? "" : ", made on ", made, "." }));
    if (membership.key.empty()) {
        icon_paragraph(ui, "state", Icon::Warning, ui.palette().danger,
            "It is not signed, or this page could not check it, so nothing proves who sent it. Ask your lead whether it is "
            "theirs.");
        return;
    }
    icon_paragraph(ui, "state", Icon::Check, ui.palette().accent,
        "It is signed, and was not changed after that. A file that is signed on another device is not taken in without asking "
        "you.");
    auto const words = screen.workspace.intake().partnerships().words_of(membership.key);
    if (words.empty())
        return;
    paragraph(
        ui, "ask", "To make sure that it is your lead’s device, ring your lead and ask for their four words. They should be:");
    paragraph(ui, "words", words, TextStyle::BodyBold);
}

void draw_leaving(ScreenContext& screen, Membership const& membership)
{
    auto const name = rules::partnership_called(membership);
    if (button(screen.ui, "leave", concat({ "Leave ", name }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = locked_because(screen) }))
        ask(screen,
            { .title = concat({ "Leave ", name, "?" }),
                .text
                = "Its schools and dates are removed from your work here. Reviews that were begun stay. Your lead is not told.",
                .confirm = "Leave it",
                .destructive = true,
                .act = [&workspace = screen.workspace,
                           id = membership.id] { workspace.intake().partnerships().leave_partnership(id); },
                .return_focus = "main/heading" });
}

void draw_membership(ScreenContext& screen, SchoolDocument const& own, Membership const& membership)
{
    auto& ui = screen.ui;
    auto const name = rules::partnership_called(membership);
    auto const region = ui.group(Role::Region, membership.id, name);
    heading(ui, 2, blank(membership.year) ? name : concat({ name, ", ", words_from_elsewhere(membership.year) }));
    ui.gap(0.4F);
    draw_partnership_news(screen, membership);
    draw_with_whom(screen, own, membership);
    ui.gap(0.8F);
    draw_partnership_tasks(screen, membership);
    draw_dates(ui, own, membership);
    ui.gap(0.8F);
    draw_source(screen, membership);
    ui.gap(0.8F);
    draw_dates_for_calendars(screen, own, membership);
    ui.gap(0.5F);
    draw_leaving(screen, membership);
    ui.gap(1);
}

} // namespace

void draw_partnership(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Your partnership");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "The lead of your partnership gives you a file with your triad, reviews and dates. A newer one changes only these, and "
        "says "
        "what changed.");
    ui.gap(0.8F);
    draw_asking(screen);
    auto const* own = screen.workspace.current();
    bool const is_school = own && own->kind == model::DocumentKind::School;
    auto const memberships = is_school ? rules::partnerships_of(*own) : std::vector<Membership const*> {};
    for (auto const* membership : memberships)
        draw_membership(screen, *own, *membership);
    if (memberships.empty())
        quiet(ui, "none", "No partnership file is here yet. Drop it anywhere on this page, or choose it.");
    ui.gap(0.4F);
    if (button(ui, "pick", "Open a partnership file", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

} // namespace triad::ui
