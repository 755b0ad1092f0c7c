#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// What stands wherever a choice is told that nobody took. R-10.
constexpr std::string_view not_decided = "Not decided yet";

/// The option that the school chose; empty until it does. Who chose left a stamp: an option without one was put there by an
/// earlier version, and nobody chose it. R-10 (SYS-05c, AMB-19, AMB-20).
std::string chosen_option(model::ContextField const&, model::Evaluation const&);

/// What the school chose, in words; "Not decided yet" until it does. R-10.
std::string choice_in_words(model::ContextField const&, model::Evaluation const&);

/// The field on whose option a group depends, where the school has not chosen; null otherwise. R-10.
model::ContextField const* awaited_choice(model::ItemGroup const&, model::Instrument const&, model::Evaluation const&);
/// The same of all groups of a section, each field once.
std::vector<model::ContextField const*> awaited_choices(
    model::Section const&, model::Instrument const&, model::Evaluation const&);

/// Items that the instrument shows for the options chosen, in reading order, numbered from 1. R-10.
std::vector<model::PlacedItem> shown_items(model::Instrument const&, model::Evaluation const&);
std::vector<model::PlacedItem> shown_items(model::Instrument const&, model::Section const&, model::Evaluation const&);

/// True where this evaluation judges the section as a whole. R-11 (AMB-08).
bool by_block(model::Section const&, model::Evaluation const&);

/// The items shown, and after those of a section that is judged as a whole its block. R-11.
std::vector<model::PlacedItem> answered_items(model::Instrument const&, model::Evaluation const&);

/// False where no item takes a rating: then notes are what counts. R-11.
bool rates_anything(model::Instrument const&);

/// What progress counts: the items shown that take a rating, and the block in place of the items of a section that is judged as
/// a whole. An instrument that rates nothing counts its notes. R-11 (SYS-03b, SYS-03e).
std::vector<model::PlacedItem> counted_items(model::Instrument const&, model::Evaluation const&);
std::vector<model::PlacedItem> counted_items(model::Instrument const&, model::Section const&, model::Evaluation const&);

/// Rated where the scale has steps, written about where it has none. R-11.
bool is_answered(model::PlacedItem const&, model::Answer const*);

} // namespace triad::rules
