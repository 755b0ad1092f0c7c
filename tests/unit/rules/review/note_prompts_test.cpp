#include "rules/review/note_prompts.h"

#include <gmock/gmock.h>

namespace triad::rules {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

model::Note full_note()
{
    model::Note note;
    note.seen = "Pupils compared two answers and chose the clearer one.";
    note.place = "Year 5";
    note.effect = "Four of them changed their own.";
    note.kind = "strength";
    return note;
}

} // namespace

TEST(Rubric, R23_SYS12a_SYS12b_WhatIsMissingIsAskedForGently)
{
    EXPECT_THAT(note_prompts(full_note()), IsEmpty());
    auto note = full_note();
    note.effect = "  ";
    EXPECT_THAT(note_prompts(note), ElementsAre(HasSubstr("for pupils")));
    note = full_note();
    note.place = "";
    EXPECT_THAT(note_prompts(note), ElementsAre(HasSubstr("Where")));
    note = full_note();
    note.seen = "";
    EXPECT_THAT(note_prompts(note), ElementsAre(HasSubstr("saw, heard or read")));
    EXPECT_THAT(note_prompts({}), SizeIs(3));
}

TEST(Rubric, R23_SYS12b_SYS12e_AQuestionIsAskedWhatItsAnswerWouldChange)
{
    auto note = full_note();
    note.kind = "question";
    note.effect = "";
    EXPECT_THAT(note_prompts(note), ElementsAre(HasSubstr("what the answer would change")));
}

TEST(Rubric, R23_SYS12c_PromptsNameTheWordsAndAtMostThree)
{
    auto note = full_note();
    note.seen = "Teaching was outstanding.";
    EXPECT_THAT(note_prompts(note), ElementsAre(HasSubstr("“outstanding” sounds like")));
    note.effect = "Outstanding progress; leadership requires improvement. Ofsted! A failing school. Grade 2 lesson.";
    auto const prompts = note_prompts(note);
    ASSERT_THAT(prompts, SizeIs(1));
    EXPECT_THAT(prompts.front(), HasSubstr("“outstanding”, “requires improvement” and “Ofsted” sound like"));
    EXPECT_THAT(prompts.front(), ::testing::Not(HasSubstr("failing")));
}

TEST(Rubric, R23_SYS12c_AStatementIsAskedOnlyAboutItsWords)
{
    model::Statement statement;
    EXPECT_THAT(statement_prompts(statement), IsEmpty());
    statement.text = "Pupils correct their own work, and say why.";
    EXPECT_THAT(statement_prompts(statement), IsEmpty());
    statement.text = "The curriculum is good.";
    EXPECT_THAT(statement_prompts(statement), ElementsAre(HasSubstr("“good”")));
}

} // namespace triad::rules
