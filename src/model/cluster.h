#pragma once

#include "model/annual_report.h"
#include "model/calendar.h"
#include "model/cluster_summary.h"
#include "model/collection.h"
#include "model/community.h"
#include "model/findings.h"
#include "model/grouping.h"
#include "model/meeting.h"
#include "model/review.h"
#include "model/rota.h"
#include "model/school_document.h"
#include "model/survey.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The work of somebody who leads a cluster: which schools there are, what they handed in, and what the lead makes of it.

namespace triad::model {

/// What the lead asks the schools for.
struct Cluster {
    std::string id;
    std::string name;
    std::string instrument; // Instrument::id that returns are asked of; empty: as the first return has it
    std::string period; // the round that is looked at, in words; empty: the newest that was handed in
    std::string due; // ISO date by which schools return; empty for none
    std::string taxonomy; // Taxonomy::id that findings are coded to; empty: the first; "own": none but the lead's own themes
    std::string opening; // what the summary begins with, in the lead's words
    std::string year; // that is planned: "2026/27", in the lead's words
    std::string zone; // time zone of the dates: "Europe/London"; empty: that
    int issue = 1; // number of the next partnership file
    bool hide_names = false; // letters stand for schools on every screen
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Cluster const&, Cluster const&) = default;
};

/// One school of the lead's list.
struct ClusterSchool {
    std::string id;
    std::string name;
    std::string urn; // may be empty
    std::string school; // School::id in the files that it handed in; empty: none came yet
    std::string phase; // in the lead's words: "primary"
    std::string group; // the cluster of a partnership that it belongs to; may be empty
    std::string area; // in the lead's words; may be empty
    std::string roll; // pupils, in digits; empty: not known
    std::string experience; // with reviews, in the lead's words: "new", "led two"
    std::string attributes; // the lead's own, one a line: "federation: North Star"
    std::string joining; // "yes": takes part in reviews this year, "no": declined, empty: no answer yet
    std::string instead; // what a school that declined was offered
    std::string trained; // ISO date on which it was trained in the review model; empty: not yet
    int letter = 1; // stands for its name: 1 is A, 27 is AA. Given once, and by no order that names could be guessed from
    bool left_out = false; // nothing of it counts in any picture
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(ClusterSchool const&, ClusterSchool const&) = default;
};

/// Everything of one lead's work: the fields above, and what was handed in. Submissions, reports and summaries never change; they
/// are replaced, so that a copy of the document costs next to nothing.
struct ClusterDocument {
    std::string id;
    bool example = false;
    Cluster cluster;
    std::vector<Author> authors = {};
    std::vector<ClusterSchool> schools = {};
    std::vector<Theme> themes = {};
    std::vector<Finding> findings = {};
    std::vector<EmergingQuestion> questions = {};
    std::vector<Need> needs = {};
    std::vector<Meeting> meetings = {};
    std::vector<MeetingPart> meeting_parts = {};
    std::vector<MeetingNote> meeting_notes = {};
    std::vector<SummaryStatement> statements = {};
    std::vector<Grouping> groupings = {};
    std::vector<Group> groups = {};
    std::vector<Placement> placements = {};
    std::vector<GroupRule> group_rules = {};
    std::vector<Concern> concerns = {};
    std::vector<Distance> distances = {};
    std::vector<Term> terms = {};
    std::vector<BusyPeriod> busy_periods = {};
    std::vector<Visit> visits = {};
    std::vector<Event> events = {};
    std::vector<SignUp> sign_ups = {};
    std::vector<RoleTime> role_times = {};
    std::vector<Community> communities = {};
    std::vector<Dissemination> disseminations = {};
    std::vector<Survey> surveys = {};
    std::vector<SurveyQuestion> survey_questions = {};
    std::vector<SurveyResponse> survey_responses = {};
    std::vector<SurveyAnswer> survey_answers = {};
    std::vector<AnnualText> annual_texts = {};
    std::vector<Champion> champions = {};
    std::vector<LedgerEntry> ledger = {};
    std::vector<Edition> editions = {}; // each once
    std::vector<std::shared_ptr<Submission const>> submissions = {};
    std::vector<std::shared_ptr<CollectedReport const>> reports = {};
    std::vector<std::shared_ptr<ClusterSummary const>> summaries = {}; // of other clusters, which their leads passed on
    Stamp saved = {};
    Stamp taken_in = {}; // when something that was handed in was taken in, or out, last
    Unknown unknown = {};
};

/// "A", "Z", "AA".
std::string letters_of(int number);

} // namespace triad::model
