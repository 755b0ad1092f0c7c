#include "rules/evaluation/progress.h"

#include "base/text.h"
#include "rules/evaluation/answer_index.h"
#include "rules/evaluation/shown.h"

#include <algorithm>
#include <span>

namespace triad::rules {

namespace {

using model::ChoiceKind;

/// The choice that the answer stands for on the scale that is counted: an answer on another scale is only judged or not.
model::Choice const& counted_choice(model::PlacedItem const& placed, model::Scale const& scale, model::Answer const* answer)
{
    auto const* chosen = answer && placed.scale == &scale ? model::find_choice(scale, answer->rating) : nullptr;
    return chosen ? *chosen : model::unrated_choice(scale);
}

Progress count_items(std::span<model::PlacedItem const> items, model::Scale const& scale, AnswerIndex const& answers)
{
    Progress progress;
    for (auto const& choice : scale.choices)
        progress.by_choice.push_back({ &choice, 0 });
    for (auto const& placed : items) {
        auto const* answer = answers.find(placed.item->id);
        bool const judged = is_answered(placed, answer);
        ++progress.items;
        progress.judged += judged ? 1 : 0;
        progress.without_comment += judged && blank(answer->comment) ? 1 : 0;
        if (placed.scale == &scale)
            ++std::ranges::find(progress.by_choice, &counted_choice(placed, scale, answer), &Progress::Count::choice)->count;
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

/// What has been done to the items counted: "read" where nothing done is called "Not yet read". Ratings are judged.
std::string done_word(Progress const& progress)
{
    constexpr std::string_view not_yet = "Not yet ";
    std::string_view word;
    std::size_t steps = 0;
    for (auto const& [choice, count] : progress.by_choice) {
        steps += choice->kind == ChoiceKind::Step ? 1U : 0U;
        if (choice->kind == ChoiceKind::NotRated)
            word = choice->word;
    }
    if (steps == 0)
        return "answered";
    bool const named = word.starts_with(not_yet) && word != "Not yet rated";
    return named ? std::string { word.substr(not_yet.size()) } : steps == 1 ? "done" : "judged";
}

} // namespace

Progress count_progress(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    return count_items(counted_items(instrument, evaluation), instrument.scale, AnswerIndex { evaluation });
}

Progress count_progress(model::Instrument const& instrument, model::Section const& section, model::Evaluation const& evaluation)
{
    return count_items(
        counted_items(instrument, section, evaluation), model::scale_of(instrument, section), AnswerIndex { evaluation });
}

std::vector<SectionProgress> count_sections(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    auto const items = counted_items(instrument, evaluation); // section by section
    AnswerIndex const answers { evaluation };
    std::vector<SectionProgress> out;
    out.reserve(instrument.sections.size());
    for (auto rest = items.begin(); auto const& section : instrument.sections) {
        auto const end = std::find_if(rest, items.end(), [&](auto const& placed) { return placed.section != &section; });
        out.push_back({ &section, count_items({ rest, end }, model::scale_of(instrument, section), answers) });
        rest = end;
    }
    return out;
}

std::string progress_in_words(Progress const& progress)
{
    auto words = concat({ number(progress.judged), " of ", number(progress.items), " ", done_word(progress) });
    auto const lowest
        = std::ranges::find(progress.by_choice, ChoiceKind::Step, [](auto const& count) { return count.choice->kind; });
    // A single step is what is counted already.
    bool const said
        = std::ranges::count(progress.by_choice, ChoiceKind::Step, [](auto const& count) { return count.choice->kind; }) == 1;
    if (lowest != progress.by_choice.end() && lowest->count > 0 && !said)
        words += concat({ " · ", count_with_word(*lowest) });
    return words;
}

std::string counts_in_words(Progress const& progress)
{
    auto const done = done_word(progress);
    auto words = concat({ progress.judged == 0 ? std::string { "None" } : number(progress.judged), " ", done });
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
    auto const items = counted_items(instrument, evaluation);
    AnswerIndex const answers { evaluation };
    auto const current = std::ranges::find(items, after, [](auto const& placed) { return std::string_view { placed.item->id }; });
    auto const start = current == items.end() ? 0 : static_cast<std::size_t>(current - items.begin()) + 1;
    for (std::size_t step = 0; step < items.size(); ++step) {
        auto const& placed = items[(start + step) % items.size()];
        if (!is_answered(placed, answers.find(placed.item->id)))
            return placed.item;
    }
    return nullptr;
}

} // namespace triad::rules
