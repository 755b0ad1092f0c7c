#pragma once

#include "model/school_document.h"

#include <cstdint>
#include <string>

namespace triad::test {

/// A small pseudo-random source (splitmix64): the same numbers on every machine, so that a seed in a failure message repeats it.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next();
    /// From 0 to `limit` - 1.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    std::uint64_t m_state;
};

/// Any text a person might type or paste, and some nobody would: accents, emoji, markup, quotation marks, line ends.
std::string generate_text(Random&);
/// Any instrument that a file may hold.
model::Instrument generate_instrument(Random&, int number);
/// Any document that a file may hold, with unknown members at every level.
model::SchoolDocument generate_document(std::uint64_t seed);

/// How many documents a property is tried on: some hundreds, or as many as the environment variable TRIAD_LONG says.
int property_runs();

/// The instrument and document of most unit tests: two items, red, amber and green; nothing answered yet.
model::Instrument sample_instrument();
model::SchoolDocument sample_document();

} // namespace triad::test
