#pragma once

#include "model/cluster.h"
#include "model/record_lists.h"

// The fields and lists of a lead's work, as record_lists.h has them of a school's.

namespace triad::model {

inline constexpr Slot<Cluster> cluster_slots[] = {
    { .field = "name", .text = &Cluster::name },
    { .field = "instrument", .text = &Cluster::instrument, .words = "what is asked for" },
    { .field = "due", .text = &Cluster::due, .is_day = true, .words = "by when" },
    { .field = "hideNames", .flag = &Cluster::hide_names },
};
inline constexpr Slot<ClusterSchool> cluster_school_slots[] = {
    { .field = "name", .text = &ClusterSchool::name, .searched = true },
    { .field = "urn", .text = &ClusterSchool::urn },
    { .field = "school", .text = &ClusterSchool::school, .by_program = true },
    { .field = "phase", .text = &ClusterSchool::phase },
    { .field = "group", .text = &ClusterSchool::group, .words = "cluster" },
    { .field = "letter", .number = &ClusterSchool::letter, .by_program = true },
    { .field = "leftOut", .flag = &ClusterSchool::left_out },
    { .field = "removed", .flag = &ClusterSchool::removed },
};

inline constexpr std::tuple cluster_lists {
    list_spec(RecordKind::Author, "authors", "author", &ClusterDocument::authors, author_slots),
    list_spec(RecordKind::ClusterSchool, "schools", "school", &ClusterDocument::schools, cluster_school_slots),
    list_spec(RecordKind::LedgerEntry, "ledger", "line of the ledger", &ClusterDocument::ledger, ledger_entry_slots),
};

} // namespace triad::model
