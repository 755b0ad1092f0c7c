#include "returns_fixture.h"
#include "support/app_harness.h"

#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

// Many files at once: how far the reading has come, the button that stops it, and a report of any length.

namespace triad::test {

using semantics::Role;
using ui::Expecting;

namespace {

struct Arriving {
    static ui::Input told(int come, int expected, Expecting state = Expecting::Going)
    {
        return { .kind = ui::InputKind::FilesExpected,
            .x = static_cast<float>(come),
            .y = static_cast<float>(expected),
            .a = static_cast<std::uint32_t>(state),
            .text = {} };
    }

    void tell(int come, int expected, Expecting state = Expecting::Going) { app.push(told(come, expected, state)); }

    void drop_return(int number_of)
    {
        auto const urn = number(900'000 + number_of);
        app.drop(concat({ urn, ".triad.json" }), return_of(concat({ "School ", urn }), urn));
    }

    int times_said(std::string_view text) { return static_cast<int>(std::ranges::count(app.world().mirror.announced, text)); }

    AppHarness app;
};

} // namespace

TEST(Arrivals, SYS15_HowFarTheReadingHasComeStandsInABarThatCanBeStopped)
{
    Arriving files;
    files.tell(0, 20);
    for (int i = 0; i < 5; ++i)
        files.drop_return(i);
    files.tell(5, 20);
    EXPECT_EQ(files.app.tree().route, "#/import");
    expect_golden("arrivals", files.app.text());
    EXPECT_TRUE(files.app.problems().empty()) << files.app.problems().front();
    auto const& bar = files.app.get(Role::Progress, "Reading 5 of 20 files");
    EXPECT_EQ(bar.now, 5);
    EXPECT_EQ(bar.max, 20);
    EXPECT_EQ(files.app.find(Role::Button, "Take in"), nullptr) << "the report waits for the last file";
    files.app.press(Role::Button, "Stop");
    EXPECT_EQ(files.app.world().files.stops, 1);
    files.tell(5, 20, Expecting::Stopped);
    EXPECT_TRUE(files.app.shows("You stopped. 5 of 20 files were read; drop the others again when you want them."))
        << files.app.text();
    EXPECT_NE(files.app.find(Role::Button, "Take in 5 files"), nullptr);
    EXPECT_EQ(files.app.find(Role::Progress, "Reading"), nullptr);
}

TEST(Arrivals, AReaderOfTheScreenHearsTheBeginningEachQuarterAndTheEnd)
{
    Arriving files;
    for (int come = 0; come < 40; ++come) {
        files.tell(come, 40);
        files.drop_return(come);
    }
    files.tell(40, 40, Expecting::Done);
    auto const& announced = files.app.world().mirror.announced;
    EXPECT_EQ(std::ranges::count_if(announced, [](auto const& text) { return text.contains("files read."); }), 4);
    EXPECT_EQ(files.times_said("Reading 40 files."), 1);
    EXPECT_EQ(files.times_said("20 of 40 files read."), 1);
    EXPECT_EQ(files.times_said("40 files read. Nothing has been taken in yet."), 1);
}

TEST(Arrivals, WhileFilesComeTheScreenIsDrawnTenTimesASecondAndAtOnceForWhoeverActs)
{
    Arriving files;
    files.tell(0, 40);
    auto const drawn = [&] { return files.app.world().mirror.patches; };
    int const before = drawn();
    for (int come = 1; come <= 20; ++come) { // a frame of 16 ms each
        files.app.app().push(Arriving::told(come, 40));
        files.app.frame();
        EXPECT_TRUE(files.app.app().painted()) << "the picture is not forgotten meanwhile";
    }
    EXPECT_EQ(drawn() - before, 2);
    EXPECT_NE(files.app.find(Role::Progress, "Reading 14 of 40 files"), nullptr) << files.app.text();
    files.app.app().push(Arriving::told(21, 40));
    files.app.app().push({ .kind = ui::InputKind::PointerMove, .x = 5, .y = 5, .text = {} });
    files.app.frame();
    EXPECT_NE(files.app.find(Role::Progress, "Reading 21 of 40 files"), nullptr) << files.app.text();
}

TEST(Arrivals, AFewFilesNeedNoBar)
{
    Arriving files;
    files.tell(0, 3);
    files.drop_return(1);
    files.tell(1, 3);
    EXPECT_EQ(files.app.find(Role::Progress, "Reading"), nullptr);
    EXPECT_EQ(files.app.find(Role::Button, "Stop"), nullptr);
    files.drop_return(2);
    files.tell(3, 3, Expecting::Done);
    EXPECT_NE(files.app.find(Role::Button, "Take in 2 files"), nullptr);
}

TEST(Arrivals, WhoeverGoesOnToAnotherScreenIsLeftThere)
{
    Arriving files;
    files.tell(0, 20);
    files.drop_return(1);
    files.app.go("#/help");
    files.drop_return(2);
    files.app.drop("photo.json", "\xff\xd8\xff\xe0 picture");
    EXPECT_EQ(files.app.tree().route, "#/help");
    EXPECT_NE(files.app.find(Role::Button, "Stop"), nullptr) << "it can be stopped from every screen";
    files.tell(3, 20, Expecting::Done);
    files.app.go("#/import");
    EXPECT_NE(files.app.find(Role::Button, "Take in 2 files"), nullptr);
    EXPECT_TRUE(files.app.shows("photo.json")) << "what lies beside returns stands beside them, whatever screen is looked at";
}

TEST(Arrivals, ManyFilesOfOtherProgramsAreNotToldOneByOne)
{
    Arriving files;
    files.tell(0, 12);
    for (int i = 0; i < 12; ++i)
        files.app.drop(concat({ "photo-", number(i), ".json" }), "\xff\xd8\xff\xe0 picture");
    files.tell(12, 12, Expecting::Done);
    EXPECT_TRUE(files.app.shows("“photo-2.json” was not opened.")) << files.app.text();
    EXPECT_FALSE(files.app.shows("photo-3.json"));
    EXPECT_TRUE(files.app.shows("9 more files were not opened."));
}

TEST(Arrivals, ThreeHundredFilesAreAReportThatOpensInParts)
{
    Arriving files;
    files.tell(0, 300);
    for (int i = 0; i < 250; ++i)
        files.drop_return(i);
    for (int i = 0; i < 50; ++i)
        files.drop_return(7);
    files.tell(300, 300, Expecting::Done);
    EXPECT_TRUE(files.app.shows("New: 250 files")) << files.app.text();
    EXPECT_TRUE(files.app.shows("The same file twice: 50 files"));
    EXPECT_EQ(files.app.find(Role::Checkbox, "Take in: School 900000"), nullptr) << "long lists are closed at first";
    files.app.press(Role::Disclosure, "Show all 250");
    EXPECT_NE(files.app.find(Role::Checkbox, "Take in: School 900099"), nullptr);
    EXPECT_EQ(files.app.find(Role::Checkbox, "Take in: School 900100"), nullptr);
    files.app.press(Role::Button, "Show 100 more");
    files.app.press(Role::Button, "Show 50 more");
    EXPECT_NE(files.app.find(Role::Checkbox, "Take in: School 900249"), nullptr);
    files.app.press(Role::Button, "Take in 250 files");
    EXPECT_TRUE(files.app.shows("250 schools have returned.")) << files.app.text();
}

TEST(Arrivals, WhatCouldNotBeHadIsASentenceInTheReportOrANotice)
{
    Arriving files;
    auto const unread = [&] {
        files.app.push({ .kind = ui::InputKind::FileUnread,
            .text = "Returns.zip › Autumn.zip\nIt is an archive inside an archive. Take it out and drop it by itself." });
    };
    unread();
    EXPECT_TRUE(files.app.shows(
        "“Returns.zip › Autumn.zip” was not opened. It is an archive inside an archive. Take it out and drop it by itself."))
        << files.app.text();
    files.app.go("#/help");
    files.tell(0, 2);
    files.drop_return(1);
    unread();
    files.tell(2, 2, Expecting::Done);
    EXPECT_TRUE(files.app.shows("Could not be read: 1 file")) << files.app.text();
    EXPECT_TRUE(files.app.shows("Returns.zip › Autumn.zip"));
}

TEST(Arrivals, OnAPhoneAndAtFourHundredPerCentTheBarIsInNobodysWay)
{
    for (auto const& window : { Window { .width = 390, .height = 844, .coarse_pointer = true },
             Window { .width = 320, .height = 256, .pixel_ratio = 4 } }) {
        Arriving files { .app = AppHarness { window } };
        files.tell(3, 20);
        files.drop_return(1);
        EXPECT_TRUE(files.app.problems().empty()) << files.app.problems().front();
    }
}

TEST(Arrivals, SYS15_TenThousandFilesAreReadAHundredAFrameAndReportedOnce)
{
    constexpr int all = 10'000;
    constexpr int a_frame = 100;
    constexpr std::string_view first = "900000";
    auto const sample = return_of(concat({ "School ", first }), std::string { first });
    Arriving files;
    files.tell(0, all);
    for (int i = 0; i < all; ++i) {
        auto bytes = sample;
        auto const urn = number(900'000 + (i < all - 50 ? i : 7)); // the last fifty are one file
        for (auto at = bytes.find(first); at != std::string::npos; at = bytes.find(first, at + first.size()))
            bytes.replace(at, first.size(), urn);
        files.app.app().push({ .kind = ui::InputKind::File, .text = concat({ urn, ".triad.json\n", bytes }) });
        if ((i + 1) % a_frame == 0 && i + 1 < all) {
            files.app.app().push({ .kind = ui::InputKind::FilesExpected,
                .x = static_cast<float>(i + 1),
                .y = all,
                .a = static_cast<std::uint32_t>(Expecting::Going),
                .text = {} });
            files.app.frame();
            ASSERT_LT(files.app.tree().nodes.size(), 100U) << "nothing is compared while more is coming";
        }
    }
    files.tell(all, all, Expecting::Done);
    EXPECT_TRUE(files.app.shows("10000 files read. Nothing has been taken in yet.")) << files.app.text();
    EXPECT_TRUE(files.app.shows("New: 9950 files")) << files.app.text();
    EXPECT_TRUE(files.app.shows("The same file twice: 50 files"));
    EXPECT_NE(files.app.find(Role::Button, "Take in 9950 files"), nullptr);
    EXPECT_LT(files.app.tree().nodes.size(), 100U) << "long lists are closed at first";
    auto const& announced = files.app.world().mirror.announced;
    EXPECT_EQ(std::ranges::count_if(announced, [](auto const& text) { return text.contains("files read."); }), 4);
}

} // namespace triad::test
