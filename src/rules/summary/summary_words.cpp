#include "rules/summary/cluster_summary.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "documents/parts.h"
#include "rules/collation/suppression.h"
#include "rules/review/review_words.h"
#include "rules/summary/need_words.h"

namespace triad::rules {

namespace {

using documents::PrintDocument;
using model::ClusterSummary;

void add_statements(PrintDocument& out, ClusterSummary const& summary)
{
    for (auto const part : summary_parts) {
        std::vector<std::string> lines;
        for (auto const& statement : summary.statements)
            if (statement.part == part)
                lines.push_back(statement.text);
        documents::add_list(out, part_title(part), std::move(lines));
    }
}

std::string quote_line(ClusterSummary::Quote const& quote)
{
    auto out = concat({ "“", quote.text, "”" });
    append_joined(out, "\n", quote.by);
    append_joined(out, "\n", quote.themes);
    return out;
}

void add_themes(PrintDocument& out, ClusterSummary const& summary)
{
    documents::Table table { .columns = { { "Theme" }, { "Strength at" }, { "Need at" } },
        .rows = {},
        .caption = "Schools by theme",
        .row_headers = true };
    for (auto const& theme : summary.themes)
        table.rows.push_back({ theme.name, count_in_words(theme.strengths), count_in_words(theme.needs) });
    if (!table.rows.empty())
        documents::add_table(out, "Themes", std::move(table));
}

std::string question_line(ClusterSummary::Question const& question)
{
    auto out = question.text;
    append_joined(out, "\n", question.themes);
    append_joined(out, "\n", question.adopted ? "A line of enquiry of the next cycle." : "");
    return out;
}

void add_needs(PrintDocument& out, ClusterSummary const& summary)
{
    if (!summary.needs.empty())
        documents::add_table(out, "Training and support", needs_in_words(summary.needs));
}

std::string answers_line(ClusterSummary::Answers const& answers)
{
    return concat({ answers.text, "\n", answers_in_words(answers.counts) });
}

} // namespace

documents::Table needs_in_words(std::vector<ClusterSummary::Need> const& needs)
{
    documents::Table out { .columns = { { "Need" }, { "Schools" }, { "Phase" }, { "How far" } },
        .rows = {},
        .caption = "Training and support that is sought",
        .row_headers = true };
    for (auto const& need : needs)
        out.rows.push_back({ need.text, count_in_words(need.schools), need.phase.empty() ? "all" : need.phase,
            std::string { need_status_words(need.status) } });
    return out;
}

std::string answers_in_words(std::vector<ClusterSummary::AnswerCount> const& counts)
{
    std::string out;
    for (auto const& [answer, schools] : counts)
        append_joined(out, ", ", concat({ answer, " ", schools ? number(*schools) : std::string { "–" } }));
    return out;
}

std::string left_out_in_words()
{
    return concat({ "Number of schools. “–” stands where fewer than ", number(fewest_schools),
        " schools are meant, or where such a number could be worked out." });
}

PrintDocument in_words(ClusterSummary const& summary)
{
    PrintDocument out { .title = concat({ "Summary: ", summary.name.empty() ? std::string { "cluster" } : summary.name }),
        .subtitle = joined({ summary.title, summary.period }, " · ") };
    std::vector<std::string> opening { coverage_in_words(summary) };
    if (auto const day = day_words(summary.keep_until); !day.empty())
        opening.push_back(concat({ "To be deleted by ", day, "." }));
    opening.push_back(summary.opening);
    documents::add_paragraphs(out, "", std::move(opening));
    add_statements(out, summary);
    documents::add_list(out, "In schools’ own words", documents::lines_of(summary.quotes, quote_line));
    add_themes(out, summary);
    documents::add_list(out, "Questions", documents::lines_of(summary.questions, question_line));
    add_needs(out, summary);
    documents::add_list(
        out, "Answers, statement by statement", documents::lines_of(summary.answers, answers_line), left_out_in_words());
    return out;
}

} // namespace triad::rules
