#include "model/limits.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace triad::model {

bool is_id(std::string_view text)
{
    return !text.empty() && code_point_count(text) <= longest_id && is_plain_text(text) && valid_utf8(text);
}

Stamp within_limits(Stamp stamp)
{
    stamp.at = std::clamp(stamp.at, earliest_instant, latest_instant);
    stamp.change = stamp.copy.empty() ? 0 : std::clamp<std::int64_t>(stamp.change, 1, highest_change);
    return stamp;
}

void keep_within_limits(Knowledge& known)
{
    // From the end, where those stand that nobody is proven to be: a file of theirs cannot push the others out.
    while (known.size() > most_known)
        known.erase(std::prev(known.end()));
}

} // namespace triad::model
