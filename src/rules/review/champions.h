#pragma once

#include "base/date.h"
#include "model/school_document.h"

#include <cstdint>
#include <span>
#include <string>

namespace triad::rules {

/// Workshops that stand planned against what champions can take on, in one sentence. R-29 (SYS-20d).
std::string champion_capacity(model::SchoolDocument const&);

/// What champions are wanted for.
struct ChampionDemand {
    std::int64_t planned = 0;
    std::int64_t led = 0; // of them, those that somebody is named for
    std::string words; // "6 workshops are planned"
};
/// The demand beside what these champions can take on in a year. R-29 (SYS-20d).
std::string champion_capacity(ChampionDemand const&, std::span<model::Champion const>);
/// Three years after training or the last refresher. R-29 (SYS-20e).
bool needs_refresher(model::Champion const&, Date today);

} // namespace triad::rules
