#include "rules/collation/told_wording.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::CollectedEdition;
using model::PlacedItem;

std::string statement_of(PlacedItem const& placed)
{
    auto out = told_text(placed.group->stem);
    append_joined(out, out.empty() ? "" : " ", told_text(placed.item->text));
    return out;
}

std::vector<ToldChoice> choices_of(PlacedItem const& placed)
{
    std::vector<ToldChoice> out;
    out.reserve(placed.scale->choices.size());
    for (auto const& choice : placed.scale->choices)
        out.push_back({ told_text(choice.id), told_text(choice.word) });
    return out;
}

ToldItem told_item(PlacedItem const& placed)
{
    return { !placed.item->hidden, told_text(placed.item->id), statement_of(placed), choices_of(placed) };
}

bool same_choice(model::Choice const& left, model::Choice const& right)
{
    auto const plain = [](model::Choice const& choice) { return ascii_lower(collapsed_spaces(choice.word)); };
    return left.id == right.id && left.kind == right.kind && plain(left) == plain(right);
}

/// Choices by their codes in the school's own version; an answer that everybody's scale lacks has no id.
std::vector<ToldChoice> choices_between(PlacedItem const& own, PlacedItem const& everybodys)
{
    std::vector<ToldChoice> out;
    for (auto const& choice : own.scale->choices) {
        auto const* same = model::find_choice(*everybodys.scale, choice.id);
        out.push_back(
            same && same_choice(choice, *same) ? ToldChoice { told_text(same->id), told_text(same->word) } : ToldChoice {});
    }
    return out;
}

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

/// "2026", "2026/27", "2026-27", "2025/2026".
bool is_year(std::string_view text)
{
    auto const rest = text.substr(std::min<std::size_t>(4, text.size()));
    bool const ends = rest.empty() || ((rest.front() == '/' || rest.front() == '-') && all_digits(rest.substr(1)));
    return text.size() >= 4 && all_digits(text.substr(0, 4)) && ends && text.size() <= 9;
}

bool is_part_of_year(std::string_view word)
{
    constexpr std::string_view words[] = { "autumn", "spring", "summer", "winter", "term", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december" };
    return std::ranges::find(words, word) != std::end(words);
}

} // namespace

std::string told_text(std::string_view text) { return without_turns(plain_text(text)); }

ToldEdition told_edition(CollectedEdition const& edition)
{
    auto const& instrument = edition.instrument();
    ToldEdition out { told_text(instrument.id), told_text(instrument.title), instrument.version, {} };
    for (auto const& placed : edition.items())
        out.items.push_back(told_item(placed));
    return out;
}

ToldEdition told_edition(CollectedEdition const& own, CollectedEdition const& everybodys)
{
    auto const& instrument = everybodys.instrument();
    ToldEdition out { told_text(instrument.id), told_text(instrument.title), instrument.version, {} };
    for (std::size_t at = 0; at < own.items().size(); ++at) {
        auto const& placed = own.items()[at];
        auto& item = out.items.emplace_back();
        auto const place = everybodys.place_of(placed.item->id, at);
        if (placed.item->hidden || !place || everybodys.fingerprint(*place) != own.fingerprint(at))
            continue;
        item = told_item(everybodys.items()[*place]);
        item.choices = choices_between(placed, everybodys.items()[*place]);
    }
    return out;
}

ToldEdition const& ToldEditions::of(model::Edition const& edition, model::Edition const& everybodys)
{
    auto const found = m_editions.find(edition);
    if (found != m_editions.end())
        return found->second;
    return m_editions.emplace(edition, everybodys ? told_edition(*edition, *everybodys) : told_edition(*edition)).first->second;
}

bool is_common_period(std::string_view round_key)
{
    auto const words = split(round_key, ' ');
    return is_year(words.back()) && std::ranges::all_of(words.begin(), words.end() - 1, is_part_of_year);
}

} // namespace triad::rules
