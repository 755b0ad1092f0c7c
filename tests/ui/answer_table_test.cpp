#include "support/app_harness.h"

#include "base/text.h"
#include "format/cluster_file.h"
#include "format/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

// The example cluster's answers as a table, from the screen to the bytes. Today is 22 November 2026.

namespace triad::test {

using semantics::Role;

namespace {

constexpr char const* comments = "With the comments that may be passed on";
constexpr char const* make = "Make the file";
constexpr char const* looked = "I have looked at these";

struct Lead {
    explicit Lead(Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Look at an example cluster");
        app.press(Role::Link, "A table of all answers");
    }

    platform::headless::FakeFiles::Saved const& made()
    {
        if (app.find(Role::Checkbox, looked))
            app.press(Role::Checkbox, looked);
        app.press(Role::Button, make);
        return world.files.saved.back();
    }

    model::LedgerEntry last_line()
    {
        app.shortcut(ui::Shortcut::Save);
        auto const read = format::decode_cluster(world.files.saved.back().bytes);
        EXPECT_TRUE(read.has_value());
        auto const found = std::ranges::find(read->ledger, "answer-table", &model::LedgerEntry::kind);
        EXPECT_NE(found, read->ledger.end());
        return found == read->ledger.end() ? model::LedgerEntry {} : *found;
    }

    platform::headless::FakeWorld world;
    AppHarness app;
};

std::size_t lines_in(std::string_view bytes) { return static_cast<std::size_t>(std::ranges::count(bytes, '\n')); }

} // namespace

TEST(AnswerTable, SYS17e_TheScreenSaysWhatTheTableHolds)
{
    Lead lead;
    EXPECT_TRUE(lead.app.tree().route.ends_with("/table")) << lead.app.tree().route;
    expect_golden("cluster-table", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(AnswerTable, SYS17e_TheFileHasTheRowsThatTheScreenTellsOfInEitherFormat)
{
    Lead lead;
    auto const csv = lead.made();
    EXPECT_EQ(csv.name, "Alderwyke-Learning-Partnership-example_answers_2026-11-22.csv");
    EXPECT_EQ(csv.mime, "text/csv");
    auto const rows = number(lines_in(csv.bytes) - 1);
    EXPECT_TRUE(lead.app.shows(concat({ rows, " rows of 20 schools" }))) << rows << "\n" << lead.app.text();
    EXPECT_TRUE(lead.app.shows(concat({ "File made: ", csv.name, "." })));
    lead.app.press(Role::Radio, "For a program: JSON lines");
    EXPECT_FALSE(lead.app.shows("File made: "));
    auto const lines = lead.made();
    EXPECT_EQ(lines.name, "Alderwyke-Learning-Partnership-example_answers_2026-11-22.jsonl");
    EXPECT_EQ(lines_in(lines.bytes), lines_in(csv.bytes) - 1);
    for (auto const line : split(lines.bytes, '\n'))
        EXPECT_TRUE(line.empty() || format::parse_json(line)) << line;
}

TEST(AnswerTable, SYS15f_CommentsGoAlongWhereTheLeadAsksForThem)
{
    Lead lead;
    auto const without = lead.made();
    EXPECT_TRUE(lead.app.shows("No comments go along."));
    lead.app.press(Role::Checkbox, comments);
    EXPECT_TRUE(lead.app.shows("comments stand beside an answer.")) << lead.app.text();
    EXPECT_GT(lines_in(lead.made().bytes), lines_in(without.bytes)) << "some stand by themselves";
    EXPECT_THAT(lead.last_line().what, testing::HasSubstr("No comments."));
}

TEST(AnswerTable, SH13_ALineOfTheLedgerSaysWhoGetsItWhatForAndUntilWhen)
{
    Lead lead;
    lead.app.type_at("exit-audience/holder", "The trustees");
    lead.app.type_at("exit-audience/purpose", "Their yearly report");
    auto const name = lead.made().name;
    auto const line = lead.last_line();
    EXPECT_EQ(line.file, name);
    EXPECT_EQ(line.holder, "The trustees");
    EXPECT_EQ(line.purpose, "Their yearly report");
    EXPECT_NE(line.keep_until, "");
    EXPECT_THAT(line.what, testing::StartsWith("Table of answers. A row for each answer: "));
}

TEST(AnswerTable, SH23_ItIsNotMadeToBeKeptLongerThanASchoolWants)
{
    Lead lead;
    auto const files = lead.world.files.saved.size();
    lead.app.type_at("exit-audience/keep-until", "2099-01-01");
    EXPECT_TRUE(lead.app.shows("choose that day, or an earlier one.")) << lead.app.text();
    lead.app.press(Role::Button, make);
    EXPECT_EQ(lead.world.files.saved.size(), files);
    lead.app.type_at("exit-audience/keep-until", "2026-12-31");
    lead.made();
    EXPECT_EQ(lead.world.files.saved.size(), files + 1);
}

TEST(AnswerTable, WithNothingHandedInNothingCanBeMade)
{
    platform::headless::FakeWorld world;
    AppHarness app { world };
    app.press(Role::Button, "Begin a cluster");
    app.press(Role::Link, "A table of all answers");
    EXPECT_TRUE(app.shows("Nothing that schools handed in can be passed on as a table yet.")) << app.text();
    app.press(Role::Button, make);
    EXPECT_TRUE(world.files.saved.empty());
    EXPECT_TRUE(app.shows("There is no answer that may be passed on."));
}

TEST(AnswerTable, OnAPhoneAndAtFourHundredPerCentNothingIsInTheWay)
{
    for (auto const& window : { Window { .width = 390, .height = 844, .coarse_pointer = true },
             Window { .width = 320, .height = 256, .pixel_ratio = 4 } }) {
        Lead lead { window };
        EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
        lead.app.press(Role::Checkbox, comments);
        EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    }
}

} // namespace triad::test
