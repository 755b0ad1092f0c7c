#include "rules/meeting/meeting_notes.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

/// Meeting m1 with parts p1 and p2.
model::ClusterDocument two_parts()
{
    model::ClusterDocument document;
    document.meetings.emplace_back().id = "m1";
    for (auto const* id : { "p1", "p2" }) {
        auto& part = document.meeting_parts.emplace_back();
        part.id = id;
        part.meeting = "m1";
    }
    return document;
}

model::MeetingNote& note(model::ClusterDocument& document, std::string part, std::string text, std::string line = {})
{
    auto& out = document.meeting_notes.emplace_back();
    out.id = text;
    out.meeting = "m1";
    out.part = std::move(part);
    out.text = std::move(text);
    out.line = std::move(line);
    return out;
}

} // namespace

TEST(MeetingNotes, SYS11d_StandWithTheirPartThoseOfTheWholeAndOfAPartThatIsGoneAtTheEnd)
{
    auto document = two_parts();
    note(document, "p2", "second");
    note(document, "", "whole");
    note(document, "p1", "first");
    note(document, "gone", "lost");
    note(document, "p1", "removed").removed = true;
    note(document, "p1", "elsewhere").meeting = "m2";
    auto const found = notes_by_part(document, "m1");
    ASSERT_EQ(found.size(), 3u);
    ASSERT_EQ(found[0].notes.size(), 1u);
    EXPECT_EQ(found[0].notes[0]->text, "first");
    EXPECT_EQ(found[1].part->id, "p2");
    EXPECT_EQ(found[2].part, nullptr);
    ASSERT_EQ(found[2].notes.size(), 2u);
    EXPECT_EQ(found[2].notes[1]->text, "lost");
    EXPECT_EQ(notes_of(document, "m1"), 4u);
}

TEST(MeetingNotes, SYS11d_AKindIsHelpedHinderedOrNeither)
{
    EXPECT_EQ(meeting_note_kinds().size(), 3u);
    EXPECT_EQ(helped_or_hindered("helped"), "Helped");
    EXPECT_EQ(helped_or_hindered("hindered"), "Hindered");
    EXPECT_EQ(helped_or_hindered(""), "");
    EXPECT_EQ(helped_or_hindered("puzzled"), "puzzled") << "of a newer version: as it stands";
}

TEST(MeetingNotes, SYS11d_LinesToChooseAreAdoptedQuestionsAndThoseInUse)
{
    auto document = two_parts();
    for (auto const* text : { "Who cannot get online?", "Not yet", "  " }) {
        auto& question = document.questions.emplace_back();
        question.text = text;
        question.adopted = question.text != "Not yet";
    }
    document.questions.push_back(document.questions.front());
    note(document, "p1", "a", "Devices");
    note(document, "p1", "b", "Who  cannot get online?");
    EXPECT_EQ(lines_to_choose(document, "m1"), (std::vector<std::string> { "Who cannot get online?", "Devices" }));
    EXPECT_TRUE(lines_to_choose(model::ClusterDocument {}, "m1").empty());
}

TEST(MeetingNotes, TheLastPartWithANoteIsHowFarTheMeetingCame)
{
    auto document = two_parts();
    auto const parts = parts_of(document, "m1");
    EXPECT_EQ(part_reached(document, parts, "m1"), 0u);
    note(document, "p2", "x");
    EXPECT_EQ(part_reached(document, parts, "m1"), 1u);
    EXPECT_EQ(part_reached(document, {}, "m1"), 0u);
}

TEST(MeetingNotes, SYS11e_AMeetingIsNotFinishedWithoutAClosingSummary)
{
    model::Meeting meeting;
    EXPECT_EQ(why_not_finished(meeting), "Write the closing summary first.");
    meeting.summary = " \n";
    EXPECT_EQ(why_not_finished(meeting), "Write the closing summary first.") << "spaces are none";
    meeting.summary = "We meet again in May.";
    EXPECT_EQ(why_not_finished(meeting), "");
}

TEST(MeetingNotes, ALineAboutAMeetingSaysItsDayPartsAndNotes)
{
    auto document = two_parts();
    auto& meeting = document.meetings.front();
    EXPECT_EQ(meeting_in_words(document, meeting), "No day yet · 2 parts, 20 minutes");
    meeting.date = "2026-11-22";
    meeting.finished = "2026-11-22";
    note(document, "p1", "x");
    EXPECT_EQ(meeting_in_words(document, meeting), "22 November 2026 · 2 parts, 20 minutes · 1 note · finished");
    document.meeting_parts.clear();
    EXPECT_EQ(meeting_in_words(document, meeting), "22 November 2026 · no parts yet · 1 note · finished");
}

} // namespace triad::rules
