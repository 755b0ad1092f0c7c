#include "rules/phrase_strength.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace triad::rules {

namespace {

constexpr int word_bits = 11;
constexpr int fair_bits = 3 * word_bits;
constexpr int strong_bits = 4 * word_bits;
constexpr std::size_t fewest_characters = 12;
constexpr std::size_t fewest_different = 6;

/// What is tried first, everywhere. Found inside other words as well, with figures and signs read as the letters they imitate.
constexpr std::array<std::string_view, 12> guessed_first { "password", "passphrase", "passcode", "letmein", "welcome", "qwerty",
    "iloveyou", "changeme", "secret", "triad", "ofsted", "headteacher" };

/// Words of a school's name that do not tell it from other schools.
constexpr std::array<std::string_view, 22> in_many_names { "school", "schools", "primary", "secondary", "infant", "infants",
    "junior", "nursery", "academy", "college", "church", "england", "catholic", "community", "high", "grammar", "upper", "lower",
    "middle", "trust", "saint", "first" };

/// So frequent that they add next to nothing.
constexpr std::array<std::string_view, 20> little_words { "the", "and", "you", "our", "for", "are", "was", "this", "that", "with",
    "not", "but", "his", "her", "its", "has", "have", "from", "all", "your" };

constexpr std::array<std::string_view, 5> rows { "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz",
    "01234567890" };

template <std::size_t count> bool among(std::array<std::string_view, count> const& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

enum class Class : std::uint8_t { Letter, Digit, Sign };

/// Letters beyond ASCII count as letters: their bytes need no telling apart here. So does an apostrophe: "mum's" is one word.
Class class_of(char c)
{
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (letter)
        return Class::Letter;
    return c >= '0' && c <= '9' ? Class::Digit : Class::Sign;
}

/// Characters of one class that stand together, in lower case.
struct Run {
    Class kind;
    std::string text;
};

/// A capital after a small letter starts a new run, as in "tK" or "RedLamp".
bool starts_run(char before, char c)
{
    bool const capital_after_small = before >= 'a' && before <= 'z' && c >= 'A' && c <= 'Z';
    return capital_after_small || class_of(before) != class_of(c);
}

std::vector<Run> runs_of(std::string_view phrase)
{
    std::vector<Run> out;
    for (auto const word : split(phrase, ' ')) {
        for (std::size_t at = 0; at < word.size(); ++at) {
            if (at == 0 || starts_run(word[at - 1], word[at]))
                out.push_back({ class_of(word[at]), {} });
            out.back().text += ascii_lower(word.substr(at, 1));
        }
    }
    return out;
}

/// "abcd", "4321", "qwer", "aaaa": four or more in a row, forwards or backwards.
bool in_a_row(std::string const& text)
{
    if (text.size() < 4)
        return false;
    std::string const backwards { text.rbegin(), text.rend() };
    bool const one_character = text.find_first_not_of(text.front()) == std::string::npos;
    return one_character || std::ranges::any_of(rows, [&](std::string_view row) {
        return row.find(text) != std::string_view::npos || row.find(backwards) != std::string_view::npos;
    });
}

int bits_of(Run const& run)
{
    constexpr int character_bits = 4;
    auto const length = code_point_count(run.text);
    if (in_a_row(run.text) || among(little_words, run.text))
        return 1;
    if (run.kind == Class::Digit)
        return 3 * static_cast<int>(std::min<std::size_t>(length, 4));
    return run.kind == Class::Letter && length >= 3 ? word_bits : character_bits;
}

/// What is said twice counts once.
int bits_of(std::string_view phrase)
{
    std::set<std::string> seen;
    int bits = 0;
    for (auto const& run : runs_of(phrase))
        if (seen.insert(run.text).second)
            bits += bits_of(run);
    return bits;
}

/// Small letters alone, with the figures and signs that imitate letters read as them: "P@ssw0rd" gives "password".
std::string letters_of(std::string_view text)
{
    constexpr std::string_view imitations = "0134578@$!";
    constexpr std::string_view imitated = "oieastbasi";
    std::string out;
    for (char const c : ascii_lower(text)) {
        auto const place = imitations.find(c);
        if (place != std::string_view::npos)
            out += imitated[place];
        else if (class_of(c) == Class::Letter && c != '\'')
            out += c;
    }
    return out;
}

bool has_guessed_first(std::string_view phrase)
{
    auto const letters = letters_of(phrase);
    return std::ranges::any_of(guessed_first, [&](std::string_view word) { return letters.contains(word); });
}

/// One word of the name is enough: as a word of its own where it is short, anywhere where it is long.
bool has_name(std::string_view phrase, std::string_view school_name)
{
    auto const letters = letters_of(phrase);
    auto const runs = runs_of(phrase);
    for (auto const part : split(school_name, ' ')) {
        auto const word = letters_of(part);
        auto const length = code_point_count(word);
        if (length < 3 || among(in_many_names, word) || among(little_words, word))
            continue;
        if ((length >= 5 && letters.contains(word)) || std::ranges::find(runs, word, &Run::text) != runs.end())
            return true;
    }
    return false;
}

std::size_t different_characters(std::string_view phrase)
{
    std::set<char32_t> seen;
    for (std::size_t at = 0; at < phrase.size();)
        seen.insert(next_code_point(phrase, at));
    return seen.size();
}

/// The same few characters or words over and over.
bool repeats(std::string_view phrase)
{
    if (different_characters(phrase) < fewest_different)
        return true;
    auto const half = phrase.size() / 2;
    for (std::size_t period = 1; period <= half; ++period)
        if (phrase.substr(period) == phrase.substr(0, phrase.size() - period))
            return true;
    return false;
}

bool has_letters(std::string_view phrase)
{
    return std::ranges::any_of(phrase, [](char c) { return class_of(c) == Class::Letter; });
}

/// The reason why a phrase is weak however its words count, or none.
std::string_view fault_of(std::string_view phrase, std::string_view school_name)
{
    if (phrase.empty())
        return "Choose four unrelated words that you can pass on by telephone.";
    if (!has_letters(phrase))
        return "Figures and signs alone are soon guessed: choose four unrelated words instead.";
    if (has_guessed_first(phrase))
        return "It holds a word that is always tried first: choose four unrelated words instead.";
    if (has_name(phrase, school_name))
        return "It holds part of the school’s name, which is tried first: choose four unrelated words instead.";
    if (code_point_count(phrase) < fewest_characters)
        return "It is short enough to be guessed by trying: choose four unrelated words instead.";
    if (repeats(phrase))
        return "It repeats itself: choose four different, unrelated words instead.";
    return {};
}

} // namespace

PhraseAdvice judge_phrase(std::string_view phrase, std::string_view school_name)
{
    auto const spaced = collapsed_spaces(phrase);
    if (auto const fault = fault_of(spaced, school_name); !fault.empty())
        return { PhraseStrength::Weak, fault };
    auto const bits = bits_of(spaced);
    if (bits < fair_bits)
        return { PhraseStrength::Weak, "It would not hold long against guessing: choose four unrelated words instead." };
    if (bits < strong_bits)
        return { PhraseStrength::Fair, "It would hold off most people: one more unrelated word makes it strong." };
    return { PhraseStrength::Strong, "It is strong: pass it on by telephone or in person, never with the file." };
}

} // namespace triad::rules
