#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace triad::test {

/// Writes a file into a folder, for a test that reads it with another program. Ends this program where that fails.
void write_file(std::filesystem::path const& folder, std::string const& name, std::string_view bytes);

} // namespace triad::test
