#include "format/summary_file.h"

#include "format/codecs.h"
#include "format/summary_codec.h"
#include "model/document_kind.h"

namespace triad::format {

Result<model::ClusterSummary, Issue> decode_summary(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, model::spec_of(model::DocumentKind::ClusterSummary).name, chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.skip({ "format", "version", "kind", "audience" });
    in.set_label("this summary");
    auto out = decode_summary_content(in);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

std::string encode_summary(model::ClusterSummary const& summary)
{
    auto const& spec = model::spec_of(model::DocumentKind::ClusterSummary);
    Writer out;
    out.required("format", "triad").required("kind", spec.name).number("version", file_version);
    out.required("audience", spec.audience);
    encode_summary_content(out, summary);
    return pretty_json(out.finish());
}

} // namespace triad::format
