#pragma once

#include "base/text.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// "row-3": the key of one among several that have no id of their own.
inline std::string indexed(std::string_view key, std::size_t index) { return concat({ key, "-", number(index) }); }

} // namespace triad::ui
