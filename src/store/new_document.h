#pragma once

#include "model/cluster.h"
#include "model/school_document.h"
#include "store/context.h"

#include <string>

namespace triad::store {

/// A school's file with nothing in it but who begins it.
model::SchoolDocument new_document(Context&, model::Stamp const&);
/// The same with one evaluation.
model::SchoolDocument new_document(Context&, model::Stamp const&, model::Instrument const&, std::string const& period);

/// The work of a lead, without any school yet.
model::ClusterDocument new_cluster(Context&, model::Stamp const&);

} // namespace triad::store
