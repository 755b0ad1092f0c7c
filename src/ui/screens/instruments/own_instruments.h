#pragma once

#include "ui/screens/screen.h"

#include <functional>

namespace triad::ui {

/// A copy of an instrument to change: item ids stay, so that earlier answers and links still find them (SYS-01f).
void adapt_instrument(ScreenContext&, model::Instrument const&);
/// A new instrument with one section and one empty statement.
void write_instrument(ScreenContext&);
/// Puts an instrument into the file of the own school (in_own_school), opens it for editing, and calls `kept`.
void keep_and_edit(ScreenContext&, model::Instrument, std::function<void()> const& kept = {});
/// Asks, then takes every edition out of the file that no evaluation was made with.
void remove_instrument(ScreenContext&, model::Instrument const&);

/// One change to the school's own instrument. Where evaluations were made with its newest edition, the change begins the next
/// edition, so that their answers stay under the wording that was judged (SYS-01e).
void edit_instrument(
    ScreenContext&, model::Instrument const& newest, std::string_view label, std::function<void(model::Instrument&)> const&);
/// The same for typing: joins with what was typed just before.
void type_into_instrument(
    ScreenContext&, model::Instrument const& newest, std::string_view label, std::function<void(model::Instrument&)> const&);

} // namespace triad::ui
