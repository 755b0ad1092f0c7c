#pragma once

#include "model/survey_file.h"
#include "store/outgoing.h"

#include <string>

namespace triad::store {

/// What a lead asks, on its way to whoever answers: signed, and in the ledger.
class SurveyOutgoing {
public:
    SurveyOutgoing(Context&, OpenDocuments&, Outgoing&);

    std::string file_name(model::SurveyFile const&) const;
    /// Saves it to the person's downloads. With a `phrase` it is locked.
    void send(model::SurveyFile const&, Leaving, std::string const& phrase);

private:
    int next_number() const;

    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
