#include "rules/evaluation/carrying.h"

#include "base/text.h"
#include "model/id_list.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::PlacedItem;

std::string fingerprint(PlacedItem const& placed) { return model::wording_fingerprint(*placed.group, *placed.item); }

/// Visible items and blocks.
std::vector<PlacedItem> live_items(model::Instrument const& instrument)
{
    auto items = model::every_item(instrument);
    std::erase_if(items, [](auto const& placed) { return placed.item->hidden; });
    return items;
}

PlacedItem const* find_in(std::vector<PlacedItem> const& items, std::string_view id)
{
    auto const found = std::ranges::find(items, id, [](auto const& placed) { return std::string_view { placed.item->id }; });
    return found == items.end() ? nullptr : &*found;
}

/// The same answers in the same words: a rating means what it meant.
bool same_scale(model::Scale const& a, model::Scale const& b)
{
    return std::ranges::equal(a.choices, b.choices, [](auto const& left, auto const& right) {
        return left.id == right.id && left.word == right.word && left.kind == right.kind;
    });
}

bool says_the_same(PlacedItem const& a, PlacedItem const& b)
{
    return fingerprint(a) == fingerprint(b) && same_scale(*a.scale, *b.scale);
}

WordingStep step_to(PlacedItem const& after, PlacedItem const* before)
{
    if (!before)
        return { WordingChange::Added, after.item->id, nullptr, after.item, {}, after.group->stem };
    auto const change = says_the_same(*before, after) ? WordingChange::Same : WordingChange::Changed;
    return { change, after.item->id, before->item, after.item, before->group->stem, after.group->stem };
}

} // namespace

Earlier earlier_answer(model::SchoolDocument const& document, model::Evaluation const& later, std::string_view item)
{
    Earlier out;
    auto const* before = later.previous.empty() ? nullptr : model::find_evaluation(document, later.previous);
    auto const* wording = before && !before->removed ? model::instrument_of(document, *before) : nullptr;
    auto const placed = wording ? model::find_placed(*wording, item) : std::nullopt;
    if (!placed)
        return out;
    out.evaluation = before;
    out.answer = model::find_answer(*before, item);
    out.placed = *placed;
    auto const* now = model::instrument_of(document, later);
    auto const present = now ? model::find_placed(*now, item) : std::nullopt;
    out.same_wording = present && says_the_same(*present, *placed);
    return out;
}

std::vector<WordingStep> wording_steps(model::Instrument const& earlier, model::Instrument const& later)
{
    auto const before = live_items(earlier);
    auto const after = live_items(later);
    std::vector<WordingStep> out;
    out.reserve(after.size());
    for (auto const& placed : after)
        out.push_back(step_to(placed, find_in(before, placed.item->id)));
    for (auto const& placed : before)
        if (!find_in(after, placed.item->id))
            out.push_back({ WordingChange::Removed, placed.item->id, placed.item, nullptr, placed.group->stem, {} });
    return out;
}

bool step_reviewed(WordingStep const& step, model::Evaluation const& later)
{
    if (step.change == WordingChange::Removed)
        return model::lists_id(later.removed_seen, step.item);
    auto const* answer = model::find_answer(later, step.item);
    return answer && answer->reviewed;
}

UpgradeProgress upgrade_progress(std::vector<WordingStep> const& steps, model::Evaluation const& later)
{
    UpgradeProgress out;
    for (auto const& step : steps) {
        if (step.change == WordingChange::Same)
            continue;
        ++out.to_review;
        out.reviewed += step_reviewed(step, later) ? 1 : 0;
    }
    return out;
}

std::vector<model::Answer const*> answers_that_follow(
    model::Evaluation const& earlier, model::Instrument const& before, model::Instrument const& after)
{
    std::vector<model::Answer const*> out;
    for (auto const& step : wording_steps(before, after)) {
        auto const* answer = step.change == WordingChange::Same ? model::find_answer(earlier, step.item) : nullptr;
        // A file written elsewhere may hold an answer to wording that its own instrument no longer has.
        if (answer && (answer->fingerprint.empty() || answer->fingerprint == fingerprint(*model::find_placed(after, step.item))))
            out.push_back(answer);
    }
    return out;
}

} // namespace triad::rules
