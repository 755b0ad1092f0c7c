#pragma once

#include "store/survey_commands.h"
#include "ui/screens/screen.h"

#include <cstddef>

namespace triad::ui {

/// One question with its answer, as whoever answers and whoever types answers in sees it. `number` is its place from 1.
void draw_answer_form(ScreenContext&, std::size_t number, store::AnswerPlace const&);

} // namespace triad::ui
