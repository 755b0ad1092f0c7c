#include "store/open_document.h"

#include <algorithm>

namespace triad::store {

namespace {

/// The list of work in this browser names evaluations, and is written with whole copies: one that is begun or removed is to be
/// found by its address at once.
bool changes_the_list(std::vector<model::Edit> const& edits)
{
    return std::ranges::any_of(edits, [](auto const& edit) {
        auto const kind = edit.target.kind;
        bool const listed = kind == model::RecordKind::Evaluation || kind == model::RecordKind::Review;
        return listed && edit.target.field == "removed";
    });
}

} // namespace

OpenDocument::OpenDocument(platform::Ports const& ports, DevicePreferences& preferences, std::string key,
    std::unique_ptr<Document> document, Instant file_copy, std::function<void()> changed)
    : m_key(std::move(key))
    , m_copy(ports.ids.fresh("copy"))
    , m_preferences(preferences)
    , m_document(std::move(document))
    , m_file_copy(file_copy)
    , m_saver({ ports.storage, ports.clock, m_key,
          [this] { return WholeCopy { file_bytes(), format::encode_library_line(summary()) }; }, std::move(changed) })
{
}

model::Stamp OpenDocument::next_stamp() const
{
    auto out = m_preferences.stamp();
    out.copy = m_copy;
    out.change = m_changes + 1;
    return out;
}

model::Stamp OpenDocument::take_stamp()
{
    auto out = next_stamp();
    ++m_changes;
    return out;
}

bool OpenDocument::perform(Command const& command)
{
    auto const allowed = [&](auto const& setting) { return m_document->allows(setting.target, setting.value); };
    if (!std::ranges::all_of(command.settings, allowed))
        return false;
    auto const stamp = take_stamp();
    auto edits = m_document->apply(command.settings, stamp);
    if (!edits || edits->empty())
        return false;
    if (changes_the_list(*edits))
        m_saver.want_whole_copy();
    m_steps.add({ command.label, *edits, command.typing, stamp.at, command.replayed });
    keep(*std::move(edits), stamp);
    return true;
}

void OpenDocument::absorb(std::unique_ptr<Document> document)
{
    m_document = std::move(document);
    m_saver.replace_content();
}

std::optional<model::FieldRef> OpenDocument::undo()
{
    auto const* step = m_steps.next_undo();
    if (!step || !write_settings(undo_settings(*step)))
        return std::nullopt;
    auto first = step->edits.front().target;
    m_steps.undone();
    return first;
}

std::optional<model::FieldRef> OpenDocument::redo()
{
    auto const* step = m_steps.next_redo();
    if (!step || !write_settings(redo_settings(*step)))
        return std::nullopt;
    auto first = step->edits.front().target;
    m_steps.redone();
    return first;
}

bool OpenDocument::write_settings(std::vector<Command::Setting> const& settings)
{
    auto const stamp = take_stamp();
    auto edits = m_document->apply(settings, stamp);
    if (!edits)
        return false;
    keep(*std::move(edits), stamp);
    return true;
}

void OpenDocument::keep(std::vector<model::Edit> edits, model::Stamp const& stamp)
{
    auto introduction = m_document->introduce(m_preferences.values(), stamp);
    edits.insert(edits.end(), std::make_move_iterator(introduction.begin()), std::make_move_iterator(introduction.end()));
    if (!edits.empty())
        m_saver.record(std::move(edits));
}

void OpenDocument::rename_author()
{
    if (writable() && m_document->knows_author(m_preferences.values().author))
        keep({}, take_stamp());
}

std::string OpenDocument::file_bytes() const { return m_document->encode(m_preferences.stamp()); }

std::function<std::string()> OpenDocument::version_bytes() const
{
    return [content = std::shared_ptr<Document>(m_document->copy())] { return content->encode(content->saved()); };
}

std::string OpenDocument::leaving_bytes() const { return m_document->encode_leaving(m_preferences.stamp()); }

format::LibraryLine OpenDocument::summary() const { return m_document->library_line(m_file_copy); }

void OpenDocument::set_file_copy(Instant at)
{
    m_file_copy = at;
    m_saver.want_whole_copy();
}

} // namespace triad::store
