#pragma once

#include "model/school_document.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// The review that a school hosts by its partnership, begun with team and day filled in. R-72.

namespace triad::rules {

/// How a review that a partnership asks for is held, until the host changes it: Protocol::id.
inline constexpr std::string_view partnership_protocol = "elp-triad-visit";

/// Of the review that is begun for a hosted visit: always the same, so that taking a plan twice begins one.
std::string begun_review_id(std::string_view visit);

/// What the partnership says of a hosted review, as fields of the review and its team. Names of persons stay empty: a partnership
/// names schools.
struct BegunReview {
    std::string title;
    std::string date;
    std::string starts;
    std::string place;
    std::vector<model::Member> members; // the host first
};
BegunReview begun_review(model::Visit const&, model::Membership const&, std::span<model::PartnerSchool const>);

} // namespace triad::rules
