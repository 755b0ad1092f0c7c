#include "rules/survey/survey_files.h"

#include "base/date.h"
#include "base/text.h"
#include "documents/parts.h"
#include "rules/survey/quotes.h"
#include "rules/survey/received.h"

#include <algorithm>

namespace triad::rules {

namespace {

using documents::PrintDocument;
using model::SurveyAnswersFile;
using model::SurveyFile;

std::string titled(std::string_view word, std::string_view title)
{
    return blank(title) ? std::string { word } : concat({ word, ": ", title });
}

std::string to_delete_by(std::string const& keep_until)
{
    auto const day = parse_iso_date(keep_until);
    return day ? concat({ "To be deleted by ", long_date(*day), "." }) : std::string {};
}

/// "Who answers: partnership lead"; empty where nothing is said.
std::string labelled(std::string_view label, std::string_view text)
{
    return blank(text) ? std::string {} : concat({ label, ": ", text });
}

std::string question_line(model::SurveyQuestion const& question)
{
    auto const found = std::ranges::find(question_kinds(), std::string_view { question.kind }, &QuestionKind::value);
    auto out = question.text;
    if (found != question_kinds().end())
        append_joined(out, "\n", concat({ "(", found->words, ")" }));
    for (auto const& option : options_of(question))
        append_joined(out, "\n", concat({ "– ", option }));
    return out;
}

std::string answer_line(model::SurveyQuestion const* question, model::SurveyAnswer const& answer)
{
    auto out = question ? question->text : answer.question;
    append_joined(out, "\n", question ? answer_in_words(*question, answer.value) : answer.value);
    if (!question || question->kind == "text")
        append_joined(out, "\n", concat({ "(", permission_words(answer.allowed), ")" }));
    return out;
}

model::SurveyQuestion const* question_called(Questions const& questions, std::string_view received, std::string_view asked)
{
    for (auto const* question : questions)
        if (asked_question(received, question->id) == asked)
            return question;
    return nullptr;
}

} // namespace

SurveyFile make_survey_file(model::ClusterDocument const& document, model::Survey const& survey)
{
    SurveyFile out { .id = survey.id,
        .asker = document.cluster.name,
        .title = survey.title,
        .opening = survey.opening,
        .unit = survey.unit,
        .wave = survey.wave,
        .due = survey.due,
        .keep_until = {} };
    int order = 0;
    for (auto const* question : questions_of(document.survey_questions, survey.id))
        out.questions.push_back({ .id = question->id,
            .survey = {},
            .text = question->text,
            .kind = question->kind,
            .options = has_options(question->kind) ? question->options : std::string {},
            .order = ++order });
    return out;
}

PrintDocument in_words(SurveyFile const& file)
{
    PrintDocument out { .title = titled("Survey", file.title), .subtitle = file.wave };
    auto const due = parse_iso_date(file.due);
    documents::add_paragraphs(out, "",
        { labelled("From", file.asker), labelled("Who answers", file.unit),
            due ? concat({ "Answers are wanted by ", long_date(*due), "." }) : std::string {}, to_delete_by(file.keep_until),
            file.opening });
    documents::add_list(out, "Questions", documents::lines_of(file.questions, question_line));
    return out;
}

PrintDocument in_words(SurveyAnswersFile const& file, std::string_view title, Questions const& questions)
{
    PrintDocument out { .title = titled("Answers", title), .subtitle = file.wave };
    auto const made = parse_iso_date(file.made);
    documents::add_paragraphs(out, "",
        { labelled("Answered by", file.respondent), labelled("School", file.school), labelled("URN", file.urn),
            blank(file.school) && blank(file.urn) ? std::string { "Your school’s name does not go along." } : std::string {},
            made
                ? concat({ "Made on ", long_date(*made), file.number > 1 ? concat({ ", file ", number(file.number) }) : "", "." })
                : std::string {},
            to_delete_by(file.keep_until) });
    auto const line
        = [&](auto const& answer) { return answer_line(question_called(questions, file.id, answer.question), answer); };
    documents::add_list(out, "Answers", documents::lines_of(file.answers, line));
    return out;
}

} // namespace triad::rules
