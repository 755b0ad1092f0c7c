#include "store/session.h"

#include "format/school_file.h"
#include "rules/exchange/desk.h"
#include "rules/removal/removing.h"
#include "store/editing.h"
#include "store/summary.h"

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

Session::Session(platform::Ports const& ports, DevicePreferences& preferences, std::string key, model::SchoolDocument document,
    Instant file_copy, std::function<void()> changed)
    : m_key(std::move(key))
    , m_copy(ports.ids.fresh("copy"))
    , m_preferences(preferences)
    , m_document(std::move(document))
    , m_file_copy(file_copy)
    , m_saver({ ports.storage, ports.clock, m_key,
          [this] { return WholeCopy { file_bytes(), format::encode_summary(summary()) }; }, std::move(changed) })
{
}

model::Stamp Session::next_stamp() const
{
    auto out = m_preferences.stamp();
    out.copy = m_copy;
    out.change = m_changes + 1;
    return out;
}

model::Stamp Session::take_stamp()
{
    auto out = next_stamp();
    ++m_changes;
    return out;
}

bool Session::perform(Command const& command)
{
    auto const allowed = [&](auto const& setting) { return rules::may_write(m_document, setting.target, setting.value); };
    if (!std::ranges::all_of(command.settings, allowed))
        return false;
    auto const stamp = take_stamp();
    auto edits = apply_settings(m_document, command.settings, stamp);
    if (!edits || edits->empty())
        return false;
    if (changes_the_list(*edits))
        m_saver.want_whole_copy();
    m_steps.add({ command.label, *edits, command.typing, stamp.at, command.replayed });
    keep(*std::move(edits), stamp);
    return true;
}

void Session::absorb(model::SchoolDocument document)
{
    m_document = std::move(document);
    m_saver.replace_content();
}

std::optional<model::FieldRef> Session::undo()
{
    auto const* step = m_steps.next_undo();
    if (!step || !write_settings(undo_settings(*step)))
        return std::nullopt;
    auto first = step->edits.front().target;
    m_steps.undone();
    return first;
}

std::optional<model::FieldRef> Session::redo()
{
    auto const* step = m_steps.next_redo();
    if (!step || !write_settings(redo_settings(*step)))
        return std::nullopt;
    auto first = step->edits.front().target;
    m_steps.redone();
    return first;
}

bool Session::write_settings(std::vector<Command::Setting> const& settings)
{
    auto const stamp = take_stamp();
    auto edits = apply_settings(m_document, settings, stamp);
    if (!edits)
        return false;
    keep(*std::move(edits), stamp);
    return true;
}

void Session::keep(std::vector<model::Edit> edits, model::Stamp const& stamp)
{
    auto introduction = introduce_author(m_document, m_preferences.values(), stamp);
    edits.insert(edits.end(), std::make_move_iterator(introduction.begin()), std::make_move_iterator(introduction.end()));
    if (!edits.empty())
        m_saver.record(std::move(edits));
}

void Session::rename_author()
{
    if (writable() && model::find_author(m_document, m_preferences.values().author))
        keep({}, take_stamp());
}

namespace {

std::string readable_bytes(model::SchoolDocument const& document)
{
    auto bytes = format::encode_school(document);
#ifndef NDEBUG
    auto const opened = format::decode_school(bytes);
    ENSURE(opened && opened->document == document);
#endif
    return bytes;
}

} // namespace

std::string Session::file_bytes() const
{
    auto saved = m_document;
    saved.saved = m_preferences.stamp();
    return readable_bytes(saved);
}

std::string Session::leaving_bytes() const
{
    auto saved = rules::without_removed_words(m_document);
    saved.saved = m_preferences.stamp();
    return readable_bytes(saved);
}

format::DocumentSummary Session::summary() const { return make_summary(m_document, m_file_copy); }

void Session::set_file_copy(Instant at)
{
    m_file_copy = at;
    m_saver.want_whole_copy();
}

} // namespace triad::store
