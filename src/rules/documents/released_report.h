#pragma once

#include "base/date.h"
#include "model/protocol.h"
#include "rules/documents/paper.h"
#include "rules/exchange/release.h"

namespace triad::rules {

/// The report as one readable document with the sharing line, and the mark "Not agreed" where that is so. R-27 (SYS-13f, g;
/// SYS-14).
Paper released_report(model::SchoolDocument const&, model::Review const&, model::Protocol const*, Release const&, Date today);

} // namespace triad::rules
