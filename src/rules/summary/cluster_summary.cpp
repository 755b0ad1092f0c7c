#include "rules/summary/cluster_summary.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "rules/collation/naming.h"
#include "rules/summary/published.h"
#include "rules/summary/school_names.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::ClusterSummary;

/// Schools that count, of those that are put down to the need.
int schools_of(ClusterDocument const& document, model::Need const& need)
{
    std::set<std::string_view> out;
    for (auto const id : model::ids_in(need.schools))
        if (auto const* school = model::find_record(document.schools, id); school && counts(*school))
            out.insert(id);
    return static_cast<int>(out.size());
}

/// Past the day that the school set, the words stay where they are.
bool is_overdue(Passage const& passage, Date today)
{
    auto const& iso = passage.submission ? passage.submission->keep_until
        : passage.report                 ? passage.report->keep_until
                                         : std::string {};
    auto const day = parse_iso_date(iso);
    return day && *day < today;
}

/// Builds a summary part by part.
class Making {
public:
    explicit Making(SummaryInput const& input)
        : m_in(input)
        , m_names(names_held_back(input.document))
    {
    }

    MadeSummary made() &&;

private:
    ClusterSummary& out() { return m_out.summary; }
    void add_head();
    void add_statements();
    void add_quote(Passage const&);
    void add_quotes();
    void add_questions();
    void add_answers();
    /// Words of schools that stand in it beside quotes: a period, or the wording of one school's own version. Those that name a
    /// school are left out.
    std::string unnaming(std::string text) const { return unless_it_names(std::move(text), m_names); }
    void hold_back(Passage const& passage, std::string why)
    {
        m_out.held_back.push_back({ words_from_elsewhere(passage.text), std::move(why) });
    }

    SummaryInput const& m_in;
    std::vector<std::string> m_names;
    MadeSummary m_out = {};
};

void Making::add_head()
{
    auto const& document = m_in.document;
    auto& summary = out();
    summary.id = document.id;
    summary.name = document.cluster.name;
    summary.instrument = m_in.picture.asked.instrument;
    summary.title = m_in.picture.edition ? unnaming(m_in.picture.edition->instrument().title) : std::string {};
    for (auto const& round : rounds_of(document, summary.instrument))
        if (round.key == m_in.picture.asked.round)
            summary.period = unnaming(round.words);
    summary.made = iso_date(m_in.today);
    summary.opening = document.cluster.opening;
    summary.schools = static_cast<int>(m_in.picture.schools.size());
    summary.returned = returned_schools(m_in.picture);
}

void Making::add_statements()
{
    std::vector<model::SummaryStatement const*> shown;
    for (auto const& statement : m_in.document.statements)
        if (!statement.removed && !blank(statement.text))
            shown.push_back(&statement);
    std::ranges::stable_sort(shown, {}, [](auto const* statement) { return statement->order; });
    for (auto const part : summary_parts)
        for (auto const* statement : shown)
            if (statement->part == part)
                out().statements.push_back({ statement->part, statement->text });
}

void Making::add_quote(Passage const& passage)
{
    auto const by = quoted_outside(m_in.document, passage);
    if (!by)
        return hold_back(passage, "The school does not allow its words to be passed on.");
    if (is_overdue(passage, m_in.today))
        return hold_back(passage, "The school asked for it to be deleted by now.");
    if (changed_since(passage))
        return hold_back(passage, "The school has written other words since you chose these: look at them first.");
    auto names = m_names;
    // Words that may not be given with the school's name may not have it in them either.
    auto const* school = model::find_record(m_in.document.schools, passage.school);
    if (school && *by != school_called_outside(*school, true)) {
        names.push_back(school->name);
        names.push_back(school->urn);
    }
    if (names_any(passage.text, names))
        return hold_back(passage, "It names a school that has not allowed that.");
    out().quotes.push_back({ std::string { passage.text }, *by, themes_in_words(m_in.themes, passage.finding->themes) });
}

void Making::add_quotes()
{
    for (auto const& passage : m_in.passages.all)
        if (passage.finding && passage.finding->quoted && in_round(passage, m_in.picture.asked.round))
            add_quote(passage);
    // No order of quotes says which of them are of one school.
    std::ranges::sort(out().quotes, {}, [](auto const& quote) { return std::tie(quote.themes, quote.text); });
}

void Making::add_questions()
{
    for (auto const& question : m_in.document.questions)
        if (!question.removed && !blank(question.text))
            out().questions.push_back({ question.text, themes_in_words(m_in.themes, question.themes), question.adopted });
}

void Making::add_answers()
{
    for (std::size_t item = 0; item < m_in.picture.items.size(); ++item) {
        auto const counts = published_counts(m_in.picture, item);
        if (!counts)
            continue;
        auto const& placed = m_in.picture.placed(item);
        ClusterSummary::Answers answers { .item = placed.item->id, .text = unnaming(model::whole_statement(placed)) };
        for (std::size_t i = 0; i < counts->answers.size(); ++i)
            answers.counts.push_back({ counts->answers[i], counts->schools[i] });
        out().answers.push_back(std::move(answers));
    }
}

MadeSummary Making::made() &&
{
    add_head();
    add_statements();
    add_quotes();
    out().themes = passed_themes(tally_themes(m_in.passages, m_in.themes, m_in.picture.asked.round), out().schools);
    add_questions();
    out().needs = passed_needs(m_in.document, out().schools);
    add_answers();
    return std::move(m_out);
}

/// Collects the lead's texts that name a school.
class LookingThrough {
public:
    explicit LookingThrough(ClusterDocument const& document)
        : m_names(names_held_back(document))
    {
    }

    void look_at(model::RecordKind kind, std::string const& record, std::string const& text)
    {
        if (auto found = names_in(text, m_names); !found.empty())
            m_out.push_back({ kind, record, text, std::move(found) });
    }
    /// One field of every record that was not taken out.
    template <typename Record>
    void look_at(model::RecordKind kind, std::vector<Record> const& records, std::string Record::* field)
    {
        for (auto const& record : records)
            if (!record.removed)
                look_at(kind, record.id, record.*field);
    }
    std::vector<NamingText> found() && { return std::move(m_out); }

private:
    std::vector<std::string> m_names;
    std::vector<NamingText> m_out = {};
};

} // namespace

MadeSummary make_summary(SummaryInput const& input) { return Making { input }.made(); }

std::vector<NamingText> texts_that_name(ClusterDocument const& document)
{
    using enum model::RecordKind;
    LookingThrough out { document };
    out.look_at(Cluster, {}, document.cluster.name);
    out.look_at(Cluster, {}, document.cluster.opening);
    out.look_at(SummaryStatement, document.statements, &model::SummaryStatement::text);
    out.look_at(EmergingQuestion, document.questions, &model::EmergingQuestion::text);
    out.look_at(Need, document.needs, &model::Need::text);
    out.look_at(Need, document.needs, &model::Need::phase);
    out.look_at(Theme, document.themes, &model::Theme::name);
    return std::move(out).found();
}

std::vector<NamingText> texts_that_name(ClusterDocument const& document, documents::PrintDocument const& leaving)
{
    auto out = texts_that_name(document);
    auto const texts = documents::texts_of(leaving);
    std::erase_if(out, [&](NamingText const& naming) {
        return std::ranges::none_of(texts, [&](std::string_view text) { return text.contains(naming.text); });
    });
    return out;
}

std::vector<ClusterSummary::Need> passed_needs(ClusterDocument const& document, int schools)
{
    std::vector<ClusterSummary::Need> out;
    for (auto const& need : document.needs)
        if (!need.removed && !blank(need.text))
            out.push_back({ need.text, need.phase, need.status, published_share(schools_of(document, need), schools) });
    return out;
}

std::vector<ClusterSummary::ThemeCount> passed_themes(std::span<ThemeTally const> tallies, int schools)
{
    std::vector<ClusterSummary::ThemeCount> out;
    for (auto const& tally : tallies)
        if (tally.theme.parent.empty() && tally.findings > 0)
            out.push_back({ tally.theme.id, tally.theme.name, published_share(tally.strengths, schools),
                published_share(tally.needs, schools) });
    return out;
}

std::string coverage_in_words(ClusterSummary const& summary) { return coverage_in_words(summary.returned, summary.schools); }

std::string coverage_in_words(int returned, int schools)
{
    return schools == 0
        ? "No school is on the list."
        : concat({ "From what ", number(returned), " of ", counted(schools, "school", "schools"), " handed in." });
}

std::string count_in_words(model::PassedCount count)
{
    return count ? counted(*count, "school", "schools")
                 : concat({ "not told: fewer than ", number(fewest_schools), " schools, or all but so few" });
}

std::string_view part_title(std::string_view part)
{
    return part == "need" ? "What schools need" : part == "practice" ? "Practice to pass on" : "What has moved";
}

} // namespace triad::rules
