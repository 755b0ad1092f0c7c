#pragma once

#include "store/locked_file.h"
#include "store/partnership_intake.h"
#include "store/return_intake.h"
#include "store/review_intake.h"
#include "store/school_intake.h"
#include "store/shared_folder.h"
#include "store/survey_intake.h"
#include "store/view_intake.h"

#include <string>
#include <string_view>

namespace triad::store {

/// Takes in files: recognises what each is by what is in it, and gives it to whoever knows that kind.
class Intake {
public:
    Intake(Context&, OpenDocuments&, DocumentOpener&, OwnWork&, VersionKeeper&);

    /// Never overwrites. Returns the sentence of what happened; empty where that is told later, or something is asked first.
    /// Errors: why it was not opened.
    Result<std::string, Issue> open_file(std::string const& name, std::string_view bytes);
    /// For one that could not be had. Returns the sentence to be told; empty where it stands among what came in for a lead.
    std::string refuse_file(std::string const& name, Issue);

    SchoolIntake& schools() { return m_schools; }
    ReviewIntake& reviews() { return m_reviews; }
    PartnershipIntake& partnerships() { return m_partnerships; }
    ViewIntake& views() { return m_views; }
    ReturnIntake& returns() { return m_returns; }
    SurveyIntake& surveys() { return m_surveys; }
    SharedFolder& shared_folder() { return m_folder; }
    LockedFile& locked_file() { return m_locked; }
    FileQuestions& questions() { return m_questions; }
    OwnWork& own_work() { return m_own_work; }
    bool busy() const { return m_schools.busy() || m_reviews.busy() || m_partnerships.busy(); }
    /// Nobody waits for an answer any more.
    void clear();

private:
    Result<std::string, Issue> take(std::string const& name, std::string_view bytes, model::SchoolDocument);
    Result<std::string, Issue> take_partnership(std::string const& name, std::string_view bytes);
    Result<std::string, Issue> take_cluster(std::string const& name, std::string_view bytes);

    Context& m_context;
    OwnWork& m_own_work;
    LockedFile m_locked;
    FileQuestions m_questions;
    SchoolIntake m_schools;
    ReviewIntake m_reviews;
    PartnershipIntake m_partnerships;
    ViewIntake m_views;
    ReturnIntake m_returns;
    SurveyIntake m_surveys;
    SharedFolder m_folder;
};

} // namespace triad::store
