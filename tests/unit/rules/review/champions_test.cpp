#include "rules/review/champions.h"

#include "unit/rules/review/review_sample.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

using model::SchoolDocument;

void add_workshops(SchoolDocument& document, int count)
{
    if (document.reviews.empty())
        document.reviews.emplace_back();
    for (int i = 0; i < count; ++i)
        document.reviews.front().workshops.emplace_back();
}

model::Champion& add_champion(SchoolDocument& document, std::string load, bool free = true)
{
    auto& champion = document.champions.emplace_back();
    champion.load = std::move(load);
    champion.free = free;
    return champion;
}

model::Champion trained_on(std::string trained, std::string refreshed = {})
{
    model::Champion champion;
    champion.trained = std::move(trained);
    champion.refreshed = std::move(refreshed);
    return champion;
}

} // namespace

TEST(Champions, SYS20d_DemandStandsBesideCapacity)
{
    SchoolDocument document;
    add_workshops(document, 3);
    add_champion(document, "2");
    add_champion(document, " 3 ");
    EXPECT_EQ(champion_capacity(document), "3 workshops are planned; 2 champions can take on 5 a year.");
    add_workshops(document, 2);
    EXPECT_EQ(champion_capacity(document), "5 workshops are planned; 2 champions can take on 5 a year.");
    add_workshops(document, 1);
    EXPECT_EQ(champion_capacity(document),
        "6 workshops are planned; 2 champions can take on 5 a year, so 1 still needs somebody to lead it.");
    add_workshops(document, 1);
    EXPECT_EQ(champion_capacity(document),
        "7 workshops are planned; 2 champions can take on 5 a year, so 2 still need somebody to lead them.");
}

TEST(Champions, SYS20d_WhoeverIsNamedForAWorkshopLeadsItOnTheRegisterOrNot)
{
    auto document = test::hosted_document();
    document.reviews.front().workshops = { { .id = "w-1", .champion = "Ana Bell" }, { .id = "w-2" } };
    EXPECT_EQ(champion_capacity(document),
        "2 workshops are planned; no champion is on the register, so 1 still needs somebody to lead it.");
    document.reviews.front().workshops.back().champion = "Kim Fox";
    EXPECT_EQ(champion_capacity(document), "2 workshops are planned; no champion is on the register.");
}

TEST(Champions, SYS20d_NobodyOrNothing)
{
    SchoolDocument document;
    EXPECT_EQ(champion_capacity(document), "No workshop is still to come; no champion is on the register.");
    add_champion(document, "2", false);
    EXPECT_EQ(champion_capacity(document), "No workshop is still to come; no champion is free now.");
    add_workshops(document, 1);
    EXPECT_EQ(
        champion_capacity(document), "1 workshop is planned; no champion is free now, so 1 still needs somebody to lead it.");
    document.champions.clear();
    add_champion(document, "4");
    document.reviews.clear();
    EXPECT_EQ(champion_capacity(document), "No workshop is still to come; 1 champion can take on 4 a year.");
}

TEST(Champions, SYS20d_WhatIsNotSaidIsNotGuessed)
{
    SchoolDocument document;
    add_workshops(document, 5);
    for (auto const* load : { "", "some", "-2", "12345" }) {
        document.champions.clear();
        add_champion(document, load);
        EXPECT_EQ(champion_capacity(document), "5 workshops are planned; 1 champion is free and does not say for how many.")
            << load;
    }
    add_champion(document, "2");
    EXPECT_EQ(champion_capacity(document), "5 workshops are planned; 2 champions can take on 2 a year, 1 of them not counted.");
}

TEST(Champions, SYS20d_RemovedAndFinishedThingsDoNotCount)
{
    SchoolDocument document;
    add_workshops(document, 2);
    document.reviews.front().workshops.front().removed = true;
    add_champion(document, "9").removed = true;
    add_champion(document, "1");
    EXPECT_EQ(champion_capacity(document), "1 workshop is planned; 1 champion can take on 1 a year.");
    document.reviews.front().looked_back = "2027-03-04";
    EXPECT_EQ(champion_capacity(document), "No workshop is still to come; 1 champion can take on 1 a year.");
}

TEST(Champions, SYS20e_ARefresherIsDueThreeYearsAfterTrainingOrTheLastOne)
{
    EXPECT_FALSE(needs_refresher(trained_on("2024-09-01"), { 2027, 8, 31 }));
    EXPECT_TRUE(needs_refresher(trained_on("2024-09-01"), { 2027, 9, 1 }));
    EXPECT_FALSE(needs_refresher(trained_on("2020-09-01", "2026-01-10"), { 2027, 9, 1 }));
    EXPECT_TRUE(needs_refresher(trained_on("2020-09-01", "2024-01-10"), { 2027, 9, 1 }));
    EXPECT_FALSE(needs_refresher(trained_on("", "2026-01-10"), { 2027, 9, 1 }));
    // Trained again after a refresher that was entered late.
    EXPECT_FALSE(needs_refresher(trained_on("2026-01-10", "2021-01-10"), { 2027, 9, 1 }));
}

TEST(Champions, SYS20e_LeapDaysUnknownDatesAndPeopleWhoLeft)
{
    EXPECT_FALSE(needs_refresher(trained_on("2024-02-29"), { 2027, 2, 28 }));
    EXPECT_TRUE(needs_refresher(trained_on("2024-02-29"), { 2027, 3, 1 }));
    EXPECT_FALSE(needs_refresher(trained_on(""), { 2027, 9, 1 }));
    EXPECT_FALSE(needs_refresher(trained_on("long ago"), { 2027, 9, 1 }));
    auto champion = trained_on("2010-09-01");
    champion.removed = true;
    EXPECT_FALSE(needs_refresher(champion, { 2027, 9, 1 }));
}

} // namespace triad::rules
