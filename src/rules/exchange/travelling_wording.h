#pragma once

#include "model/instrument.h"

namespace triad::rules {

/// The wording of an instrument as it goes along with answers: all that this version knows of it, and nothing that only a newer
/// one does. An edition is one wording wherever it is read, so nothing else is left out.
model::Instrument travelling_wording(model::Instrument const&);

} // namespace triad::rules
