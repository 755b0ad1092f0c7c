#pragma once

#include "rules/grouping/units.h"

#include <cstdint>
#include <memory>

// Whether terms can hold at all, looked for step by step with a way back. R-66.

namespace triad::rules {

enum class Holds : std::uint8_t {
    Yes,
    No, // every way was ruled out
    NotKnown, // not within so many tries
};

struct HoldingAnswer {
    Holds holds = Holds::NotKnown;
    std::vector<std::size_t> group_of_unit = {}; // where they hold
};

/// Looks for one way to keep to all terms. Only units with more than one school or with a limit are tried: others fill what is
/// left. A try is one unit put into one group. Goes on in slices; the result is the same whatever their size.
class HoldingSearch {
public:
    HoldingSearch(Units, std::int64_t tries);
    ~HoldingSearch();

    /// Goes on for about so much work, and takes it off: a unit or a limit that is looked at for one try. False once done.
    bool step(std::int64_t& work);
    /// Once done.
    HoldingAnswer const& answer() const;
    Units const& units() const;

private:
    class Steps;
    Units m_units;
    std::unique_ptr<Steps> m_steps;
};

/// The same without slices.
HoldingAnswer find_holding(Units, std::int64_t tries);

} // namespace triad::rules
