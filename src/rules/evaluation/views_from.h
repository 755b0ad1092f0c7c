#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>

namespace triad::rules {

/// Whether a colleague's ratings may stand beside ours. A colleague begins on a device of their own: the school's id in their
/// file is a fresh one, and its name and URN may be missing. R-16.
struct ViewsFrom {
    std::string refusal; // one sentence that says why not; empty where they may
    std::string caution; // what the person should look at, where nothing tells whose file it is; empty for nothing
};
ViewsFrom views_from(model::SchoolDocument const& ours, model::SchoolDocument const& theirs);

/// True where two names are those of two schools: each has a word that the other lacks. "Oakfield" may be "Oakfield Primary
/// School".
bool names_differ(std::string_view, std::string_view);

} // namespace triad::rules
