#pragma once

#include "store/commands.h"

#include <deque>
#include <string>
#include <vector>

namespace triad::store {

/// One thing a person did, with every field's value before and after.
struct Step {
    std::string label;
    std::vector<model::Edit> edits;
    bool typing = false;
    Instant at;
    bool replayed = false; // see Command::replayed
};

/// What was done and can be taken back, and what was taken back and can be done again.
class UndoStack {
public:
    /// Forgets what could be redone. Typing in one field goes on with the step before it.
    void add(Step);

    /// The step that is next to be undone or redone; null for none.
    Step const* next_undo() const;
    Step const* next_redo() const;
    /// The next step has been undone, or redone.
    void undone();
    void redone();

private:
    bool joined(Step const&);

    std::deque<Step> m_done;
    std::vector<Step> m_undone;
};

/// The settings that take a step back, the last one first, and those that do it again.
/// Where a step made a record, undoing only marks the record as removed: its other fields stay for the redo.
std::vector<Command::Setting> undo_settings(Step const&);
std::vector<Command::Setting> redo_settings(Step const&);

} // namespace triad::store
