#pragma once

#include "model/cluster.h"
#include "model/document_kind.h"

#include <string>
#include <vector>

namespace triad::model {

/// What one file hands in to a lead. Its submissions and reports name no school yet: whose they are is found by the lead's list.
struct HandedIn {
    DocumentKind kind = DocumentKind::ClusterReturn; // or School: a whole school file, given by mistake
    School school; // id, name, URN
    std::string cluster; // whom the school handed it in to, in its words; may be empty
    std::string keep_until; // ISO date; empty for none
    std::vector<Submission> submissions;
    std::vector<CollectedReport> reports;
};

} // namespace triad::model
