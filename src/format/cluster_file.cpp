#include "format/cluster_file.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/cluster_codec.h"

namespace triad::format {

Result<model::ClusterDocument, Issue> decode_cluster(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, model::spec_of(model::DocumentKind::Cluster).name, chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    auto document = decode_cluster_document(*root, intake);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return document;
}

std::optional<model::ClusterDocument> salvage_cluster(std::string_view bytes, Chain const& chain)
{
    auto partial = parse_partly(plain_text(bytes));
    if (open_envelope(partial.root, model::spec_of(model::DocumentKind::Cluster).name, chain))
        return std::nullopt;
    Intake intake { .salvage = true };
    auto out = decode_cluster_document(partial.root, intake);
    if (out.schools.empty() && out.cluster.name.empty())
        return std::nullopt;
    // A document needs an id to be stored under; the same damaged bytes give the same one.
    if (out.id.empty())
        out.id = concat({ "cluster-", hex64(hash64(bytes)) });
    return out;
}

std::string encode_cluster(model::ClusterDocument const& document) { return pretty_json(encode_cluster_document(document)); }

} // namespace triad::format
