#pragma once

#include "rules/collation/import_plan.h"

namespace triad::rules {

/// What the summary of another cluster would bring, said before it is taken: of one cluster the newest stays. R-51 (SYS-16).
ImportLine plan_summary(model::ClusterDocument const&, std::span<DroppedFile const>, std::size_t file, Date today);

} // namespace triad::rules
