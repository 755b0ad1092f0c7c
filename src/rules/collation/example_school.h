#pragma once

#include "model/school_document.h"
#include "rules/collation/example_schools.h"

namespace triad::rules {

/// The work of one school of an example, as its file would hold it: one or two rounds of the instrument, what it chose to hand in
/// to its lead (the last of SchoolDocument::returns), and of some a review with a report that was agreed and released. Schools
/// differ, and so do items; some items are not rated. The same words, instrument, school and seed always give the same work.
model::SchoolDocument example_school(
    model::ExampleWords const&, model::Instrument const&, ExampleSchool const&, std::uint64_t seed);

} // namespace triad::rules
