#include "rules/summary/published.h"

#include "base/elsewhere.h"
#include "rules/collation/answer_counts.h"

#include <algorithm>
#include <numeric>

namespace triad::rules {

namespace {

std::vector<std::size_t> every_school(Picture const& picture)
{
    std::vector<std::size_t> out(picture.schools.size());
    std::iota(out.begin(), out.end(), std::size_t {});
    return out;
}

} // namespace

PublishedCount published_share(int schools, int all)
{
    return publish({ { schools, all - schools } }, PublishedTotals::OfRows).rows.front().counts.front();
}

std::optional<StatementCounts> published_counts(Picture const& picture, std::size_t item)
{
    auto const& scale = *picture.placed(item).scale;
    if (!model::has_steps(scale))
        return std::nullopt;
    auto const counts = count_answers(picture, item, every_school(picture));
    StatementCounts out;
    std::vector<int> row;
    for (std::size_t i = 0; i < scale.choices.size(); ++i) {
        if (scale.choices[i].kind == model::ChoiceKind::NotRated)
            continue;
        out.answers.push_back(words_from_elsewhere(scale.choices[i].word));
        row.push_back(i < counts.by_code.size() ? counts.by_code[i] : 0);
    }
    out.answers.emplace_back("No answer to these words");
    row.push_back(counts.returned() - counts.rated());
    auto const published = publish({ row }, PublishedTotals::OfRows);
    out.schools = published.rows.front().counts;
    out.complete = published.complete();
    return out;
}

int returned_schools(Picture const& picture)
{
    return static_cast<int>(
        std::ranges::count_if(picture.schools, [](auto const& school) { return school.submission != nullptr; }));
}

} // namespace triad::rules
