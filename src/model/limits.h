#pragma once

#include "model/stamp.h"

#include <cstddef>
#include <string_view>

// What a file can hold, for those who write and those who read: nothing else is written, because no file could be opened with it.
// Of texts, see longest_text in field.h.

namespace triad::model {

/// Code points in an id.
inline constexpr std::size_t longest_id = 80;
/// True where records can be called so: there is something, it is not too long, and it is plain text.
bool is_id(std::string_view);

/// Of minutes and places in an order.
inline constexpr int highest_number = 100'000;
/// Of an edition. Far above any real one; keeps numbers within what every machine can count.
inline constexpr int highest_edition = 9999;

/// The stamp with its moment and its count as near to what they were as a file can say.
Stamp within_limits(Stamp);

/// Writers that one stamp names. Half of what a reader takes.
inline constexpr std::size_t most_known = 500;
/// Keeps as many writers as that. Of one that is left out a change may come back as a clash, and none is lost by it.
void keep_within_limits(Knowledge&);

} // namespace triad::model
