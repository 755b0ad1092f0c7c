#include "base/text.h"
#include "documents/html_page.h"
#include "format/document_blocks.h"
#include "model/whole_statement.h"
#include "rules/collation/suppression.h"
#include "rules/matching/needs_document.h"
#include "rules/matching/trends_document.h"
#include "rules/summary/cluster_summary.h"
#include "unit/format/random_partnership.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>

// The law of what a lead passes on, held against the two documents that are made of its work: the list of needs, and what has
// moved between two rounds. What is worked out here is worked out from the schools' answers alone.

namespace triad::format {

namespace {

using documents::PrintDocument;
using rules::fewest_schools;
using test::check_cells;
using test::check_words;
using test::Random;
using test::random_rounds;

constexpr Date today { 2026, 12, 12 };
constexpr std::size_t answers = 3; // of the sample instrument: red, amber, green
constexpr std::size_t places = answers + 2; // no answer, nothing handed in
constexpr std::array<std::string_view, answers> answer_words { "red", "amber", "green" };
std::vector<rules::ThemeLine> const themes { { .id = "P1", .name = "Process" }, { .id = "P2", .name = "People" } };

struct Documents {
    PrintDocument needs;
    PrintDocument trends;
};

Documents documents_of(model::ClusterDocument const& document)
{
    auto const rounds = rules::two_rounds(rules::rounds_of(document, rules::asked_instrument(document)), {});
    return { rules::needs_document(document, {}),
        rules::trends_document(document, rounds, rules::make_trends(document, rounds, themes)) };
}

/// Whatever any file of it says.
std::string bytes_of(PrintDocument const& document)
{
    return documents::encode_html_page(document, today) + encode_document_blocks(document, today, {});
}

std::vector<documents::Table> tables_of(PrintDocument const& document, std::string_view first_column)
{
    std::vector<documents::Table> out;
    for (auto const& block : document.blocks)
        if (auto const* table = std::get_if<documents::Table>(&block); table && table->columns.front().title == first_column)
            out.push_back(*table);
    return out;
}

/// "4" of "Green 4", "4 schools"; absent for what has no number.
model::PassedCount number_in(std::string_view text)
{
    auto const at = text.find_first_of("0123456789");
    int out = 0;
    if (at == std::string_view::npos || text.contains("not told"))
        return std::nullopt;
    std::from_chars(text.data() + at, text.data() + text.size(), out);
    return out;
}

/// None where nothing at all is told.
std::vector<model::PassedCount> numbers_in(std::string_view cell)
{
    std::vector<model::PassedCount> out;
    if (cell == "–")
        return out;
    for (auto const part : split(cell, ','))
        out.push_back(number_in(part));
    return out;
}

std::size_t place_of_statement(model::ClusterDocument const& document, std::string_view text)
{
    auto const& items = document.editions.front()->items();
    auto const found = std::ranges::find_if(items, [&](auto const& placed) { return model::whole_statement(placed) == text; });
    EXPECT_NE(found, items.end()) << text;
    return static_cast<std::size_t>(found - items.begin());
}

int schools_of(model::ClusterDocument const& document)
{
    return static_cast<int>(std::ranges::count(document.schools, false, &model::ClusterSchool::left_out));
}

// How many schools went from each place to each at one statement.
using Ways = std::array<std::array<int, places>, places>;

std::size_t place_of(model::ClusterDocument const& document, std::string const& school, bool later, std::size_t item)
{
    for (auto const& one : document.submissions)
        if (one->school == school && one->evaluation.ends_with(later ? "-later" : "-earlier"))
            return one->ratings[item] == 0 ? answers : one->ratings[item] - 1U;
    return answers + 1;
}

Ways ways_at(model::ClusterDocument const& document, std::size_t item)
{
    Ways out {};
    for (auto const& school : document.schools)
        if (!school.left_out)
            ++out[place_of(document, school.id, false, item)][place_of(document, school.id, true, item)];
    return out;
}

struct Told {
    std::size_t from;
    std::size_t to;
    int schools;
};

std::size_t answer_after(std::string_view text, std::string_view word)
{
    auto const rest = text.substr(text.find(word) + word.size());
    for (std::size_t i = 0; i < answers; ++i)
        if (rest.starts_with(answer_words[i]))
            return i;
    ADD_FAILURE() << "no answer in " << text;
    return 0;
}

/// What the cell says of moves: "3 schools moved from red to amber, 4 from amber to green."
std::vector<Told> told_in(std::string_view cell)
{
    std::vector<Told> out;
    for (auto const part : split(cell, ','))
        if (auto const schools = number_in(part))
            out.push_back({ answer_after(part, "from "), answer_after(part, " to "), *schools });
    return out;
}

/// Whoever knows all sums of both rounds and what is told of moves.
class Reader {
public:
    Reader(Ways const& ways, std::vector<Told> const& told)
        : m_ways(ways)
    {
        for (auto const& one : told)
            m_known[one.from][one.to] = true;
    }

    /// True where no other number fits there: neither one more nor one less, with others making up for it.
    bool can_work_out(std::size_t from, std::size_t to) const
    {
        return !can_give_way(from, to, true) && !can_give_way(from, to, false);
    }

private:
    bool may(std::size_t from, std::size_t to, bool more) const { return !m_known[from][to] && (more || m_ways[from][to] > 0); }

    bool can_give_way(std::size_t from, std::size_t to, bool more) const
    {
        if (!may(from, to, more))
            return false;
        std::array<bool, places> seen {};
        std::vector<std::size_t> columns { to };
        seen[to] = true;
        while (!columns.empty()) {
            auto const column = columns.back();
            columns.pop_back();
            for (std::size_t row = 0; row < places; ++row) {
                if ((row == from && column == to) || !may(row, column, !more))
                    continue;
                if (row == from)
                    return true;
                for (std::size_t next = 0; next < places; ++next)
                    if (!seen[next] && may(row, next, more)) {
                        seen[next] = true;
                        columns.push_back(next);
                    }
            }
        }
        return false;
    }

    Ways const& m_ways;
    std::array<std::array<bool, places>, places> m_known {};
};

void check_moves(Ways const& ways, std::vector<Told> const& told, std::string const& where)
{
    for (auto const& one : told) {
        EXPECT_GE(one.schools, fewest_schools) << where;
        EXPECT_EQ(one.schools, ways[one.from][one.to]) << where << ": what is told is so";
    }
    Reader const reader { ways, told };
    for (std::size_t from = 0; from < places; ++from)
        for (std::size_t to = 0; to < places; ++to)
            if (ways[from][to] > 0 && ways[from][to] < fewest_schools)
                EXPECT_FALSE(reader.can_work_out(from, to)) << where << ": from " << from << " to " << to;
}

int returned(Ways const& ways, bool later)
{
    int out = 0;
    for (std::size_t from = 0; from < places; ++from)
        for (std::size_t to = 0; to < places; ++to)
            out += (later ? to : from) == answers + 1 ? 0 : ways[from][to];
    return out;
}

/// How many moves it told.
int check_statements(model::ClusterDocument const& document, PrintDocument const& trends, std::string const& where)
{
    int out = 0;
    for (auto const& table : tables_of(trends, "Statement"))
        for (auto const& row : table.rows) {
            auto const here = concat({ where, row.front().text.substr(0, 30), ": " });
            auto const ways = ways_at(document, place_of_statement(document, row.front().text));
            for (bool const later : { false, true })
                check_cells(numbers_in(row[later ? 2 : 1].text), returned(ways, later), here);
            auto const told = row.size() > 3 ? told_in(row[3].text) : std::vector<Told> {};
            if (told.empty())
                continue;
            check_moves(ways, told, here);
            EXPECT_FALSE(row[1].text.contains("–") || row[2].text.contains("–")) << here << "the moves would tell it";
            out += static_cast<int>(told.size());
        }
    return out;
}

void check_shares(PrintDocument const& document, std::string_view first_column, int schools, std::string const& where)
{
    for (auto const& table : tables_of(document, first_column))
        for (auto const& row : table.rows)
            for (std::size_t i = 1; i < row.size(); ++i)
                if (auto const count = number_in(row[i].text))
                    check_cells({ count, schools - *count }, schools, where + row.front().text);
}

/// The form lets nothing leave while a text of the lead's own names a school that has not allowed it.
bool may_leave(model::ClusterDocument const& document, PrintDocument const& leaving)
{
    return rules::texts_that_name(document, leaving).empty();
}

void check_texts(model::ClusterDocument const& document, PrintDocument const& leaving, std::string const& where)
{
    auto const bytes = bytes_of(leaving);
    EXPECT_FALSE(bytes.contains("words-")) << where << "no comment";
    if (may_leave(document, leaving))
        check_words(document, bytes, where);
}

} // namespace

TEST(LeadDocumentsLaw, R82_NeitherTheListOfNeedsNorWhatMovedTellsWhatNobodyAllowed)
{
    constexpr int partnerships = 1000;
    int moves = 0;
    int left = 0;
    int stayed = 0;
    for (int seed = 1; seed <= partnerships && !testing::Test::HasFailure(); ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        auto const document = random_rounds(random);
        auto const [needs, trends] = documents_of(document);
        auto const where = "seed " + std::to_string(seed) + ": ";
        for (auto const* each : { &needs, &trends }) {
            check_texts(document, *each, where);
            ++(may_leave(document, *each) ? left : stayed);
        }
        check_shares(needs, "Need", schools_of(document), where);
        check_shares(trends, "Theme", schools_of(document), where);
        moves += check_statements(document, trends, where);
    }
    // The law is held against documents in which something stands, and of which some may leave.
    EXPECT_GT(moves, partnerships / 4);
    EXPECT_GT(left, partnerships);
    EXPECT_GT(stayed, partnerships / 10);
}

} // namespace triad::format
