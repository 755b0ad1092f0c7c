#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/asset_list.h"
#include "model/calendar_kinds.h"
#include "model/enquiry.h"
#include "model/instrument.h"
#include "model/protocol.h"
#include "model/report_outline.h"
#include "model/survey_preset.h"
#include "model/taxonomy.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

/// Asks for the text of the rest of the pack. Called once at most.
using RestOfPack = std::function<std::string()>;

/// The pack that the page loads: {"instruments":[…],"scales":[…],"enquiry":[…],"protocols":[…],
/// "taxonomies":[…],"calendars":[…],"reports":[…],"surveys":[…],"examples":[…],"clusters":[…]} as packaging writes it.
/// Each member is a whole file's text, so that one damaged file costs itself only.
/// It may come in two such texts: what the first does not name is looked for in the rest when it is first wanted, and where that
/// cannot be read there is none of it.
struct AssetPack {
    AssetList<model::Instrument> instruments;
    AssetList<model::Scale> scales;
    AssetList<model::EnquiryBank> enquiry;
    AssetList<model::Protocol> protocols;
    AssetList<model::ReportOutline> report_outlines; // never empty in a pack that packaging wrote
    AssetList<model::Taxonomy> taxonomies; // never empty in a pack that packaging wrote
    AssetList<model::CalendarKinds> calendars; // never empty in a pack that packaging wrote
    AssetList<model::SurveyPreset> surveys; // what a survey can begin with
    AssetTexts examples; // whole school files
    AssetTexts clusters; // whole files of words, read when somebody asks for an example (example_words_file.h)
};
Result<AssetPack, Issue> decode_asset_pack(std::string_view bytes, RestOfPack = {});

} // namespace triad::format
