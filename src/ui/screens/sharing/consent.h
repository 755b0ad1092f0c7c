#pragma once

#include "rules/exchange/release.h"
#include "ui/screens/screen.h"

#include <string>

// What of a review was given to whom, and consent that is taken back or given again.

namespace triad::ui {

/// The line of this audience whose consent was taken back; null where there is none, or where none is needed.
model::LedgerEntry const* withdrawn_entry(model::SchoolDocument const&, model::Review const&, rules::Release const&);
/// "You took back consent for the cluster on 24 November 2026. …"; empty without such a line.
std::string withdrawn_words(model::LedgerEntry const*);
void draw_consent_again(ScreenContext&, model::LedgerEntry const&);
/// The ledger's lines of this review. One button an audience: consent is taken back from it as a whole, whatever was given on
/// which day.
void draw_given(ScreenContext&, CurrentReview const&);

} // namespace triad::ui
