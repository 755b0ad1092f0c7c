#include "store/answers_outgoing.h"

#include "base/date.h"
#include "base/text.h"
#include "format/file_name.h"
#include "format/survey_file.h"
#include "model/document_kind.h"
#include "model/limits.h"
#include "rules/survey/received.h"

#include <algorithm>

namespace triad::store {

namespace {

constexpr auto const& answers_kind = model::spec_of(model::DocumentKind::SurveyAnswers);

/// That it was handed over, and the number of the next one.
Command sent(model::ReceivedSurvey const& received, std::string const& day)
{
    auto const target
        = [&](char const* field) { return model::FieldRef { model::RecordKind::ReceivedSurvey, {}, received.id, field }; };
    return { .label = {},
        .settings
        = { { target("sent"), day }, { target("number"), number(std::min(received.number + 1, model::highest_number)) } } };
}

} // namespace

AnswersOutgoing::AnswersOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

model::SurveyAnswersFile AnswersOutgoing::file(std::string_view received, std::string const& keep_until) const
{
    auto const* work = m_documents.school();
    auto const* survey = work ? rules::find_received(*work, received) : nullptr;
    if (!survey)
        return {};
    auto out = rules::make_answers_file(*work, *survey, m_context.today());
    out.keep_until = keep_until;
    return out;
}

std::string AnswersOutgoing::file_name(model::SurveyAnswersFile const& file) const
{
    return format::answers_file_name(file, m_context.today());
}

void AnswersOutgoing::send(std::string_view received, Leaving leaving, std::string const& phrase)
{
    auto const* work = m_documents.school();
    auto const* survey = work ? rules::find_received(*work, received) : nullptr;
    if (!survey || work->kind != model::DocumentKind::School || !m_documents.writable())
        return;
    auto const out = file(received, leaving.keep_until);
    leaving.kind = answers_kind.name;
    leaving.what = answers_kind.title;
    leaving.file = file_name(out);
    leaving.audience = answers_kind.audience;
    leaving.basis = "choice";
    m_documents.current()->note(sent(*survey, iso_date(m_context.today())));
    auto const noted = m_outgoing.note(std::move(leaving));
    m_outgoing.sign_and_save(noted, format::encode_survey_answers(out), phrase);
}

} // namespace triad::store
