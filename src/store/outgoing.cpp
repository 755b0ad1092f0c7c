#include "store/outgoing.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/signature.h"
#include "store/sentences.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::DocumentKind;

Leaving stored_text(std::string name)
{
    return {
        .kind = "stored-text", .what = "Stored text, as it lies in this browser", .file = std::move(name), .audience = "school"
    };
}

std::string mime_of(platform::OfficeFormat format)
{
    return concat({ "application/vnd.openxmlformats-officedocument.",
        format == platform::OfficeFormat::Word ? "wordprocessingml.document" : "spreadsheetml.sheet" });
}

} // namespace

Outgoing::Outgoing(Context& context, OpenDocuments& documents)
    : m_context(context)
    , m_documents(documents)
    , m_exit(context.ports, context.device)
{
}

Exit::Noted Outgoing::note(Leaving leaving)
{
    // A partner's copy holds one review, and everything that leaves it is about that one.
    auto const* work = m_documents.school();
    if (work && work->kind != DocumentKind::School && !work->reviews.empty())
        leaving.review = work->reviews.front().id;
    auto const noted = m_exit.note(m_documents.current(), leaving);
    if (noted.in_ledger())
        m_documents.changed();
    else
        m_context.notices.tell(not_noted(leaving, m_documents.current() != nullptr));
    return noted;
}

void Outgoing::hand_out(Exit::Noted const& noted, std::string const& mime, std::string const& bytes)
{
    m_exit.save(noted, mime, bytes);
    m_last_made = noted.file();
    m_context.notices.say(concat({ "File made: ", noted.file(), "." }));
}

void Outgoing::save_text(Leaving const& leaving, std::string const& mime, std::string const& bytes)
{
    hand_out(note(leaving), mime, bytes);
}

void Outgoing::print(Leaving const& leaving) { m_exit.print(note(leaving)); }

void Outgoing::save_office(Leaving const& leaving, platform::OfficeFormat format, std::string const& blocks)
{
    auto const noted = note(leaving);
    m_last_made.clear();
    ++m_writing;
    m_context.ports.office.write(format, blocks, m_alive.guard([this, noted, format](auto const& bytes) {
        --m_writing;
        m_context.touch();
        if (bytes)
            return hand_out(noted, mime_of(format), *bytes);
        m_exit.take_back(m_documents.current(), noted);
        m_context.notices.tell(not_written_because(bytes.error(), format), true);
    }));
}

void Outgoing::download(std::optional<std::string> const& about)
{
    if (!m_documents.current())
        return;
    // Noted first, so that the file holds its own line and stays equal to the work here.
    auto const noted = note(m_documents.current()->document().own_copy(about, m_context.today()));
    auto& current = *m_documents.current();
    auto const* work = current.school();
    if (work && work->kind != DocumentKind::School)
        sign_and_save(noted, current.leaving_bytes(), {});
    else
        hand_out(noted, "application/json", current.leaving_bytes());
    current.set_file_copy(m_context.ports.clock.now());
    m_documents.changed();
}

/// Work that cannot be opened has no ledger to write in, and that of other work is not the place.
void Outgoing::download_raw(std::string const& key)
{
    m_context.ports.storage.raw(key, m_alive.guard([this, key](auto const& result) {
        if (!result)
            return m_context.notices.tell(std::string { unread_because(result.error()) }, true);
        auto const leaving = stored_text(concat({ "Triad_stored-text_", key, ".txt" }));
        if (m_documents.is_current(key))
            return save_text(leaving, "text/plain", *result);
        hand_out(m_exit.note(nullptr, leaving), "text/plain", *result);
        m_context.notices.tell(not_noted(leaving, false));
    }));
}

void Outgoing::save_damaged_version(std::string const& bytes)
{
    save_text(stored_text("Triad_damaged-version.txt"), "text/plain", bytes);
}

/// A browser that cannot keep a key still hands files over: they are then not signed, and that is said.
void Outgoing::sign_and_save(Exit::Noted const& noted, std::string const& bytes, std::string const& phrase)
{
    auto const covered = format::canonical_bytes(bytes);
    ENSURE(covered);
    m_context.ports.signer.sign(*covered, m_alive.guard([this, noted, bytes, phrase](auto const& signature) {
        if (signature)
            return save_locked(noted, format::with_signature(bytes, *signature), phrase);
        m_context.notices.tell(concat({ quoted(noted.file()),
            " is not signed, because this browser keeps no key. Whoever gets it may ask you whether it is "
            "from you." }));
        save_locked(noted, bytes, phrase);
    }));
}

std::string const& Outgoing::own_words()
{
    if (!std::exchange(m_own_words_asked, true))
        ask_for_own_words();
    return m_own_words;
}

void Outgoing::forget_own_words()
{
    m_own_words.clear();
    m_own_words_asked = false;
}

void Outgoing::ask_for_own_words()
{
    m_context.ports.signer.sign("triad", m_alive.guard([this](auto const& signature) {
        if (!signature)
            return;
        m_context.ports.signer.words(signature->key, m_alive.guard([this](auto const& words) {
            if (words)
                m_own_words = *words;
            m_context.touch();
        }));
    }));
}

void Outgoing::save_locked(Exit::Noted const& noted, std::string const& bytes, std::string const& phrase)
{
    if (phrase.empty())
        return hand_out(noted, "application/json", bytes);
    m_context.ports.lock.seal(phrase, bytes, m_alive.guard([this, noted](auto const& sealed) {
        if (sealed)
            return hand_out(noted, "application/json", *sealed);
        m_last_made.clear();
        m_exit.take_back(m_documents.current(), noted);
        m_context.notices.tell(std::string { locked_because(sealed.error()) }, true);
    }));
}

} // namespace triad::store
