#pragma once

#include "base/result.h"
#include "model/school_document.h"

#include <cstddef>
#include <string>
#include <string_view>

// What a file of a review from elsewhere may bring in, by its kind and by what is known of its sender. R-36.

namespace triad::rules {

/// Records in any one list of a review file. Far above any real review, and few enough for every screen.
constexpr std::size_t most_records = 1000;

/// A file of a review as it came. It holds exactly one review.
struct Arrival {
    model::SchoolDocument const& file;
    std::string key; // of a signature that holds; empty: it has none
    bool unchecked = false; // it has a signature, and this page cannot tell whether that holds
};

/// A partner's own copy of a review, saved from one device and opened on another, or handed to the host whole.
bool is_own_copy(model::SchoolDocument const& file);

/// Whose file it is: the Member::id of the partner who made it; empty for the host.
std::string sender_member(model::SchoolDocument const& file);

/// What the receiver knows of the sender.
enum class Sender {
    Known, // signed with a key that this person's files were signed with before
    First, // signed, and the first signed file of this person
    Unsigned, // not signed, and neither was any file of this person before
    NewKey, // signed with another key than before
    KeyMissing, // not signed, although earlier files were
};
Sender sender_of(model::SchoolDocument const& into, Arrival const&);

/// What only a person can tell before the file is taken in; empty where nothing has to be asked. `into` is null where no work on
/// this device knows the review yet.
struct Asking {
    std::string title;
    std::string text;
    std::string confirm;
    std::string decline;
};
Asking what_to_ask(model::SchoolDocument const* into, Arrival const&);

/// Why a file does not belong into a document, in one sentence; empty where it does.
std::string why_refused(model::SchoolDocument const& into, Arrival const&);

/// The same where no work on this device knows the review yet.
std::string why_refused_first(model::SchoolDocument const& file);

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

/// How the copies begin that changes of nobody proven are counted under.
inline constexpr std::string_view unproven_sign = "unproven-";

/// True where a change came in a file that nobody is proven to have sent. R-24: an agreement of this kind is shown as not
/// verified.
bool is_unproven(model::Stamp const&);

} // namespace triad::rules
