#pragma once

#include "store/workspace.h"

#include <string>

namespace triad::ui {

/// The plain sign of the state: "Saved on this device 10:42 · file copy 3 days old".
struct SaveText {
    std::string state; // "Saved on this device 10:42"
    std::string copy; // "file copy 3 days old", "no file copy yet"; empty when nothing is open
    bool trouble = false; // the work is not safe on this device
    bool copy_old = false; // older than a week, or never made
    std::string whole() const; // both, joined
};

SaveText save_text(store::Workspace const&, Date today, int offset_minutes);

} // namespace triad::ui
