#pragma once

#include "model/cluster.h"
#include "rules/rota/joins.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A rota in words and numbers. R-69, R-70 (SYS08b, SYS08c).

namespace triad::rules {

/// How a rota stands. Cancelled reviews count nowhere but in `cancelled`.
struct RotaCounts {
    std::size_t schools = 0; // that take part and stand in a group of two or more
    std::size_t host_once = 0; // of these
    std::size_t reviews = 0;
    std::size_t joins = 0;
    std::size_t with_day = 0;
    std::size_t done = 0;
    std::size_t cancelled = 0;
};
RotaCounts rota_counts(model::ClusterDocument const&, std::string_view grouping);

/// "12 of 12 schools host once; 24 joins. 10 of 12 reviews have a day." R-69 (SYS08b).
std::string rota_in_words(RotaCounts const&);

/// The rule of each size of group that there is, the smallest first. R-69 (SYS08e).
std::vector<std::string> joining_rules(model::ClusterDocument const&, std::string_view grouping, Joining);

/// How much of the rota is in one term, or has no day in any.
struct TermLoad {
    std::string term = {}; // its name; "No day in a term yet" for the rest
    std::size_t reviews = 0;
    std::size_t most = 0; // how many of these reviews the school that takes part in most has
    std::vector<std::string> schools = {}; // those that have so many, where it is more than one, by name
};
/// Of each term in which a review is, in order. R-70 (SYS08c).
std::vector<TermLoad> rota_load(model::ClusterDocument const&, std::string_view grouping);
/// "Autumn 2026: 8 reviews. Most: two reviews, of Ash School and Oak School."
std::string load_in_words(TermLoad const&);

} // namespace triad::rules
