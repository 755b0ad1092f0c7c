#include "format/survey_file.h"

#include "base/text.h"
#include "format/codecs.h"
#include "model/document_kind.h"
#include "model/limits.h"
#include "rules/survey/questions.h"
#include "rules/survey/quotes.h"
#include "rules/survey/received.h"

#include <algorithm>

namespace triad::format {

namespace {

using model::DocumentKind;
using model::SurveyAnswer;
using model::SurveyQuestion;

SurveyQuestion decode_asked_question(Reader& in)
{
    SurveyQuestion out {
        .id = in.id("id"), .survey = {}, .text = in.text("text"), .kind = in.text("kind"), .options = in.text("options")
    };
    if (code_point_count(out.id) > rules::longest_question_id)
        in.report("id", IssueCode::OutOfRange, "The id of a question of this survey is too long.");
    else if (auto const why = rules::why_not_asked(out); !why.empty() && in.usable())
        in.report("kind", IssueCode::OutOfRange, concat({ "A question of this survey cannot be answered. ", why }));
    return out;
}

std::string asked_question_id(SurveyQuestion const& question) { return question.id; }

Json encode_asked_question(SurveyQuestion const& question)
{
    return Writer {}
        .required("id", question.id)
        .text("text", question.text)
        .text("kind", question.kind)
        .text("options", question.options)
        .finish();
}

bool is_mark(std::string_view text)
{
    return text.size() == 16
        && std::ranges::all_of(text, [](char each) { return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'); });
}

SurveyAnswer decode_given_answer(Reader& in)
{
    auto const question = in.id("question");
    SurveyAnswer out { .id = question,
        .response = {},
        .question = question,
        .mark = in.text("mark"),
        .value = in.text("value"),
        .allowed = in.text("allowed") };
    if (code_point_count(question) > rules::longest_question_id)
        in.report("question", IssueCode::OutOfRange, "The id of a question of these answers is too long.");
    if (!is_mark(out.mark))
        in.report("mark", IssueCode::OutOfRange, "An answer does not say which words it answers.");
    if (blank(out.value))
        in.report_missing("value");
    if (!out.allowed.empty() && !rules::may_be_quoted(out))
        in.report("allowed", IssueCode::OutOfRange, "An answer says in a way that Triad does not know whether it may be quoted.");
    return out;
}

std::string answered_question(SurveyAnswer const& answer) { return answer.question; }

Json encode_given_answer(SurveyAnswer const& answer)
{
    return Writer {}
        .required("question", answer.question)
        .text("mark", answer.mark)
        .text("value", answer.value)
        .text("allowed", answer.allowed)
        .finish();
}

/// The tree inside its envelope. Errors: why it is no file of this kind.
Result<Json, Issue> open_file_of(DocumentKind kind, std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, model::spec_of(kind).name, chain))
        return Failure<Issue> { std::move(*issue) };
    return *std::move(root);
}

Writer begin_file_of(DocumentKind kind)
{
    auto const& spec = model::spec_of(kind);
    Writer out;
    out.required("format", "triad").required("kind", spec.name).number("version", file_version);
    out.required("audience", spec.audience);
    return out;
}

model::SurveyFile decode_survey_content(Reader& in)
{
    model::SurveyFile out { .id = in.id("id"),
        .asker = in.text("asker"),
        .title = in.text("title"),
        .opening = in.text("opening"),
        .unit = in.text("unit"),
        .wave = in.text("wave"),
        .due = in.day("due"),
        .keep_until = in.day("keepUntil") };
    in.records("questions", out.questions, decode_asked_question, asked_question_id);
    for (std::size_t i = 0; i < out.questions.size(); ++i)
        out.questions[i].order = static_cast<int>(i) + 1;
    if (out.questions.empty())
        in.report_missing("questions");
    return out;
}

model::SurveyAnswersFile decode_answers_content(Reader& in)
{
    model::SurveyAnswersFile out { .id = in.id("id"),
        .survey = in.id("survey"),
        .wave = in.text("wave"),
        .number = in.whole_number("number", 1, model::highest_number, 1),
        .made = in.day("made"),
        .school = in.text("school"),
        .urn = in.text("urn"),
        .respondent = in.text("respondent"),
        .keep_until = in.day("keepUntil") };
    if (code_point_count(out.id) > rules::longest_answers_id)
        in.report("id", IssueCode::OutOfRange, "The id of these answers is too long.");
    in.records("answers", out.answers, decode_given_answer, answered_question);
    return out;
}

} // namespace

Result<model::SurveyFile, Issue> decode_survey(std::string_view bytes, Chain const& chain)
{
    auto const root = open_file_of(DocumentKind::Survey, bytes, chain);
    if (!root)
        return Failure<Issue> { root.error() };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this survey");
    auto out = decode_survey_content(in);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

Result<model::SurveyAnswersFile, Issue> decode_survey_answers(std::string_view bytes, Chain const& chain)
{
    auto const root = open_file_of(DocumentKind::SurveyAnswers, bytes, chain);
    if (!root)
        return Failure<Issue> { root.error() };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("these answers");
    auto out = decode_answers_content(in);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

std::string encode_survey(model::SurveyFile const& file)
{
    auto out = begin_file_of(DocumentKind::Survey);
    out.required("id", file.id).text("asker", file.asker).text("title", file.title).text("opening", file.opening);
    out.text("unit", file.unit).text("wave", file.wave).text("due", file.due).text("keepUntil", file.keep_until);
    out.records("questions", file.questions, encode_asked_question);
    return pretty_json(out.finish());
}

std::string encode_survey_answers(model::SurveyAnswersFile const& file)
{
    auto out = begin_file_of(DocumentKind::SurveyAnswers);
    out.required("id", file.id).required("survey", file.survey).text("wave", file.wave);
    if (file.number != 1)
        out.number("number", file.number);
    out.text("made", file.made).text("school", file.school).text("urn", file.urn).text("respondent", file.respondent);
    out.text("keepUntil", file.keep_until).records("answers", file.answers, encode_given_answer);
    return pretty_json(out.finish());
}

} // namespace triad::format
