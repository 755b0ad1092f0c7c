#include "rules/collation/import_plan.h"

#include <gtest/gtest.h>

// Summaries of other clusters among the files that a lead drops.

namespace triad::rules {

namespace {

constexpr Date today { 2026, 12, 12 };

DroppedFile dropped(std::string name, model::ClusterSummary summary)
{
    DroppedFile out { .name = std::move(name) };
    out.content = std::hash<std::string> {}(out.name);
    out.summary = std::make_shared<model::ClusterSummary const>(std::move(summary));
    return out;
}

model::ClusterSummary bow(std::string made = "2026-12-01", int number = 1)
{
    return { .id = "bow", .name = "Bow", .made = std::move(made), .number = number };
}

ImportLine planned(model::ClusterDocument const& document, model::ClusterSummary summary)
{
    return plan_import(document, std::vector { dropped("bow.json", std::move(summary)) }, today).front();
}

model::ClusterDocument with_bow()
{
    model::ClusterDocument out;
    out.id = "all";
    out.summaries = { std::make_shared<model::ClusterSummary const>(bow()) };
    return out;
}

} // namespace

TEST(SummaryPlan, SYS16_TheFirstOfAClusterIsNewAndALaterOneTakesItsPlace)
{
    auto document = with_bow();
    EXPECT_EQ(planned({}, bow()).verdict, ImportVerdict::New);
    EXPECT_EQ(planned({}, bow()).title, "Summary: Bow");
    EXPECT_EQ(planned(document, bow("2026-12-02")).verdict, ImportVerdict::Newer);
    std::vector const files { dropped("later.json", bow("2026-12-02")) };
    auto const lines = plan_import(document, files, today);
    document = take_in(std::move(document), files, lines, {}, [](auto) { return std::string { "school" }; });
    ASSERT_EQ(document.summaries.size(), 1U);
    EXPECT_EQ(document.summaries.front()->made, "2026-12-02");
    EXPECT_TRUE(document.schools.empty());
}

TEST(SummaryPlan, WhatBringsNothingIsLeftWithItsReason)
{
    EXPECT_EQ(planned(with_bow(), bow()).reasons.front(), "You already have this summary.");
    EXPECT_EQ(planned(with_bow(), bow("2026-11-30")).reasons.front(), "What is here is newer.");
    EXPECT_EQ(planned(with_bow(), bow("2026-11-30")).choice, ImportChoice::Leave);
    auto own = with_bow();
    own.id = "bow";
    EXPECT_EQ(planned(own, bow()).reasons.front(), "It is the summary of this very cluster.");
    EXPECT_TRUE(planned(own, bow()).choices.empty());
}

TEST(SummaryPlan, OfTwoOfOneClusterTheNewerIsTaken)
{
    std::vector const files { dropped("first.json", bow()), dropped("second.json", bow("2026-12-01", 2)) };
    auto const lines = plan_import({}, files, today);
    EXPECT_EQ(lines[0].choice, ImportChoice::Leave);
    EXPECT_EQ(lines[0].reasons.front(), "“second.json”, of the same cluster, is newer.");
    EXPECT_EQ(lines[1].choice, ImportChoice::Take);
}

TEST(SummaryPlan, SH23_WhatIsToBeDeletedByNowIsLeftFromTheDayAfter)
{
    auto summary = bow();
    summary.keep_until = "2026-12-12";
    EXPECT_EQ(planned({}, summary).choice, ImportChoice::Take);
    summary.keep_until = "2026-12-11";
    EXPECT_EQ(planned({}, summary).verdict, ImportVerdict::Expired);
    EXPECT_EQ(planned({}, summary).choice, ImportChoice::Leave);
}

} // namespace triad::rules
