#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

// What plain English text gives away about itself, for the readers of pasted tables. Nothing here knows any table.

/// Plain text with line feeds as the only line breaks, ordinary spaces, and neither soft hyphens nor signs without width.
std::string clean_text(std::string_view);

/// Begins with a small letter, quotation marks and brackets aside.
bool starts_lower(std::string_view);
/// Ends as a sentence or a list entry does: . ? ! ; with closing marks after it allowed.
bool ends_sentence(std::string_view);
/// Ends where a list has to follow: with ":", "…", or a word such as "that", "for", "to".
bool ends_as_stem(std::string_view);
/// The same by a sign, ":" or "…": a list follows for certain.
bool ends_with_opening_sign(std::string_view);
/// Ends with a word that nothing can end with: "and", "the", "our". Behind a semicolon "and" ends an entry of a list.
bool needs_more(std::string_view);
/// Ends with "that", "which", "whether": a clause follows, or the entries of a list.
bool opens_clause(std::string_view);
/// Ends inside a thought: with a comma, or a word such as "and", "the", "of".
bool dangles(std::string_view);

/// The words in small letters, without what stands between them. A word is letters or digits; marks such as ✓ are words.
std::vector<std::string> words_of(std::string_view);
/// Capitals throughout, and at least four of them.
bool all_capitals(std::string_view);
/// Letters in words of two or more letters: how much a person has to read.
std::size_t readable_length(std::string_view);

enum class MarkerKind { None, Bullet, Number, Letter, Heading };

/// A line and what stood at its front to set it off: "•", "1.", "a)", "##".
struct MarkedLine {
    MarkerKind kind = MarkerKind::None;
    std::string_view marker;
    std::string_view text;
};
MarkedLine without_marker(std::string_view line);
/// How many bytes of a bullet sign begin the text; 0 for none. Hyphens and the like are no sure bullets and do not count.
std::size_t bullet_length(std::string_view);

/// Puts the next piece of a text behind it as it would be typed.
void append_piece(std::string& text, std::string_view next);

} // namespace triad::tables
