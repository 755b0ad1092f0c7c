#pragma once

#include "base/date.h"
#include "rules/collation/returns.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Who has handed in what the lead asks for.

namespace triad::rules {

enum class ReturnState : std::uint8_t {
    Returned,
    OlderEdition, // of the round asked for, but answered in an earlier edition than others did
    OlderRound, // nothing of the round asked for; something of another one
    Missing,
};

struct TrackedSchool {
    model::ClusterSchool const* school; // never null, points into the document
    ReturnState state = ReturnState::Missing;
    CountingSubmission submission = {}; // of the round asked for, else the newest of another; null where it is missing
};

/// Schools in the order of the document's list. R-43.
struct Tracker {
    std::vector<TrackedSchool> schools = {}; // those that count
    std::vector<TrackedSchool> left_out = {};
    int newest_edition = 0; // of the instrument asked for, as far as anything came; 0 for none
    /// How many of the schools that count stand so.
    int count(ReturnState) const;
    /// With either edition.
    int returned() const { return count(ReturnState::Returned) + count(ReturnState::OlderEdition); }
};

Tracker track_returns(model::ClusterDocument const&, Asked const&);

/// "9 of 12 schools have returned. 2 of them answered an earlier edition." R-43.
std::string tracker_in_words(Tracker const&);
/// "Returned: file of 3 December 2026." R-43.
std::string return_in_words(Tracker const&, TrackedSchool const&);
/// "Due 11 December 2026, in 10 days"; empty where the lead set no day. R-06.
std::string due_in_words(model::Cluster const&, Date today);

/// A text for all schools, which names none of them and says nothing of how many are late. R-43.
std::string reminder(model::Cluster const&, std::string_view instrument_title, Date today);

} // namespace triad::rules
