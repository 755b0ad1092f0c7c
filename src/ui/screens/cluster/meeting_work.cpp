#include "ui/screens/cluster/meeting_work.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

std::int64_t passed_until(MeetingRun const& run, std::string const& part, std::int64_t now_ms)
{
    auto const found = run.passed_ms.find(part);
    std::int64_t const before = found == run.passed_ms.end() ? 0 : found->second;
    return run.runs && run.part == part ? before + std::max<std::int64_t>(now_ms - run.since_ms, 0) : before;
}

} // namespace

CurrentMeeting current_meeting(ScreenContext const& screen)
{
    auto const* cluster = current_cluster(screen);
    auto const* meeting = cluster ? rules::find_meeting(*cluster, screen.session.route.item) : nullptr;
    return meeting ? CurrentMeeting { cluster, meeting, rules::parts_of(*cluster, meeting->id) } : CurrentMeeting {};
}

void draw_meeting_document(ScreenContext& screen, CurrentMeeting const& current, std::string_view title)
{
    auto& ui = screen.ui;
    link(ui, "back", rules::meeting_title(*current.meeting),
        address_of(Screen::Meeting, current.cluster->id, current.meeting->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, title);
    ui.gap(0.4F);
}

MeetingRun meeting_run(ScreenContext const& screen, CurrentMeeting const& current)
{
    auto const& parts = current.parts;
    auto run = screen.session.meeting_run;
    if (run.meeting != current.meeting->id)
        run = { .meeting = current.meeting->id };
    if (!parts.empty() && std::ranges::none_of(parts, [&](auto const* part) { return part->id == run.part; })) {
        run.part = parts[rules::part_reached(*current.cluster, parts, current.meeting->id)]->id;
        run.runs = false;
    }
    return run;
}

rules::PartTime time_of_part(MeetingRun const& run, model::MeetingPart const& part, std::int64_t now_ms)
{
    return { part.minutes, passed_until(run, part.id, now_ms) };
}

MeetingRun set_going(MeetingRun run, bool runs, std::int64_t now_ms)
{
    run.passed_ms[run.part] = passed_until(run, run.part, now_ms);
    run.since_ms = now_ms;
    run.runs = runs;
    return run;
}

MeetingRun at_part(MeetingRun run, std::string const& part, std::int64_t now_ms)
{
    bool const runs = run.runs;
    run = set_going(std::move(run), runs, now_ms);
    run.part = part;
    return run;
}

} // namespace triad::ui
