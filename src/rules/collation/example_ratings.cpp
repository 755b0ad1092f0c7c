#include "rules/collation/example_ratings.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::Choice;
using model::ChoiceKind;

// In a hundred. Enough are left open that a picture has gaps, as it has in life.
constexpr int left_open = 6;
constexpr int cannot_say = 5;
constexpr int not_applicable = 2;
constexpr int commented = 60;
constexpr int offered = 25; // of what is rated highest

// In steps of a scale from 0 to 100.
constexpr int spread_of_items = 22;
constexpr int spread_of_schools = 16; // at one statement
constexpr int spread_of_rounds = 6;

std::vector<Choice const*> steps_of(model::Scale const& scale)
{
    std::vector<Choice const*> out;
    for (auto const& choice : scale.choices)
        if (choice.kind == ChoiceKind::Step)
            out.push_back(&choice);
    return out;
}

Choice const* of_kind(model::Scale const& scale, ChoiceKind kind)
{
    auto const found = std::ranges::find(scale.choices, kind, &Choice::kind);
    return found == scale.choices.end() ? nullptr : &*found;
}

/// The comments that stand at a step: the lowest third of a scale is red, the highest green.
std::vector<std::string> const& comments_at(
    model::ExampleComments const& comments, std::vector<Choice const*> const& steps, Choice const& step)
{
    auto const place = std::ranges::find(steps, &step) - steps.begin();
    auto const last = std::ssize(steps) - 1;
    if (place * 3 > last * 2 || last == 0)
        return comments.green;
    return place * 3 > last ? comments.amber : comments.red;
}

} // namespace

ExampleRatings::ExampleRatings(model::ExampleWords const& words, std::uint64_t seed, int school, int round, int level)
    : m_words(words)
    , m_seed(seed)
    , m_school(school)
    , m_level(level)
    , m_dice(seed, concat({ "round ", number(round), " of school ", number(school) }))
{
}

/// How the school stands at one statement, from 0 to 99.
int ExampleRatings::standing(model::Item const& item)
{
    Dice of_item { m_seed, item.id };
    Dice of_school { m_seed, concat({ item.id, " at school ", number(m_school) }) };
    int const here = of_item.between(-spread_of_items, spread_of_items) + of_school.between(-spread_of_schools, spread_of_schools)
        + m_dice.between(-spread_of_rounds, spread_of_rounds);
    return std::clamp(m_level + here, 0, 99);
}

Choice const* ExampleRatings::choice(model::PlacedItem const& placed)
{
    if (m_dice.chance(left_open))
        return nullptr;
    if (auto const* unsure = of_kind(*placed.scale, ChoiceKind::CannotSay); m_dice.chance(cannot_say) && unsure)
        return unsure;
    if (auto const* outside = of_kind(*placed.scale, ChoiceKind::NotApplicable); m_dice.chance(not_applicable) && outside)
        return outside;
    auto const steps = steps_of(*placed.scale);
    auto const standing_here = standing(*placed.item);
    if (steps.empty() || (steps.size() == 1 && standing_here < 50)) // what is ticked, or not yet
        return nullptr;
    return steps[static_cast<std::size_t>(standing_here) * steps.size() / 100];
}

std::string ExampleRatings::comment(std::vector<std::string> const& texts)
{
    auto const [next, is_new] = m_next.try_emplace(&texts, 0);
    if (is_new)
        next->second = m_dice.place_in(texts.size());
    return texts[next->second++ % texts.size()];
}

model::Answer ExampleRatings::answer(model::PlacedItem const& placed)
{
    model::Answer out;
    out.item = placed.item->id;
    if (!model::has_steps(*placed.scale)) { // a question that takes words only
        if (m_dice.chance(commented))
            out.comment = comment(m_words.comments.amber);
        return out;
    }
    auto const* given = choice(placed);
    if (!given)
        return out;
    out.rating = given->id;
    out.fingerprint = model::wording_fingerprint(*placed.group, *placed.item);
    bool const says_something = m_dice.chance(commented);
    if (given->kind == ChoiceKind::CannotSay && says_something)
        out.comment = comment(m_words.comments.cannot_say);
    if (given->kind != ChoiceKind::Step)
        return out;
    auto const steps = steps_of(*placed.scale);
    if (says_something)
        out.comment = comment(comments_at(m_words.comments, steps, *given));
    out.offers = given == steps.back() && m_dice.chance(offered);
    return out;
}

} // namespace triad::rules
