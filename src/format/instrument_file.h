#pragma once

#include "base/result.h"
#include "format/issue.h"
#include "model/instrument.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

/// Reads one instrument file (kind "instrument"). Errors: the first reason, with its JSON Pointer.
Result<model::Instrument, Issue> decode_instrument(std::string_view bytes);
std::string encode_instrument(model::Instrument const&);

/// The pack that the page loads: {"instruments":[…],"examples":[…]} as packaging writes it.
/// Each member is a whole file's text, so that one damaged file costs itself only.
struct AssetPack {
    std::vector<model::Instrument> instruments;
    std::vector<std::string> examples; // whole school files
};
Result<AssetPack, Issue> decode_asset_pack(std::string_view bytes);

} // namespace triad::format
