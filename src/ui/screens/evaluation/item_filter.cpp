#include "ui/screens/evaluation/item_filter.h"

#include "base/text.h"
#include "rules/evaluation/shown.h"

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

int count_passing(std::vector<model::PlacedItem> const& items, std::string_view filter, model::Instrument const& instrument,
    model::Evaluation const& evaluation)
{
    ItemFilter const passing { filter, instrument, evaluation };
    return static_cast<int>(std::ranges::count_if(items, [&](auto const& placed) { return passing.passes(placed); }));
}

} // namespace

std::vector<Option> filter_options(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<Option> options;
    auto const items = rules::shown_items(instrument, evaluation);
    auto const add = [&](std::string_view value, std::string_view label) {
        options.push_back(counted_option(value, label, count_passing(items, value, instrument, evaluation)));
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

ItemFilter::ItemFilter(std::string_view filter, model::Instrument const& instrument, model::Evaluation const& evaluation)
    : m_filter(filter)
    , m_evaluation(evaluation)
    , m_answers(evaluation)
    , m_rates(rules::rates_anything(instrument))
{
}

bool ItemFilter::passes(model::PlacedItem const& placed) const
{
    if (m_filter == "all")
        return true;
    if (m_filter == "with-action")
        return has_action(m_evaluation, placed.item->id);
    auto const* answer = m_answers.find(placed.item->id);
    if (m_filter == "unrated")
        return (has_steps(*placed.scale) || !m_rates) && !rules::is_answered(placed, answer);
    bool const rated = answer && !answer->rating.empty();
    return m_filter == "no-comment" ? rated && blank(answer->comment) : rated && answer->rating == m_filter;
}

} // namespace triad::ui
