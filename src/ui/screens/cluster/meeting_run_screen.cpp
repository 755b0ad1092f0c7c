#include "base/text.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

constexpr float room_for_display = 40; // in em: below that, words of that size would break
constexpr float room_for_large = 16;

/// What one drawing shows of a meeting that is being run.
struct RunView {
    CurrentMeeting const& current;
    MeetingRun run;
    std::size_t index; // of the part
    std::int64_t now_ms; // on the clock that never goes back

    model::MeetingPart const& part() const { return *current.parts[index]; }
    rules::PartTime time() const { return time_of_part(run, part(), now_ms); }
};

TextStyle style_with_room(Ui const& ui, TextStyle largest)
{
    auto const width = ui.flow_width();
    return width >= ui.em(room_for_display) ? largest : width >= ui.em(room_for_large) ? TextStyle::Display : TextStyle::H1;
}

void keep(ScreenContext& screen, MeetingRun run, std::string said)
{
    screen.later.push_back([&session = screen.session, run = std::move(run), said = std::move(said)] {
        session.meeting_run = run;
        session.polite.push_back(said);
    });
}

void draw_part_heading(Ui& ui, RunView const& view)
{
    paragraph(ui, "place", concat({ "Part ", number(view.index + 1), " of ", number(view.current.parts.size()) }), TextStyle::H2);
    ui.gap(0.3F);
    auto const text = rules::part_in_words(*view.current.cluster, view.current.parts, view.index);
    auto const style = ui.flow_width() >= ui.em(room_for_display) ? TextStyle::Display : TextStyle::H1;
    auto const area = ui.take_line(ui.text_height(style, text, ui.flow_width()));
    ui.paint_text(style, ui.palette().ink, text, area);
    auto& node = ui.leaf(Role::Heading, "part", text, area);
    node.level = 2;
    node.state |= semantics::Focusable;
}

/// "5 minutes left" and "The time is over" are said once each, where somebody hears it while the part goes on.
void say_cue(ScreenContext& screen, RunView& view)
{
    auto const cue = rules::time_cue(view.time());
    auto const said = view.run.said.find(view.part().id);
    if (!view.run.runs || cue <= (said == view.run.said.end() ? rules::TimeCue::None : said->second))
        return;
    view.run.said[view.run.part] = cue;
    keep(screen, view.run, std::string { rules::cue_in_words(cue) });
}

/// Whoever wants less motion sees whole minutes, which change sixty times less often.
void draw_time(ScreenContext& screen, RunView& view)
{
    auto& ui = screen.ui;
    bool const in_minutes = ui.environment().reduced_motion;
    auto const time = view.time();
    bool const over = rules::time_cue(time) == rules::TimeCue::Over;
    auto const colour = over ? ui.palette().danger : ui.palette().ink;
    auto const words = rules::time_in_words(time);
    if (in_minutes) {
        timer_text(ui, "timer", words, style_with_room(ui, TextStyle::Display), colour);
    } else {
        timer_text(ui, "timer", rules::countdown(time), style_with_room(ui, TextStyle::Clock), colour);
        paragraph(ui, "left", words, TextStyle::H2, colour);
    }
    if (view.run.runs)
        screen.session.changes_in_ms = rules::until_it_changes(time, in_minutes);
    say_cue(screen, view);
}

/// Nothing runs: why, and what pressing the button does.
std::string pause_words(RunView const& view)
{
    if (view.time().passed_ms > 0)
        return "Paused.";
    if (view.run.passed_ms.empty() && view.index > 0)
        return "Paused at the last part that has a note. The time is kept only while this page is open, so it starts anew.";
    return "The timer has not started. The time is kept only while this page is open.";
}

void go_to(ScreenContext& screen, RunView const& view, std::size_t index)
{
    auto const& parts = view.current.parts;
    auto run = at_part(view.run, parts[index]->id, view.now_ms);
    auto const left = rules::time_in_words(time_of_part(run, *parts[index], view.now_ms));
    auto said = concat({ "Part ", number(index + 1), " of ", number(parts.size()), ": ",
        rules::part_in_words(*view.current.cluster, parts, index), ". ", left, "." });
    keep(screen, std::move(run), std::move(said));
}

void draw_controls(ScreenContext& screen, RunView const& view)
{
    auto& ui = screen.ui;
    bool const runs = view.run.runs;
    auto const row = ui.row(0.5F);
    if (button(ui, "go",
            runs                            ? "Pause"
                : view.time().passed_ms > 0 ? "Go on"
                                            : "Start the timer",
            { .look = ButtonLook::Primary }))
        keep(screen, set_going(view.run, !runs, view.now_ms),
            concat({ runs ? "Paused. " : "The timer runs. ", rules::time_in_words(view.time()), "." }));
    bool const first = view.index == 0;
    bool const last = view.index + 1 == view.current.parts.size();
    if (button(
            ui, "previous", "Previous part", { .icon = Icon::ArrowLeft, .blocked_by = first ? "This is the first part." : "" }))
        go_to(screen, view, view.index - 1);
    if (button(ui, "next", "Next part", { .icon_after = Icon::ArrowRight, .blocked_by = last ? "This is the last part." : "" }))
        go_to(screen, view, view.index + 1);
}

void draw_next(Ui& ui, RunView const& view)
{
    auto const& parts = view.current.parts;
    if (view.index + 1 == parts.size())
        return quiet(ui, "then", "This is the last part. Write the closing summary, then finish the meeting.");
    quiet(ui, "then",
        concat({ "Then: ", rules::part_in_words(*view.current.cluster, parts, view.index + 1), ", ",
            counted(std::max(parts[view.index + 1]->minutes, 0), "minute", "minutes") }));
}

void draw_notes_here(ScreenContext& screen, RunView const& view)
{
    auto& ui = screen.ui;
    if (auto const links = rules::links_of(view.part()); !links.empty()) {
        auto const slides = ui.group(Role::Region, "slides", "Slides");
        heading(ui, 3, "Slides");
        bullet_list(ui, "links", links);
        ui.gap(0.7F);
    }
    draw_note_form(screen, view.current, view.part().id);
    auto const notes = rules::notes_by_part(*view.current.cluster, view.current.meeting->id);
    draw_notes_of_part(screen, view.current, notes[view.index], "notes-of-part");
}

/// Why there is nothing to run; empty where there is.
std::string_view why_not_run(CurrentMeeting const& current)
{
    if (!current.meeting->finished.empty())
        return "This meeting is finished. Reopen it to run it again.";
    return current.parts.empty() ? "This meeting has no parts yet." : "";
}

std::size_t place_of(CurrentMeeting const& current, std::string_view part)
{
    auto const found = std::ranges::find(current.parts, part, &model::MeetingPart::id);
    return static_cast<std::size_t>(found - current.parts.begin());
}

void draw_running(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto run = meeting_run(screen, current);
    auto const index = place_of(current, run.part);
    RunView view { current, std::move(run), index, screen.ports.clock.monotonic_ms() };
    {
        auto const region = ui.group_box(Role::Region, "now", "The part that is on", card_style(ui));
        draw_part_heading(ui, view);
        ui.gap(0.6F);
        draw_time(screen, view);
        if (!view.run.runs)
            paragraph(ui, "paused", pause_words(view));
        ui.gap(0.6F);
        draw_controls(screen, view);
        ui.gap(0.5F);
        draw_next(ui, view);
    }
    ui.gap(0.8F);
    draw_notes_here(screen, view);
}

} // namespace

void draw_meeting_run(ScreenContext& screen)
{
    auto const current = current_meeting(screen);
    if (!current.meeting)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Order, notes and closing summary", address_of(Screen::Meeting, current.cluster->id, current.meeting->id),
        { .icon = Icon::ArrowLeft });
    heading(ui, 1, rules::meeting_title(*current.meeting));
    ui.gap(0.5F);
    if (auto const why = why_not_run(current); !why.empty())
        return paragraph(ui, "nothing", why);
    draw_running(screen, current);
}

} // namespace triad::ui
