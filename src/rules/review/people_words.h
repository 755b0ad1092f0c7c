#pragma once

#include "model/protocol.h"
#include "model/review.h"

#include <string>
#include <vector>

// People of a review, as a sentence names them.

namespace triad::rules {

/// "Jo Park", or "the lead reviewer" where no name was given.
std::string person_words(model::Protocol const*, model::Member const&);
/// "Jo Park, Sam Reed and the facilitator"; several without a name are only counted.
std::string people_words(model::Protocol const*, std::vector<model::Member const*> const&);

} // namespace triad::rules
