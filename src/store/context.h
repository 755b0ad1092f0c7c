#pragma once

#include "store/device_preferences.h"
#include "store/library.h"
#include "store/notices.h"

#include <cstdint>
#include <string>

namespace triad::store {

/// What all parts of the store work with.
struct Context {
    explicit Context(platform::Ports const& all_ports)
        : ports(all_ports)
        , device(all_ports)
        , notices([this] { touch(); })
    {
    }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;

    platform::Ports ports;
    DevicePreferences device;
    Notices notices;
    Library library;
    std::uint64_t revision = 1; // grows with every change of anything that can be seen

    void touch() { ++revision; }
    Date today() const;
    /// "22 Nov 10:42", now.
    std::string now_in_words() const;
};

} // namespace triad::store
