#include "format/instrument_file.h"

#include "format/codecs.h"

namespace triad::format {

Result<model::Instrument, Issue> decode_instrument(std::string_view bytes)
{
    auto const root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = check_envelope(*root, "instrument"))
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
    for (auto const& text : in.raw_texts("instruments")) {
        if (auto instrument = decode_instrument(text))
            out.instruments.push_back(std::move(*instrument));
    }
    out.examples = in.raw_texts("examples");
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
