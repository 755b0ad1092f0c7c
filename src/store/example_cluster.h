#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "model/instrument.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// The file of a lead whose schools are invented: 24 in four clusters, of which 20 have handed in one round or two. `words` is
/// the text of a file of words (format/example_words_file.h). Errors: why it cannot be read, or that the instrument it asks for
/// is not among these.
Result<std::string, Issue> example_cluster_file(std::string_view words, std::vector<model::Instrument> const&);

} // namespace triad::store
