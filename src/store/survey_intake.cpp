#include "store/survey_intake.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/survey_file.h"
#include "rules/survey/received.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::RecordKind;

std::string survey_name(model::SurveyFile const& file)
{
    return blank(file.title) ? std::string { "The survey" } : quoted(file.title);
}

void set(Command& out, RecordKind kind, std::string const& id, char const* field, std::string value)
{
    out.settings.push_back({ { kind, {}, id, field }, std::move(value) });
}

/// The words of the survey. What whoever answers says of themselves is no part of them.
void set_survey(Command& out, std::string const& id, model::SurveyFile const& file)
{
    set(out, RecordKind::ReceivedSurvey, id, "removed", {});
    set(out, RecordKind::ReceivedSurvey, id, "survey", file.id);
    set(out, RecordKind::ReceivedSurvey, id, "wave", file.wave);
    set(out, RecordKind::ReceivedSurvey, id, "asker", file.asker);
    set(out, RecordKind::ReceivedSurvey, id, "title", file.title);
    set(out, RecordKind::ReceivedSurvey, id, "opening", file.opening);
    set(out, RecordKind::ReceivedSurvey, id, "due", file.due);
}

void set_question(Command& out, std::string const& received, model::SurveyQuestion const& question)
{
    auto const id = rules::received_question(received, question.id);
    set(out, RecordKind::SurveyQuestion, id, "removed", {});
    set(out, RecordKind::SurveyQuestion, id, "survey", received);
    set(out, RecordKind::SurveyQuestion, id, "text", question.text);
    set(out, RecordKind::SurveyQuestion, id, "kind", question.kind);
    set(out, RecordKind::SurveyQuestion, id, "options", question.options);
    set(out, RecordKind::SurveyQuestion, id, "order", number(question.order));
}

/// An answer that says nothing yet, so that what is typed into it is one change of one field.
void set_empty_answer(Command& out, std::string const& received, model::SurveyQuestion const& question)
{
    auto const id = rules::received_answer(received, question.id);
    set(out, RecordKind::SurveyAnswer, id, "removed", {});
    set(out, RecordKind::SurveyAnswer, id, "response", received);
    set(out, RecordKind::SurveyAnswer, id, "question", question.id);
    set(out, RecordKind::SurveyAnswer, id, "mark", rules::question_mark(question));
}

} // namespace

SurveyIntake::SurveyIntake(Context& context, OpenDocuments& documents)
    : m_context(context)
    , m_documents(documents)
{
}

Result<std::string, Issue> SurveyIntake::take(std::string const& name, std::string_view bytes)
{
    auto file = format::decode_survey(bytes);
    if (!file) {
        auto issue = file.error();
        issue.sentence = concat({ quoted(name), " was not opened. ", issue.sentence });
        return Failure<Issue> { std::move(issue) };
    }
    m_waiting.push_back(*std::move(file));
    m_context.touch();
    return std::string {};
}

std::optional<model::SurveyFile> SurveyIntake::take_waiting()
{
    if (m_waiting.empty())
        return std::nullopt;
    auto out = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    return out;
}

std::string SurveyIntake::keep(model::SurveyFile const& file)
{
    if (!m_documents.in_own_school()) {
        m_context.notices.tell(
            concat({ survey_name(file), " was not kept: no work of your own school is open that can be changed." }), true);
        return {};
    }
    auto const* here = rules::find_received(*m_documents.school(), file.id, file.wave);
    return here ? renew(file, *here) : begin(file);
}

std::string SurveyIntake::begin(model::SurveyFile const& file)
{
    auto id = m_context.ports.ids.fresh("answers");
    Command command { .label = "Receive a survey", .settings = {} };
    set_survey(command, id, file);
    for (auto const& question : file.questions) {
        set_question(command, id, question);
        set_empty_answer(command, id, question);
    }
    if (!m_documents.perform(std::move(command))) {
        m_context.notices.tell(concat({ survey_name(file), " could not be kept." }), true);
        return {};
    }
    m_context.notices.tell(
        concat({ survey_name(file), " is in your work now, to be answered. Nothing leaves before you hand it over." }));
    return id;
}

std::string SurveyIntake::renew(model::SurveyFile const& file, model::ReceivedSurvey const& here)
{
    auto const id = here.id;
    auto const& school = *m_documents.school();
    if (rules::says_the_same(school, here, file)) {
        m_context.notices.tell(concat({ "You have ", survey_name(file),
            " already: ", rules::answered_in_words(rules::received_questions(school, id)), "." }));
        return id;
    }
    Command command { .label = "Receive newer words of a survey", .settings = {} };
    set_survey(command, id, file);
    for (auto const* question : rules::questions_of(school.survey_questions, id))
        if (!std::ranges::contains(file.questions, rules::asked_question(id, question->id), &model::SurveyQuestion::id))
            set(command, RecordKind::SurveyQuestion, question->id, "removed", "true");
    for (auto const& question : file.questions) {
        set_question(command, id, question);
        if (!model::find_record(school.survey_answers, rules::received_answer(id, question.id)))
            set_empty_answer(command, id, question);
    }
    bool const kept = m_documents.perform(std::move(command));
    m_context.notices.tell(kept ? concat({ survey_name(file),
                                      " has other words than before. Your answers are kept; those to words that are asked "
                                      "in another way now are marked." })
                                : concat({ survey_name(file), " could not be kept." }),
        !kept);
    return id;
}

} // namespace triad::store
