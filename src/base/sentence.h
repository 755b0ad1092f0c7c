#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Small pieces that sentences are put together from.

namespace triad {

/// "A", "A and B", "A, B and C".
std::string listed_words(std::vector<std::string> const&);
/// "Lead reviewer" as it stands within a sentence: "lead reviewer". Capitals in a row stay: "SENCO".
std::string within_sentence(std::string_view title);
/// "1 hour 45 minutes", "2 hours", "20 minutes".
std::string duration_words(std::int64_t minutes);
/// On one line, and at most `limit` characters: cut at a space, with an ellipsis.
std::string shortened(std::string_view text, std::size_t limit);
/// In quotation marks, short enough for a sentence.
std::string cited(std::string_view text);

} // namespace triad
