#include "store/return_outgoing.h"

#include "format/file_name.h"
#include "format/school_file.h"
#include "model/record_lists.h"
#include "rules/exchange/cluster_return.h"
#include "rules/exchange/release.h"
#include "rules/exchange/return_choices.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::DocumentKind;

/// Every field is set, so that what was chosen before and is no longer goes.
Command kept(model::Return const& chosen)
{
    auto const target = [&](std::string_view field) {
        return model::FieldRef { model::RecordKind::Return, {}, chosen.id, std::string { field } };
    };
    Command out { .label = {}, .settings = { { target("removed"), {} } } };
    for (auto const& slot : model::return_slots)
        if (slot.field != "removed")
            out.settings.push_back({ target(slot.field), model::read_slot(slot, chosen) });
    return out;
}

} // namespace

ReturnOutgoing::ReturnOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

model::Return ReturnOutgoing::as_next(model::Return chosen) const
{
    if (!chosen.made.empty())
        chosen.number = std::min(chosen.number + 1, model::highest_number);
    chosen.made = iso_date(m_context.today());
    return rules::sound_return(*m_documents.school(), std::move(chosen));
}

model::SchoolDocument ReturnOutgoing::file(model::Return const& chosen) const
{
    auto const* work = m_documents.school();
    return work ? rules::make_cluster_return(*work, as_next(chosen), m_documents.current()->next_stamp())
                : model::SchoolDocument {};
}

std::string ReturnOutgoing::file_name(model::SchoolDocument const& file) const
{
    return format::review_file_name(file, m_context.today(), file.returns.empty() ? 1 : file.returns.front().number);
}

void ReturnOutgoing::send(model::Return const& chosen, std::string const& phrase)
{
    auto const* work = m_documents.school();
    if (!work || work->kind != DocumentKind::School || !m_documents.writable())
        return;
    auto made = as_next(chosen);
    if (made.id.empty())
        made.id = m_context.ports.ids.fresh("return");
    m_documents.current()->note(kept(made));
    auto const* own = model::find_record(work->returns, made.id);
    if (!own || own->made != made.made || own->number != made.number)
        return m_context.notices.tell(
            "The return was not made: what you chose is too long for a file to hold. Shorten the name of the cluster, or choose "
            "fewer self-evaluations.",
            true);
    auto const document = rules::make_cluster_return(*work, *own, m_documents.current()->next_stamp());
    auto const& spec = model::spec_of(DocumentKind::ClusterReturn);
    auto const noted = m_outgoing.note({ .kind = std::string { spec.name },
        .what = std::string { spec.title },
        .file = file_name(document),
        .audience = std::string { spec.audience },
        .basis = "choice",
        .holder = made.cluster,
        .purpose = rules::leave_in_words(made),
        .keep_until = made.keep_until });
    m_outgoing.sign_and_save(noted, format::encode_school(document), phrase);
}

} // namespace triad::store
