#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace triad::tables {

// The words that audits use for their columns and ratings. Common to many tables; none of them belongs to one.

enum class HeadingKind { None, Statement, Rating, Comment, Number };

/// What a column heading promises. A heading of several lines promises a rating when one of its lines does.
HeadingKind heading_kind(std::string_view heading);
/// The words of a text as headings are made of them.
struct HeadingWords {
    std::size_t named = 0; // "statement", "evidence", "rating"
    std::size_t choices = 0; // "yes", "partly", "3"
    std::size_t fillers = 0; // "our", "the"
    std::size_t all = 0;
    bool several = false; // of different kinds
    bool rates = false; // one of them says how to rate, or several choices do
    bool counts = false; // begins with a word for the numbers of rows
    bool tells = false; // has a verb, as sentences have

    std::size_t others() const { return all - named - choices - fillers; }
    bool mostly() const { return named > 0 && named * 2 >= all - fillers; }
    bool only() const { return named > 0 && named + fillers == all; }
};
HeadingWords heading_words(std::string_view text);
/// "Total", "Sub-total for Planning", "Overall score / 40": a row that adds others up.
bool is_total(std::string_view text);
/// True for a line that only says how to rate: "RAG?", "Red, amber or green", "Yes / No".
bool is_rating_line(std::string_view line);
/// The same with more to say behind it, as headings have it: "RAG? What do we do?".
bool opens_with_rating(std::string_view line);
/// True for a cell that holds nothing but a rating or a box for one: "R", "Amber", "☐ Yes ☐ No", "3".
bool is_mark(std::string_view cell);
/// True for a cell that only numbers its row: "1", "2.3", "a)", "A12".
bool is_numbering(std::string_view cell);

/// How items are rated, as far as the table says.
enum class ScaleKind {
    None,
    RedAmberGreen,
    YesNo, // yes, in hand, no
    FivePoint,
    Levels, // the words of the table
    Ticks,
    Open, // nobody has said so far
};
/// Which way the words of a scale run.
enum class ScaleOrder { Open, LowestFirst, HighestFirst };

/// The place of a level in its usual order, low to high, such as 1 for "Emerging" and 3 for "Secure"; nothing for other words.
std::optional<int> level_rank(std::string_view heading);
/// True where a word names the level, not a number alone.
bool names_level(std::string_view heading);

} // namespace triad::tables
