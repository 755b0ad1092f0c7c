#pragma once

#include "model/cluster.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Who takes part in a date, and who was trained before hosting. R-70 (SYS24b, SYS24c).

namespace triad::rules {

/// One school that is invited, with its answer.
struct Invited {
    model::ClusterSchool const* school; // never null, points into the document
    model::SignUp const* sign_up = nullptr; // null: nothing was noted yet
};
/// Schools that the event is for, by what they are called. One that answered is listed even if the event is for others by now;
/// none that is gone or left out.
std::vector<Invited> invited_to(model::ClusterDocument const&, model::Event const&);

struct SignUpCounts {
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t open = 0;
    std::size_t came = 0;
    std::size_t without_offer = 0; // of those that declined, those that were offered nothing in its place
};
SignUpCounts sign_up_counts(std::vector<Invited> const&);
/// "9 yes, 2 no, 1 no answer." with "5 came." where somebody did. R-70 (SYS24b).
std::string sign_ups_in_words(SignUpCounts const&);

/// A school that hosts in a division, and whether it was trained by then.
struct HostTraining {
    model::ClusterSchool const* school; // never null, points into the document
    std::string hosts = {}; // ISO date; empty: no day yet
    bool in_time = false;
};
/// Hosts of reviews that are neither cancelled nor held, those first that are not trained in time. R-70 (SYS24c).
std::vector<HostTraining> training_of_hosts(model::ClusterDocument const&, std::string_view grouping);
/// "2 of 12 schools that host are not trained in time: Ash School and Oak School."
std::string training_in_words(model::ClusterDocument const&, std::vector<HostTraining> const&);

} // namespace triad::rules
