#pragma once

#include "documents/print_document.h"
#include "rules/exchange/release.h"
#include "store/outgoing.h"

#include <string>

namespace triad::store {

/// How the ledger tells of a report that is released as this file.
Leaving released(std::string const& review, documents::PrintDocument const&, rules::Release const&, std::string file);

/// Files of reviews on their way out: each is signed and stands in the ledger.
class ReviewOutgoing {
public:
    ReviewOutgoing(Context&, OpenDocuments&, Outgoing&);

    /// What a file of this kind would hold if it were made now: the preview of what leaves.
    model::SchoolDocument file(std::string const& review, model::DocumentKind);
    /// Makes the file and saves it to the person's downloads. With a `phrase` it is locked.
    void send(std::string const& review, model::DocumentKind, std::string const& phrase);
    /// Saves the released report as a page to read, signed where this browser keeps a key.
    void release(Leaving const&, documents::PrintDocument const&);

private:
    void note_on_own_line(model::Review const&, model::DocumentKind);

    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
