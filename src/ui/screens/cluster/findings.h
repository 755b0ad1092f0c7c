#pragma once

#include "rules/findings/passages.h"
#include "rules/findings/tally.h"
#include "ui/screens/screen.h"

#include <string>
#include <vector>

// Findings as the screens of a lead's work show them.

namespace triad::ui {

/// All that can be coded, worked out when something has changed.
rules::Passages const& collated_passages(ScreenContext&, model::ClusterDocument const&);
std::vector<rules::ThemeLine> collated_themes(ScreenContext const&, model::ClusterDocument const&);

/// What is being looked at in this cluster, to be changed; what was looked at in another one is forgotten.
FindingsWork& findings_work(Session&, std::string const& cluster);

/// Tells one passage from another, whatever is coded.
std::string passage_key(rules::Passage const&);

/// The words of one passage, what they are about, whose they are, and what is made of them.
void draw_coding(ScreenContext&, model::ClusterDocument const&, rules::Passage const&, std::vector<rules::ThemeLine> const&);
/// The questions that a finding raises, and a new one.
void draw_raising(ScreenContext&, model::ClusterDocument const&, rules::Passage const&);
/// What findings ask, with the way back to what raised it.
void draw_questions(ScreenContext&, model::ClusterDocument const&, rules::Passages const&, std::vector<rules::ThemeLine> const&);
/// Themes of the lead's own.
void draw_own_themes(ScreenContext&, model::ClusterDocument const&, std::vector<rules::ThemeLine> const&);

/// Shows this passage where findings are coded, and leads there.
void show_passage(ScreenContext&, model::ClusterDocument const&, rules::Passage const&);
/// The first words of a passage, with its school: for a list.
std::string passage_line(model::ClusterDocument const&, rules::Passage const&);

} // namespace triad::ui
