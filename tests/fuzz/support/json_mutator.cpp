#include "json_mutator.h"

#include "format/json.h"
#include "pieces.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <utility>
#include <vector>

namespace triad::fuzz {

namespace {

using format::Json;
using format::JsonKind;

/// A value where it stands: `name` is empty for an entry of a list.
struct Place {
    Json* value;
    Json* parent; // null for the root
    std::size_t index;
    std::string name;
};

void gather(Json& value, Json* parent, std::size_t index, std::vector<Place>& out)
{
    auto const name = parent && parent->kind == JsonKind::Object ? parent->names[index] : std::string {};
    out.push_back({ &value, parent, index, name });
    for (std::size_t i = 0; i < value.items.size(); ++i)
        gather(value.items[i], &value, i, out);
}

std::vector<Place> places_in(Json& root)
{
    std::vector<Place> out;
    gather(root, nullptr, 0, out);
    return out;
}

class JsonMutation {
public:
    JsonMutation(Json& root, Json& lender, unsigned seed, MutateBytes mutate_bytes)
        : m_root(root)
        , m_lender(lender)
        , m_random(seed)
        , m_mutate_bytes(mutate_bytes)
    {
    }

    void run()
    {
        for (auto steps = 1 + below(3); steps > 0; --steps)
            step();
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void step()
    {
        auto const places = places_in(m_root);
        auto const& place = places[below(places.size())];
        switch (below(8)) {
        case 0:
            return remove(place);
        case 1:
            return repeat(place);
        case 2:
            return exchange(place, places[below(places.size())]);
        case 3:
            return lend_member(place);
        case 4:
            return set_constant(*place.value);
        case 5:
        case 6:
            return lend_value(place);
        default:
            return change_value(*place.value);
        }
    }

    static void remove(Place const& place)
    {
        if (!place.parent)
            return;
        auto const at = static_cast<std::ptrdiff_t>(place.index);
        if (place.parent->kind == JsonKind::Object)
            place.parent->names.erase(place.parent->names.begin() + at);
        place.parent->items.erase(place.parent->items.begin() + at);
    }

    /// A record once more, as a rule under another id: twice the same id is refused before anything else is looked at.
    void repeat(Place const& place)
    {
        if (!place.parent || place.parent->kind != JsonKind::List)
            return;
        auto copy = *place.value;
        for (std::size_t i = 0; i < copy.names.size(); ++i)
            if (copy.names[i] == "id" && below(8) != 0)
                copy.items[i].text += static_cast<char>('a' + below(26));
        place.parent->items.push_back(std::move(copy));
    }

    static void exchange(Place const& one, Place const& two)
    {
        if (one.parent && one.parent == two.parent && one.index != two.index)
            std::swap(*one.value, *two.value);
    }

    /// Gives a record a member that some record elsewhere has.
    void lend_member(Place const& place)
    {
        auto const lender = find_lender([](Place const& from) { return !from.name.empty(); });
        auto& record = *place.value;
        if (!lender || record.kind != JsonKind::Object || record.find(lender->name))
            return;
        auto copy = *lender->value;
        record.add(lender->name, std::move(copy));
    }

    /// Puts in the value of a member with the same name: an id of another record, a stamp of another field.
    void lend_value(Place const& place)
    {
        bool const any_of_kind = below(4) == 0;
        auto const lender = find_lender([&](Place const& from) {
            return any_of_kind ? from.value->kind == place.value->kind : from.parent && from.name == place.name;
        });
        if (!lender)
            return;
        auto copy = *lender->value;
        *place.value = std::move(copy);
    }

    template <typename Wanted> std::optional<Place> find_lender(Wanted wanted)
    {
        auto lenders = places_in(below(2) == 0 ? m_root : m_lender);
        std::erase_if(lenders, [&](Place const& from) { return !wanted(from); });
        return lenders.empty() ? std::nullopt : std::optional { lenders[below(lenders.size())] };
    }

    void set_constant(Json& value)
    {
        static std::array const constants { Json {}, Json::of_flag(true), Json::of_flag(false), Json::object(), Json::list(),
            Json::of_text(""), Json::of_text("-"), Json::of_text("2026-02-29"), Json::of_number(0), Json::of_number(-1),
            Json::of_number(2147483648), Json::of_number(253402300800000), Json { .kind = JsonKind::Number, .text = "1e400" } };
        value = constants[below(constants.size())];
    }

    void change_value(Json& value)
    {
        if (value.kind == JsonKind::Text) {
            value.text = m_mutate_bytes(std::move(value.text), longest_text);
        } else if (value.kind == JsonKind::Number) {
            // Near the ends of all numbers it goes round, as the sum of unsigned ones does.
            auto const number = static_cast<std::uint64_t>(std::atoll(value.text.c_str()));
            value = Json::of_number(static_cast<std::int64_t>(number + below(5) - 2));
        } else if (value.kind == JsonKind::List) {
            std::ranges::shuffle(value.items, m_random);
        }
    }

    static constexpr std::size_t longest_text = 200;

    Json& m_root;
    Json& m_lender;
    std::minstd_rand m_random;
    MutateBytes m_mutate_bytes;
};

std::vector<std::string> pieces_of(std::string_view input)
{
    std::vector<std::string> out;
    for (auto at = input.find(divider); at != std::string_view::npos; at = input.find(divider)) {
        out.emplace_back(input.substr(0, at));
        input.remove_prefix(at + divider.size());
    }
    out.emplace_back(input);
    return out;
}

std::string joined(std::vector<std::string> const& pieces)
{
    std::string out;
    for (auto const& piece : pieces) {
        out += &piece == pieces.data() ? std::string_view {} : divider;
        out += piece;
    }
    return out;
}

} // namespace

std::string mutate_json(
    std::string_view input, std::string_view other, unsigned seed, std::size_t largest, MutateBytes mutate_bytes)
{
    std::minstd_rand random { seed };
    auto pieces = pieces_of(input);
    auto& piece = pieces[random() % pieces.size()];
    auto const others = pieces_of(other.empty() ? input : other);
    auto root = format::parse_json(piece);
    if (!root || random() % 16 == 0) {
        piece
            = mutate_bytes(std::move(piece), std::max<std::size_t>(largest - std::min(largest, input.size()) + piece.size(), 1));
    } else {
        auto lender = format::parse_json(others[random() % others.size()]);
        JsonMutation { *root, lender ? *lender : *root, static_cast<unsigned>(random()), mutate_bytes }.run();
        piece = format::compact_json(*root);
    }
    auto out = joined(pieces);
    return out.size() <= largest ? out : std::string { input.substr(0, largest) };
}

} // namespace triad::fuzz
