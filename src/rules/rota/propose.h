#pragma once

#include "rules/rota/busy_days.h"
#include "rules/rota/joins.h"

#include <cstdint>
#include <string>
#include <vector>

// Who hosts when, and who joins. R-69, R-70 (SYS-08).

namespace triad::rules {

/// What a rota is asked for.
struct RotaWish {
    std::string grouping; // Grouping::id
    std::vector<std::string> terms = {}; // Term::ids in which reviews may be
    Date after = {}; // days later than this one only: today
    Joining joining = Joining::InTurn;
    std::uint64_t seed = 1; // the same gives the same rota
};

/// What would be settled. Nothing that stands is changed but what says nothing yet.
struct RotaProposal {
    /// Reviews that are new have no id; those that stand have what they get: who joins, who leads, the term and the day, each
    /// only where it was not settled.
    std::vector<model::Visit> visits = {};
    std::vector<std::string> sentences = {}; // what could not be settled, and why
};

/// Every school hosts one review and joins as many as the rule of its group's size says; of each group one that is not done or
/// cancelled stands already, its host, who joins and the day stay. Days are weekdays of the terms, spread over them, none on
/// which a school of the review is busy or has another date; see find_days. R-69, R-70 (SYS08a, SYS08b, SYS08e).
RotaProposal propose_rota(model::ClusterDocument const&, RotaWish const&, std::span<TakenDay const> = {});

} // namespace triad::rules
