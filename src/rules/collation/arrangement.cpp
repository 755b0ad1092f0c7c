#include "rules/collation/arrangement.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

std::string plain(std::string_view words) { return ascii_lower(collapsed_spaces(words)); }

/// What has no words stands behind what has.
std::pair<bool, std::string> label_order(std::string_view words)
{
    auto text = plain(words);
    return { text.empty(), std::move(text) };
}

std::vector<std::string> labels_of(Picture const& picture, std::string PictureSchool::* label)
{
    std::map<std::pair<bool, std::string>, std::string> out;
    for (auto const& school : picture.schools)
        out.emplace(label_order(school.*label), school.*label);
    std::vector<std::string> labels;
    labels.reserve(out.size());
    for (auto& [order, words] : out)
        labels.push_back(std::move(words));
    return labels;
}

bool is_shown(PictureSchool const& school, ArrangementChoices const& choices)
{
    auto const fits = [](std::optional<std::string> const& wanted, std::string const& words) {
        return !wanted || plain(*wanted) == plain(words);
    };
    return fits(choices.phase, school.phase) && fits(choices.group, school.group)
        && (school.submission || !choices.returned_only);
}

std::vector<std::size_t> schools_shown(Picture const& picture, ArrangementChoices const& choices)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < picture.schools.size(); ++i)
        if (is_shown(picture.schools[i], choices))
            out.push_back(i);
    auto const by_letter = [&](std::size_t i) { return picture.schools[i].letter; };
    auto const by_name = [&](std::size_t i) -> std::string const& { return picture.schools[i].order; };
    if (choices.school_order == SchoolOrder::Letter)
        std::ranges::stable_sort(out, {}, by_letter);
    else
        std::ranges::stable_sort(out, {}, by_name);
    return out;
}

std::vector<SchoolGroup> group_schools(Picture const& picture, std::vector<std::size_t> const& schools, SchoolGrouping grouping)
{
    if (grouping == SchoolGrouping::None)
        return { { {}, schools } };
    bool const by_phase = grouping == SchoolGrouping::Phase;
    auto const label = by_phase ? &PictureSchool::phase : &PictureSchool::group;
    std::map<std::pair<bool, std::string>, SchoolGroup> groups;
    for (auto const place : schools) {
        auto const& words = picture.schools[place].*label;
        auto& group = groups[label_order(words)];
        if (group.title.empty())
            group.title = !blank(words) ? collapsed_spaces(words) : by_phase ? "No phase given" : "In no group";
        group.schools.push_back(place);
    }
    std::vector<SchoolGroup> out;
    out.reserve(groups.size());
    for (auto& [order, group] : groups)
        out.push_back(std::move(group));
    return out;
}

/// How many schools gave the item this answer; none where its scale has no such choice.
int count_of(Picture const& picture, Arrangement const& arrangement, std::size_t item, std::string_view choice)
{
    return arrangement.counts[item].of(model::code_of(picture.placed(item), choice));
}

std::vector<std::size_t> items_shown(Picture const& picture, Arrangement const& arrangement, ArrangementChoices const& choices)
{
    std::vector<std::size_t> out;
    for (std::size_t item = 0; item < picture.items.size(); ++item) {
        bool const in_section = choices.section.empty() || picture.placed(item).section->id == choices.section;
        if (in_section && (choices.with_choice.empty() || count_of(picture, arrangement, item, choices.with_choice) > 0))
            out.push_back(item);
    }
    if (!choices.most_first.empty())
        std::ranges::stable_sort(
            out, std::greater {}, [&](std::size_t item) { return count_of(picture, arrangement, item, choices.most_first); });
    return out;
}

/// Sections keep the instrument's order, whatever the order of the items within.
std::vector<ItemsOfSection> group_items(Picture const& picture, std::vector<std::size_t> const& items, bool by_section)
{
    if (!by_section)
        return { { nullptr, items } };
    std::vector<ItemsOfSection> out;
    for (auto const& section : picture.edition->instrument().sections) {
        ItemsOfSection group { &section, {} };
        std::ranges::copy_if(
            items, std::back_inserter(group.items), [&](std::size_t item) { return picture.placed(item).section == &section; });
        if (!group.items.empty())
            out.push_back(std::move(group));
    }
    return out;
}

} // namespace

Arrangement arrange(Picture const& picture, ArrangementChoices const& choices)
{
    Arrangement out;
    auto const schools = schools_shown(picture, choices);
    out.school_groups = group_schools(picture, schools, choices.schools_by);
    for (auto const& group : out.school_groups)
        out.schools.insert(out.schools.end(), group.schools.begin(), group.schools.end());
    for (std::size_t item = 0; item < picture.items.size(); ++item)
        out.counts.push_back(count_answers(picture, item, out.schools));
    if (!picture.edition)
        return out;
    out.item_groups = group_items(picture, items_shown(picture, out, choices), choices.items_by_section);
    for (auto& group : out.item_groups)
        if (group.section)
            group.counts = count_section(picture, *group.section, out.schools);
    return out;
}

std::vector<std::string> phases_of(Picture const& picture) { return labels_of(picture, &PictureSchool::phase); }

std::vector<std::string> groups_of(Picture const& picture) { return labels_of(picture, &PictureSchool::group); }

} // namespace triad::rules
