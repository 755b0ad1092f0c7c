#include "rules/evaluation/related.h"

#include "rules/evaluation/references.h"
#include "rules/evaluation/shown.h"

#include <algorithm>

namespace triad::rules {

namespace {

bool names(std::vector<std::string> const& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

/// What an id names in its own instrument: the item's or reference's list of related ids.
std::vector<std::string> relations_of(model::Instrument const& instrument, std::string_view id)
{
    if (auto const* item = model::find_item(instrument, id)) {
        auto out = item->related;
        return out;
    }
    auto const* reference = model::find_reference(instrument, id);
    return reference ? reference->related : std::vector<std::string> {};
}

/// The newest evaluation of each other instrument.
std::vector<model::Evaluation const*> other_work(model::SchoolDocument const& document, model::Evaluation const& here)
{
    std::vector<model::Evaluation const*> out;
    for (auto const& evaluation : document.evaluations) {
        if (evaluation.removed || evaluation.instrument == here.instrument)
            continue;
        auto const same = std::ranges::find(out, evaluation.instrument, [](auto const* other) { return other->instrument; });
        if (same == out.end())
            out.push_back(&evaluation);
        else if (evaluation.created.at >= (*same)->created.at)
            *same = &evaluation;
    }
    return out;
}

/// The ids that lead to `item` within its own instrument: its own, and those of the references it answers.
std::vector<std::string> ids_for(model::Instrument const& instrument, model::Evaluation const& evaluation, std::string_view item)
{
    std::vector<std::string> out { std::string { item } };
    if (auto const* found = model::find_item(instrument, item))
        for (auto const& reference : linked_references(*found, evaluation))
            out.push_back(reference);
    return out;
}

/// True where one of `mine` and one of `theirs` name each other, in either direction.
bool linked(model::Instrument const& my_wording, std::vector<std::string> const& mine, model::Instrument const& their_wording,
    std::vector<std::string> const& theirs)
{
    for (auto const& my_id : mine) {
        for (auto const& their_id : theirs) {
            if (names(relations_of(my_wording, my_id), their_id) || names(relations_of(their_wording, their_id), my_id))
                return true;
        }
    }
    return false;
}

std::string lowest_step(model::Scale const& scale)
{
    auto const step = std::ranges::find(scale.choices, model::ChoiceKind::Step, &model::Choice::kind);
    return step == scale.choices.end() ? std::string {} : step->id;
}

std::vector<model::PlacedItem> lowest_items(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    auto items = counted_items(instrument, evaluation);
    std::erase_if(items, [&](auto const& placed) {
        auto const* answer = model::find_answer(evaluation, placed.item->id);
        auto const lowest = lowest_step(*placed.scale);
        return !answer || lowest.empty() || answer->rating != lowest || model::is_tick(*placed.scale);
    });
    return items;
}

} // namespace

std::vector<Related> related_answers(model::SchoolDocument const& document, model::Evaluation const& here, std::string_view item)
{
    std::vector<Related> out;
    auto const* wording = model::instrument_of(document, here);
    if (!wording)
        return out;
    auto const mine = ids_for(*wording, here, item);
    for (auto const* other : other_work(document, here)) {
        auto const* instrument = model::instrument_of(document, *other);
        if (!instrument)
            continue;
        for (auto const& placed : shown_items(*instrument, *other))
            if (linked(*wording, mine, *instrument, ids_for(*instrument, *other, placed.item->id)))
                out.push_back({ other, instrument, placed, model::find_answer(*other, placed.item->id) });
    }
    return out;
}

std::vector<Prompted> prompted_lines(
    std::span<model::EnquiryBank const> banks, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<Prompted> out;
    auto const low = lowest_items(instrument, evaluation);
    for (auto const& bank : banks) {
        for (auto const& set : bank.sets) {
            for (auto const& line : set.lines) {
                Prompted prompted { &line, low };
                std::erase_if(prompted.items, [&](auto const& placed) { return !names(line.items, placed.item->id); });
                if (!prompted.items.empty())
                    out.push_back(std::move(prompted));
            }
        }
    }
    return out;
}

} // namespace triad::rules
