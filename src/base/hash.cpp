#include "base/hash.h"

namespace triad {

std::string hex64(std::uint64_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t place = out.size(); place-- > 0; value >>= 4)
        out[place] = digits[value & 15];
    return out;
}

} // namespace triad
