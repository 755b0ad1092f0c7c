#include "store/document_opener.h"

#include "base/text.h"
#include "rules/exchange/partner_copy.h"
#include "store/any_work.h"
#include "store/copies.h"
#include "store/school_work.h"
#include "store/sentences.h"

#include <memory>
#include <utility>

namespace triad::store {

namespace {

bool holds_own_work(Document const& document)
{
    auto const* work = document.school();
    return work && rules::holds_own_work(*work);
}

} // namespace

DocumentOpener::DocumentOpener(Context& context, OpenDocuments& documents, OwnWork& own_work, VersionKeeper& versions)
    : m_context(context)
    , m_documents(documents)
    , m_own_work(own_work)
    , m_versions(versions)
{
}

void DocumentOpener::open(std::string key)
{
    if (m_documents.is_current(key) && m_documents.writable())
        return;
    // Storage may not have the last changes yet: what is in memory is the newer state. What was read-only here is read afresh.
    if (auto open = m_documents.take_back(key); open && open->writable())
        return m_documents.make_current(std::move(open));
    m_documents.put_away_current();
    m_documents.take_back(key);
    auto const number = m_documents.begin_opening(std::move(key), false);
    m_context.touch();
    auto const& opening = m_documents.opening()->key;
    m_context.ports.storage.claim(opening, false, m_alive.guard([this, number](bool granted) {
        if (!m_documents.still_opening(number))
            return;
        if (granted)
            m_documents.allow_writing();
        load(number);
    }),
        m_alive.guard([this, key = opening] { m_documents.lost(key); }));
}

void DocumentOpener::load(unsigned number)
{
    m_context.ports.storage.load(m_documents.opening()->key, m_alive.guard([this, number](auto const& result) {
        if (!m_documents.still_opening(number))
            return;
        if (result)
            loaded(*result);
        else
            give_up(std::string { unread_because(result.error()) }, true, {});
    }));
}

void DocumentOpener::loaded(platform::StoredDocument const& stored)
{
    auto const [key, writable, number] = *m_documents.opening();
    auto result = read_stored(stored);
    if (!result && result.error().code == IssueCode::NewerVersion)
        return give_up(std::string { kept_by_newer() }, true, key);
    if (!result) {
        m_context.library.mark_damaged(key);
        return give_up("What this browser stored for this work is damaged and cannot be opened. Download what was "
                       "stored, and open your last file.",
            true, key);
    }
    if (result->health != Loaded::Health::Sound)
        return recover(key, *std::move(result));
    if (writable && holds_own_work(*result->document))
        return open_taken_apart(key, *std::move(result));
    show(key, *std::move(result), writable, false);
}

void DocumentOpener::open_taken_apart(std::string const& key, Loaded loaded)
{
    auto const number = m_documents.opening()->number;
    auto mixed = *loaded.document->school();
    auto const rest = std::make_shared<Loaded>(std::move(loaded)); // a callback has to be one that can be copied
    m_own_work.take_apart(std::move(mixed), [this, key, number, rest](model::SchoolDocument review, bool kept) {
        if (!m_documents.still_opening(number))
            return;
        if (!kept)
            return give_up("Your own work stands in this copy of a review, and could not be put into a file of its own, "
                           "because this browser would not store it. Nothing was changed: make room, and open it again. "
                           "Until then you can download what is stored.",
                true, key);
        rest->document = school_work(std::move(review));
        show(key, std::move(*rest), m_documents.opening()->writable, true);
    });
}

void DocumentOpener::show(std::string const& key, Loaded loaded, bool writable, bool changed)
{
    m_documents.end_opening();
    auto const* entry = m_context.library.find(key);
    auto document = holds_own_work(*loaded.document) ? school_work(rules::review_part(*loaded.document->school()))
                                                     : std::move(loaded.document);
    auto open = m_documents.make(key, std::move(document), entry ? entry->line.file_copy : Instant {});
    open->saver().start_stored(loaded.sequence, loaded.entries, loaded.saved_at);
    if (!writable)
        open->saver().set_read_only();
    if (changed)
        open->absorb(open->document().copy());
    m_documents.make_current(std::move(open));
    auto const& current = *m_documents.current();
    if (writable)
        m_versions.save_automatically(VersionKeeper::When::OncePerDay, current.document().last_change(), current.version_bytes());
}

/// The damaged original stays as it is, for rescue by hand; work goes on in a copy of what could be read.
void DocumentOpener::recover(std::string const& key, Loaded loaded)
{
    auto const title = quoted(loaded.document->title());
    auto const lost_part = loaded.health == Loaded::Health::Salvaged ? "Parts of " : "The last changes to ";
    loaded.document->become_copy(m_context.ports.ids, concat({ "recovered ", m_context.now_in_words() }));
    give_up(concat({ lost_part, title,
                " could not be read, so what could be is open as a copy. Please check it. The original is still here: "
                "download what was stored before you remove it." }),
        true, key);
    adopt_apart(std::move(loaded.document), [] { });
}

void DocumentOpener::adopt_apart(std::unique_ptr<Document> document, std::function<void()> const& then)
{
    if (!holds_own_work(*document)) {
        m_documents.adopt(std::move(document), {});
        return then();
    }
    m_own_work.take_apart(*document->school(), [this, then](model::SchoolDocument rest, bool) {
        m_documents.adopt(school_work(std::move(rest)), {});
        then();
    });
}

void DocumentOpener::give_up(std::string text, bool urgent, std::string raw_key)
{
    m_context.ports.storage.release(m_documents.opening()->key);
    m_documents.end_opening();
    m_context.notices.tell(std::move(text), urgent, std::move(raw_key));
}

void DocumentOpener::take_over()
{
    auto const* current = m_documents.current();
    if (!current || current->writable())
        return;
    auto const& key = current->key();
    m_context.ports.storage.claim(key, true, m_alive.guard([this, key](bool granted) {
        if (granted && m_documents.is_current(key))
            reload(key);
    }),
        m_alive.guard([this, key] { m_documents.lost(key); }));
}

void DocumentOpener::reload(std::string const& key)
{
    m_context.ports.storage.load(key, m_alive.guard([this, key](auto const& result) {
        if (!m_documents.is_current(key))
            return;
        if (result)
            replace_current(*result);
        else
            m_context.notices.tell(std::string { unread_because(result.error()) }, true);
    }));
}

/// The other tab may have changed the document: what it stored counts. What was changed here and never stored is kept apart.
void DocumentOpener::replace_current(platform::StoredDocument const& stored)
{
    auto const& current = *m_documents.current();
    if (current.saver().unsaved())
        m_documents.keep_unsaved_copy(current);
    auto const key = current.key();
    m_documents.close_current();
    m_documents.begin_opening(key, true);
    loaded(stored);
}

void DocumentOpener::restore(Instant at)
{
    auto const* current = m_documents.current();
    if (!current)
        return;
    if (current->writable())
        m_versions.save_automatically(VersionKeeper::When::Always, current->document().last_change(), current->version_bytes());
    m_context.ports.storage.load_version(current->key(), at, m_alive.guard([this, at](auto const& result) {
        if (result)
            open_version(at, *result);
        else
            m_context.notices.tell(std::string { unread_because(result.error()) }, true);
    }));
}

void DocumentOpener::open_version(Instant at, std::string const& bytes)
{
    auto opened = any_work().decode(bytes, format::released_versions());
    if (!opened && opened.error().code == IssueCode::NewerVersion)
        return m_context.notices.tell(std::string { kept_by_newer() }, true);
    if (!opened) {
        m_damaged_version(bytes);
        return m_context.notices.tell(
            "That version is damaged and could not be opened, so its stored text was downloaded instead. "
            "Your present work is not affected.",
            true);
    }
    auto const when = day_and_time(at, m_context.ports.clock.offset_minutes(at));
    (*opened)->become_copy(m_context.ports.ids, concat({ "copy of ", when }));
    adopt_apart(*std::move(opened), [this, when] {
        m_context.notices.tell(concat({ "The version of ", when,
            " is open as a copy: ", quoted(m_documents.current()->document().title()), ". The present work is unchanged." }));
    });
}

} // namespace triad::store
