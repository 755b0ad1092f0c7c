#include "rules/survey/tally.h"

#include "rules/survey/quotes.h"
#include "unit/rules/survey/survey_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace triad::rules {

namespace {

WaveTally tallied(model::ClusterDocument const& document, std::string_view wave = "Summer 2027")
{
    return tally_wave(document, document.surveys.front(), wave);
}

} // namespace

TEST(SurveyTally, SYS23b_CountsOptionsOfThoseWhoAnsweredTheQuestion)
{
    auto world = survey_world();
    add_response(world, "r1", { "1", "1 2", "4", "Trust." });
    add_response(world, "r2", { "1", "2", "9" });
    add_response(world, "r3", { "3", "", "2" });
    auto const tally = tallied(world);
    EXPECT_EQ(responses_in_words(tally), "3 of 5 schools who were asked answered.");
    auto const& first = tally.questions[0];
    EXPECT_EQ(first.answered, 3);
    EXPECT_EQ(first.options[0].share.in_words(), "2 of 3 schools");
    EXPECT_EQ(first.options[1].share.in_words(), "0 of 3 schools");
    auto const& second = tally.questions[1];
    EXPECT_EQ(second.options[1].share.in_words(), "2 of 2 schools");
    EXPECT_EQ(missing_in_words(second), "1 left it empty.");
    ASSERT_TRUE(tally.questions[2].numbers);
    EXPECT_EQ(spread_in_words(*tally.questions[2].numbers, 3, "school"), "Lowest 2, middle 4, highest 9 (3 schools).");
    ASSERT_EQ(tally.questions[3].texts.size(), 1U);
    EXPECT_EQ(tally.questions[3].texts[0].answer->value, "Trust.");
}

TEST(SurveyTally, TheMiddleOfTwoNumbersMayBeAHalf)
{
    auto world = survey_world();
    add_response(world, "r1", { "", "", "4" });
    add_response(world, "r2", { "", "", "9" });
    auto const tally = tallied(world).questions[2];
    EXPECT_EQ(spread_in_words(*tally.numbers, tally.answered, "school"), "Lowest 4, middle 6.5, highest 9 (2 schools).");
}

TEST(SurveyTally, OfThoseWhoDidNotAnswerNothingIsSaidWhereNobodyNotedHowManyWereAsked)
{
    auto world = survey_world();
    EXPECT_EQ(responses_in_words(tallied(world)), "Nobody of 5 schools who were asked has answered yet.");
    world.surveys.front().asked = "";
    EXPECT_EQ(responses_in_words(tallied(world)), "Nobody has answered yet.");
    add_response(world, "r1", { "1" });
    EXPECT_EQ(responses_in_words(tallied(world)),
        "1 school answered. How many were asked is not noted, so nothing is said of those who did not answer.");
    world.surveys.front().asked = "1";
    add_response(world, "r2", { "1" });
    EXPECT_EQ(responses_in_words(tallied(world)), "2 schools answered, more than the 1 that are noted as asked.");
    add_response(world, "r3", { "1" }, "Summer 2026");
    EXPECT_FALSE(tallied(world, "Summer 2026").asked) << "what is noted is of the present wave";
}

TEST(SurveyTally, WhatIsLeftOutRemovedOrOfASchoolThatDoesNotCountStandsNowhere)
{
    auto world = survey_world();
    for (auto const* id : { "r1", "r2", "r3", "r4" })
        add_response(world, id, { "1" });
    world.survey_responses[0].left_out = true;
    world.survey_responses[1].removed = true;
    world.survey_responses[2].school = "school-oak";
    world.schools[0].left_out = true;
    EXPECT_EQ(tallied(world).responses, 1);
    world.survey_answers[3].removed = true;
    EXPECT_EQ(tallied(world).questions[0].answered, 0);
    EXPECT_EQ(tallied(world).questions[0].unanswered, 1);
}

TEST(SurveyTally, SYS23e_WavesStandBesideEachOtherOnlyWhereTheWordsAreTheSame)
{
    auto world = survey_world();
    add_response(world, "r1", { "1", "", "3" }, "Summer 2026");
    world.survey_questions[2].text = "How many hours in all?";
    add_response(world, "r2", { "2", "", "4" });
    EXPECT_EQ(waves_of(world, world.surveys.front()), (std::vector<std::string> { "Summer 2027", "Summer 2026" }));
    auto const now = tallied(world);
    auto const before = tallied(world, "Summer 2026");
    EXPECT_EQ(why_not_compared(now.questions[0], now, before.questions[0], before), "");
    EXPECT_EQ(why_not_compared(now.questions[1], now, before.questions[1], before),
        "Not compared: nobody answered it in “Summer 2027”.");
    EXPECT_EQ(why_not_compared(now.questions[2], now, before.questions[2], before),
        "Not compared: it was asked in other words in “Summer 2026”.");
    EXPECT_EQ(missing_in_words(before.questions[2]), "1 answered other words than these, and is not counted here.");
}

TEST(SurveyTally, AnAnswerThatDoesNotFitIsSaidAndNotCounted)
{
    auto world = survey_world();
    add_response(world, "r1", { "7" });
    auto const tally = tallied(world).questions[0];
    EXPECT_EQ(tally.answered, 0);
    EXPECT_EQ(missing_in_words(tally), "1 answer does not fit the question, and is not counted here.");
    EXPECT_TRUE(tally.options.empty()) << "there is no share of nobody";
}

/// Against counting each option over and over, in random worlds whose records stand in random order.
TEST(SurveyTally, SYS23b_SaysWhatANaiveCountSays)
{
    auto const seed = std::random_device {}();
    SCOPED_TRACE(seed);
    std::mt19937 dice { seed };
    auto const below = [&](unsigned limit) { return static_cast<int>(dice() % limit); };
    for (int round = 0; round < 200; ++round) {
        auto world = survey_world();
        int const people = below(30);
        for (int i = 0; i < people; ++i) {
            std::string several;
            for (std::size_t place = 1; place < 3; ++place)
                several = with_place(several, place, below(2) == 0);
            add_response(world, concat({ "r", number(i) }),
                { below(4) == 0 ? "" : number(1 + below(3)), several, below(3) == 0 ? "" : number(below(50)),
                    below(2) ? "x" : "" },
                below(4) == 0 ? "Summer 2026" : "Summer 2027");
            world.survey_responses.back().left_out = below(6) == 0;
        }
        auto shuffled = world;
        std::ranges::shuffle(shuffled.survey_answers, dice);
        std::ranges::shuffle(shuffled.survey_responses, dice);
        auto const tally = tallied(shuffled);
        auto const value_of = [&](auto const& response, char const* question) {
            auto const* answer = model::find_record(world.survey_answers, concat({ response.id, ".", question }));
            return answer ? answer->value : std::string {};
        };
        int counted = 0;
        std::map<std::string, int> first;
        std::map<int, int> second;
        std::vector<int> numbers;
        for (auto const& response : world.survey_responses) {
            if (response.left_out || response.wave != "Summer 2027")
                continue;
            ++counted;
            ++first[value_of(response, "q1")];
            for (int place = 1; place < 3; ++place)
                second[place]
                    += concat({ " ", value_of(response, "q2"), " " }).contains(concat({ " ", number(place), " " })) ? 1 : 0;
            if (auto const text = value_of(response, "q3"); !text.empty())
                numbers.push_back(std::stoi(text));
        }
        ASSERT_EQ(tally.responses, counted);
        ASSERT_EQ(tally.questions[0].answered, counted - first[""]);
        ASSERT_EQ(tally.questions[0].unanswered, first[""]);
        for (std::size_t i = 0; i < tally.questions[0].options.size(); ++i)
            ASSERT_EQ(tally.questions[0].options[i].share.count(), first[number(i + 1)]);
        for (std::size_t i = 0; i < tally.questions[1].options.size(); ++i)
            ASSERT_EQ(tally.questions[1].options[i].share.count(), second[static_cast<int>(i) + 1]);
        std::ranges::sort(numbers);
        ASSERT_EQ(tally.questions[2].numbers.has_value(), !numbers.empty());
        if (!numbers.empty()) {
            ASSERT_EQ(tally.questions[2].numbers->lowest, numbers.front());
            ASSERT_EQ(tally.questions[2].numbers->highest, numbers.back());
            ASSERT_EQ(
                tally.questions[2].numbers->twice_the_middle, numbers[(numbers.size() - 1) / 2] + numbers[numbers.size() / 2]);
        }
    }
}

TEST(SurveyQuotes, SYS23c_NothingIsQuotedUnlessBothAllowItAndNoFurtherThanAllowed)
{
    model::SurveyAnswer answer { .id = "a", .value = "We trust each other." };
    model::SurveyResponse const response { .id = "r", .respondent = "Headteacher" };
    EXPECT_EQ(permission_words(answer.allowed), "Not to be quoted");
    answer.cleared = "2027-07-09";
    EXPECT_FALSE(is_quoted(answer)) << "whoever answered did not allow it";
    struct Case {
        char const* allowed;
        char const* by;
    };
    for (auto const& [allowed, by] :
        { Case { "unnamed", "" }, Case { "role", "Headteacher" }, Case { "named", "Headteacher, Oak School" } }) {
        answer.allowed = allowed;
        EXPECT_TRUE(is_quoted(answer)) << allowed;
        EXPECT_EQ(quoted_by(answer, response, "Oak School"), by) << "AMB-26";
    }
    EXPECT_EQ(quoted_by(answer, {}, "Oak School"), "Oak School");
    answer.cleared = "";
    EXPECT_FALSE(is_quoted(answer)) << "the lead has not cleared it";
    answer.cleared = "2027-07-09";
    answer.allowed = "everything";
    EXPECT_FALSE(is_quoted(answer)) << "what is not known allows nothing";
    EXPECT_EQ(quoted_by(answer, response, "Oak School"), "");
}

} // namespace triad::rules
