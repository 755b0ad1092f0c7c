#pragma once

#include "ui/widgets/ui.h"

namespace triad::ui {

/// A heading of level 1 to 4. A level-1 heading is where focus goes after a change of screen.
void heading(Ui&, int level, std::string_view text);
void heading(Ui&, int level, std::string_view key, std::string_view text);

/// A paragraph in the ordinary or another style.
void paragraph(Ui&, std::string_view key, std::string_view text, TextStyle = TextStyle::Body);
void paragraph(Ui&, std::string_view key, std::string_view text, TextStyle, Colour);
/// Secondary text.
void quiet(Ui&, std::string_view key, std::string_view text);
/// Time that passes: assistive technology finds it as a timer and does not read it out by itself.
void timer_text(Ui&, std::string_view key, std::string_view text, TextStyle, Colour);
/// An icon before a paragraph.
void icon_paragraph(Ui&, std::string_view key, Icon, Colour icon_colour, std::string_view text, TextStyle = TextStyle::Body);
/// A bulleted list.
void bullet_list(Ui&, std::string_view key, std::vector<std::string> const& entries);

/// Text that only print and the reading view show.
void print_only(Ui&, Role, std::string_view key, std::string_view text);

} // namespace triad::ui
