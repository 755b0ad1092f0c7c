#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace triad {

/// FNV-1a, 32 bits, continued from `seed`: node ids are chains of these.
constexpr std::uint32_t hash32(std::string_view text, std::uint32_t seed = 2166136261u)
{
    for (char byte : text) {
        seed ^= static_cast<unsigned char>(byte);
        seed *= 16777619u;
    }
    return seed;
}

/// FNV-1a, 64 bits.
constexpr std::uint64_t hash64(std::string_view text, std::uint64_t seed = 14695981039346656037ull)
{
    for (char byte : text) {
        seed ^= static_cast<unsigned char>(byte);
        seed *= 1099511628211ull;
    }
    return seed;
}

/// Sixteen lower-case hexadecimal digits.
std::string hex64(std::uint64_t);

} // namespace triad
