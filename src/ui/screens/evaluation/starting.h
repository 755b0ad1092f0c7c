#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// Every instrument that can be started: those that come with the program, and the newest of each that the open file holds.
std::vector<model::Instrument const*> known_instruments(ScreenContext const&);
model::Instrument const* known_instrument(ScreenContext const&, std::string_view id);
/// "19 statements · about 20 minutes · Red, amber, green"
std::string size_of(model::Instrument const&);

/// A new evaluation in the school's file, or in a new file where there is none of the school's own; its screen is shown.
void start_instrument(ScreenContext&, model::Instrument const&);

/// The way to the next evaluation after this one. From the example, or where another tab holds the work, to an own school's.
void judge_again(ScreenContext&, CurrentEvaluation const&, model::Instrument const& newest);
/// The same instrument goes on in the school's file under this period, with the promises that are carried over.
void begin_again(ScreenContext&, std::string const& previous, model::Instrument const& newest, std::string const& period,
    std::vector<std::string> const& carried);

/// The newest wording of the evaluation's instrument, where there is a newer one that no upgrade has taken over yet; else null.
model::Instrument const* newer_wording(ScreenContext const&, CurrentEvaluation const&);

/// A link to the school's newest work with this instrument, or a button that starts it.
void draw_open_or_start(ScreenContext&, std::string_view instrument);

} // namespace triad::ui
