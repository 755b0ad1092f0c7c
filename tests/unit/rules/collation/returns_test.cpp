#include "rules/collation/returns.h"

#include "unit/rules/collation/collation_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

std::vector<std::string> words_of(std::vector<Round> const& rounds)
{
    std::vector<std::string> out;
    for (auto const& round : rounds)
        out.push_back(round.words);
    return out;
}

std::shared_ptr<model::Submission> periodic(std::string school, std::string period, std::string made = "2026-12-03")
{
    return submission(
        { .school = std::move(school), .edition = small_edition(), .period = std::move(period), .made = std::move(made) });
}

} // namespace

TEST(Returns, WithoutAChoiceOfTheLeadsTheInstrumentIsThatOfWhatCameFirst)
{
    auto document = three_schools();
    EXPECT_EQ(asked_instrument(document), "small");
    document.cluster.instrument.clear();
    EXPECT_EQ(asked_instrument(document), "");
    EXPECT_EQ(asked_for(document), Asked {});
    document.submissions.push_back(std::make_shared<model::Submission>()); // of no edition: passed over
    hand_in(document, { .school = "s1", .edition = small_edition() });
    EXPECT_EQ(asked_instrument(document), "small");
}

TEST(Returns, ASchoolsOwnVersionAnswersTheInstrumentItWasMadeFrom)
{
    auto instrument = small_instrument();
    instrument.id = "own";
    instrument.based_on = "small";
    auto document = three_schools();
    document.cluster.instrument.clear();
    hand_in(document, { .school = "s1", .edition = std::make_shared<model::CollectedEdition const>(instrument) });
    EXPECT_EQ(asked_instrument(document), "small");
    EXPECT_TRUE(answers(*document.submissions.front(), "small"));
    EXPECT_TRUE(answers(*document.submissions.front(), "own"));
    EXPECT_FALSE(answers(*document.submissions.front(), "another"));
    EXPECT_FALSE(answers(model::Submission {}, ""));
}

TEST(Returns, TheRoundThatTheLeadChoseIsLookedAt)
{
    auto document = three_schools();
    document.submissions = { periodic("s1", "Spring 2026"), periodic("s2", "Autumn 2026") };
    EXPECT_EQ(asked_for(document).round, "autumn 2026");
    document.cluster.period = " spring  2026 ";
    EXPECT_EQ(asked_for(document).round, "spring 2026");
    document.cluster.period = "Summer 2030"; // nothing came of it yet: everybody is still to return
    EXPECT_EQ(asked_for(document).round, "summer 2030");
}

TEST(Returns, SH23_WhatASchoolWantedDeletedByADayThatHasPassedIsOverdueTheDayAfter)
{
    auto document = three_schools();
    auto kept = periodic("s2", "Autumn 2026");
    kept->keep_until = "2026-12-11";
    document.submissions = { periodic("s1", "Autumn 2026"), kept };
    EXPECT_TRUE(overdue_schools(document, { 2026, 12, 11 }).empty());
    ASSERT_EQ(overdue_schools(document, { 2026, 12, 12 }).size(), 1U);
    EXPECT_EQ(overdue_schools(document, { 2026, 12, 12 }).front()->id, "s2");
    document.schools[1].removed = true;
    EXPECT_TRUE(overdue_schools(document, { 2026, 12, 12 }).empty());
}

TEST(Returns, RoundsStandInTheOrderOfTheirTermsNewestFirst)
{
    auto document = three_schools();
    for (auto const* period : { "Autumn 2025", "Spring 2026", "2024/25", "  autumn   2025 ", "2023", "Summer 2026" })
        document.submissions.push_back(periodic("s1", period));
    EXPECT_EQ(words_of(rounds_of(document, "small")),
        (std::vector<std::string> { "Summer 2026", "Spring 2026", "Autumn 2025", "2024/25", "2023" }));
    EXPECT_EQ(asked_for(document), (Asked { "small", "summer 2026" }));
}

TEST(Returns, ARoundInOtherWordsStandsWhereItsFirstFileWasMade)
{
    auto document = three_schools();
    document.submissions = { periodic("s1", "After the move", "2026-02-01"), periodic("s2", "After the move", "2027-02-01"),
        periodic("s1", "Autumn 2025"), periodic("s1", "Spring 2027"), periodic("s1", "Winter 2027 and more", "2026-01-01") };
    EXPECT_EQ(words_of(rounds_of(document, "small")),
        (std::vector<std::string> { "Spring 2027", "After the move", "Winter 2027 and more", "Autumn 2025" }));
}

TEST(Returns, SchoolsThatAreLeftOutOrRemovedOrUnknownMakeNoRound)
{
    auto document = three_schools();
    document.schools[0].left_out = true;
    document.schools[1].removed = true;
    document.submissions = { periodic("s1", "Spring 2027"), periodic("s2", "Summer 2027"), periodic("nobody", "Autumn 2027") };
    EXPECT_TRUE(rounds_of(document, "small").empty());
    document.submissions.push_back(periodic("s3", "Autumn 2026"));
    EXPECT_EQ(words_of(rounds_of(document, "small")), std::vector<std::string> { "Autumn 2026" });
    EXPECT_TRUE(rounds_of(document, "another").empty());
}

TEST(Returns, OfARoundTheNewestFileOfASchoolCountsThenItsHigherNumberThenItsNewerEdition)
{
    auto document = three_schools();
    auto const add = [&](std::string made, int number, int edition, std::string evaluation) {
        hand_in(document,
            { .school = "s1",
                .edition = small_edition(edition),
                .made = std::move(made),
                .number = number,
                .evaluation = std::move(evaluation) });
    };
    auto const counting = [&] { return counting_submissions(document, { "small", "autumn 2026" }).front()->evaluation; };
    add("2026-12-02", 9, 3, "earlier day");
    EXPECT_EQ(counting(), "earlier day");
    add("2026-12-03", 1, 2, "later day");
    EXPECT_EQ(counting(), "later day");
    add("2026-12-03", 2, 1, "later number");
    EXPECT_EQ(counting(), "later number");
    add("2026-12-03", 2, 2, "newer edition");
    EXPECT_EQ(counting(), "newer edition");
    add("2026-12-03", 2, 2, "z");
    EXPECT_EQ(counting(), "z");
    std::ranges::reverse(document.submissions);
    EXPECT_EQ(counting(), "z");
}

TEST(Returns, WhatCountsStandsInTheOrderOfTheListAndHoldsThoseLeftOut)
{
    auto document = three_schools();
    document.schools[2].left_out = true;
    document.submissions = { periodic("s3", "AUTUMN 2026"), periodic("s1", "Spring 2026"), periodic("s2", "Autumn 2026") };
    auto const counting = counting_submissions(document, { "small", "autumn 2026" });
    ASSERT_EQ(counting.size(), 3);
    EXPECT_EQ(counting[0], nullptr);
    EXPECT_EQ(counting[1], document.submissions[2]);
    EXPECT_EQ(counting[2], document.submissions[0]);
    document.schools[1].removed = true;
    EXPECT_EQ(counting_submissions(document, { "small", "autumn 2026" })[1], nullptr);
}

TEST(Returns, OfOtherRoundsTheNewestCounts)
{
    auto document = three_schools();
    document.submissions = { periodic("s1", "Spring 2026"), periodic("s1", "Autumn 2025", "2026-12-30"),
        periodic("s1", "Autumn 2026"), periodic("s2", "Autumn 2026") };
    auto const other = submissions_of_other_rounds(document, { "small", "autumn 2026" });
    EXPECT_EQ(other[0], document.submissions[0]);
    EXPECT_EQ(other[1], nullptr);
}

TEST(Returns, TheNewestEditionIsThatOfTheInstrumentItselfWhereThereIsOne)
{
    auto own = small_instrument();
    own.id = "own";
    own.based_on = "small";
    own.version = 9;
    auto const of_own = submission({ .school = "s1", .edition = std::make_shared<model::CollectedEdition const>(own) });
    auto const first = submission({ .school = "s2", .edition = small_edition(1) });
    auto const second = submission({ .school = "s3", .edition = small_edition(2) });
    EXPECT_EQ(newest_edition({ of_own, nullptr, second, first }, "small"), second->edition);
    EXPECT_EQ(newest_edition({ of_own, nullptr }, "small"), of_own->edition);
    EXPECT_EQ(newest_edition({ nullptr }, "small"), nullptr);
}

} // namespace triad::rules
