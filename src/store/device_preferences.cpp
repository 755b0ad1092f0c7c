#include "store/device_preferences.h"

#include <algorithm>

namespace triad::store {

void DevicePreferences::reset()
{
    m_values = {};
    m_port.save({});
}

model::Stamp DevicePreferences::stamp()
{
    if (m_values.author.empty()) {
        m_values.author = m_ids.fresh("person");
        save();
    }
    // A device whose clock stands beyond the calendar still writes files that can be read.
    return { .at = std::clamp(m_clock.now(), earliest_instant, latest_instant), .by = m_values.author };
}

} // namespace triad::store
