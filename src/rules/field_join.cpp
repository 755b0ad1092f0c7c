#include "rules/field_join.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace triad::rules {

namespace {

/// A change: nobody makes two of one field at one moment.
using Change = std::pair<Instant, std::string>;

Change change_of(Said const& said) { return { said.stamp.at, said.stamp.by }; }

model::Knowledge knowledge_of(Field const& field)
{
    model::Knowledge known;
    auto const note = [&](std::string const& by, Instant at) { known[by] = std::max(known[by], at); };
    for (auto const& said : field) {
        note(said.stamp.by, said.stamp.at);
        for (auto const& [by, at] : said.stamp.after)
            note(by, at);
    }
    return known;
}

bool stands_in(Field const& field, Change const& change)
{
    return std::ranges::any_of(field, [&](auto const& said) { return change_of(said) == change; });
}

bool written_over(Field const& field, model::Knowledge const& known, Said const& said)
{
    auto const last = known.find(said.stamp.by);
    return !stands_in(field, change_of(said)) && last != known.end() && last->second >= said.stamp.at;
}

using Standing = std::map<Change, Said>;

/// Two texts for one change come from a file that was edited by hand: the larger stays, whichever came first.
void add(Standing& standing, Said const& said)
{
    auto const [place, is_new] = standing.emplace(change_of(said), said);
    if (!is_new)
        place->second = std::max(place->second, said,
            [](auto const& a, auto const& b) { return std::tie(a.value, a.stamp.unknown) < std::tie(b.value, b.stamp.unknown); });
}

void add_standing(Standing& standing, Field const& from, Field const& other, model::Knowledge const& other_known)
{
    for (auto const& said : from)
        if (!written_over(other, other_known, said))
            add(standing, said);
}

/// The first carries what all of them knew; what the standing changes say of themselves need not be said again.
Field in_order(Standing const& standing, model::Knowledge known)
{
    Field out;
    for (auto const& [change, said] : standing)
        out.push_back(said);
    std::ranges::reverse(out);
    for (auto& said : out) {
        said.stamp.after.clear();
        auto const own = known.find(said.stamp.by);
        if (own != known.end() && own->second <= said.stamp.at)
            known.erase(own);
    }
    out.front().stamp.after = std::move(known);
    return out;
}

} // namespace

Field join_fields(Field const& a, Field const& b)
{
    auto const known_a = knowledge_of(a);
    auto const known_b = knowledge_of(b);
    Standing standing;
    add_standing(standing, a, b, known_b);
    add_standing(standing, b, a, known_a);
    // Files in which each claims to have written over the other were edited by hand: nothing is lost all the same.
    if (standing.empty())
        for (auto const* field : { &a, &b })
            for (auto const& said : *field)
                add(standing, said);
    auto known = known_a;
    for (auto const& [by, at] : known_b)
        known[by] = std::max(known[by], at);
    return in_order(standing, std::move(known));
}

} // namespace triad::rules
