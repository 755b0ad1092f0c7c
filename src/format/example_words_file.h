#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/example_words.h"

#include <string_view>

namespace triad::format {

/// Reads words for an example cluster (kind "cluster-example"). They come with the program and are never written, so members of
/// other versions are not kept. Errors: the first reason, with its JSON Pointer.
Result<model::ExampleWords, Issue> decode_example_words(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
