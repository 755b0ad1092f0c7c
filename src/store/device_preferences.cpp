#include "store/device_preferences.h"

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
    return { .at = m_clock.now(), .by = m_values.author };
}

} // namespace triad::store
