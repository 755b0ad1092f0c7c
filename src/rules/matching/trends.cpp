#include "rules/matching/trends.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace triad::rules {

namespace {

/// True where a school answered, but to other words or on another scale than are shown.
bool in_other_words(PictureCell const& cell)
{
    return cell.state == CellState::OtherWording || cell.state == CellState::OtherScale;
}

ItemTrend trend_at(Picture const& earlier, Picture const& later, ItemMoves moves, std::size_t item)
{
    ItemTrend out { .item = item, .moves = std::move(moves) };
    for (std::size_t school = 0; school < later.schools.size(); ++school)
        out.other_words += in_other_words(earlier.cell(item, school)) || in_other_words(later.cell(item, school)) ? 1 : 0;
    return out;
}

std::vector<SectionTrend> sections_of(Picture const& earlier, Picture const& later)
{
    std::vector<std::size_t> schools(later.schools.size());
    std::iota(schools.begin(), schools.end(), std::size_t {});
    auto moves = compare_rounds(earlier, later, schools);
    std::vector<SectionTrend> out;
    for (std::size_t item = 0; item < later.items.size(); ++item) {
        auto const* section = later.placed(item).section;
        if (out.empty() || out.back().section != section)
            out.push_back({ .section = section, .items = {} });
        out.back().items.push_back(trend_at(earlier, later, std::move(moves[item]), item));
    }
    return out;
}

/// What was coded in comments of one round. Nothing else belongs to one.
Passages comments_in(Passages const& passages, std::string_view round)
{
    Passages out;
    std::ranges::copy_if(passages.all, std::back_inserter(out.all), [&](Passage const& passage) {
        return passage.finding && passage.submission && round_key(passage.submission->period) == round;
    });
    return out;
}

std::vector<ThemeTrend> themes_between(
    model::ClusterDocument const& document, TwoRounds const& rounds, std::span<ThemeLine const> lines)
{
    auto const passages = passages_of(document);
    auto const earlier = tally_themes(comments_in(passages, *rounds.earlier), lines, {});
    auto const later = tally_themes(comments_in(passages, *rounds.later), lines, {});
    std::vector<ThemeTrend> out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (earlier[i].findings > 0 || later[i].findings > 0)
            out.push_back({ lines[i], earlier[i], later[i] });
    return out;
}

} // namespace

int SectionTrend::moved() const
{
    return static_cast<int>(std::ranges::count_if(items, [](ItemTrend const& item) { return item.moved(); }));
}

TwoRounds two_rounds(std::span<Round const> rounds, TwoRounds const& wished)
{
    if (rounds.empty())
        return {};
    auto const is = [](std::optional<std::string> const& wish) {
        return [&wish](Round const& round) { return wish && round.key == *wish; };
    };
    auto later = std::ranges::find_if(rounds, is(wished.later));
    if (later == rounds.end())
        later = rounds.begin();
    auto earlier = std::find_if(std::next(later), rounds.end(), is(wished.earlier));
    if (earlier == rounds.end())
        earlier = std::next(later);
    return { later->key, earlier == rounds.end() ? std::nullopt : std::optional { earlier->key } };
}

Trends make_trends(model::ClusterDocument const& document, TwoRounds const& rounds, std::span<ThemeLine const> lines)
{
    Trends out;
    if (!rounds.later)
        return out;
    out.later = make_picture(document, { asked_instrument(document), *rounds.later });
    if (!rounds.earlier || !out.later.edition)
        return out;
    out.sections = sections_of(picture_before(document, out.later, *rounds.earlier), out.later);
    out.themes = themes_between(document, rounds, lines);
    return out;
}

std::string trend_in_words(ItemTrend const& trend, model::Scale const& scale)
{
    bool const compared = trend.moved() || trend.moves.same > 0;
    if (!compared && trend.other_words > 0)
        return "Not compared: it was asked in other words in one of the two rounds.";
    auto words = moves_in_words(trend.moves, scale);
    if (trend.other_words == 0)
        return words;
    return concat({ words, " ", counted(trend.other_words, "school was", "schools were"),
        " asked it in other words in one of the two rounds." });
}

std::string section_trend_in_words(SectionTrend const& section)
{
    auto const all = section.items.size();
    if (section.moved() == 0)
        return "Nothing moved here.";
    return concat({ "Something moved at ", number(section.moved()), " of ", counted(all, "statement", "statements"), "." });
}

std::string theme_round_in_words(ThemeTally const& tally)
{
    if (tally.findings == 0)
        return "Nothing coded.";
    std::string out;
    if (tally.strengths > 0)
        out = concat({ "A strength at ", counted(tally.strengths, "school", "schools") });
    if (tally.needs > 0)
        append_joined(
            out, ", ", concat({ out.empty() ? "A need at " : "a need at ", counted(tally.needs, "school", "schools") }));
    return out.empty() ? "Coded, but neither as a strength nor as a need." : concat({ out, "." });
}

} // namespace triad::rules
