#include "rules/collation/table_preview.h"

#include "base/text.h"
#include "documents/parts.h"

#include <algorithm>

namespace triad::rules {

namespace {

using documents::PrintDocument;
using documents::Table;

std::string comment_words(TableSummary const& summary)
{
    if (summary.comments + summary.loose_comments == 0)
        return "No comments go along.";
    auto out = concat({ counted(summary.comments, "comment stands", "comments stand"), " beside an answer." });
    if (summary.loose_comments > 0)
        out += concat({ " ", counted(summary.loose_comments, "comment stands", "comments stand"),
            " by itself, so that nobody sees which school wrote it." });
    return out;
}

std::vector<std::string> columns_in_words(TableSummary const& summary)
{
    std::vector<std::string> out { "The school: its name and number where it allowed that, otherwise a letter",
        "Its phase and cluster; of a school with a letter only where at least three such schools share them",
        "The audit, its edition, and the statement", "The answer, and the round" };
    if (summary.comments + summary.loose_comments > 0)
        out.emplace_back("The comment, and how it may be quoted");
    return out;
}

std::string school_words(TableSchool const& school)
{
    return joined({ school.called, school.urn, school.phase, school.group }, ", ");
}

documents::Row cells_of(TableRow const& row, bool comments)
{
    documents::Row out { school_words(*row.school), concat({ row.item, ": ", row.statement }), std::string { row.word },
        std::string { row.round } };
    if (comments)
        out.emplace_back(std::string { row.comment });
    return out;
}

Table first_rows(TidyTable const& table)
{
    bool const comments = table.summary().comments > 0;
    Table out { .columns = { { "School" }, { "Statement" }, { "Answer" }, { "Round" } },
        .caption = "Rows of the table",
        .row_headers = true };
    if (comments)
        out.columns.push_back({ "Comment" });
    int named = 0;
    int lettered = 0;
    table.each_row([&](TableRow const& row) {
        if (row.school && ++(row.school->named ? named : lettered) <= shown_table_rows)
            out.rows.push_back(cells_of(row, comments));
        return row.school && lettered < shown_table_rows;
    });
    return out;
}

std::vector<std::string> first_loose(TidyTable const& table)
{
    std::vector<std::string> out;
    if (table.summary().loose_comments == 0)
        return out;
    table.each_row([&](TableRow const& row) {
        if (!row.school)
            out.push_back(concat({ row.item, ": ", row.comment }));
        return std::ssize(out) < shown_loose_comments;
    });
    return out;
}

} // namespace

PrintDocument table_preview(TidyTable const& table, std::string_view title)
{
    auto const& summary = table.summary();
    PrintDocument out { .title = std::string { title } };
    documents::add_paragraphs(
        out, "How much", { table_in_words(summary), summary.rows > 0 ? comment_words(summary) : std::string {} });
    documents::add_list(out, "What stays out", left_out_in_words(summary));
    if (summary.rows == 0)
        return out;
    documents::add_list(out, "What a row says", columns_in_words(summary));
    if (auto rows = first_rows(table); !rows.rows.empty())
        documents::add_table(out, "Rows as they stand there", std::move(rows));
    documents::add_list(out, "Comments by themselves", first_loose(table));
    return out;
}

PrintDocument table_comments(TidyTable const& table)
{
    PrintDocument out;
    documents::add_list(out, {}, table.comments());
    return out;
}

} // namespace triad::rules
