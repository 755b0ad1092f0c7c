#include "rules/collation/tracker.h"

#include "unit/rules/collation/collation_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

constexpr Date today { 2026, 12, 1 };

Tracker track(model::ClusterDocument const& document) { return track_returns(document, asked_for(document)); }

/// One school returned, one in an earlier edition, one for an earlier round only, one not at all.
model::ClusterDocument four_states()
{
    auto document = three_schools();
    add_school(document, "s4", "Elm Park", 4);
    hand_in(document, { .school = "s1", .edition = small_edition(2) });
    hand_in(document, { .school = "s2", .edition = small_edition(1), .made = "2026-12-01" });
    hand_in(document, { .school = "s3", .edition = small_edition(1), .period = "Summer 2026", .made = "2026-07-02" });
    return document;
}

std::string line(Tracker const& tracker, std::size_t school) { return return_in_words(tracker, tracker.schools[school]); }

} // namespace

TEST(Tracker, EachSchoolReturnedOrInAnEarlierEditionOrRoundOrNotAtAll)
{
    auto const document = four_states();
    auto const tracker = track(document);
    ASSERT_EQ(tracker.schools.size(), 4);
    EXPECT_EQ(tracker.schools[0].state, ReturnState::Returned);
    EXPECT_EQ(tracker.schools[1].state, ReturnState::OlderEdition);
    EXPECT_EQ(tracker.schools[2].state, ReturnState::OlderRound);
    EXPECT_EQ(tracker.schools[3].state, ReturnState::Missing);
    EXPECT_EQ(tracker.schools[2].submission, document.submissions[2]);
    EXPECT_EQ(tracker.schools[3].submission, nullptr);
    EXPECT_EQ(tracker_in_words(tracker),
        "2 of 4 schools have returned. 1 of them answered an earlier edition. 1 school has handed in another round only.");
    EXPECT_EQ(line(tracker, 0), "Returned: file of 3 December 2026.");
    EXPECT_EQ(line(tracker, 1), "Returned: file of 1 December 2026, in edition 1. Others answered edition 2.");
    EXPECT_EQ(line(tracker, 2), "Nothing for this round yet. Last handed in: Summer 2026, file of 2 July 2026.");
    EXPECT_EQ(line(tracker, 3), "Nothing handed in yet.");
}

TEST(Tracker, SYS16cHowManyOfHowManySchoolsIsSaidInWords)
{
    auto document = three_schools();
    EXPECT_EQ(tracker_in_words(track(document)), "None of 3 schools has returned yet.");
    hand_in(document, { .school = "s1", .edition = small_edition() });
    EXPECT_EQ(tracker_in_words(track(document)), "1 of 3 schools has returned.");
    hand_in(document, { .school = "s2", .edition = small_edition() });
    EXPECT_EQ(tracker_in_words(track(document)), "2 of 3 schools have returned.");
    hand_in(document, { .school = "s3", .edition = small_edition() });
    EXPECT_EQ(tracker_in_words(track(document)), "All 3 schools have returned.");
}

TEST(Tracker, OneSchoolAndNone)
{
    model::ClusterDocument document;
    EXPECT_EQ(tracker_in_words(track(document)), "No schools are on your list yet.");
    add_school(document, "s1", "Oakfield", 1);
    EXPECT_EQ(tracker_in_words(track(document)), "The one school on your list has not returned yet.");
    hand_in(document, { .school = "s1", .edition = small_edition() });
    EXPECT_EQ(tracker_in_words(track(document)), "The one school on your list has returned.");
}

TEST(Tracker, ALeftOutSchoolIsNotCountedAndARemovedOneIsNotThere)
{
    auto document = four_states();
    document.schools[0].left_out = true;
    document.schools[3].removed = true;
    auto const tracker = track(document);
    ASSERT_EQ(tracker.schools.size(), 2);
    ASSERT_EQ(tracker.left_out.size(), 1);
    EXPECT_EQ(tracker.left_out.front().school->id, "s1");
    EXPECT_EQ(tracker.left_out.front().state, ReturnState::Returned);
    // The newer edition was the left-out school's alone, so nobody's is older now.
    EXPECT_EQ(tracker_in_words(tracker),
        "1 of 2 schools has returned. 1 school has handed in another round only. 1 school is left "
        "out and not counted here.");
}

TEST(Tracker, ASchoolThatIsLeftOutAndAloneInTheRoundHasReturned)
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition() });
    document.schools[0].left_out = true;
    auto const tracker = track_returns(document, { "small", "autumn 2026" });
    ASSERT_EQ(tracker.left_out.size(), 1);
    EXPECT_EQ(tracker.left_out.front().state, ReturnState::Returned);
    EXPECT_EQ(tracker.newest_edition, 0);
}

TEST(Tracker, ASchoolsOwnVersionIsNoEarlierEdition)
{
    auto instrument = small_instrument();
    instrument.id = "own";
    instrument.based_on = "small";
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(3) });
    hand_in(document, { .school = "s2", .edition = std::make_shared<model::CollectedEdition const>(instrument) });
    auto const tracker = track(document);
    EXPECT_EQ(tracker.schools[1].state, ReturnState::Returned);
    EXPECT_EQ(line(tracker, 1), "Returned: file of 3 December 2026, in the school's own version.");
}

TEST(Tracker, FilesWithoutADateAndPeriodsWithoutWordsAreSaidToBeSo)
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(), .period = "Autumn 2026", .made = "soon" });
    hand_in(document, { .school = "s2", .edition = small_edition(), .period = " ", .made = "2025-01-01" });
    auto const tracker = track(document);
    EXPECT_EQ(line(tracker, 0), "Returned: a file without a date.");
    EXPECT_EQ(line(tracker, 1), "Nothing for this round yet. Last handed in: a period without a name, file of 1 January 2025.");
}

TEST(Tracker, WhenItIsDue)
{
    auto document = three_schools();
    EXPECT_EQ(due_in_words(document.cluster, today), "Due 11 December 2026, in 10 days");
    document.cluster.due.clear();
    EXPECT_EQ(due_in_words(document.cluster, today), "");
}

TEST(Tracker, TheReminderNamesNoSchoolAndSaysNothingOfHowManyAreLate)
{
    auto document = four_states();
    document.cluster.name = "the Northern cluster";
    auto const text = reminder(document.cluster, "Remote learning", today);
    EXPECT_EQ(text,
        "Dear colleagues,\n\nA friendly reminder about “Remote learning”. It is due on 11 December 2026.\n\nIf you have sent "
        "yours "
        "already: thank you, there is nothing more to do. If not, please send me your file when you can, and tell me if you "
        "would "
        "like a hand.\n\nThis goes to every school of the Northern cluster.\n");
    for (auto const& school : document.schools)
        EXPECT_EQ(text.find(school.name), std::string::npos) << school.name;
}

TEST(Tracker, TheReminderOnTheDayAfterItAndWithoutADay)
{
    auto document = three_schools();
    auto const about = [&](Date day) {
        auto const text = reminder(document.cluster, "", day);
        return text.substr(18, text.find("\n\n", 18) - 18);
    };
    EXPECT_EQ(about({ 2026, 12, 11 }), "A friendly reminder about our evaluation. It is due today.");
    EXPECT_EQ(about({ 2026, 12, 12 }),
        "A friendly reminder about our evaluation. It was due on 11 December 2026 and is still very welcome.");
    document.cluster.due = "not a day";
    EXPECT_EQ(about({ 2026, 12, 12 }), "A friendly reminder about our evaluation.");
    EXPECT_TRUE(reminder(document.cluster, "", today).ends_with("This goes to every school of our cluster.\n"));
}

} // namespace triad::rules
