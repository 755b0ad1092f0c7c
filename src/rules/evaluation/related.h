#pragma once

#include "model/enquiry.h"
#include "model/school_document.h"

#include <span>
#include <string>
#include <vector>

namespace triad::rules {

/// An answer given elsewhere to the same or nearly the same question. Shown, never copied. R-18 (catalogue 1.5, crosswalk).
struct Related {
    model::Evaluation const* evaluation;
    model::Instrument const* instrument;
    model::PlacedItem placed;
    model::Answer const* answer; // null: not answered there
};
/// Looks through the school's other evaluations, the newest of each instrument, for items that name this one or that it names;
/// a reference leads on to the statements that answer it.
std::vector<Related> related_answers(model::SchoolDocument const&, model::Evaluation const&, std::string_view item);

/// A line of the bank and what in this school's work prompts it.
struct Prompted {
    model::BankLine const* line;
    std::vector<model::PlacedItem> items; // those on the lowest step; never empty
};
/// Lines tied to items that this evaluation puts on the lowest step of their scale. R-19 (SYS-10c).
std::vector<Prompted> prompted_lines(std::span<model::EnquiryBank const>, model::Instrument const&, model::Evaluation const&);

} // namespace triad::rules
