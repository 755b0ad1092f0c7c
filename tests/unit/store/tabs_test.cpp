#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using test::Tab;

TEST(TwoTabs, TheSecondIsReadOnlyAndSaysWhatToDo)
{
    Tab first;
    first.create();
    Tab second { first.device() };
    second.evaluation = first.evaluation;
    second.open(first.work().current_key());
    ASSERT_TRUE(second.work().current());
    EXPECT_FALSE(second.work().writable());
    EXPECT_EQ(second.work().status().state, SaveState::ReadOnly);
    EXPECT_TRUE(second.work().status().problem.contains("open in another tab"));
    EXPECT_FALSE(second.rate(1, "red"));
    EXPECT_FALSE(second.work().can_undo());
}

TEST(TwoTabs, TakingOverReadsWhatTheOtherStoredAndMakesTheOtherReadOnly)
{
    Tab first;
    first.create();
    auto const key = first.work().current_key();
    Tab second { first.device() };
    second.evaluation = first.evaluation;
    second.open(key);
    first.rate(1, "red");
    first.run(400);
    second.work().take_over();
    second.deliver();
    first.deliver();
    EXPECT_TRUE(second.work().writable());
    EXPECT_TRUE(test::same_work(*second.work().current(), *first.work().current()));
    EXPECT_EQ(first.work().status().state, SaveState::ReadOnly);
    EXPECT_FALSE(first.rate(2, "red"));
    EXPECT_TRUE(second.rate(2, "green"));
    EXPECT_EQ(first.work().library().entries().size(), 1U);
}

TEST(TwoTabs, SYS25d_ChangesThatWereNotStoredWhenAnotherTabTookOverAreKeptInACopy)
{
    Tab first;
    first.create();
    auto const key = first.work().current_key();
    Tab second { first.device() };
    second.evaluation = first.evaluation;
    second.open(key);
    first.comment(1, "typed a moment ago");
    second.work().take_over();
    second.deliver();
    first.deliver();
    second.rate(2, "green");
    second.run(400);
    first.work().take_over();
    first.deliver();
    second.deliver();
    first.run(1000);
    EXPECT_EQ(first.work().current_key(), key);
    EXPECT_TRUE(test::same_work(*first.work().current(), *second.work().current()));
    EXPECT_TRUE(first.noticed("kept in a copy"));
    ASSERT_EQ(first.work().library().entries().size(), 2U);
    first.reload();
    for (auto const& entry : first.work().library().entries()) {
        if (entry.key == key)
            continue;
        first.open(entry.key);
        EXPECT_EQ(first.work().current()->evaluations[0].answers[0].comment, "typed a moment ago");
        EXPECT_TRUE(first.work().current()->evaluations[0].period.contains("your changes of 22 Nov 10:42"));
        EXPECT_NE(first.work().current()->evaluations[0].id, first.evaluation);
    }
}

TEST(TwoTabs, SYS25d_LeavingAReadOnlyDocumentKeepsItsUnsavedChangesToo)
{
    Tab first;
    first.create();
    auto const key = first.work().current_key();
    first.comment(1, "typed a moment ago");
    Tab second { first.device() };
    second.open(key);
    second.work().take_over();
    second.deliver();
    first.deliver();
    first.create();
    first.run(1000);
    EXPECT_EQ(first.work().library().entries().size(), 3U);
    EXPECT_EQ(first.disk().records.size(), 3U);
}

TEST(TwoTabs, AWriteThatSomeoneElseOvertookMakesTheTabReadOnly)
{
    Tab tab;
    tab.create();
    auto& record = tab.disk().records.at(tab.work().current_key());
    record.document.sequence = 9;
    record.writer = "someone else";
    tab.rate(1, "red");
    tab.run(400);
    EXPECT_EQ(tab.work().status().state, SaveState::ReadOnly);
    EXPECT_FALSE(tab.work().writable());
}

TEST(TwoTabs, AReadOnlyDocumentIsReadAfreshWhenOpenedAgainAndFree)
{
    auto first = std::make_unique<Tab>();
    first->create();
    auto const key = first->work().current_key();
    Tab second { first->device() };
    second.open(key);
    EXPECT_FALSE(second.work().writable());
    first->rate(1, "red");
    first->run(400);
    first.reset();
    second.open(key);
    EXPECT_TRUE(second.work().writable());
    EXPECT_EQ(second.work().current()->evaluations[0].answers[0].rating, "red");
    second.run(1000);
    EXPECT_EQ(second.requests("release"), 0) << "the claim that is in use stays";
}

} // namespace triad::store
