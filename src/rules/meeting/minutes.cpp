#include "rules/meeting/minutes.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "documents/parts.h"
#include "rules/meeting/meeting_notes.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// "Devices at home, helped: A laptop for each family."
std::string note_in_words(model::MeetingNote const& note)
{
    auto const line = words_from_elsewhere(note.line);
    std::string const kind { helped_or_hindered(note.kind) };
    auto const about = joined({ line, blank(line) ? kind : ascii_lower(kind) }, ", ");
    return joined({ about, words_from_elsewhere(note.text) }, ": ");
}

std::string state_in_words(model::Meeting const& meeting)
{
    return joined({ meeting_day(meeting), meeting.finished.empty() ? "Not finished yet" : "" }, " · ");
}

std::string title_of(model::ClusterDocument const& document, OrderedParts const& parts, NotesOfPart const& of)
{
    auto const found = std::ranges::find(parts, of.part);
    return found == parts.end() ? std::string { "The meeting as a whole" }
                                : part_in_words(document, parts, static_cast<std::size_t>(found - parts.begin()));
}

} // namespace

documents::PrintDocument minutes(model::ClusterDocument const& document, model::Meeting const& meeting)
{
    documents::PrintDocument out { .title = concat({ "Notes: ", meeting_title(meeting) }),
        .subtitle = state_in_words(meeting),
        .school = document.cluster.name };
    documents::add_paragraphs(out, "Closing summary", { words_from_elsewhere(meeting.summary) });
    auto const parts = parts_of(document, meeting.id);
    auto const words = [](auto const* note) { return note_in_words(*note); };
    for (auto const& of : notes_by_part(document, meeting.id))
        documents::add_list(out, title_of(document, parts, of), documents::lines_of(of.notes, words));
    return out;
}

} // namespace triad::rules
