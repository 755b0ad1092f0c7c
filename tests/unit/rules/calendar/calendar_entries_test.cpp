#include "rules/calendar/calendar_entries.h"

#include "base/text.h"
#include "rules/collation/dice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace triad::rules {

using model::CalendarEntry;
using model::ClusterDocument;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Two reviews of a confirmed division, one of another; an event of each sort; a meeting; and all that must not leave.
ClusterDocument partnership_with_secrets()
{
    ClusterDocument out { .id = "cluster-a",
        .cluster = { .id = "cluster-a", .name = "Bow", .year = "2026/27", .hide_names = false } };
    for (int i = 1; i <= 3; ++i)
        out.schools.push_back({ .id = concat({ "s", number(i) }),
            .name = concat({ "School ", number(i) }),
            .experience = "SECRET",
            .joining = i == 3 ? "no" : "yes",
            .instead = "SECRET",
            .letter = i });
    out.groupings = { { .id = "d", .status = "confirmed" }, { .id = "draft", .status = "proposed" } };
    out.visits = { { .id = "v1",
                       .grouping = "d",
                       .host = "s1",
                       .reviewers = "s2",
                       .lead = "s2",
                       .day = "2026-11-11",
                       .starts = "09:00",
                       .ends = "15:00",
                       .sequence = 3 },
        { .id = "v2", .grouping = "d", .host = "s2", .reviewers = "s1", .day = "2027-02-03", .cancelled = true },
        { .id = "v3", .grouping = "d", .host = "s3", .reviewers = "s1" },
        { .id = "v4", .grouping = "draft", .host = "s3", .reviewers = "s1", .day = "2027-03-03" } };
    out.events = { { .id = "e1",
                       .kind = "training",
                       .title = "Training day",
                       .from = "2026-09-15",
                       .starts = "13:00",
                       .ends = "12:00",
                       .mode = "online",
                       .place = "https://meet.example/a",
                       .text = "Bring a pen.",
                       .schools = "s1 s2" },
        { .id = "e2", .kind = "window", .title = "Sign up", .from = "2026-11-10", .to = "2026-11-12", .starts = "noon" },
        { .id = "e3", .kind = "feast", .title = "", .from = "2026-12-01", .removed = true } };
    out.meetings.push_back({ .id = "m1", .title = "Autumn meeting", .date = "2026-12-02", .summary = "SECRET" });
    out.sign_ups.push_back({ .id = "u", .to = "e1", .school = "s1", .answer = "no", .instead = "SECRET", .note = "SECRET" });
    out.busy_periods.push_back({ .id = "b", .school = "s1", .from = "2026-11-20", .reason = "SECRET" });
    return out;
}

std::vector<std::string> uids(std::vector<CalendarEntry> const& entries)
{
    std::vector<std::string> out;
    for (auto const& entry : entries)
        out.push_back(entry.uid);
    return out;
}

model::Stamp stamp(std::int64_t change, std::string const& copy = "one")
{
    return { .at = { change * 1000 }, .by = "me", .copy = copy, .change = change };
}

} // namespace

TEST(CalendarEntries, SYS08f_EachDatedReviewAndEventIsThereOnceAndCancelledOnesStay)
{
    auto const entries = calendar_entries(calendar_source(partnership_with_secrets()), nullptr);
    EXPECT_THAT(uids(entries), ElementsAre("cluster-a.e1", "cluster-a.e2", "cluster-a.v1", "cluster-a.m1", "cluster-a.v2"));
    EXPECT_TRUE(entries.back().cancelled);
    auto const& review = entries[2];
    EXPECT_EQ(review.title, "Review at School 1");
    EXPECT_EQ(review.text, "Host: School 1. Joined by School 2 (leads).");
    EXPECT_EQ(review.place, "School 1");
    EXPECT_EQ(review.sequence, 3);
    EXPECT_EQ(*review.start, 9 * 60);
    EXPECT_EQ(*review.end, 15 * 60);
}

TEST(CalendarEntries, SYS24a_TimesThatNoClockShowsMakeWholeDaysAndAnEndBeforeTheStartIsLeftOut)
{
    auto const entries = calendar_entries(calendar_source(partnership_with_secrets()), nullptr);
    EXPECT_EQ(*entries[0].start, 13 * 60);
    EXPECT_FALSE(entries[0].end);
    EXPECT_EQ(entries[0].text, "Online.\nBring a pen.");
    EXPECT_FALSE(entries[1].start);
    EXPECT_EQ(iso_date(entries[1].to), "2026-11-12");
}

TEST(CalendarEntries, SYS08f_ASchoolGetsItsOwnDatesAndThoseForAll)
{
    auto const document = partnership_with_secrets();
    EXPECT_THAT(uids(calendar_entries(calendar_source(document, "s2"), nullptr)),
        ElementsAre("cluster-a.e1", "cluster-a.e2", "cluster-a.v1", "cluster-a.m1", "cluster-a.v2"));
    EXPECT_THAT(uids(calendar_entries(calendar_source(document, "s3"), nullptr)), ElementsAre("cluster-a.e2", "cluster-a.m1"));
}

TEST(CalendarEntries, SYS24b_NoSignUpNoteReasonOrDeclineIsInThem)
{
    for (auto const& entry : calendar_entries(calendar_source(partnership_with_secrets()), nullptr))
        for (auto const& text : { entry.title, entry.place, entry.text, entry.category, entry.uid })
            EXPECT_EQ(text.find("SECRET"), std::string::npos) << text;
}

TEST(CalendarEntries, SYS08f_ThePreviewHasEveryTextOfThem)
{
    auto const entries = calendar_entries(calendar_source(partnership_with_secrets()), nullptr);
    std::string all;
    auto const preview = calendar_preview(entries, "Dates");
    for (auto const text : documents::texts_of(preview))
        all += std::string { text } + "\n";
    for (auto const& entry : entries)
        for (auto const& text : { entry.title, entry.place, entry.text, entry.category })
            EXPECT_NE(all.find(text), std::string::npos) << text;
    EXPECT_NE(all.find("Review at School 2 (cancelled)"), std::string::npos);
    EXPECT_NE(all.find("11 November 2026, 09:00 to 15:00"), std::string::npos);
    EXPECT_NE(all.find("15 September 2026, 13:00"), std::string::npos);
    EXPECT_EQ(documents::texts_of(calendar_preview({}, "Dates")).back(), "No date is in it yet.");
}

TEST(CalendarSequence, SYS08f_GrowsWhereWhatOthersGetWasChangedSinceItWasWrittenLast)
{
    ClusterDocument document;
    document.visits = { { .id = "never", .stamps = { { "day", stamp(1) } } },
        { .id = "said", .sequence = 4, .stamps = { { "day", stamp(3) }, { "sequence", stamp(5) } } },
        { .id = "news", .sequence = 4, .stamps = { { "place", stamp(6) }, { "sequence", stamp(5) } } },
        { .id = "inside", .sequence = 4, .stamps = { { "term", stamp(9) }, { "sequence", stamp(5) } } },
        { .id = "elsewhere", .sequence = 4, .stamps = { { "day", stamp(7, "two") }, { "sequence", stamp(5) } } } };
    document.events
        = { { .id = "event", .stamps = { { "cancelled", stamp(2) } } }, { .id = "done", .stamps = { { "done", stamp(2) } } } };
    auto const raised = sequences_to_raise(document);
    std::vector<std::string> told;
    for (auto const& each : raised)
        told.push_back(concat({ each.id, " ", number(each.sequence) }));
    EXPECT_THAT(told, ElementsAre("never 2", "news 5", "elsewhere 5", "event 2"));
}

TEST(CalendarEntries, SYS08f_OfRandomWorkEachDatedRecordIsThereOnceInOrderWithItsOwnUid)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Dice dice { seed, "entries" };
        auto document = partnership_with_secrets();
        document.visits.clear();
        document.events.clear();
        document.meetings.clear();
        std::set<std::string> expected;
        std::set<std::string> cancelled;
        for (int i = 0; i < 30; ++i) {
            auto const id = concat({ "r", number(i) });
            auto const day = dice.chance(20) ? std::string {} : iso_date(date_from_days(20'600 + dice.below(400)));
            bool const removed = dice.chance(15);
            bool const is_cancelled = dice.chance(20);
            bool const draft = dice.chance(30);
            auto const time
                = dice.chance(50) ? std::string {} : concat({ number(dice.below(30)), ":", number(dice.below(6)), "0" });
            bool const visit = dice.chance(50);
            if (visit)
                document.visits.push_back({ .id = id,
                    .grouping = draft ? "draft" : "d",
                    .host = "s1",
                    .reviewers = "s2",
                    .day = day,
                    .starts = time,
                    .cancelled = is_cancelled,
                    .removed = removed });
            else
                document.events.push_back({ .id = id,
                    .kind = "training",
                    .title = "T",
                    .from = day,
                    .starts = time,
                    .ends = time,
                    .cancelled = is_cancelled,
                    .removed = removed });
            if (removed || day.empty() || (visit && draft))
                continue;
            expected.insert("cluster-a." + id);
            if (is_cancelled)
                cancelled.insert("cluster-a." + id);
        }
        auto const entries = calendar_entries(calendar_source(document), nullptr);
        EXPECT_EQ(entries.size(), expected.size());
        EXPECT_TRUE(std::ranges::is_sorted(entries, {}, &CalendarEntry::from));
        for (auto const& entry : entries) {
            EXPECT_TRUE(expected.contains(entry.uid));
            EXPECT_EQ(entry.cancelled, cancelled.contains(entry.uid));
            EXPECT_TRUE(!entry.start || (*entry.start >= 0 && *entry.start < 24 * 60));
        }
    }
}

} // namespace triad::rules
