#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/taxonomy.h"

#include <string_view>

namespace triad::format {

/// Reads the themes that findings are coded to (kind "taxonomy"). The program reads such files and never writes any. Errors: the
/// first reason, with its JSON Pointer.
Result<model::Taxonomy, Issue> decode_taxonomy(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
