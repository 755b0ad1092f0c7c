#include "rules/documents/hand_over.h"

#include "base/sentence.h"
#include "base/text.h"
#include "documents/parts.h"
#include "rules/documents/hand_over_sections.h"
#include "rules/review/journey.h"
#include "rules/review/look_back.h"

#include <algorithm>
#include <numeric>

namespace triad::rules {

namespace {

using documents::PrintDocument;

constexpr int look_back_room = 5;
constexpr int journey_room = 7;
constexpr std::size_t name_limit = 120;
constexpr std::size_t comment_limit = 400;
constexpr int line_length = 92; // characters of a printed line
constexpr int table_line_length = 70; // the same in a table, over all its columns

int lines_of(std::string_view text, int length) { return 1 + static_cast<int>(code_point_count(text)) / length; }

/// How many of these heights fit, one at least; where not all do, a line is kept for saying so.
std::size_t fitting(std::vector<int> const& heights, LineBudget& budget)
{
    int const all = std::accumulate(heights.begin(), heights.end(), 0);
    if (all <= budget.lines()) {
        budget.take(all);
        return heights.size();
    }
    budget.take(1);
    std::size_t count = 0;
    while (count < heights.size() && (count == 0 || heights[count] <= budget.lines()))
        budget.take(heights[count++]);
    return count;
}

std::string more_words(std::size_t more) { return concat({ "… and ", number(more), " more in the school’s file." }); }

/// Returns how many did not fit.
std::size_t cut_to_fit(std::vector<Row>& rows, LineBudget& budget)
{
    if (rows.empty())
        return 0;
    budget.take(heading_lines + 1); // the titles of the columns
    std::vector<int> heights;
    for (auto const& row : rows) {
        std::string words;
        for (auto const& cell : row)
            words += cell.text;
        heights.push_back(lines_of(words, table_line_length));
    }
    auto const all = rows.size();
    rows.resize(fitting(heights, budget));
    return all - rows.size();
}

void say_how_many_more(std::vector<Row>& rows, std::size_t more)
{
    if (more == 0)
        return;
    Row last(rows.front().size());
    last.front() = more_words(more);
    rows.push_back(std::move(last));
}

void add_look_backs(PrintDocument& out, model::SchoolDocument const& document, Date today, LineBudget& budget)
{
    std::vector<std::string> points;
    for (auto const& due : due_look_backs(document, today))
        points.push_back(
            concat({ blank(due.review->title) ? "Review" : shortened(due.review->title, name_limit), ": ", due.sentence }));
    budget.open(look_back_room);
    cut_points(points, budget);
    documents::add_list(out, "Look-backs to come", std::move(points));
}

Row journey_row(JourneyEntry const& entry)
{
    return { blank(entry.term) ? entry.year : concat({ entry.year, ", ", entry.term }), shortened(entry.title, name_limit),
        shortened(entry.comment, comment_limit) };
}

/// The newest entries: what came before stands in the file.
void add_journey(PrintDocument& out, model::SchoolDocument const& document, LineBudget& budget)
{
    std::vector<Row> rows;
    for (auto const& entry : journey(document))
        rows.push_back(journey_row(entry));
    std::ranges::reverse(rows);
    budget.open(journey_room);
    auto const more = cut_to_fit(rows, budget);
    std::ranges::reverse(rows);
    say_how_many_more(rows, more);
    documents::add_table(
        out, "The school’s journey", { .columns = { { "Year" }, { "What" }, { "Comment" } }, .rows = std::move(rows) });
}

} // namespace

void cut_points(std::vector<std::string>& points, LineBudget& budget)
{
    if (points.empty())
        return;
    budget.take(heading_lines);
    std::vector<int> heights;
    heights.reserve(points.size());
    for (auto const& point : points)
        heights.push_back(lines_of(point, line_length));
    auto const kept = fitting(heights, budget);
    auto const more = points.size() - kept;
    points.resize(kept);
    if (more > 0)
        points.push_back(more_words(more));
}

void cut_rows(std::vector<Row>& rows, LineBudget& budget) { say_how_many_more(rows, cut_to_fit(rows, budget)); }

documents::PrintDocument hand_over(
    model::SchoolDocument const& document, std::vector<model::Protocol> const& protocols, Date today)
{
    auto const school = blank(document.school.name) ? std::string { "the school" } : shortened(document.school.name, name_limit);
    PrintDocument out { .title = concat({ "Hand-over: ", school }),
        .subtitle
        = concat({ "What was judged and why, what reviews found, and what was promised. As of ", long_date(today), "." }),
        .school = document.school.name,
        .sharing
        = concat({ "For the next head of ", school, ". The school’s own paper: it names people, so keep it in the school." }) };
    LineBudget budget;
    add_judged(out, document, budget);
    add_low(out, document, budget);
    add_high(out, document, budget);
    add_reviews(out, document, protocols, today, budget);
    add_promises(out, document, budget);
    add_look_backs(out, document, today, budget);
    add_journey(out, document, budget);
    return out;
}

} // namespace triad::rules
