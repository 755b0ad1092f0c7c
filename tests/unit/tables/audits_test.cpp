// Audits as schools have them, each pasted in four forms: tests/audits. What a table loses or joins must be asked about.
#include "unit/tables/fixture.h"

#include "base/text.h"
#include "format/pasted_grid.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <sstream>

namespace triad::tables {

namespace {

using namespace test;

struct Expected {
    std::vector<std::string> statements;
    std::vector<std::string> sections;
    std::string scale;
    bool direction_asked = false;
};

struct Counts {
    int audits = 0;
    int statements = 0;
    int lost = 0; // or joined, without a question
    int asked = 0; // not as they should be, and a suggestion says so
    int extra = 0; // statements that are none
    int headings_lost = 0;
    int scales_wrong = 0;
    int scales_asked = 0; // though the table says it
};

std::string file_text(std::filesystem::path const& path)
{
    std::ifstream in { path, std::ios::binary };
    return { std::istreambuf_iterator<char> { in }, {} };
}

Expected expected_of(std::string const& text)
{
    Expected out;
    for (auto line : split(text, '\n')) {
        auto const colon = line.find(": ");
        auto const name = line.substr(0, colon);
        auto const value = colon == std::string_view::npos ? std::string {} : std::string { line.substr(colon + 2) };
        if (name == "statement")
            out.statements.push_back(value);
        else if (name == "section")
            out.sections.push_back(value);
        else if (name == "scale")
            out.scale = value;
        else if (name == "direction")
            out.direction_asked = value == "asked";
    }
    return out;
}

std::string joined(std::vector<std::string> const& words, std::string_view between)
{
    std::string out;
    for (auto const& word : words)
        out += concat({ out.empty() ? "" : between, word });
    return out;
}

bool asks(Draft const& draft, QuestionKind kind)
{
    return std::ranges::any_of(draft.questions, [&](Question const& question) { return question.kind == kind; });
}

/// The scale as a description writes it: "Red < Amber < Green", "1, 2, 3, 4" where the direction is asked, "asked".
std::string scale_of(Draft const& draft)
{
    if (asks(draft, QuestionKind::Scale))
        return "asked";
    std::vector<std::string> words;
    for (auto const& choice : scale_of_kind(draft.scale, ready_scales()).choices)
        if (choice.kind == model::ChoiceKind::Step)
            words.push_back(choice.word);
    return joined(words, asks(draft, QuestionKind::Direction) ? ", " : " < ");
}

/// A suggestion speaks of the place where the words of the statement stand.
bool is_asked_about(Draft const& draft, std::string const& statement)
{
    auto const beginning = statement.substr(0, 24);
    return std::ranges::any_of(draft.proposals, [&](Proposal const& proposal) {
        auto const words = collapsed_spaces(proposal.words);
        bool const speaks_of_it = words.find(beginning) != std::string::npos || statement.find(words) != std::string::npos
            || proposal.sentence.find(beginning) != std::string::npos;
        return proposal.kind != ProposalKind::ScaleFound && !words.empty() && speaks_of_it;
    });
}

void count_statements(std::string const& where, Draft const& draft, Expected const& expected, Counts& counts)
{
    std::vector<std::string> items;
    std::string stem;
    for (auto const& row : draft.rows) {
        stem = row.kind == RowKind::Stem ? row.text : stem;
        if (row.kind == RowKind::Item)
            items.push_back(collapsed_spaces(row.under_stem ? concat({ stem, " ", row.text }) : row.text));
    }
    for (auto const& statement : expected.statements) {
        ++counts.statements;
        auto const found = std::ranges::find(items, statement);
        if (found != items.end()) {
            items.erase(found);
            continue;
        }
        bool const asked = is_asked_about(draft, statement);
        (asked ? counts.asked : counts.lost) += 1;
        std::cout << where << (asked ? ": asked about: " : ": LOST OR JOINED: ") << statement << "\n";
        for (auto const& proposal : draft.proposals)
            if (std::getenv("TRIAD_VERBOSE"))
                std::cout << "    " << proposal.accepted << " " << proposal.sentence << "\n";
    }
    for (auto const& item : items) {
        bool const part = std::ranges::any_of(
            expected.statements, [&](auto const& statement) { return statement.find(item) != std::string::npos; });
        counts.extra += part ? 0 : 1;
        if (!part)
            std::cout << where << ": not a statement: " << item << "\n";
    }
}

void count_rest(std::string const& where, Draft const& draft, Expected const& expected, Counts& counts)
{
    auto const sections = texts_of(draft, RowKind::Section);
    for (auto const& section : expected.sections) {
        bool const found = std::ranges::find(sections, section) != sections.end()
            || std::ranges::any_of(sections, [&](auto const& each) { return each.ends_with(section); });
        counts.headings_lost += found ? 0 : 1;
        if (!found)
            std::cout << where << ": no heading: " << section << "\n";
    }
    auto const scale = scale_of(draft);
    bool const asked = asks(draft, QuestionKind::Scale);
    bool const right = scale == expected.scale && asks(draft, QuestionKind::Direction) == expected.direction_asked;
    // A question more than needed is a bother, and no mistake.
    bool const bother = !right && (asked || (asks(draft, QuestionKind::Direction) && expected.scale != "asked"));
    counts.scales_asked += bother ? 1 : 0;
    counts.scales_wrong += right || bother ? 0 : 1;
    if (!right)
        std::cout << where << (bother ? ": asked: " : ": WRONG SCALE: ") << scale << ", where the table says " << expected.scale
                  << "\n";
}

void count_draft(std::string const& where, Result<Draft, Issue> const& draft, Expected const& expected, Counts& counts)
{
    ++counts.audits;
    ASSERT_TRUE(draft) << where << ": " << draft.error().sentence;
    count_statements(where, *draft, expected, counts);
    count_rest(where, *draft, expected, counts);
}

constexpr std::string_view forms[] = { "word.json", "excel.tsv", "values.csv", "plain.txt" };

Result<Draft, Issue> draft_of_form(std::filesystem::path const& folder, std::string_view form)
{
    auto const bytes = file_text(folder / form);
    if (form == "word.json") {
        auto grid = format::read_pasted_grid(bytes);
        return grid ? recognise(*grid) : Result<Draft, Issue> { Failure { grid.error() } };
    }
    auto read = read_table_text(bytes, form == "values.csv" ? form : std::string_view {});
    return read ? recognise(read->grid) : Result<Draft, Issue> { Failure { read.error() } };
}

std::vector<std::filesystem::path> audits()
{
    std::vector<std::filesystem::path> out;
    for (auto const& entry : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/tests/audits" })
        if (entry.is_directory())
            out.push_back(entry.path());
    std::ranges::sort(out);
    return out;
}

TEST(TableAudits, NoStatementIsLostOrJoinedAndNoScaleIsMadeUpWithoutAQuestionInAnyForm)
{
    for (auto form : forms) {
        Counts counts;
        for (auto const& folder : audits()) {
            auto const where = concat({ folder.filename().string(), " ", form });
            count_draft(where, draft_of_form(folder, form), expected_of(file_text(folder / "expected.txt")), counts);
        }
        std::cout << form << ": " << counts.audits << " audits, " << counts.statements << " statements: " << counts.lost
                  << " lost or joined without a question, " << counts.asked << " asked about, " << counts.extra
                  << " rows that are none, " << counts.headings_lost << " headings lost; scales: " << counts.scales_wrong
                  << " wrong without a question, " << counts.scales_asked << " asked though the table says it\n";
        EXPECT_GE(counts.audits, 25);
        EXPECT_EQ(counts.lost, 0) << form;
        EXPECT_EQ(counts.scales_wrong, 0) << form;
    }
}

} // namespace

} // namespace triad::tables
