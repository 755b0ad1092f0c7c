#include "store/summary_outgoing.h"

#include "base/date.h"
#include "format/file_name.h"
#include "format/summary_file.h"
#include "model/document_kind.h"
#include "model/limits.h"

#include <algorithm>

namespace triad::store {

namespace {

constexpr auto const& kind = model::spec_of(model::DocumentKind::ClusterSummary);

} // namespace

SummaryOutgoing::SummaryOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

int SummaryOutgoing::next_number() const
{
    auto const* cluster = m_documents.cluster();
    auto const today = iso_date(m_context.today());
    auto const made = !cluster ? 0 : std::ranges::count_if(cluster->ledger, [&](auto const& line) {
        return !line.removed && line.kind == kind.name && line.day == today;
    });
    return std::min(static_cast<int>(made) + 1, model::highest_number);
}

std::string SummaryOutgoing::file_name(model::ClusterSummary const& summary) const
{
    return format::summary_file_name(summary, m_context.today());
}

void SummaryOutgoing::send(model::ClusterSummary const& summary, Leaving leaving, std::string const& phrase)
{
    if (!m_documents.cluster() || !m_documents.writable())
        return;
    leaving.kind = kind.name;
    leaving.what = kind.title;
    leaving.file = file_name(summary);
    leaving.audience = kind.audience;
    leaving.basis = "lead";
    auto const noted = m_outgoing.note(std::move(leaving));
    m_outgoing.sign_and_save(noted, format::encode_summary(summary), phrase);
}

} // namespace triad::store
