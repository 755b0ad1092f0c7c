#pragma once

#include <string>

namespace triad::model {

/// JSON object text with the fields this version does not know, kept so that a save writes them back. Empty for none.
using Unknown = std::string;

} // namespace triad::model
