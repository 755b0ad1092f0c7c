#pragma once

#include "model/example_words.h"
#include "model/instrument.h"

#include <string>

namespace triad::test {

/// The words for an example cluster that come with the program.
model::ExampleWords shipped_example_words();
std::string shipped_example_bytes();
/// An instrument that comes with it.
model::Instrument shipped_instrument(std::string const& name);

} // namespace triad::test
