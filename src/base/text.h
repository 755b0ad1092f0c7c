#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad {

/// Joins pieces into one string. Takes the place of std::format, which would add 60 kB to the page.
std::string concat(std::initializer_list<std::string_view>);
/// Puts a piece behind what is there already, with `between` between the two.
void append_joined(std::string&, std::string_view between, std::string_view piece);
/// The pieces that are not blank, with `between` between them.
std::string joined(std::span<std::string const> pieces, std::string_view between);
std::string joined(std::initializer_list<std::string> pieces, std::string_view between);
/// A whole number in decimal digits.
std::string number(std::int64_t);
/// "1 item", "2 items": the plural is given in full because English is not regular.
std::string counted(std::int64_t, std::string_view one, std::string_view many);

/// Whole numbers of other types: sizes, counts. None here is beyond what std::int64_t holds.
template <typename Number>
concept OtherInteger = std::integral<Number> && !std::same_as<Number, std::int64_t> && !std::same_as<Number, bool>;
std::string number(OtherInteger auto value) { return number(static_cast<std::int64_t>(value)); }
std::string counted(OtherInteger auto value, std::string_view one, std::string_view many)
{
    return counted(static_cast<std::int64_t>(value), one, many);
}

std::string_view trimmed(std::string_view);
bool blank(std::string_view);
/// Lower case for ASCII letters only; other bytes are kept.
std::string ascii_lower(std::string_view);
/// Text with every run of white space as one space, and none at the ends.
std::string collapsed_spaces(std::string_view);
std::vector<std::string_view> split(std::string_view, char separator);

/// True when the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool valid_utf8(std::string_view);
/// Where the first malformed byte stands; std::string_view::npos for none.
std::size_t first_malformed_byte(std::string_view);
/// The code point at `offset`, which moves past it. Malformed bytes give U+FFFD, one byte at a time.
char32_t next_code_point(std::string_view, std::size_t& offset);
void append_code_point(std::string&, char32_t);
/// Number of code points: what a person would call characters, nearly.
std::size_t code_point_count(std::string_view);
/// At most `limit` code points, cut between them.
std::string_view first_code_points(std::string_view, std::size_t limit);
/// True when there is no control character but line feed and tab. Markup is plain text: it is shown as typed.
bool is_plain_text(std::string_view);
/// The text as a file takes it: line ends as one line feed, other control characters left out, malformed bytes as U+FFFD.
std::string plain_text(std::string_view);

} // namespace triad
