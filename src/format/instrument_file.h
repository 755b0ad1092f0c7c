#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/calendar_kinds.h"
#include "model/enquiry.h"
#include "model/protocol.h"
#include "model/report_outline.h"
#include "model/survey_preset.h"
#include "model/taxonomy.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

/// Reads one instrument file (kind "instrument"). Errors: the first reason, with its JSON Pointer.
Result<model::Instrument, Issue> decode_instrument(std::string_view bytes, Chain const& = released_versions());
std::string encode_instrument(model::Instrument const&);
/// "Our-reading-audit_edition-2_2026-11-22.triad.json"
std::string instrument_file_name(model::Instrument const&, Date today);

/// Reads one scale file (kind "scale"): answers ready for instruments of a school's own.
Result<model::Scale, Issue> decode_scale_file(std::string_view bytes, Chain const& = released_versions());

/// The pack that the page loads: {"instruments":[…],"scales":[…],"enquiry":[…],"protocols":[…],
/// "taxonomies":[…],"calendars":[…],"reports":[…],"surveys":[…],"examples":[…],"clusters":[…]} as packaging writes it.
/// Each member is a whole file's text, so that one damaged file costs itself only.
struct AssetPack {
    std::vector<model::Instrument> instruments;
    std::vector<model::Scale> scales;
    std::vector<model::EnquiryBank> enquiry;
    std::vector<model::Protocol> protocols;
    std::vector<model::ReportOutline> report_outlines; // the same
    std::vector<model::Taxonomy> taxonomies; // never empty in a pack that packaging wrote
    std::vector<model::CalendarKinds> calendars; // never empty in a pack that packaging wrote
    std::vector<model::SurveyPreset> surveys; // what a survey can begin with
    std::vector<std::string> examples; // whole school files
    std::vector<std::string> clusters; // whole files of words, read when somebody asks for an example (example_words_file.h)
};
Result<AssetPack, Issue> decode_asset_pack(std::string_view bytes);

} // namespace triad::format
