#pragma once

#include "format/journal_entry.h"
#include "model/school_document.h"
#include "platform/ports.h"

namespace triad::store {

/// The small settings of this browser, and with them who works here.
class DevicePreferences {
public:
    explicit DevicePreferences(platform::Ports const& ports)
        : m_port(ports.preferences)
        , m_clock(ports.clock)
        , m_ids(ports.ids)
        , m_values(format::decode_preferences(m_port.load()))
    {
        // Read at once, not with the documents: the first frame already has the person's theme and text size.
    }

    /// A browser that refuses costs a setting only: nothing is said about it.
    void save() { m_port.save(format::encode_preferences(m_values)); }
    void reset();

    format::Preferences& values() { return m_values; }

    /// Now, by the person at this device, who gets an id the first time.
    model::Stamp stamp();

private:
    platform::Preferences& m_port;
    platform::Clock const& m_clock;
    platform::Ids& m_ids;
    format::Preferences m_values;
};

} // namespace triad::store
