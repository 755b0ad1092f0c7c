#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/report_outline.h"

#include <string_view>

namespace triad::format {

/// Reads the parts of a report (kind "report-outline"). The program reads such files and never writes any. Errors: the first
/// reason, with its JSON Pointer.
Result<model::ReportOutline, Issue> decode_report_outline(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
