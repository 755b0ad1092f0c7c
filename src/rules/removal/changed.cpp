#include "rules/removal/changed.h"

#include <algorithm>

namespace triad::rules {

Instant changed_at(model::Stamps const& stamps)
{
    Instant latest;
    for (auto const& [field, stamp] : stamps)
        latest = std::max(latest, stamp.at);
    return latest;
}

Instant changed_at(model::Evaluation const& evaluation)
{
    return std::max({ evaluation.created.at, changed_at(evaluation.stamps), changed_at(evaluation.contexts),
        changed_at(evaluation.answers), changed_at(evaluation.views), changed_at(evaluation.actions) });
}

Instant changed_at(model::Review const& review)
{
    auto latest = std::max(review.created.at, changed_at(review.stamps));
    model::for_each_list(review, [&](auto, auto, auto, auto const& list, auto) { latest = std::max(latest, changed_at(list)); });
    return latest;
}

} // namespace triad::rules
