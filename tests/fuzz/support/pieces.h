#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace triad::fuzz {

/// Stands alone in a line between the pieces of an input that has several.
constexpr std::string_view divider = "\n====\n";

/// An input of two pieces; without a divider all of it is the first.
inline std::pair<std::string_view, std::string_view> two_pieces(std::string_view bytes)
{
    auto const at = bytes.find(divider);
    if (at == std::string_view::npos)
        return { bytes, {} };
    return { bytes.substr(0, at), bytes.substr(at + divider.size()) };
}

inline std::string_view as_text(unsigned char const* data, std::size_t size)
{
    return { reinterpret_cast<char const*>(data), size };
}

} // namespace triad::fuzz
