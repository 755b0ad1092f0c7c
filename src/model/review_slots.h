#pragma once

#include "model/field_slot.h"
#include "model/review.h"

// The fields of the records of a review, and of those that belong to the school as a whole.

namespace triad::model {

inline constexpr Slot<Focus> focus_slots[] = {
    { .field = "kind", .text = &Focus::kind, .words = "what it is" },
    { .field = "text", .text = &Focus::text, .words = "wording", .searched = true },
    { .field = "why", .text = &Focus::why, .searched = true },
    { .field = "removed", .flag = &Focus::removed },
};
inline constexpr Slot<ReviewLine> review_line_slots[] = {
    { .field = "origin", .text = &ReviewLine::origin },
    { .field = "text", .text = &ReviewLine::text, .words = "wording", .searched = true },
    { .field = "items", .text = &ReviewLine::items, .words = "statements behind it" },
    { .field = "removed", .flag = &ReviewLine::removed },
};
inline constexpr Slot<Source> source_slots[] = {
    { .field = "line", .text = &Source::line, .words = "line of enquiry" },
    { .field = "kind", .text = &Source::kind, .words = "what it is" },
    { .field = "what", .text = &Source::what, .searched = true },
    { .field = "whom", .text = &Source::whom, .words = "with whom", .searched = true },
    { .field = "time", .text = &Source::time, .words = "when", .searched = true },
    { .field = "remote", .text = &Source::remote, .words = "at a distance" },
    { .field = "removed", .flag = &Source::removed },
};
inline constexpr Slot<Member> member_slots[] = {
    { .field = "name", .text = &Member::name, .searched = true },
    { .field = "role", .text = &Member::role },
    { .field = "school", .text = &Member::school, .searched = true },
    { .field = "independent", .flag = &Member::independent },
    { .field = "sent", .text = &Member::sent, .is_day = true, .by_program = true },
    { .field = "answered", .text = &Member::answered, .is_day = true, .by_program = true },
    { .field = "removed", .flag = &Member::removed },
};
inline constexpr Slot<Timeslot> timeslot_slots[] = {
    { .field = "order", .number = &Timeslot::order, .by_program = true },
    { .field = "minutes", .number = &Timeslot::minutes },
    { .field = "what", .text = &Timeslot::what, .searched = true },
    { .field = "place", .text = &Timeslot::place, .words = "where", .searched = true },
    { .field = "who", .text = &Timeslot::who, .searched = true },
    { .field = "removed", .flag = &Timeslot::removed },
};
inline constexpr Slot<Extract> extract_slots[] = {
    { .field = "evaluation", .text = &Extract::evaluation },
    { .field = "item", .text = &Extract::item },
    { .field = "rating", .flag = &Extract::rating },
    { .field = "comment", .flag = &Extract::comment },
    { .field = "evidence", .flag = &Extract::evidence, .words = "how we know" },
    { .field = "title", .text = &Extract::title, .by_program = true },
    { .field = "wording", .text = &Extract::wording, .searched = true, .by_program = true },
    { .field = "rated", .text = &Extract::rated, .by_program = true },
    { .field = "said", .text = &Extract::said, .searched = true, .by_program = true },
    { .field = "known", .text = &Extract::known, .searched = true, .by_program = true },
    { .field = "removed", .flag = &Extract::removed },
};
inline constexpr Slot<HostDocument> host_document_slots[] = {
    { .field = "title", .text = &HostDocument::title, .searched = true },
    { .field = "place", .text = &HostDocument::place, .words = "where", .searched = true },
    { .field = "travels", .flag = &HostDocument::travels },
    { .field = "removed", .flag = &HostDocument::removed },
};
inline constexpr Slot<Note> note_slots[] = {
    { .field = "member", .text = &Note::member },
    { .field = "line", .text = &Note::line, .words = "line of enquiry" },
    { .field = "item", .text = &Note::item },
    { .field = "how", .text = &Note::how, .words = "how it is known" },
    { .field = "seen", .text = &Note::seen, .words = "what was seen or heard", .searched = true },
    { .field = "place", .text = &Note::place, .words = "where", .searched = true },
    { .field = "effect", .text = &Note::effect, .words = "effect on pupils", .searched = true },
    { .field = "kind", .text = &Note::kind, .words = "what it is" },
    { .field = "removed", .flag = &Note::removed },
};
inline constexpr Slot<Statement> statement_slots[] = {
    { .field = "part", .text = &Statement::part, .words = "part of the report" },
    { .field = "text", .text = &Statement::text, .words = "wording", .searched = true },
    { .field = "notes", .text = &Statement::notes, .words = "notes it rests on" },
    { .field = "order", .number = &Statement::order, .by_program = true },
    { .field = "removed", .flag = &Statement::removed },
};
inline constexpr Slot<Reply> reply_slots[] = {
    { .field = "statement", .text = &Reply::statement },
    { .field = "member", .text = &Reply::member },
    { .field = "decision", .text = &Reply::decision },
    { .field = "wording", .text = &Reply::wording, .searched = true },
    { .field = "reason", .text = &Reply::reason, .searched = true },
    { .field = "fingerprint", .text = &Reply::fingerprint },
    { .field = "name", .text = &Reply::name, .searched = true },
    { .field = "role", .text = &Reply::role },
    { .field = "day", .text = &Reply::day, .is_day = true },
    { .field = "removed", .flag = &Reply::removed },
};
inline constexpr Slot<Workshop> workshop_slots[] = {
    { .field = "statement", .text = &Workshop::statement },
    { .field = "title", .text = &Workshop::title, .searched = true },
    { .field = "date", .text = &Workshop::date, .is_day = true, .words = "day" },
    { .field = "champion", .text = &Workshop::champion, .words = "who leads it", .searched = true },
    { .field = "place", .text = &Workshop::place, .words = "where", .searched = true },
    { .field = "removed", .flag = &Workshop::removed },
};
inline constexpr Slot<FollowUp> follow_up_slots[] = {
    { .field = "statement", .text = &FollowUp::statement },
    { .field = "workshop", .text = &FollowUp::workshop },
    { .field = "kind", .text = &FollowUp::kind, .words = "what it is" },
    { .field = "what", .text = &FollowUp::what, .searched = true },
    { .field = "who", .text = &FollowUp::who, .searched = true },
    { .field = "minutes", .number = &FollowUp::minutes },
    { .field = "due", .text = &FollowUp::due, .is_day = true, .words = "by when" },
    { .field = "done", .text = &FollowUp::done, .is_day = true },
    { .field = "removed", .flag = &FollowUp::removed },
};
inline constexpr Slot<LookBack> look_back_slots[] = {
    { .field = "question", .text = &LookBack::question, .searched = true },
    { .field = "text", .text = &LookBack::text, .words = "wording", .searched = true },
    { .field = "removed", .flag = &LookBack::removed },
};
inline constexpr Slot<SenderKey> sender_key_slots[] = {
    { .field = "member", .text = &SenderKey::member },
    { .field = "key", .text = &SenderKey::key },
    { .field = "words", .text = &SenderKey::words },
    { .field = "met", .text = &SenderKey::met, .is_day = true },
    { .field = "compared", .text = &SenderKey::compared, .is_day = true },
    { .field = "removed", .flag = &SenderKey::removed },
};
inline constexpr Slot<LedgerEntry> ledger_entry_slots[] = {
    { .field = "review", .text = &LedgerEntry::review },
    { .field = "kind", .text = &LedgerEntry::kind, .words = "what it is" },
    { .field = "what", .text = &LedgerEntry::what, .searched = true },
    { .field = "file", .text = &LedgerEntry::file, .searched = true },
    { .field = "audience", .text = &LedgerEntry::audience },
    { .field = "basis", .text = &LedgerEntry::basis },
    { .field = "holder", .text = &LedgerEntry::holder, .searched = true },
    { .field = "purpose", .text = &LedgerEntry::purpose, .searched = true },
    { .field = "day", .text = &LedgerEntry::day, .is_day = true },
    { .field = "time", .text = &LedgerEntry::time, .words = "when" },
    { .field = "by", .text = &LedgerEntry::by, .searched = true },
    { .field = "keepUntil", .text = &LedgerEntry::keep_until, .is_day = true, .words = "keep until" },
    { .field = "withdrawn", .text = &LedgerEntry::withdrawn, .is_day = true },
    { .field = "removed", .flag = &LedgerEntry::removed },
};
inline constexpr Slot<Outcome> outcome_slots[] = {
    { .field = "year", .text = &Outcome::year, .searched = true },
    { .field = "measure", .text = &Outcome::measure, .searched = true },
    { .field = "value", .text = &Outcome::value, .words = "per cent", .searched = true },
    { .field = "comment", .text = &Outcome::comment, .searched = true },
    { .field = "removed", .flag = &Outcome::removed },
};
inline constexpr Slot<Milestone> milestone_slots[] = {
    { .field = "year", .text = &Milestone::year, .searched = true },
    { .field = "term", .text = &Milestone::term },
    { .field = "title", .text = &Milestone::title, .searched = true },
    { .field = "comment", .text = &Milestone::comment, .searched = true },
    { .field = "review", .text = &Milestone::review },
    { .field = "removed", .flag = &Milestone::removed },
};
inline constexpr Slot<Champion> champion_slots[] = {
    { .field = "name", .text = &Champion::name },
    { .field = "school", .text = &Champion::school },
    { .field = "trained", .text = &Champion::trained, .is_day = true },
    { .field = "refreshed", .text = &Champion::refreshed, .is_day = true },
    { .field = "load", .text = &Champion::load },
    { .field = "free", .flag = &Champion::free },
    { .field = "removed", .flag = &Champion::removed },
};
inline constexpr Slot<Return> return_slots[] = {
    { .field = "cluster", .text = &Return::cluster, .words = "name of the cluster" },
    { .field = "number", .number = &Return::number, .words = "how many were made", .by_program = true },
    { .field = "made", .text = &Return::made, .is_day = true, .words = "day it was made", .by_program = true },
    { .field = "evaluations", .text = &Return::evaluations, .words = "self-evaluations that go along" },
    { .field = "comments", .flag = &Return::comments, .words = "whether comments go along" },
    { .field = "quotes", .text = &Return::quotes, .words = "whether comments may be quoted" },
    { .field = "named", .flag = &Return::named, .words = "whether the school may be named" },
    { .field = "review", .text = &Return::review, .words = "report that goes along" },
    { .field = "keepUntil", .text = &Return::keep_until, .is_day = true, .words = "keep until" },
    { .field = "removed", .flag = &Return::removed },
};
inline constexpr Slot<Membership> membership_slots[] = {
    { .field = "name", .text = &Membership::name, .searched = true, .by_program = true },
    { .field = "year", .text = &Membership::year, .by_program = true },
    { .field = "zone", .text = &Membership::zone, .words = "time zone", .by_program = true },
    { .field = "school", .text = &Membership::school, .words = "which school this is" },
    { .field = "cluster", .text = &Membership::cluster, .by_program = true },
    { .field = "group", .text = &Membership::group, .by_program = true },
    { .field = "partners", .text = &Membership::partners, .words = "the other schools of the triad", .by_program = true },
    { .field = "instrument", .text = &Membership::instrument, .words = "what is asked for", .by_program = true },
    { .field = "due", .text = &Membership::due, .is_day = true, .words = "by when", .by_program = true },
    { .field = "issue", .number = &Membership::issue, .by_program = true },
    { .field = "made", .text = &Membership::made, .is_day = true, .by_program = true },
    { .field = "key", .text = &Membership::key, .by_program = true },
    { .field = "told", .text = &Membership::told, .by_program = true },
    { .field = "seen", .flag = &Membership::seen, .words = "whether the change was read" },
    { .field = "removed", .flag = &Membership::removed },
};
inline constexpr Slot<PartnerSchool> partner_school_slots[] = {
    { .field = "partnership", .text = &PartnerSchool::partnership, .by_program = true },
    { .field = "name", .text = &PartnerSchool::name, .searched = true, .by_program = true },
    { .field = "urn", .text = &PartnerSchool::urn, .by_program = true },
    { .field = "removed", .flag = &PartnerSchool::removed },
};
inline constexpr Slot<ReceivedSurvey> received_survey_slots[] = {
    { .field = "survey", .text = &ReceivedSurvey::survey, .by_program = true },
    { .field = "wave", .text = &ReceivedSurvey::wave, .by_program = true },
    { .field = "asker", .text = &ReceivedSurvey::asker, .by_program = true },
    { .field = "title", .text = &ReceivedSurvey::title, .searched = true, .by_program = true },
    { .field = "opening", .text = &ReceivedSurvey::opening, .words = "opening words", .by_program = true },
    { .field = "due", .text = &ReceivedSurvey::due, .is_day = true, .words = "answers by", .by_program = true },
    { .field = "respondent", .text = &ReceivedSurvey::respondent, .words = "who answered" },
    { .field = "named", .flag = &ReceivedSurvey::named, .words = "whether the school is named" },
    { .field = "sent", .text = &ReceivedSurvey::sent, .is_day = true, .by_program = true },
    { .field = "number", .number = &ReceivedSurvey::number, .by_program = true },
    { .field = "removed", .flag = &ReceivedSurvey::removed },
};
inline constexpr Slot<Visit> visit_slots[] = {
    { .field = "grouping", .text = &Visit::grouping, .by_program = true },
    { .field = "group", .text = &Visit::group, .by_program = true },
    { .field = "host", .text = &Visit::host },
    { .field = "reviewers", .text = &Visit::reviewers, .words = "schools that join" },
    { .field = "lead", .text = &Visit::lead, .words = "school that leads" },
    { .field = "term", .text = &Visit::term },
    { .field = "day", .text = &Visit::day, .is_day = true },
    { .field = "starts", .text = &Visit::starts, .words = "start" },
    { .field = "ends", .text = &Visit::ends, .words = "end" },
    { .field = "place", .text = &Visit::place, .words = "where", .searched = true },
    { .field = "done", .text = &Visit::done, .is_day = true, .words = "day it took place" },
    { .field = "cancelled", .flag = &Visit::cancelled, .words = "whether it is cancelled" },
    { .field = "sequence", .number = &Visit::sequence, .by_program = true },
    { .field = "partnership", .text = &Visit::partnership, .by_program = true },
    { .field = "removed", .flag = &Visit::removed },
};
inline constexpr Slot<Event> event_slots[] = {
    { .field = "kind", .text = &Event::kind, .words = "what it is" },
    { .field = "title", .text = &Event::title, .searched = true },
    { .field = "from", .text = &Event::from, .is_day = true, .words = "first day" },
    { .field = "to", .text = &Event::to, .is_day = true, .words = "last day" },
    { .field = "starts", .text = &Event::starts, .words = "start" },
    { .field = "ends", .text = &Event::ends, .words = "end" },
    { .field = "mode", .text = &Event::mode, .words = "how you meet" },
    { .field = "place", .text = &Event::place, .words = "where", .searched = true },
    { .field = "text", .text = &Event::text, .words = "what schools should know", .searched = true },
    { .field = "schools", .text = &Event::schools, .words = "who it is for" },
    { .field = "community", .text = &Event::community },
    { .field = "task", .text = &Event::task, .words = "gap task", .searched = true },
    { .field = "done", .text = &Event::done, .is_day = true, .words = "day it took place" },
    { .field = "cancelled", .flag = &Event::cancelled, .words = "whether it is cancelled" },
    { .field = "sequence", .number = &Event::sequence, .by_program = true },
    { .field = "partnership", .text = &Event::partnership, .by_program = true },
    { .field = "removed", .flag = &Event::removed },
};
inline constexpr Slot<SurveyQuestion> survey_question_slots[] = {
    { .field = "survey", .text = &SurveyQuestion::survey, .by_program = true },
    { .field = "text", .text = &SurveyQuestion::text, .words = "wording", .searched = true },
    { .field = "kind", .text = &SurveyQuestion::kind, .words = "how it is answered" },
    { .field = "options", .text = &SurveyQuestion::options },
    { .field = "order", .number = &SurveyQuestion::order, .by_program = true },
    { .field = "removed", .flag = &SurveyQuestion::removed },
};
inline constexpr Slot<SurveyAnswer> survey_answer_slots[] = {
    { .field = "response", .text = &SurveyAnswer::response, .by_program = true },
    { .field = "question", .text = &SurveyAnswer::question, .by_program = true },
    { .field = "mark", .text = &SurveyAnswer::mark, .by_program = true },
    { .field = "value", .text = &SurveyAnswer::value, .words = "answer", .searched = true },
    { .field = "allowed", .text = &SurveyAnswer::allowed, .words = "whether it may be quoted" },
    { .field = "cleared", .text = &SurveyAnswer::cleared, .is_day = true, .words = "day it was cleared" },
    { .field = "removed", .flag = &SurveyAnswer::removed },
};
inline constexpr Slot<Review> review_slots[] = {
    { .field = "protocol", .text = &Review::protocol },
    { .field = "title", .text = &Review::title, .searched = true },
    { .field = "mode", .text = &Review::mode, .words = "how you meet" },
    { .field = "date", .text = &Review::date, .is_day = true, .words = "day" },
    { .field = "starts", .text = &Review::starts, .words = "start" },
    { .field = "place", .text = &Review::place, .words = "where", .searched = true },
    { .field = "keepUntil", .text = &Review::keep_until, .is_day = true, .words = "keep until" },
    { .field = "lookBack", .text = &Review::look_back, .is_day = true, .words = "day to look back" },
    { .field = "lookedBack", .text = &Review::looked_back, .is_day = true },
    { .field = "given", .text = &Review::given, .by_program = true },
    { .field = "acting", .text = &Review::acting, .by_program = true },
    { .field = "removed", .flag = &Review::removed },
};

} // namespace triad::model
