#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/cluster.h"
#include "model/partnership_plan.h"
#include "model/survey_file.h"

#include <string>
#include <string_view>

namespace triad::format {

/// "Oakfield_Remote-education-policy_2026-11-22.html"; "School_…" where the document names no school. The ending comes without
/// its dot.
std::string document_file_name(documents::PrintDocument const&, Date today, std::string_view ending = "html");

/// "Bow_cluster_2026-11-22.triad.json"; "Cluster_…" where it has no name.
std::string cluster_file_name(model::ClusterDocument const&, Date today);

/// What its lead passes on: "Bow_cluster-summary_2026-12-11.triad.json"; the second of a day has "-2" after its kind.
std::string summary_file_name(model::ClusterSummary const&, Date today);

/// What a lead asks: "Bow_survey_After-the-review_2027-07-01.triad.json"; the second of a day has "-2" after its kind.
std::string survey_file_name(model::SurveyFile const&, int nth, Date today);

/// What comes back: "Oakfield_survey-answers_2027-07-02.triad.json" where the school is named in it, else "Survey-answers-4f2a_…"
/// with the end of its id, so that answers of several people can lie in one folder. The second file has "-2" after its kind.
std::string answers_file_name(model::SurveyAnswersFile const&, Date today);
/// What a lead gives to schools, with its number: "Bow_partnership-3_2026-12-11.triad.json"; "A_…" where it has no name.
std::string partnership_file_name(model::PartnershipPlan const&, Date today);

/// "Bow_calendar_2026-11-22.ics" of a partnership or cluster of this name; "Cluster_calendar_…" where it has none.
std::string calendar_file_name(std::string_view name, Date today);

/// "Bow_answers_2026-11-22.csv"; "Cluster_answers_…" where it has no name. The ending comes without its dot.
std::string table_file_name(model::ClusterDocument const&, Date today, std::string_view ending);

} // namespace triad::format
