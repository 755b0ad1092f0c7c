#pragma once

#include "rules/rota/checks.h"

#include <string>
#include <utility>
#include <vector>

// Swaps and moves, and what they would break before they are done. R-70 (SYS08d).

namespace triad::rules {

/// Reviews as they would be.
using RotaChange = std::vector<model::Visit>;

/// Two reviews exchange their days, with term and times; hosts and those who join stay.
RotaChange swapped_days(model::Visit const&, model::Visit const&);
/// Two schools exchange their places as hosts, and with them the days; where one joined the other's review, the other now joins
/// its. The place is each school's own and goes with it.
RotaChange swapped_hosts(model::Visit const&, model::Visit const&);
/// The review is on another day; empty: on none. Its term is the one of that day.
RotaChange moved_to(model::ClusterDocument const&, model::Visit const&, std::string const& day);

/// Every field that the change sets to something else: the field's name and its value.
std::vector<std::pair<std::string, std::string>> changed_fields(model::Visit const& before, model::Visit const& after);

/// The sentences of all problems that are there after the change and not before; empty where it breaks nothing. Problems that
/// stand already are not said again. R-70 (SYS08d).
std::vector<std::string> what_breaks(
    model::ClusterDocument const&, std::string_view grouping, RotaChange const&, std::span<TakenDay const> = {});

} // namespace triad::rules
