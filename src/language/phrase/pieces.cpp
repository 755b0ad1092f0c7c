#include "language/phrase/pieces.h"

#include "base/text.h"
#include "language/personal/lists.h"
#include "language/phrase/lists.h"

#include <algorithm>

namespace triad::language {

namespace {

using Words = std::set<std::string>;

constexpr int word_bits = 11;
constexpr int short_word_bits = 9;
constexpr int loose_bits = 4;
constexpr int disguise_bits = 2;

int bits_of(Found found)
{
    switch (found) {
    case Found::Little:
        return 1;
    case Found::File:
        return 3;
    case Found::Line:
        return 4;
    case Found::Password:
    case Found::Year:
        return 5;
    case Found::Row:
        return 7;
    case Found::Name:
    case Found::Frequent:
        return 8;
    case Found::Nowhere:
    case Found::Characters:
        break;
    }
    return word_bits;
}

/// "abcd", "4321", "qwer", "aaaa", forwards or backwards.
bool in_a_line(std::string const& text, std::size_t fewest)
{
    if (text.size() < fewest)
        return false;
    std::string const backwards { text.rbegin(), text.rend() };
    bool const one_character = text.find_first_not_of(text.front()) == std::string::npos;
    return one_character || std::ranges::any_of(keyboard_lines(), [&](std::string_view line) {
        return line.find(text) != std::string_view::npos || line.find(backwards) != std::string_view::npos;
    });
}

Piece found_in(Found found, std::string_view word)
{
    return { .text = std::string { word }, .found = found, .bits = bits_of(found) };
}

Piece row_piece(std::string_view word)
{
    auto const rows = word_rows();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (auto const place = place_in(rows[row], word))
            return {
                .text = std::string { word }, .found = Found::Row, .row = row, .place = *place, .bits = bits_of(Found::Row)
            };
    return { .text = std::string { word } };
}

/// The word as it stands in a list; Nowhere where it is in none.
Piece listed(std::string_view word, Words const& in_file)
{
    if (in_file.contains(std::string { word }))
        return found_in(Found::File, word);
    if (place_in(little_words(), word))
        return found_in(Found::Little, word);
    if (place_in(password_words(), word))
        return found_in(Found::Password, word);
    if (auto const row = row_piece(word); row.found == Found::Row)
        return row;
    if (is_first_name(word))
        return found_in(Found::Name, word);
    if (place_in(frequent_words(), word))
        return found_in(Found::Frequent, word);
    return { .text = std::string { word } };
}

/// "dogs" and "dog's" are guessed with "dog".
Piece listed_whatever_its_end(std::string_view word, Words const& in_file)
{
    auto const bare = bare_letters(word);
    auto out = listed(bare, in_file);
    if (out.found == Found::Nowhere && bare.size() > 3 && bare.ends_with('s'))
        out = listed(std::string_view { bare }.substr(0, bare.size() - 1), in_file);
    return out;
}

/// Two listed words written as one, such as "myschool": the dearer of the two says where it was found.
Piece listed_in_two(std::string_view word, Words const& in_file)
{
    constexpr std::size_t shortest = 2;
    Piece best { .text = std::string { word }, .bits = word_bits };
    for (std::size_t at = shortest; at + shortest <= word.size(); ++at) {
        auto const left = listed(word.substr(0, at), in_file);
        auto const right = listed_whatever_its_end(word.substr(at), in_file);
        bool const little = left.found == Found::Little && right.found == Found::Little; // "heron" is not "her on"
        if (little || left.found == Found::Nowhere || right.found == Found::Nowhere || left.bits + right.bits >= best.bits)
            continue;
        best.found = left.bits > right.bits ? left.found : right.found;
        best.bits = left.bits + right.bits;
    }
    return best;
}

Piece word_piece(std::string_view word, Words const& in_file)
{
    auto out = listed_whatever_its_end(word, in_file);
    if (out.found == Found::Nowhere)
        out = listed_in_two(out.text, in_file);
    if (out.found == Found::Row)
        out.bits = bits_of(Found::Row);
    return out;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")); }

/// Characters of one class that stand together, in small letters.
Piece run_piece(std::string const& text, Words const& in_file)
{
    auto const kind = class_of(text.front());
    auto const length = code_point_count(text);
    Piece out { .text = text, .found = Found::Characters, .bits = loose_bits };
    if (in_a_line(text, kind == CharacterClass::Letter ? 4 : 3))
        return found_in(Found::Line, text);
    if (kind == CharacterClass::Digit && is_year(text))
        return found_in(Found::Year, text);
    if (kind == CharacterClass::Digit)
        out.bits = 3 * static_cast<int>(std::min<std::size_t>(length, 4));
    if (kind != CharacterClass::Letter)
        return out;
    auto word = word_piece(text, in_file);
    if (word.found != Found::Nowhere)
        return word;
    if (length < 3)
        return out;
    out.found = Found::Nowhere;
    out.bits = length == 3 ? short_word_bits : word_bits;
    return out;
}

/// A capital after a small letter starts a new run, as in "tK" or "RedLamp".
bool starts_run(char before, char c)
{
    bool const capital_after_small = before >= 'a' && before <= 'z' && c >= 'A' && c <= 'Z';
    return capital_after_small || class_of(before) != class_of(c);
}

/// "P@ssw0rd" as "password"; empty where no figure or sign in it imitates a letter.
std::string undisguised(std::string_view text)
{
    constexpr std::string_view imitations = "0134578@$!";
    constexpr std::string_view imitated = "oieastbasi";
    std::string out;
    bool disguised = false;
    for (char const c : ascii_lower(text)) {
        auto const place = imitations.find(c);
        disguised = disguised || place != std::string_view::npos;
        if (place == std::string_view::npos && class_of(c) != CharacterClass::Letter)
            return {};
        out += place == std::string_view::npos ? c : imitated[place];
    }
    return disguised ? out : std::string {};
}

std::size_t letters_in(std::string_view text) { return bare_letters(text).size(); }

class Taking {
public:
    Taking(Words const& in_file)
        : m_in_file(in_file)
    {
    }

    /// What stands between two spaces: a word, perhaps in disguise, and the figures and signs after it.
    void chunk(std::string_view text)
    {
        std::size_t end = text.size();
        while (end > 0 && class_of(text[end - 1]) != CharacterClass::Letter)
            --end;
        auto const core = text.substr(0, end);
        auto const word = word_piece(undisguised(core), m_in_file);
        if (word.found != Found::Nowhere && !word.text.empty()) {
            add(word, letters_in(core));
            out.back().bits += disguise_bits;
        } else {
            runs(core);
        }
        runs(text.substr(end));
    }

    std::vector<Piece> out;

private:
    void runs(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            auto end = at + 1;
            while (end < text.size() && !starts_run(text[end - 1], text[end]))
                ++end;
            auto const run = ascii_lower(text.substr(at, end - at));
            add(run_piece(run, m_in_file), letters_in(run));
            at = end;
        }
    }

    void add(Piece piece, std::size_t letters)
    {
        piece.letters = m_letters;
        m_letters += letters;
        out.push_back(std::move(piece));
    }

    Words const& m_in_file;
    std::size_t m_letters = 0;
};

} // namespace

CharacterClass class_of(char c)
{
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (letter)
        return CharacterClass::Letter;
    return c >= '0' && c <= '9' ? CharacterClass::Digit : CharacterClass::Sign;
}

std::string bare_letters(std::string_view text)
{
    std::string out;
    for (char const c : ascii_lower(text))
        if (class_of(c) == CharacterClass::Letter && c != '\'')
            out += c;
    return out;
}

std::vector<Piece> pieces_of(std::string_view phrase, Words const& in_file)
{
    Taking taking { in_file };
    for (auto const chunk : split(phrase, ' '))
        taking.chunk(chunk);
    return taking.out;
}

} // namespace triad::language
