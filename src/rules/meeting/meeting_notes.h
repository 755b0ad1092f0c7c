#pragma once

#include "rules/meeting/order.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What was noted at a meeting, and when the meeting is finished. SYS-11d, SYS-11e.

namespace triad::rules {

/// What a note says of its line: the value in files and what people call it.
struct MeetingNoteKind {
    std::string_view value;
    std::string_view words;
};
std::span<MeetingNoteKind const> meeting_note_kinds();
/// "Helped"; empty where it is neither, an unknown value as it stands.
std::string_view helped_or_hindered(std::string_view value);

/// Notes of one part, in the order in which they were written.
struct NotesOfPart {
    model::MeetingPart const* part = nullptr; // null: of the meeting as a whole
    std::vector<model::MeetingNote const*> notes = {};
};
/// One for each part in order, those without notes among them; last for the meeting as a whole. Notes of a part that is gone
/// stand there as well. R-64 (SYS-11d).
std::vector<NotesOfPart> notes_by_part(model::ClusterDocument const&, std::string_view meeting);
/// How many there are.
std::size_t notes_of(model::ClusterDocument const&, std::string_view meeting);

/// Lines that a note may be about: the questions that were adopted, then what other notes of the meeting name. No two alike.
std::vector<std::string> lines_to_choose(model::ClusterDocument const&, std::string_view meeting);

/// Which part the meeting has reached as far as its notes tell: the last with one, else the first. 0 where there are no parts.
std::size_t part_reached(model::ClusterDocument const&, OrderedParts const&, std::string_view meeting);

/// Why the meeting cannot be finished, as what to do first; empty where it can. R-64 (SYS-11e).
std::string_view why_not_finished(model::Meeting const&);

/// "22 November 2026 · 6 parts, 105 minutes · 3 notes · finished": a line about one meeting among others.
std::string meeting_in_words(model::ClusterDocument const&, model::Meeting const&);

} // namespace triad::rules
