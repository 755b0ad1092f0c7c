#include "rules/matching/needs.h"

#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "rules/collation/naming.h"
#include "rules/matching/focus_words.h"
#include "rules/summary/need_words.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Need;

std::string ids_at(Picture const& picture, std::vector<std::size_t> const& schools)
{
    std::string out;
    for (auto const school : schools)
        out = model::with_id(out, picture.schools[school].id);
    return out;
}

bool stands_for(Need const& need, NeedDraft const& draft)
{
    auto const items = model::ids_in(draft.items);
    if (items.empty())
        return focus_key(need.text) == focus_key(draft.text);
    return std::ranges::all_of(items, [&](auto const id) { return model::lists_id(need.items, id); });
}

std::vector<NeedItem> items_of(Need const& need, Picture const& picture)
{
    std::vector<NeedItem> out;
    for (auto const id : model::ids_in(need.items)) {
        auto const place = picture.edition ? picture.edition->place_of(id) : std::nullopt;
        bool const shown = place && std::ranges::contains(picture.items, *place);
        out.push_back(
            { std::string { id }, place ? model::whole_statement(picture.edition->items()[*place]) : std::string { id }, shown });
    }
    return out;
}

} // namespace

NeedDraft drafted_need(Picture const& picture, Match const& match)
{
    auto const& placed = picture.placed(match.item);
    return { .text = concat({ "Support with: ", model::whole_statement(placed) }),
        .items = placed.item->id,
        .schools = ids_at(picture, match.lowest),
        .school = match.offering.size() == 1 ? picture.schools[match.offering.front()].id : std::string {} };
}

NeedDraft drafted_need(SharedFocus const& shared)
{
    auto const about = shared.items.empty() ? listed_words(telling_words(shared.about)) : shared.about;
    return { .text = concat({ "Support with: ", about.empty() ? std::string_view { "what several schools look into" } : about }),
        .items = shared.items,
        .schools = shared.schools() };
}

Need const* standing_need(ClusterDocument const& document, NeedDraft const& draft)
{
    auto const found
        = std::ranges::find_if(document.needs, [&](Need const& need) { return !need.removed && stands_for(need, draft); });
    return found == document.needs.end() ? nullptr : &*found;
}

std::vector<ListedNeed> listed_needs(ClusterDocument const& document, Picture const& picture, std::string_view status)
{
    std::vector<ListedNeed> out;
    auto const every = schools_by_name(document);
    for (auto const& need : document.needs) {
        if (need.removed || (!status.empty() && status_of(need) != status))
            continue;
        ListedNeed listed { .need = &need, .items = items_of(need, picture) };
        auto const ids = model::ids_in(need.schools);
        std::set<std::string_view> const chosen { ids.begin(), ids.end() };
        std::ranges::copy_if(
            every, std::back_inserter(listed.schools), [&](auto const* school) { return chosen.contains(school->id); });
        out.push_back(std::move(listed));
    }
    return out;
}

std::string_view status_of(Need const& need)
{
    return need.status.empty() ? need_statuses().front().value : std::string_view { need.status };
}

std::vector<model::ClusterSchool const*> schools_by_name(ClusterDocument const& document)
{
    std::vector<std::pair<std::string, model::ClusterSchool const*>> ordered;
    for (auto const& school : document.schools)
        if (counts(school))
            ordered.emplace_back(school_order(document.cluster, school), &school);
    std::ranges::stable_sort(ordered, {}, &decltype(ordered)::value_type::first);
    std::vector<model::ClusterSchool const*> out;
    out.reserve(ordered.size());
    for (auto const& [order, school] : ordered)
        out.push_back(school);
    return out;
}

std::string needs_in_words(ClusterDocument const& document)
{
    auto const stand = [](Need const& need) { return !need.removed; };
    auto const all = std::ranges::count_if(document.needs, stand);
    if (all == 0)
        return "Nothing is on the list yet.";
    std::string by_status;
    auto left = all;
    for (auto const& status : need_statuses()) {
        auto const count = std::ranges::count_if(
            document.needs, [&](Need const& need) { return stand(need) && status_of(need) == status.value; });
        left -= count;
        if (count > 0)
            append_joined(by_status, ", ", concat({ number(count), " ", status.words }));
    }
    if (left > 0)
        append_joined(by_status, ", ", concat({ number(left), " with another status" }));
    return concat({ counted(all, "need", "needs"), ": ", by_status, "." });
}

std::string need_schools_in_words(ListedNeed const& listed)
{
    if (listed.schools.empty())
        return "no school chosen yet";
    return listed.schools.size() == 1 ? "one school" : counted(listed.schools.size(), "school", "schools");
}

} // namespace triad::rules
