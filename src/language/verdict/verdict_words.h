#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triad::language {

/// Words of judgement or of inspection, as they stand in the text: "outstanding", "requires improvement" … Ordinary uses
/// ("outstanding work to be marked", "good morning") are let pass where the neighbouring words tell. R-23.
std::vector<std::string> verdict_words(std::string_view text);

} // namespace triad::language
