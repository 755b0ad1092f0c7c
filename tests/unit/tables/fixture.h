#pragma once

#include "tables/read_text.h"
#include "tables/recognise.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::tables::test {

/// A cell for a grid written out by hand.
GridCell cell(std::string_view text, int columns = 1, int rows = 1, bool header = false);
/// A grid of plain cells; the test fails where it is refused.
Grid grid_of(std::vector<std::vector<GridCell>> rows);
Grid grid_of_text(std::string_view text, TextKind expected);

/// The scales that come with the program: assets/scales.
std::vector<model::Scale> const& ready_scales();

/// The first draft of a grid; the test fails where there is none.
Draft first_draft(Grid const&);
/// The draft with all it proposes accepted.
Draft accepted_draft(Grid const&);

std::vector<std::string> texts_of(Draft const&, RowKind);
std::vector<ColumnRole> roles_of(Part const&);
/// The proposals of a kind: rows counted from 1.
std::vector<std::size_t> proposed_rows(Draft const&, ProposalKind);

/// As many different sentences, each ending in a full stop.
std::vector<std::string> sentences(std::size_t count, std::string_view opening);
std::string joined_lines(std::vector<std::string> const&, std::string_view between = "\n", std::string_view before = "");

/// Twenty rows below the headings: two stems with their first entry in the same cell, and one row divided at a page.
extern std::string_view const homework_table;

} // namespace triad::tables::test
