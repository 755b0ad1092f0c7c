#include "format/codecs.h"
#include "format/migrations/chain.h"

#include <array>

namespace triad::format {

namespace {

/// One entry for each version that has a later one, in a file of its own beside this one. Version 1 is the first and so far the
/// only one. docs/decisions/0012-versions.md says what to do when there is another.
constexpr std::array<Migration, 0> steps {};
constexpr Chain released { steps, file_version };
static_assert(is_unbroken(released));

} // namespace

Chain const& released_versions() { return released; }

} // namespace triad::format
