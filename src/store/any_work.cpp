#include "store/any_work.h"

#include "format/locked_file.h"
#include "model/document_kind.h"
#include "store/cluster_work.h"
#include "store/school_work.h"

namespace triad::store {

namespace {

DocumentReader reader_of(std::string_view bytes)
{
    bool const lead = format::kind_of_file(bytes) == model::spec_of(model::DocumentKind::Cluster).name;
    return lead ? ClusterWork::reader() : SchoolWork::reader();
}

Result<std::unique_ptr<Document>, Issue> decode(std::string_view bytes, format::Chain const& chain)
{
    return reader_of(bytes).decode(bytes, chain);
}

std::unique_ptr<Document> salvage(std::string_view bytes, format::Chain const& chain)
{
    return reader_of(bytes).salvage(bytes, chain);
}

} // namespace

DocumentReader any_work() { return { decode, salvage }; }

} // namespace triad::store
