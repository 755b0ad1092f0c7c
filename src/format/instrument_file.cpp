#include "format/instrument_file.h"

#include "format/calendar_kinds_file.h"
#include "format/codecs.h"
#include "format/enquiry_file.h"
#include "format/protocol_file.h"
#include "format/report_outline_file.h"
#include "format/survey_preset_file.h"
#include "format/taxonomy_file.h"

#include <algorithm>

namespace triad::format {

Result<model::Instrument, Issue> decode_instrument(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "instrument", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this instrument");
    in.skip({ "format", "kind", "version" });
    auto instrument = decode_instrument_record(in);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return instrument;
}

std::string encode_instrument(model::Instrument const& instrument)
{
    Writer out;
    out.required("format", "triad").required("kind", "instrument").number("version", file_version);
    return pretty_json(finish_instrument(out, instrument));
}

Result<model::Scale, Issue> decode_scale_file(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "scale", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this scale");
    in.skip({ "format", "kind", "version" });
    auto scale = decode_scale(in);
    check_scale(in, scale);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return scale;
}

namespace {

/// Takes every file of one list of the pack that can be read.
template <typename Record>
void read_each(
    Reader& in, std::string_view name, Result<Record, Issue> (*decode)(std::string_view, Chain const&), std::vector<Record>& out)
{
    for (auto const& text : in.raw_texts(name)) {
        if (auto record = decode(text, released_versions()))
            out.push_back(std::move(*record));
    }
}

} // namespace

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
    AssetPack out;
    read_each(in, "instruments", decode_instrument, out.instruments);
    std::ranges::stable_sort(out.instruments, {}, &model::Instrument::order);
    read_each(in, "scales", decode_scale_file, out.scales);
    read_each(in, "enquiry", decode_enquiry, out.enquiry);
    std::ranges::stable_sort(out.enquiry, {}, &model::EnquiryBank::order);
    read_each(in, "protocols", decode_protocol, out.protocols);
    std::ranges::stable_sort(out.protocols, {}, &model::Protocol::order);
    read_each(in, "taxonomies", decode_taxonomy, out.taxonomies);
    read_each(in, "calendars", decode_calendar_kinds, out.calendars);
    read_each(in, "reports", decode_report_outline, out.report_outlines);
    read_each(in, "surveys", decode_survey_preset, out.surveys);
    out.examples = in.raw_texts("examples");
    out.clusters = in.raw_texts("clusters");
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
