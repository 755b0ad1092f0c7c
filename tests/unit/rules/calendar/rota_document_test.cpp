#include "rules/calendar/rota_document.h"

#include "unit/rules/rota/rota_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Who hosts when, as a document. R-83 (SYS-08).

namespace triad::rules::test {

namespace {

using testing::ElementsAre;

std::vector<std::vector<std::string>> rows_of(documents::PrintDocument const& document)
{
    std::vector<std::vector<std::string>> out;
    for (auto const& block : document.blocks)
        if (auto const* table = std::get_if<documents::Table>(&block))
            for (auto const& row : table->rows) {
                out.emplace_back();
                for (auto const& cell : row)
                    out.back().push_back(cell.text);
            }
    return out;
}

/// Schools 1 to 3 in one group; school 1 hosts on 3 March 2027, the others join, and school 3 leads.
model::ClusterDocument one_review()
{
    auto document = divided({ 3 });
    document.visits.push_back({ .id = "v1",
        .grouping = "d",
        .group = "g1",
        .host = "s1",
        .reviewers = "s2 s3",
        .lead = "s3",
        .term = "spring",
        .day = "2027-03-03",
        .starts = "09:00",
        .ends = "15:00" });
    return document;
}

} // namespace

TEST(RotaDocument, R83_AReviewIsARowWithWhoHostsJoinsAndLeads)
{
    auto const document = rota_document(one_review(), "d");
    EXPECT_EQ(document.title, "Who hosts when");
    EXPECT_THAT(rows_of(document),
        ElementsAre(ElementsAre("Group 1", "3 March 2027, 09:00 to 15:00", "School 1", "School 2, School 3 (leads)")));
    auto const texts = documents::texts_of(document);
    EXPECT_THAT(texts, testing::Contains("Group 1: School 1, School 2 and School 3"));
}

TEST(RotaDocument, R83_WhatTookPlaceHasItsDayAndThePlannedTimesOnlyOnThatDay)
{
    auto document = one_review();
    document.visits.front().done = "2027-03-03";
    EXPECT_EQ(rows_of(rota_document(document, "d")).front()[1], "3 March 2027, 09:00 to 15:00, took place");
    document.visits.front().done = "2027-03-10";
    EXPECT_EQ(rows_of(rota_document(document, "d")).front()[1], "10 March 2027, took place");
}

TEST(RotaDocument, R83_WhatIsCancelledOrHasNoDayOrNobodySaysSo)
{
    auto document = one_review();
    auto& visit = document.visits.front();
    visit.cancelled = true;
    EXPECT_EQ(rows_of(rota_document(document, "d")).front()[1], "3 March 2027, 09:00 to 15:00, cancelled");
    visit.day.clear();
    EXPECT_EQ(rows_of(rota_document(document, "d")).front()[1], "Cancelled");
    visit.cancelled = false;
    visit.reviewers.clear();
    EXPECT_THAT(rows_of(rota_document(document, "d")).front(), ElementsAre("Group 1", "No day yet", "School 1", "Nobody yet"));
}

TEST(RotaDocument, R83_APlaceHasAColumnWhereAnyReviewHasOne)
{
    auto document = one_review();
    document.visits.push_back(document.visits.front());
    document.visits.back().id = "v2";
    document.visits.back().host = "s2";
    document.visits.back().place = "The hub";
    auto const rows = rows_of(rota_document(document, "d"));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].back(), "At the host");
    EXPECT_EQ(rows[1].back(), "The hub");
}

TEST(RotaDocument, R83_WhatALeadKnowsOfSchoolsBesideIsNotInIt)
{
    auto document = one_review();
    for (auto& school : document.schools)
        school.experience = school.attributes = school.instead = school.area = school.roll = "SECRET";
    document.busy_periods.push_back({ .id = "b", .school = "s1", .from = "2027-03-03", .to = "2027-03-04", .reason = "SECRET" });
    document.concerns.push_back(
        { .id = "c", .grouping = "d", .school = "s1", .text = "SECRET", .raised = {}, .answer = "SECRET" });
    for (auto const text : documents::texts_of(rota_document(document, "d")))
        EXPECT_FALSE(text.contains("SECRET")) << text;
}

TEST(RotaDocument, R83_GroupsThatAreNotConfirmedSaySo)
{
    auto document = one_review();
    EXPECT_EQ(rota_document(document, "d").subtitle, "Triads 2026/27");
    document.groupings.front().status = "sent";
    EXPECT_EQ(rota_document(document, "d").subtitle, "Triads 2026/27 · Not confirmed");
}

TEST(RotaDocument, R83_ASchoolIsCalledAsTheLeadSeesItAndWordsFromElsewhereAreHarmless)
{
    auto document = one_review();
    document.schools[0].name = "Ash\u202e School";
    document.schools[1].name = " ";
    document.visits.front().place = "The\u202e hub";
    auto const row = rows_of(rota_document(document, "d")).front();
    EXPECT_EQ(row[2], "Ash School");
    EXPECT_TRUE(row[3].starts_with("School B, ")) << row[3];
    EXPECT_EQ(row[4], "The hub");
}

TEST(RotaDocument, R83_WithoutAReviewThereIsNone)
{
    EXPECT_TRUE(rota_document(divided({ 3 }), "d").blocks.empty());
    EXPECT_TRUE(rota_document(one_review(), "another").blocks.empty());
}

} // namespace triad::rules::test
