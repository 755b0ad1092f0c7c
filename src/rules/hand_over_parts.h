#pragma once

#include "rules/after.h"

#include <span>
#include <string>
#include <vector>

// The parts of the document for the next head.

namespace triad::rules {

using Row = std::vector<std::string>;

/// A part with points, or with a table; nothing is added where it would be empty.
void add_points(Paper&, std::string title, std::vector<std::string> points);
void add_rows(Paper&, std::string title, Row headings, std::vector<Row> rows);
/// Cuts a list to what fits, and says how much more the file holds.
void cut_points(std::vector<std::string>&, std::size_t most);
void cut_rows(std::vector<Row>&, std::size_t most, std::size_t columns);

void add_judged(Paper&, model::SchoolDocument const&);
void add_low(Paper&, model::SchoolDocument const&);
void add_reviews(Paper&, model::SchoolDocument const&, std::span<model::Protocol const>);
void add_promises(Paper&, model::SchoolDocument const&);

} // namespace triad::rules
