#include "model/wording_fit.h"

#include <algorithm>

namespace triad::model {

bool has_place(Instrument const& instrument, std::string_view item)
{
    return item.empty() || find_item(instrument, item) || find_prompt(instrument, item);
}

bool has_context(Instrument const& instrument, std::string_view field)
{
    return find_context_field(instrument, field) || find_prompt(instrument, field);
}

bool has_rating(Scale const& scale, std::string_view rating)
{
    auto const* choice = rating.empty() ? nullptr : find_choice(scale, rating);
    return rating.empty() || (choice && choice->kind != ChoiceKind::NotRated);
}

namespace {

bool has_answer(Instrument const& instrument, Answer const& answer)
{
    auto const placed = find_placed(instrument, answer.item);
    return placed && has_rating(*placed->scale, answer.rating);
}

} // namespace

bool fits(Instrument const& instrument, Evaluation const& evaluation)
{
    auto const is_placed = [&](auto const& record) { return has_place(instrument, record.item); };
    return std::ranges::all_of(evaluation.answers, [&](auto const& answer) { return has_answer(instrument, answer); })
        && std::ranges::all_of(evaluation.contexts, [&](auto const& context) { return has_context(instrument, context.field); })
        && std::ranges::all_of(evaluation.views, is_placed) && std::ranges::all_of(evaluation.actions, is_placed);
}

bool has_its_wording(SchoolDocument const& document, Evaluation const& evaluation)
{
    if (evaluation.removed)
        return true;
    auto const* instrument = instrument_of(document, evaluation);
    return instrument && fits(*instrument, evaluation);
}

} // namespace triad::model
