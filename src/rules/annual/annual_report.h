#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/cluster.h"
#include "model/report_outline.h"

#include <string_view>

namespace triad::rules {

/// What the lead wrote to one part of this year's report; null for nothing yet.
model::AnnualText const* annual_text(model::ClusterDocument const&, std::string_view year, std::string_view part);

/// The report as the board gets it: what the records say of each part, and the lead's words. A part without either is left out.
/// R-80 (SYS-18).
documents::PrintDocument annual_report(
    model::ClusterDocument const&, model::ReportOutline const&, std::string_view year, Date today);

} // namespace triad::rules
