#include "rules/summary/need_words.h"

#include <algorithm>
#include <array>

namespace triad::rules {

namespace {

constexpr std::array statuses {
    NeedStatus { "wanted", "wanted" },
    NeedStatus { "asked", "somebody was asked" },
    NeedStatus { "arranged", "arranged" },
    NeedStatus { "done", "done" },
    NeedStatus { "dropped", "not followed up" },
};

} // namespace

std::span<NeedStatus const> need_statuses() { return statuses; }

std::string_view need_status_words(std::string_view value)
{
    auto const found = std::ranges::find(statuses, value.empty() ? statuses.front().value : value, &NeedStatus::value);
    return found == statuses.end() ? value : found->words;
}

} // namespace triad::rules
