#pragma once

#include "ui/screens/screen.h"

#include <string>
#include <string_view>

// The lines of the sharing ledger: what left the school, for whom, on what basis. SH-24.

namespace triad::ui {

/// "the cluster" for "cluster"; a word that this version does not know as it is.
std::string ledger_audience(std::string_view name);
/// Newest first, those that were removed left out; all reviews where `review` is empty.
std::vector<model::LedgerEntry const*> ledger_of(std::vector<model::LedgerEntry> const&, std::string_view review);
/// "12 November 2026", or words where no day was noted.
std::string ledger_day(std::string_view iso);
/// What a line says, one sentence each; its heading is not among them.
std::vector<std::string> ledger_sentences(model::LedgerEntry const&);
/// The heading of a line and its sentences, with a sign where a copy should be deleted by now.
void draw_ledger_entry(ScreenContext&, model::LedgerEntry const&);

} // namespace triad::ui
