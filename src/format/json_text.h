#pragma once

#include <string>
#include <string_view>

namespace triad::format {

/// Adds a text in quotation marks, as JSON has it: for what is too long to be put together as a value first. Malformed bytes are
/// written as U+FFFD.
void append_json_text(std::string& out, std::string_view text);

} // namespace triad::format
