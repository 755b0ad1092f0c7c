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
    auto items = model::placed_items(instrument);
    std::erase_if(items, [&](auto const& placed) { return !holds(placed.group->when, instrument, evaluation); });
    int count = 0;
    for (auto& placed : items)
        placed.number = ++count;
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
    std::vector<model::PlacedItem> out;
    auto const shown = shown_items(instrument, evaluation);
    for (auto const& placed : model::every_item(instrument)) {
        auto const found = std::ranges::find(shown, placed.item, &model::PlacedItem::item);
        if (found != shown.end())
            out.push_back(*found);
        else if (placed.item == &placed.section->block && by_block(*placed.section, evaluation))
            out.push_back(placed);
    }
    return out;
}

std::vector<model::PlacedItem> counted_items(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    bool const ratings = rates_anything(instrument);
    auto items = answered_items(instrument, evaluation);
    std::erase_if(items, [&](auto const& placed) {
        bool const is_block = placed.item == &placed.section->block;
        return (ratings && !model::has_steps(*placed.scale)) || by_block(*placed.section, evaluation) != is_block;
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

bool is_answered(model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, placed.item->id);
    if (!answer)
        return false;
    return model::has_steps(*placed.scale) ? !answer->rating.empty() : !blank(answer->comment);
}

} // namespace triad::rules
