#pragma once

#include "store/document.h"

namespace triad::store {

/// A document as it comes out of storage: the last whole copy with the journal played on top of it.
struct Loaded {
    enum class Health {
        Sound,
        JournalCut, // an entry could not be read: the document is as it was before that entry
        Salvaged, // the whole copy was damaged: what could be read of it
    };
    std::unique_ptr<Document> document;
    Health health = Health::Sound;
    std::uint64_t sequence = 0; // the last entry in storage
    std::size_t entries = 0; // in the journal
    Instant saved_at; // of the last entry, or of the whole copy
};

/// What an older program stored is taken to this version first, the whole copy and each entry of the journal by its own version.
/// Errors: why the whole copy cannot be read, where not even a part of it can be saved; NewerVersion, also where only an entry
/// of the journal is newer, because what comes before it is not what was seen last.
Result<Loaded, Issue> read_stored(
    platform::StoredDocument const&, DocumentReader const&, format::Chain const& = format::released_versions());
/// Of whatever kind it is.
Result<Loaded, Issue> read_stored(platform::StoredDocument const&, format::Chain const& = format::released_versions());

} // namespace triad::store
