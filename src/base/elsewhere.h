#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Text from elsewhere inside a sentence of ours: the title of a file, what somebody is called, the name of a file. Whoever wrote
// it must not be able to turn our words round, hide letters, or end our quotation marks early.

namespace triad {

/// A line of a sentence has room for so many characters of it.
inline constexpr std::size_t longest_quotation = 120;

/// The text as it stands inside a sentence, in a list or on a button: on one line, only with what can be seen, and at most
/// `limit` characters (code points), cut at a space where there is one late enough, with an ellipsis. Left out are control
/// characters, marks of writing direction, zero-width characters and tags; private-use and malformed ones are shown as U+FFFD.
std::string words_from_elsewhere(std::string_view, std::size_t limit = longest_quotation);

/// The same in double quotation marks; its own double marks become single ones, as within a quotation.
std::string quoted(std::string_view, std::size_t limit = longest_quotation);
/// The same at most 60 characters long: what was found in a file or a table, in the sentence about it.
std::string in_quotes(std::string_view);

/// True for a character that turns a piece of text round or spells in secret: embeddings, overrides, isolates, tags.
bool turns_text(char32_t);

/// Behind this flag tags may say whose it is.
inline constexpr char32_t black_flag = 0x1f3f4;

/// How many bytes of tags stand at this place and spell the region of a flag, as for Wales behind a black flag; 0 for none.
std::size_t flag_tags(std::string_view, std::size_t at);

/// A longer text without the characters that turn a piece of it round, or spell in secret: the region of a flag may be spelt.
/// Everything else stays, the lines as well.
std::string without_turns(std::string_view);

} // namespace triad
