#pragma once

#include "format/journal_entry.h"
#include "store/commands.h"

#include <optional>
#include <span>
#include <vector>

namespace triad::store {

/// Sets the fields, and returns the edits that did it. Values that stand there already are left out.
/// All or nothing: absent, with the document as it was, where one of the fields refuses its value, or where no file
/// could be opened with what they say together.
std::optional<std::vector<model::Edit>> apply_settings(
    model::SchoolDocument&, std::span<Command::Setting const>, model::Stamp const&);

} // namespace triad::store
