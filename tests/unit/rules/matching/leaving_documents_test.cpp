#include "rules/matching/needs_document.h"
#include "rules/matching/trends_document.h"
#include "rules/summary/cluster_summary.h"
#include "unit/rules/collation/collation_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

// What a lead gives away of the list of needs, and of two rounds beside each other.

namespace triad::rules {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

std::vector<ThemeLine> const themes { { .id = "reading", .name = "Reading" },
    { .id = "phonics", .name = "Phonics", .parent = "reading" } };

model::ClusterDocument twelve()
{
    model::ClusterDocument document;
    document.id = "cluster-1";
    document.cluster = { .id = {}, .name = "Bow", .instrument = "small" };
    for (int i = 0; i < 12; ++i)
        add_school(document, "s" + std::to_string(i), "Field " + std::to_string(i) + " School", i + 1);
    return document;
}

/// In either round the first schools are red on A01, the others green; of the last three nothing came in.
void hand_in_round(model::ClusterDocument& document, char const* period, char const* evaluation, int red)
{
    for (int i = 0; i < 9; ++i)
        hand_in(document,
            { .school = "s" + std::to_string(i),
                .edition = small_edition(),
                .period = period,
                .ratings = { { "A01", i < red ? "red" : "green" } },
                .comments = { { "A01", "SECRET words." } },
                .evaluation = evaluation });
}

model::ClusterDocument two_rounds_of_nine(int red_then, int red_now)
{
    auto document = twelve();
    hand_in_round(document, "Spring 2026", "then", red_then);
    hand_in_round(document, "Autumn 2026", "now", red_now);
    return document;
}

documents::PrintDocument trends_of(model::ClusterDocument const& document)
{
    auto const rounds = two_rounds(rounds_of(document, asked_instrument(document)), {});
    return trends_document(document, rounds, make_trends(document, rounds, themes));
}

std::vector<documents::Table> tables_of(documents::PrintDocument const& document)
{
    std::vector<documents::Table> out;
    for (auto const& block : document.blocks)
        if (auto const* table = std::get_if<documents::Table>(&block))
            out.push_back(*table);
    return out;
}

std::vector<std::string> cells_of(documents::Row const& row)
{
    std::vector<std::string> out;
    for (auto const& cell : row)
        out.push_back(cell.text);
    return out;
}

std::string all_text(documents::PrintDocument const& document)
{
    std::string out;
    for (auto const text : documents::texts_of(document))
        out += std::string { text } + "\n";
    return out;
}

model::Need need(std::string text, std::string schools, std::string status = {})
{
    static int count = 0;
    return { .id = "n" + std::to_string(++count),
        .text = std::move(text),
        .schools = std::move(schools),
        .phase = {},
        .status = std::move(status) };
}

void code(model::ClusterDocument& document, int schools, char const* origin, char const* theme)
{
    for (int i = 0; i < schools; ++i)
        document.findings.push_back({ .id = std::string { origin } + std::to_string(document.findings.size()),
            .source = "comment",
            .school = "s" + std::to_string(i),
            .origin = origin,
            .item = "A01",
            .themes = theme,
            .kind = "need" });
}

} // namespace

TEST(NeedsDocument, SYS17c_HasWhatASummaryWouldHoldOfEachNeed)
{
    auto document = twelve();
    document.needs = { need("Laptops", "s0 s1 s2"), need("Phonics", "s0 s1", "arranged"), need(" ", "s0 s1 s2") };
    document.needs.front().phase = "primary";
    document.needs.front().school = "s7";
    document.needs.front().provider = "SECRET provider";
    auto const leaving = needs_document(document, {});
    EXPECT_EQ(leaving.title, "Training and support that schools need");
    EXPECT_EQ(leaving.school, "Bow");
    ASSERT_THAT(tables_of(leaving), SizeIs(1));
    auto const table = tables_of(leaving).front();
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_THAT(cells_of(table.rows[0]), ElementsAre("Laptops", "3 schools", "primary", "wanted"));
    EXPECT_THAT(
        cells_of(table.rows[1]), ElementsAre("Phonics", "not told: fewer than 3 schools, or all but so few", "all", "arranged"));
    EXPECT_THAT(all_text(leaving), Not(HasSubstr("Field")));
    EXPECT_THAT(all_text(leaving), Not(HasSubstr("SECRET")));
    EXPECT_THAT(all_text(leaving), HasSubstr("12 schools are on the list."));
}

TEST(NeedsDocument, SYS17c_HasOnlyNeedsThatStandAsChosen)
{
    auto document = twelve();
    document.needs = { need("Laptops", "s0 s1 s2"), need("Phonics", "", "done"), need("Maths", "", "wanted") };
    auto const wanted = needs_document(document, "wanted");
    ASSERT_THAT(tables_of(wanted), SizeIs(1));
    EXPECT_THAT(tables_of(wanted).front().rows, SizeIs(2)) << "one that says nothing is wanted";
    EXPECT_EQ(wanted.subtitle, "Only needs that stand at “wanted”");
    EXPECT_THAT(needs_document(document, "asked").blocks, IsEmpty());
    EXPECT_THAT(needs_document(twelve(), {}).blocks, IsEmpty());
}

TEST(NeedsDocument, SYS17d_ASchoolThatIsLeftOutIsNotCounted)
{
    auto document = twelve();
    document.needs = { need("Laptops", "s0 s1 s2") };
    document.schools[2].left_out = true;
    auto const leaving = needs_document(document, {});
    EXPECT_THAT(cells_of(tables_of(leaving).front().rows.front())[1], HasSubstr("not told"));
    EXPECT_THAT(all_text(leaving), HasSubstr("11 schools are on the list."));
}

TEST(NeedsDocument, SYS16d_OfTheLeadsTextsThatNameASchoolThoseInTheDocumentAreFound)
{
    auto document = twelve();
    document.cluster.opening = "Thanks to Field 1 School.";
    document.needs = { need("As at Field 6 School", ""), need("Laptops", "", "done") };
    document.needs.back().phase = "Field 7 School";
    EXPECT_THAT(texts_that_name(document), SizeIs(3));
    EXPECT_THAT(texts_that_name(document, needs_document(document, {})), SizeIs(2)) << "the opening is not in it";
    EXPECT_THAT(texts_that_name(document, needs_document(document, "wanted")), SizeIs(1));
    document.cluster.name = "Field 2 School and others";
    EXPECT_THAT(texts_that_name(document, needs_document(document, "wanted")), SizeIs(2));
}

TEST(TrendsDocument, SYS17a_EveryStatementHasItsAnswersRoundBesideRoundAndWhatMoved)
{
    auto const leaving = trends_of(two_rounds_of_nine(6, 3));
    EXPECT_EQ(leaving.school, "Bow");
    EXPECT_THAT(leaving.subtitle, HasSubstr("Spring 2026 and Autumn 2026"));
    EXPECT_THAT(all_text(leaving), HasSubstr("Spring 2026: From what 9 of 12 schools handed in."));
    auto const tables = tables_of(leaving);
    ASSERT_THAT(tables, SizeIs(2));
    EXPECT_THAT(tables[0].rows, SizeIs(10)) << "those at which nothing moved stand there as well";
    auto const first = cells_of(tables[0].rows[0]);
    ASSERT_THAT(first, SizeIs(4));
    EXPECT_THAT(first[1], HasSubstr("Red 6, Amber 0, Green 3"));
    EXPECT_THAT(first[2], HasSubstr("Red 3, Amber 0, Green 6"));
    EXPECT_EQ(first[3], "3 schools moved from red to green.");
    EXPECT_EQ(cells_of(tables[0].rows[1])[3], "–");
    EXPECT_THAT(all_text(leaving), Not(HasSubstr("SECRET")));
    EXPECT_THAT(all_text(leaving), Not(HasSubstr("Field")));
}

TEST(TrendsDocument, SYS17d_FewSchoolsAreNotToldAndThenNoMoveEither)
{
    auto const leaving = trends_of(two_rounds_of_nine(5, 1));
    auto const first = cells_of(tables_of(leaving).front().rows.front());
    ASSERT_THAT(first, SizeIs(3)) << "no column for what is nowhere told";
    EXPECT_THAT(first[1], HasSubstr("Red 5, Amber 0, Green 4"));
    EXPECT_THAT(first[2], HasSubstr("Red –, Amber –, Green 8"));
    EXPECT_THAT(all_text(leaving), HasSubstr("At no statement can it be told how many schools changed their answer"));
}

TEST(TrendsDocument, SYS17d_AMoveOfManyIsNotToldWhereAMoveOfFewCouldBeWorkedOutFromIt)
{
    auto document = twelve();
    // 4 from red to green, 1 from green to red, 2 stay red, 5 stay green: 6 and 6, then 3 and 9, which all may leave.
    constexpr std::array<std::string_view, 12> ways { "rg", "rg", "rg", "rg", "gr", "rr", "rr", "gg", "gg", "gg", "gg", "gg" };
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (std::size_t const round : { 0U, 1U })
            hand_in(document,
                { .school = "s" + std::to_string(i),
                    .edition = small_edition(),
                    .period = round == 1 ? "Autumn 2026" : "Spring 2026",
                    .ratings = { { "A01", ways[i][round] == 'r' ? "red" : "green" } },
                    .evaluation = round == 1 ? "now" : "then" });
    auto const leaving = trends_of(document);
    auto const first = cells_of(tables_of(leaving).front().rows.front());
    EXPECT_THAT(first[1], HasSubstr("Red 6, Amber 0, Green 6"));
    EXPECT_THAT(first[2], HasSubstr("Red 3, Amber 0, Green 9"));
    EXPECT_THAT(all_text(leaving), Not(HasSubstr("moved from")));
}

TEST(TrendsDocument, SYS17d_ThemesAreCountedAtTheirHeadsRoundByRoundAndFewSchoolsAreNotTold)
{
    auto document = two_rounds_of_nine(6, 3);
    code(document, 4, "then", "phonics");
    code(document, 2, "now", "phonics");
    auto const tables = tables_of(trends_of(document));
    ASSERT_THAT(tables, SizeIs(4));
    ASSERT_THAT(tables[2].rows, SizeIs(1));
    EXPECT_THAT(cells_of(tables[2].rows.front()), ElementsAre("Reading", "0 schools", "4 schools"));
    EXPECT_THAT(cells_of(tables[3].rows.front()),
        ElementsAre("Reading", "0 schools", "not told: fewer than 3 schools, or all but so few"));
}

TEST(TrendsDocument, SYS16d_APeriodThatNamesASchoolIsNotTold)
{
    auto document = twelve();
    hand_in_round(document, "Spring 2026", "then", 6);
    hand_in_round(document, "Autumn 2026 at Field 4 School", "now", 3);
    auto const leaving = trends_of(document);
    EXPECT_THAT(all_text(leaving), Not(HasSubstr("Field")));
    EXPECT_THAT(all_text(leaving), HasSubstr("The later round: From what 9 of 12 schools handed in."));
}

TEST(TrendsDocument, SYS17a_WithoutTwoRoundsThereIsNothingInIt)
{
    EXPECT_THAT(trends_of(twelve()).blocks, IsEmpty());
    auto document = twelve();
    hand_in_round(document, "Spring 2026", "then", 6);
    EXPECT_THAT(trends_of(document).blocks, IsEmpty());
}

} // namespace triad::rules
