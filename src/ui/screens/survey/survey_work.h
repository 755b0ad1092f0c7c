#pragma once

#include "model/cluster.h"
#include "rules/survey/tally.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// The survey that the address names, of the lead's work that is open; null where there is none.
struct CurrentSurvey {
    model::ClusterDocument const* cluster = nullptr;
    model::Survey const* survey = nullptr;
    rules::Questions questions = {};
};
CurrentSurvey current_survey(ScreenContext const&);

/// "November 2026": what a wave is called until somebody calls it otherwise.
std::string wave_of(Date);
/// One that no wave of the survey is called yet.
std::string fresh_wave(model::ClusterDocument const&, model::Survey const&, Date today);

/// The way back to the survey, and the title of one of its screens.
void draw_survey_heading(ScreenContext&, CurrentSurvey const&, std::string_view title);

/// What a response is called on the lead's own screens: "Headteacher, Oak School".
std::string response_called(model::ClusterDocument const&, model::SurveyResponse const&);
/// The name of its school as the lead's screens have it; empty where none is known.
std::string response_school(model::ClusterDocument const&, model::SurveyResponse const&);

/// What is looked at of this survey; begun anew for another one.
SurveyWork& survey_work(Session&, std::string_view survey);

} // namespace triad::ui
