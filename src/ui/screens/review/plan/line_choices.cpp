#include "ui/screens/review/plan/line_choices.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "rules/evaluation/related.h"
#include "rules/evaluation/shown.h"

#include <algorithm>
#include <optional>
#include <set>

namespace triad::ui {

namespace {

using model::BankLine;
using Banks = std::span<model::EnquiryBank const>;

constexpr std::size_t longest_tie = 90; // code points of a statement in a list

BankLine const* find_bank_line(Banks banks, std::string_view id)
{
    for (auto const& bank : banks)
        for (auto const& set : bank.sets)
            if (auto const line = std::ranges::find(set.lines, id, &BankLine::id); line != set.lines.end())
                return &*line;
    return nullptr;
}

bool same_words(std::string_view a, std::string_view b)
{
    return ascii_lower(collapsed_spaces(a)) == ascii_lower(collapsed_spaces(b));
}

bool is_taken(model::Review const& review, LineChoice const& choice)
{
    return std::ranges::any_of(review.lines, [&](auto const& line) {
        bool const same_origin = !choice.origin.empty() && line.origin == choice.origin;
        return !line.removed && (same_origin || same_words(line.text, choice.text));
    });
}

std::string spaced(std::vector<std::string> const& ids)
{
    std::string out;
    for (auto const& id : ids)
        out = model::with_id(out, id);
    return out;
}

LineChoice from_bank(BankLine const& line)
{
    return { .key = line.id, .name = line.id, .origin = line.id, .text = line.text, .items = {}, .bank = &line };
}

/// One entry a line, however many evaluations prompt it.
std::vector<LineChoice> prompted_choices(model::SchoolDocument const& document, Banks banks)
{
    std::vector<LineChoice> out;
    for (auto const& evaluation : document.evaluations) {
        auto const* instrument = instrument_of(document, evaluation);
        // What prompted a line travels with it, so work that stays in the school prompts none.
        if (evaluation.removed || !instrument || instrument->audience == model::InstrumentAudience::School)
            continue;
        for (auto const& prompted : rules::prompted_lines(banks, *instrument, evaluation)) {
            auto found = std::ranges::find(out, prompted.line->id, &LineChoice::key);
            if (found == out.end())
                found = out.insert(out.end(), from_bank(*prompted.line));
            for (auto const& placed : prompted.items)
                found->items = model::with_id(found->items, placed.item->id);
        }
    }
    return out;
}

/// What prompts a line of the bank here; where nothing does, the statements that the bank ties it to.
std::string items_of(BankLine const& line, std::vector<LineChoice> const& prompted)
{
    auto const found = std::ranges::find(prompted, line.id, &LineChoice::key);
    return found != prompted.end() ? found->items : spaced(line.items);
}

std::vector<LineChoice> own_choices(model::SchoolDocument const& document, Banks banks, std::vector<LineChoice> const& prompted)
{
    std::vector<LineChoice> out;
    for (auto const& line : document.lines) {
        if (line.removed || blank(line.text))
            continue;
        auto const* bank = find_bank_line(banks, line.origin);
        auto const place = static_cast<std::int64_t>(out.size() + 1);
        out.push_back({ .key = line.id,
            .name = concat({ "our line ", number(place) }),
            .origin = line.id,
            .text = line.text,
            .items = bank ? items_of(*bank, prompted) : line.items,
            .bank = bank });
    }
    return out;
}

std::vector<model::Review const*> earlier_reviews(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<model::Review const*> out;
    for (auto const& other : document.reviews)
        if (!other.removed && other.id != review.id)
            out.push_back(&other);
    std::ranges::stable_sort(out, [](auto const* a, auto const* b) { return a->created.at > b->created.at; });
    return out;
}

std::vector<LineChoice> earlier_choices(model::SchoolDocument const& document, model::Review const& review, Banks banks)
{
    std::vector<LineChoice> out;
    for (auto const* earlier : earlier_reviews(document, review)) {
        for (auto const& line : earlier->lines) {
            auto const known = [&](auto const& choice) { return same_words(choice.text, line.text); };
            if (line.removed || blank(line.text) || std::ranges::any_of(out, known))
                continue;
            auto const place = static_cast<std::int64_t>(out.size() + 1);
            out.push_back({ .key = concat({ earlier->id, "-", line.id }),
                .name = concat({ "earlier line ", number(place) }),
                .origin = line.origin,
                .text = line.text,
                .items = line.items,
                .bank = bank_line_of(document, banks, line) });
        }
    }
    return out;
}

struct Met {
    model::Evaluation const* evaluation;
    model::Instrument const* instrument;
    model::PlacedItem placed;
};

/// The item in the newest work of this school that shows it.
std::optional<Met> newest_with(model::SchoolDocument const& document, std::string_view item)
{
    std::optional<Met> out;
    for (auto const& evaluation : document.evaluations) {
        auto const* instrument = instrument_of(document, evaluation);
        if (evaluation.removed || !instrument || (out && out->evaluation->created.at >= evaluation.created.at))
            continue;
        for (auto const& placed : rules::answered_items(*instrument, evaluation))
            if (placed.item->id == item)
                out = Met { &evaluation, instrument, placed };
    }
    return out;
}

std::string met_words(Met const& met)
{
    auto const* answer = find_answer(*met.evaluation, met.placed.item->id);
    auto const& scale = *met.placed.scale;
    auto const* choice = answer ? find_choice(scale, answer->rating) : nullptr;
    auto const what = met.placed.number > 0 ? concat({ "statement ", number(met.placed.number) }) : met.placed.section->title;
    auto const& word = choice ? choice->word : unrated_choice(scale).word;
    return concat({ what, " of ", met.instrument->title, " (", ascii_lower(word), ")" });
}

} // namespace

LineChoices line_choices(model::SchoolDocument const& document, model::Review const& review, Banks banks)
{
    LineChoices out;
    out.prompted = prompted_choices(document, banks);
    out.own = own_choices(document, banks, out.prompted);
    out.earlier = earlier_choices(document, review, banks);
    for (auto* list : { &out.prompted, &out.own, &out.earlier })
        for (auto& choice : *list)
            choice.taken = is_taken(review, choice);
    return out;
}

std::string behind_words(model::SchoolDocument const& document, std::string_view items)
{
    std::string out;
    for (auto const id : model::ids_in(items)) {
        if (auto const met = newest_with(document, id))
            out += concat({ out.empty() ? "Behind it: " : "; ", met_words(*met) });
    }
    return out.empty() ? out : out + ".";
}

std::vector<TieChoice> tie_choices(model::SchoolDocument const& document, std::string_view items)
{
    auto const tied = model::ids_in(items);
    std::vector<TieChoice> out;
    auto const known = [&](std::string_view id) {
        return std::ranges::find(tied, id) != tied.end() || std::ranges::find(out, id, &TieChoice::item) != out.end();
    };
    for (auto const& evaluation : document.evaluations) {
        auto const* instrument = instrument_of(document, evaluation);
        // What a line is tied to travels with it, so work that stays in the school is not offered.
        if (evaluation.removed || !instrument || instrument->audience == model::InstrumentAudience::School)
            continue;
        for (auto const& placed : rules::shown_items(*instrument, evaluation)) {
            if (!known(placed.item->id))
                out.push_back({ placed.item->id,
                    words_from_elsewhere(
                        concat({ instrument->title, " ", number(placed.number), ": ", model::whole_statement(placed) }),
                        longest_tie) });
        }
    }
    return out;
}

std::string tied_words(model::SchoolDocument const& document, std::string_view item)
{
    auto const met = newest_with(document, item);
    return met ? met_words(*met) : std::string {};
}

bool may_be_prompted(model::SchoolDocument const& document, Banks banks)
{
    std::set<std::string_view> tied;
    for (auto const& bank : banks)
        for (auto const& set : bank.sets)
            for (auto const& line : set.lines)
                tied.insert(line.items.begin(), line.items.end());
    return std::ranges::any_of(document.evaluations, [&](auto const& evaluation) {
        auto const* instrument = instrument_of(document, evaluation);
        return instrument && !evaluation.removed
            && std::ranges::any_of(rules::counted_items(*instrument, evaluation), [&](auto const& placed) {
                   return model::has_steps(*placed.scale) && !model::is_tick(*placed.scale) && tied.contains(placed.item->id);
               });
    });
}

BankLine const* bank_line_of(model::SchoolDocument const& document, Banks banks, model::ReviewLine const& line)
{
    if (auto const* direct = find_bank_line(banks, line.origin))
        return direct;
    auto const* own = line.origin.empty() ? nullptr : find_line(document, line.origin);
    return own ? find_bank_line(banks, own->origin) : nullptr;
}

std::string origin_words(model::SchoolDocument const& document, Banks banks, model::ReviewLine const& line)
{
    if (auto const* bank = bank_line_of(document, banks, line))
        return concat({ "From the bank: ", bank->id });
    return line.origin.empty() ? "Written for a review" : "From your own lines";
}

std::string_view remote_words(model::Remote remote)
{
    switch (remote) {
    case model::Remote::Yes:
        return "Works at a distance";
    case model::Remote::Partly:
        return "Works partly at a distance";
    case model::Remote::No:
        return "Needs a visit";
    case model::Remote::Unsaid:
        break;
    }
    return "";
}

} // namespace triad::ui
