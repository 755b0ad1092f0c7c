#include "ui/screens/evaluation/item_filter.h"

#include "base/text.h"
#include "rules/evaluation/shown.h"

#include <algorithm>

namespace triad::ui {

namespace {

Option counted_option(std::string_view value, std::string_view label, int count)
{
    return { std::string { value }, concat({ label, " (", number(count), ")" }) };
}

} // namespace

std::vector<Option> filter_options(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<Option> options;
    auto const items = rules::shown_items(instrument, evaluation);
    ItemFilter const filter { instrument, evaluation };
    auto const add = [&](std::string_view value, std::string_view label) {
        auto const count = std::ranges::count_if(items, [&](auto const& placed) { return filter.passes(value, placed); });
        options.push_back(counted_option(value, label, static_cast<int>(count)));
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

ItemFilter::ItemFilter(model::Instrument const& instrument, model::Evaluation const& evaluation)
    : m_answers(evaluation)
    , m_rates(rules::rates_anything(instrument))
{
    for (auto const& action : evaluation.actions)
        if (!action.removed)
            m_with_action.push_back(action.item);
    std::ranges::sort(m_with_action);
}

bool ItemFilter::has_action(std::string_view item) const { return std::ranges::binary_search(m_with_action, item); }

bool ItemFilter::passes(std::string_view filter, model::PlacedItem const& placed) const
{
    if (filter == "all")
        return true;
    if (filter == "with-action")
        return has_action(placed.item->id);
    auto const* answer = m_answers.find(placed.item->id);
    if (filter == "unrated")
        return (has_steps(*placed.scale) || !m_rates) && !rules::is_answered(placed, answer);
    bool const rated = answer && !answer->rating.empty();
    return filter == "no-comment" ? rated && blank(answer->comment) : rated && answer->rating == filter;
}

} // namespace triad::ui
