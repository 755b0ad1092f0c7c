#include "rules/survey/questions.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

model::SurveyQuestion question(std::string kind, std::string text = "Did it help?", std::string options = "Yes\nIn part\nNo")
{
    return { .id = "q", .survey = "s", .text = std::move(text), .kind = std::move(kind), .options = std::move(options) };
}

} // namespace

TEST(SurveyQuestions, StandInTheirOrderWithoutWhatWasRemoved)
{
    std::vector<model::SurveyQuestion> const all { { .id = "c", .survey = "s", .order = 2 },
        { .id = "b", .survey = "s", .order = 1 }, { .id = "a", .survey = "s", .order = 2 }, { .id = "d", .survey = "other" },
        { .id = "e", .survey = "s", .order = 1, .removed = true } };
    std::string ids;
    for (auto const* each : questions_of(all, "s"))
        ids += each->id;
    EXPECT_EQ(ids, "bac");
}

TEST(SurveyQuestions, SYS23e_TheMarkTellsWordsKindAndOptionsApartAndSpacesDoNot)
{
    auto const mark = question_mark(question("one"));
    EXPECT_EQ(mark.size(), 16U);
    EXPECT_EQ(mark, question_mark(question("one", " Did  it help? ", "Yes\n\n In part\nNo\n")));
    EXPECT_NE(mark, question_mark(question("one", "Did it help you?")));
    EXPECT_NE(mark, question_mark(question("several")));
    EXPECT_NE(mark, question_mark(question("one", "Did it help?", "Yes\nNo")));
    EXPECT_NE(mark, question_mark(question("one", "Did it help?", "No\nIn part\nYes"))) << "places name options";
    EXPECT_EQ(question_mark(question("text")), question_mark(question("text", "Did it help?", "")))
        << "options say nothing there";
}

TEST(SurveyQuestions, SYS23a_CannotBeAskedWithoutWordsAKindAndTwoOptions)
{
    EXPECT_EQ(why_not_asked(question("one")), "");
    EXPECT_EQ(why_not_asked(question("text", " ")), "It has no words yet.");
    EXPECT_EQ(why_not_asked(question("guess")), "It is not said yet how it is answered.");
    EXPECT_EQ(why_not_asked(question("several", "Which?", "Only one\n \n")), "It needs two options at least, one a line.");
    EXPECT_EQ(why_not_asked(question("number", "How many?", "")), "");
    EXPECT_EQ(why_not_asked(Questions {}), "It has no question yet.");
    auto const good = question("text");
    auto const bad = question("text", "");
    EXPECT_EQ(why_not_asked(Questions { &good, &bad }), "Question 2: It has no words yet.");
}

TEST(SurveyQuestions, AnAnswerThatDoesNotFitIsOneSentence)
{
    struct Case {
        char const* kind;
        char const* value;
        char const* problem;
    };
    constexpr auto no_option = "It chooses an option that the question does not have.";
    constexpr auto digits = "It asks for a whole number, in digits, up to 999999.";
    for (auto const& [kind, value, problem] : { Case { "one", "2", "" }, Case { "one", "", "" },
             Case { "one", "1 3", "It chooses more than one option, where one is asked for." }, Case { "one", "4", no_option },
             Case { "one", "0", no_option }, Case { "one", "Yes", no_option }, Case { "several", "1 3", "" },
             Case { "several", "3 1", no_option }, Case { "several", "1 1", no_option }, Case { "several", "1  3", no_option },
             Case { "number", "0", "" }, Case { "number", " 12 ", "" }, Case { "number", "999999", "" },
             Case { "number", "1000000", digits }, Case { "number", "-1", digits }, Case { "number", "-0", digits },
             Case { "number", "4.5", digits }, Case { "number", "many", digits }, Case { "text", "Anything.", "" } }) {
        EXPECT_EQ(answer_problem(question(kind), value), problem) << kind << " " << value;
        EXPECT_EQ(is_answer(question(kind), value), std::string_view { problem }.empty() && *value != '\0') << kind << value;
    }
}

TEST(SurveyQuestions, PlacesAreTickedAndUntickedInOrder)
{
    EXPECT_EQ(with_place("", 2, true), "2");
    EXPECT_EQ(with_place("2", 1, true), "1 2");
    EXPECT_EQ(with_place("1 2", 2, true), "1 2");
    EXPECT_EQ(with_place("1 2 3", 2, false), "1 3");
    EXPECT_EQ(answer_in_words(question("several"), "1 3"), "Yes\nNo");
    EXPECT_EQ(answer_in_words(question("one"), "9"), "9") << "what the question does not have is not hidden";
    EXPECT_EQ(answer_in_words(question("text"), "As said."), "As said.");
}

} // namespace triad::rules
