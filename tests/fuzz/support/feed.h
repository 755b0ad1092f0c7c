#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace triad::fuzz {

/// Takes an input apart, byte by byte. Past the end every choice is the first one, so any input says something whole.
class Feed {
public:
    explicit Feed(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    bool done() const { return m_rest.empty(); }

    std::uint8_t byte()
    {
        if (done())
            return 0;
        auto const value = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return value;
    }

    /// From 0 to `limit` - 1.
    std::size_t below(std::size_t limit) { return byte() % limit; }

    std::uint32_t word()
    {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i)
            value = value << 8 | byte();
        return value;
    }

    std::string_view text(std::size_t size)
    {
        auto const taken = m_rest.substr(0, size);
        m_rest.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view m_rest;
};

} // namespace triad::fuzz
