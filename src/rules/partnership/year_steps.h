#pragma once

#include "model/cluster.h"

#include <string>
#include <string_view>
#include <vector>

// How far the running of a partnership is in the year that is planned. R-81 (SYS-07, SYS-08, SYS-18, SYS-24).

namespace triad::rules {

enum class YearStepKind { Schools, Groups, Terms, Rota, Dates, HandOut, Communities, Surveys, AnnualReport };

/// One step of the year, as the records have it. None is ever over: schools join late, and days move.
struct YearStep {
    YearStepKind kind;
    std::string words; // a sentence: "24 of 24 schools host once; 48 joins. 20 of 24 reviews have a day."
    bool begun = false;
};

/// In the order in which they are usually taken, one of each kind.
std::vector<YearStep> year_steps(model::ClusterDocument const&);

/// The first that the others wait for and that nobody has begun; null where there is none. Communities, surveys and the report
/// wait for nothing and nothing waits for them.
YearStep const* next_step(std::vector<YearStep> const&);

} // namespace triad::rules
