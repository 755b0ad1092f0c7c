#include "rules/matching/matches.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

bool is_step(model::Choice const& choice) { return choice.kind == model::ChoiceKind::Step; }

/// From 1, the lowest; 0 for what is no step.
std::size_t step_number(model::Scale const& scale, std::size_t place)
{
    if (place >= scale.choices.size() || !is_step(scale.choices[place]))
        return 0;
    auto const up_to_it = std::span { scale.choices }.first(place + 1);
    return static_cast<std::size_t>(std::ranges::count_if(up_to_it, is_step));
}

/// How many steps from the first on count as the lowest.
std::size_t lowest_steps(std::size_t steps) { return steps < 2 ? 0 : std::max<std::size_t>(1, steps / 3); }

/// A statement with the schools that have a step there which stands at one of the ends.
Match match_at(Picture const& picture, std::size_t item, std::span<std::size_t const> schools)
{
    Match out { .item = item, .offering = {}, .highest = {}, .lowest = {} };
    auto const& scale = *picture.placed(item).scale;
    for (auto const school : schools) {
        auto const& cell = picture.cell(item, school);
        auto const place = cell.state == CellState::Rated ? step_place(scale, cell.code) : StepPlace::None;
        if (place == StepPlace::Lowest)
            out.lowest.push_back(school);
        else if (place == StepPlace::Highest)
            (cell.offer ? out.offering : out.highest).push_back(school);
    }
    return out;
}

/// By what they are called: any other order of schools could be read as a ranking.
std::vector<std::size_t> by_what_they_are_called(Picture const& picture, std::span<std::size_t const> schools)
{
    std::vector<std::size_t> out { schools.begin(), schools.end() };
    std::ranges::stable_sort(out, {}, [&](std::size_t school) -> std::string const& { return picture.schools[school].order; });
    return out;
}

std::string words_of(model::Scale const& scale, StepPlace wanted)
{
    std::string out;
    for (std::size_t place = 0; place < scale.choices.size(); ++place)
        if (step_place(scale, static_cast<model::RatingCode>(place + 1)) == wanted)
            append_joined(out, " or ", within_sentence(words_from_elsewhere(scale.choices[place].word)));
    return out;
}

} // namespace

StepPlace step_place(model::Scale const& scale, model::RatingCode code)
{
    auto const number = code == 0 ? 0 : step_number(scale, code - 1U);
    if (number == 0)
        return StepPlace::None;
    auto const steps = static_cast<std::size_t>(std::ranges::count_if(scale.choices, is_step));
    return number == steps ? StepPlace::Highest : number <= lowest_steps(steps) ? StepPlace::Lowest : StepPlace::Between;
}

Matches find_matches(Picture const& picture, std::span<std::size_t const> schools)
{
    Matches out;
    auto const ordered = by_what_they_are_called(picture, schools);
    for (std::size_t item = 0; item < picture.items.size(); ++item) {
        auto match = match_at(picture, item, ordered);
        if (match.lowest.empty())
            continue;
        bool const here = !match.offering.empty() || !match.highest.empty();
        (here ? out.here : out.elsewhere).push_back(std::move(match));
    }
    auto const helped = [](Match const& match) { return match.lowest.size(); };
    std::ranges::stable_sort(out.here, std::greater {}, helped);
    std::ranges::stable_sort(out.elsewhere, std::greater {}, helped);
    return out;
}

std::string lowest_in_words(model::Scale const& scale) { return words_of(scale, StepPlace::Lowest); }

std::string highest_in_words(model::Scale const& scale) { return words_of(scale, StepPlace::Highest); }

std::string matches_in_words(Matches const& matches)
{
    if (matches.here.empty())
        return "There is no statement yet that some schools rate highest and others lowest.";
    return concat({ counted(matches.here.size(), "statement", "statements"), " at which one school could help another." });
}

} // namespace triad::rules
