#include "rules/removal/changed.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// In any of its lists.
template <typename Lists, typename Owner> Instant changed_in(Lists const& lists, Owner const& owner)
{
    Instant latest;
    model::for_each_list(lists, owner, [&](auto const&, auto const& list) { latest = std::max(latest, changed_at(list)); });
    return latest;
}

} // namespace

Instant changed_at(model::Stamps const& stamps)
{
    Instant latest;
    for (auto const& [field, stamp] : stamps)
        latest = std::max(latest, stamp.at);
    return latest;
}

Instant changed_at(model::Evaluation const& evaluation)
{
    return std::max({ evaluation.created.at, changed_at(evaluation.stamps), changed_in(model::evaluation_lists, evaluation) });
}

Instant changed_at(model::Review const& review)
{
    return std::max({ review.created.at, changed_at(review.stamps), changed_in(model::review_lists, review) });
}

} // namespace triad::rules
