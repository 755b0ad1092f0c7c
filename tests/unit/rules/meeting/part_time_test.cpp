#include "rules/meeting/part_time.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;

/// A part of so many minutes of which all but `left` have passed.
PartTime with(int minutes, std::int64_t left) { return { minutes, minutes * minute - left }; }

} // namespace

TEST(PartTime, SYS11c_WhatIsLeftIsSaidInMinutes)
{
    EXPECT_EQ(time_in_words({ 15, 0 }), "15 minutes left");
    EXPECT_EQ(time_in_words(with(15, 7 * minute)), "7 minutes left");
    EXPECT_EQ(time_in_words(with(15, 6 * minute + 1)), "7 minutes left") << "a minute that has begun counts";
    EXPECT_EQ(time_in_words(with(15, minute)), "1 minute left");
    EXPECT_EQ(time_in_words(with(15, minute - 1)), "1 minute left") << "as long as the countdown shows 1:00";
    EXPECT_EQ(time_in_words(with(15, minute - second)), "Less than a minute left");
}

TEST(PartTime, SYS11c_OnceItIsOverItSaysByHowMuch)
{
    EXPECT_EQ(time_in_words(with(15, 1)), "Less than a minute left");
    EXPECT_EQ(time_in_words(with(15, 0)), "The time is over");
    EXPECT_EQ(time_in_words(with(15, -minute + 1)), "The time is over");
    EXPECT_EQ(time_in_words(with(15, -minute)), "Over by 1 minute");
    EXPECT_EQ(time_in_words(with(15, -2 * minute - 30 * second)), "Over by 2 minutes");
}

TEST(PartTime, APartWithoutTimeHasNoCountdownAndNoCue)
{
    for (int const minutes : { 0, -3 }) {
        EXPECT_EQ(time_in_words({ minutes, minute }), "No time is set for this part");
        EXPECT_EQ(time_cue({ minutes, minute }), TimeCue::None);
        EXPECT_EQ(countdown({ minutes, minute }), "0:00");
        EXPECT_EQ(until_it_changes({ minutes, minute }, false), -1);
    }
}

TEST(PartTime, SYS11c_FiveMinutesBeforeTheEndAndAtTheEndThereIsACue)
{
    EXPECT_EQ(time_cue(with(15, 5 * minute + 1)), TimeCue::None);
    EXPECT_EQ(time_cue(with(15, 5 * minute)), TimeCue::FiveMinutesLeft);
    EXPECT_EQ(time_cue(with(15, 1)), TimeCue::FiveMinutesLeft);
    EXPECT_EQ(time_cue(with(15, 0)), TimeCue::Over);
    EXPECT_EQ(time_cue(with(5, 5 * minute)), TimeCue::None) << "no news in a part that is no longer";
    EXPECT_EQ(time_cue(with(5, minute)), TimeCue::None);
    EXPECT_EQ(cue_in_words(TimeCue::FiveMinutesLeft), "5 minutes left.");
    EXPECT_EQ(cue_in_words(TimeCue::Over), "The time is over.");
    EXPECT_EQ(cue_in_words(TimeCue::None), "");
}

TEST(PartTime, TheCountdownHasMinutesAndSeconds)
{
    EXPECT_EQ(countdown({ 15, 0 }), "15:00");
    EXPECT_EQ(countdown({ 15, 1 }), "15:00");
    EXPECT_EQ(countdown({ 15, 3 * second }), "14:57");
    EXPECT_EQ(countdown(with(15, 7 * second)), "0:07");
    EXPECT_EQ(countdown(with(15, -minute)), "0:00");
    EXPECT_EQ(countdown({ 15, -second }), "15:00") << "a clock that was put back takes no time away";
}

TEST(PartTime, ItWakesWhenWhatIsShownChangesAndNoEarlier)
{
    EXPECT_EQ(until_it_changes({ 15, 0 }, false), 1000);
    EXPECT_EQ(until_it_changes({ 15, 400 }, false), 600);
    EXPECT_EQ(until_it_changes(with(15, -10 * second), false), 50'000) << "over: once a minute";
    EXPECT_EQ(until_it_changes({ 15, 10 * second }, true), 50'000);
    EXPECT_EQ(until_it_changes({ 15, 0 }, true), 60'000);
    EXPECT_EQ(until_it_changes(with(15, minute), true), 1000) << "then less than a minute is left";
    EXPECT_EQ(until_it_changes(with(15, 20 * second), true), 20'000);
}

TEST(PartTime, FromWakeToWakeTheWordsAreNeverLate)
{
    for (bool const in_minutes : { false, true })
        for (std::int64_t passed = 0; passed < 4 * minute;) {
            PartTime const now { 2, passed };
            auto const wait = until_it_changes(now, in_minutes);
            ASSERT_GT(wait, 0);
            PartTime const just_before { 2, passed + wait - 1 };
            EXPECT_EQ(time_in_words(now), time_in_words(just_before)) << passed;
            if (!in_minutes)
                EXPECT_EQ(countdown(now), countdown(just_before)) << passed;
            passed += wait;
        }
}

} // namespace triad::rules
