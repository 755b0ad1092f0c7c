#pragma once

#include "documents/print_document.h"
#include "model/instrument.h"

namespace triad::rules {

/// Every text that an instrument file holds, in the order of the instrument: the preview of what leaves. What the school left out
/// stands in the file, and so here. R-40 (SYS-14f).
documents::PrintDocument instrument_document(model::Instrument const&);

} // namespace triad::rules
