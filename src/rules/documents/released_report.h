#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/protocol.h"
#include "rules/exchange/release.h"

namespace triad::rules {

/// The report as one readable document with the sharing line, and the mark "Not agreed" where that is so. R-27 (SYS-13f, g;
/// SYS-14).
documents::PrintDocument released_report(
    model::SchoolDocument const&, model::Review const&, model::Protocol const*, Release const&, Date today);

} // namespace triad::rules
