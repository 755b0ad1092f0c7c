#pragma once

#include "model/record_lists.h"

namespace triad::rules {

/// When any field was written last; zero for never.
Instant changed_at(model::Stamps const&);
Instant changed_at(model::Evaluation const&);
Instant changed_at(model::Review const&);

template <typename Record> Instant changed_at(std::vector<Record> const& records)
{
    Instant latest;
    for (auto const& record : records)
        latest = std::max(latest, changed_at(record.stamps));
    return latest;
}

} // namespace triad::rules
