#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace triad::model {

/// Each has its row in record_kinds, and its fields in field_slot.h or review_slots.h.
enum class RecordKind {
    School,
    Evaluation,
    Context,
    Answer,
    Action,
    Author,
    View,
    Line,
    Instrument,
    Review,
    Focus,
    ReviewLine,
    Source,
    Member,
    Timeslot,
    Extract,
    HostDocument,
    Note,
    Statement,
    Reply,
    Workshop,
    FollowUp,
    LookBack,
    SenderKey,
    LedgerEntry,
    Outcome,
    Milestone,
    Champion,
    Return,
    Cluster,
    ClusterSchool,
    Theme,
    Finding,
    EmergingQuestion,
    Need,
    Meeting,
    MeetingPart,
    MeetingNote,
    SummaryStatement,
    Grouping,
    Group,
    Placement,
    GroupRule,
    Concern,
    Distance,
    Term,
    BusyPeriod,
    Visit,
    Event,
    SignUp,
    RoleTime,
    Community,
    Dissemination,
    Survey,
    SurveyQuestion,
    SurveyResponse,
    SurveyAnswer,
    AnnualText,
    Membership,
    PartnerSchool,
    ReceivedSurvey,
};

/// What is to be known of a kind of record besides its fields.
struct RecordKindSpec {
    RecordKind kind;
    std::string_view name; // in the journal and in files
    std::string_view words; // where people find one, at the start of a sentence
    bool by_program = false; // written by the program as it goes: never for a person to choose between two of
    bool of_lead = false; // stands in a lead's work alone (model/cluster.h), never in a school's
};

inline constexpr std::array record_kinds {
    RecordKindSpec { RecordKind::School, "school", "Your school" },
    RecordKindSpec { RecordKind::Evaluation, "evaluation", "Self-evaluation" },
    RecordKindSpec { RecordKind::Context, "context", "Self-evaluation" },
    RecordKindSpec { RecordKind::Answer, "answer", "Self-evaluation" },
    RecordKindSpec { RecordKind::Action, "action", "An action" },
    RecordKindSpec { RecordKind::Author, "author", "The review", true },
    RecordKindSpec { RecordKind::View, "view", "Self-evaluation" },
    RecordKindSpec { RecordKind::Line, "line", "A line of enquiry" },
    RecordKindSpec { RecordKind::Instrument, "instrument", "The review" },
    RecordKindSpec { RecordKind::Review, "review", "The review" },
    RecordKindSpec { RecordKind::Focus, "focus", "The focus" },
    RecordKindSpec { RecordKind::ReviewLine, "review-line", "A line of enquiry" },
    RecordKindSpec { RecordKind::Source, "source", "The evidence plan" },
    RecordKindSpec { RecordKind::Member, "member", "The team" },
    RecordKindSpec { RecordKind::Timeslot, "timeslot", "The day" },
    RecordKindSpec { RecordKind::Extract, "extract", "What travels of an answer" },
    RecordKindSpec { RecordKind::HostDocument, "host-document", "A document" },
    RecordKindSpec { RecordKind::Note, "note", "The review" },
    RecordKindSpec { RecordKind::Statement, "statement", "The review" },
    RecordKindSpec { RecordKind::Reply, "reply", "The review", true },
    RecordKindSpec { RecordKind::Workshop, "workshop", "A workshop" },
    RecordKindSpec { RecordKind::FollowUp, "follow-up", "An action" },
    RecordKindSpec { RecordKind::LookBack, "look-back", "The look-back" },
    RecordKindSpec { RecordKind::SenderKey, "sender-key", "The review", true },
    RecordKindSpec { RecordKind::LedgerEntry, "ledger-entry", "The review", true },
    RecordKindSpec { RecordKind::Outcome, "outcome", "The school’s journey" },
    RecordKindSpec { RecordKind::Milestone, "milestone", "The school’s journey" },
    RecordKindSpec { RecordKind::Champion, "champion", "A champion" },
    RecordKindSpec { RecordKind::Return, "return", "A return to the cluster" },
    RecordKindSpec { RecordKind::Cluster, "cluster", "The cluster", false, true },
    RecordKindSpec { RecordKind::ClusterSchool, "cluster-school", "A school of the cluster", false, true },
    RecordKindSpec { RecordKind::Theme, "theme", "A theme", false, true },
    RecordKindSpec { RecordKind::Finding, "finding", "A finding", false, true },
    RecordKindSpec { RecordKind::EmergingQuestion, "emerging-question", "A question", false, true },
    RecordKindSpec { RecordKind::Need, "need", "A need", false, true },
    RecordKindSpec { RecordKind::Meeting, "meeting", "A meeting", false, true },
    RecordKindSpec { RecordKind::MeetingPart, "meeting-part", "The order of a meeting", false, true },
    RecordKindSpec { RecordKind::MeetingNote, "meeting-note", "A note of a meeting", false, true },
    RecordKindSpec { RecordKind::SummaryStatement, "summary-statement", "The summary", false, true },
    RecordKindSpec { RecordKind::Grouping, "grouping", "A division into groups", false, true },
    RecordKindSpec { RecordKind::Group, "group", "A group", false, true },
    RecordKindSpec { RecordKind::Placement, "placement", "Where a school stands", false, true },
    RecordKindSpec { RecordKind::GroupRule, "group-rule", "A rule for groups", false, true },
    RecordKindSpec { RecordKind::Concern, "concern", "A concern", false, true },
    RecordKindSpec { RecordKind::Distance, "distance", "A distance", false, true },
    RecordKindSpec { RecordKind::Term, "term", "A term", false, true },
    RecordKindSpec { RecordKind::BusyPeriod, "busy-period", "Dates to avoid", false, true },
    RecordKindSpec { RecordKind::Visit, "visit", "A review of the rota" },
    RecordKindSpec { RecordKind::Event, "event", "A date" },
    RecordKindSpec { RecordKind::SignUp, "sign-up", "A sign-up", false, true },
    RecordKindSpec { RecordKind::RoleTime, "role-time", "Time of a role", false, true },
    RecordKindSpec { RecordKind::Community, "community", "A learning community", false, true },
    RecordKindSpec { RecordKind::Dissemination, "dissemination", "What was passed on", false, true },
    RecordKindSpec { RecordKind::Survey, "survey", "A survey", false, true },
    RecordKindSpec { RecordKind::SurveyQuestion, "survey-question", "A question of a survey" },
    RecordKindSpec { RecordKind::SurveyResponse, "survey-response", "A response", false, true },
    RecordKindSpec { RecordKind::SurveyAnswer, "survey-answer", "An answer to a survey" },
    RecordKindSpec { RecordKind::AnnualText, "annual-text", "The annual report", false, true },
    RecordKindSpec { RecordKind::Membership, "membership", "The partnership" },
    RecordKindSpec { RecordKind::PartnerSchool, "partner-school", "A school of the partnership" },
    RecordKindSpec { RecordKind::ReceivedSurvey, "received-survey", "A survey to answer" },
};

constexpr bool record_kinds_in_order()
{
    for (std::size_t i = 0; i < record_kinds.size(); ++i)
        if (record_kinds[i].kind != static_cast<RecordKind>(i))
            return false;
    return record_kinds.back().kind == RecordKind::ReceivedSurvey;
}
static_assert(record_kinds_in_order(), "every kind has its row, at its place");

constexpr RecordKindSpec const& spec_of(RecordKind kind) { return record_kinds[static_cast<std::size_t>(kind)]; }

/// The kind's name in the journal and in files ("review-line"), and back.
constexpr std::string_view record_kind_name(RecordKind kind) { return spec_of(kind).name; }
constexpr std::optional<RecordKind> record_kind_from_name(std::string_view name)
{
    for (auto const& spec : record_kinds)
        if (spec.name == name)
            return spec.kind;
    return std::nullopt;
}

} // namespace triad::model
