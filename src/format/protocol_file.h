#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/protocol.h"

#include <string>
#include <string_view>

namespace triad::format {

/// Reads one file that says how reviews are held (kind "protocol"). Errors: the first reason, with its JSON Pointer.
Result<model::Protocol, Issue> decode_protocol(std::string_view bytes, Chain const& = released_versions());
std::string encode_protocol(model::Protocol const&);

} // namespace triad::format
