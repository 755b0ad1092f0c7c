#include "rules/collation/example_schools.h"

#include "base/result.h"
#include "base/text.h"
#include "rules/collation/dice.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

using model::ExampleKind;
using model::ExampleWords;

/// Lists of up to a thousand schools have numbers that begin with 999.
std::string urn_of(int index) { return number(index < 1000 ? 999'000 + index : 900'000 + index); }

/// Kinds that a list of so many schools has.
std::vector<ExampleKind const*> kinds_for(ExampleWords const& words, int count)
{
    std::vector<ExampleKind const*> out;
    for (auto const& kind : words.kinds)
        if (kind.primary || count > largest_primary_example)
            out.push_back(&kind);
    return out;
}

ExampleKind const& thrown_kind(std::vector<ExampleKind const*> const& kinds, Dice& dice)
{
    int shares = 0;
    for (auto const* kind : kinds)
        shares += kind->share;
    int thrown = dice.below(shares);
    for (auto const* kind : kinds) {
        if (thrown < kind->share)
            return *kind;
        thrown -= kind->share;
    }
    return *kinds.back();
}

std::vector<std::string> shuffled(std::vector<std::string> texts, Dice dice)
{
    for (std::size_t left = texts.size(); left > 1; --left)
        std::swap(texts[left - 1], texts[dice.place_in(left)]);
    return texts;
}

/// Gives the schools of a list their names. Two of one kind and name are only in lists of thousands, as it is in life.
class Naming {
public:
    Naming(ExampleWords const& words, std::uint64_t seed)
        : m_words(words)
        , m_places(shuffled(words.places, Dice { seed, "places" }))
    {
    }

    std::string name(ExampleKind const& kind)
    {
        auto const earlier = m_given[kind.phase]++;
        auto place = m_places[earlier % m_places.size()];
        auto const round = earlier / m_places.size();
        if (round > 0)
            place = concat({ place, " ", m_words.areas[(round - 1) % m_words.areas.size()] });
        return in_place(kind.name, place);
    }

private:
    static std::string in_place(std::string_view name, std::string_view place)
    {
        constexpr std::string_view sign = "{place}";
        auto const at = name.find(sign);
        return concat({ name.substr(0, at), place, name.substr(at + sign.size()) });
    }

    ExampleWords const& m_words;
    std::vector<std::string> m_places;
    std::map<std::string, std::size_t> m_given; // phase to schools that have a name
};

std::string group_of(ExampleWords const& words, int index)
{
    auto const cluster = static_cast<std::size_t>(index / example_cluster_size);
    auto const& name = words.groups[cluster % words.groups.size()];
    auto const round = cluster / words.groups.size();
    return round == 0 ? name : concat({ name, " ", number(round + 1) });
}

/// The widest kind of primary school has the smallest and the largest of them.
ExampleKind const& widest(ExampleWords const& words)
{
    ExampleKind const* out = nullptr;
    for (auto const& kind : words.kinds)
        if (kind.primary && (!out || kind.most - kind.least > out->most - out->least))
            out = &kind;
    return *out;
}

} // namespace

std::vector<ExampleSchool> example_schools(ExampleWords const& words, std::uint64_t seed, int count)
{
    ENSURE(count >= 1 && count <= most_example_schools);
    Dice dice { seed, "schools" };
    Naming naming { words, seed };
    auto const kinds = kinds_for(words, count);
    std::vector<ExampleSchool> out;
    for (int i = 0; i < count; ++i) {
        bool const border = i == 0 || i == count - 1;
        auto const& kind = border ? widest(words) : thrown_kind(kinds, dice);
        int const pupils = i == 0 ? kind.least : border ? kind.most : dice.between(kind.least, kind.most);
        out.push_back({ i, naming.name(kind), urn_of(i), kind.phase, group_of(words, i), pupils });
    }
    return out;
}

} // namespace triad::rules
