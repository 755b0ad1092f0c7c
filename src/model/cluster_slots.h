#pragma once

#include "model/cluster.h"
#include "model/record_lists.h"

// The fields and lists of a lead's work, as record_lists.h has them of a school's.

namespace triad::model {

inline constexpr Slot<Cluster> cluster_slots[] = {
    { .field = "name", .text = &Cluster::name },
    { .field = "instrument", .text = &Cluster::instrument, .words = "what is asked for" },
    { .field = "period", .text = &Cluster::period, .words = "the round" },
    { .field = "due", .text = &Cluster::due, .is_day = true, .words = "by when" },
    { .field = "taxonomy", .text = &Cluster::taxonomy, .words = "themes" },
    { .field = "opening", .text = &Cluster::opening, .searched = true },
    { .field = "hideNames", .flag = &Cluster::hide_names },
};
inline constexpr Slot<ClusterSchool> cluster_school_slots[] = {
    { .field = "name", .text = &ClusterSchool::name, .searched = true },
    { .field = "urn", .text = &ClusterSchool::urn },
    { .field = "school", .text = &ClusterSchool::school, .by_program = true },
    { .field = "phase", .text = &ClusterSchool::phase },
    { .field = "group", .text = &ClusterSchool::group, .words = "cluster" },
    { .field = "letter", .number = &ClusterSchool::letter, .by_program = true },
    { .field = "leftOut", .flag = &ClusterSchool::left_out },
    { .field = "removed", .flag = &ClusterSchool::removed },
};
inline constexpr Slot<Theme> theme_slots[] = {
    { .field = "name", .text = &Theme::name, .searched = true },
    { .field = "parent", .text = &Theme::parent },
    { .field = "removed", .flag = &Theme::removed },
};
inline constexpr Slot<Finding> finding_slots[] = {
    { .field = "source", .text = &Finding::source, .by_program = true },
    { .field = "school", .text = &Finding::school },
    { .field = "origin", .text = &Finding::origin, .by_program = true },
    { .field = "item", .text = &Finding::item, .by_program = true },
    { .field = "mark", .text = &Finding::mark, .by_program = true },
    { .field = "text", .text = &Finding::text, .searched = true },
    { .field = "themes", .text = &Finding::themes },
    { .field = "kind", .text = &Finding::kind, .words = "what it is" },
    { .field = "quoted", .flag = &Finding::quoted },
    { .field = "removed", .flag = &Finding::removed },
};
inline constexpr Slot<EmergingQuestion> emerging_question_slots[] = {
    { .field = "text", .text = &EmergingQuestion::text, .words = "wording", .searched = true },
    { .field = "findings", .text = &EmergingQuestion::findings },
    { .field = "themes", .text = &EmergingQuestion::themes },
    { .field = "adopted", .flag = &EmergingQuestion::adopted },
    { .field = "removed", .flag = &EmergingQuestion::removed },
};
inline constexpr Slot<Need> need_slots[] = {
    { .field = "text", .text = &Need::text, .words = "wording", .searched = true },
    { .field = "items", .text = &Need::items, .words = "statements behind it" },
    { .field = "schools", .text = &Need::schools },
    { .field = "phase", .text = &Need::phase },
    { .field = "school", .text = &Need::school, .words = "the school that could lead it" },
    { .field = "provider", .text = &Need::provider, .words = "who else could lead it", .searched = true },
    { .field = "status", .text = &Need::status },
    { .field = "removed", .flag = &Need::removed },
};
inline constexpr Slot<Meeting> meeting_slots[] = {
    { .field = "title", .text = &Meeting::title, .searched = true },
    { .field = "date", .text = &Meeting::date, .is_day = true, .words = "day" },
    { .field = "minutes", .number = &Meeting::minutes },
    { .field = "summary", .text = &Meeting::summary, .words = "closing summary", .searched = true },
    { .field = "finished", .text = &Meeting::finished, .is_day = true },
    { .field = "removed", .flag = &Meeting::removed },
};
inline constexpr Slot<MeetingPart> meeting_part_slots[] = {
    { .field = "meeting", .text = &MeetingPart::meeting },
    { .field = "what", .text = &MeetingPart::what, .searched = true },
    { .field = "school", .text = &MeetingPart::school },
    { .field = "order", .number = &MeetingPart::order, .by_program = true },
    { .field = "minutes", .number = &MeetingPart::minutes },
    { .field = "links", .text = &MeetingPart::links, .searched = true },
    { .field = "removed", .flag = &MeetingPart::removed },
};
inline constexpr Slot<MeetingNote> meeting_note_slots[] = {
    { .field = "meeting", .text = &MeetingNote::meeting },
    { .field = "part", .text = &MeetingNote::part },
    { .field = "line", .text = &MeetingNote::line, .words = "line of enquiry", .searched = true },
    { .field = "kind", .text = &MeetingNote::kind, .words = "what it is" },
    { .field = "text", .text = &MeetingNote::text, .words = "wording", .searched = true },
    { .field = "removed", .flag = &MeetingNote::removed },
};
inline constexpr Slot<SummaryStatement> summary_statement_slots[] = {
    { .field = "part", .text = &SummaryStatement::part, .words = "part of the summary" },
    { .field = "text", .text = &SummaryStatement::text, .words = "wording", .searched = true },
    { .field = "sources", .text = &SummaryStatement::sources, .words = "what it rests on" },
    { .field = "order", .number = &SummaryStatement::order, .by_program = true },
    { .field = "removed", .flag = &SummaryStatement::removed },
};

inline constexpr std::tuple cluster_lists {
    list_spec(RecordKind::Author, "authors", "author", &ClusterDocument::authors, author_slots),
    list_spec(RecordKind::ClusterSchool, "schools", "school", &ClusterDocument::schools, cluster_school_slots),
    list_spec(RecordKind::Theme, "themes", "theme", &ClusterDocument::themes, theme_slots),
    list_spec(RecordKind::Finding, "findings", "finding", &ClusterDocument::findings, finding_slots),
    list_spec(RecordKind::EmergingQuestion, "questions", "question", &ClusterDocument::questions, emerging_question_slots),
    list_spec(RecordKind::Need, "needs", "need", &ClusterDocument::needs, need_slots),
    list_spec(RecordKind::Meeting, "meetings", "meeting", &ClusterDocument::meetings, meeting_slots),
    list_spec(RecordKind::MeetingPart, "meetingParts", "part of a meeting", &ClusterDocument::meeting_parts, meeting_part_slots),
    list_spec(RecordKind::MeetingNote, "meetingNotes", "note of a meeting", &ClusterDocument::meeting_notes, meeting_note_slots),
    list_spec(RecordKind::SummaryStatement, "statements", "statement of the summary", &ClusterDocument::statements,
        summary_statement_slots),
    list_spec(RecordKind::LedgerEntry, "ledger", "line of the ledger", &ClusterDocument::ledger, ledger_entry_slots),
};

} // namespace triad::model
