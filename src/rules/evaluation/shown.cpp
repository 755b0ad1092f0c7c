#include "rules/evaluation/shown.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// Whether somebody answered one of these items: then they stay in sight, whatever is still to be decided.
bool worked_on(model::ItemGroup const& group, model::Evaluation const& evaluation)
{
    return std::ranges::any_of(group.items, [&](auto const& item) {
        auto const* answer = model::find_answer(evaluation, item.id);
        return answer && !(answer->rating.empty() && blank(answer->comment) && blank(answer->evidence));
    });
}

bool holds(model::ItemGroup const& group, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    if (awaited_choice(group, instrument, evaluation))
        return worked_on(group, evaluation);
    auto const* field = model::find_context_field(instrument, group.when.field);
    return group.when.field.empty() || !field || chosen_option(*field, evaluation) == group.when.option;
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
    return answer && answer->stamps.contains("text") ? answer->text : std::string {};
}

std::string choice_in_words(model::ContextField const& field, model::Evaluation const& evaluation)
{
    auto const chosen = chosen_option(field, evaluation);
    auto const option = std::ranges::find(field.options, chosen, &model::ContextOption::id);
    if (option != field.options.end())
        return option->text;
    return chosen.empty() ? std::string { not_decided } : chosen;
}

model::ContextField const* awaited_choice(
    model::ItemGroup const& group, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    auto const* field = group.when.field.empty() ? nullptr : model::find_context_field(instrument, group.when.field);
    return field && chosen_option(*field, evaluation).empty() ? field : nullptr;
}

std::vector<model::ContextField const*> awaited_choices(
    model::Section const& section, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<model::ContextField const*> out;
    for (auto const& group : section.groups)
        if (auto const* field = awaited_choice(group, instrument, evaluation))
            if (std::ranges::find(out, field) == out.end())
                out.push_back(field);
    return out;
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
        return placed.item->hidden || !holds(*placed.group, instrument, evaluation);
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
