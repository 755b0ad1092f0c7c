#include "store/new_document.h"

#include "model/cluster_field.h"
#include "store/author_edits.h"

namespace triad::store {

namespace {

template <typename WorkDocument> void introduce(WorkDocument& document, Context& context, model::Stamp const& stamp)
{
    document.saved = stamp;
    auto introduction = stamp;
    introduction.copy = context.ports.ids.fresh("copy");
    introduction.change = 1;
    introduce_author(document, context.device.values(), introduction);
}

} // namespace

model::SchoolDocument new_document(Context& context, model::Stamp const& stamp)
{
    model::SchoolDocument document;
    document.id = context.ports.ids.fresh("doc");
    document.school.id = context.ports.ids.fresh("school");
    introduce(document, context, stamp);
    return document;
}

model::SchoolDocument new_document(
    Context& context, model::Stamp const& stamp, model::Instrument const& instrument, std::string const& period)
{
    auto document = new_document(context, stamp);
    document.instruments.push_back(instrument);
    auto& evaluation = document.evaluations.emplace_back();
    evaluation.id = context.ports.ids.fresh("eval");
    evaluation.instrument = instrument.id;
    evaluation.instrument_version = instrument.version;
    evaluation.period = period;
    evaluation.created = stamp;
    return document;
}

model::ClusterDocument new_cluster(Context& context, model::Stamp const& stamp)
{
    model::ClusterDocument document;
    document.id = context.ports.ids.fresh("cluster");
    introduce(document, context, stamp);
    return document;
}

} // namespace triad::store
