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
    { .field = "year", .text = &Cluster::year },
    { .field = "zone", .text = &Cluster::zone, .words = "time zone" },
    { .field = "issue", .number = &Cluster::issue, .by_program = true },
    { .field = "hideNames", .flag = &Cluster::hide_names },
};
inline constexpr Slot<ClusterSchool> cluster_school_slots[] = {
    { .field = "name", .text = &ClusterSchool::name, .searched = true },
    { .field = "urn", .text = &ClusterSchool::urn },
    { .field = "school", .text = &ClusterSchool::school, .by_program = true },
    { .field = "phase", .text = &ClusterSchool::phase },
    { .field = "group", .text = &ClusterSchool::group, .words = "cluster" },
    { .field = "area", .text = &ClusterSchool::area },
    { .field = "roll", .text = &ClusterSchool::roll, .words = "pupils" },
    { .field = "experience", .text = &ClusterSchool::experience, .words = "experience with reviews" },
    { .field = "attributes", .text = &ClusterSchool::attributes },
    { .field = "joining", .text = &ClusterSchool::joining, .words = "whether it takes part" },
    { .field = "instead", .text = &ClusterSchool::instead, .words = "alternative offer", .searched = true },
    { .field = "trained", .text = &ClusterSchool::trained, .is_day = true, .words = "day it was trained" },
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
inline constexpr Slot<Grouping> grouping_slots[] = {
    { .field = "title", .text = &Grouping::title, .searched = true },
    { .field = "year", .text = &Grouping::year },
    { .field = "level", .text = &Grouping::level, .words = "what is made" },
    { .field = "cluster", .text = &Grouping::cluster },
    { .field = "size", .number = &Grouping::size, .words = "schools in a group" },
    { .field = "aims", .text = &Grouping::aims, .words = "what is aimed at" },
    { .field = "traits", .text = &Grouping::traits, .words = "what is looked at" },
    { .field = "earlier", .text = &Grouping::earlier, .words = "year before" },
    { .field = "seed", .number = &Grouping::seed, .words = "seed number", .by_program = true },
    { .field = "status", .text = &Grouping::status, .words = "how far it is" },
    { .field = "sent", .text = &Grouping::sent, .is_day = true, .words = "day it was sent" },
    { .field = "until", .text = &Grouping::until, .is_day = true, .words = "day until which concerns are heard" },
    { .field = "confirmed", .text = &Grouping::confirmed, .is_day = true, .words = "day it was confirmed" },
    { .field = "removed", .flag = &Grouping::removed },
};
inline constexpr Slot<Group> group_slots[] = {
    { .field = "grouping", .text = &Group::grouping, .by_program = true },
    { .field = "name", .text = &Group::name, .searched = true },
    { .field = "lead", .text = &Group::lead, .words = "school that leads it" },
    { .field = "order", .number = &Group::order, .by_program = true },
    { .field = "removed", .flag = &Group::removed },
};
inline constexpr Slot<Placement> placement_slots[] = {
    { .field = "grouping", .text = &Placement::grouping, .by_program = true },
    { .field = "school", .text = &Placement::school, .by_program = true },
    { .field = "group", .text = &Placement::group },
    { .field = "pinned", .flag = &Placement::pinned, .words = "whether it stays" },
    { .field = "removed", .flag = &Placement::removed },
};
inline constexpr Slot<GroupRule> group_rule_slots[] = {
    { .field = "kind", .text = &GroupRule::kind, .words = "what it asks" },
    { .field = "schools", .text = &GroupRule::schools },
    { .field = "most", .number = &GroupRule::most, .words = "how many at most" },
    { .field = "reason", .text = &GroupRule::reason, .words = "why", .searched = true },
    { .field = "off", .flag = &GroupRule::off, .words = "whether it holds" },
    { .field = "removed", .flag = &GroupRule::removed },
};
inline constexpr Slot<Concern> concern_slots[] = {
    { .field = "grouping", .text = &Concern::grouping, .by_program = true },
    { .field = "school", .text = &Concern::school },
    { .field = "text", .text = &Concern::text, .words = "wording", .searched = true },
    { .field = "raised", .text = &Concern::raised, .is_day = true, .words = "day it was raised" },
    { .field = "answer", .text = &Concern::answer, .searched = true },
    { .field = "settled", .text = &Concern::settled, .is_day = true, .words = "day it was settled" },
    { .field = "removed", .flag = &Concern::removed },
};
inline constexpr Slot<Distance> distance_slots[] = {
    { .field = "from", .text = &Distance::from },
    { .field = "to", .text = &Distance::to },
    { .field = "minutes", .number = &Distance::minutes },
    { .field = "removed", .flag = &Distance::removed },
};
inline constexpr Slot<Term> term_slots[] = {
    { .field = "name", .text = &Term::name, .searched = true },
    { .field = "year", .text = &Term::year },
    { .field = "from", .text = &Term::from, .is_day = true, .words = "first day" },
    { .field = "to", .text = &Term::to, .is_day = true, .words = "last day" },
    { .field = "reviews", .flag = &Term::reviews, .words = "whether reviews are hosted" },
    { .field = "removed", .flag = &Term::removed },
};
inline constexpr Slot<BusyPeriod> busy_period_slots[] = {
    { .field = "school", .text = &BusyPeriod::school },
    { .field = "from", .text = &BusyPeriod::from, .is_day = true, .words = "first day" },
    { .field = "to", .text = &BusyPeriod::to, .is_day = true, .words = "last day" },
    { .field = "reason", .text = &BusyPeriod::reason, .words = "why", .searched = true },
    { .field = "removed", .flag = &BusyPeriod::removed },
};
inline constexpr Slot<SignUp> sign_up_slots[] = {
    { .field = "to", .text = &SignUp::to, .by_program = true },
    { .field = "school", .text = &SignUp::school },
    { .field = "answer", .text = &SignUp::answer },
    { .field = "instead", .text = &SignUp::instead, .words = "alternative offer", .searched = true },
    { .field = "came", .flag = &SignUp::came, .words = "whether it came" },
    { .field = "task", .flag = &SignUp::task, .words = "whether the gap task was done" },
    { .field = "note", .text = &SignUp::note, .searched = true },
    { .field = "removed", .flag = &SignUp::removed },
};
inline constexpr Slot<RoleTime> role_time_slots[] = {
    { .field = "kind", .text = &RoleTime::kind, .words = "what it is" },
    { .field = "role", .text = &RoleTime::role },
    { .field = "minutes", .number = &RoleTime::minutes },
    { .field = "removed", .flag = &RoleTime::removed },
};
inline constexpr Slot<Community> community_slots[] = {
    { .field = "title", .text = &Community::title, .searched = true },
    { .field = "focus", .text = &Community::focus, .searched = true },
    { .field = "lead", .text = &Community::lead, .words = "school that leads it" },
    { .field = "provider", .text = &Community::provider, .words = "who else leads it", .searched = true },
    { .field = "record", .text = &Community::record, .words = "why this school", .searched = true },
    { .field = "expectations", .text = &Community::expectations, .searched = true },
    { .field = "impact", .text = &Community::impact, .words = "what changed in schools", .searched = true },
    { .field = "finished", .text = &Community::finished, .is_day = true },
    { .field = "removed", .flag = &Community::removed },
};
inline constexpr Slot<Dissemination> dissemination_slots[] = {
    { .field = "community", .text = &Dissemination::community, .by_program = true },
    { .field = "school", .text = &Dissemination::school },
    { .field = "day", .text = &Dissemination::day, .is_day = true },
    { .field = "what", .text = &Dissemination::what, .searched = true },
    { .field = "people", .text = &Dissemination::people, .words = "with whom", .searched = true },
    { .field = "removed", .flag = &Dissemination::removed },
};
inline constexpr Slot<Survey> survey_slots[] = {
    { .field = "title", .text = &Survey::title, .searched = true },
    { .field = "kind", .text = &Survey::kind, .words = "what it is" },
    { .field = "opening", .text = &Survey::opening, .words = "opening words", .searched = true },
    { .field = "unit", .text = &Survey::unit, .words = "who answers" },
    { .field = "wave", .text = &Survey::wave },
    { .field = "asked", .text = &Survey::asked, .words = "how many were asked" },
    { .field = "due", .text = &Survey::due, .is_day = true, .words = "answers by" },
    { .field = "closed", .text = &Survey::closed, .is_day = true },
    { .field = "removed", .flag = &Survey::removed },
};
inline constexpr Slot<SurveyResponse> survey_response_slots[] = {
    { .field = "survey", .text = &SurveyResponse::survey, .by_program = true },
    { .field = "wave", .text = &SurveyResponse::wave },
    { .field = "school", .text = &SurveyResponse::school },
    { .field = "respondent", .text = &SurveyResponse::respondent, .words = "who answered" },
    { .field = "how", .text = &SurveyResponse::how, .words = "how it came" },
    { .field = "file", .text = &SurveyResponse::file, .by_program = true },
    { .field = "day", .text = &SurveyResponse::day, .is_day = true },
    { .field = "leftOut", .flag = &SurveyResponse::left_out, .words = "whether it counts" },
    { .field = "removed", .flag = &SurveyResponse::removed },
};
inline constexpr Slot<AnnualText> annual_text_slots[] = {
    { .field = "year", .text = &AnnualText::year },
    { .field = "part", .text = &AnnualText::part, .by_program = true },
    { .field = "text", .text = &AnnualText::text, .words = "wording", .searched = true },
    { .field = "removed", .flag = &AnnualText::removed },
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
    list_spec(RecordKind::Grouping, "groupings", "division", &ClusterDocument::groupings, grouping_slots),
    list_spec(RecordKind::Group, "groups", "group", &ClusterDocument::groups, group_slots),
    list_spec(RecordKind::Placement, "placements", "place of a school", &ClusterDocument::placements, placement_slots),
    list_spec(RecordKind::GroupRule, "groupRules", "rule for groups", &ClusterDocument::group_rules, group_rule_slots),
    list_spec(RecordKind::Concern, "concerns", "concern", &ClusterDocument::concerns, concern_slots),
    list_spec(RecordKind::Distance, "distances", "distance", &ClusterDocument::distances, distance_slots),
    list_spec(RecordKind::Term, "terms", "term", &ClusterDocument::terms, term_slots),
    list_spec(RecordKind::BusyPeriod, "busyPeriods", "dates to avoid", &ClusterDocument::busy_periods, busy_period_slots),
    list_spec(RecordKind::Visit, "visits", "review of the rota", &ClusterDocument::visits, visit_slots),
    list_spec(RecordKind::Event, "events", "date", &ClusterDocument::events, event_slots),
    list_spec(RecordKind::SignUp, "signUps", "sign-up", &ClusterDocument::sign_ups, sign_up_slots),
    list_spec(RecordKind::RoleTime, "roleTimes", "time of a role", &ClusterDocument::role_times, role_time_slots),
    list_spec(RecordKind::Community, "communities", "learning community", &ClusterDocument::communities, community_slots),
    list_spec(RecordKind::Dissemination, "disseminations", "passing on", &ClusterDocument::disseminations, dissemination_slots),
    list_spec(RecordKind::Survey, "surveys", "survey", &ClusterDocument::surveys, survey_slots),
    list_spec(RecordKind::SurveyQuestion, "surveyQuestions", "question of a survey", &ClusterDocument::survey_questions,
        survey_question_slots),
    list_spec(
        RecordKind::SurveyResponse, "surveyResponses", "response", &ClusterDocument::survey_responses, survey_response_slots),
    list_spec(
        RecordKind::SurveyAnswer, "surveyAnswers", "answer to a survey", &ClusterDocument::survey_answers, survey_answer_slots),
    list_spec(
        RecordKind::AnnualText, "annualTexts", "part of the annual report", &ClusterDocument::annual_texts, annual_text_slots),
    list_spec(RecordKind::Champion, "champions", "champion", &ClusterDocument::champions, champion_slots),
    list_spec(RecordKind::LedgerEntry, "ledger", "line of the ledger", &ClusterDocument::ledger, ledger_entry_slots),
};

} // namespace triad::model
