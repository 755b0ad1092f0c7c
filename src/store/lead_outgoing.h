#pragma once

#include "model/document_kind.h"
#include "store/outgoing.h"

#include <string>

namespace triad::store {

/// A file that a lead makes: what it is, what it is called, and all of it.
struct LeadFile {
    model::DocumentKind kind;
    std::string name;
    std::string bytes;
};

/// What a lead gives to others, on its way out: signed, and in the lead's ledger. Summaries for the lead of a partnership, and
/// what schools are given.
class LeadOutgoing {
public:
    LeadOutgoing(Context&, OpenDocuments&, Outgoing&);

    /// Tells a file apart from others of its kind and day: one more than were made today.
    int next_number(model::DocumentKind) const;
    /// Saves it to the person's downloads. With a `phrase` it is locked. After a partnership file the next one has a higher
    /// number, which cannot be taken back.
    void send(LeadFile const&, Leaving, std::string const& phrase);

private:
    void count_issue();

    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
