#include "base/elsewhere.h"
#include "base/text.h"
#include "model/limits.h"
#include "rules/collation/naming.h"
#include "rules/collation/returns.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace triad::ui {

namespace {

using model::MeetingPart;
using model::RecordKind;

constexpr std::array part_lengths { 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120 };

std::vector<Option> length_options()
{
    std::vector<Option> out;
    out.reserve(std::size(part_lengths));
    for (int const minutes : part_lengths)
        out.push_back({ number(minutes), number(minutes) });
    return out;
}

/// Schools that count, by what they are called. One that is gone from the list stays chosen where it was.
std::vector<Option> presenter_options(model::ClusterDocument const& cluster, MeetingPart const& part)
{
    std::vector<model::ClusterSchool const*> schools;
    for (auto const& school : cluster.schools)
        if (rules::counts(school))
            schools.push_back(&school);
    rules::sort_by_school(cluster.cluster, schools);
    std::vector<Option> out { { "", "No school presents" } };
    for (auto const* school : schools)
        out.push_back({ school->id, words_from_elsewhere(rules::school_called(cluster.cluster, *school)) });
    if (std::ranges::find(out, part.school, &Option::value) == out.end())
        out.push_back({ part.school, "A school that no longer counts" });
    return out;
}

void take_usual_order(ScreenContext& screen, CurrentMeeting const& current, model::Protocol const& protocol)
{
    auto const& id = current.meeting->id;
    auto const length = rules::usual_length(protocol);
    store::Command command { .label = "Take the usual order",
        .settings = { { { RecordKind::Meeting, {}, id, "minutes" }, number(length) } } };
    for (auto const& part : rules::usual_order(protocol)) {
        auto const added = store::add_record(RecordKind::MeetingPart, {}, screen.workspace.fresh_id("part"),
            { { "meeting", id }, { "what", part.what }, { "order", number(part.order) }, { "minutes", number(part.minutes) } },
            {});
        command.settings.insert(command.settings.end(), added.settings.begin(), added.settings.end());
    }
    screen.perform(std::move(command));
    auto said = concat({ "The order is filled in, and the meeting lasts ", number(length), " minutes. Change what you like." });
    screen.later.push_back([&session = screen.session, said = std::move(said)] {
        session.polite.push_back(said);
        session.pending_focus = "running-order/heading"; // the button that was pressed is gone
    });
}

/// Changes places with a neighbour. All are numbered anew, because two may share a number.
void move_part(ScreenContext& screen, rules::OrderedParts parts, std::size_t from, std::size_t to)
{
    std::swap(parts[from], parts[to]);
    store::Command command { .label = "Move a part of the meeting", .settings = {} };
    for (std::size_t i = 0; i < parts.size(); ++i)
        command.settings.push_back({ { RecordKind::MeetingPart, {}, parts[i]->id, "order" }, number(i + 1) });
    screen.perform(std::move(command));
    auto said = concat({ "Moved to place ", number(to + 1), " of ", number(parts.size()), "." });
    screen.later.push_back([&session = screen.session, said = std::move(said)] { session.polite.push_back(said); });
}

void draw_moving(ScreenContext& screen, rules::OrderedParts const& parts, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& part = *parts[index];
    auto const name = concat({ "part ", number(index + 1), blank(part.what) ? "" : ": ", words_from_elsewhere(part.what, 40) });
    auto const row = ui.row(icon_gap_em);
    MoveWords const words { concat({ "Move earlier: ", name }), concat({ "Move later: ", name }),
        "It is the first part of the meeting.", "It is the last part of the meeting." };
    if (auto const to = move_buttons(screen, index, parts.size(), words, locked_because(screen)))
        move_part(screen, parts, index, *to);
    remove_button(screen, { RecordKind::MeetingPart, {}, part.id }, concat({ "Remove ", name }), "running-order/heading");
}

void draw_part_fields(ScreenContext& screen, CurrentMeeting const& current, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& part = *current.parts[index];
    RecordRef const record { RecordKind::MeetingPart, {}, part.id };
    auto const title = concat({ "Part ", number(index + 1) });
    auto const group = ui.group(Role::Article, part.id, title);
    heading(ui, 3, title);
    ui.gap(0.2F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_long(screen, record, "what", "What happens", part.what); } },
            { .em = 5, .draw = [&] { choose(screen, record, "minutes", "Minutes", length_options(), number(part.minutes)); } },
            { .em = icons_em(ui, 3), .draw = [&] { draw_moving(screen, current.parts, index); }, .icons = true } });
    ui.gap(0.4F);
    auto const schools = presenter_options(*current.cluster, part);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { choose(screen, record, "school", "Who presents", schools, part.school); } },
            { .share = 1, .draw = [&] { edit_long(screen, record, "links", "Links to slides, one a line", part.links); } } });
}

void draw_reading(Ui& ui, CurrentMeeting const& current)
{
    std::vector<std::string> lines;
    lines.reserve(current.parts.size());
    for (std::size_t i = 0; i < current.parts.size(); ++i)
        lines.push_back(concat({ rules::part_in_words(*current.cluster, current.parts, i), ", ",
            counted(std::max(current.parts[i]->minutes, 0), "minute", "minutes") }));
    bullet_list(ui, "parts", lines);
}

void draw_adding(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto const& parts = current.parts;
    auto const* protocol = rules::meeting_protocol(screen.assets.protocols);
    auto const row = ui.row(0.5F);
    if (parts.empty() && protocol
        && button(ui, "take", "Take the usual order", { .icon = Icon::Calendar, .blocked_by = locked_because(screen) }))
        take_usual_order(screen, current, *protocol);
    int const order = parts.empty() ? 1 : std::min(parts.back()->order + 1, model::highest_number);
    if (button(ui, "add", "Add a part", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::MeetingPart, {}, "part",
            { { "meeting", current.meeting->id }, { "order", number(order) }, { "minutes", "10" } }, "Add a part of the meeting",
            "what");
}

} // namespace

void draw_meeting_order(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "running-order", "Order", card_style(ui));
    heading(ui, 2, "Order");
    ui.gap(0.3F);
    auto const time = rules::order_in_words(*current.meeting, current.parts);
    if (rules::takes_too_long(*current.meeting, current.parts))
        icon_paragraph(ui, "time", Icon::Warning, ui.palette().danger, time);
    else
        paragraph(ui, "time", time);
    ui.gap(0.6F);
    if (!current.meeting->finished.empty())
        return draw_reading(ui, current);
    for (std::size_t i = 0; i < current.parts.size(); ++i) {
        draw_part_fields(screen, current, i);
        ui.gap(0.7F);
        divider(ui);
        ui.gap(0.7F);
    }
    draw_adding(screen, current);
}

} // namespace triad::ui
