#include "store/workspace.h"

#include "base/text.h"
#include "store/sentences.h"
#include "store/summary.h"
#include "store/workspace_state.h"

#include <utility>

namespace triad::store {

Workspace::Workspace(platform::Ports ports)
    : m_state(std::make_unique<State>(ports))
{
}

Workspace::~Workspace() = default;

void Workspace::start(std::function<void()> ready) { m_state->start(std::move(ready)); }

bool Workspace::started() const { return m_state->started; }

std::vector<LibraryEntry> const& Workspace::library() const { return m_state->library.entries(); }

void Workspace::open(std::string const& key) { m_state->open(key); }

bool Workspace::opening() const { return m_state->opening || m_state->comparing > 0; }

std::string Workspace::create(model::Instrument const& instrument, std::string const& period)
{
    return m_state->create(instrument, period);
}

Result<std::string, Issue> Workspace::open_file(std::string const& name, std::string_view bytes)
{
    return m_state->open_file(name, bytes);
}

void Workspace::take_in_stored_views(std::string const& key, std::string const& evaluation)
{
    m_state->take_in_stored_views(key, evaluation);
}

Result<std::string, Issue> Workspace::take_in_file_views(
    std::string const& name, std::string_view bytes, std::string const& evaluation)
{
    return m_state->take_in_file_views(name, bytes, evaluation);
}

std::string Workspace::add_instrument(std::string const& name, model::Instrument const& instrument)
{
    return m_state->add_instrument(name, instrument);
}

void Workspace::create_empty() { m_state->create_empty(); }

void Workspace::save_text(Leaving const& leaving, std::string const& mime, std::string const& bytes)
{
    m_state->save_text(leaving, mime, bytes);
}

void Workspace::print(Leaving const& leaving) { m_state->print(leaving); }

void Workspace::refuse_file(std::string const& name, std::size_t size)
{
    m_state->tell(concat({ quoted(name), " was not opened. ", format::too_large(size).sentence }), true);
}

model::SchoolDocument Workspace::parcel(std::string const& review, model::DocumentKind kind)
{
    return m_state->parcel(review, kind);
}

void Workspace::send(std::string const& review, model::DocumentKind kind, std::string const& phrase)
{
    m_state->send(review, kind, phrase);
}

void Workspace::release(std::string const& review, documents::PrintDocument const& document, rules::Release const& release)
{
    m_state->release(review, document, release);
}

std::string Workspace::take_arrived_review() { return std::exchange(m_state->arrived_review, {}); }

std::string const& Workspace::locked_file() const { return m_state->locked_name; }

std::string const& Workspace::locked_problem() const { return m_state->locked_problem; }

void Workspace::unlock(std::string const& phrase) { m_state->unlock(phrase); }

void Workspace::forget_locked_file() { m_state->forget_locked(); }

FileQuestion const* Workspace::file_question() const
{
    return m_state->questions.empty() ? nullptr : &m_state->questions.front().asked;
}

void Workspace::answer_file_question(bool take) { m_state->answer_question(take); }

std::string const& Workspace::own_words()
{
    m_state->ask_for_own_words();
    return m_state->own_words;
}

std::string Workspace::set_apart() const { return m_state->set_apart ? document_title(*m_state->set_apart) : std::string {}; }

void Workspace::keep_set_apart() { m_state->keep_set_apart(); }

void Workspace::leave_set_apart()
{
    m_state->set_apart.reset();
    m_state->touch();
}

std::vector<LibraryEntry> Workspace::own_schools() const
{
    std::vector<LibraryEntry> out;
    for (auto const& entry : library())
        if (!entry.damaged && !entry.summary.example && entry.summary.kind == model::DocumentKind::School)
            out.push_back(entry);
    return out;
}

bool Workspace::in_own_school() const
{
    return writable() && current()->kind == model::DocumentKind::School && !current()->example;
}

void Workspace::remove_document(std::string const& key) { m_state->remove_document(key); }

void Workspace::remove_everything(std::function<void()> const& done) { m_state->remove_everything(done); }

void Workspace::download_raw(std::string const& key) { m_state->download_raw(key); }

model::SchoolDocument const* Workspace::current() const { return m_state->current ? &m_state->current->document() : nullptr; }

std::string const& Workspace::current_key() const { return m_state->current ? m_state->current->key() : m_state->no_key; }

bool Workspace::writable() const { return m_state->current && m_state->current->writable(); }

std::uint64_t Workspace::revision() const { return m_state->revision; }

bool Workspace::perform(Command command) { return m_state->perform(std::move(command)); }

bool Workspace::remove_evaluation(std::string const& id) { return m_state->remove_evaluation(id); }

bool Workspace::can_undo() const { return writable() && m_state->current->steps().next_undo(); }

bool Workspace::can_redo() const { return writable() && m_state->current->steps().next_redo(); }

std::string Workspace::undo_label() const { return can_undo() ? m_state->current->steps().next_undo()->label : std::string {}; }

std::string Workspace::redo_label() const { return can_redo() ? m_state->current->steps().next_redo()->label : std::string {}; }

std::optional<model::FieldRef> Workspace::undo() { return can_undo() ? m_state->step_back() : std::nullopt; }

std::optional<model::FieldRef> Workspace::redo() { return can_redo() ? m_state->step_forward() : std::nullopt; }

std::string Workspace::fresh_id(std::string_view prefix) { return m_state->ports.ids.fresh(prefix); }

SaveStatus const& Workspace::status() const
{
    return m_state->current ? m_state->current->saver().status() : m_state->no_document;
}

Instant Workspace::file_copy_at() const { return m_state->current ? m_state->current->file_copy() : Instant {}; }

void Workspace::download(std::optional<std::string> const& evaluation) { m_state->download(evaluation); }

void Workspace::take_over() { m_state->take_over(); }

void Workspace::flush() { m_state->flush(); }

int Workspace::tick() { return m_state->tick(); }

void Workspace::save_version(std::string const& label)
{
    if (m_state->current)
        m_state->versions.save(label, m_state->current->file_bytes());
}

void Workspace::list_versions()
{
    if (m_state->current)
        m_state->versions.list();
}

std::optional<std::vector<platform::StoredVersion>> const& Workspace::versions() const { return m_state->versions.versions(); }

void Workspace::restore_version_as_copy(Instant at) { m_state->restore(at); }

std::vector<Notice> const& Workspace::notices() const { return m_state->notices; }

void Workspace::add_notice(Notice notice) { m_state->tell(std::move(notice.text), notice.urgent, std::move(notice.raw_key)); }

std::vector<Notice> Workspace::take_unsaid() { return std::exchange(m_state->unsaid, {}); }

void Workspace::dismiss_told()
{
    auto const told = [](Notice const& notice) { return !notice.urgent && notice.raw_key.empty(); };
    if (std::erase_if(m_state->notices, told) > 0)
        m_state->touch();
}

void Workspace::dismiss_notice(std::size_t index)
{
    auto& notices = m_state->notices;
    if (index >= notices.size())
        return;
    notices.erase(notices.begin() + static_cast<std::ptrdiff_t>(index));
    m_state->touch();
}

void Workspace::set_author(std::string const& name, std::string const& role)
{
    auto& values = m_state->preferences.values();
    values.author_name = name;
    values.author_role = role;
    m_state->preferences.save();
    if (m_state->current)
        m_state->current->rename_author();
    m_state->touch();
}

format::Preferences& Workspace::preferences() { return m_state->preferences.values(); }

void Workspace::save_preferences() { m_state->preferences.save(); }

} // namespace triad::store
