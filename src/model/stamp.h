#pragma once

#include "base/date.h"
#include "model/unknown.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace triad::model {

/// Whose changes are counted together. One opening of a document is a writer, not a person: two devices of one person, a copied
/// browser profile or a restored backup would otherwise count the same numbers for different changes. Stamps of files from before
/// that name a person only; there the person is the writer, with this sign before the id.
using Writer = std::string;
inline constexpr char person_sign = '@';

/// Writer to the number of the latest change of that writer which was known.
using Knowledge = std::map<Writer, std::int64_t>;

/// The highest number of a change: every JSON reader holds it exactly.
inline constexpr std::int64_t highest_change = 9'007'199'254'740'991;

/// When a field was last changed, and by whom (an Author's id).
struct Stamp {
    Instant at; // tells people when; nothing is decided by it but which of two values that clash is shown
    std::string by;
    std::string copy = {}; // the opening of the document in which it was changed; empty in files from before there were such
    std::int64_t change = 0; // its number among the changes of that opening, from 1; 0 without `copy`
    /// Changes of the same field by other writers that this one was made in knowledge of. It tells a later change from a clash:
    /// clocks of different devices cannot. Empty while one writer alone writes the field.
    Knowledge after = {};
    Unknown unknown = {};
    friend bool operator==(Stamp const&, Stamp const&) = default;
};

Writer writer_of(Stamp const&);
/// The number that the stamp's writer gave the change: the moment where the writer is a person.
std::int64_t number_of(Stamp const&);
/// Adds the stamp's own change and all that it knew.
void add_knowledge(Knowledge&, Stamp const&);

/// How the copies begin that changes of nobody proven are counted under. R-36.
inline constexpr std::string_view unproven_sign = "unproven-";
/// True where a change came in a file that nobody is proven to have sent. R-24: an agreement of this kind is shown as not
/// verified.
bool is_unproven(Stamp const&);

/// Field name (as in the file, e.g. "rating") to its last change.
using Stamps = std::map<std::string, Stamp>;

} // namespace triad::model
