#include "rules/progress.h"

#include "base/text.h"

#include <algorithm>
#include <span>

namespace triad::rules {

namespace {

using model::ChoiceKind;

Progress count_items(std::span<model::PlacedItem const> items, model::Scale const& scale, model::Evaluation const& evaluation)
{
    Progress progress;
    for (auto const& choice : scale.choices)
        progress.by_choice.push_back({ &choice, 0 });
    auto const& unrated = model::unrated_choice(scale);
    for (auto const& placed : items) {
        auto const* answer = model::find_answer(evaluation, placed.item->id);
        auto const* chosen = answer ? model::find_choice(scale, answer->rating) : nullptr;
        bool const judged = chosen && chosen != &unrated;
        ++progress.items;
        progress.judged += judged ? 1 : 0;
        progress.without_comment += judged && blank(answer->comment) ? 1 : 0;
        auto const* counted_choice = judged ? chosen : &unrated;
        ++std::ranges::find(progress.by_choice, counted_choice, &Progress::Count::choice)->count;
    }
    return progress;
}

/// The highest step first, then what is not a step, in scale order: the order in which counts are read out.
std::vector<Progress::Count> reading_order(Progress const& progress)
{
    std::vector<Progress::Count> steps;
    std::vector<Progress::Count> others;
    for (auto const& count : progress.by_choice) {
        if (count.count > 0 && count.choice->kind == ChoiceKind::Step)
            steps.insert(steps.begin(), count);
        else if (count.count > 0 && count.choice->kind != ChoiceKind::NotRated)
            others.push_back(count);
    }
    steps.insert(steps.end(), others.begin(), others.end());
    return steps;
}

std::string count_with_word(Progress::Count const& count)
{
    return concat({ number(count.count), " ", ascii_lower(count.choice->word) });
}

} // namespace

Progress count_progress(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    return count_items(model::placed_items(instrument), instrument.scale, evaluation);
}

Progress count_progress(model::Instrument const& instrument, model::Section const& section, model::Evaluation const& evaluation)
{
    return count_items(model::placed_items(instrument, section), instrument.scale, evaluation);
}

std::string progress_in_words(Progress const& progress)
{
    auto words = concat({ number(progress.judged), " of ", number(progress.items), " judged" });
    auto const lowest
        = std::ranges::find(progress.by_choice, ChoiceKind::Step, [](auto const& count) { return count.choice->kind; });
    if (lowest != progress.by_choice.end() && lowest->count > 0)
        words += concat({ " · ", count_with_word(*lowest) });
    return words;
}

std::string counts_in_words(Progress const& progress)
{
    auto words = progress.judged == 0 ? std::string { "None judged" } : concat({ number(progress.judged), " judged" });
    std::string_view separator = ": ";
    for (auto const& count : reading_order(progress)) {
        words += concat({ separator, count_with_word(count) });
        separator = ", ";
    }
    words += ".";
    for (auto const& count : progress.by_choice) {
        if (count.choice->kind == ChoiceKind::NotRated && count.count > 0)
            words += concat({ " ", count_with_word(count), "." });
    }
    return words;
}

model::Item const* next_unrated(model::Instrument const& instrument, model::Evaluation const& evaluation, std::string_view after)
{
    auto const items = model::placed_items(instrument);
    auto const current = std::ranges::find(items, after, [](auto const& placed) { return std::string_view { placed.item->id }; });
    auto const start = current == items.end() ? 0 : static_cast<std::size_t>(current - items.begin()) + 1;
    for (std::size_t step = 0; step < items.size(); ++step) {
        auto const* item = items[(start + step) % items.size()].item;
        auto const* answer = model::find_answer(evaluation, item->id);
        if (!answer || answer->rating.empty())
            return item;
    }
    return nullptr;
}

} // namespace triad::rules
