#include "rules/survey/received.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::ReceivedSurvey;
using model::SchoolDocument;

/// A file of it holds nothing but these.
model::SurveyAnswer leaving_answer(ReceivedSurvey const& received, ReceivedQuestion const& each)
{
    std::string const asked { asked_question(received.id, each.question->id) };
    bool const in_words = each.question->kind == "text";
    return { .id = asked,
        .response = {},
        .question = asked,
        .mark = each.answer->mark,
        .value = in_words ? each.answer->value : std::string { trimmed(each.answer->value) },
        .allowed = in_words ? each.answer->allowed : std::string {} };
}

bool same_question(model::SurveyQuestion const& here, model::SurveyQuestion const& there)
{
    return here.text == there.text && here.kind == there.kind && here.options == there.options;
}

} // namespace

ReceivedSurvey const* find_received(SchoolDocument const& document, std::string_view survey, std::string_view wave)
{
    for (auto const& each : document.received_surveys)
        if (!each.removed && each.survey == survey && each.wave == wave)
            return &each;
    return nullptr;
}

ReceivedSurvey const* find_received(SchoolDocument const& document, std::string_view id)
{
    auto const* found = model::find_record(document.received_surveys, id);
    return found && !found->removed ? found : nullptr;
}

std::string received_question(std::string_view received, std::string_view question)
{
    return concat({ received, ".", question });
}

std::string received_answer(std::string_view received, std::string_view question)
{
    return concat({ received, ".", question, ".a" });
}

std::string_view asked_question(std::string_view received, std::string_view question)
{
    return question.size() > received.size() && question.starts_with(received) ? question.substr(received.size() + 1) : question;
}

bool ReceivedQuestion::answered() const { return answer && !other_words && is_answer(*question, answer->value); }

std::vector<ReceivedQuestion> received_questions(SchoolDocument const& document, std::string_view received)
{
    std::vector<ReceivedQuestion> out;
    for (auto const* question : questions_of(document.survey_questions, received)) {
        auto const id = received_answer(received, asked_question(received, question->id));
        auto const* answer = model::find_record(document.survey_answers, id);
        bool const there = answer && !answer->removed && !blank(answer->value);
        out.push_back({ question, there ? answer : nullptr, there && answer->mark != question_mark(*question) });
    }
    return out;
}

std::string answered_in_words(std::vector<ReceivedQuestion> const& questions)
{
    auto const answered = std::ranges::count_if(questions, &ReceivedQuestion::answered);
    return concat({ number(answered), " of ", number(questions.size()), " answered" });
}

bool says_the_same(SchoolDocument const& document, ReceivedSurvey const& received, model::SurveyFile const& file)
{
    auto const questions = questions_of(document.survey_questions, received.id);
    return received.asker == file.asker && received.title == file.title && received.opening == file.opening
        && received.due == file.due
        && std::ranges::equal(questions, file.questions, [&](auto const* here, model::SurveyQuestion const& there) {
               return asked_question(received.id, here->id) == there.id && same_question(*here, there);
           });
}

model::SurveyAnswersFile make_answers_file(SchoolDocument const& document, ReceivedSurvey const& received, Date today)
{
    model::SurveyAnswersFile out { .id = received.id,
        .survey = received.survey,
        .wave = received.wave,
        .number = received.number,
        .made = iso_date(today),
        .school = received.named ? document.school.name : std::string {},
        .urn = received.named ? document.school.urn : std::string {},
        .respondent = received.respondent,
        .keep_until = {} };
    for (auto const& each : received_questions(document, received.id))
        if (each.answered())
            out.answers.push_back(leaving_answer(received, each));
    return out;
}

} // namespace triad::rules
