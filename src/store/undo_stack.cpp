#include "store/undo_stack.h"

#include <set>
#include <string_view>
#include <tuple>

namespace triad::store {

namespace {

constexpr std::int64_t joining_ms = 5000;
constexpr std::size_t most_steps = 1000;

using RecordName = std::tuple<model::RecordKind, std::string_view, std::string_view>;

RecordName record_of(model::FieldRef const& target) { return { target.kind, target.owner, target.record }; }

/// The records that the step brought into being. There may be thousands, with several edits of each.
std::set<RecordName> made_in(Step const& step)
{
    std::set<RecordName> out;
    for (auto const& edit : step.edits)
        if (edit.target.field == "removed" && edit.before == "true" && edit.after.empty())
            out.insert(record_of(edit.target));
    return out;
}

} // namespace

void UndoStack::add(Step step)
{
    m_undone.clear();
    if (joined(step))
        return;
    m_done.push_back(std::move(step));
    if (m_done.size() > most_steps)
        m_done.pop_front();
}

bool UndoStack::joined(Step const& step)
{
    if (m_done.empty() || !step.typing || step.edits.size() != 1)
        return false;
    auto& last = m_done.back();
    bool const same_field = last.typing && last.edits.size() == 1 && last.edits[0].target == step.edits[0].target;
    if (!same_field || (!step.replayed && step.at.ms - last.at.ms > joining_ms))
        return false;
    last.edits[0].after = step.edits[0].after;
    last.edits[0].stamp = step.edits[0].stamp;
    last.at = step.at;
    // Typed and deleted again: there is nothing left to undo.
    if (last.edits[0].before == last.edits[0].after)
        m_done.pop_back();
    return true;
}

Step const* UndoStack::next_undo() const { return m_done.empty() ? nullptr : &m_done.back(); }

Step const* UndoStack::next_redo() const { return m_undone.empty() ? nullptr : &m_undone.back(); }

void UndoStack::undone()
{
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
}

void UndoStack::redone()
{
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    // Typing on after a redo is a new step.
    m_done.back().typing = false;
}

std::vector<Command::Setting> undo_settings(Step const& step)
{
    auto const made = made_in(step);
    std::vector<Command::Setting> settings;
    for (auto edit = step.edits.rbegin(); edit != step.edits.rend(); ++edit) {
        if (edit->target.field == "removed" || !made.contains(record_of(edit->target)))
            settings.push_back({ edit->target, edit->before });
    }
    return settings;
}

std::vector<Command::Setting> redo_settings(Step const& step)
{
    std::vector<Command::Setting> settings;
    settings.reserve(step.edits.size());
    for (auto const& edit : step.edits)
        settings.push_back({ edit.target, edit.after });
    return settings;
}

} // namespace triad::store
