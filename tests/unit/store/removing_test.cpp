#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using platform::StorageError;
using platform::headless::Mishap;
using test::Tab;

namespace {

/// The next request whose line begins so has this mishap.
void befall(Tab& tab, std::string beginning, Mishap mishap)
{
    tab.world->storage.plan_mishaps([beginning = std::move(beginning), mishap, done = std::make_shared<bool>(false)](
                                        int, std::string const& line) -> std::optional<Mishap> {
        if (*done || !line.starts_with(beginning))
            return std::nullopt;
        *done = true;
        return mishap;
    });
}

void remove_everything(Tab& tab)
{
    tab.work().remove_everything([] { });
    tab.deliver();
}

} // namespace

TEST(Removing, EverythingAlsoGoesFromTheOtherTabsAndStaysAway)
{
    Tab first;
    first.create();
    Tab second { first.device() };
    second.create();
    second.rate(1, "red");
    second.work().set_author("Sam Field", "Headteacher");
    second.work().create_empty(); // not stored yet, and the other tab cannot know of it
    remove_everything(first);
    second.deliver();
    EXPECT_FALSE(second.work().current());
    EXPECT_TRUE(second.work().library().entries().empty());
    EXPECT_TRUE(second.noticed("All work was removed from this device in another tab."));
    EXPECT_EQ(second.world->preferences.text, "");
    EXPECT_EQ(second.work().preferences().author_name, "");
    first.run(31'000);
    second.run(31'000);
    EXPECT_TRUE(first.disk().records.empty());
}

TEST(Removing, EverythingIncludesWhatARestingDocumentWasStillSaving)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    befall(tab, "append", { Mishap::Kind::Late, StorageError::Blocked });
    tab.work().create(test::small_instrument(), "Spring 2027");
    tab.deliver();
    tab.rate(2, "red");
    remove_everything(tab);
    tab.world->storage.land();
    tab.run(31'000);
    EXPECT_TRUE(tab.disk().records.empty());
    EXPECT_TRUE(tab.work().library().entries().empty());
}

TEST(Removing, ALateSaveDoesNotBringARemovedDocumentBack)
{
    for (char const* request : { "append", "write" }) {
        for (auto const kind : { Mishap::Kind::Late, Mishap::Kind::Unseen }) {
            Tab tab;
            tab.create();
            tab.rate(1, "red");
            befall(tab, request, { kind, StorageError::Blocked });
            tab.work().flush();
            tab.deliver();
            tab.work().remove_document(tab.work().current_key());
            tab.deliver();
            tab.world->storage.land();
            tab.run(31'000);
            EXPECT_TRUE(tab.disk().records.empty()) << request;
        }
    }
}

TEST(Removing, ADocumentThatAnotherTabRemovesIsLetGoOfWithItsUnsavedChanges)
{
    Tab first;
    first.create();
    auto const key = first.work().current_key();
    Tab second { first.device() };
    ASSERT_EQ(second.work().library().entries().size(), 1U);
    first.rate(1, "red");
    second.work().remove_document(key);
    second.deliver();
    // The first tab saves before the news reaches it.
    first.work().flush();
    first.deliver();
    EXPECT_FALSE(first.work().current());
    EXPECT_TRUE(first.work().library().entries().empty());
    EXPECT_TRUE(first.noticed("This work was removed from this device in another tab."));
    first.run(31'000);
    EXPECT_TRUE(first.disk().records.empty());
}

TEST(Removing, AListedDocumentThatAnotherTabRemovesLeavesTheListQuietly)
{
    Tab first;
    first.create();
    auto const key = first.work().current_key();
    first.create();
    Tab second { first.device() };
    second.work().remove_document(key);
    second.deliver();
    first.deliver();
    EXPECT_EQ(first.work().library().entries().size(), 1U);
    EXPECT_TRUE(first.work().current());
    EXPECT_TRUE(first.work().notices().shown().empty());
}

TEST(Removing, WhatTheBrowserWouldNotRemoveIsSaidAndStaysInTheList)
{
    Tab tab;
    tab.create();
    tab.world->storage.fail_with(StorageError::Blocked);
    bool told_as_done = false;
    tab.work().remove_everything([&] { told_as_done = true; });
    tab.deliver();
    EXPECT_FALSE(told_as_done);
    EXPECT_TRUE(tab.noticed("would not remove all of the work"));
    EXPECT_EQ(tab.work().library().entries().size(), 1U);
}

TEST(Removing, ADocumentThatTheBrowserClearedIsWrittenAnewFromTheOpenWindow)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.disk().records.clear();
    tab.run(400);
    EXPECT_EQ(tab.work().status().state, SaveState::InMemoryOnly);
    EXPECT_TRUE(tab.work().status().problem.contains("is gone"));
    tab.run(11'000);
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    EXPECT_EQ(tab.disk().records.size(), 1U);
}

} // namespace triad::store
