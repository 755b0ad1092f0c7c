#pragma once

#include <string>
#include <string_view>
#include <vector>

// Ids in one field, with spaces between them: a list that is written and merged as a whole.

namespace triad::model {

/// The ids, in their order; points into the text.
std::vector<std::string_view> ids_in(std::string_view list);
bool lists_id(std::string_view list, std::string_view id);

/// The same list with the id in it, at the end where it is new; and without it.
std::string with_id(std::string_view list, std::string_view id);
std::string without_id(std::string_view list, std::string_view id);

} // namespace triad::model
