#pragma once

#include "model/unknown.h"

#include <string>
#include <vector>

// How a partnership holds its reviews, as data. A review takes its start from a protocol and may then differ from it.

namespace triad::model {

/// What the host may choose to look into.
enum class FocusRule {
    Free, // one focus of the host's own
    StrengthAndPriority, // exactly two areas: a strength of the host, and a priority of the partnership
    Shared, // the theme that the partnership agreed
};

enum class ReviewMode { Virtual, InSchool, Blended };

/// How the report is divided. It never has a grade.
enum class ReportForm { StrengthsAndAreas, EvaluationAndRecommendations };

/// One part that people take in a review.
struct ProtocolRole {
    std::string id; // "host", "lead", "reviewer", "facilitator", "champion" or "guest"
    std::string title = {};
    std::string note = {};
    int least = 0;
    int most = 1;
    std::string warning = {}; // one sentence for a team with fewer than `least`; empty where `least` is 0
    Unknown unknown = {};
    friend bool operator==(ProtocolRole const&, ProtocolRole const&) = default;
};

/// A part of the day, in order. Clock times follow from the start and the minutes before.
struct ProtocolSlot {
    int minutes = 1;
    std::string what = {};
    std::string where = {};
    std::string who = {}; // ProtocolRole::ids, by spaces; empty: everybody
    Unknown unknown = {};
    friend bool operator==(ProtocolSlot const&, ProtocolSlot const&) = default;
};

struct ReportPart {
    std::string id; // "strength", "development", "recommendation", "evaluation" or "question"
    std::string title = {};
    std::string hint = {};
    Unknown unknown = {};
    friend bool operator==(ReportPart const&, ReportPart const&) = default;
};

/// A question asked some time after the review.
struct ProtocolQuestion {
    std::string id; // permanent, e.g. "CEN-LB1"
    std::string text = {};
    std::string group = {}; // heading that it stands under
    Unknown unknown = {};
    friend bool operator==(ProtocolQuestion const&, ProtocolQuestion const&) = default;
};

/// A line of the follow-up workshop.
struct AgendaLine {
    int minutes = 1;
    std::string what = {};
    std::string kind = "agenda"; // or "activity": something that staff do, not hear
    Unknown unknown = {};
    friend bool operator==(AgendaLine const&, AgendaLine const&) = default;
};

/// A preset of how a review is held: everything that one partnership does differently from another.
struct Protocol {
    std::string id;
    int version = 1;
    std::string title = {};
    std::string summary = {};
    std::string credit = {};
    std::string published = {}; // ISO date; empty for none
    int order = 0; // where it stands among the protocols
    FocusRule focus_rule = FocusRule::Free;
    std::string focus_hint = {};
    std::string host_word = {}; // "host school", "presenting school": what the reviewed school is called
    ReviewMode mode = ReviewMode::Virtual;
    std::string starts = "09:00"; // never empty
    int least_minutes = 0; // length of the meeting; 0: unsaid
    int most_minutes = 0; // 0: unsaid
    std::vector<ProtocolRole> roles = {};
    std::vector<ProtocolSlot> timetable = {};
    ReportForm report_form = ReportForm::StrengthsAndAreas;
    std::vector<ReportPart> report = {};
    int look_back_weeks = 13; // after the review; one term
    std::vector<ProtocolQuestion> look_back = {};
    std::vector<AgendaLine> workshop = {};
    std::vector<std::string> notes = {}; // what to bear in mind
    Unknown unknown = {};
    friend bool operator==(Protocol const&, Protocol const&) = default;
};

} // namespace triad::model
