#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/enquiry.h"

#include <string_view>

namespace triad::format {

/// Reads one file of the enquiry bank (kind "enquiry"). Errors: the first reason, with its JSON Pointer.
Result<model::EnquiryBank, Issue> decode_enquiry(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
