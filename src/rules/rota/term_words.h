#pragma once

#include "model/cluster.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Terms and dates to avoid, as far as something is wrong with them. R-70.

namespace triad::rules {

/// What keeps the term from being used, or is odd about it, one sentence: days that are missing or the wrong way round, another
/// term of the same days. Empty where nothing is.
std::string why_term_is_odd(model::ClusterDocument const&, model::Term const&);
/// The same of dates to avoid.
std::string why_period_is_odd(model::BusyPeriod const&);

/// Terms of a year that are not removed, by their first day, those without one last. `year` in the lead's words; those that say
/// no year are of every year.
std::vector<model::Term const*> listed_terms(model::ClusterDocument const&, std::string_view year);
/// How many terms are of other years.
std::size_t terms_of_other_years(model::ClusterDocument const&, std::string_view year);

/// Dates to avoid that are not removed: of all schools first, then by their first day.
std::vector<model::BusyPeriod const*> listed_periods(model::ClusterDocument const&);

} // namespace triad::rules
