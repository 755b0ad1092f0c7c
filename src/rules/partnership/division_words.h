#pragma once

#include "rules/grouping/infeasible.h"
#include "rules/partnership/division.h"

#include <string>
#include <vector>

// What is to be said of a division: how far it is, what schools said against it, how evenly its groups are made, and which rules
// it does not keep. R-78 (SYS-07c, SYS-07d, SYS-07e).

namespace triad::rules {

/// Concerns about it, those that are open first, each as they were raised.
std::vector<model::Concern const*> concerns_about(model::ClusterDocument const&, model::Grouping const&);
std::size_t open_concerns(model::ClusterDocument const&, model::Grouping const&);

/// "Sent to schools on 3 March 2027. Concerns are heard until 12 March 2027; 2 are open."
std::string division_state_in_words(model::ClusterDocument const&, model::Grouping const&);
/// Why it cannot be confirmed at all: no groups yet, or a school stands in none. Empty where it can.
std::string why_not_confirmed(DivisionPlaces const&);
/// What has to be read before it is confirmed, one a line: open concerns, rules that do not hold, declined schools that stand in
/// it. Empty: it may be confirmed without a question. SYS-07e.
std::vector<std::string> against_confirming(model::ClusterDocument const&, model::Grouping const&);

/// How evenly the groups are made, one sentence for each trait that is looked at, and for last year and for ways.
std::vector<std::string> balance_in_words(DivisionTask const&, Division const&, std::size_t groups);
/// "Oak School and Elm School are never in one group."
std::string rule_in_words(model::ClusterDocument const&, model::GroupRule const&);
/// Rules that it does not keep, each as a sentence.
std::vector<std::string> broken_in_words(model::ClusterDocument const&, DivisionTask const&, Division const&);
/// Which rules cannot all hold, the smallest set of them; empty where they can.
std::vector<std::string> clash_in_words(model::ClusterDocument const&, DivisionTask const&, ClashAnswer const&);

/// "8 groups · 24 schools · confirmed".
std::string division_facts(model::ClusterDocument const&, model::Grouping const&);

} // namespace triad::rules
