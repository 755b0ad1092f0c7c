#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "model/survey_file.h"
#include "store/open_documents.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// Takes in surveys that the own school is asked to answer. A survey waits until somebody has said in which school's work it is
/// answered: never in an example, a partner's copy or a lead's work.
class SurveyIntake {
public:
    SurveyIntake(Context&, OpenDocuments&);

    /// Errors: why it cannot be opened.
    Result<std::string, Issue> take(std::string const& name, std::string_view bytes);
    /// The next one that waits; absent where there is none.
    std::optional<model::SurveyFile> take_waiting();
    /// Keeps it in the school's own work that is open, and says what happened. One that is here already keeps its answers; other
    /// words of a question take the place of those that were asked. Returns the id of the ReceivedSurvey; empty where it could
    /// not be kept.
    std::string keep(model::SurveyFile const&);
    void clear() { m_waiting.clear(); }

private:
    std::string begin(model::SurveyFile const&);
    std::string renew(model::SurveyFile const&, model::ReceivedSurvey const&);

    Context& m_context;
    OpenDocuments& m_documents;
    std::vector<model::SurveyFile> m_waiting;
};

} // namespace triad::store
