#pragma once

#include "documents/print_document.h"
#include "model/cluster.h"

#include <string_view>

namespace triad::rules {

/// The groups of one division and its reviews, as schools and boards get them: who hosts, who joins and leads, when and where.
/// What the lead thinks of it (problems, load, training, dates to avoid) is not in it. A school is called as the lead sees it
/// . Without a block where no review is planned. R-83 (SYS-08).
documents::PrintDocument rota_document(model::ClusterDocument const&, std::string_view grouping);

} // namespace triad::rules
