#include "rules/collation/editions.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

bool means_the_same(model::Choice const& left, model::Choice const& right)
{
    auto const plain = [](model::Choice const& choice) { return ascii_lower(collapsed_spaces(choice.word)); };
    return left.id == right.id && left.kind == right.kind && plain(left) == plain(right);
}

/// The code of each choice of one scale in another one; the first entry is that of no rating.
std::vector<model::RatingCode> codes_between(model::Scale const& from, model::PlacedItem const& into)
{
    std::vector<model::RatingCode> out { 0 };
    for (auto const& choice : from.choices) {
        auto const code = model::code_of(into, choice.id);
        auto const* other = model::choice_of(into, code);
        out.push_back(other && means_the_same(choice, *other) ? code : model::RatingCode {});
    }
    return out;
}

std::vector<EditionReader::Place> places_between(model::CollectedEdition const& from, model::CollectedEdition const& into)
{
    std::vector<EditionReader::Place> out;
    for (std::size_t at = 0; at < into.items().size(); ++at) {
        auto const& placed = into.items()[at];
        EditionReader::Place place { .item = from.place_of(placed.item->id, at) };
        if (place.item) {
            place.same_wording = from.fingerprint(*place.item) == into.fingerprint(at);
            place.left_out = from.items()[*place.item].item->hidden;
            place.codes = codes_between(*from.items()[*place.item].scale, placed);
        }
        out.push_back(std::move(place));
    }
    return out;
}

} // namespace

std::vector<EditionReader::Place> const& EditionReader::places_in(model::Edition const& from)
{
    auto const found = m_places.find(from.get());
    return found != m_places.end() ? found->second : m_places.emplace(from.get(), places_between(*from, *m_into)).first->second;
}

} // namespace triad::rules
