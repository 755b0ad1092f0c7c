#pragma once

#include <span>
#include <string_view>

namespace triad::rules {

/// How far something is that schools need: the value in files and what people call it. FT-R7.
struct NeedStatus {
    std::string_view value;
    std::string_view words;
};
std::span<NeedStatus const> need_statuses();
/// "wanted" where nothing is said; an unknown value as it stands.
std::string_view need_status_words(std::string_view value);

} // namespace triad::rules
