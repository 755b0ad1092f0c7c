#include "rules/meeting/agenda.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

model::ClusterDocument a_meeting()
{
    auto document = three_schools();
    document.cluster.name = "Bow";
    document.meetings = { { .id = "m1", .title = "Remote learning", .date = "2026-12-14", .minutes = 90, .summary = "SECRET" } };
    document.meeting_parts = { { .id = "p2",
                                   .meeting = "m1",
                                   .what = "First school",
                                   .school = "s1",
                                   .order = 2,
                                   .minutes = 20,
                                   .links = "https://slides.example/one\n\n" },
        { .id = "p1", .meeting = "m1", .what = "Welcome", .order = 1, .minutes = 5 },
        { .id = "p3", .meeting = "m1", .what = "", .order = 3, .minutes = 10 },
        { .id = "p4", .meeting = "m1", .what = "Gone", .order = 4, .removed = true },
        { .id = "p5", .meeting = "m2", .what = "Of another meeting" } };
    document.meeting_notes = { { .id = "n1", .meeting = "m1", .part = "p2", .text = "SECRET" } };
    hand_in(document,
        { .school = "s1",
            .edition = small_edition(),
            .period = "SECRET period",
            .ratings = { { "A01", "red" } },
            .comments = { { "A01", "SECRET" } } });
    return document;
}

documents::Table table_of(documents::PrintDocument const& document) { return std::get<documents::Table>(document.blocks.at(1)); }

std::vector<std::string> cells_of(documents::Row const& row)
{
    std::vector<std::string> out;
    for (auto const& cell : row)
        out.push_back(cell.text);
    return out;
}

std::string all_text(documents::PrintDocument const& document)
{
    std::string out;
    for (auto const text : documents::texts_of(document))
        out += std::string { text } + "\n";
    return out;
}

} // namespace

TEST(Agenda, SYS11a_HasThePartsInOrderWithWhoPresentsAndHowLong)
{
    auto const document = a_meeting();
    auto const leaving = agenda(document, document.meetings.front());
    EXPECT_EQ(leaving.title, "Remote learning");
    EXPECT_EQ(leaving.subtitle, "14 December 2026 · 1 hour 30 minutes");
    EXPECT_EQ(leaving.school, "Bow");
    auto const table = table_of(leaving);
    ASSERT_THAT(table.rows, SizeIs(3));
    EXPECT_THAT(cells_of(table.rows[0]), ElementsAre("Welcome", "", "5"));
    EXPECT_THAT(cells_of(table.rows[1]), ElementsAre("First school", "Oakfield", "20"));
    EXPECT_THAT(cells_of(table.rows[2]), ElementsAre("Part 3", "", "10"));
}

TEST(Agenda, SYS11g_LinksToSlidesStandWithTheirPart)
{
    auto const document = a_meeting();
    EXPECT_THAT(
        all_text(agenda(document, document.meetings.front())), HasSubstr("First school: Oakfield\nhttps://slides.example/one\n"));
}

TEST(Agenda, SYS11f_NothingThatWasNotedOrHandedInIsInIt)
{
    auto const document = a_meeting();
    EXPECT_THAT(all_text(agenda(document, document.meetings.front())), Not(HasSubstr("SECRET")));
}

TEST(Agenda, WhereTheLeadHidesNamesALetterPresents)
{
    auto document = a_meeting();
    document.cluster.hide_names = true;
    auto const text = all_text(agenda(document, document.meetings.front()));
    EXPECT_THAT(text, Not(HasSubstr("Oakfield")));
    EXPECT_THAT(text, HasSubstr("School C"));
}

TEST(Agenda, AMeetingWithoutPartsHasNothingInIt)
{
    auto document = a_meeting();
    document.meeting_parts.clear();
    document.meetings.front().date.clear();
    auto const leaving = agenda(document, document.meetings.front());
    EXPECT_THAT(leaving.blocks, IsEmpty());
    EXPECT_EQ(leaving.subtitle, "1 hour 30 minutes");
}

} // namespace triad::rules
