#include "rules/review/look_back.h"

#include "unit/rules/review/review_sample.h"

#include <gmock/gmock.h>

namespace triad::rules {

namespace {

using model::SchoolDocument;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

model::Review held_on(std::string date)
{
    model::Review review;
    review.date = std::move(date);
    return review;
}

model::Review& add_review(SchoolDocument& document, std::string id, std::string look_back)
{
    auto& review = document.reviews.emplace_back();
    review.id = std::move(id);
    review.look_back = std::move(look_back);
    return review;
}

constexpr Date today { 2027, 3, 12 };

} // namespace

TEST(LookBack, SYS19a_AMB31_TheDayIsTheProtocolsPeriodAfterTheReview)
{
    auto protocol = test::sample_protocol();
    EXPECT_EQ(protocol.look_back_weeks, 13);
    EXPECT_EQ(look_back_day(protocol, held_on("2026-12-03")), "2027-03-04");
    protocol.look_back_weeks = 6;
    EXPECT_EQ(look_back_day(protocol, held_on("2026-12-03")), "2027-01-14");
    protocol.look_back_weeks = 0;
    EXPECT_EQ(look_back_day(protocol, held_on("2026-12-03")), "2026-12-03");
    protocol.look_back_weeks = -4;
    EXPECT_EQ(look_back_day(protocol, held_on("2026-12-03")), "2026-12-03");
}

TEST(LookBack, SYS19a_WithoutADayOfTheReviewThereIsNone)
{
    auto const protocol = test::sample_protocol();
    for (auto const* date : { "", "soon", "2026-02-30", "9999-12-30" })
        EXPECT_EQ(look_back_day(protocol, held_on(date)), "") << date;
}

TEST(LookBack, SYS19b_SixQuestionsWithWhatWasAnswered)
{
    auto const protocol = test::sample_protocol();
    model::Review review;
    review.look_backs.emplace_back().id = "LB2";
    review.look_backs.back().text = "It grew.";
    auto const lines = look_back_lines(protocol, review);
    ASSERT_THAT(lines, SizeIs(6));
    EXPECT_EQ(lines[0].id, "LB1");
    EXPECT_EQ(lines[0].question, "Question 1?");
    EXPECT_EQ(lines[0].text, "");
    EXPECT_EQ(lines[1].question, "Question 2?");
    EXPECT_EQ(lines[1].text, "It grew.");
}

TEST(LookBack, SYS19b_QuestionsAreReworded_LeftOut_AndAdded)
{
    auto const protocol = test::sample_protocol();
    model::Review review;
    auto const add = [&](std::string id, std::string question, std::string text) -> model::LookBack& {
        auto& line = review.look_backs.emplace_back();
        line.id = std::move(id);
        line.question = std::move(question);
        line.text = std::move(text);
        return line;
    };
    add("own-1", "What do pupils say?", "");
    add("LB1", "What came of it?", "Much.");
    add("LB3", "", "Kept, though the question is out").removed = true;
    add("OLD-1", "", "An answer from another protocol");
    add("blank", "", "");
    auto const lines = look_back_lines(protocol, review);
    ASSERT_THAT(lines, SizeIs(7));
    EXPECT_EQ(lines[0].question, "What came of it?");
    EXPECT_EQ(lines[0].text, "Much.");
    EXPECT_EQ(lines[2].id, "LB4");
    EXPECT_EQ(lines[5].question, "What do pupils say?");
    EXPECT_EQ(lines[6].text, "An answer from another protocol");
    EXPECT_FALSE(lines[6].question.empty());
}

TEST(LookBack, SYS19d_DueOnesSoonestFirst)
{
    SchoolDocument document;
    add_review(document, "later", "2027-04-01");
    add_review(document, "past", "2027-02-01");
    add_review(document, "today", "2027-03-12");
    std::vector<std::string> ids;
    std::vector<bool> overdue;
    for (auto const& due : due_look_backs(document, today)) {
        ids.push_back(due.review->id);
        overdue.push_back(due.overdue);
    }
    EXPECT_THAT(ids, ElementsAre("past", "today", "later"));
    EXPECT_THAT(overdue, ElementsAre(true, false, false));
}

TEST(LookBack, SYS19d_ToldWithoutShaming)
{
    SchoolDocument document;
    add_review(document, "one", "2027-03-12");
    auto const sentence = [&](Date day) { return due_look_backs(document, day).front().sentence; };
    EXPECT_EQ(sentence({ 2027, 3, 1 }), "Due 12 March 2027: six questions, ten minutes.");
    EXPECT_EQ(sentence({ 2027, 3, 12 }), "Due today: six questions, ten minutes.");
    auto const late = sentence({ 2027, 6, 1 });
    EXPECT_EQ(late, "Was due 12 March 2027: six questions, ten minutes, whenever they suit.");
    for (auto const* reproach : { "overdue", "late", "missed", "failed", "must", "!" })
        EXPECT_THAT(late, Not(HasSubstr(reproach)));
}

TEST(LookBack, SYS19d_DoneRemovedUndatedAndOthersReviewsAreNotDue)
{
    SchoolDocument document;
    add_review(document, "done", "2027-02-01").looked_back = "2027-02-02";
    add_review(document, "removed", "2027-02-01").removed = true;
    add_review(document, "visited", "2027-02-01").acting = "jo";
    add_review(document, "undated", "");
    add_review(document, "broken", "2027-02-31");
    EXPECT_THAT(due_look_backs(document, today), IsEmpty());
}

TEST(LookBack, SYS19b_SYS19d_ASchoolWithQuestionsOfItsOwnIsNotToldOfSix)
{
    SchoolDocument document;
    auto& review = add_review(document, "one", "2027-03-12");
    review.look_backs.emplace_back().text = "Only an answer";
    EXPECT_THAT(due_look_backs(document, today).front().sentence, HasSubstr("six questions"));
    review.look_backs.emplace_back().question = "What do pupils say?";
    EXPECT_THAT(due_look_backs(document, today).front().sentence, HasSubstr("a few questions"));
}

TEST(LookBack, SYS19c_TheReviewIsAtHandWithWhatWasPromised)
{
    SchoolDocument document;
    auto& review = add_review(document, "one", "2027-03-12");
    review.follow_ups.emplace_back().what = "Show, watch and coach in pairs";
    EXPECT_EQ(due_look_backs(document, today).front().review->follow_ups.front().what, "Show, watch and coach in pairs");
}

} // namespace triad::rules
