#include "rules/collation/item_answers.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

std::string told(std::vector<ItemAnswer> const& answers)
{
    std::string out;
    for (auto const& answer : answers)
        out += answer.called + ", " + answer.round + ": " + answer_in_words(answer) + (answer.comment().empty() ? "" : ". ")
            + std::string { answer.comment() } + (answer.offers() ? " (offers)" : "") + "\n";
    return out;
}

model::ClusterDocument sample()
{
    auto document = three_schools();
    hand_in(document,
        { .school = "s1",
            .edition = small_edition(2),
            .ratings = { { "A02", "red" } },
            .comments = { { "A02", "Since May." } } });
    hand_in(document,
        { .school = "s2", .edition = reworded_edition(1, "A02"), .ratings = { { "A02", "green" } }, .offers = { "A02" } });
    hand_in(document, { .school = "s3", .edition = small_edition(2), .comments = { { "A01", "Of another item." } } });
    hand_in(
        document, { .school = "s3", .edition = small_edition(2), .period = "Summer 2026", .comments = { { "A02", "Before." } } });
    return document;
}

} // namespace

TEST(ItemAnswers, AllThatSchoolsSaidOfOneItemNewestRoundFirstByName)
{
    EXPECT_EQ(told(answers_to(sample(), { .instrument = "small", .item = "A02" })),
        "ash Lane, Autumn 2026: Green, for another wording: “Said in other words” (offers)\n"
        "Oakfield, Autumn 2026: Red. Since May.\n"
        "Birch Hill, Summer 2026: Not rated. Before.\n");
}

TEST(ItemAnswers, OneRoundAlone)
{
    EXPECT_EQ(told(answers_to(sample(), { .instrument = "small", .item = "A02", .round = "summer 2026" })),
        "Birch Hill, Summer 2026: Not rated. Before.\n");
    EXPECT_TRUE(answers_to(sample(), { .instrument = "small", .item = "A02", .round = "spring 2020" }).empty());
    EXPECT_TRUE(answers_to(sample(), { .instrument = "small", .item = "no such item" }).empty());
    EXPECT_TRUE(answers_to(sample(), { .instrument = "another", .item = "A02" }).empty());
}

TEST(ItemAnswers, TheWordingShownDecidesWhichIsAnother)
{
    auto const document = sample();
    auto const answers = answers_to(
        document, { .instrument = "small", .item = "A02", .edition = document.submissions[1]->edition, .round = "autumn 2026" });
    EXPECT_EQ(told(answers),
        "ash Lane, Autumn 2026: Green (offers)\nOakfield, Autumn 2026: Red, for another wording: “Item 2”. Since May.\n");
}

TEST(ItemAnswers, HiddenNamesLeftOutAndRemovedSchools)
{
    auto document = sample();
    document.cluster.hide_names = true;
    document.schools[1].left_out = true;
    document.schools[2].removed = true;
    EXPECT_EQ(told(answers_to(document, { .instrument = "small", .item = "A02" })), "School C, Autumn 2026: Red. Since May.\n");
}

} // namespace triad::rules
