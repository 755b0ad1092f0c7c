#pragma once

#include "base/text.h"
#include "model/instrument.h"

#include <string>

namespace triad::model {

/// A statement with the opening words that it shares with others, for wherever it stands alone.
inline std::string whole_statement(PlacedItem const& placed)
{
    auto out = placed.group->stem;
    append_joined(out, " ", placed.item->text);
    return out;
}

} // namespace triad::model
