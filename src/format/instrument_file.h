#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/instrument.h"

#include <string>
#include <string_view>

namespace triad::format {

/// Reads one instrument file (kind "instrument"). Errors: the first reason, with its JSON Pointer.
Result<model::Instrument, Issue> decode_instrument(std::string_view bytes, Chain const& = released_versions());
std::string encode_instrument(model::Instrument const&);
/// "Our-reading-audit_edition-2_2026-11-22.triad.json"
std::string instrument_file_name(model::Instrument const&, Date today);

/// Reads one scale file (kind "scale"): answers ready for instruments of a school's own.
Result<model::Scale, Issue> decode_scale_file(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
