#pragma once

#include "rules/partnership/begun_review.h"
#include "rules/partnership/receive_plan.h"

namespace triad::rules {

/// What a visit that the school hosts changes in the review that was begun for it, after what the partnership said of it before;
/// null where that said nothing of it. A review that the school removed stays removed. R-72.
struct FollowedReview {
    model::SchoolDocument const& own;
    model::Visit const& visit;
    BegunReview const& after;
    BegunReview const* before = nullptr;
};
void follow_review(ReceivedPlan&, FollowedReview const&);

} // namespace triad::rules
