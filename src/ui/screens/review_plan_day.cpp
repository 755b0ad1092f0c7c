#include "ui/screens/review_plan_parts.h"

#include "base/text.h"
#include "rules/review_plan.h"
#include "rules/sentence_parts.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace triad::ui {

namespace {

using model::RecordKind;

constexpr std::array lengths { 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120, 150, 180 };

std::vector<Option> minute_options()
{
    std::vector<Option> out;
    for (int const minutes : lengths)
        out.push_back({ number(minutes), number(minutes) });
    return out;
}

constexpr int highest_order = 100000; // what a file takes; parts of one number keep the order in which they came

/// "Head of the host school, Lead reviewer": roles of a protocol as a person writes them.
std::string roles_in_words(model::Protocol const& protocol, std::string_view roles)
{
    std::string out;
    for (auto const id : split(roles, ' ')) {
        auto const role = std::ranges::find(protocol.roles, id, &model::ProtocolRole::id);
        if (role != protocol.roles.end())
            out += concat({ out.empty() ? "" : ", ", role->title });
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
        command.settings.push_back(
            { { RecordKind::Timeslot, review.id, day[i].slot->id, "order" }, number(static_cast<std::int64_t>(i + 1)) });
    screen.perform(std::move(command));
    auto const said = concat({ "Moved to place ", number(static_cast<std::int64_t>(to + 1)), " of ",
        number(static_cast<std::int64_t>(day.size())), "." });
    screen.later.push_back([&session = screen.session, said] { session.polite.push_back(said); });
}

void draw_moving(ScreenContext& screen, model::Review const& review, std::vector<rules::TimedPart> const& day, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& slot = *day[index].slot;
    auto const name = concat({ "part ", number(static_cast<std::int64_t>(index + 1)), slot.what.empty() ? "" : ": ",
        first_code_points(slot.what, 40) });
    auto const locked = locked_because(screen);
    auto const row = ui.row(0.3F);
    if (button(ui, "up", concat({ "Move earlier: ", name }),
            { .look = ButtonLook::Quiet,
                .icon = Icon::ArrowUp,
                .blocked_by = index == 0 ? "It is the first part of the day." : locked,
                .icon_only = true }))
        move_part(screen, review, day, index, index - 1);
    if (button(ui, "down", concat({ "Move later: ", name }),
            { .look = ButtonLook::Quiet,
                .icon = Icon::ArrowDown,
                .blocked_by = index + 1 == day.size() ? "It is the last part of the day." : locked,
                .icon_only = true }))
        move_part(screen, review, day, index, index + 1);
    remove_button(screen, { RecordKind::Timeslot, review.id, slot.id }, concat({ "Remove ", name }), "day/heading");
}

void draw_part_of_day(
    ScreenContext& screen, model::Review const& review, std::vector<rules::TimedPart> const& day, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& part = day[index];
    RecordRef const record { RecordKind::Timeslot, review.id, part.slot->id };
    auto const nth = concat({ "Part ", number(static_cast<std::int64_t>(index + 1)) });
    auto const title = part.from.empty() ? nth : concat({ nth, ": ", part.from, " to ", part.to });
    auto const card = ui.group_box(Role::Article, part.slot->id, title, card_style(ui));
    heading(ui, 3, title);
    ui.gap(0.3F);
    {
        auto const row = ui.row(0.75F);
        edit_short(screen, record, "what", "What happens", part.slot->what, 28);
        choose(screen, record, "minutes", "Minutes", minute_options(), number(part.slot->minutes), 7);
        edit_short(screen, record, "place", "Place", part.slot->place, 12);
        edit_short(screen, record, "who", "Who", part.slot->who, 16);
    }
    ui.gap(0.2F);
    draw_moving(screen, review, day, index);
}

void draw_adding(ScreenContext& screen, CurrentReview const& current, std::vector<rules::TimedPart> const& day)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.5F);
    bool const offers_day = day.empty() && current.protocol && !current.protocol->timetable.empty();
    if (offers_day
        && button(ui, "take", "Take the day from the protocol", { .icon = Icon::Calendar, .blocked_by = locked_because(screen) }))
        take_protocols_day(screen, current);
    int const order = day.empty() ? 1 : std::min(day.back().slot->order + 1, highest_order);
    if (button(ui, "add", "Add a part of the day", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Timeslot, current.review->id, "slot",
            { { "order", number(order) }, { "minutes", "30" } }, "Add a part of the day", "what");
}

} // namespace

void draw_plan_day(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "day", "The day");
    heading(ui, 2, "The day");
    ui.gap(0.4F);
    auto const day = rules::day_plan(*current.review, start_of(current));
    quiet(ui, "hint",
        day.empty()
            ? std::string { "No parts yet. Take them from the protocol and change what you like, or add your own." }
            : concat({ rules::duration_words(rules::total_minutes(*current.review)), " in all. Times follow from the start." }));
    ui.gap(0.4F);
    for (std::size_t i = 0; i < day.size(); ++i) {
        draw_part_of_day(screen, *current.review, day, i);
        ui.gap(0.5F);
    }
    draw_adding(screen, current, day);
}

} // namespace triad::ui
