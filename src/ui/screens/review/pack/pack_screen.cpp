#include "base/text.h"
#include "rules/review/review_plan.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/pack/answers.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

/// One after another; a question ends with its own mark.
std::string listed(std::vector<std::string> const& entries)
{
    std::string out;
    for (auto const& entry : entries)
        out += concat({ out.empty() ? "" : out.ends_with('?') ? " " : "; ", entry });
    return out;
}

/// Their texts, without those that are removed or empty.
template <typename Record> std::vector<std::string> texts_of(std::vector<Record> const& records, std::string Record::* text)
{
    std::vector<std::string> out;
    for (auto const& record : records)
        if (!record.removed && !blank(record.*text))
            out.push_back(record.*text);
    return out;
}

std::string day_words(CurrentReview const& current)
{
    auto const& review = *current.review;
    auto const date = parse_iso_date(review.date);
    auto const day = rules::day_plan(review, start_of(current));
    auto const times
        = day.empty() || day.front().from.empty() ? std::string {} : concat({ day.front().from, " to ", day.back().to });
    auto const count = day.empty() ? std::string {} : counted(day.size(), "part", "parts");
    std::vector<std::string> parts;
    for (auto const& part : { date ? long_date(*date) : std::string {}, review.place, times, count })
        if (!blank(part))
            parts.push_back(part);
    return listed(parts);
}

/// One line for each section of the plan, as it stands now.
std::vector<std::string> plan_entries(CurrentReview const& current)
{
    auto const& review = *current.review;
    std::vector<std::string> entries;
    auto const add = [&](std::string_view name, std::string const& words) {
        entries.push_back(concat({ name, ": ", words.empty() ? "nothing yet" : words }));
    };
    std::vector<std::string> team;
    for (auto const* member : rules::team(review))
        team.push_back(rules::member_words(&protocol_of(current), *member));
    auto const rows = std::ranges::count_if(review.sources, [](auto const& source) { return !source.removed; });
    add("Question", blank(review.title) ? std::string {} : review.title);
    add("Focus, and why", listed(texts_of(review.focuses, &model::Focus::text)));
    add("Lines of enquiry", listed(texts_of(review.lines, &model::ReviewLine::text)));
    add("Evidence plan", rows > 0 ? counted(rows, "row", "rows") : std::string {});
    add("Team", listed(team));
    add("The day", day_words(current));
    return entries;
}

void draw_always(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "always", "Always in the pack", card_style(ui));
    heading(ui, 2, "Always in the pack");
    ui.gap(0.3F);
    bullet_list(ui, "plan", plan_entries(current));
    ui.gap(0.3F);
    link(ui, "to-plan", "Change the plan", address_of(Screen::ReviewPlan, current.review->id), { .icon = Icon::Pencil });
}

void draw_document(ScreenContext& screen, model::Review const& review, model::HostDocument const& document, std::size_t place)
{
    auto& ui = screen.ui;
    auto const name = concat({ "document ", number(place) });
    RecordRef const record { RecordKind::HostDocument, review.id, document.id };
    auto const card = ui.group_box(Role::Article, document.id, concat({ "D", name.substr(1) }), card_style(ui));
    {
        auto const row = ui.row(0.75F);
        edit_short(screen, record, "title", "Title", document.title, 20);
        edit_short(screen, record, "place", "Where it is kept", document.place, 20);
    }
    ui.gap(0.2F);
    if (auto const travels = checkbox(ui, "travels", concat({ "Name ", name, " in the pack" }), document.travels))
        screen.perform(store::set_record(record.kind, record.owner, record.id, "travels", *travels ? "true" : "",
            concat({ *travels ? "Name " : "Leave out ", name }), false));
    remove_button(screen, record, concat({ "Remove ", name }), "documents/heading");
}

void draw_documents(ScreenContext& screen, model::Review const& review)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "documents", "Documents");
    heading(ui, 2, "Documents");
    ui.gap(0.2F);
    quiet(ui, "hint", "Only a title and where it is kept: the document itself never travels with the pack.");
    ui.gap(0.4F);
    std::size_t place = 0;
    for (auto const& document : review.documents) {
        if (document.removed)
            continue;
        draw_document(screen, review, document, ++place);
        ui.gap(0.5F);
    }
    if (button(ui, "add", "Note a document", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(
            screen, RecordKind::HostDocument, review.id, "document", { { "travels", "true" } }, "Note a document", "title");
}

/// Proposed, never set unasked: the end of the school year in which the review takes place.
void draw_keep_proposal(ScreenContext& screen, model::Review const& review)
{
    auto const day = parse_iso_date(review.date);
    auto const until = school_year_end(day ? std::max(*day, screen.today) : screen.today);
    if (!button(screen.ui, "propose", concat({ "Keep until ", long_date(until) }),
            { .icon = Icon::Calendar, .blocked_by = locked_because(screen) }))
        return;
    screen.perform(store::set_record(
        RecordKind::Review, review.id, {}, "keepUntil", iso_date(until), "Choose until when to keep the pack", false));
    screen.later.push_back([&session = screen.session] { session.pending_focus = "keep/keepUntil"; }); // the button is gone
}

void draw_keeping(ScreenContext& screen, model::Review const& review)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "keep", "Until when", card_style(ui));
    heading(ui, 2, "Until when");
    ui.gap(0.2F);
    paragraph(ui, "text",
        "Partners are asked to delete their copies after this day. A copy that was handed over cannot be called back.");
    ui.gap(0.4F);
    edit_day(screen, { RecordKind::Review, review.id, {} }, "keepUntil", "Keep until", review.keep_until);
    if (!review.keep_until.empty())
        return;
    ui.gap(0.4F);
    draw_keep_proposal(screen, review);
}

/// The main button of this screen, unless the main thing to do is elsewhere and stands at the top.
void draw_going_on(ScreenContext& screen, CurrentReview const& current)
{
    auto const& turn = turn_of(screen, current);
    bool const elsewhere
        = turn.ours && !turn.action.empty() && step_address(*current.review, turn.step) != address_of(screen.session.route);
    link(screen.ui, "to-send", "Look at the pack and make the file", address_of(Screen::Send, current.review->id, "review-pack"),
        { .icon_after = Icon::ArrowRight, .button = !elsewhere });
}

} // namespace

void draw_review_pack(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    if (!current.hosted)
        return draw_host_only(
            screen, current, "Pack", "The host chooses what is in the review pack. You hold what was chosen for you.");
    auto& ui = screen.ui;
    draw_review_heading(screen, current, "Pack");
    paragraph(ui, "lead", "What your partners will get. You see the whole file before you make it.", TextStyle::H3);
    ui.gap(0.75F);
    draw_always(screen, current);
    ui.gap(1.25F);
    draw_pack_answers(screen, current);
    ui.gap(1.25F);
    draw_documents(screen, *current.review);
    ui.gap(1.25F);
    draw_keeping(screen, *current.review);
    ui.gap(1);
    draw_going_on(screen, current);
}

} // namespace triad::ui
