#include "format/asset_pack.h"

#include "format/calendar_kinds_file.h"
#include "format/codecs.h"
#include "format/enquiry_file.h"
#include "format/instrument_file.h"
#include "format/protocol_file.h"
#include "format/report_outline_file.h"
#include "format/survey_preset_file.h"
#include "format/taxonomy_file.h"

#include <utility>

namespace triad::format {

Result<AssetPack, Issue> decode_asset_pack(std::string_view bytes)
{
    auto const root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (root->kind != JsonKind::Object)
        return Failure<Issue> { { IssueCode::NotTriad, "", "The instruments could not be loaded: load this page again." } };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("the pack of instruments");
    AssetPack out {
        .instruments = { in.raw_texts("instruments"), decode_instrument },
        .scales = { in.raw_texts("scales"), decode_scale_file },
        .enquiry = { in.raw_texts("enquiry"), decode_enquiry },
        .protocols = { in.raw_texts("protocols"), decode_protocol },
        .report_outlines = { in.raw_texts("reports"), decode_report_outline },
        .taxonomies = { in.raw_texts("taxonomies"), decode_taxonomy },
        .calendars = { in.raw_texts("calendars"), decode_calendar_kinds },
        .surveys = { in.raw_texts("surveys"), decode_survey_preset },
        .examples = in.raw_texts("examples"),
        .clusters = in.raw_texts("clusters"),
    };
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
