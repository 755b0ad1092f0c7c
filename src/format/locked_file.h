#pragma once

#include <string_view>

namespace triad::format {

/// True for a file sealed with a pass phrase, whole or cut off: it is to be opened by the lock before anything else can be
/// read from it. Reads no further than it must; a byte-order mark and white space in front do not matter.
bool is_locked(std::string_view bytes);

/// The kind that a Triad file says it is of, as far as it can be told without reading it in earnest; empty where it says none, or
/// is no Triad file. Points into the bytes.
std::string_view kind_of_file(std::string_view bytes);

/// True for a Triad file of any kind by what is in it, whatever its name: whole or cut off, and in UTF-16 too, as some editors
/// save it. Whether it can be opened is for those to say who read it in earnest.
bool is_triad(std::string_view bytes);

} // namespace triad::format
