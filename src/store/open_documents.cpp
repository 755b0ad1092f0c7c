#include "store/open_documents.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/limits.h"
#include "store/sentences.h"

#include <algorithm>

namespace triad::store {

OpenDocuments::OpenDocuments(Context& context, VersionKeeper& versions)
    : m_context(context)
    , m_versions(versions)
{
    m_context.library.follow([this](std::string const& key) -> std::optional<format::LibraryLine> {
        auto const* open = in_memory(key);
        return open ? std::optional { open->summary() } : std::nullopt;
    });
}

bool OpenDocuments::in_own_school() const
{
    auto const* work = writable() ? school() : nullptr;
    return work && work->kind == model::DocumentKind::School && !work->example;
}

OpenDocument const* OpenDocuments::in_memory(std::string_view key) const
{
    if (is_current(key))
        return m_current.get();
    auto const found = std::ranges::find_if(m_put_away, [&](auto const& open) { return open->key() == key; });
    return found == m_put_away.end() ? nullptr : found->get();
}

std::unique_ptr<OpenDocument> OpenDocuments::make(std::string key, std::unique_ptr<Document> document, Instant file_copy)
{
    return std::make_unique<OpenDocument>(
        m_context.ports, m_context.device, std::move(key), std::move(document), file_copy, [this] { m_context.touch(); });
}

void OpenDocuments::make_current(std::unique_ptr<OpenDocument> open)
{
    put_away_current();
    m_current = std::move(open);
    m_versions.follow(m_current->key());
    changed();
    if (m_arrived)
        m_arrived();
}

void OpenDocuments::changed()
{
    m_context.library.outdate(m_current->key());
    m_context.touch();
}

void OpenDocuments::put_away_current()
{
    if (!m_current)
        return;
    if (!m_current->writable() && m_current->saver().unsaved())
        keep_unsaved_copy(*m_current);
    m_context.library.refresh();
    m_current->saver().flush();
    m_put_away.push_back(std::move(m_current));
    m_versions.follow({});
    m_context.touch();
}

void OpenDocuments::adopt(std::unique_ptr<Document> document, Instant file_copy)
{
    auto open = make(m_context.ports.ids.fresh("key"), std::move(document), file_copy);
    open->saver().start_new();
    make_current(std::move(open));
    claim_new(m_current->key());
    m_current->saver().tick();
}

void OpenDocuments::keep_unsaved_copy(OpenDocument const& open)
{
    auto copy = open.document().copy();
    copy->become_copy(m_context.ports.ids, concat({ "your changes of ", m_context.now_in_words() }));
    m_context.notices.tell(concat({ "Another tab took over before your last changes were saved, so they are kept in a copy: ",
                               quoted(copy->title()), "." }),
        true);
    auto kept = make(m_context.ports.ids.fresh("key"), std::move(copy), {});
    kept->saver().start_new();
    m_context.library.put(kept->key(), kept->summary());
    claim_new(kept->key());
    kept->saver().tick();
    m_put_away.push_back(std::move(kept));
}

/// A fresh key cannot be held by another tab: the claim only makes others wait, so its answer is not awaited.
void OpenDocuments::claim_new(std::string const& key)
{
    m_context.ports.storage.claim(key, false, [](bool) {}, m_alive.guard([this, key] { lost(key); }));
}

void OpenDocuments::lost(std::string const& key)
{
    if (m_opening && m_opening->key == key)
        m_opening->writable = false;
    if (is_current(key))
        m_current->saver().set_read_only();
    for (auto const& open : m_put_away) {
        if (open->key() != key)
            continue;
        open->saver().set_read_only();
        if (open->saver().unsaved())
            return keep_unsaved_copy(*open);
    }
}

void OpenDocuments::drop(std::string const& key)
{
    m_context.library.refresh();
    if (m_opening && m_opening->key == key)
        m_opening.reset();
    if (is_current(key)) {
        m_current.reset();
        m_versions.follow({});
    }
    std::erase_if(m_put_away, [&](auto const& open) { return open->key() == key; });
    m_context.ports.storage.release(key);
}

void OpenDocuments::drop_all()
{
    if (m_opening)
        drop(std::string { m_opening->key });
    if (m_current)
        drop(std::string { m_current->key() });
    while (!m_put_away.empty())
        drop(std::string { m_put_away.back()->key() });
}

void OpenDocuments::drop_finished()
{
    auto const wanted_again = [&](std::string const& key) { return is_current(key) || (m_opening && m_opening->key == key); };
    std::erase_if(m_put_away, [&](auto const& open) {
        bool const done = open->saver().idle() || open->saver().read_only();
        if (done && !wanted_again(open->key()))
            m_context.ports.storage.release(open->key());
        return done;
    });
}

std::unique_ptr<OpenDocument> OpenDocuments::take_back(std::string_view key)
{
    auto const found = std::ranges::find_if(m_put_away, [&](auto const& open) { return open->key() == key; });
    if (found == m_put_away.end())
        return nullptr;
    auto open = std::move(*found);
    m_put_away.erase(found);
    return open;
}

void OpenDocuments::close_current()
{
    m_context.library.refresh();
    m_current.reset();
}

unsigned OpenDocuments::begin_opening(std::string key, bool writable)
{
    m_opening = Opening { std::move(key), writable, ++m_openings };
    return m_openings;
}

int OpenDocuments::tick()
{
    int soonest = -1;
    auto const consider = [&](OpenDocument& open) {
        int const wait = open.saver().tick();
        if (wait >= 0 && (soonest < 0 || wait < soonest))
            soonest = wait;
    };
    if (m_current)
        consider(*m_current);
    for (auto const& open : m_put_away)
        consider(*open);
    drop_finished();
    ask_before_closing();
    return soonest;
}

void OpenDocuments::ask_before_closing()
{
    bool const unsaved = (m_current && m_current->saver().unsaved())
        || std::ranges::any_of(m_put_away, [](auto const& open) { return open->saver().unsaved(); });
    if (unsaved == m_asks_before_closing)
        return;
    m_asks_before_closing = unsaved;
    m_context.ports.page.ask_before_closing(unsaved);
}

void OpenDocuments::flush()
{
    if (m_current)
        m_current->saver().flush();
    for (auto const& open : m_put_away)
        open->saver().flush();
}

void OpenDocuments::shorten(Command& command)
{
    for (auto& setting : command.settings) {
        if (setting.target.kind == model::RecordKind::Instrument)
            continue; // a whole instrument, whose texts keep the limit one by one
        auto const fitting = first_code_points(setting.value, model::longest_text);
        if (fitting.size() == setting.value.size())
            continue;
        setting.value.resize(fitting.size());
        m_context.notices.tell(concat({ "That text is longer than ", number(model::longest_text),
                                   " characters, so its end was left out. Keep the rest elsewhere." }),
            true);
    }
}

bool OpenDocuments::perform(Command command)
{
    if (!writable())
        return false;
    shorten(command);
    if (!m_current->perform(command))
        return false;
    changed();
    return true;
}

std::optional<model::FieldRef> OpenDocuments::undo()
{
    auto shown = m_current->undo();
    changed();
    return shown;
}

std::optional<model::FieldRef> OpenDocuments::redo()
{
    auto shown = m_current->redo();
    changed();
    return shown;
}

} // namespace triad::store
