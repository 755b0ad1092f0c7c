#include "format/survey_file.h"

#include "base/text.h"
#include "format/survey_preset_file.h"
#include "rules/survey/questions.h"
#include "rules/survey/quotes.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

model::SurveyFile sample_survey()
{
    model::SurveyFile out { .id = "survey-1",
        .asker = "Bow partnership",
        .title = "After the review",
        .opening = "Four questions.\nNone has to be answered.",
        .unit = "school",
        .wave = "Summer 2027",
        .due = "2027-07-16",
        .keep_until = "2027-12-31" };
    out.questions = { { .id = "q1", .text = "Did it help?", .kind = "one", .options = "Yes\nIn part\nNo" },
        { .id = "q2", .text = "What did you use?", .kind = "several", .options = "Report\nTalk", .order = 2 },
        { .id = "q3", .text = "How many hours?", .kind = "number", .options = {}, .order = 3 },
        { .id = "q4", .text = "What was strong?", .kind = "text", .options = {}, .order = 4 } };
    return out;
}

model::SurveyAnswer given(std::string const& question, std::string value, std::string allowed = {})
{
    return { .id = question,
        .response = {},
        .question = question,
        .mark = "0123456789abcdef",
        .value = std::move(value),
        .allowed = std::move(allowed) };
}

model::SurveyAnswersFile sample_answers()
{
    model::SurveyAnswersFile out { .id = "answers-1",
        .survey = "survey-1",
        .wave = "Summer 2027",
        .number = 2,
        .made = "2027-07-02",
        .school = "Oak School",
        .urn = "123456",
        .respondent = "Headteacher",
        .keep_until = "2027-12-31" };
    out.answers = { given("q1", "1"), given("q2", "1 2"), given("q3", "12"), given("q4", "Trust.\nAnd time.", "role") };
    return out;
}

void expect_written(std::string const& name, std::string const& bytes)
{
    auto const path = std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/surveys" / (name + ".triad.json");
    if (std::getenv("TRIAD_REBASELINE"))
        std::ofstream { path, std::ios::binary } << bytes;
    std::ifstream in { path, std::ios::binary };
    EXPECT_EQ((std::string { std::istreambuf_iterator<char> { in }, {} }), bytes) << name;
}

struct BadCase {
    char const* what;
    char const* with;
    IssueCode code;
};

template <typename Decode> void expect_refused(std::string const& good, std::initializer_list<BadCase> cases, Decode decode)
{
    for (auto const& [what, with, code] : cases) {
        auto bytes = good;
        auto const at = bytes.find(what);
        ASSERT_NE(at, std::string::npos) << what;
        bytes.replace(at, std::string_view { what }.size(), with);
        auto const read = decode(bytes);
        ASSERT_FALSE(read) << what << " as " << with;
        EXPECT_EQ(read.error().code, code) << read.error().sentence;
        EXPECT_TRUE(read.error().sentence.ends_with('.')) << read.error().sentence;
    }
    EXPECT_FALSE(decode(std::string {}));
}

} // namespace

TEST(SurveyFile, SYS23_BothSayTheSameAfterTheyWereRead)
{
    auto const survey = decode_survey(encode_survey(sample_survey()));
    ASSERT_TRUE(survey) << survey.error().sentence;
    EXPECT_EQ(*survey, sample_survey());
    auto const answers = decode_survey_answers(encode_survey_answers(sample_answers()));
    ASSERT_TRUE(answers) << answers.error().sentence;
    EXPECT_EQ(*answers, sample_answers());
    model::SurveyAnswersFile const bare { .id = "answers-1", .survey = "survey-1" };
    EXPECT_EQ(*decode_survey_answers(encode_survey_answers(bare)), bare);
}

/// The same files are held against the published schemas by tests/format/survey.test.mjs.
TEST(SurveyFile, AreWrittenAsTheFilesThatAreCheckedElsewhere)
{
    expect_written("survey", encode_survey(sample_survey()));
    expect_written("survey-answers", encode_survey_answers(sample_answers()));
}

TEST(SurveyFile, EachErrorIsOneSentence)
{
    expect_refused(encode_survey(sample_survey()),
        { { "\"version\": 1", "\"version\": 2", IssueCode::NewerVersion }, { "\"survey\"", "\"cluster\"", IssueCode::WrongKind },
            { "\"due\": \"2027-07-16\"", "\"due\": \"soon\"", IssueCode::OutOfRange },
            { "\"id\": \"survey-1\"", "\"ID\": \"survey-1\"", IssueCode::MissingField },
            { "\"id\": \"q2\"", "\"id\": \"q1\"", IssueCode::DuplicateId },
            { "\"kind\": \"number\"", "\"kind\": \"guess\"", IssueCode::OutOfRange },
            { "Report\\nTalk", "Report", IssueCode::OutOfRange }, { "\"How many hours?\"", "\" \"", IssueCode::OutOfRange },
            { "\"id\": \"q2\"", "\"id\": \"a-name-of-a-question-that-is-far-too-long\"", IssueCode::OutOfRange },
            { "\"questions\"", "\"others\"", IssueCode::MissingField } },
        [](std::string const& bytes) { return decode_survey(bytes); });
    expect_refused(encode_survey_answers(sample_answers()),
        { { "\"version\": 1", "\"version\": 2", IssueCode::NewerVersion },
            { "\"survey-answers\"", "\"survey\"", IssueCode::WrongKind },
            { "\"number\": 2", "\"number\": 0", IssueCode::OutOfRange },
            { "\"survey\": \"survey-1\"", "\"for\": \"survey-1\"", IssueCode::MissingField },
            { "\"question\": \"q2\"", "\"question\": \"q1\"", IssueCode::DuplicateId },
            { "0123456789abcdef", "0123456789ABCDEF", IssueCode::OutOfRange },
            { "\"value\": \"12\"", "\"value\": \"\"", IssueCode::MissingField },
            { "\"allowed\": \"role\"", "\"allowed\": \"always\"", IssueCode::OutOfRange },
            { "\"id\": \"answers-1\"", "\"id\": \"answers-that-are-named-at-far-too-great-a-length\"", IssueCode::OutOfRange } },
        [](std::string const& bytes) { return decode_survey_answers(bytes); });
}

TEST(SurveyFile, SYS23a_ThePresetsThatComeWithTheAppCanBeAsked)
{
    std::map<std::string, std::size_t> questions;
    for (auto const& entry :
        std::filesystem::directory_iterator { std::filesystem::path { TRIAD_SOURCE_DIR } / "assets/surveys" }) {
        std::ifstream in { entry.path(), std::ios::binary };
        auto const read = decode_survey_preset(std::string { std::istreambuf_iterator<char> { in }, {} });
        ASSERT_TRUE(read) << read.error().sentence;
        questions.emplace(read->id, read->questions.size());
        EXPECT_FALSE(read->unit.empty()) << "AMB-35: a percentage says of what it is";
        for (auto const& question : read->questions)
            EXPECT_EQ(
                rules::why_not_asked({ .text = question.text, .kind = question.kind, .options = joined(question.options, "\n") }),
                "");
    }
    EXPECT_EQ(questions.at("lead-interview"), 10U) << "SPP-I1 to SPP-I10";
    EXPECT_LE(questions.at("post-review"), 7U) << "it is brief";
}

TEST(SurveyFile, APresetThatCannotBeAskedIsRefused)
{
    auto const preset = [](std::string_view question) {
        return concat(
            { R"({"format":"triad","kind":"survey-preset","version":1,"id":"p","title":"P","purpose":"survey","unit":"school","questions":[)",
                question, "]}" });
    };
    EXPECT_TRUE(decode_survey_preset(preset(R"({"id":"a","text":"Why?","kind":"text"})")));
    for (auto const* question : { "", R"({"id":"a","text":"Why?","kind":"guess"})", R"({"id":"a","text":"","kind":"text"})",
             R"({"id":"a","text":"Which?","kind":"one","options":["Only"]})",
             R"({"id":"a","text":"Why?","kind":"text"},{"id":"a","text":"How?","kind":"text"})" })
        EXPECT_FALSE(decode_survey_preset(preset(question))) << question;
}

/// Any text that a file may hold, in every field.
TEST(SurveyFile, SYS23_AnyAnswersComeBackAsTheyWere)
{
    auto const seed = std::random_device {}();
    SCOPED_TRACE(seed);
    std::mt19937 dice { seed };
    constexpr char const* pieces[] = { "a", "\n", "\"", "\\", "é", "“”", "😀", " ", "{", "</script>", "0" };
    auto const text = [&] {
        std::string out = "x";
        for (auto left = dice() % 12; left > 0; --left)
            out += pieces[dice() % std::size(pieces)];
        return out;
    };
    for (int round = 0; round < 300; ++round) {
        model::SurveyAnswersFile file { .id = concat({ "answers-", number(round) }),
            .survey = "survey-1",
            .wave = text(),
            .number = 1 + static_cast<int>(dice() % 99),
            .made = "2027-07-02",
            .school = dice() % 2 ? text() : "",
            .urn = {},
            .respondent = text(),
            .keep_until = {} };
        for (auto left = dice() % 8; left > 0; --left)
            file.answers.push_back(given(concat({ "q", number(left) }), text(),
                std::string { rules::quote_permissions()[dice() % rules::quote_permissions().size()].value }));
        auto const read = decode_survey_answers(encode_survey_answers(file));
        ASSERT_TRUE(read) << read.error().sentence;
        ASSERT_EQ(*read, file);
    }
}

} // namespace triad::format
