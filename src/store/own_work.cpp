#include "store/own_work.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/exchange/arrival.h"
#include "rules/exchange/merge.h"
#include "rules/exchange/partner_copy.h"
#include "store/copies.h"
#include "store/library_line.h"
#include "store/school_work.h"
#include "store/sentences.h"
#include "store/stored_document.h"

namespace triad::store {

namespace {

/// "at Larkspur Primary School", or what stands for a school whose name is not known.
std::string at_school(model::SchoolDocument const& copy)
{
    return concat({ "at ", copy.school.name.empty() ? std::string_view { "another school" } : copy.school.name });
}

/// True where all of it stands in the other already: what was moved before, and then worked on.
bool stands_in(model::SchoolDocument const& own, model::SchoolDocument const& kept)
{
    auto const merged = rules::merge(kept, own);
    return merged && merged->report.added + merged->report.newer + merged->report.clashes == 0;
}

} // namespace

OwnWork::OwnWork(Context& context, OpenDocuments& documents)
    : m_context(context)
    , m_documents(documents)
{
}

void OwnWork::take_apart(model::SchoolDocument mixed, std::function<void(model::SchoolDocument, bool kept)> const& then)
{
    if (!rules::holds_own_work(mixed))
        return then(std::move(mixed), true);
    auto own = rules::own_part(mixed);
    auto rest = rules::review_part(std::move(mixed));
    if (!rules::says_anything(own))
        return then(std::move(rest), true);
    auto const where = at_school(rest);
    keep(std::move(own), where, [then, rest = std::move(rest)](bool kept) { then(rest, kept); });
}

/// The own work is stored before it leaves the place where it stood: stopped in between, it is in both, and found to be so next
/// time.
void OwnWork::keep(model::SchoolDocument own, std::string const& school, std::function<void(bool)> const& then)
{
    auto const* present = m_context.library.find_document(own.id);
    if (present) {
        m_context.ports.storage.load(present->key, m_alive.guard([this, own = std::move(own), school, then](auto const& result) {
            auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
            if (stored && stands_in(own, *stored->document->school()))
                return then(true);
            auto again = own;
            make_independent(again, m_context.ports.ids);
            keep(std::move(again), school, then);
        }));
        return;
    }
    store_new(std::move(own), school, then);
}

void OwnWork::store_new(model::SchoolDocument own, std::string const& school, std::function<void(bool)> const& then)
{
    own.saved = m_context.device.stamp();
    auto const summary = make_library_line(own, {});
    auto const key = m_context.ports.ids.fresh("key");
    m_documents.claim_new(key);
    m_context.ports.storage.write(key, 0, format::encode_school(own), format::encode_library_line(summary),
        m_alive.guard([this, key, summary, school, then](auto const& result) {
            m_context.ports.storage.release(key);
            if (result) {
                m_context.library.put(key, summary);
                m_context.notices.tell(concat({ "Your own work stood in your copy of the review ", school,
                                           ", and could have been handed on with it. It is now in a file of your own school: ",
                                           quoted(summary.title), ", under “Your work”. Nothing was changed in it." }),
                    true);
            }
            then(result.has_value());
        }));
}

model::SchoolDocument OwnWork::without_own_work(std::string const& name, model::SchoolDocument document)
{
    if (!rules::holds_own_work(document))
        return document;
    if (!rules::is_own_copy(document)) {
        m_context.notices.tell(concat({ quoted(name),
            " also holds work that does not belong in a review pack. It was left out, and the file is as "
            "it was." }));
        return document; // rules::admit leaves it out
    }
    auto own = rules::own_part(document);
    if (rules::says_anything(own))
        m_set_apart = std::move(own);
    m_context.touch();
    return rules::review_part(std::move(document));
}

std::string OwnWork::set_apart() const { return m_set_apart ? document_title(*m_set_apart) : std::string {}; }

void OwnWork::leave_set_apart()
{
    m_set_apart.reset();
    m_context.touch();
}

void OwnWork::keep_set_apart()
{
    if (!m_set_apart)
        return;
    auto own = *std::exchange(m_set_apart, std::nullopt);
    make_independent(own, m_context.ports.ids);
    m_documents.adopt(school_work(std::move(own)), {});
    m_context.notices.tell(
        concat({ quoted(m_documents.current()->document().title()), " is now in a file of your own school." }));
}

} // namespace triad::store
