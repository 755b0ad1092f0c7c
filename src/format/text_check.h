#pragma once

#include "base/issue.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace triad::format {

/// Looks at the bytes before anything reads them as JSON: empty, too large, another kind of file, another encoding.
std::optional<Issue> check_text(std::string_view bytes);
std::string_view without_byte_order_mark(std::string_view bytes);

// Findings of the JSON reader, at an offset in bytes.
Issue cut_off_issue(std::string_view bytes);
Issue not_json_issue(std::string_view bytes, std::size_t offset);
Issue too_deep_issue(std::string_view bytes, std::size_t offset);
Issue too_many_issue();

} // namespace triad::format
