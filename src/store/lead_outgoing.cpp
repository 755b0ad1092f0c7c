#include "store/lead_outgoing.h"

#include "base/date.h"
#include "base/text.h"
#include "model/cluster.h"
#include "model/limits.h"

#include <algorithm>

namespace triad::store {

LeadOutgoing::LeadOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

int LeadOutgoing::next_number(model::DocumentKind kind) const
{
    auto const* cluster = m_documents.cluster();
    auto const today = iso_date(m_context.today());
    auto const made = !cluster ? 0 : std::ranges::count_if(cluster->ledger, [&](auto const& line) {
        return !line.removed && line.kind == model::spec_of(kind).name && line.day == today;
    });
    return std::min(static_cast<int>(made) + 1, model::highest_number);
}

void LeadOutgoing::send(LeadFile const& file, Leaving leaving, std::string const& phrase)
{
    if (!m_documents.cluster() || !m_documents.writable())
        return;
    auto const& spec = model::spec_of(file.kind);
    leaving.kind = spec.name;
    leaving.what = spec.title;
    leaving.file = file.name;
    leaving.audience = spec.audience;
    leaving.basis = "lead";
    auto const noted = m_outgoing.note(std::move(leaving));
    if (file.kind == model::DocumentKind::Partnership)
        count_issue();
    m_outgoing.sign_and_save(noted, file.bytes, phrase);
}

/// What has left does not come back: undoing must not give two files one number.
void LeadOutgoing::count_issue()
{
    auto const next = std::min(m_documents.cluster()->cluster.issue + 1, model::highest_number);
    m_documents.current()->note(
        { .label = {}, .settings = { { { model::RecordKind::Cluster, {}, {}, "issue" }, number(next) } } });
    m_documents.changed();
}

} // namespace triad::store
