#include "support/app_harness.h"

#include "base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A lead plans a meeting of the cluster, runs it, and finishes it. Today is 22 November 2026.

namespace triad::test::meeting {

using semantics::Node;
using semantics::Role;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;

/// A cluster of two schools, with a meeting that has no parts yet.
struct Lead {
    explicit Lead(Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Begin a cluster");
        cluster = app.tree().route;
        app.go(concat({ cluster, "/schools" }));
        app.type_at("adding/list", "Oak School\nAsh School");
        app.press(Role::Button, "Add to the list");
        app.go(concat({ cluster, "/meetings" }));
        app.press(Role::Button, "Plan a meeting");
        address = app.tree().route;
        app.type_at("details/title", "Remote learning");
    }

    void take_order() { app.press(Role::Button, "Take the usual order"); }
    void run() { app.press(Role::Link, "Run it"); }

    /// The path of the field of this key in the part of this number, counted from 1.
    std::string of_part(int number, std::string_view key)
    {
        for (auto const& node : app.tree().nodes)
            if (node.path.find("order/") != std::string::npos && node.path.ends_with(concat({ "/", key })) && --number == 0)
                return node.path;
        ADD_FAILURE() << key << " in:\n" << app.text();
        return {};
    }
    std::string value_of_part(int number, std::string_view key) { return app.at(of_part(number, key)).value; }

    /// Time passes while the screen stands, and is drawn once.
    void wait(std::int64_t ms)
    {
        world.clock.advance(ms);
        app.frame();
        app.settle();
    }
    std::string timer() { return app.get(Role::Timer, "").name; }
    /// Milliseconds until it wants to draw again because of what is on the screen alone; -1 where nothing goes on.
    int tick()
    {
        int const wanted = app.app().frame(1e9);
        return wanted == app.app().work_wanted_ms() ? -1 : wanted;
    }
    std::vector<std::string> const& announced() { return world.mirror.announced; }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string cluster;
    std::string address;
};

} // namespace

TEST(Meeting, SYS11a_TheUsualOrderComesFromTheProtocolAndCanBeChanged)
{
    Lead lead;
    EXPECT_TRUE(lead.app.shows("No parts yet. Take the usual order and change what you like, or add your own."));
    EXPECT_EQ(lead.app.at("details/minutes").value, "90");
    lead.take_order();
    EXPECT_EQ(lead.value_of_part(2, "what"), "First school presents in 10 to 15 minutes");
    EXPECT_TRUE(lead.app.shows("The parts take all of the 105 minutes."));
    expect_golden("meeting", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Move earlier: part 2");
    EXPECT_EQ(lead.value_of_part(1, "what"), "First school presents in 10 to 15 minutes");
    lead.app.press(Role::Button, "Remove part 2");
    EXPECT_TRUE(lead.app.shows("The parts take 100 of 105 minutes."));
    lead.app.press(Role::Button, "Add a part");
    EXPECT_EQ(lead.value_of_part(6, "minutes"), "10");
    lead.app.type_at(lead.of_part(6, "what"), "Tea");
    EXPECT_TRUE(lead.app.shows("The parts take 110 minutes, 5 more than the meeting lasts."));
}

TEST(Meeting, SYS11a_TheUsualOrderIsOneStepToUndo)
{
    Lead lead;
    lead.take_order();
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_TRUE(lead.app.shows("No parts yet."));
    EXPECT_EQ(lead.app.at("details/minutes").value, "90");
}

TEST(Meeting, SYS11b_PartsThatTakeLongerThanTheMeetingAreAWarningInWords)
{
    Lead lead;
    lead.take_order();
    lead.app.type_at("details/minutes", "90");
    EXPECT_TRUE(lead.app.shows("The parts take 105 minutes, 15 more than the meeting lasts."));
    lead.app.type_at(lead.of_part(6, "minutes"), "5");
    EXPECT_TRUE(lead.app.shows("The parts take 100 minutes, 10 more than the meeting lasts."));
    EXPECT_NE(lead.app.find(Role::Link, "Run it"), nullptr) << "nothing is blocked by it";
}

TEST(Meeting, SYS11c_ATimerCountsDownFromStartToPauseAndNothingRunsAtRest)
{
    Lead lead;
    lead.take_order();
    lead.app.type_at(lead.of_part(2, "school"), [&] {
        auto const options = lead.app.at(lead.of_part(2, "school")).options;
        auto const line = options.find('\n') + 1;
        return options.substr(line, options.find('\t', line) - line);
    }());
    lead.run();
    EXPECT_TRUE(lead.app.shows("The timer has not started. The time is kept only while this page is open."));
    EXPECT_EQ(lead.timer(), "5:00");
    EXPECT_EQ(lead.tick(), -1) << "nothing runs before it is started";
    lead.app.press(Role::Button, "Next part");
    EXPECT_EQ(lead.app.get(Role::Heading, "First school presents").name, "First school presents in 10 to 15 minutes: Ash School");
    expect_golden("meeting-run", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Start the timer");
    EXPECT_THAT(lead.announced(), Contains("The timer runs. 15 minutes left."));
    lead.wait(61 * second);
    EXPECT_TRUE(lead.timer().starts_with("13:5")) << lead.timer();
    EXPECT_TRUE(lead.app.shows("14 minutes left"));
    auto const tick = lead.tick();
    EXPECT_GT(tick, 0);
    EXPECT_LE(tick, 1000);
    lead.app.press(Role::Button, "Pause");
    EXPECT_TRUE(lead.app.shows("Paused."));
    EXPECT_EQ(lead.tick(), -1) << "nothing runs while it is paused";
    auto const paused = lead.timer();
    lead.wait(10 * minute);
    EXPECT_EQ(lead.timer(), paused);
    lead.app.press(Role::Button, "Go on");
    lead.wait(2 * minute);
    EXPECT_TRUE(lead.app.shows("12 minutes left"));
}

TEST(Meeting, SYS11c_FiveMinutesLeftAndTheEndAreAnnouncedOnceEachAndSecondsNever)
{
    Lead lead;
    lead.take_order();
    lead.run();
    lead.app.press(Role::Button, "Next part");
    lead.app.press(Role::Button, "Start the timer");
    auto const before = lead.announced().size();
    for (int i = 0; i < 11; ++i)
        lead.wait(second);
    EXPECT_EQ(lead.announced().size(), before);
    lead.wait(10 * minute);
    EXPECT_EQ(lead.announced().back(), "5 minutes left.");
    lead.wait(minute);
    EXPECT_EQ(lead.announced().size(), before + 1);
    lead.wait(4 * minute);
    EXPECT_EQ(lead.announced().back(), "The time is over.");
    EXPECT_EQ(lead.timer(), "0:00");
    lead.wait(2 * minute);
    EXPECT_EQ(lead.announced().size(), before + 2);
    EXPECT_TRUE(lead.app.shows("Over by 2 minutes"));
    EXPECT_GT(lead.tick(), 1000) << "once the time is over, it draws once a minute";
}

TEST(Meeting, SYS11c_EachPartKeepsItsOwnTimeAndTheNextOneRunsOn)
{
    Lead lead;
    lead.take_order();
    lead.run();
    EXPECT_EQ(lead.app.get(Role::Button, "Previous part").description, "This is the first part.");
    lead.app.press(Role::Button, "Start the timer");
    lead.wait(2 * minute);
    lead.app.press(Role::Button, "Next part");
    EXPECT_THAT(lead.announced(), Contains("Part 2 of 6: First school presents in 10 to 15 minutes. 15 minutes left."));
    lead.wait(3 * minute);
    EXPECT_TRUE(lead.app.shows("12 minutes left"));
    lead.app.press(Role::Button, "Previous part");
    EXPECT_TRUE(lead.app.shows("3 minutes left"));
    for (int i = 0; i < 5; ++i)
        lead.app.press(Role::Button, "Next part");
    EXPECT_EQ(lead.app.get(Role::Button, "Next part").description, "This is the last part.");
    EXPECT_TRUE(lead.app.shows("Part 6 of 6"));
    lead.app.press(Role::Link, "Order, notes and closing summary");
    lead.wait(minute);
    EXPECT_EQ(lead.tick(), -1) << "where the timer is not seen nothing is drawn for it";
    lead.run();
    EXPECT_TRUE(lead.app.shows("9 minutes left")) << "and its time goes on";
}

TEST(Meeting, SYS11c_WhoeverWantsLessMotionSeesWholeMinutes)
{
    Lead lead { { .extra = "reduced_motion=1\n" } };
    lead.take_order();
    lead.run();
    lead.app.press(Role::Button, "Start the timer");
    EXPECT_EQ(lead.timer(), "5 minutes left");
    EXPECT_GT(lead.tick(), 50'000);
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Meeting, SYS11c_AfterAReloadTheLastPartWithANoteIsShownPausedAndSaysSo)
{
    Lead lead;
    lead.take_order();
    lead.run();
    lead.app.press(Role::Button, "Next part");
    lead.app.press(Role::Button, "Start the timer");
    lead.wait(minute);
    lead.app.type_at("note-form/text", "Phones helped.");
    lead.app.key_at("note-form/text", '\n');
    auto const address = lead.app.tree().route;
    lead.app.push({ .kind = ui::InputKind::Hidden, .text = {} });
    AppHarness again { lead.world, {}, address };
    EXPECT_TRUE(again.shows("Part 2 of 6"));
    EXPECT_TRUE(again.shows(
        "Paused at the last part that has a note. The time is kept only while this page is open, so it starts anew."));
    EXPECT_EQ(again.get(Role::Timer, "").name, "15:00");
    EXPECT_TRUE(again.shows("Phones helped."));
}

TEST(Meeting, SYS11d_ANoteIsWrittenWithEnterAndStandsWithItsPart)
{
    Lead lead;
    lead.take_order();
    lead.run();
    EXPECT_EQ(lead.app.get(Role::Button, "Add note").description, "Write the note first.");
    lead.app.key_at("note-form/text", '\n');
    EXPECT_THAT(lead.announced(), Contains("Write the note first."));
    lead.app.type_at("note-form/line", "Devices");
    lead.app.type_at("note-form/kind", "helped");
    lead.app.type_at("note-form/text", "A laptop for each family.");
    lead.app.key_at("note-form/text", '\n');
    EXPECT_THAT(lead.announced(), Contains("Note added."));
    EXPECT_EQ(lead.app.at("note-form/text").value, "") << "ready for the next one";
    EXPECT_EQ(lead.app.at("note-form/kind").value, "");
    EXPECT_EQ(lead.app.at("note-form/line").value, "Devices") << "which is often about the same";
    lead.app.type_at("note-form/text", "Too few of them.");
    lead.app.press(Role::Button, "Add note");
    EXPECT_TRUE(lead.app.shows("Too few of them."));
    lead.app.press(Role::Button, "Next part");
    EXPECT_FALSE(lead.app.shows("Too few of them."));
    EXPECT_EQ(lead.app.at("note-form/lines").options, "\tNot one of these\nDevices\tDevices\n");
    lead.app.go(lead.address);
    expect_golden("meeting-notes", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Meeting, SYS11d_NotesAreChangedAndRemoved)
{
    Lead lead;
    lead.app.type_at("note-form/text", "Said at the end.");
    lead.app.press(Role::Button, "Add note");
    EXPECT_NE(lead.app.find(Role::Heading, "The meeting as a whole"), nullptr);
    auto const& note = lead.app.get(Role::TextArea, "Note 1");
    lead.app.type_at(note.path, "Said at the very end.");
    EXPECT_TRUE(lead.app.shows("Said at the very end."));
    lead.app.press(Role::Button, "Remove this note");
    EXPECT_EQ(lead.app.find(Role::TextArea, "Note 1"), nullptr);
    EXPECT_TRUE(lead.app.shows("No notes yet."));
}

TEST(Meeting, SYS11e_WithoutAClosingSummaryItCannotBeFinished)
{
    Lead lead;
    lead.take_order();
    EXPECT_EQ(lead.app.get(Role::Button, "Finish the meeting").description, "Write the closing summary first.");
    lead.app.press(Role::Button, "Finish the meeting");
    EXPECT_EQ(lead.app.find(Role::Button, "Reopen the meeting"), nullptr);
    lead.app.type_at("closing/summary", "Phones reach every family.");
    lead.app.press(Role::Button, "Finish the meeting");
    EXPECT_TRUE(lead.app.shows("Finished on 22 November 2026."));
    expect_golden("meeting-finished", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    EXPECT_EQ(lead.app.find(Role::Link, "Run it"), nullptr);
    lead.app.go(concat({ lead.cluster, "/run", lead.address.substr(lead.address.rfind('/')) }));
    EXPECT_TRUE(lead.app.shows("This meeting is finished. Reopen it to run it again."));
    lead.app.go(concat({ lead.cluster, "/meetings" }));
    EXPECT_TRUE(lead.app.shows("6 parts, 105 minutes · finished"));
    lead.app.go(lead.address);
    lead.app.press(Role::Button, "Reopen the meeting");
    EXPECT_NE(lead.app.find(Role::Button, "Finish the meeting"), nullptr);
}

TEST(Meeting, SYS11f_WhatAPresentingSchoolHandedInIsNamedAndItsAnswersAreOnePressAway)
{
    AppHarness app {};
    app.press(Role::Button, "Look at an example cluster");
    auto const cluster = app.tree().route;
    app.go(concat({ cluster, "/meetings" }));
    app.press(Role::Button, "Plan a meeting");
    app.press(Role::Button, "Add a part");
    auto const options = app.at("/school").options;
    auto const line = options.find('\n') + 1;
    auto const school = options.substr(line, options.find('\t', line) - line);
    EXPECT_FALSE(app.shows("It stays in this cluster."));
    app.type_at("/school", school);
    EXPECT_TRUE(app.shows("Only what schools handed in to you is here. It stays in this cluster."));
    EXPECT_TRUE(app.shows(": file of ")) << app.text();
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
    app.press(Role::Link, "Their answers, beside those of the other schools");
    EXPECT_EQ(app.tree().route, concat({ cluster, "/picture" }));
}

TEST(Meeting, SYS11g_LinksToSlidesStandInOnePlaceAsTextThatIsCopied)
{
    Lead lead;
    lead.take_order();
    EXPECT_EQ(lead.app.find(Role::Heading, "Slides"), nullptr);
    lead.app.type_at(lead.of_part(2, "links"), "https://slides.example/oak\nhttps://slides.example/more");
    EXPECT_NE(lead.app.find(Role::ListItem, "https://slides.example/more"), nullptr);
    lead.app.press(Role::Button, "Copy the links");
    EXPECT_THAT(lead.world.page.copied, HasSubstr("https://slides.example/oak\n"));
    for (auto const& node : lead.app.tree().nodes)
        EXPECT_THAT(node.href, Not(HasSubstr("slides.example"))) << "nothing outside is opened from here";
}

TEST(Meeting, SYS11a_TheAgendaLeavesAsADocumentForThoseWhoCome)
{
    Lead lead;
    lead.take_order();
    lead.app.type_at(lead.of_part(1, "links"), "https://slides.example/one");
    lead.app.press(Role::Link, "Save the agenda");
    auto address = lead.address;
    lead.app.go(address.replace(address.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/agenda/"));
    EXPECT_TRUE(lead.app.shows("Preview: Remote learning")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("https://slides.example/one"));
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Radio, "Its tables, for Excel");
    lead.app.press(Role::Button, "Save the Excel file");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    lead.app.go(concat({ lead.cluster, "/sharing" }));
    EXPECT_TRUE(lead.app.shows("Remote learning, for the cluster")) << lead.app.text();
}

TEST(Meeting, SYS11d_WhatWasNotedLeavesAsADocumentForThoseWhoWereThere)
{
    Lead lead;
    lead.take_order();
    EXPECT_EQ(lead.app.find(Role::Link, "Save the notes"), nullptr) << "nothing was noted yet";
    auto address = lead.address;
    address.replace(address.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/minutes/");
    lead.app.go(address);
    EXPECT_TRUE(lead.app.shows("Nothing was noted at this meeting yet, so there is nothing to save."));
    lead.app.go(lead.address);
    lead.app.type_at("/summary", "We lend laptops to each other.");
    lead.app.press(Role::Link, "Save the notes");
    EXPECT_EQ(lead.app.tree().route, address);
    EXPECT_TRUE(lead.app.shows("Preview: Notes: Remote learning")) << lead.app.text();
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Save the document");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    EXPECT_THAT(lead.world.files.saved.back().bytes, HasSubstr("We lend laptops to each other."));
}

TEST(Meeting, SYS11a_WithoutPartsThereIsNoAgendaToSave)
{
    Lead lead;
    EXPECT_EQ(lead.app.find(Role::Link, "Save the agenda"), nullptr);
    auto address = lead.address;
    lead.app.go(address.replace(address.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/agenda/"));
    EXPECT_TRUE(lead.app.shows("The meeting has no parts yet.")) << lead.app.text();
    lead.app.press(Role::Button, "Save the document");
    EXPECT_TRUE(lead.world.files.saved.empty());
}

TEST(Meeting, SeveralMeetingsAreListedAndOneIsRemoved)
{
    Lead lead;
    lead.app.type_at("details/date", "2026-12-03");
    lead.app.go(concat({ lead.cluster, "/meetings" }));
    lead.app.press(Role::Button, "Plan a meeting");
    lead.app.go(concat({ lead.cluster, "/meetings" }));
    expect_golden("meetings", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Remove the meeting: Remote learning");
    EXPECT_EQ(lead.app.find(Role::Link, "Remote learning"), nullptr);
    lead.app.go(lead.address);
    EXPECT_EQ(lead.app.find(Role::Heading, "Order"), nullptr) << "its address leads nowhere now";
}

TEST(Meeting, OnAPhoneAndAtFourHundredPerCentNothingIsInTheWay)
{
    for (auto const& window : { Window { .width = 390, .height = 844, .coarse_pointer = true },
             Window { .width = 320, .height = 256, .pixel_ratio = 4 } }) {
        Lead lead { window };
        lead.take_order();
        EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
        lead.run();
        lead.app.press(Role::Button, "Start the timer");
        EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    }
}

} // namespace triad::test::meeting
