#include "rules/grouping/pair_costs.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace triad::rules {

namespace {

/// From 0 for the same to `dearest_pair`; nothing where one of them is not known.
std::optional<int> difference(Aim const& aim, SchoolTraits const& a, SchoolTraits const& b)
{
    if (!aim.trait)
        return a.roll && b.roll ? std::optional { roll_difference(*a.roll, *b.roll) } : std::nullopt;
    auto const one = trait_word(a, *aim.trait);
    auto const other = trait_word(b, *aim.trait);
    if (one.empty() || other.empty())
        return std::nullopt;
    return one == other ? 0 : dearest_pair;
}

std::optional<bool> were_together(SchoolTraits const& a, SchoolTraits const& b)
{
    return a.last_group && b.last_group ? std::optional { a.last_group == b.last_group } : std::nullopt;
}

int way_between(Aim const& aim, SchoolTraits const& a, SchoolTraits const& b, std::optional<int> minutes)
{
    if (minutes)
        return std::min(*minutes, dearest_pair);
    return aim.trait && difference(aim, a, b).value_or(0) > 0 ? minutes_to_another_area : 0;
}

} // namespace

std::string_view trait_word(SchoolTraits const& school, std::size_t trait)
{
    return trait < school.words.size() ? std::string_view { school.words[trait] } : std::string_view {};
}

int roll_difference(int a, int b)
{
    auto const larger = std::max({ a, b, 1 });
    return static_cast<int>(std::int64_t { std::abs(a - b) } * dearest_pair / larger);
}

int aim_cost(Aim const& aim, std::vector<SchoolTraits> const& schools, Minutes const& minutes, std::size_t a, std::size_t b)
{
    auto const& one = schools[a];
    auto const& other = schools[b];
    switch (aim.kind) {
    case AimKind::Alike:
        return difference(aim, one, other).value_or(0);
    case AimKind::Mixed:
        return dearest_pair - difference(aim, one, other).value_or(dearest_pair);
    case AimKind::Near:
        return way_between(aim, one, other, minutes.between(a, b));
    case AimKind::Keep:
        return were_together(one, other).value_or(true) ? 0 : dearest_pair;
    case AimKind::Split:
        return were_together(one, other).value_or(false) ? dearest_pair : 0;
    }
    return 0;
}

namespace {

/// Words of one trait as numbers, so that millions of pairs are compared quickly: nought for a word that is not known.
std::vector<std::size_t> words_as_numbers(std::vector<SchoolTraits> const& schools, std::size_t trait)
{
    std::map<std::string_view, std::size_t> numbers;
    std::vector<std::size_t> out;
    for (auto const& school : schools)
        if (auto const word = trait_word(school, trait); word.empty())
            out.push_back(0);
        else
            out.push_back(numbers.emplace(word, numbers.size() + 1).first->second);
    return out;
}

/// Alike and Mixed of one trait of words.
void add_words(PairCosts& out, Aim const& aim, std::vector<std::size_t> const& words)
{
    bool const dear_where_same = aim.kind == AimKind::Mixed;
    for (std::size_t a = 0; a < words.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (words[a] != 0 && words[b] != 0 && (words[a] == words[b]) == dear_where_same)
                out.add(a, b, aim.weight * dearest_pair);
}

} // namespace

PairCosts pair_costs(std::vector<SchoolTraits> const& schools, std::vector<Aim> const& aims, Minutes const& minutes)
{
    PairCosts out { schools.size() };
    for (auto const& aim : aims) {
        bool const by_words = (aim.kind == AimKind::Alike || aim.kind == AimKind::Mixed) && aim.trait;
        if (aim.weight > 0 && by_words)
            add_words(out, aim, words_as_numbers(schools, *aim.trait));
        for (std::size_t a = 0; a < schools.size() && aim.weight > 0 && !by_words; ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (int const cost = aim_cost(aim, schools, minutes, a, b); cost > 0)
                    out.add(a, b, aim.weight * cost);
    }
    return out;
}

} // namespace triad::rules
