#pragma once

#include "semantics/node.h"

#include <string_view>

namespace triad::semantics {

/// The role as a lower-case word, e.g. "radio-group": the form used in golden texts and failure messages.
std::string_view role_name(Role);

/// Takes the keyboard and the pointer: a thing a person can act on.
bool interactive(Role);

/// Means nothing to a screen reader without a name.
bool needs_name(Role);

} // namespace triad::semantics
