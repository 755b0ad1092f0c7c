#include "ui/paint/text_pieces.h"

#include "base/code_points.h"
#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

constexpr char32_t joiner = 0x200d;

/// Scripts whose letters change with their neighbours.
constexpr CodePoints joined[] = {
    { 0x0600, 0x07ff }, // Arabic, Syriac, Thaana, N'Ko
    { 0x0840, 0x0dff }, // Mandaic to Sinhala
    { 0x0f00, 0x109f }, // Tibetan, Burmese
    { 0x1780, 0x18af }, // Khmer, Mongolian
    { 0x1900, 0x1cff }, // Limbu to the Vedic signs
    { 0xa800, 0xabff }, // further Indian scripts
    { 0xfb50, 0xfdff },
    { 0xfe70, 0xfeff }, // Arabic forms
    { 0x10a00, 0x11fff }, // old and lesser scripts of Asia
    { 0x1e800, 0x1efff },
};

/// What belongs to the character before it.
constexpr CodePoints attached[] = {
    { 0x0300, 0x036f },
    { 0x0483, 0x0489 },
    { 0x0591, 0x05c7 }, // Hebrew points; the few signs among them do no harm
    { 0x0e31, 0x0e31 },
    { 0x0e34, 0x0e3a },
    { 0x0e47, 0x0e4e }, // Thai
    { 0x0eb1, 0x0eb1 },
    { 0x0eb4, 0x0ebc },
    { 0x0ec8, 0x0ece }, // Lao
    { 0x1160, 0x11ff }, // vowels and ends of Korean syllables
    { 0x135d, 0x135f },
    { 0x1ab0, 0x1aff },
    { 0x1dc0, 0x1dff },
    { 0x200c, 0x200d },
    { 0x20d0, 0x20ff },
    { 0x2de0, 0x2dff },
    { 0x302a, 0x302f },
    { 0x3099, 0x309a },
    { 0xd7b0, 0xd7ff },
    { 0xfe00, 0xfe0f },
    { 0xfe20, 0xfe2f },
    { 0x1f3fb, 0x1f3ff }, // tones of skin
    { 0xe0100, 0xe01ef },
};

constexpr CodePoints right_to_left[] = {
    { 0x0590, 0x08ff },
    { 0x200f, 0x200f },
    { 0xfb1d, 0xfdff },
    { 0xfe70, 0xfefe },
    { 0x10800, 0x10fff },
    { 0x1e800, 0x1efff },
};

constexpr CodePoints ideographs[] = {
    { 0x2e80, 0x2fff },
    { 0x3040, 0x312f },
    { 0x3130, 0x4dbf },
    { 0x4e00, 0xa4cf },
    { 0xac00, 0xd7a3 },
    { 0xf900, 0xfaff },
    { 0xff21, 0xff3a },
    { 0xff41, 0xff5a },
    { 0x1f000, 0x1faff }, // emoji
    { 0x20000, 0x3fffd },
};

constexpr std::u32string_view closing = U"!%),-./:;?]}»’”–…、。々〉》」』】〕ー！％），．：；？］｝°";
constexpr std::u32string_view opening = U"([{«‘“〈《「『【〔（［｛";

bool is_flag_half(char32_t c) { return c >= 0x1f1e6 && c <= 0x1f1ff; }

/// It would look like an icon of the program's own, and has no meaning elsewhere.
bool is_private(char32_t c) { return c >= 0xe000 && c <= 0xf8ff; }

/// Nearly all characters of an English text: none of them belongs to the one before.
bool is_plain(char32_t c) { return c < 0x300; }
bool is_plain_byte(char c) { return static_cast<unsigned char>(c) < 0xcc; } // the first one of a character

/// Letters, nearly: signs and digits take the direction of what stands beside them.
bool has_direction(char32_t c)
{
    constexpr CodePoints without[]
        = { { 0x0, 0x40 }, { 0x5b, 0x60 }, { 0x7b, 0xa9 }, { 0xab, 0xb4 }, { 0xb6, 0xb9 }, { 0xbb, 0xbf }, { 0x2010, 0x2bff },
              { 0x3000, 0x3004 }, { 0x3008, 0x3020 }, { 0x1f000, 0x1faff }, { 0x60c, 0x60c }, { 0x660, 0x66c } };
    return !is_among(c, without) && !is_among(c, attached);
}

} // namespace

Piece Pieces::next()
{
    auto const from = m_at;
    auto const first = next_code_point(m_line, m_at);
    bool const turning = turns_text(first);
    auto const single = m_at;
    if (is_plain(first) && (done() || is_plain_byte(m_line[m_at])))
        return { m_line.substr(from, m_at - from), first };
    if (is_among(first, joined))
        take_joined();
    else if (!turning)
        take_cluster(first);
    bool const shaped = m_at > single || first > 0xffff;
    return { m_line.substr(from, m_at - from), is_private(first) ? U'\ufffd' : first, shaped && !turning, !turning };
}

void Pieces::take_joined()
{
    for (auto next = m_at; next < m_line.size(); m_at = next) {
        auto const c = next_code_point(m_line, next);
        if (!is_among(c, joined) && !is_among(c, attached))
            return;
    }
}

void Pieces::take_cluster(char32_t first)
{
    if (first == black_flag)
        m_at += flag_tags(m_line, m_at);
    bool flag = is_flag_half(first);
    bool joins = false; // the last one taken was a joiner
    for (auto next = m_at; next < m_line.size(); m_at = next) {
        auto const c = next_code_point(m_line, next);
        bool const second_half = flag && is_flag_half(c);
        if (is_plain(c) || !(joins || second_half || is_among(c, attached)))
            return;
        flag = flag && !second_half;
        joins = c == joiner;
    }
}

std::size_t reordered_from(std::string_view line)
{
    // Letters that run from right to left take at least two bytes, the first of them from 0xD6 on.
    auto const is_high = [](char c) { return static_cast<unsigned char>(c) >= 0xd6; };
    auto const begin = static_cast<std::size_t>(std::find_if(line.begin(), line.end(), is_high) - line.begin());
    for (auto at = begin; at < line.size();) {
        auto const from = at;
        if (is_among(next_code_point(line, at), right_to_left))
            return from;
    }
    return std::string_view::npos;
}

bool ends_right_to_left(std::string_view text, bool otherwise)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const c = next_code_point(text, at);
        if (has_direction(c))
            otherwise = is_among(c, right_to_left);
    }
    return otherwise;
}

bool begins_right_to_left(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const c = next_code_point(text, at);
        if (has_direction(c))
            return is_among(c, right_to_left);
    }
    return false;
}

bool breaks_between(char32_t before, Piece const& after)
{
    if (before == ' ' || (is_plain(before) && is_plain(after.first)))
        return false;
    bool const beside = is_among(before, ideographs) || is_among(after.first, ideographs);
    return beside && closing.find(after.first) == closing.npos && opening.find(before) == opening.npos;
}

} // namespace triad::ui
