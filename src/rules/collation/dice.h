#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace triad::rules {

/// Pseudo-random numbers (splitmix64) for examples: the same on every machine. A name beside the seed makes dice of their own, so
/// that what is thrown for one thing changes nothing else.
class Dice {
public:
    explicit Dice(std::uint64_t seed, std::string_view name = {});

    std::uint64_t next();
    /// From 0 to `limit` - 1.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    /// From `least` to `most`.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    /// A place in a list that is not empty.
    std::size_t place_in(std::size_t size) { return static_cast<std::size_t>(next() % size); }

private:
    std::uint64_t m_state;
};

} // namespace triad::rules
