#include "store/calendar_outgoing.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/calendar_file.h"
#include "format/file_name.h"
#include "rules/calendar/calendar_entries.h"

#include <utility>

namespace triad::store {

CalendarOutgoing::CalendarOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

std::string CalendarOutgoing::file_name() const
{
    auto const* cluster = m_documents.cluster();
    return cluster ? format::calendar_file_name(*cluster, m_context.today()) : std::string {};
}

std::string CalendarOutgoing::name() const
{
    auto const& cluster = m_documents.cluster()->cluster;
    return blank(cluster.name) ? std::string { "Dates of the partnership" } : words_from_elsewhere(cluster.name);
}

Result<std::string, Issue> CalendarOutgoing::encoded(model::CalendarKinds const* kinds) const
{
    auto const& document = *m_documents.cluster();
    format::CalendarFile file { .name = name() };
    if (!blank(document.cluster.zone))
        file.zone = document.cluster.zone;
    file.events = rules::calendar_entries(rules::calendar_source(document), kinds);
    file.made = m_context.ports.clock.now();
    return format::encode_calendar(file);
}

void CalendarOutgoing::raise_sequences()
{
    Command command { .label = {}, .settings = {} };
    for (auto const& raised : rules::sequences_to_raise(*m_documents.cluster()))
        command.settings.push_back({ { raised.kind, {}, raised.id, "sequence" }, number(raised.sequence) });
    if (!command.settings.empty())
        m_documents.current()->note(command);
}

void CalendarOutgoing::send(Leaving leaving, model::CalendarKinds const* kinds)
{
    if (!m_documents.cluster() || !m_documents.writable())
        return;
    if (auto const first = encoded(kinds); !first)
        return m_context.notices.tell(first.error().sentence, true);
    raise_sequences();
    auto const bytes = encoded(kinds);
    if (!bytes)
        return m_context.notices.tell(bytes.error().sentence, true);
    leaving.kind = "calendar";
    leaving.what = "Dates for calendars";
    leaving.file = file_name();
    leaving.audience = "partnership";
    leaving.basis = "lead";
    m_outgoing.save_text(leaving, "text/calendar", *bytes);
}

} // namespace triad::store
