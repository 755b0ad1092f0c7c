#pragma once

#include "ui/screens/survey/survey_work.h"

// The parts of the screen of one survey.

namespace triad::ui {

/// The questions, each with its kind and its options.
void draw_survey_questions(ScreenContext&, CurrentSurvey const&);
/// The same as whoever answers gets to see them.
void draw_survey_preview(ScreenContext&, CurrentSurvey const&);
/// The file for whoever is asked.
void draw_survey_hand_out(ScreenContext&, CurrentSurvey const&);

} // namespace triad::ui
