#include "rules/evaluation/wording.h"

#include "base/text.h"
#include "rules/evaluation/shown.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::ContextField;

std::string answer_to(ContextField const& field, model::Evaluation const& evaluation)
{
    if (!field.options.empty())
        return chosen_option(field, evaluation).empty() ? std::string {} : choice_in_words(field, evaluation);
    auto const* answer = model::find_context(evaluation, field.id);
    return answer && !blank(answer->text) ? answer->text : std::string {};
}

ContextField const* named_field(model::Instrument const& instrument, std::string_view name)
{
    for (auto const& field : instrument.contexts)
        if (!name.empty() && field.name == name)
            return &field;
    return nullptr;
}

/// Calls `say` for each run of plain text, and `fill` for each {name} that the instrument has a field for.
template <typename Say, typename Fill>
void walk(model::Instrument const& instrument, std::string_view text, Say const& say, Fill const& fill)
{
    while (!text.empty()) {
        auto const first = text.find('{');
        auto const close = first == std::string_view::npos ? first : text.find('}', first);
        if (close == std::string_view::npos)
            return say(text);
        auto const open = text.rfind('{', close);
        auto const* field = named_field(instrument, text.substr(open + 1, close - open - 1));
        say(text.substr(0, field ? open : close + 1));
        if (field)
            fill(*field);
        text.remove_prefix(close + 1);
    }
}

std::string_view own_wording(model::Item const& item, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, item.id);
    return answer && !blank(answer->comment) ? std::string_view { answer->comment } : std::string_view { item.text };
}

bool left_out(model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, placed.item->id);
    auto const* choice = answer ? model::find_choice(*placed.scale, answer->rating) : nullptr;
    return choice && choice->kind == model::ChoiceKind::NotApplicable;
}

} // namespace

std::string filled_text(model::Instrument const& instrument, model::Evaluation const& evaluation, std::string_view text)
{
    std::string out;
    walk(
        instrument, text, [&](std::string_view plain) { out += plain; },
        [&](ContextField const& field) {
            auto const answer = answer_to(field, evaluation);
            out += answer.empty() ? concat({ "[", field.title, "]" }) : answer;
        });
    return out;
}

std::vector<ContextField const*> empty_placeholders(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<ContextField const*> needed;
    auto const look_for = [&](std::string_view text) {
        walk(
            instrument, text, [](std::string_view) {},
            [&](ContextField const& field) {
                if (answer_to(field, evaluation).empty())
                    needed.push_back(&field);
            });
    };
    for (auto const& placed : shown_items(instrument, evaluation)) {
        if (left_out(placed, evaluation))
            continue;
        look_for(placed.group->stem);
        look_for(own_wording(*placed.item, evaluation));
    }
    std::vector<ContextField const*> out;
    for (auto const& field : instrument.contexts)
        if (std::ranges::find(needed, &field) != needed.end())
            out.push_back(&field);
    return out;
}

std::string document_text(
    model::Instrument const& instrument, model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    if (left_out(placed, evaluation))
        return {};
    return filled_text(instrument, evaluation, own_wording(*placed.item, evaluation));
}

} // namespace triad::rules
