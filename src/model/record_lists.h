#pragma once

#include "model/review_slots.h"

#include <tuple>

// The lists that records stand in, one row each: reading, writing, files, merging, searching and what travels go through here,
// so that a new kind of record needs no code of its own there.

namespace triad::model {

/// The member that tells the records of one list apart.
template <typename Record> constexpr std::string Record::* record_key() { return &Record::id; }
template <> constexpr std::string ContextAnswer::* record_key<ContextAnswer>() { return &ContextAnswer::field; }
template <> constexpr std::string Answer::* record_key<Answer>() { return &Answer::item; }

/// One list of an evaluation, of a review, or of a document.
template <typename Owner, typename Record> struct ListSpec {
    RecordKind kind;
    std::string_view name; // in files
    std::string_view word; // one record of it, in sentences
    std::vector<Record> Owner::* list;
    std::span<Slot<Record> const> slots;
};

template <typename Owner, typename Record, std::size_t count>
constexpr ListSpec<Owner, Record> list_spec(RecordKind kind, std::string_view name, std::string_view word,
    std::vector<Record> Owner::* list, Slot<Record> const (&slots)[count])
{
    return { kind, name, word, list, slots };
}

inline constexpr std::tuple evaluation_lists {
    list_spec(RecordKind::Context, "contexts", "context", &Evaluation::contexts, context_slots),
    list_spec(RecordKind::Answer, "answers", "answer", &Evaluation::answers, answer_slots),
    list_spec(RecordKind::View, "views", "view", &Evaluation::views, view_slots),
    list_spec(RecordKind::Action, "actions", "action", &Evaluation::actions, action_slots),
};
inline constexpr std::tuple review_lists {
    list_spec(RecordKind::Focus, "focuses", "focus", &Review::focuses, focus_slots),
    list_spec(RecordKind::ReviewLine, "lines", "line of enquiry", &Review::lines, review_line_slots),
    list_spec(RecordKind::Source, "sources", "row of the evidence plan", &Review::sources, source_slots),
    list_spec(RecordKind::Member, "members", "member of the team", &Review::members, member_slots),
    list_spec(RecordKind::Timeslot, "timeslots", "part of the day", &Review::timeslots, timeslot_slots),
    list_spec(RecordKind::Extract, "extracts", "extract", &Review::extracts, extract_slots),
    list_spec(RecordKind::HostDocument, "documents", "document", &Review::documents, host_document_slots),
    list_spec(RecordKind::Note, "notes", "note", &Review::notes, note_slots),
    list_spec(RecordKind::Statement, "statements", "statement", &Review::statements, statement_slots),
    list_spec(RecordKind::Reply, "replies", "answer to a statement", &Review::replies, reply_slots),
    list_spec(RecordKind::Workshop, "workshops", "workshop", &Review::workshops, workshop_slots),
    list_spec(RecordKind::FollowUp, "followUps", "follow-up", &Review::follow_ups, follow_up_slots),
    list_spec(RecordKind::LookBack, "lookBacks", "look-back question", &Review::look_backs, look_back_slots),
    list_spec(RecordKind::SenderKey, "senderKeys", "key of a sender", &Review::sender_keys, sender_key_slots),
};
inline constexpr auto author_list = list_spec(RecordKind::Author, "authors", "author", &SchoolDocument::authors, author_slots);
inline constexpr auto line_list = list_spec(RecordKind::Line, "lines", "line of enquiry", &SchoolDocument::lines, line_slots);
/// Records that belong to the school as a whole, and stand in no review.
inline constexpr std::tuple school_lists {
    list_spec(RecordKind::LedgerEntry, "ledger", "line of the ledger", &SchoolDocument::ledger, ledger_entry_slots),
    list_spec(RecordKind::Outcome, "outcomes", "outcome", &SchoolDocument::outcomes, outcome_slots),
    list_spec(RecordKind::Milestone, "milestones", "milestone", &SchoolDocument::milestones, milestone_slots),
    list_spec(RecordKind::Champion, "champions", "champion", &SchoolDocument::champions, champion_slots),
    list_spec(RecordKind::Return, "returns", "return to a cluster", &SchoolDocument::returns, return_slots),
    list_spec(RecordKind::Membership, "memberships", "partnership", &SchoolDocument::memberships, membership_slots),
    list_spec(RecordKind::PartnerSchool, "partnerSchools", "school of the partnership", &SchoolDocument::partner_schools,
        partner_school_slots),
    list_spec(RecordKind::ReceivedSurvey, "receivedSurveys", "survey to answer", &SchoolDocument::received_surveys,
        received_survey_slots),
    list_spec(RecordKind::Visit, "visits", "review of the rota", &SchoolDocument::visits, visit_slots),
    list_spec(RecordKind::Event, "events", "date", &SchoolDocument::events, event_slots),
    list_spec(RecordKind::SurveyQuestion, "surveyQuestions", "question of a survey", &SchoolDocument::survey_questions,
        survey_question_slots),
    list_spec(
        RecordKind::SurveyAnswer, "surveyAnswers", "answer to a survey", &SchoolDocument::survey_answers, survey_answer_slots),
};
/// All that stand in the document itself and hold nothing but fields.
inline constexpr auto document_lists = std::tuple_cat(std::tuple { author_list, line_list }, school_lists);

/// Calls `use(spec)` for each row of a table of lists.
template <typename Lists, typename Use> constexpr void for_each_spec(Lists const& lists, Use use)
{
    std::apply([&](auto const&... spec) { (use(spec), ...); }, lists);
}

/// Calls `use(spec, list)` for each list of `owner` that the table has.
template <typename Lists, typename Owner, typename Use> void for_each_list(Lists const& lists, Owner& owner, Use use)
{
    for_each_spec(lists, [&](auto const& spec) { use(spec, owner.*spec.list); });
}

} // namespace triad::model
