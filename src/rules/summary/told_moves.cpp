#include "rules/summary/told_moves.h"

#include "rules/collation/suppression.h"
#include "rules/summary/published.h"

#include <algorithm>
#include <functional>

namespace triad::rules {

namespace {

/// Where a school stands at a statement: its rating, then "no answer to these words", then "nothing handed in".
std::size_t place_of(PictureCell const& cell, model::Scale const& scale)
{
    auto const choices = scale.choices.size();
    if (cell.state == CellState::NothingIn)
        return choices + 1;
    bool const rated = cell.state == CellState::Rated && scale.choices[cell.code - 1U].kind != model::ChoiceKind::NotRated;
    return rated ? cell.code - 1U : choices;
}

/// How many schools went from each place to each.
CountRows ways_at(Picture const& earlier, Picture const& later, std::size_t item)
{
    auto const& scale = *later.placed(item).scale;
    auto const places = scale.choices.size() + 2;
    CountRows out(places, std::vector<int>(places));
    for (std::size_t school = 0; school < later.schools.size(); ++school)
        ++out[place_of(earlier.cell(item, school), scale)][place_of(later.cell(item, school), scale)];
    return out;
}

bool complete_at(Picture const& picture, std::size_t item)
{
    auto const counts = published_counts(picture, item);
    return counts && counts->complete;
}

/// The sums are known from the numbers of the rounds: where one of them is left out, nothing can be told.
bool has_all_sums(PublishedCounts const& counts)
{
    auto const given = [](PublishedCount const& count) { return count.has_value(); };
    return std::ranges::all_of(counts.column_totals, given) && std::ranges::all_of(counts.rows, given, &PublishedRow::total);
}

} // namespace

std::vector<Move> told_moves(Picture const& earlier, Picture const& later, std::size_t item)
{
    if (!complete_at(earlier, item) || !complete_at(later, item))
        return {};
    auto const ways = publish(ways_at(earlier, later, item), PublishedTotals::OfRowsAndColumns);
    if (!has_all_sums(ways))
        return {};
    std::vector<Move> out;
    auto const choices = later.placed(item).scale->choices.size();
    for (std::size_t from = 0; from < choices; ++from)
        for (std::size_t to = 0; to < choices; ++to)
            if (auto const schools = ways.rows[from].counts[to]; from != to && schools.value_or(0) > 0)
                out.push_back({ static_cast<model::RatingCode>(from + 1), static_cast<model::RatingCode>(to + 1), *schools });
    std::ranges::stable_sort(out, std::greater {}, &Move::schools);
    return out;
}

} // namespace triad::rules
