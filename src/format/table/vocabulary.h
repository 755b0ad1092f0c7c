#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace triad::format::table {

// The words that audits use for their columns and ratings. Common to many tables; none of them belongs to one.

enum class HeadingKind { None, Statement, Rating, Comment, Number };

/// What a column heading promises. A heading of several lines promises a rating when one of its lines does.
HeadingKind heading_kind(std::string_view heading);
/// True for a line that only says how to rate: "RAG?", "Red, amber or green", "Yes / No".
bool is_rating_line(std::string_view line);
/// The same with more to say behind it, as headings have it: "RAG? What do we do?".
bool opens_with_rating(std::string_view line);
/// True for a cell that holds nothing but a rating or a box for one: "R", "Amber", "☐ Yes ☐ No", "3".
bool is_mark(std::string_view cell);
/// True for a cell that only numbers its row: "1", "2.3", "a)", "A12".
bool is_numbering(std::string_view cell);

/// How items are rated, as far as the table says.
enum class ScaleKind { None, RedAmberGreen, YesNo, FivePoint, Levels };

/// The scale that headings or marks name.
std::optional<ScaleKind> scale_named(std::string_view text);
/// The place of a level in its usual order, low to high, such as 1 for "Emerging" and 3 for "Secure"; nothing for other words.
std::optional<int> level_rank(std::string_view heading);
/// True where a word names the level, not a number alone.
bool names_level(std::string_view heading);
/// True where a word names the level, not a number alone.
bool names_level(std::string_view heading);

} // namespace triad::format::table
