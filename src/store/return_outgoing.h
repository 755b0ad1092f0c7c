#pragma once

#include "store/outgoing.h"

#include <string>

namespace triad::store {

/// What a school hands in to the lead of its cluster, on its way out: signed, and in the ledger.
class ReturnOutgoing {
public:
    ReturnOutgoing(Context&, OpenDocuments&, Outgoing&);

    /// What the file would hold if it were made now: the preview of what leaves.
    model::SchoolDocument file(model::Return const& chosen) const;
    /// Its name.
    std::string file_name(model::SchoolDocument const& file) const;
    /// Keeps the choices in the school's own file, makes the return and saves it to the person's downloads. With a `phrase` it is
    /// locked.
    void send(model::Return const& chosen, std::string const& phrase);

private:
    model::Return as_next(model::Return) const;

    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
