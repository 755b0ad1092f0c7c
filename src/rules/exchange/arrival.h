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

} // namespace triad::rules
