#include "store/survey_commands.h"

#include "base/text.h"
#include "rules/survey/questions.h"

namespace triad::store {

namespace {

using model::RecordKind;

void append(Command& out, Command const& more)
{
    out.settings.insert(out.settings.end(), more.settings.begin(), more.settings.end());
}

} // namespace

Command begin_survey(std::string const& id, model::SurveyPreset const& preset, std::string const& wave, NewId const& fresh)
{
    auto out = add_record(RecordKind::Survey, {}, id,
        { { "title", preset.title }, { "kind", preset.purpose }, { "opening", preset.opening }, { "unit", preset.unit },
            { "wave", wave } },
        concat({ "Begin: ", preset.title }));
    int order = 0;
    for (auto const& question : preset.questions)
        append(out,
            add_record(RecordKind::SurveyQuestion, {}, fresh("question"),
                { { "survey", id }, { "text", question.text }, { "kind", question.kind },
                    { "options", joined(question.options, "\n") }, { "order", number(++order) } },
                {}));
    return out;
}

Command begin_empty_survey(std::string const& id, std::string const& wave)
{
    return add_record(RecordKind::Survey, {}, id, { { "kind", "survey" }, { "wave", wave } }, "Begin a survey");
}

Command set_survey_answer(
    AnswerPlace const& place, std::string_view field, std::string_view value, std::string_view label, bool typing)
{
    auto const mark = rules::question_mark(*place.asked);
    bool const stands = place.here && !place.here->removed && place.here->mark == mark;
    if (stands && place.here->cleared.empty())
        return set_record(RecordKind::SurveyAnswer, {}, place.id, field, value, label, typing);
    return add_record(RecordKind::SurveyAnswer, {}, place.id,
        { { "response", place.response }, { "question", place.question }, { "mark", mark },
            { std::string { field }, std::string { value } }, { "cleared", {} } },
        label);
}

} // namespace triad::store
