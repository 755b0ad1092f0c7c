#include "store/survey_outgoing.h"

#include "base/date.h"
#include "format/file_name.h"
#include "format/survey_file.h"
#include "model/document_kind.h"
#include "model/limits.h"

#include <algorithm>

namespace triad::store {

namespace {

constexpr auto const& survey_kind = model::spec_of(model::DocumentKind::Survey);

} // namespace

SurveyOutgoing::SurveyOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

/// Tells it apart from others of this day: one more than were made today.
int SurveyOutgoing::next_number() const
{
    auto const* cluster = m_documents.cluster();
    auto const today = iso_date(m_context.today());
    auto const made = !cluster ? 0 : std::ranges::count_if(cluster->ledger, [&](auto const& line) {
        return !line.removed && line.kind == survey_kind.name && line.day == today;
    });
    return std::min(static_cast<int>(made) + 1, model::highest_number);
}

std::string SurveyOutgoing::file_name(model::SurveyFile const& file) const
{
    return format::survey_file_name(file, next_number(), m_context.today());
}

void SurveyOutgoing::send(model::SurveyFile const& file, Leaving leaving, std::string const& phrase)
{
    if (!m_documents.cluster() || !m_documents.writable())
        return;
    leaving.kind = survey_kind.name;
    leaving.what = survey_kind.title;
    leaving.file = file_name(file);
    leaving.audience = survey_kind.audience;
    leaving.basis = "lead";
    auto const noted = m_outgoing.note(std::move(leaving));
    m_outgoing.sign_and_save(noted, format::encode_survey(file), phrase);
}

} // namespace triad::store
