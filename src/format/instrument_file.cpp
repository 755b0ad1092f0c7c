#include "format/instrument_file.h"

#include "format/codecs.h"

#include <utility>

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

} // namespace triad::format
