#include "rules/evaluation/views.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/shown.h"

#include <algorithm>
#include <cstdlib>

namespace triad::rules {

namespace {

std::string name_of(model::View const& view)
{
    auto const name = words_from_elsewhere(view.name);
    auto const role = words_from_elsewhere(view.role);
    if (name.empty())
        return role.empty() ? std::string { "Someone else" } : role;
    return role.empty() ? name : concat({ name, ", ", role });
}

/// The place of a step on its scale, from 1; 0 for what is no step.
int step_place(model::Scale const& scale, std::string_view rating)
{
    int place = 0;
    for (auto const& choice : scale.choices) {
        place += choice.kind == model::ChoiceKind::Step ? 1 : 0;
        if (choice.id == rating)
            return choice.kind == model::ChoiceKind::Step ? place : 0;
    }
    return 0;
}

int distance_between(model::Scale const& scale, std::string_view a, std::string_view b)
{
    int const left = step_place(scale, a);
    int const right = step_place(scale, b);
    return left != 0 && right != 0 ? std::abs(left - right) : 1;
}

void measure(Comparison& comparison)
{
    auto const& voices = comparison.voices;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        for (std::size_t k = i + 1; k < voices.size(); ++k) {
            if (voices[i].rating == voices[k].rating)
                continue;
            comparison.differ = true;
            comparison.distance
                = std::max(comparison.distance, distance_between(*comparison.placed.scale, voices[i].rating, voices[k].rating));
        }
    }
}

bool says_anything(Voice const& voice) { return !voice.rating.empty() || !blank(voice.comment) || !blank(voice.evidence); }

Comparison compare_item(model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    Comparison out { .placed = placed };
    if (auto const* answer = model::find_answer(evaluation, placed.item->id)) {
        Voice const own { answer->settled ? "Settled" : "Our answer", answer->rating, answer->comment, answer->evidence, true };
        if (says_anything(own))
            out.voices.push_back(own);
        out.settled = answer->settled;
    }
    for (auto const& view : evaluation.views)
        if (!view.removed && view.item == placed.item->id)
            out.voices.push_back({ name_of(view), view.rating, view.comment, view.evidence, false });
    measure(out);
    return out;
}

} // namespace

std::vector<Comparison> compare_views(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<Comparison> out;
    for (auto const& placed : answered_items(instrument, evaluation)) {
        auto comparison = compare_item(placed, evaluation);
        if (!comparison.voices.empty())
            out.push_back(std::move(comparison));
    }
    std::ranges::stable_sort(out, [](auto const& a, auto const& b) { return a.distance > b.distance; });
    return out;
}

std::vector<ViewSource> view_sources(model::Evaluation const& evaluation)
{
    std::vector<ViewSource> out;
    for (auto const& view : evaluation.views) {
        if (view.removed)
            continue;
        auto found = std::ranges::find(out, view.source, &ViewSource::source);
        if (found == out.end())
            found = out.insert(out.end(), { view.source, name_of(view), 0 });
        ++found->items;
    }
    return out;
}

} // namespace triad::rules
