#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Some of those who answered. A percentage is never said without how many it is of, and of what. AMB-35, D-33, SYS-23b.

namespace triad::rules {

/// Of fewer than these no percentage is said, since one answer more or less would move it by more than ten of a hundred.
inline constexpr int fewest_for_percentage = 10;

/// So many of so many. There is none without a base, and the percentage is worked out inside `in_words` alone.
class Share {
public:
    /// `unit`: who an answer is of, in the singular; empty reads as "person who answered". Absent where the base is below 1, or
    /// the count below 0 or above the base.
    static std::optional<Share> of(int count, int base, std::string_view unit);

    int count() const { return m_count; }
    int base() const { return m_base; }
    friend bool operator==(Share const&, Share const&) = default;

    /// "nearly 70% (34 of 50 partnership leads)", "3 of 4 schools". R-74.
    std::string in_words() const;

private:
    Share(int count, int base, std::string unit);
    std::string hedged() const;

    int m_count;
    int m_base;
    std::string m_unit; // in the plural where the base is not 1
};

/// "1 school", "4 schools", "2 people". English is not regular; of a unit of several words the one before "of" has the plural.
std::string counted_units(int count, std::string_view unit);

} // namespace triad::rules
