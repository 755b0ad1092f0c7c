#pragma once

#include "rules/exchange/arrival.h"

namespace triad::rules {

/// The part of the file that may enter, as a copy of `into`.
struct Admitted {
    model::SchoolDocument part;
    bool clock_ahead = false; // moments later than now were set to now
    bool name_kept = false; // the sender's name or school was not taken over, because nobody proves that they sent it
};
/// With `proven` the file counts as its sender's own; without, its changes count as those of a writer of its own, which can stand
/// beside what is here and never take its place. Claims to know changes made here count as far as those changes were given out.
/// Moments later than `now` by more than a day become `now`.
Admitted admit(model::SchoolDocument const& into, Arrival const&, bool proven, Instant now);

/// What a first pack, or a person's own copy of a review, brings to a device that knows nothing of the review.
model::SchoolDocument first_part(model::SchoolDocument const& file, bool own_copy, bool proven, Instant now);

} // namespace triad::rules
