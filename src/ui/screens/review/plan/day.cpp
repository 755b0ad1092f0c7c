#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/limits.h"
#include "rules/review/review_plan.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/plan_sections.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace triad::ui {

namespace {

using model::RecordKind;

constexpr std::array lengths { 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120, 150, 180 };

std::vector<Option> minute_options()
{
    std::vector<Option> out;
    out.reserve(std::size(lengths));
    for (int const minutes : lengths)
        out.push_back({ number(minutes), number(minutes) });
    return out;
}

constexpr float time_em = 8; // the width of "09:00 to 09:20"
constexpr float room_for_times = 18; // in em: below that the time stands above its part

/// What is open on the screen while the day is changed.
std::string change_key(model::Review const& review) { return concat({ "plan-day-", review.id }); }

/// Every part says what happens, so that the day can be read as it is.
bool complete(std::vector<rules::TimedPart> const& day)
{
    return !day.empty() && std::ranges::none_of(day, [](auto const& part) { return blank(part.slot->what); });
}

/// "Head of the host school, Lead reviewer": roles of a protocol as a person writes them.
std::string roles_in_words(model::Protocol const& protocol, std::string_view roles)
{
    std::string out;
    for (auto const id : model::ids_in(roles)) {
        auto const role = std::ranges::find(protocol.roles, id, &model::ProtocolRole::id);
        if (role != protocol.roles.end())
            append_joined(out, ", ", role->title);
    }
    return out;
}

void take_protocols_day(ScreenContext& screen, CurrentReview const& current)
{
    store::Command command { .label = "Take the day from the protocol", .settings = {} };
    int order = 0;
    for (auto const& slot : current.protocol->timetable) {
        auto const added = store::add_record(RecordKind::Timeslot, current.review->id, screen.workspace.fresh_id("slot"),
            { { "order", number(++order) }, { "minutes", number(slot.minutes) }, { "what", slot.what }, { "place", slot.where },
                { "who", roles_in_words(*current.protocol, slot.who) } },
            {});
        command.settings.insert(command.settings.end(), added.settings.begin(), added.settings.end());
    }
    screen.perform(std::move(command));
    toggle_open(screen, change_key(*current.review), true);
    screen.later.push_back([&session = screen.session] {
        session.polite.push_back("The day is filled in. Change what you like.");
        session.pending_focus = "day/heading"; // the button that was pressed is gone
    });
}

/// Changes places with a neighbour. All are numbered anew, because copies that were brought together may share numbers.
void move_part(
    ScreenContext& screen, model::Review const& review, std::vector<rules::TimedPart> day, std::size_t from, std::size_t to)
{
    std::swap(day[from], day[to]);
    store::Command command { .label = "Move a part of the day", .settings = {} };
    for (std::size_t i = 0; i < day.size(); ++i)
        command.settings.push_back({ { RecordKind::Timeslot, review.id, day[i].slot->id, "order" }, number(i + 1) });
    screen.perform(std::move(command));
    auto const said = concat({ "Moved to place ", number(to + 1), " of ", number(day.size()), "." });
    screen.later.push_back([&session = screen.session, said] { session.polite.push_back(said); });
}

void draw_moving(ScreenContext& screen, model::Review const& review, std::vector<rules::TimedPart> const& day, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& slot = *day[index].slot;
    auto const name = concat({ "part ", number(index + 1), slot.what.empty() ? "" : ": ", words_from_elsewhere(slot.what, 40) });
    auto const row = ui.row(icon_gap_em);
    MoveWords const words { concat({ "Move earlier: ", name }), concat({ "Move later: ", name }),
        "It is the first part of the day.", "It is the last part of the day." };
    if (auto const to = move_buttons(screen, index, day.size(), words, locked_because(screen)))
        move_part(screen, review, day, index, *to);
    remove_button(screen, { RecordKind::Timeslot, review.id, slot.id }, concat({ "Remove ", name }), "day/heading");
}

void draw_part_of_day(
    ScreenContext& screen, model::Review const& review, std::vector<rules::TimedPart> const& day, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& part = day[index];
    RecordRef const record { RecordKind::Timeslot, review.id, part.slot->id };
    auto const nth = concat({ "Part ", number(index + 1) });
    auto const title = part.from.empty() ? nth : concat({ nth, ": ", part.from, " to ", part.to });
    auto const group = ui.group(Role::Article, part.slot->id, title);
    heading(ui, 3, title);
    ui.gap(0.2F);
    draw_beside(ui,
        { { .share = 16, .draw = [&] { edit_long(screen, record, "what", "What happens", part.slot->what); } },
            { .em = 5,
                .draw = [&] { choose(screen, record, "minutes", "Minutes", minute_options(), number(part.slot->minutes)); } },
            { .share = 9, .draw = [&] { edit_short(screen, record, "place", "Place", part.slot->place, 0); } },
            { .share = 11, .draw = [&] { edit_long(screen, record, "who", "Who", part.slot->who); } },
            { .em = icons_em(ui, 3), .draw = [&] { draw_moving(screen, review, day, index); }, .icons = true } });
}

/// "09:00 to 09:20", or how long it takes where the day begins at no clock time.
std::string time_of(rules::TimedPart const& part)
{
    return part.from.empty() ? duration_words(std::max(part.slot->minutes, 0)) : concat({ part.from, " to ", part.to });
}

/// Where and with whom stands beside what happens, below it, or all of it below the time, as there is room.
struct ReadingPlaces {
    float what_x;
    float what_y;
    float what_w;
    float where_x;
    float where_w;
    bool where_beside;
};

ReadingPlaces reading_places(Ui const& ui)
{
    float const width = ui.flow_width();
    if (width < ui.em(room_for_times))
        return { 0, ui.line_height(TextStyle::BodyBold), width, 0, width, false };
    float const x = ui.em(time_em);
    if (width < ui.em(room_for_a_line))
        return { x, 0, width - x, x, width - x, false };
    float const gap = ui.em(1);
    float const what = std::floor((width - x - gap) * 0.6F);
    return { x, 0, what, x + what + gap, width - x - what - gap, true };
}

/// A part of the day as it is read: the time, what, where and with whom.
void draw_read_part(Ui& ui, rules::TimedPart const& part)
{
    auto const& slot = *part.slot;
    auto const time = time_of(part);
    auto const where = concat({ trimmed(slot.place), blank(slot.place) || blank(slot.who) ? "" : " · ", trimmed(slot.who) });
    auto const at = reading_places(ui);
    float const what = ui.text_height(TextStyle::Body, slot.what, at.what_w);
    float const small = where.empty() ? 0 : ui.text_height(TextStyle::Small, where, at.where_w);
    // A smaller text in the same line stands on the same foot.
    float const down = at.where_beside ? (ui.line_height(TextStyle::Body) - ui.line_height(TextStyle::Small)) / 2 : what;
    auto const area = ui.take_line(at.what_y + (at.where_beside ? std::max(what, down + small) : what + small));
    ui.paint_text(TextStyle::BodyBold, ui.palette().ink, time, area);
    float const y = area.y + at.what_y;
    ui.paint_text(TextStyle::Body, ui.palette().ink, slot.what, { area.x + at.what_x, y, at.what_w, what });
    if (!where.empty())
        ui.paint_text(TextStyle::Small, ui.palette().muted, where, { area.x + at.where_x, y + down, at.where_w, small });
    ui.leaf(Role::ListItem, slot.id, concat({ time, ": ", slot.what, where.empty() ? "" : " · ", where }), area);
}

void draw_reading(Ui& ui, std::vector<rules::TimedPart> const& day)
{
    auto const list = ui.group(Role::List, "timetable");
    for (std::size_t i = 0; i < day.size(); ++i) {
        ui.gap(i == 0 ? 0 : 0.45F);
        draw_read_part(ui, day[i]);
    }
}

void draw_adding(ScreenContext& screen, CurrentReview const& current, std::vector<rules::TimedPart> const& day)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.5F);
    bool const offers_day = day.empty() && current.protocol && !current.protocol->timetable.empty();
    if (offers_day
        && button(ui, "take", "Take the day from the protocol", { .icon = Icon::Calendar, .blocked_by = locked_because(screen) }))
        take_protocols_day(screen, current);
    // At the end of all numbers, parts of one number keep the order in which they came.
    int const order = day.empty() ? 1 : std::min(day.back().slot->order + 1, model::highest_number);
    if (button(ui, "add", "Add a part of the day", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Timeslot, current.review->id, "slot",
            { { "order", number(order) }, { "minutes", "30" } }, "Add a part of the day", "what");
}

std::string day_words(model::Review const& review, std::vector<rules::TimedPart> const& day)
{
    if (day.empty())
        return "No parts yet. Take them from the protocol and change what you like, or add your own.";
    auto const times = day.front().from.empty() ? std::string {} : concat({ ", from ", day.front().from, " to ", day.back().to });
    return concat({ "The day takes ", duration_words(rules::total_minutes(review)), times, "." });
}

/// A day that can be read as it is stands to be read, and is changed behind a button. Whether the fields are to be drawn.
bool draw_opener(ScreenContext& screen, model::Review const& review, std::vector<rules::TimedPart> const& day)
{
    auto& ui = screen.ui;
    auto const key = change_key(review);
    bool const open = screen.session.open.contains(key);
    if (!complete(day)) {
        // The last word that was missing must not close the fields over whoever is typing it.
        if (!day.empty() && !open)
            toggle_open(screen, key, true);
        return true;
    }
    draw_reading(ui, day);
    ui.gap(0.6F);
    auto const count = counted(day.size(), "part", "parts");
    if (auto const changed = disclosure(ui, "change", concat({ "Change the day (", count, ")" }), open))
        toggle_open(screen, key, *changed);
    if (open)
        ui.gap(0.6F);
    return open;
}

} // namespace

void draw_plan_day(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "day", "The day", card_style(ui));
    heading(ui, 2, "The day");
    ui.gap(0.3F);
    auto const day = rules::day_plan(*current.review, start_of(current));
    quiet(ui, "hint", day_words(*current.review, day));
    ui.gap(0.6F);
    if (!draw_opener(screen, *current.review, day))
        return;
    for (std::size_t i = 0; i < day.size(); ++i) {
        draw_part_of_day(screen, *current.review, day, i);
        ui.gap(0.7F);
        divider(ui);
        ui.gap(0.7F);
    }
    draw_adding(screen, current, day);
}

} // namespace triad::ui
