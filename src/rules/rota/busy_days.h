#pragma once

#include "base/date.h"
#include "model/cluster.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Days on which a school cannot host or join. R-70 (SYS08c).

namespace triad::rules {

/// A day that something else has: a meeting, a training.
struct TakenDay {
    std::string school; // ClusterSchool::id; empty: all schools
    std::string day; // ISO date
    std::string what; // "the meeting “Spring round”": within a sentence
};

/// What stands against a day.
struct AgainstDay {
    bool other_date = false; // another date; else it is to be avoided
    bool of_all = false; // for all schools
    std::string what = {}; // of another date
};

class BusyDays {
public:
    BusyDays(model::ClusterDocument const&, std::span<TakenDay const>);
    /// Null where nothing stands against it. `day` since 1970-01-01.
    AgainstDay const* against(std::string_view school, std::int64_t day) const;

private:
    struct Stretch {
        std::int64_t from;
        std::int64_t to;
        AgainstDay reason;
    };
    using Stretches = std::vector<Stretch>;
    static AgainstDay const* in(Stretches const&, std::int64_t day);

    Stretches m_all = {};
    std::map<std::string, Stretches, std::less<>> m_schools = {};
};

} // namespace triad::rules
