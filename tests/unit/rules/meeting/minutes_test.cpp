#include "rules/meeting/minutes.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The notes of a meeting as a document. R-84 (SYS-11d, SYS-11e).

namespace triad::rules {

using namespace test;
using testing::ElementsAre;

namespace {

model::ClusterDocument noted()
{
    auto document = three_schools();
    document.cluster.name = "Bow";
    document.meetings = { { .id = "m1", .title = "Remote learning", .date = "2026-12-14", .summary = "We lend laptops." } };
    document.meeting_parts = { { .id = "p1", .meeting = "m1", .what = "Welcome", .order = 1 },
        { .id = "p2", .meeting = "m1", .what = "First school", .order = 2 } };
    document.meeting_notes = {
        { .id = "n1", .meeting = "m1", .part = "p2", .line = "Devices at home", .kind = "helped", .text = "A laptop each." },
        { .id = "n2", .meeting = "m1", .part = "p2", .line = {}, .kind = "hindered", .text = "Slow lines." },
        { .id = "n3", .meeting = "m1", .part = "gone", .line = "Homework", .kind = {}, .text = "To be talked about again." },
        { .id = "n4", .meeting = "m1", .part = "p2", .line = {}, .kind = {}, .text = "Removed", .removed = true },
        { .id = "n5", .meeting = "m2", .part = {}, .line = {}, .kind = {}, .text = "Of another meeting" },
    };
    hand_in(document,
        { .school = "s1", .edition = small_edition(), .period = "SECRET", .ratings = {}, .comments = { { "A01", "SECRET" } } });
    return document;
}

} // namespace

TEST(Minutes, R84_TheSummaryComesFirstThenTheNotesOfEachPartThatHasAny)
{
    auto const document = noted();
    EXPECT_THAT(documents::texts_of(minutes(document, document.meetings.front())),
        ElementsAre("Notes: Remote learning", "14 December 2026 · Not finished yet", "Bow", "Closing summary", "We lend laptops.",
            "First school", "Devices at home, helped: A laptop each.", "Hindered: Slow lines.", "The meeting as a whole",
            "Homework: To be talked about again."));
}

TEST(Minutes, R84_AFinishedMeetingSaysNoMoreThanItsDay)
{
    auto document = noted();
    document.meetings.front().finished = "2026-12-14";
    EXPECT_EQ(minutes(document, document.meetings.front()).subtitle, "14 December 2026");
}

TEST(Minutes, R84_WithoutANoteAndASummaryThereIsNone)
{
    auto document = noted();
    document.meeting_notes.clear();
    document.meetings.front().summary = " ";
    EXPECT_TRUE(minutes(document, document.meetings.front()).blocks.empty());
}

} // namespace triad::rules
