#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/partnership_plan.h"

#include <string>
#include <string_view>

namespace triad::format {

/// Reads what a lead gives to schools (kind "partnership"). Members that are no part of it, those of a newer version among them,
/// are left unread: whatever a school gets stands in the preview of whoever made the file.
/// An id that points to no school of the file: of a host, of a school in a group, or where a date is for certain schools, refuses
/// the file; elsewhere it is left out. A group that points nowhere is left out. Errors: the first reason why it cannot be opened.
Result<model::PartnershipPlan, Issue> decode_partnership(std::string_view bytes, Chain const& = released_versions());

/// Writes it: two-space JSON with the fields of rules/partnership/plan_fields.h and no other.
std::string encode_partnership(model::PartnershipPlan const&);

} // namespace triad::format
