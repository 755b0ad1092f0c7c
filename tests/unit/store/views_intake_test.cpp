#include "format/school_file.h"
#include "support/store_harness.h"

#include "base/text.h"
#include "store/intake.h"
#include "store/outgoing.h"

#include <gmock/gmock.h>

namespace triad::store {

using test::Tab;
using testing::HasSubstr;

namespace {

/// A colleague's file: the same instrument, judged on a device whose ids are nobody else's.
model::SchoolDocument colleagues_work(std::string const& school)
{
    Tab tab;
    tab.world->ids.last += 500;
    tab.create();
    tab.work().perform(set_school_field("name", school));
    tab.rate(1, "red");
    tab.rate(2, "amber");
    tab.work().outgoing().download({});
    return format::decode_school(tab.downloaded())->document;
}

/// The head's own device with one rating.
class Head : public testing::Test {
protected:
    void SetUp() override
    {
        tab.create();
        tab.work().perform(set_school_field("name", "Oakfield"));
        tab.rate(1, "green");
    }

    Result<std::string, Issue> take_in(model::SchoolDocument const& theirs)
    {
        return tab.work().intake().views().take_file("theirs.json", format::encode_school(theirs), tab.evaluation);
    }

    /// Nothing was changed, and one sentence says why.
    std::string refused(model::SchoolDocument const& theirs)
    {
        auto const before = *tab.work().current();
        auto const outcome = take_in(theirs);
        EXPECT_FALSE(outcome) << *outcome;
        EXPECT_EQ(*tab.work().current(), before);
        if (outcome)
            return {};
        EXPECT_TRUE(outcome.error().sentence.starts_with("“theirs.json” was not taken in. ")) << outcome.error().sentence;
        EXPECT_TRUE(outcome.error().sentence.ends_with(" Nothing was changed.")) << outcome.error().sentence;
        return outcome.error().sentence;
    }

    std::size_t views() { return tab.work().current()->evaluations[0].views.size(); }

    Tab tab;
};

} // namespace

TEST_F(Head, R16_AColleaguesFileOfTheSameSchoolIsTakenIn)
{
    auto const theirs = colleagues_work("oakfield");
    ASSERT_NE(theirs.school.id, tab.work().current()->school.id) << "a device of their own";
    auto const outcome = take_in(theirs);
    ASSERT_TRUE(outcome) << outcome.error().sentence;
    EXPECT_THAT(*outcome, HasSubstr("2 answers of a colleague now stand beside yours"));
    EXPECT_EQ(views(), 2U);
}

TEST_F(Head, R16_AFileThatNamesNoSchoolIsTakenInAndThatIsSaid)
{
    auto const outcome = take_in(colleagues_work(""));
    ASSERT_TRUE(outcome) << outcome.error().sentence;
    EXPECT_THAT(*outcome, HasSubstr("That file names no school"));
    EXPECT_EQ(views(), 2U);
}

TEST_F(Head, R16_AnotherSchoolsFileIsRefusedWithBothNames)
{
    auto const said = refused(colleagues_work("Larkspur"));
    EXPECT_THAT(said, HasSubstr("“Larkspur”"));
    EXPECT_THAT(said, HasSubstr("“Oakfield”"));
}

TEST_F(Head, R16_AnotherUrnIsRefused)
{
    tab.work().perform(set_school_field("urn", "100001"));
    auto theirs = colleagues_work("Oakfield");
    theirs.school.urn = "100002";
    EXPECT_THAT(refused(theirs), HasSubstr("another school"));
}

TEST_F(Head, R16_AnOlderCopyOfTheOpenWorkIsNoColleague)
{
    auto theirs = *tab.work().current();
    EXPECT_THAT(refused(theirs), HasSubstr("It is a copy of the work that is open here"));
    tab.rate(1, "red");
    tab.rate(2, "green");
    EXPECT_THAT(refused(theirs), HasSubstr("its answers are your own"));
}

TEST_F(Head, R16_AColleagueMayWorkInACopyOfOurFile)
{
    auto theirs = *tab.work().current();
    theirs.authors.push_back({ .id = "person-deputy", .name = "Rowan Price", .role = "Deputy headteacher" });
    auto& answer = theirs.evaluations[0].answers[0];
    answer.rating = "red";
    answer.stamps["rating"].by = "person-deputy";
    auto const outcome = take_in(theirs);
    ASSERT_TRUE(outcome) << outcome.error().sentence;
    EXPECT_EQ(views(), 1U);
    EXPECT_EQ(tab.work().current()->evaluations[0].views[0].name, "Rowan Price");
}

TEST_F(Head, R16_TheExampleIsRefused)
{
    auto theirs = colleagues_work("Oakfield");
    theirs.example = true;
    EXPECT_THAT(refused(theirs), HasSubstr("example school"));
}

TEST_F(Head, R16_AFileWithoutThisInstrumentIsRefused)
{
    auto theirs = colleagues_work("Oakfield");
    theirs.evaluations.clear();
    EXPECT_THAT(refused(theirs), HasSubstr("no answers to this instrument"));
}

TEST_F(Head, R16_StoredWorkOfAnotherSchoolIsRefusedToo)
{
    auto const own = tab.work().current_key();
    tab.run(1000);
    ASSERT_TRUE(tab.work().intake().open_file("theirs.json", format::encode_school(colleagues_work("Larkspur"))));
    tab.deliver();
    auto const other = tab.work().current_key();
    tab.run(1000);
    tab.open(own);
    tab.work().intake().views().take_stored(other, tab.evaluation);
    tab.deliver();
    EXPECT_TRUE(tab.noticed("was not taken in. It is a file of “Larkspur”, and this one is of “Oakfield”"));
    EXPECT_EQ(views(), 0U);
}

} // namespace triad::store
