#include "rules/exchange/field_join.h"

#include "model/limits.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace triad::rules {

namespace {

/// A change: no writer makes two of one number.
using Change = std::pair<std::int64_t, model::Writer>;

Change change_of(FieldValue const& said) { return { model::number_of(said.stamp), model::writer_of(said.stamp) }; }

model::Knowledge knowledge_of(Field const& field)
{
    model::Knowledge known;
    for (auto const& said : field)
        model::add_knowledge(known, said.stamp);
    return known;
}

bool stands_in(Field const& field, Change const& change)
{
    return std::ranges::any_of(field, [&](auto const& said) { return change_of(said) == change; });
}

bool written_over(Field const& field, model::Knowledge const& known, FieldValue const& said)
{
    auto const last = known.find(model::writer_of(said.stamp));
    return !stands_in(field, change_of(said)) && last != known.end() && last->second >= model::number_of(said.stamp);
}

/// Two texts for one change come from a file that somebody changed by hand or on the way: both stand, as any two that clash.
using StandingValues = std::map<std::pair<Change, std::string>, FieldValue>;

/// One change is told with its moment here and with its day where it travelled.
void add(StandingValues& standing, FieldValue const& said)
{
    auto const [place, is_new] = standing.emplace(std::pair { change_of(said), said.value }, said);
    if (is_new)
        return;
    auto& stamp = place->second.stamp;
    stamp.at = std::max(stamp.at, said.stamp.at);
    stamp.by = std::max(stamp.by, said.stamp.by);
    stamp.unknown = std::max(stamp.unknown, said.stamp.unknown);
}

void add_standing(StandingValues& standing, Field const& from, Field const& other, model::Knowledge const& other_known)
{
    for (auto const& said : from)
        if (!written_over(other, other_known, said))
            add(standing, said);
}

/// What nobody is proven to have written never shows before what somebody is.
bool shows_before(FieldValue const& a, FieldValue const& b)
{
    auto const order = [](FieldValue const& said) {
        return std::tuple { !model::is_unproven(said.stamp), said.stamp.at, change_of(said), std::string_view { said.value } };
    };
    return order(a) > order(b);
}

/// The first carries what all of them knew; what the standing changes say of themselves need not be said again.
Field in_order(StandingValues const& standing, model::Knowledge known)
{
    Field out;
    for (auto const& [change, said] : standing)
        out.push_back(said);
    std::ranges::sort(out, shows_before);
    for (auto& said : out) {
        said.stamp.after.clear();
        auto const own = known.find(model::writer_of(said.stamp));
        if (own != known.end() && own->second <= model::number_of(said.stamp))
            known.erase(own);
    }
    model::keep_within_limits(known);
    out.front().stamp.after = std::move(known);
    return out;
}

} // namespace

Field join_fields(Field const& a, Field const& b)
{
    auto const known_a = knowledge_of(a);
    auto const known_b = knowledge_of(b);
    StandingValues standing;
    add_standing(standing, a, b, known_b);
    add_standing(standing, b, a, known_a);
    // Files in which each claims to have written over the other were edited by hand: nothing is lost all the same.
    if (standing.empty())
        for (auto const* field : { &a, &b })
            for (auto const& said : *field)
                add(standing, said);
    auto known = known_a;
    for (auto const& [writer, number] : known_b) {
        auto const [place, is_new] = known.emplace(writer, number);
        place->second = std::max(place->second, number);
    }
    return in_order(standing, std::move(known));
}

} // namespace triad::rules
