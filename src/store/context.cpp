#include "store/context.h"

#include "store/copies.h"

namespace triad::store {

Date Context::today() const
{
    auto const now = ports.clock.now();
    return local_date(now, ports.clock.offset_minutes(now));
}

std::string Context::now_in_words() const
{
    auto const now = ports.clock.now();
    return day_and_time(now, ports.clock.offset_minutes(now));
}

} // namespace triad::store
