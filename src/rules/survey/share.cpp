#include "rules/survey/share.h"

#include "base/text.h"

namespace triad::rules {

namespace {

bool is_vowel(char letter) { return std::string_view { "aeiou" }.find(letter) != std::string_view::npos; }

std::string plural_word(std::string_view word)
{
    if (word.ends_with("person"))
        return concat({ word.substr(0, word.size() - 6), "people" });
    if (word.ends_with("s") || word.ends_with("x") || word.ends_with("ch") || word.ends_with("sh"))
        return concat({ word, "es" });
    if (word.size() > 1 && word.ends_with("y") && !is_vowel(word[word.size() - 2]))
        return concat({ word.substr(0, word.size() - 1), "ies" });
    return concat({ word, "s" });
}

/// "head of year" has its plural in its first word: "heads of year".
std::string plural_of(std::string_view unit)
{
    for (std::string_view const link : { " of ", " who ", " in ", " at " })
        if (auto const at = unit.find(link); at != std::string_view::npos && at > 0)
            return concat({ plural_word(unit.substr(0, at)), unit.substr(at) });
    return plural_word(unit);
}

std::string_view known_unit(std::string_view unit) { return blank(unit) ? "person who answered" : trimmed(unit); }

std::string percent(std::int64_t value) { return concat({ number(value), "%" }); }

} // namespace

Share::Share(int count, int base, std::string unit)
    : m_count(count)
    , m_base(base)
    , m_unit(std::move(unit))
{
}

std::optional<Share> Share::of(int count, int base, std::string_view unit)
{
    if (base < 1 || count < 0 || count > base)
        return std::nullopt;
    auto const known = known_unit(unit);
    return Share { count, base, base == 1 ? std::string { known } : plural_of(known) };
}

/// In whole numbers throughout, so that no rounding moves a border.
std::string Share::hedged() const
{
    std::int64_t const hundredfold = std::int64_t { 100 } * m_count;
    std::int64_t const base = m_base;
    if (m_count == 0)
        return "none";
    if (m_count == m_base)
        return "all";
    if (hundredfold == 50 * base)
        return "half";
    if (hundredfold > 50 * base && hundredfold < 55 * base)
        return "more than half";
    if (hundredfold >= 45 * base && hundredfold < 50 * base)
        return "nearly half";
    auto const below = hundredfold / (10 * base) * 10; // the ten that it has reached
    if (hundredfold == below * base)
        return percent(below);
    if ((below + 10) * base - hundredfold <= 3 * base)
        return concat({ "nearly ", percent(below + 10) });
    if (below > 0 && hundredfold - below * base <= 3 * base)
        return concat({ "over ", percent(below) });
    if (hundredfold < base)
        return "under 1%";
    if (hundredfold % base == 0)
        return percent(hundredfold / base);
    return concat({ "about ", percent((2 * hundredfold + base) / (2 * base)) });
}

std::string Share::in_words() const
{
    auto const counts = concat({ number(m_count), " of ", number(m_base), " ", m_unit });
    return m_base < fewest_for_percentage ? counts : concat({ hedged(), " (", counts, ")" });
}

std::string counted_units(int count, std::string_view unit)
{
    auto const known = known_unit(unit);
    return concat({ number(count), " ", count == 1 ? std::string { known } : plural_of(known) });
}

} // namespace triad::rules
