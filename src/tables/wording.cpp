#include "tables/wording.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace triad::tables {

namespace {

bool is_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c != 0xd7 && c != 0xf7 && c < 0x2000);
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_lower(char32_t c)
{
    if (c < 0x80)
        return c >= U'a' && c <= U'z';
    if (c < 0x100)
        return c >= 0xdf && c != 0xf7;
    // Latin Extended-A has capitals and small letters in turn: Welsh ŵ and ŷ are there.
    return c < 0x180 && c % 2 == 1;
}

bool is_opening(char32_t c)
{
    return c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == U'“' || c == U'‘' || c == U'*' || c == U' ';
}

std::u32string code_points(std::string_view text)
{
    std::u32string out;
    for (std::size_t offset = 0; offset < text.size();)
        out += next_code_point(text, offset);
    return out;
}

/// The last characters without spaces, closing quotation marks and brackets.
std::string_view before_closing(std::string_view text)
{
    constexpr std::array<std::string_view, 8> closing { "”", "’", "\"", "'", ")", "]", "*", " " };
    for (bool again = true; again;) {
        again = false;
        text = trimmed(text);
        for (auto mark : closing) {
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                again = true;
            }
        }
    }
    return text;
}

std::string last_word(std::string_view text)
{
    auto const tail = text.size() > 80 ? text.substr(text.size() - 80) : text;
    auto words = words_of(tail);
    return words.empty() ? std::string {} : std::move(words.back());
}

template <std::size_t count> bool among(std::string_view word, std::array<std::string_view, count> const& words)
{
    return std::ranges::find(words, word) != words.end();
}

bool ends_with_letter(std::string_view text)
{
    if (text.empty())
        return false;
    auto const last = static_cast<unsigned char>(text.back());
    return last >= 0x80 || is_letter(last);
}

} // namespace

bool starts_lower(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        auto const c = next_code_point(text, offset);
        if (!is_opening(c))
            return is_lower(c);
    }
    return false;
}

bool ends_sentence(std::string_view text)
{
    auto const end = before_closing(text);
    if (end.ends_with("…") || end.ends_with("..."))
        return false;
    return end.ends_with('.') || end.ends_with('?') || end.ends_with('!') || end.ends_with(';');
}

bool ends_with_opening_sign(std::string_view text)
{
    auto const end = trimmed(text);
    return end.ends_with(':') || end.ends_with("…") || end.ends_with("...") || end.ends_with(":-") || end.ends_with(":–");
}

bool ends_as_stem(std::string_view text)
{
    constexpr std::array<std::string_view, 10> opening { "that", "for", "to", "whether", "how", "which", "where", "by", "if",
        "when" };
    return ends_with_opening_sign(text) || (ends_with_letter(trimmed(text)) && among(last_word(text), opening));
}

bool needs_more(std::string_view text)
{
    constexpr std::array<std::string_view, 13> open { "and", "or", "the", "a", "an", "their", "our", "its", "your", "my", "every",
        "because", "whose" };
    auto const end = trimmed(text);
    bool const entry = end.ends_with("; and") || end.ends_with("; or");
    return !entry && ends_with_letter(end) && among(last_word(end), open);
}

bool opens_clause(std::string_view text)
{
    constexpr std::array<std::string_view, 5> words { "that", "which", "whether", "if", "while" };
    return ends_with_letter(trimmed(text)) && among(last_word(text), words);
}

bool dangles(std::string_view text)
{
    constexpr std::array<std::string_view, 30> inside { "and", "or", "the", "a", "an", "of", "with", "in", "by", "as", "from",
        "on", "at", "their", "our", "its", "is", "are", "be", "been", "has", "have", "into", "than", "who", "using", "including",
        "such", "these", "this" };
    auto const end = trimmed(text);
    return end.ends_with(',') || (ends_with_letter(end) && among(last_word(end), inside));
}

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> out;
    bool open = false;
    for (std::size_t offset = 0; offset < text.size();) {
        auto const c = next_code_point(text, offset);
        bool const mark = (c >= 0x2500 && c < 0x2800) || (c >= 0x2b00 && c < 0x2c00);
        bool const in_word = is_letter(c) || is_digit(c);
        if (!open && in_word)
            out.emplace_back();
        if (in_word)
            append_code_point(out.back(), c >= U'A' && c <= U'Z' ? c + 32 : c);
        if (mark)
            append_code_point(out.emplace_back(), c);
        open = in_word;
    }
    return out;
}

bool all_capitals(std::string_view text)
{
    auto const letters = code_points(text);
    auto const capitals = std::ranges::count_if(letters, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    return capitals >= 4 && std::ranges::none_of(letters, is_lower);
}

std::size_t readable_length(std::string_view text)
{
    std::size_t length = 0;
    for (auto const& word : words_of(text)) {
        auto const count = code_point_count(word);
        bool const read = count > 1 && !is_digit(static_cast<unsigned char>(word.front()));
        length += read ? count : 0;
    }
    return length;
}

void append_piece(std::string& text, std::string_view next)
{
    // A word that was cut at its hyphen: "self-" and "isolating".
    bool const cut_word = text.size() > 1 && text.ends_with('-') && is_letter(static_cast<unsigned char>(text[text.size() - 2]));
    if (!text.empty() && !next.empty() && !cut_word)
        text += ' ';
    text += next;
}

} // namespace triad::tables
