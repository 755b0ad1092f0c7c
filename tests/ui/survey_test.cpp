#include "support/app_harness.h"

#include "base/text.h"
#include "format/survey_file.h"
#include "ui/screens/screen_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A lead asks, somebody answers on a page of their own, a file comes back, and what was answered is looked at. Today is
// 22 November 2026.

namespace triad::test::survey {

using semantics::Node;
using semantics::Role;
using testing::HasSubstr;

namespace {

bool checked(Node const& node) { return (node.state & semantics::Checked) != 0; }
bool disabled(Node const& node) { return (node.state & semantics::Disabled) != 0; }

/// After a look at what seems personal.
std::string made_file(AppHarness& app, platform::headless::FakeWorld& world)
{
    if (app.find(Role::Checkbox, "I have looked at these"))
        app.press(Role::Checkbox, "I have looked at these");
    app.press(Role::Button, "Make the file");
    return world.files.saved.back().bytes;
}

/// A lead with one survey, begun from the questions after a review.
struct Lead {
    explicit Lead(std::string_view preset = "Begin: After the review", Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Begin a cluster");
        cluster = app.tree().route;
        app.go(concat({ cluster, "/schools" }));
        app.type_at("adding/list", "Oak School\nAsh School");
        app.press(Role::Button, "Add to the list");
        app.go(cluster);
        app.press(Role::Link, "Surveys and interviews");
        app.press(Role::Button, preset);
        address = app.tree().route;
        survey = address.substr(address.rfind('/') + 1);
    }

    void go(std::string_view screen) { app.go(concat({ cluster, "/", screen, "/", survey })); }
    std::string hand_out()
    {
        go("survey");
        return made_file(app, world);
    }
    void take_in(std::string_view name, std::string_view bytes)
    {
        app.drop(name, bytes);
        app.press(Role::Button, "Take in 1 file");
    }
    /// The path of the control of this key in the question of this number, counted from 1.
    std::string of_question(int number, std::string_view key) { return path_of(app, number, key); }
    static std::string path_of(AppHarness& app, int number, std::string_view key)
    {
        auto const name = concat({ "Question ", triad::number(number) });
        for (auto const& node : app.tree().nodes)
            if (node.role == Role::Group && node.name == name)
                return concat({ node.path, "/", key });
        ADD_FAILURE() << name << " in:\n" << app.text();
        return {};
    }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string cluster;
    std::string address;
    std::string survey;
};

/// Somebody who got the file, on a device of their own with a school's work.
struct Respondent {
    explicit Respondent(std::string const& file, bool with_school = true)
        : app(world)
    {
        if (with_school)
            app.press(Role::Button, "Start: ");
        app.drop("survey.triad.json", file);
    }
    std::string of_question(int number, std::string_view key) { return Lead::path_of(app, number, key); }
    std::string hand_over() { return made_file(app, world); }

    platform::headless::FakeWorld world;
    AppHarness app;
};

} // namespace

TEST(Survey, SYS23a_ALeadBeginsWithAPresetAndChangesWhatItAsks)
{
    Lead lead;
    EXPECT_EQ(lead.app.at("survey-details/title").value, "After the review");
    EXPECT_EQ(lead.app.at("survey-details/wave").value, "November 2026");
    EXPECT_EQ(lead.app.at("survey-details/unit").value, "school");
    EXPECT_TRUE(lead.app.shows("Nobody has answered yet."));
    expect_golden("survey", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Move later: question 1");
    EXPECT_TRUE(lead.app.shows("Move earlier: question 2: Which strengths did the review show?"));
    lead.app.press(Role::Button, "Remove question 1");
    EXPECT_FALSE(lead.app.shows("Question 7"));
    lead.app.press(Role::Button, "Add a question");
    EXPECT_TRUE(lead.app.shows("It has no words yet."));
    EXPECT_EQ(lead.app.get(Role::Button, "Make the file").description, "Question 7: It has no words yet.");
}

TEST(Survey, SYS23a_TheInterviewHasTenTopics)
{
    Lead lead { "Begin: Interview with partnership leads" };
    EXPECT_TRUE(lead.app.shows("Question 10"));
    EXPECT_FALSE(lead.app.shows("Question 11"));
    EXPECT_EQ(lead.app.at("survey-details/unit").value, "partnership lead");
    lead.app.press(Role::Disclosure, "As whoever answers sees it");
    EXPECT_TRUE(lead.app.shows("Room for a text, and whether it may be quoted"));
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Survey, TheListSaysHowFarEachIs)
{
    Lead lead;
    lead.app.go(concat({ lead.cluster, "/surveys" }));
    EXPECT_TRUE(lead.app.shows("7 questions · November 2026: Nobody has answered yet."));
    expect_golden("surveys", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Begin with no question");
    EXPECT_EQ(lead.app.get(Role::Button, "Make the file").description, "It has no question yet.");
}

TEST(Survey, SYS23d_AnswersAreTypedInOneResponseAfterTheOther)
{
    Lead lead;
    lead.go("entry");
    lead.app.press(Role::Button, "Type in a response");
    lead.app.type_at("typed-response/respondent", "Headteacher");
    lead.app.type_at("typed-response/how", "paper");
    lead.app.type_at(lead.of_question(1, "text"), "Trust.");
    lead.app.press_at(lead.of_question(3, "options/1"));
    expect_golden("survey-entry", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Keep it, and type in the next");
    EXPECT_EQ(lead.app.at("typed-response/respondent").value, "");
    EXPECT_EQ(lead.app.at("typed-response/how").value, "paper") << "how it came is taken over";
    lead.app.press_at(lead.of_question(3, "options/2"));
    lead.app.type_at(lead.of_question(6, "number"), "many");
    EXPECT_TRUE(lead.app.shows("It asks for a whole number, in digits, up to 999999."));
    lead.app.type_at(lead.of_question(6, "number"), "12");
    lead.app.press(Role::Button, "Keep it");
    EXPECT_TRUE(lead.app.shows("1. Headteacher"));
    EXPECT_TRUE(lead.app.shows("on paper · 22 November 2026 · 2 answers"));
    EXPECT_TRUE(lead.app.shows("2. Nobody is named"));
    lead.go("results");
    EXPECT_TRUE(lead.app.shows("1 of 2 schools"));
    lead.go("entry");
    lead.app.press(Role::Button, "Leave out response 2. Nobody is named");
    lead.go("results");
    EXPECT_TRUE(lead.app.shows("1 of 1 school"));
}

TEST(Survey, AnAnswerCanBeTakenBack)
{
    Lead lead;
    lead.go("entry");
    lead.app.press(Role::Button, "Type in a response");
    lead.app.press_at(lead.of_question(3, "options/1"));
    EXPECT_TRUE(checked(lead.app.at(lead.of_question(3, "options/1"))));
    lead.app.press_at(lead.of_question(3, "take-back"));
    EXPECT_FALSE(checked(lead.app.at(lead.of_question(3, "options/1"))));
    lead.app.press_at(lead.of_question(5, "boxes/box-2"));
    EXPECT_TRUE(checked(lead.app.at(lead.of_question(5, "boxes/box-2"))));
}

TEST(Survey, SYS23_ARespondentAnswersOnAPageOfTheirOwnAndSendsAFileBack)
{
    Lead lead;
    auto const file = lead.hand_out();
    EXPECT_EQ(lead.world.files.saved.back().name, "Survey_After-the-review_2026-11-22.triad.json");
    Respondent head { file };
    EXPECT_TRUE(head.app.tree().route.starts_with("#/survey/answers-")) << head.app.tree().route;
    EXPECT_TRUE(head.app.shows("0 of 7 answered. Any may stay empty, and nothing leaves before you hand it over below."));
    EXPECT_EQ(
        head.app.get(Role::Button, "Make the file").description, "Answer a question first: there is nothing to hand over yet.");
    EXPECT_EQ(head.app.at(head.of_question(1, "allowed")).value, "") << "nothing may be quoted until somebody says so";
    head.app.type_at(head.of_question(1, "text"), "We trust each other.");
    head.app.type_at(head.of_question(1, "allowed"), "role");
    head.app.press_at(head.of_question(3, "options/2"));
    head.app.type_at("about-you/respondent", "Headteacher");
    EXPECT_TRUE(head.app.shows("2 of 7 answered"));
    EXPECT_TRUE(head.app.shows("Neither its name nor its number goes along."));
    expect_golden("answer-survey", head.app.text());
    EXPECT_TRUE(head.app.problems().empty()) << head.app.problems().front();
    auto const answers = head.hand_over();
    auto const read = format::decode_survey_answers(answers);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->answers.size(), 2U);
    EXPECT_EQ(read->school, "");
    EXPECT_TRUE(head.app.shows("You made a file of your answers on 22 November 2026."));
    lead.take_in("answers.json", answers);
    EXPECT_TRUE(lead.app.shows("1 file was taken in. Surveys have 1 response now."));
    lead.go("results");
    EXPECT_TRUE(lead.app.shows("1 school answered. How many were asked is not noted"));
    lead.app.press(Role::Checkbox, "Clear it to be quoted as: Headteacher");
    EXPECT_TRUE(lead.app.shows("“We trust each other.” – Headteacher"));
    expect_golden("survey-results", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Survey, SYS23c_AQuoteGoesWithItsResponse)
{
    Lead lead;
    lead.go("entry");
    lead.app.press(Role::Button, "Type in a response");
    lead.app.type_at(lead.of_question(1, "text"), "We trust each other.");
    lead.go("results");
    EXPECT_TRUE(lead.app.shows("Not to be quoted."));
    EXPECT_EQ(lead.app.find(Role::Checkbox, "Clear it"), nullptr) << "nobody allowed it";
    lead.go("entry");
    lead.app.type_at(lead.of_question(1, "allowed"), "unnamed");
    lead.go("results");
    lead.app.press(Role::Checkbox, "Clear it to be quoted, without saying whose words they are");
    EXPECT_TRUE(lead.app.shows("“We trust each other.”"));
    lead.go("entry");
    lead.app.press(Role::Button, "Remove response 1. Nobody is named");
    lead.go("results");
    EXPECT_FALSE(lead.app.shows("We trust each other."));
    EXPECT_TRUE(lead.app.shows("None yet."));
}

TEST(Survey, SYS23e_TwoWavesStandBesideEachOther)
{
    Lead lead;
    lead.go("entry");
    lead.app.press(Role::Button, "Type in a response");
    lead.app.press_at(lead.of_question(3, "options/1"));
    lead.go("survey");
    EXPECT_TRUE(lead.app.shows("Answers are here, so its name stays."));
    lead.app.press(Role::Button, "Ask again: begin a new wave");
    EXPECT_EQ(lead.app.at("survey-details/wave").value, "November 2026 (2)");
    lead.go("entry");
    lead.app.press(Role::Button, "Type in a response");
    lead.app.press_at(lead.of_question(3, "options/2"));
    lead.app.type_at(lead.of_question(6, "number"), "7");
    lead.go("results");
    lead.app.type_at("main/wave-beside", "2");
    EXPECT_TRUE(lead.app.shows("Not compared: nobody answered it in “November 2026”."));
    EXPECT_TRUE(lead.app.shows("0 of 1 school"));
    EXPECT_TRUE(lead.app.shows("1 of 1 school"));
    expect_golden("survey-waves", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Survey, AnswersToAnotherSurveyAreOneSentenceAndNothingIsTaken)
{
    Lead other { "Begin: Interview with partnership leads" };
    Respondent head { other.hand_out() };
    head.app.press_at(head.of_question(4, "options/1"));
    auto const answers = head.hand_over();
    auto const second = [&] {
        platform::headless::FakeWorld fresh;
        AppHarness app { fresh };
        app.press(Role::Button, "Begin a cluster");
        app.drop("answers.json", answers);
        return app.text();
    }();
    EXPECT_THAT(second, HasSubstr("They answer a survey that is not in this work."));
    EXPECT_THAT(second, HasSubstr("Answers to another survey: 1 file"));
}

TEST(Survey, ASurveyThatIsHereAlreadySaysSoAndHomeLeadsBackToIt)
{
    Lead lead;
    auto const file = lead.hand_out();
    Respondent head { file };
    auto const address = head.app.tree().route;
    head.app.press_at(head.of_question(3, "options/2"));
    head.app.go("#/");
    head.app.press(Role::Link, "Survey: After the review");
    EXPECT_EQ(head.app.tree().route, address);
    head.app.drop("survey.triad.json", file);
    EXPECT_EQ(head.app.tree().route, address);
    EXPECT_TRUE(head.app.shows("You have “After the review” already: 1 of 7 answered."));
    head.app.go("#/survey");
    EXPECT_TRUE(head.app.shows("Surveys to answer"));
    EXPECT_TRUE(head.app.shows("1 of 7 answered"));
    EXPECT_TRUE(head.app.problems().empty()) << head.app.problems().front();
}

TEST(Survey, WithoutWorkOfOnesOwnANewFileIsBegunAndAnExampleIsLeftAlone)
{
    Lead lead;
    auto const file = lead.hand_out();
    Respondent nobody { file, false };
    EXPECT_TRUE(nobody.app.tree().route.starts_with("#/survey/answers-")) << nobody.app.tree().route;
    platform::headless::FakeWorld world;
    AppHarness app { world };
    app.press(Role::Button, "Look at an example school");
    app.drop("survey.triad.json", file);
    EXPECT_TRUE(app.shows("not in the example"));
    EXPECT_TRUE(app.tree().route.starts_with("#/survey/answers-")) << app.tree().route;
    EXPECT_TRUE(app.shows("0 of 7 answered"));
}

TEST(Survey, AClosedOneIsNotHandedOutUntilItIsOpenedAgain)
{
    Lead lead;
    lead.app.press(Role::Button, "Close it");
    EXPECT_TRUE(lead.app.shows("Closed on 22 November 2026."));
    EXPECT_EQ(lead.app.get(Role::Button, "Make the file").description, "It is closed: open it again first.");
    EXPECT_TRUE(disabled(lead.app.get(Role::Button, "Make the file")));
    lead.app.press(Role::Button, "Open it again");
    EXPECT_FALSE(disabled(lead.app.get(Role::Button, "Make the file")));
}

TEST(Survey, EachScreenFitsAPhone)
{
    Lead lead { "Begin: After the review", { .width = 320, .height = 640, .coarse_pointer = true } };
    for (auto const* screen : { "survey", "entry", "results" }) {
        lead.go(screen);
        EXPECT_TRUE(lead.app.problems().empty()) << screen << ": " << lead.app.problems().front();
    }
}

} // namespace triad::test::survey
