#include "ui/screens/review/pack/pack_choices.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/evaluation/shown.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

/// One for each answer, so that two devices of a school write the same record.
model::Extract const* find_extract(model::Review const& review, std::string_view evaluation, std::string_view item)
{
    auto const found = std::ranges::find_if(review.extracts,
        [&](auto const& extract) { return !extract.removed && extract.evaluation == evaluation && extract.item == item; });
    return found == review.extracts.end() ? nullptr : &*found;
}

std::vector<PackItem> pack_items(
    model::Instrument const& instrument, model::Evaluation const& evaluation, model::Review const& review)
{
    std::vector<PackItem> out;
    auto const add = [&](model::PlacedItem const& placed) {
        auto const& id = placed.item->id;
        out.push_back({ placed, find_answer(evaluation, id), find_extract(review, evaluation.id, id) });
    };
    for (auto const& placed : rules::answered_items(instrument, evaluation))
        add(placed);
    // Whatever would travel is shown here, also where the evaluation no longer shows it.
    for (auto const& extract : review.extracts) {
        auto const known = [&](auto const& item) { return item.placed.item->id == extract.item; };
        if (extract.removed || extract.evaluation != evaluation.id || std::ranges::any_of(out, known))
            continue;
        if (auto placed = find_placed(instrument, extract.item))
            add(*placed);
    }
    return out;
}

bool is_newest(model::SchoolDocument const& document, model::Evaluation const& evaluation)
{
    return std::ranges::none_of(document.evaluations, [&](auto const& other) {
        return !other.removed && other.instrument == evaluation.instrument && other.created.at > evaluation.created.at;
    });
}

bool marked_red(PackItem const& item)
{
    auto const* choice = item.answer ? find_choice(*item.placed.scale, item.answer->rating) : nullptr;
    return choice && choice->kind == model::ChoiceKind::Step && choice->tone == model::Tone::Red;
}

bool behind_a_line(model::Review const& review, std::string_view item)
{
    return std::ranges::any_of(
        review.lines, [&](auto const& line) { return !line.removed && model::lists_id(line.items, item); });
}

} // namespace

std::vector<PackPart> pack_parts(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<PackPart> out;
    for (auto const& evaluation : document.evaluations) {
        auto const* instrument = instrument_of(document, evaluation);
        if (evaluation.removed || !instrument)
            continue;
        out.push_back({ .evaluation = &evaluation,
            .instrument = instrument,
            .newest = is_newest(document, evaluation),
            .stays = instrument->audience == model::InstrumentAudience::School,
            .items = pack_items(*instrument, evaluation, review) });
    }
    std::ranges::stable_sort(
        out, [](auto const& a, auto const& b) { return a.evaluation->created.at > b.evaluation->created.at; });
    return out;
}

std::string shared_words(PackPart const& part)
{
    std::string which;
    std::int64_t count = 0;
    for (auto const& item : part.items) {
        if (!item.extract)
            continue;
        ++count;
        auto const name = item.placed.number > 0 ? number(item.placed.number) : item.placed.section->title;
        which += concat({ which.empty() ? "" : ", ", name });
    }
    if (count == 0)
        return "Nothing of it travels.";
    auto const all = counted(part.items.size(), "statement", "statements");
    return concat({ number(count), " of ", all, count == 1 ? " travels: " : " travel: ", which, "." });
}

std::string pack_item_name(PackItem const& item)
{
    return item.placed.number > 0 ? concat({ "statement ", number(item.placed.number) }) : item.placed.section->title;
}

std::string rating_word(PackItem const& item)
{
    auto const& scale = *item.placed.scale;
    if (!has_steps(scale))
        return {};
    auto const* choice = item.answer ? find_choice(scale, item.answer->rating) : nullptr;
    return choice ? choice->word : unrated_choice(scale).word;
}

std::vector<std::pair<PackPart const*, PackItem const*>> quick_items(
    std::vector<PackPart> const& parts, model::Review const& review, Quick quick)
{
    std::vector<std::pair<PackPart const*, PackItem const*>> out;
    for (auto const& part : parts) {
        if (part.stays || !part.newest)
            continue;
        for (auto const& item : part.items)
            if (quick == Quick::Red ? marked_red(item) : behind_a_line(review, item.placed.item->id))
                out.emplace_back(&part, &item);
    }
    return out;
}

store::Command share_item(
    model::Review const& review, PackPart const& part, PackItem const& item, bool rating, std::string_view fresh)
{
    auto const id = item.extract ? item.extract->id : std::string { fresh };
    store::Command out { .label = concat({ "Share ", pack_item_name(item) }), .settings = {} };
    auto const set = [&](std::string_view field, std::string_view value) {
        out.settings.push_back({ { RecordKind::Extract, review.id, id, std::string { field } }, std::string { value } });
    };
    if (!item.extract) {
        set("removed", "");
        set("evaluation", part.evaluation->id);
        set("item", item.placed.item->id);
        for (auto const* field : { "rating", "comment", "evidence" })
            set(field, "");
    }
    if (rating)
        set("rating", "true");
    return out;
}

store::Command keep_item(model::Review const& review, PackItem const& item)
{
    return store::remove_record(
        RecordKind::Extract, review.id, item.extract->id, concat({ "Keep ", pack_item_name(item), " in the school" }));
}

Date school_year_end(Date day)
{
    Date const end { day.year, 8, 31 };
    return day < end ? end : Date { day.year + 1, 8, 31 };
}

} // namespace triad::ui
