#pragma once

#include "base/elsewhere.h"
#include "model/school_document.h"
#include "platform/ports.h"
#include "store/leaving.h"

#include <string>
#include <string_view>

// What the store says to people: each one sentence or two that say what happened and what to do.

namespace triad::store {

std::string_view open_in_other_tab();
/// What left without a line in a sharing ledger: because another tab writes the open work, or because none is open that it is of.
std::string not_noted(Leaving const&, bool open_elsewhere);
/// Why changes are in this window only, and what to do now.
std::string_view unsaved_because(platform::StorageError);
/// Stored work that is of a later version than this program.
std::string_view kept_by_newer();
/// Why stored work could not be read.
std::string_view unread_because(platform::StorageError);
/// Why a file was not locked, or a locked one not opened.
std::string_view locked_because(platform::LockError);
/// Why a document was not written as a file for Word or Excel.
std::string not_written_because(platform::OfficeError, platform::OfficeFormat);

} // namespace triad::store
