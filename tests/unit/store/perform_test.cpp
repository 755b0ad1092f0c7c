#include "store/intake.h"
#include "store/outgoing.h"
#include "store/starting.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using test::Tab;

TEST(Perform, ACommandThatChangesNothingIsNone)
{
    Tab tab;
    tab.create();
    ASSERT_TRUE(tab.rate(1, "red"));
    auto const revision = tab.work().revision();
    EXPECT_FALSE(tab.rate(1, "red"));
    EXPECT_FALSE(tab.comment(1, ""));
    EXPECT_FALSE(tab.work().perform({}));
    EXPECT_EQ(tab.work().revision(), revision);
}

TEST(Perform, AFieldThatDoesNotExistRefusesTheWholeCommand)
{
    Tab tab;
    tab.create();
    auto const before = *tab.work().current();
    auto command = set_rating(tab.evaluation, "A01", "red", "Rate");
    command.settings.push_back({ { model::RecordKind::Answer, tab.evaluation, "A99", "rating" }, "red" });
    EXPECT_FALSE(tab.work().perform(command));
    EXPECT_EQ(*tab.work().current(), before);
    EXPECT_FALSE(tab.rate(1, "purple"));
    EXPECT_FALSE(tab.work().perform(set_evaluation_field(tab.evaluation, "meeting", "2026-02-30")));
    EXPECT_FALSE(tab.work().perform(set_rating("eval-unknown", "A01", "red", "Rate")));
    EXPECT_EQ(*tab.work().current(), before);
}

TEST(Perform, StampsSayWhenAndWho)
{
    Tab tab;
    tab.create();
    tab.world->clock.advance(1234);
    tab.rate(1, "red");
    auto const& answer = tab.work().current()->evaluations[0].answers[0];
    auto const& stamp = answer.stamps.at("rating");
    EXPECT_EQ(stamp.at, tab.world->clock.time);
    EXPECT_EQ(stamp.by, tab.work().preferences().author);
    EXPECT_TRUE(stamp.by.starts_with("person-"));
    EXPECT_FALSE(answer.fingerprint.empty());
}

TEST(Perform, TheAuthorIsListedWithTheFirstChangeAndKeepsTheNewestName)
{
    Tab first;
    first.create();
    first.run(1000);
    first.work().outgoing().download({});
    Tab tab;
    tab.work().set_author("Ann Reed", "Headteacher");
    ASSERT_TRUE(tab.work().intake().open_file("school.triad.json", first.downloaded()));
    tab.evaluation = first.evaluation;
    EXPECT_EQ(tab.work().current()->authors.size(), 1U);
    tab.rate(1, "red");
    auto const& me = tab.work().preferences().author;
    ASSERT_NE(model::find_author(*tab.work().current(), me), nullptr);
    EXPECT_EQ(model::find_author(*tab.work().current(), me)->name, "Ann Reed");
    EXPECT_EQ(model::find_author(*tab.work().current(), me)->role, "Headteacher");
    tab.work().set_author("Ann Reed-Hall", "Headteacher");
    EXPECT_EQ(model::find_author(*tab.work().current(), me)->name, "Ann Reed-Hall");
    EXPECT_EQ(tab.work().current()->authors.size(), 2U);
}

TEST(Perform, ThePersonIdIsMadeOnceAndKept)
{
    Tab tab;
    tab.create();
    auto const person = tab.work().preferences().author;
    tab.reload();
    tab.create();
    EXPECT_EQ(tab.work().preferences().author, person);
}

TEST(Perform, AnOverlongTextIsCutWithANoticeSoThatTheFileAlwaysOpens)
{
    Tab tab;
    tab.create();
    ASSERT_TRUE(tab.comment(1, std::string(model::longest_text + 7, 'x')));
    EXPECT_EQ(tab.work().current()->evaluations[0].answers[0].comment.size(), model::longest_text);
    EXPECT_TRUE(tab.noticed("its end was left out"));
}

TEST(Perform, AnInstrumentMayBeLongerThanOneText)
{
    Tab tab;
    tab.create();
    auto own = test::small_instrument();
    own.id = "own-1";
    own.summary = own.credit = std::string(model::longest_text, 'x');
    ASSERT_TRUE(tab.work().perform(put_instrument(own, "Add an instrument")));
    EXPECT_EQ(*model::newest_instrument(*tab.work().current(), "own-1"), own);
    EXPECT_TRUE(tab.work().notices().shown().empty());
}

TEST(Perform, TheLibraryFollowsEveryChange)
{
    Tab tab;
    tab.create();
    ASSERT_EQ(tab.work().library().entries().size(), 1U);
    EXPECT_EQ(tab.work().library().entries()[0].line.progress, "0 of 6 judged");
    EXPECT_EQ(tab.work().library().entries()[0].line.title, "Remote learning self-evaluation, Autumn 2026");
    tab.rate(1, "red");
    tab.work().perform(set_school_field("name", "Oakfield"));
    EXPECT_EQ(tab.work().library().entries()[0].line.progress, "1 of 6 judged · 1 red");
    EXPECT_EQ(tab.work().library().entries()[0].line.school, "Oakfield");
    ASSERT_EQ(tab.work().library().entries()[0].line.evaluations.size(), 1);
    EXPECT_EQ(tab.work().library().entries()[0].line.evaluations[0].id, tab.evaluation);
}

TEST(Perform, NothingCanBeDoneWithoutADocument)
{
    Tab tab;
    EXPECT_FALSE(tab.work().perform(set_school_field("name", "Oakfield")));
    EXPECT_FALSE(tab.work().undo());
    EXPECT_FALSE(tab.work().writable());
    EXPECT_EQ(tab.work().status().state, SaveState::Nothing);
    EXPECT_EQ(tab.work().current_key(), "");
    tab.work().outgoing().download({});
    tab.work().save_version("x");
    tab.work().restore_version_as_copy({});
    tab.work().take_over();
    tab.work().flush();
    EXPECT_EQ(tab.work().tick(), -1);
}

} // namespace triad::store
