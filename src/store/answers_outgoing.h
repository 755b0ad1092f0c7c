#pragma once

#include "model/survey_file.h"
#include "store/outgoing.h"

#include <string>
#include <string_view>

namespace triad::store {

/// What somebody answers to a survey, on its way back to whoever asked: signed, and in the ledger.
class AnswersOutgoing {
public:
    AnswersOutgoing(Context&, OpenDocuments&, Outgoing&);

    /// What the file would hold if it were made now, of this ReceivedSurvey::id: the preview of what leaves.
    model::SurveyAnswersFile file(std::string_view received, std::string const& keep_until) const;
    std::string file_name(model::SurveyAnswersFile const&) const;
    /// Notes that it was handed over, and saves it to the person's downloads. With a `phrase` it is locked.
    void send(std::string_view received, Leaving, std::string const& phrase);

private:
    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
