#pragma once

#include "base/date.h"
#include "model/unknown.h"

#include <map>
#include <string>

namespace triad::model {

/// Author's id to the moment of that author's latest change.
using Knowledge = std::map<std::string, Instant>;

/// When a field was last changed, and by whom (an Author's id).
struct Stamp {
    Instant at;
    std::string by;
    /// Changes of the same field by others that this one was made in knowledge of. It tells a later change from a clash: clocks
    /// of different devices cannot. Empty while one person alone writes the field.
    Knowledge after = {};
    Unknown unknown = {};
    friend bool operator==(Stamp const&, Stamp const&) = default;
};

/// Field name (as in the file, e.g. "rating") to its last change.
using Stamps = std::map<std::string, Stamp>;

} // namespace triad::model
