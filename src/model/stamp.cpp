#include "model/stamp.h"

#include <algorithm>

namespace triad::model {

Writer writer_of(Stamp const& stamp) { return stamp.copy.empty() ? person_sign + stamp.by : stamp.copy; }

std::int64_t number_of(Stamp const& stamp) { return stamp.copy.empty() ? stamp.at.ms : stamp.change; }

void add_knowledge(Knowledge& known, Stamp const& stamp)
{
    auto const note = [&](Writer const& writer, std::int64_t number) {
        auto const [place, is_new] = known.emplace(writer, number);
        if (!is_new)
            place->second = std::max(place->second, number);
    };
    note(writer_of(stamp), number_of(stamp));
    for (auto const& [writer, number] : stamp.after)
        note(writer, number);
}

bool is_unproven(Stamp const& stamp) { return stamp.copy.starts_with(unproven_sign); }

} // namespace triad::model
