#pragma once

#include "base/date.h"

#include <string>

namespace triad::store {

/// Where the work is, in one word for the state text.
enum class SaveState {
    Nothing, // no document open
    Saved, // every change is in storage, read back and equal
    Saving, // changes wait, or a write is under way
    InMemoryOnly, // storage refuses: download is the only copy; `problem` says why
    ReadOnly, // another tab holds this document
};

struct SaveStatus {
    SaveState state = SaveState::Nothing;
    Instant saved_at; // last verified save
    std::string problem; // one sentence for InMemoryOnly and ReadOnly
};

} // namespace triad::store
