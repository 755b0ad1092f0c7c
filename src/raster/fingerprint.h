#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

struct ImDrawData;

namespace triad::raster {

/// A number of 64 bits for whatever was put in, in its order. Not a safeguard against anybody: it only has to be quick, and to
/// differ where pictures differ.
class Fingerprint {
public:
    void add(std::uint64_t number)
    {
        m_value = (m_value ^ number) * 0x9e3779b97f4a7c15U;
        m_value ^= m_value >> 29;
    }
    void add(void const* bytes, std::size_t size);
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0x2545f4914f6cdd1dU;
};

inline void Fingerprint::add(void const* bytes, std::size_t size)
{
    auto const* at = static_cast<unsigned char const*>(bytes);
    for (; size >= sizeof(std::uint64_t); size -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
        std::uint64_t number = 0;
        std::memcpy(&number, at, sizeof(number));
        add(number);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, at, size);
    if (size != 0)
        add(rest);
}

/// Of all that a frame draws, but for what its textures hold.
std::uint64_t fingerprint(ImDrawData const&);

} // namespace triad::raster
