#include "rules/matching/trends_document.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "documents/parts.h"
#include "model/whole_statement.h"
#include "rules/collation/suppression.h"
#include "rules/summary/cluster_summary.h"
#include "rules/summary/published.h"
#include "rules/summary/school_names.h"
#include "rules/summary/told_moves.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

using documents::PrintDocument;

std::string or_else(std::string words, std::string_view otherwise)
{
    return blank(words) ? std::string { otherwise } : std::move(words);
}

/// Puts the document together. Words that a school may have chosen go through `without_names`.
class Comparing {
public:
    Comparing(model::ClusterDocument const& document, TwoRounds const& rounds, Trends const& trends)
        : m_trends(trends)
        , m_names(names_held_back(document))
        , m_earlier_words(round_words(document, rounds.earlier, "The earlier round"))
        , m_later_words(round_words(document, rounds.later, "The later round"))
        , m_earlier(picture_before(document, trends.later, *rounds.earlier))
    {
        for (auto const& section : trends.sections)
            for (auto const& item : section.items)
                if (auto moves = told_moves(m_earlier, trends.later, item.item); !moves.empty())
                    m_moves.emplace(item.item, std::move(moves));
    }

    PrintDocument written(std::string const& cluster) &&
    {
        m_out.title = "What has moved between rounds";
        auto const title = without_names(m_trends.later.edition->instrument().title);
        m_out.subtitle = joined({ title, concat({ m_earlier_words, " and ", m_later_words }) }, " · ");
        m_out.school = cluster;
        add_opening();
        for (auto const& section : m_trends.sections)
            add_section(section);
        add_themes();
        return std::move(m_out);
    }

private:
    std::string without_names(std::string text) const { return unless_it_names(std::move(text), m_names); }

    std::string round_words(
        model::ClusterDocument const& document, std::optional<std::string> const& key, std::string_view otherwise) const
    {
        for (auto const& round : rounds_of(document, asked_instrument(document)))
            if (key && round.key == *key)
                return or_else(without_names(words_from_elsewhere(round.words)), otherwise);
        return std::string { otherwise };
    }

    std::string coverage(std::string const& round, Picture const& picture) const
    {
        return concat({ round, ": ", coverage_in_words(returned_schools(picture), static_cast<int>(picture.schools.size())) });
    }

    void add_opening()
    {
        std::vector<std::string> lines { coverage(m_earlier_words, m_earlier), coverage(m_later_words, m_trends.later),
            left_out_in_words() };
        if (m_moves.empty())
            lines.push_back(concat({ "At no statement can it be told how many schools changed their answer: that is told where "
                                     "every number of both rounds is, and of at least ",
                number(fewest_schools), " schools." }));
        documents::add_paragraphs(m_out, "", std::move(lines));
    }

    std::string answers_at(Picture const& picture, std::size_t item) const
    {
        auto const published = published_counts(picture, item);
        if (!published || std::ranges::none_of(published->schools, [](auto const& count) { return count.has_value(); }))
            return "–";
        std::vector<model::ClusterSummary::AnswerCount> counts;
        counts.reserve(published->answers.size());
        for (std::size_t i = 0; i < published->answers.size(); ++i)
            counts.push_back({ or_else(without_names(published->answers[i]), "another answer"), published->schools[i] });
        return answers_in_words(counts);
    }

    std::string moves_at(std::size_t item) const
    {
        auto const found = m_moves.find(item);
        if (found == m_moves.end())
            return "–";
        return without_names(moves_in_words({ .moves = found->second }, *m_trends.later.placed(item).scale));
    }

    void add_section(SectionTrend const& section)
    {
        documents::Table table { .columns = { { "Statement" }, { m_earlier_words }, { m_later_words } },
            .rows = {},
            .caption = "Number of schools by answer, round beside round",
            .row_headers = true };
        if (!m_moves.empty())
            table.columns.push_back({ "Moved" });
        for (auto const& item : section.items) {
            auto const& placed = m_trends.later.placed(item.item);
            if (!model::has_steps(*placed.scale))
                continue;
            auto& row = table.rows.emplace_back();
            row.push_back(or_else(without_names(model::whole_statement(placed)), "A statement that names a school"));
            row.push_back(answers_at(m_earlier, item.item));
            row.push_back(answers_at(m_trends.later, item.item));
            if (!m_moves.empty())
                row.push_back(moves_at(item.item));
        }
        if (!table.rows.empty())
            documents::add_table(m_out, or_else(without_names(section.section->title), "Further statements"), std::move(table));
    }

    void add_themes()
    {
        std::vector<ThemeTally> earlier;
        std::vector<ThemeTally> later;
        for (auto const& theme : m_trends.themes) {
            earlier.push_back(theme.earlier);
            later.push_back(theme.later);
        }
        add_themes_of(m_earlier_words, earlier);
        add_themes_of(m_later_words, later);
    }

    void add_themes_of(std::string const& round, std::vector<ThemeTally> const& tallies)
    {
        documents::Table table { .columns = { { "Theme" }, { "Strength at" }, { "Need at" } },
            .rows = {},
            .caption = concat({ "Schools by theme: ", round }),
            .row_headers = true };
        for (auto const& theme : passed_themes(tallies, static_cast<int>(m_trends.later.schools.size())))
            table.rows.push_back({ theme.name, count_in_words(theme.strengths), count_in_words(theme.needs) });
        if (!table.rows.empty())
            documents::add_table(m_out, concat({ "Strengths and needs by theme: ", round }), std::move(table));
    }

    Trends const& m_trends;
    std::vector<std::string> m_names;
    std::string m_earlier_words;
    std::string m_later_words;
    Picture m_earlier;
    std::map<std::size_t, std::vector<Move>> m_moves = {};
    PrintDocument m_out = {};
};

} // namespace

PrintDocument trends_document(model::ClusterDocument const& document, TwoRounds const& rounds, Trends const& trends)
{
    if (!rounds.earlier || !trends.later.edition)
        return {};
    return Comparing { document, rounds, trends }.written(document.cluster.name);
}

} // namespace triad::rules
