#include "rules/hand_over_parts.h"

#include "base/text.h"
#include "rules/sentence_parts.h"

#include <algorithm>

namespace triad::rules {

namespace {

constexpr std::size_t most_look_backs = 3;
constexpr std::size_t most_years = 8;
constexpr std::size_t title_limit = 60;
constexpr std::size_t comment_limit = 80;

std::string more_words(std::size_t more)
{
    return concat({ "… and ", number(static_cast<std::int64_t>(more)), " more in the school’s file." });
}

void add_look_backs(Paper& paper, model::SchoolDocument const& document, Date today)
{
    std::vector<std::string> points;
    for (auto const& due : due_look_backs(document, today))
        points.push_back(
            concat({ blank(due.review->title) ? "Review" : shortened(due.review->title, title_limit), ": ", due.sentence }));
    cut_points(points, most_look_backs);
    add_points(paper, "Look-backs to come", std::move(points));
}

/// The newest entries: what came before stands in the file.
void add_journey(Paper& paper, model::SchoolDocument const& document)
{
    auto const entries = journey(document);
    auto const skipped = entries.size() > most_years ? entries.size() - most_years : 0;
    std::vector<Row> rows;
    for (auto i = skipped; i < entries.size(); ++i) {
        auto const& entry = entries[i];
        rows.push_back({ blank(entry.term) ? entry.year : concat({ entry.year, ", ", entry.term }),
            shortened(entry.title, title_limit), shortened(entry.comment, comment_limit) });
    }
    if (skipped > 0)
        rows.push_back({ "", more_words(skipped), "" });
    add_rows(paper, "The school’s journey", { "Year", "What", "Comment" }, std::move(rows));
}

} // namespace

void add_points(Paper& paper, std::string title, std::vector<std::string> points)
{
    if (!points.empty())
        paper.parts.push_back({ .title = std::move(title), .lead = {}, .lines = std::move(points), .list = true });
}

void add_rows(Paper& paper, std::string title, Row headings, std::vector<Row> rows)
{
    if (rows.empty())
        return;
    rows.insert(rows.begin(), std::move(headings));
    paper.parts.push_back({ .title = std::move(title), .lead = {}, .lines = {}, .table = std::move(rows) });
}

void cut_points(std::vector<std::string>& points, std::size_t most)
{
    if (points.size() <= most)
        return;
    auto const more = points.size() - most;
    points.resize(most);
    points.push_back(more_words(more));
}

void cut_rows(std::vector<Row>& rows, std::size_t most, std::size_t columns)
{
    if (rows.size() <= most)
        return;
    auto const more = rows.size() - most;
    rows.resize(most);
    Row last(columns);
    last.front() = more_words(more);
    rows.push_back(std::move(last));
}

Paper hand_over(model::SchoolDocument const& document, std::vector<model::Protocol> const& protocols, Date today)
{
    auto const school = blank(document.school.name) ? std::string { "the school" } : shortened(document.school.name, title_limit);
    Paper paper { .title = concat({ "Hand-over: ", school }),
        .subtitle
        = concat({ "What was judged and why, what reviews found, and what was promised. As of ", long_date(today), "." }),
        .sharing
        = concat({ "For the next head of ", school, ". The school’s own paper: it names people, so keep it in the school." }),
        .parts = {},
        .gaps = {} };
    add_judged(paper, document);
    add_low(paper, document);
    add_reviews(paper, document, protocols);
    add_promises(paper, document);
    add_look_backs(paper, document, today);
    add_journey(paper, document);
    return paper;
}

} // namespace triad::rules
