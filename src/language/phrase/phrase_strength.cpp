#include "language/phrase/phrase_strength.h"

#include "base/text.h"
#include "language/phrase/lists.h"
#include "language/phrase/pieces.h"

#include <algorithm>
#include <map>
#include <set>

namespace triad::language {

namespace {

// One guess costs 600,000 rounds; a rented graphics card makes some 20,000 of them a second, 2^26 in an hour and 2^33 in five
// days.
constexpr int hour_bits = 27;
constexpr int fair_bits = 33;
constexpr int strong_bits = 44;
constexpr int phrase_bits = 10;
constexpr int repeat_bits = 1;

constexpr std::string_view better = "choose four words that have nothing to do with each other.";

struct Estimate {
    int bits;
    std::string_view why;
};

/// The words that whoever has the file knows.
std::set<std::string> known_words(std::vector<std::string> const& in_file)
{
    std::set<std::string> out;
    for (auto const& text : in_file)
        for (auto const word : split(collapsed_spaces(text), ' '))
            if (auto bare = bare_letters(word); code_point_count(bare) >= 3 && !place_in(little_words(), bare))
                out.insert(std::move(bare));
    return out;
}

/// Adds up pieces in the order in which they stand: what was said before, and the next in a row, is no new guess.
class Sum {
public:
    void add(Piece const& piece)
    {
        m_bits += cost(piece);
        m_seen.insert(piece.text);
        m_by_kind[piece.found] += piece.text.size();
    }

    int bits() const { return m_bits; }

    /// What most of the phrase was found to be.
    Found most() const
    {
        auto const most = std::ranges::max_element(m_by_kind, {}, [](auto const& kind) { return kind.second; });
        return most == m_by_kind.end() ? Found::Nowhere : most->first;
    }

private:
    int cost(Piece const& piece)
    {
        if (m_seen.contains(piece.text))
            return 1;
        if (piece.found != Found::Row)
            return piece.bits;
        auto const last = m_places.find(piece.row);
        bool const row_known = last != m_places.end();
        bool const neighbour = row_known && (last->second + 1 == piece.place || piece.place + 1 == last->second);
        m_places[piece.row] = piece.place;
        return neighbour ? 1 : row_known ? 4 : piece.bits;
    }

    int m_bits = 0;
    std::set<std::string> m_seen;
    std::map<Found, std::size_t> m_by_kind; // how many characters
    std::map<std::size_t, std::size_t> m_places; // row to the place in it that was said last
};

std::string_view why_weak(Found found)
{
    switch (found) {
    case Found::Row:
        return "Colours, numbers, days, animals and the like are tried first";
    case Found::Password:
        return "It holds a word that is always tried first";
    case Found::File:
        return "It holds words that stand in the file or on it, which are tried first";
    case Found::Year:
        return "Years and dates are tried first";
    case Found::Line:
        return "Rows of the keyboard, of figures and of the alphabet are tried first";
    case Found::Name:
        return "First names are tried first";
    case Found::Little:
    case Found::Frequent:
        return "It is made of the words that everybody thinks of first";
    case Found::Nowhere:
    case Found::Characters:
        break;
    }
    return "It is short";
}

Estimate by_pieces(std::vector<Piece> const& pieces)
{
    Sum sum;
    for (auto const& piece : pieces)
        sum.add(piece);
    return { sum.bits(), why_weak(sum.most()) };
}

/// A saying counts as one choice among a thousand, and what stands around it as it would alone.
Estimate by_saying(std::string_view phrase, std::vector<Piece> pieces)
{
    auto const letters = bare_letters(phrase);
    std::string_view longest;
    for (auto const saying : split(trimmed(well_known_phrases()), ' '))
        if (saying.size() > longest.size() && letters.contains(saying))
            longest = saying;
    if (longest.empty())
        return { 1000, {} };
    auto const begin = letters.find(longest);
    std::erase_if(pieces, [&](Piece const& piece) {
        return class_of(piece.text.front()) == CharacterClass::Letter && piece.letters >= begin
            && piece.letters < begin + longest.size();
    });
    return { phrase_bits + by_pieces(pieces).bits, "Sayings, songs and mottoes are tried first" };
}

/// How many characters from `at` follow one line of the keyboard, forwards or backwards.
std::size_t line_length(std::string_view text, std::size_t at)
{
    std::size_t longest = 1;
    for (auto const line : keyboard_lines()) {
        std::string const backwards { line.rbegin(), line.rend() };
        for (auto const way : { line, std::string_view { backwards } }) {
            auto length = longest;
            while (at + length < text.size() && way.contains(text.substr(at, length + 1)))
                longest = ++length;
        }
    }
    return longest;
}

/// What is mostly rows of keys is a choice of where each begins.
Estimate by_keyboard(std::string_view phrase)
{
    constexpr int stretch_bits = 6;
    constexpr int rest_bits = 4;
    constexpr std::size_t shortest = 3;
    std::string text;
    for (char const c : ascii_lower(phrase))
        if (c != ' ')
            text += c;
    std::size_t along = 0;
    int bits = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const length = line_length(text, at);
        bool const stretch = length >= shortest;
        along += stretch ? length : 0;
        bits += stretch ? stretch_bits : rest_bits;
        at += stretch ? length : 1;
    }
    return { 3 * along >= 2 * text.size() ? bits : 1000, why_weak(Found::Line) };
}

/// The same characters over and over count once.
Estimate by_repetition(std::string_view phrase, std::set<std::string> const& known)
{
    for (std::size_t period = 1; period <= (phrase.size() + 1) / 2 && period < phrase.size(); ++period)
        if (phrase.substr(period) == phrase.substr(0, phrase.size() - period))
            return { repeat_bits + by_pieces(pieces_of(trimmed(phrase.substr(0, period)), known)).bits,
                "It repeats itself, which adds nothing" };
    return { 1000, {} };
}

/// Written as one, words cannot be told from one long word.
bool is_joined(std::vector<Piece> const& pieces)
{
    return pieces.size() <= 2 && std::ranges::any_of(pieces, [](Piece const& piece) {
        return piece.found == Found::Nowhere && code_point_count(piece.text) >= 12;
    });
}

PhraseAdvice weak(std::string_view phrase, Estimate const& estimate)
{
    constexpr std::size_t fewest_characters = 8;
    auto const* const time = estimate.bits < hour_bits ? "an hour" : "a few days";
    return { PhraseStrength::Weak,
        concat({ code_point_count(phrase) < fewest_characters ? std::string_view { "It is short" } : estimate.why,
            ", so it could be guessed within ", time, ": ", better }),
        estimate.bits };
}

} // namespace

PhraseAdvice judge_phrase(std::string_view phrase, std::vector<std::string> const& in_file)
{
    auto const spaced = collapsed_spaces(phrase);
    if (spaced.empty())
        return { PhraseStrength::Weak,
            "Choose four words that have nothing to do with each other, and can be said by telephone." };
    auto const known = known_words(in_file);
    auto const pieces = pieces_of(spaced, known);
    auto const plain = by_pieces(pieces);
    auto const estimate = std::ranges::min(
        { by_repetition(spaced, known), by_saying(spaced, pieces), by_keyboard(spaced), plain }, {}, &Estimate::bits);
    if (estimate.bits < fair_bits && estimate.why == plain.why && is_joined(pieces))
        return { PhraseStrength::Weak, "Written as one, its words cannot be told apart: put a space between them.",
            estimate.bits };
    if (estimate.bits < fair_bits)
        return weak(spaced, estimate);
    if (estimate.bits < strong_bits)
        return { PhraseStrength::Fair,
            "It would hold off most people: one more word that has nothing to do with these makes it strong.", estimate.bits };
    return { PhraseStrength::Strong, "It is strong: pass it on by telephone or in person, never with the file.", estimate.bits };
}

} // namespace triad::language
