#include "base/text.h"
#include "rules/exchange/desk.h"
#include "store/copies.h"
#include "store/sentences.h"
#include "store/summary.h"
#include "store/workspace_state.h"

namespace triad::store {

void Workspace::State::open(std::string key)
{
    if (current && current->key() == key && current->writable())
        return;
    // Storage may not have the last changes yet: what is in memory is the newer state.
    if (auto session = take_rested(key); session && session->writable())
        return make_current(std::move(session));
    rest_current();
    // A document that was read-only here is read afresh.
    std::erase_if(resting, [&](auto const& session) { return session->key() == key; });
    opening = Opening { key, false };
    auto const number = ++opening_number;
    touch();
    ports.storage.claim(key, false, alive.guard([this, key, number](bool granted) {
        if (!opening || number != opening_number)
            return;
        opening->writable = granted;
        load(number);
    }),
        alive.guard([this, key] { lost(key); }));
}

void Workspace::State::load(unsigned number)
{
    ports.storage.load(opening->key, alive.guard([this, number](auto const& result) {
        if (!opening || number != opening_number)
            return;
        if (result)
            loaded(*result);
        else
            give_up_opening(std::string { unread_because(result.error()) }, true, {});
    }));
}

void Workspace::State::loaded(platform::StoredDocument const& stored)
{
    auto const [key, writable] = *opening;
    auto result = read_stored(stored);
    if (!result && result.error().code == IssueCode::NewerVersion)
        return give_up_opening(std::string { kept_by_newer() }, true, key);
    if (!result) {
        library.mark_damaged(key);
        return give_up_opening("What this browser stored for this work is damaged and cannot be opened. Download what was "
                               "stored, and open your last file.",
            true, key);
    }
    if (result->health != Loaded::Health::Sound)
        return recover(key, *std::move(result));
    if (writable && rules::holds_own_work(result->document))
        return open_taken_apart(key, *std::move(result));
    show_loaded(key, *std::move(result), writable, false);
}

void Workspace::State::show_loaded(std::string const& key, Loaded loaded, bool writable, bool changed)
{
    opening.reset();
    auto const* entry = library.find(key);
    auto document
        = rules::holds_own_work(loaded.document) ? rules::desk_part(std::move(loaded.document)) : std::move(loaded.document);
    auto session = make_session(key, std::move(document), entry ? entry->summary.file_copy : Instant {});
    session->saver().start_stored(loaded.sequence, loaded.entries, loaded.saved_at);
    if (!writable)
        session->saver().set_read_only();
    if (changed)
        session->absorb(session->document());
    make_current(std::move(session));
    if (writable)
        versions.save_automatically(VersionKeeper::When::OncePerDay, last_change(current->document()),
            [document = current->document()] { return format::encode_school(document); });
}

/// The damaged original stays as it is, for rescue by hand; work goes on in a copy of what could be read.
void Workspace::State::recover(std::string const& key, Loaded loaded)
{
    auto const title = quoted(document_title(loaded.document));
    auto const lost_part = loaded.health == Loaded::Health::Salvaged ? "Parts of " : "The last changes to ";
    auto const now = ports.clock.now();
    make_independent(loaded.document, ports.ids);
    mark_periods(loaded.document, concat({ "recovered ", day_and_time(now, ports.clock.offset_minutes(now)) }));
    give_up_opening(concat({ lost_part, title,
                        " could not be read, so what could be is open as a copy. Please check it. The original is still here: "
                        "download what was stored before you remove it." }),
        true, key);
    take_apart(std::move(loaded.document), [this](model::SchoolDocument document, bool) { adopt(std::move(document), {}); });
}

void Workspace::State::give_up_opening(std::string text, bool urgent, std::string raw_key)
{
    ports.storage.release(opening->key);
    opening.reset();
    tell(std::move(text), urgent, std::move(raw_key));
}

void Workspace::State::take_over()
{
    if (!current || current->writable())
        return;
    auto const& key = current->key();
    ports.storage.claim(key, true, alive.guard([this, key](bool granted) {
        if (granted && current && current->key() == key)
            reload(key);
    }),
        alive.guard([this, key] { lost(key); }));
}

void Workspace::State::reload(std::string const& key)
{
    ports.storage.load(key, alive.guard([this, key](auto const& result) {
        if (!current || current->key() != key)
            return;
        if (result)
            replace_current(*result);
        else
            tell(std::string { unread_because(result.error()) }, true);
    }));
}

/// The other tab may have changed the document: what it stored counts. What was changed here and never stored is kept apart.
void Workspace::State::replace_current(platform::StoredDocument const& stored)
{
    if (current->saver().unsaved())
        keep_unsaved_copy(*current);
    auto const key = current->key();
    current.reset();
    opening = Opening { key, true };
    ++opening_number;
    loaded(stored);
}

} // namespace triad::store
