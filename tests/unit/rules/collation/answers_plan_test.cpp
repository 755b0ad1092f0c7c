#include "rules/collation/answers_plan.h"

#include "base/hash.h"
#include "rules/survey/tally.h"
#include "unit/rules/survey/survey_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

// Answers to a survey among the files that a lead drops.

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::SurveyAnswersFile;

constexpr Date today { 2027, 7, 10 };

DroppedFile dropped_answers(std::string name, SurveyAnswersFile file)
{
    DroppedFile out { .name = std::move(name) };
    out.content = hash64(out.name);
    out.answers = std::make_shared<SurveyAnswersFile const>(std::move(file));
    return out;
}

model::Stamp stamp_of(std::int64_t change)
{
    return { .at = { 1'800'000'000'000 + change }, .by = "person-1", .copy = "copy-1", .change = change };
}

ClusterDocument taken(ClusterDocument document, std::vector<DroppedFile> const& files, std::int64_t change = 1)
{
    auto const lines = plan_import(document, files, today);
    return take_in(std::move(document), files, lines, stamp_of(change), [](auto) { return std::string { "school-new" }; });
}

ImportLine planned_answers(ClusterDocument const& document, SurveyAnswersFile const& file)
{
    return plan_import(document, std::vector { dropped_answers("a.json", file) }, today).front();
}

/// What stands in a document of responses and answers that were not removed.
std::string standing(ClusterDocument const& document)
{
    std::vector<std::string> lines;
    for (auto const& each : document.survey_responses)
        if (!each.removed)
            lines.push_back(concat({ each.id, "|", each.wave, "|", each.school, "|", each.respondent, "|", each.file }));
    for (auto const& each : document.survey_answers)
        if (!each.removed)
            lines.push_back(concat({ each.response, "|", each.question, "|", each.value, "|", each.allowed, "|", each.cleared }));
    std::ranges::sort(lines);
    return joined(lines, "\n");
}

} // namespace

TEST(AnswersPlan, SYS23_TheFirstIsNewAndALaterNumberTakesTheWholeOfItsPlace)
{
    auto world = survey_world();
    auto const first = answers_file(world, "answers-1", { "1", "1 2", "4", "Trust." });
    auto const line = planned_answers(world, first);
    EXPECT_EQ(line.verdict, ImportVerdict::New);
    EXPECT_EQ(line.title, "Answers: Headteacher");
    EXPECT_TRUE(line.reasons.empty());
    world = taken(world, { dropped_answers("a.json", first) });
    EXPECT_EQ(tally_wave(world, world.surveys.front(), "Summer 2027").questions[3].texts.size(), 1U);
    auto const second = answers_file(world, "answers-1", { "2", "", "5" }, 2);
    EXPECT_EQ(planned_answers(world, second).verdict, ImportVerdict::Newer);
    world = taken(world, { dropped_answers("b.json", second) }, 2);
    auto const tally = tally_wave(world, world.surveys.front(), "Summer 2027");
    EXPECT_EQ(tally.responses, 1);
    EXPECT_EQ(tally.questions[0].options[1].share.count(), 1);
    EXPECT_EQ(tally.questions[1].answered, 0) << "what the newer file does not answer is gone";
    EXPECT_TRUE(tally.questions[3].texts.empty());
    EXPECT_EQ(planned_answers(world, first).verdict, ImportVerdict::Older);
    EXPECT_EQ(planned_answers(world, first).reasons.front(), "What is here is newer.");
    EXPECT_EQ(planned_answers(world, second).verdict, ImportVerdict::Same);
}

TEST(AnswersPlan, SYS23_AnswersToAnotherSurveyAreOneSentenceAndChangeNothing)
{
    auto const world = survey_world();
    auto other = answers_file(world, "answers-1", { "1" });
    other.survey = "survey-of-others";
    auto const line = planned_answers(world, other);
    EXPECT_EQ(line.verdict, ImportVerdict::NoSurvey);
    EXPECT_EQ(line.reasons, std::vector<std::string> { "They answer a survey that is not in this work." });
    EXPECT_TRUE(line.choices.empty());
    EXPECT_EQ(standing(taken(world, { dropped_answers("a.json", other) })), "");
    auto removed = world;
    removed.surveys.front().removed = true;
    EXPECT_EQ(planned_answers(removed, answers_file(world, "answers-1", { "1" })).verdict, ImportVerdict::NoSurvey);
}

TEST(AnswersPlan, WhatIsLeftUntilTheLeadSaysSoHasItsReason)
{
    auto const world = survey_world();
    auto late = answers_file(world, "answers-1", { "1" });
    late.wave = "Summer 2026";
    EXPECT_EQ(planned_answers(world, late).verdict, ImportVerdict::OtherWave);
    EXPECT_EQ(planned_answers(world, late).choice, ImportChoice::Leave);
    EXPECT_EQ(planned_answers(world, late).choices, std::vector { ImportChoice::Take });
    EXPECT_EQ(planned_answers(world, late).reasons.front(), "They answer the wave “Summer 2026”. You ask “Summer 2027” now.");
    auto expired = answers_file(world, "answers-1", { "1" });
    expired.keep_until = "2027-07-09";
    EXPECT_EQ(planned_answers(world, expired).verdict, ImportVerdict::Expired);
    expired.keep_until = "2027-07-10";
    EXPECT_EQ(planned_answers(world, expired).verdict, ImportVerdict::New) << "on the last day it may still be kept";
    EXPECT_EQ(planned_answers(world, answers_file(world, "answers-1", {})).verdict, ImportVerdict::Empty);
    auto const one = answers_file(world, "answers-1", { "1" });
    auto const two = answers_file(world, "answers-1", { "2" }, 2);
    auto const lines = plan_import(world,
        std::vector { dropped_answers("1.json", one), dropped_answers("2.json", two), dropped_answers("1.json", one) }, today);
    EXPECT_EQ(lines[0].verdict, ImportVerdict::Older);
    EXPECT_EQ(lines[0].reasons.front(), "“2.json”, of the same person, is newer.");
    EXPECT_EQ(lines[1].verdict, ImportVerdict::New);
    EXPECT_EQ(lines[2].verdict, ImportVerdict::Repeated);
}

TEST(AnswersPlan, WhatALeadShouldKnowIsSaid)
{
    auto world = survey_world();
    auto file = answers_file(world, "answers-1", { "1", "", "", "Trust." });
    file.school = "Elm School";
    world.survey_questions[0].text = "Did the review help?";
    world.surveys[0].closed = "2027-07-01";
    EXPECT_EQ(planned_answers(world, file).reasons,
        (std::vector<std::string> { "1 answer is to other words than you ask now, and will not be counted.",
            "You closed the survey on 1 July 2027.",
            "“Elm School” is not on your list of schools, so its name will not be kept." }));
    EXPECT_EQ(planned_answers(world, file).choice, ImportChoice::Take);
}

TEST(AnswersPlan, ANameThatSeveralSchoolsHaveIsNoneOfThem)
{
    auto world = survey_world();
    world.schools = { { .id = "one", .name = "Elm School" }, { .id = "two", .name = "elm school" } };
    auto file = answers_file(world, "answers-1", { "1", "", "", "" });
    file.school = "Elm School";
    EXPECT_EQ(planned_answers(world, file).school, "");
    EXPECT_EQ(planned_answers(world, file).reasons,
        (std::vector<std::string> { "“Elm School” is the name of several schools of your list, so it will not be kept." }));
}

TEST(AnswersPlan, TheSchoolIsFoundByItsNumberOrItsName)
{
    auto const world = survey_world();
    auto file = answers_file(world, "answers-1", { "1" });
    EXPECT_EQ(planned_answers(world, file).school, "");
    file.school = " oak school";
    EXPECT_EQ(planned_answers(world, file).school, "school-oak");
    file.urn = "123456";
    file.school = "Oak, a new name";
    EXPECT_EQ(planned_answers(world, file).school, "school-oak");
    file.urn = "654321";
    file.school = "Oak School";
    EXPECT_EQ(planned_answers(world, file).school, "") << "another number is another school";
    file.school = "Ash School";
    EXPECT_EQ(planned_answers(world, file).school, "school-ash") << "of which no number is known";
}

TEST(AnswersPlan, SYS23c_WhatWasClearedStaysClearedOnlyWhileItsWordsAndWhatIsAllowedAreTheSame)
{
    auto world
        = taken(survey_world(), { dropped_answers("1", answers_file(survey_world(), "answers-1", { "1", "", "", "Trust." })) });
    auto const id = concat({ "answers-1", ".", "q4" });
    std::ranges::find(world.survey_answers, id, &model::SurveyAnswer::id)->cleared = "2027-07-09";
    auto file = answers_file(world, "answers-1", { "2", "", "", "Trust." }, 2);
    world = taken(std::move(world), { dropped_answers("2", file) }, 2);
    EXPECT_EQ(model::find_record(world.survey_answers, id)->cleared, "2027-07-09");
    file = answers_file(world, "answers-1", { "2", "", "", "Trust." }, 3);
    file.answers.back().allowed = "unnamed";
    world = taken(std::move(world), { dropped_answers("3", file) }, 3);
    EXPECT_EQ(model::find_record(world.survey_answers, id)->cleared, "");
}

TEST(AnswersPlan, AFileThatSaysTheSameAsAnEarlierOneStillCountsAsNewer)
{
    auto const asked = survey_world();
    auto world = taken(asked, { dropped_answers("1", answers_file(asked, "answers-1", { "1" })) });
    auto const third = answers_file(asked, "answers-1", { "1" }, 3);
    EXPECT_EQ(planned_answers(world, third).verdict, ImportVerdict::Newer);
    EXPECT_EQ(planned_answers(world, third).reasons.front(), "It says what you have already, and is newer.");
    world = taken(std::move(world), { dropped_answers("3", third) }, 2);
    EXPECT_EQ(planned_answers(world, answers_file(asked, "answers-1", { "2" }, 2)).verdict, ImportVerdict::Older);
}

TEST(AnswersPlan, WhatWasRemovedComesBackWhenItIsTakenInAgain)
{
    auto const file = answers_file(survey_world(), "answers-1", { "1" });
    auto world = taken(survey_world(), { dropped_answers("1", file) });
    world.survey_responses.front().removed = true;
    EXPECT_EQ(planned_answers(world, file).verdict, ImportVerdict::New);
    world = taken(std::move(world), { dropped_answers("1", file) }, 2);
    EXPECT_EQ(tally_wave(world, world.surveys.front(), "Summer 2027").responses, 1);
}

/// Any number of people, each with several files, in any order and any of them twice: what stands is the newest of each.
TEST(AnswersPlan, SYS23_TakingTwiceIsTakingOnceWhateverTheOrder)
{
    auto const seed = std::random_device {}();
    SCOPED_TRACE(seed);
    std::mt19937 dice { seed };
    for (int round = 0; round < 100; ++round) {
        auto const world = survey_world();
        std::vector<DroppedFile> files;
        std::vector<DroppedFile> newest;
        for (int person = 0; person < 6; ++person)
            for (int number_of_file = 1; number_of_file <= 1 + static_cast<int>(dice() % 3); ++number_of_file) {
                auto const values
                    = std::vector<std::string> { number(1 + dice() % 3), dice() % 2 ? "1" : "", number(dice() % 20), "x" };
                auto const id = concat({ "answers-", number(person) });
                auto file = dropped_answers(
                    concat({ id, "-", number(number_of_file) }), answers_file(world, id, values, number_of_file));
                if (!newest.empty() && newest.back().answers->id == id)
                    newest.pop_back();
                newest.push_back(file);
                files.push_back(std::move(file));
            }
        auto const wanted = standing(taken(world, newest));
        std::ranges::shuffle(files, dice);
        auto const half = files.size() / 2;
        std::vector<DroppedFile> const first { files.begin(), files.begin() + static_cast<std::ptrdiff_t>(half) };
        std::vector<DroppedFile> second { files.begin() + static_cast<std::ptrdiff_t>(half), files.end() };
        second.insert(second.end(), first.begin(), first.end());
        auto const both = taken(taken(world, first, 1), second, 2);
        ASSERT_EQ(standing(both), wanted);
        ASSERT_EQ(standing(taken(both, files, 3)), wanted);
    }
}

} // namespace triad::rules
