#include "rules/shown.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

bool holds(model::Condition const& when, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    if (when.field.empty())
        return true;
    auto const* field = model::find_context_field(instrument, when.field);
    return !field || chosen_option(*field, evaluation) == when.option;
}

bool is_block(model::PlacedItem const& placed) { return placed.item == &placed.section->block; }

} // namespace

bool rates_anything(model::Instrument const& instrument)
{
    return std::ranges::any_of(instrument.sections,
        [&](auto const& section) { return !section.groups.empty() && model::has_steps(model::scale_of(instrument, section)); });
}

std::string chosen_option(model::ContextField const& field, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_context(evaluation, field.id);
    return answer && !answer->text.empty() ? answer->text : field.fallback;
}

std::vector<model::PlacedItem> shown_items(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    auto items = answered_items(instrument, evaluation);
    std::erase_if(items, [](auto const& placed) { return is_block(placed); });
    return items;
}

std::vector<model::PlacedItem> shown_items(
    model::Instrument const& instrument, model::Section const& section, model::Evaluation const& evaluation)
{
    auto items = shown_items(instrument, evaluation);
    std::erase_if(items, [&](auto const& placed) { return placed.section != &section; });
    return items;
}

bool by_block(model::Section const& section, model::Evaluation const& evaluation)
{
    return evaluation.by_block && !section.block.id.empty();
}

std::vector<model::PlacedItem> answered_items(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    auto items = model::every_item(instrument);
    std::erase_if(items, [&](auto const& placed) {
        if (is_block(placed))
            return !by_block(*placed.section, evaluation);
        return placed.item->hidden || !holds(placed.group->when, instrument, evaluation);
    });
    int count = 0;
    for (auto& placed : items)
        placed.number = is_block(placed) ? 0 : ++count;
    return items;
}

std::vector<model::PlacedItem> counted_items(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    bool const ratings = rates_anything(instrument);
    auto items = answered_items(instrument, evaluation);
    std::erase_if(items, [&](auto const& placed) {
        return (ratings && !model::has_steps(*placed.scale)) || by_block(*placed.section, evaluation) != is_block(placed);
    });
    return items;
}

std::vector<model::PlacedItem> counted_items(
    model::Instrument const& instrument, model::Section const& section, model::Evaluation const& evaluation)
{
    auto items = counted_items(instrument, evaluation);
    std::erase_if(items, [&](auto const& placed) { return placed.section != &section; });
    return items;
}

bool is_answered(model::PlacedItem const& placed, model::Answer const* answer)
{
    if (!answer)
        return false;
    return model::has_steps(*placed.scale) ? !answer->rating.empty() : !blank(answer->comment);
}

} // namespace triad::rules
