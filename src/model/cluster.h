#pragma once

#include "model/cluster_summary.h"
#include "model/collection.h"
#include "model/findings.h"
#include "model/meeting.h"
#include "model/review.h"
#include "model/school_document.h"

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
