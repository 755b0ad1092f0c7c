#include "ui/views/item_filter.h"

#include "base/text.h"
#include "rules/shown.h"

#include <algorithm>

namespace triad::ui {

namespace {

bool has_action(model::Evaluation const& evaluation, std::string_view item)
{
    return std::ranges::any_of(evaluation.actions, [&](auto const& action) { return action.item == item && !action.removed; });
}

Option counted_option(std::string_view value, std::string_view label, int count)
{
    return { std::string { value }, concat({ label, " (", number(count), ")" }) };
}

int count_passing(std::string_view filter, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    int count = 0;
    for (auto const& placed : rules::shown_items(instrument, evaluation))
        count += passes_filter(filter, instrument, evaluation, placed) ? 1 : 0;
    return count;
}

} // namespace

std::vector<Option> filter_options(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<Option> options;
    auto const add = [&](std::string_view value, std::string_view label) {
        options.push_back(counted_option(value, label, count_passing(value, instrument, evaluation)));
    };
    add("all", "All statements");
    add("unrated", unrated_choice(instrument.scale).word);
    for (auto const& choice : instrument.scale.choices)
        if (choice.kind != model::ChoiceKind::NotRated)
            add(choice.id, choice.word);
    if (has_steps(instrument.scale))
        add("no-comment", is_tick(instrument.scale) ? "Done, no note" : "Rated, no comment");
    add("with-action", "With an action");
    return options;
}

bool passes_filter(std::string_view filter, model::Instrument const& instrument, model::Evaluation const& evaluation,
    model::PlacedItem const& placed)
{
    auto const& item = *placed.item;
    auto const* answer = find_answer(evaluation, item.id);
    std::string_view const rating = answer ? std::string_view { answer->rating } : std::string_view {};
    if (filter == "all")
        return true;
    if (filter == "unrated")
        return (has_steps(*placed.scale) || !rules::rates_anything(instrument)) && !rules::is_answered(placed, evaluation);
    if (filter == "no-comment")
        return !rating.empty() && blank(answer->comment);
    if (filter == "with-action")
        return has_action(evaluation, item.id);
    return rating == filter;
}

} // namespace triad::ui
