#include "base/text.h"
#include "tables/recognise.h"
#include "tables/scale_words.h"

#include <algorithm>

namespace triad::tables {

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

/// `place`: 0 for the lowest. A number of the table stays the sign of its step: "4" is 4 also where 1 is best.
Choice step(std::size_t place, std::string_view word, Look look)
{
    auto const digit = number(place + 1);
    auto const digits = word.substr(0, std::min(word.find_first_not_of("0123456789"), word.size()));
    auto const dash = word.find(" – ");
    bool const numbered = !digits.empty() && (digits.size() == word.size() || dash == digits.size());
    auto const letter = numbered ? std::string { digits } : digit;
    return { .id = concat({ "step-", digit }),
        .letter = letter,
        .word = std::string { numbered && dash != std::string_view::npos ? word.substr(dash + 5) : word },
        .tone = look.tone,
        .shape = look.shape,
        .key = letter.size() == 1 ? letter[0] : '\0' };
}

/// The words with the lowest first. What nobody has said is read as it stands.
std::vector<std::string> from_the_lowest(DraftScale const& scale)
{
    auto const order = scale.order == ScaleOrder::Open ? order_of(scale.words) : scale.order;
    auto words = scale.words;
    if (order == ScaleOrder::HighestFirst)
        std::ranges::reverse(words);
    return words;
}

model::Scale levels(std::span<model::Scale const> scales, DraftScale const& scale)
{
    if (scale.words.empty())
        return with_other_answers(scales, "Levels", {});
    auto const words = from_the_lowest(scale);
    auto const looks = looks_of(words.size());
    std::vector<Choice> steps;
    steps.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        steps.push_back(step(i, words[i], looks[std::min(i, looks.size() - 1)]));
    auto name = concat({ steps.front().word, " to ", steps.back().word });
    return with_other_answers(scales, std::move(name), std::move(steps));
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
        return levels(scales, scale);
    case ScaleKind::Ticks:
        return ready(scales, "tick");
    case ScaleKind::None:
    case ScaleKind::Open:
        break;
    }
    return ready(scales, "notes-only");
}

} // namespace triad::tables
