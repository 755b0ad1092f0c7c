#include "rules/meeting/meeting_notes.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::MeetingNote;

constexpr std::array kinds { MeetingNoteKind { "", "Neither" }, MeetingNoteKind { "helped", "Helped" },
    MeetingNoteKind { "hindered", "Hindered" } };

bool is_of(MeetingNote const& note, std::string_view meeting) { return !note.removed && note.meeting == meeting; }

void add_line(std::vector<std::string>& lines, std::string_view line)
{
    auto const words = collapsed_spaces(line);
    if (!words.empty() && std::ranges::find(lines, words) == lines.end())
        lines.push_back(words);
}

} // namespace

std::span<MeetingNoteKind const> meeting_note_kinds() { return kinds; }

std::string_view helped_or_hindered(std::string_view value)
{
    if (value.empty())
        return {};
    auto const found = std::ranges::find(kinds, value, &MeetingNoteKind::value);
    return found == kinds.end() ? value : found->words;
}

std::vector<NotesOfPart> notes_by_part(ClusterDocument const& document, std::string_view meeting)
{
    std::vector<NotesOfPart> out;
    for (auto const* part : parts_of(document, meeting))
        out.push_back({ .part = part });
    out.emplace_back();
    for (auto const& note : document.meeting_notes) {
        if (!is_of(note, meeting))
            continue;
        auto const found = std::ranges::find_if(out, [&](auto const& each) { return each.part && each.part->id == note.part; });
        (found == out.end() ? out.back() : *found).notes.push_back(&note);
    }
    return out;
}

std::size_t notes_of(ClusterDocument const& document, std::string_view meeting)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(document.meeting_notes, [&](auto const& note) { return is_of(note, meeting); }));
}

std::vector<std::string> lines_to_choose(ClusterDocument const& document, std::string_view meeting)
{
    std::vector<std::string> out;
    for (auto const& question : document.questions)
        if (!question.removed && question.adopted)
            add_line(out, question.text);
    for (auto const& note : document.meeting_notes)
        if (is_of(note, meeting))
            add_line(out, note.line);
    return out;
}

std::size_t part_reached(ClusterDocument const& document, OrderedParts const& parts, std::string_view meeting)
{
    std::size_t out = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (std::ranges::any_of(
                document.meeting_notes, [&](auto const& note) { return is_of(note, meeting) && note.part == parts[i]->id; }))
            out = i;
    return out;
}

std::string_view why_not_finished(model::Meeting const& meeting)
{
    return blank(meeting.summary) ? std::string_view { "Write the closing summary first." } : std::string_view {};
}

std::string meeting_in_words(ClusterDocument const& document, model::Meeting const& meeting)
{
    auto const parts = parts_of(document, meeting.id);
    auto const day = meeting_day(meeting);
    auto const notes = notes_of(document, meeting.id);
    return joined({ day.empty() ? std::string { "No day yet" } : day,
                      parts.empty() ? std::string { "no parts yet" }
                                    : concat({ counted(parts.size(), "part", "parts"), ", ",
                                          counted(planned_minutes(parts), "minute", "minutes") }),
                      notes == 0 ? std::string {} : counted(notes, "note", "notes"),
                      meeting.finished.empty() ? std::string {} : std::string { "finished" } },
        " · ");
}

} // namespace triad::rules
