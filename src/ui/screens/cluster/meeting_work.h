#pragma once

#include "rules/meeting/meeting_notes.h"
#include "ui/screens/screen.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Parts of the screens of a meeting.

namespace triad::ui {

/// The meeting that the address names. Both null when the open work lacks it.
struct CurrentMeeting {
    model::ClusterDocument const* cluster = nullptr;
    model::Meeting const* meeting = nullptr;
    rules::OrderedParts parts = {};
};
CurrentMeeting current_meeting(ScreenContext const&);

/// How the screen of one of its documents begins: the way back, and a heading.
void draw_meeting_document(ScreenContext&, CurrentMeeting const&, std::string_view title);

/// The order, and its time in words; its fields while the meeting is not finished.
void draw_meeting_order(ScreenContext&, CurrentMeeting const&);
/// Where slides are, and what the schools that present have handed in.
void draw_slides(ScreenContext&, CurrentMeeting const&);
void draw_presenters(ScreenContext&, CurrentMeeting const&);

/// The fields of a new note. `part`: MeetingPart::id that it is of; absent: it is chosen among them.
void draw_note_form(ScreenContext&, CurrentMeeting const&, std::optional<std::string> const& part);
/// Notes of one part, as fields or, of a finished meeting, to be read. `key`: of the list among the nodes.
void draw_notes_of_part(ScreenContext&, CurrentMeeting const&, rules::NotesOfPart const&, std::string_view key);

/// How the meeting runs: as it was left, or not begun yet at the part that its notes have reached. Of an existing part always.
MeetingRun meeting_run(ScreenContext const&, CurrentMeeting const&);
/// The time of a part at this moment of the clock that never goes back.
rules::PartTime time_of_part(MeetingRun const&, model::MeetingPart const&, std::int64_t now_ms);
/// The same meeting, set going or paused, and at another part.
MeetingRun set_going(MeetingRun, bool runs, std::int64_t now_ms);
MeetingRun at_part(MeetingRun, std::string const& part, std::int64_t now_ms);

} // namespace triad::ui
