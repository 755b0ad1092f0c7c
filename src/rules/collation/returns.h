#pragma once

#include "base/date.h"
#include "model/cluster.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// What of all that was handed in is looked at: one instrument, one round, and of each school one submission.

namespace triad::rules {

/// The instrument and the round that a tracker or a picture is about.
struct Asked {
    std::string instrument = {};
    std::string round = {}; // Round::key
    friend bool operator==(Asked const&, Asked const&) = default;
};

/// A period that schools evaluated. Schools write it themselves: spaces and capitals do not tell two apart.
struct Round {
    std::string key;
    std::string words; // as the first school wrote it
    friend bool operator==(Round const&, Round const&) = default;
};

/// False for a school that was removed or left out: nothing of it stands in any picture or count.
bool counts(model::ClusterSchool const&);

/// True where the instrument was answered, or a school's own version of it: items keep their ids there.
bool answers(model::Submission const&, std::string_view instrument);

/// What the lead asks for; where nothing was chosen, what came first; empty where nothing came. R-41.
std::string asked_instrument(model::ClusterDocument const&);

/// The rounds that schools which count handed in, the newest first. R-41.
std::vector<Round> rounds_of(model::ClusterDocument const&, std::string_view instrument);
std::string round_key(std::string_view period);

/// The instrument that the lead asks for, in the round that the lead looks at: the newest where none was chosen. R-41.
Asked asked_for(model::ClusterDocument const&);

/// Schools of the list of which something is here that they wanted deleted by a day that has passed. R-59 (SH-23).
std::vector<model::ClusterSchool const*> overdue_schools(model::ClusterDocument const&, Date today);

/// What counts of a school: of one round the newest that it handed in. Null where there is nothing. R-41.
using CountingSubmission = std::shared_ptr<model::Submission const>;

/// Of each school in the order of the document's list, those left out among them; of a removed one nothing.
std::vector<CountingSubmission> counting_submissions(model::ClusterDocument const&, Asked const&);

/// The same of the newest round but the one asked for, of those that the school handed in.
std::vector<CountingSubmission> submissions_of_other_rounds(model::ClusterDocument const&, Asked const&);

/// The edition with the highest number among these that is no school's own version; else the newest of those. Null for none.
model::Edition newest_edition(std::vector<CountingSubmission> const&, std::string_view instrument);

} // namespace triad::rules
