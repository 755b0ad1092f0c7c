#include "rules/collation/tidy_table.h"

#include "base/text.h"
#include "rules/collation/table_plan.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

using model::Attribution;
using model::ClusterDocument;

std::string first_keeping(std::vector<TablePart> const& parts)
{
    std::string out;
    for (auto const& part : parts)
        if (auto const& day = part.submission->keep_until; !day.empty() && (out.empty() || day < out))
            out = day;
    return out;
}

TableRow row_of(ToldEdition const& edition, ToldItem const& item)
{
    return { .instrument = edition.instrument,
        .title = edition.title,
        .edition = edition.edition,
        .item = item.id,
        .statement = item.statement };
}

} // namespace

TidyTable::TidyTable(ClusterDocument const& document, TableWishes const& wishes)
{
    auto planned = parts_to_keep(document, wishes.today, m_summary);
    auto schools = planned_schools(document, planned);
    give_wording(planned, document, wishes, m_editions, m_summary);
    mark_present(schools, planned, wishes.comments);
    leave_out_too_few(planned, schools, m_summary);
    give_rounds(planned);
    m_cover = cover_of(document, schools);
    auto const order = order_of(document, schools);
    m_schools = told_schools(document, order, schools, m_cover);
    for (std::size_t i = 0; i < order.size(); ++i)
        schools[order[i]].told = &m_schools[i];
    add_parts(planned, schools, wishes.comments);
    m_loose = loose_comments(m_parts, m_summary);
    count_rows();
}

/// In the order of the table. Those of schools without rows stand anywhere: they are not seen.
void TidyTable::add_parts(std::vector<PlannedPart>& planned, std::vector<PlannedSchool> const& schools, bool comments)
{
    std::ranges::stable_sort(
        planned, {}, [&](auto const& part) { return std::tuple { part.instrument, part.round, schools[part.school].told }; });
    for (auto& part : planned) {
        auto const& school = schools[part.school];
        auto const quotes = quotes_of(*part.submission, school.named, comments);
        m_parts.push_back({ part.school, school.named, school.told, std::move(part.submission), part.edition,
            m_cover.covered(told_text(part.words)), quotes, stands_beside(quotes, school.named) });
    }
}

void TidyTable::count_rows()
{
    for (auto const& part : m_parts)
        for (std::size_t at = 0; at < part.edition->items.size(); ++at) {
            bool const commented = part.beside && comment_beside(part, at);
            m_summary.comments += commented ? 1 : 0;
            m_summary.rows += commented || rating_of(part, at) ? 1 : 0;
        }
    m_summary.loose_comments = std::ssize(m_loose);
    m_summary.rows += m_summary.loose_comments;
    m_summary.schools = static_cast<int>(m_schools.size());
    m_summary.named = static_cast<int>(std::ranges::count_if(m_schools, &TableSchool::named));
    m_summary.keep_until = first_keeping(m_parts);
}

ToldChoice const* TidyTable::rating_of(TablePart const& part, std::size_t at)
{
    auto const& item = part.edition->items[at];
    return item.stands ? item.choice(part.submission->ratings[at]) : nullptr;
}

bool TidyTable::comment_beside(TablePart const& part, std::size_t at)
{
    return part.beside && part.edition->items[at].stands && !blank(part.submission->comment_on(at));
}

bool TidyTable::each_row_of(TablePart const& part, Take const& take) const
{
    for (std::size_t at = 0; at < part.edition->items.size(); ++at) {
        auto const* choice = rating_of(part, at);
        bool const commented = comment_beside(part, at);
        if (!choice && !commented)
            continue;
        auto row = row_of(*part.edition, part.edition->items[at]);
        row.school = part.school;
        row.round = part.round;
        if (choice) {
            row.rating = choice->id;
            row.word = choice->word;
        }
        std::string const comment = commented ? m_cover.covered(told_text(part.submission->comment_on(at))) : std::string {};
        row.comment = comment;
        row.attribution = commented ? part.quotes : Attribution::None;
        if (!take(row))
            return false;
    }
    return true;
}

void TidyTable::each_row(Take const& take) const
{
    for (auto const& part : m_parts)
        if (!each_row_of(part, take))
            return;
    for (auto const& loose : m_loose) {
        auto const comment = m_cover.covered(told_text(loose.text));
        auto row = row_of(*loose.edition, *loose.item);
        row.edition = 0;
        row.comment = comment;
        row.attribution = loose.attribution;
        if (!take(row))
            return;
    }
}

std::vector<std::string> TidyTable::comments() const
{
    std::vector<std::string> out;
    each_row([&](TableRow const& row) {
        if (!row.comment.empty())
            out.emplace_back(row.comment);
        return true;
    });
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

} // namespace triad::rules
