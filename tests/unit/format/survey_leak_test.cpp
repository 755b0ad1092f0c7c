#include "base/text.h"
#include "format/survey_file.h"
#include "model/cluster_slots.h"
#include "rules/survey/quotes.h"
#include "rules/survey/received.h"
#include "rules/survey/survey_files.h"
#include "unit/documents/document_parts.h"
#include "unit/format/marked_document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

// What the two files of a survey hold, and not a word more: documents in whose every text one mark stands are made into files,
// and the bytes are searched for marks.

namespace triad::format {

namespace {

using test::Marks;

struct Asked {
    model::SchoolDocument document;
    model::ReceivedSurvey survey;
};

/// A school's work full of marks, which was asked four questions and answered some of them. What belongs to the survey has words
/// that are no marks.
Asked asked_school(std::mt19937& dice)
{
    Asked out { .document = test::marked_document(dice()) };
    out.survey = { .id = "answers-here",
        .survey = "survey-1",
        .wave = "Summer 2027",
        .asker = "Askers",
        .title = "Their title",
        .opening = "Their opening",
        .due = {},
        .respondent = dice() % 4 ? "Plain respondent" : "",
        .named = dice() % 2 == 0 };
    out.document.received_surveys.push_back(out.survey);
    constexpr char const* kinds[] = { "one", "several", "number", "text" };
    constexpr char const* values[] = { "2", "1 2", "17", "Plain answer" };
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        auto const asked = concat({ "q", number(i) });
        out.document.survey_questions.push_back({ .id = rules::received_question(out.survey.id, asked),
            .survey = out.survey.id,
            .text = concat({ "Plain question ", number(i) }),
            .kind = kinds[i],
            .options = "First\nSecond" });
        if (dice() % 3 == 0)
            continue;
        out.document.survey_answers.push_back({ .id = rules::received_answer(out.survey.id, asked),
            .response = out.survey.id,
            .question = asked,
            .mark = rules::question_mark(out.document.survey_questions.back()),
            .value = values[i],
            .allowed = std::string { rules::quote_permissions()[dice() % 4].value } });
    }
    return out;
}

std::string missing_from(Marks const& found, Marks const& wanted)
{
    std::string out;
    for (auto const& mark : wanted)
        out += found.contains(mark) ? std::string {} : concat({ " lacks ", mark });
    for (auto const& mark : found)
        out += wanted.contains(mark) ? std::string {} : concat({ " leaks ", mark });
    return out;
}

/// A lead's work in whose every text a mark stands: "surveys.titlexqz".
class MarkedLead {
public:
    MarkedLead()
    {
        for (auto const& slot : model::cluster_slots)
            if (slot.text)
                document.cluster.*slot.text = mark("cluster", slot.field);
        model::for_each_list(model::cluster_lists, document, [&](auto const& spec, auto& list) {
            auto& record = list.emplace_back();
            record.id = concat({ spec.name, "-1" });
            for (auto const& slot : spec.slots)
                if (slot.text && !slot.is_day)
                    record.*slot.text = mark(spec.name, slot.field);
        });
        document.surveys.front().due = "2027-07-16";
        document.survey_questions.front().survey = document.surveys.front().id;
        document.survey_answers.front().question = document.survey_questions.front().id;
    }

    std::vector<std::string> marks_in(std::string_view bytes) const
    {
        std::vector<std::string> out;
        for (auto const& each : m_marks)
            if (bytes.contains(each))
                out.push_back(each);
        return out;
    }

    model::ClusterDocument document;

private:
    std::string mark(std::string_view list, std::string_view field)
    {
        m_marks.push_back(concat({ list, ".", field, "xqz" }));
        return m_marks.back();
    }
    std::vector<std::string> m_marks;
};

} // namespace

TEST(SurveyLeaks, SYS23_SH20_AnswersHoldNothingButThemselvesAndTheSchoolOnlyWhereItIsAllowed)
{
    auto const seed = std::random_device {}();
    SCOPED_TRACE(seed);
    std::mt19937 dice { seed };
    int named = 0;
    int answered = 0;
    for (int round = 0; round < test::property_runs(); ++round) {
        auto const asked = asked_school(dice);
        auto const file = rules::make_answers_file(asked.document, asked.survey, { 2027, 7, 2 });
        auto const bytes = encode_survey_answers(file);
        auto const& school = asked.document.school;
        auto const wanted = asked.survey.named ? test::marks_in(concat({ school.name, " ", school.urn })) : Marks {};
        ASSERT_EQ(missing_from(test::marks_in(bytes), wanted), "");
        for (auto const* words : { "Plain question", "Their title", "Their opening", "Askers", "First" })
            ASSERT_FALSE(bytes.contains(words)) << "the lead has the words";
        named += asked.survey.named ? 1 : 0;
        answered += static_cast<int>(file.answers.size());
        auto const read = decode_survey_answers(bytes);
        ASSERT_TRUE(read) << read.error().sentence;
        ASSERT_EQ(*read, file);
    }
    EXPECT_GT(named, 0) << "the documents hold too little to tell";
    EXPECT_GT(answered, 0) << "the documents hold too little to tell";
}

TEST(SurveyLeaks, SYS14f_ThePreviewOfAnswersShowsEveryTextThatLeaves)
{
    auto const seed = std::random_device {}();
    SCOPED_TRACE(seed);
    std::mt19937 dice { seed };
    for (int round = 0; round < test::property_runs(); ++round) {
        auto const asked = asked_school(dice);
        auto file = rules::make_answers_file(asked.document, asked.survey, { 2027, 7, 2 });
        file.keep_until = "2027-12-31";
        auto const words = documents::test::all_words(
            rules::in_words(file, asked.survey.title, rules::questions_of(asked.document.survey_questions, asked.survey.id)));
        std::vector<std::string> texts { file.wave, file.respondent, file.school, file.urn, "2 July 2027", "31 December 2027" };
        for (auto const& answer : file.answers) {
            auto const* question
                = model::find_record(asked.document.survey_questions, rules::received_question(asked.survey.id, answer.question));
            texts.push_back(rules::answer_in_words(*question, answer.value));
            if (question->kind == "text")
                texts.emplace_back(rules::permission_words(answer.allowed));
        }
        for (auto const& text : texts)
            ASSERT_TRUE(words.contains(text)) << text << "\nin\n" << words;
    }
}

TEST(SurveyLeaks, AnAnswerToOtherWordsOrOfAQuestionThatIsGoneStays)
{
    std::mt19937 dice { 7 };
    auto asked = asked_school(dice);
    while (asked.document.survey_answers.back().value != "Plain answer")
        asked = asked_school(dice);
    auto& question = asked.document.survey_questions.back();
    question.text = "Other words";
    EXPECT_FALSE(encode_survey_answers(rules::make_answers_file(asked.document, asked.survey, {})).contains("Plain answer"));
    question.text = "Plain question 3";
    EXPECT_TRUE(encode_survey_answers(rules::make_answers_file(asked.document, asked.survey, {})).contains("Plain answer"));
    question.removed = true;
    EXPECT_FALSE(encode_survey_answers(rules::make_answers_file(asked.document, asked.survey, {})).contains("Plain answer"));
}

TEST(SurveyLeaks, SYS23_ASurveyHoldsItsWordsAndNothingElseOfTheLeadsWork)
{
    MarkedLead lead;
    auto const bytes = encode_survey(rules::make_survey_file(lead.document, lead.document.surveys.front()));
    std::vector<std::string> wanted { "cluster.namexqz", "surveys.titlexqz", "surveys.openingxqz", "surveys.unitxqz",
        "surveys.wavexqz", "surveyQuestions.textxqz", "surveyQuestions.kindxqz" };
    auto found = lead.marks_in(bytes);
    std::ranges::sort(wanted);
    std::ranges::sort(found);
    EXPECT_EQ(found, wanted);
    lead.document.survey_questions.front().kind = "one";
    EXPECT_TRUE(encode_survey(rules::make_survey_file(lead.document, lead.document.surveys.front()))
            .contains("surveyQuestions.optionsxqz"));
}

TEST(SurveyLeaks, SYS14f_ThePreviewOfASurveyShowsEveryTextInIt)
{
    MarkedLead lead;
    lead.document.survey_questions.front().kind = "one";
    auto file = rules::make_survey_file(lead.document, lead.document.surveys.front());
    file.keep_until = "2027-12-31";
    auto const words = documents::test::all_words(rules::in_words(file));
    EXPECT_EQ(lead.marks_in(words), lead.marks_in(encode_survey(file)));
    EXPECT_TRUE(words.contains("16 July 2027"));
    EXPECT_TRUE(words.contains("31 December 2027"));
}

} // namespace triad::format
