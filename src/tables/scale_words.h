#pragma once

#include "tables/recognise.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

// The words and numbers that a table prints for its ratings. A scale is what stands there, and nothing is added to it.

/// A number, a sign, a single letter, or a word that some choice is made of.
bool is_word_of_choices(std::string_view word);
/// How far up a choice stands, such as 0 for "Not yet" and "Never", 2 for "Partly"; nothing for other words. Only the order of
/// the ranks means something.
std::optional<int> choice_rank(std::string_view choice);
/// Which way the words run, as far as their meaning says.
ScaleOrder order_of(std::vector<std::string> const& words);
/// The scale that a heading, a legend or a cell prints: colours, words from low to high or back, numbers with or without a
/// legend.
std::optional<DraftScale> printed_scale(std::string_view text);
ScaleOrder turned_round(ScaleOrder);
/// "1 = weak … 4 = strong" within the text says which end is best.
ScaleOrder order_in_legend(std::string_view text);
/// The cell prints several choices to tick or to circle, so that it answers nothing: "☐ Yes ☐ No", "1 2 3 4", "R A G".
bool prints_choices(std::string_view cell);
/// Where printed choices begin at the end of a line; the length of the line where there are none.
std::size_t printed_choices_at_end(std::string_view line);

} // namespace triad::tables
