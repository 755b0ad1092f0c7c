#include "rules/evaluation/references.h"

#include "base/text.h"
#include "model/id_list.h"

#include <algorithm>

namespace triad::rules {

namespace {

constexpr std::string_view none_linked = "-";

bool answers(model::Item const& item, model::Evaluation const& evaluation, std::string_view reference)
{
    auto const linked = linked_references(item, evaluation);
    return std::ranges::find(linked, reference) != linked.end();
}

} // namespace

std::vector<std::string> linked_references(model::Item const& item, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, item.id);
    if (!answer || answer->references.empty())
        return item.references;
    if (answer->references == none_linked)
        return {};
    auto const ids = model::ids_in(answer->references);
    return { ids.begin(), ids.end() };
}

std::string with_link(model::Item const& item, model::Evaluation const& evaluation, std::string_view reference, bool linked)
{
    auto ids = linked_references(item, evaluation);
    std::erase(ids, reference);
    if (linked)
        ids.emplace_back(reference);
    if (ids == item.references)
        return {};
    std::string text;
    for (auto const& id : ids)
        text += concat({ text.empty() ? "" : " ", id });
    return text.empty() ? std::string { none_linked } : text;
}

std::vector<model::Reference const*> unlinked_references(model::Section const& section, model::Evaluation const& evaluation)
{
    std::vector<model::Reference const*> out;
    for (auto const& reference : section.references)
        if (statements_for(section, evaluation, reference.id).empty())
            out.push_back(&reference);
    return out;
}

std::vector<model::Item const*> statements_for(
    model::Section const& section, model::Evaluation const& evaluation, std::string_view reference)
{
    std::vector<model::Item const*> out;
    for (auto const& group : section.groups)
        for (auto const& item : group.items)
            if (!item.hidden && answers(item, evaluation, reference))
                out.push_back(&item);
    return out;
}

} // namespace triad::rules
