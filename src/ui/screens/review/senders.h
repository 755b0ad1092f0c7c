#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// Who signed the files of a review that came in, and how to make sure that they are who they say. R-36. Nothing before the first
/// signed file.
void draw_senders(ScreenContext&, CurrentReview const&);
/// The four words of this browser's own key, for whoever asks on the telephone.
void draw_own_words(ScreenContext&);

} // namespace triad::ui
