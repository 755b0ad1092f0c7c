#include "base/text.h"
#include "format/table/recognise.h"

#include <algorithm>

namespace triad::format::table {

namespace {

using model::Choice;
using model::ChoiceKind;
using model::Shape;
using model::Tone;

/// The ready scale with this id; one that judges nothing where it is missing.
model::Scale ready(std::span<model::Scale const> scales, std::string_view id)
{
    auto const found = std::ranges::find(scales, id, &model::Scale::id);
    if (found != scales.end())
        return *found;
    Choice const unrated { .id = "not-rated", .kind = ChoiceKind::NotRated, .word = "Not yet rated", .shape = Shape::Dash };
    return { .id = "none", .name = "Notes only", .choices = { unrated } };
}

/// The steps, and after them the answers of the colour scale that judge nothing.
model::Scale with_other_answers(std::span<model::Scale const> scales, std::string name, std::vector<Choice> steps)
{
    for (auto const& other : ready(scales, "rag").choices)
        if (other.kind != ChoiceKind::Step)
            steps.push_back(other);
    return { .id = "levels", .name = std::move(name), .choices = std::move(steps) };
}

struct Look {
    Tone tone;
    Shape shape;
};

/// The looks of a scale of so many steps, from the lowest. Shapes differ where colours do not.
std::vector<Look> looks_of(std::size_t steps)
{
    constexpr Look red { Tone::Red, Shape::Octagon };
    constexpr Look amber { Tone::Amber, Shape::Triangle };
    constexpr Look green { Tone::Green, Shape::Circle };
    constexpr Look blue { Tone::Blue, Shape::Diamond };
    constexpr Look purple { Tone::Purple, Shape::Square };
    if (steps <= 2)
        return { amber, green };
    if (steps == 3)
        return { red, amber, green };
    if (steps == 4)
        return { red, amber, green, blue };
    return { red, amber, green, blue, purple };
}

Choice step(std::size_t place, std::string_view word, Look look)
{
    auto const digit = number(static_cast<std::int64_t>(place) + 1);
    return { .id = concat({ "step-", digit }),
        .letter = digit,
        .word = std::string { word },
        .tone = look.tone,
        .shape = look.shape,
        .key = digit.size() == 1 ? digit[0] : '\0' };
}

/// True when the headings run from the highest level down.
bool falls(std::vector<std::string> const& words)
{
    auto const first = level_rank(words.front());
    auto const last = level_rank(words.back());
    return first && last && *first > *last;
}

model::Scale levels(std::span<model::Scale const> scales, std::vector<std::string> const& words)
{
    if (words.empty())
        return with_other_answers(scales, "Levels", {});
    std::vector<Choice> steps;
    auto const looks = looks_of(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const height = std::min(falls(words) ? words.size() - 1 - i : i, looks.size() - 1);
        steps.push_back(step(i, words[i], looks[height]));
    }
    return with_other_answers(scales, concat({ words.front(), " to ", words.back() }), std::move(steps));
}

} // namespace

model::Scale scale_of_kind(DraftScale const& scale, std::span<model::Scale const> scales)
{
    switch (scale.kind) {
    case ScaleKind::RedAmberGreen:
        return ready(scales, "rag");
    case ScaleKind::YesNo:
        return ready(scales, "yes-no-in-hand");
    case ScaleKind::FivePoint:
        return ready(scales, "five-point");
    case ScaleKind::Levels:
        return levels(scales, scale.words);
    case ScaleKind::None:
        break;
    }
    return ready(scales, "notes-only");
}

} // namespace triad::format::table
