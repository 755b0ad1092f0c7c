#include "store/calendar_outgoing.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/calendar_file.h"
#include "format/file_name.h"
#include "rules/partnership/own_school.h"

#include <utility>

namespace triad::store {

namespace {

std::string called(std::string_view name)
{
    return blank(name) ? std::string { "Dates of the partnership" } : words_from_elsewhere(name);
}

} // namespace

CalendarOutgoing::CalendarOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

std::optional<CalendarOutgoing::Dates> CalendarOutgoing::of_lead() const
{
    auto const* document = m_documents.cluster();
    if (!document)
        return std::nullopt;
    auto const& cluster = document->cluster;
    return Dates { .source = rules::calendar_source(*document),
        .name = called(cluster.name),
        .zone = cluster.zone,
        .file = format::calendar_file_name(cluster.name, m_context.today()) };
}

std::optional<CalendarOutgoing::Dates> CalendarOutgoing::of_membership(std::string_view id) const
{
    auto const* own = m_documents.school();
    auto const* membership = own ? rules::membership_in(*own, id) : nullptr;
    if (!membership)
        return std::nullopt;
    return Dates { .source = rules::calendar_source(*own, *membership),
        .name = called(membership->name),
        .zone = membership->zone,
        .file = format::calendar_file_name(membership->name, m_context.today()) };
}

Result<std::string, Issue> CalendarOutgoing::encoded(Dates const& dates, model::CalendarKinds const* kinds) const
{
    format::CalendarFile file { .name = dates.name };
    if (!blank(dates.zone))
        file.zone = dates.zone;
    file.events = rules::calendar_entries(dates.source, kinds);
    file.made = m_context.ports.clock.now();
    return format::encode_calendar(file);
}

void CalendarOutgoing::save(Leaving leaving, Dates const& dates, model::CalendarKinds const* kinds)
{
    auto const bytes = encoded(dates, kinds);
    if (!bytes)
        return m_context.notices.tell(bytes.error().sentence, true);
    leaving.kind = "calendar";
    leaving.what = "Dates for calendars";
    leaving.file = dates.file;
    m_outgoing.save_text(leaving, "text/calendar", *bytes);
}

void CalendarOutgoing::send_of_lead(Leaving leaving, model::CalendarKinds const* kinds)
{
    auto const before = of_lead();
    if (!before || !m_documents.writable())
        return;
    if (auto const first = encoded(*before, kinds); !first)
        return m_context.notices.tell(first.error().sentence, true);
    raise_sequences();
    leaving.audience = "partnership";
    leaving.basis = "lead";
    save(std::move(leaving), *of_lead(), kinds);
}

void CalendarOutgoing::send_of_membership(std::string_view id, Leaving leaving, model::CalendarKinds const* kinds)
{
    auto const dates = of_membership(id);
    if (!dates || !m_documents.writable())
        return;
    leaving.audience = "school";
    save(std::move(leaving), *dates, kinds);
}

void CalendarOutgoing::raise_sequences()
{
    Command command { .label = {}, .settings = {} };
    if (auto const* document = m_documents.cluster(); document && m_documents.writable())
        for (auto const& raised : rules::sequences_to_raise(*document))
            command.settings.push_back({ { raised.kind, {}, raised.id, "sequence" }, number(raised.sequence) });
    if (!command.settings.empty())
        m_documents.current()->note(command);
}

} // namespace triad::store
