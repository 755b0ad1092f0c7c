#pragma once

#include "support/generate.h"

#include <string>

namespace triad::test {

/// Text that is awkward in a file of lines: long, with signs that have a meaning there, with every kind of line end, with
/// characters of several bytes, with control characters and malformed bytes.
std::string awkward_text(Random&);

} // namespace triad::test
