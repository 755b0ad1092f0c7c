#include "rules/meeting/order.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

void add_part(model::ClusterDocument& document, std::string id, int order, int minutes, std::string what = {})
{
    auto& part = document.meeting_parts.emplace_back();
    part.id = std::move(id);
    part.meeting = "m1";
    part.order = order;
    part.minutes = minutes;
    part.what = std::move(what);
}

/// A meeting of 90 minutes, with parts of so many each.
model::ClusterDocument meeting_with(std::initializer_list<int> minutes)
{
    auto document = three_schools();
    document.meetings.emplace_back().id = "m1";
    int order = 0;
    for (int const each : minutes) {
        ++order;
        add_part(document, "p" + std::to_string(order), order, each);
    }
    return document;
}

std::string words(model::ClusterDocument const& document)
{
    return order_in_words(document.meetings.front(), parts_of(document, "m1"));
}

model::Protocol protocol(std::string id, int order, model::FocusRule rule, std::initializer_list<int> minutes)
{
    model::Protocol out { .id = std::move(id), .order = order, .focus_rule = rule };
    for (int const each : minutes)
        out.timetable.push_back({ .minutes = each, .what = "Part of " + std::to_string(each) });
    return out;
}

} // namespace

TEST(MeetingOrder, SYS11b_PartsThatTakeLessThanTheMeetingAreSaidSo)
{
    EXPECT_EQ(words(meeting_with({ 40, 45 })), "The parts take 85 of 90 minutes.");
}

TEST(MeetingOrder, SYS11b_PartsThatTakeAllOfItAreNoWarning)
{
    auto const document = meeting_with({ 45, 45 });
    EXPECT_EQ(words(document), "The parts take all of the 90 minutes.");
    EXPECT_FALSE(takes_too_long(document.meetings.front(), parts_of(document, "m1")));
}

TEST(MeetingOrder, SYS11b_PartsThatTakeMoreAreAWarningThatSaysHowMuch)
{
    auto document = meeting_with({ 50, 50 });
    EXPECT_EQ(words(document), "The parts take 100 minutes, 10 more than the meeting lasts.");
    EXPECT_TRUE(takes_too_long(document.meetings.front(), parts_of(document, "m1")));
    document.meetings.front().minutes = 0;
    EXPECT_EQ(words(document), "The parts take 100 minutes, 100 more than the meeting lasts.");
}

TEST(MeetingOrder, WithoutPartsItSaysWhereToBegin)
{
    auto const document = meeting_with({});
    EXPECT_EQ(words(document), "No parts yet. Take the usual order and change what you like, or add your own.");
    EXPECT_EQ(planned_minutes(parts_of(document, "m1")), 0);
}

TEST(MeetingOrder, RemovedPartsPartsOfOtherMeetingsAndLengthsBelowNoughtDoNotCount)
{
    auto document = meeting_with({ 10, 20, 30 });
    document.meeting_parts[0].removed = true;
    document.meeting_parts[1].meeting = "m2";
    document.meeting_parts[2].order = 9;
    add_part(document, "p4", 4, -5);
    auto const parts = parts_of(document, "m1");
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0]->id, "p4") << "by their order";
    EXPECT_EQ(planned_minutes(parts), 30);
}

TEST(MeetingOrder, SYS11a_TheUsualOrderIsThatOfTheFirstProtocolAboutASharedTheme)
{
    std::vector<model::Protocol> const protocols { protocol("visit", 1, model::FocusRule::Free, { 60 }),
        protocol("later", 9, model::FocusRule::Shared, { 5 }), protocol("presenting", 5, model::FocusRule::Shared, { 15, 30 }),
        protocol("empty", 2, model::FocusRule::Shared, {}) };
    auto const* found = meeting_protocol(protocols);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->id, "presenting");
    auto const order = usual_order(*found);
    ASSERT_EQ(order.size(), 2u);
    EXPECT_EQ(order[1].what, "Part of 30");
    EXPECT_EQ(order[1].minutes, 30);
    EXPECT_EQ(order[1].order, 2);
    EXPECT_EQ(meeting_protocol(std::span { protocols }.first(1)), nullptr);
}

TEST(MeetingOrder, TheUsualLengthHasRoomForTheOrderWithinWhatTheProtocolAllows)
{
    auto of = protocol("p", 1, model::FocusRule::Shared, { 50, 52 });
    EXPECT_EQ(usual_length(of), 105) << "whole quarters of an hour";
    of.least_minutes = 110;
    EXPECT_EQ(usual_length(of), 110);
    of.least_minutes = 60;
    of.most_minutes = 90;
    EXPECT_EQ(usual_length(of), 90) << "no longer than it may be";
}

TEST(MeetingOrder, MeetingsWithoutADayStandFirstThenTheNewest)
{
    model::ClusterDocument document;
    for (auto const* date : { "2026-05-01", "", "2026-11-22" }) {
        auto& meeting = document.meetings.emplace_back();
        meeting.id = meeting.date = date;
    }
    document.meetings.emplace_back().removed = true;
    auto const found = meetings_of(document);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0]->date, "");
    EXPECT_EQ(found[1]->date, "2026-11-22");
    EXPECT_EQ(find_meeting(document, "2026-05-01"), &document.meetings[0]);
    document.meetings[0].removed = true;
    EXPECT_EQ(find_meeting(document, "2026-05-01"), nullptr);
}

TEST(MeetingOrder, APartIsCalledByWhatHappensAndWhoPresents)
{
    auto document = meeting_with({ 10, 20 });
    document.meeting_parts[0].what = "First presentation";
    document.meeting_parts[0].school = "s1";
    auto const parts = parts_of(document, "m1");
    EXPECT_EQ(part_in_words(document, parts, 0), "First presentation: Oakfield");
    EXPECT_EQ(part_in_words(document, parts, 1), "Part 2");
    document.cluster.hide_names = true;
    EXPECT_EQ(part_in_words(document, parts, 0), "First presentation: School C");
    document.schools[0].removed = true;
    EXPECT_EQ(presenter_called(document, document.meeting_parts[0]), "");
}

TEST(MeetingOrder, SYS11g_LinksAreTheLinesThatSaySomething)
{
    model::MeetingPart part;
    EXPECT_TRUE(links_of(part).empty());
    part.links = " https://slides.example/a \n\n  \nOn the shared drive";
    EXPECT_EQ(links_of(part), (std::vector<std::string> { "https://slides.example/a", "On the shared drive" }));
}

TEST(MeetingOrder, SYS11f_WhatAPresenterHandedInIsNamedTheNewestFirst)
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(), .period = "Summer 2026", .made = "2026-07-02" });
    hand_in(document, { .school = "s1", .edition = small_edition(), .made = "2026-12-03" });
    hand_in(document, { .school = "s2", .edition = small_edition(), .made = "" });
    auto const found = handed_in_by(document, "s1");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[0].ends_with(", Autumn 2026: file of 3 December 2026")) << found[0];
    EXPECT_TRUE(handed_in_by(document, "s2").front().ends_with("a file without a date"));
    EXPECT_TRUE(handed_in_by(document, "").empty());
    document.schools[0].left_out = true;
    EXPECT_TRUE(handed_in_by(document, "s1").empty()) << "nothing of a school that is left out";
}

} // namespace triad::rules
