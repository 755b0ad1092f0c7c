#include "base/text.h"
#include "format/answer_table_file.h"
#include "format/csv.h"
#include "format/file_name.h"
#include "format/json.h"
#include "support/generate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::format {

namespace {

/// One named school that wrote one comment to its first item.
rules::TidyTable table_of(std::string name, std::string const& comment)
{
    model::ClusterDocument document { .cluster = { .instrument = "sample-audit" } };
    document.schools = { { .id = "s1", .name = std::move(name), .urn = "990001", .phase = "primary", .group = "East" } };
    auto submission = std::make_shared<model::Submission>(model::Submission { .school = "s1",
        .edition = std::make_shared<model::CollectedEdition const>(test::sample_instrument()),
        .period = "Autumn 2026",
        .quotes = model::Attribution::Named,
        .named = true,
        .ratings = { 1, 3 } });
    submission->add_comment(0, comment);
    document.submissions = { submission };
    return { document, { .today = { 2026, 12, 11 }, .comments = true } };
}

/// All cells of a file, as RFC 4180 has them.
std::vector<std::string> cells_of(std::string_view file)
{
    std::vector<std::string> out(1);
    bool in_quotes = false;
    for (std::size_t at = 0; at < file.size(); ++at) {
        bool const quote = file[at] == '"';
        if (quote && in_quotes && file.substr(at + 1).starts_with('"'))
            out.back() += file[at++];
        else if (quote)
            in_quotes = !in_quotes;
        else if (!in_quotes && (file[at] == ',' || file[at] == '\n'))
            out.emplace_back();
        else if (in_quotes || file[at] != '\r')
            out.back() += file[at];
    }
    return out;
}

constexpr std::string_view head = "\xef\xbb\xbfschool,urn,named,phase,cluster,instrument,title,edition,item,statement,rating,"
                                  "word,round,comment,attribution\r\n";

} // namespace

TEST(AnswerTableFile, SYS17e_ATableForSpreadsheets)
{
    EXPECT_EQ(encode_table_csv(table_of("Oakfield", "We read, daily.")),
        concat({ head,
            "Oakfield,990001,yes,primary,East,sample-audit,Sample audit,1,A01,We make sure that every pupil can join,red,Red,"
            "Autumn 2026,\"We read, daily.\",named\r\n",
            "Oakfield,990001,yes,primary,East,sample-audit,Sample audit,1,A02,We make sure that families can ask,green,Green,"
            "Autumn 2026,,\r\n" }));
}

TEST(AnswerTableFile, SYS17e_TheSameForPrograms)
{
    EXPECT_EQ(encode_table_lines(table_of("Oakfield", "=“Yes”\n-")),
        "{\"school\":\"Oakfield\",\"urn\":\"990001\",\"named\":true,\"phase\":\"primary\",\"cluster\":\"East\",\"instrument\":"
        "\"sample-audit\",\"title\":\"Sample audit\",\"edition\":1,\"item\":\"A01\",\"statement\":\"We make sure that every "
        "pupil "
        "can join\",\"rating\":\"red\",\"word\":\"Red\",\"round\":\"Autumn 2026\",\"comment\":\"=“Yes”\\n-\",\"attribution\":"
        "\"named\"}\n"
        "{\"school\":\"Oakfield\",\"urn\":\"990001\",\"named\":true,\"phase\":\"primary\",\"cluster\":\"East\",\"instrument\":"
        "\"sample-audit\",\"title\":\"Sample audit\",\"edition\":1,\"item\":\"A02\",\"statement\":\"We make sure that families "
        "can ask\",\"rating\":\"green\",\"word\":\"Green\",\"round\":\"Autumn 2026\",\"comment\":null,\"attribution\":null}\n");
}

TEST(AnswerTableFile, AnEmptyTableIsItsHead)
{
    rules::TidyTable const empty { {}, { .today = { 2026, 12, 11 } } };
    EXPECT_EQ(encode_table_csv(empty), head);
    EXPECT_EQ(encode_table_lines(empty), "");
}

TEST(AnswerTableFile, NoCellBeginsAFormulaAndNoneTurnsTheNextRound)
{
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        test::Random random { static_cast<std::uint64_t>(seed) };
        constexpr std::string_view signs[] = { "=", "+", "-", "@", "\t", "\r", "\n", ";", ",", "\"", "'", "\x01", "\x7f", "\xff",
            "\u202e", "\u2066", "＝", "a", " " };
        std::string text;
        for (int length = 1 + random.below(12); length > 0; --length)
            text += signs[random.below(static_cast<int>(std::size(signs)))];
        auto const table = table_of(text, text + test::generate_text(random));
        auto const file = encode_table_csv(table);
        for (auto const& cell : cells_of(std::string_view { file }.substr(head.size())))
            for (std::size_t at = 0; at < cell.size(); ++at)
                EXPECT_FALSE((at == 0 || std::string_view { "\n\t;" }.contains(cell[at - 1]))
                    && std::string_view { "=+-@\t\r" }.contains(cell[at]))
                    << at << " of " << cell;
        for (auto const* sign : { "\x01", "\x7f", "\xff", "\u202e", "\u2066" })
            EXPECT_FALSE(file.contains(sign)) << file;
        for (auto const line : split(encode_table_lines(table), '\n'))
            EXPECT_TRUE(line.empty() || parse_json(line)) << line;
        if (HasFailure())
            return;
    }
}

TEST(AnswerTableFile, ItIsNamedAfterTheClusterAndTheDay)
{
    model::ClusterDocument document { .cluster = { .name = "Bow cluster" } };
    EXPECT_EQ(table_file_name(document, { 2026, 11, 22 }, "csv"), "Bow_answers_2026-11-22.csv");
    document.cluster.name = "=Cluster";
    EXPECT_EQ(table_file_name(document, { 2026, 11, 22 }, "jsonl"), "Cluster_answers_2026-11-22.jsonl");
}

} // namespace triad::format
