#include "model/record_field.h"

#include "model/limits.h"

namespace triad::model {

namespace {

/// Two changes of one field in one command, or in a journal from before whose clock was put back. At the end of all numbers the
/// value is still written: a file can be read again whatever a hostile one claimed to know.
void count_after(Stamp& stamp, std::int64_t last)
{
    if (stamp.copy.empty())
        stamp.at = { std::min(last + 1, latest_instant.ms) };
    else
        stamp.change = std::min(last + 1, highest_change);
}

} // namespace

Stamp stamp_after(Stamp const& asked, Knowledge known)
{
    auto stamp = within_limits(asked);
    auto const own = known.find(writer_of(stamp));
    if (own != known.end() && own->second >= number_of(stamp))
        count_after(stamp, own->second);
    known.erase(writer_of(stamp));
    keep_within_limits(known);
    stamp.after = std::move(known);
    return stamp;
}

} // namespace triad::model
