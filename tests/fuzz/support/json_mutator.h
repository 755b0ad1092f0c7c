#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace triad::fuzz {

/// A text changed byte by byte, to at most `largest` bytes: libFuzzer's own way, which knows the dictionary.
using MutateBytes = std::string (*)(std::string text, std::size_t largest);

/// The input with one piece changed: where that is JSON, mostly by its members and records, so that what comes out is read
/// further than its first line. `other` lends members and records; it may be empty.
std::string mutate_json(
    std::string_view input, std::string_view other, unsigned seed, std::size_t largest, MutateBytes mutate_bytes);

} // namespace triad::fuzz
