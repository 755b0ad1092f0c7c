#pragma once

#include "model/cluster_summary.h"
#include "store/outgoing.h"

#include <string>

namespace triad::store {

/// What a lead passes on to the lead of a partnership, on its way out: signed, and in the ledger.
class SummaryOutgoing {
public:
    SummaryOutgoing(Context&, OpenDocuments&, Outgoing&);

    /// Tells it apart from others of this day: one more than were made today.
    int next_number() const;
    std::string file_name(model::ClusterSummary const&) const;
    /// Saves it to the person's downloads. With a `phrase` it is locked.
    void send(model::ClusterSummary const&, Leaving, std::string const& phrase);

private:
    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
