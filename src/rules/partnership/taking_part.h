#pragma once

#include "model/cluster.h"

#include <cstddef>
#include <string>

// Which schools take part in this year's reviews, and which are ready for them. R-76 (SYS-24b, SYS-24c, AMB-23, PROC-13,
// PROC-22).

namespace triad::rules {

struct TakingPart {
    std::size_t schools = 0; // on the list and not left out
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t offered = 0; // of those that declined: have an alternative offer
    std::size_t trained = 0; // of those that take part

    std::size_t silent() const { return schools - yes - no; }
};

TakingPart taking_part(model::ClusterDocument const&);

/// "20 of 24 schools take part, 3 have declined and 1 has not answered. 14 of the 20 are trained." A sentence about nothing is
/// left out. R-76.
std::string taking_part_in_words(TakingPart const&);

/// What is known of one school, as a line below its name: "Primary · North · 210 pupils · takes part, trained". R-76.
std::string school_facts(model::ClusterSchool const&);

} // namespace triad::rules
