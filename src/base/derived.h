#pragma once

#include <cstdint>
#include <optional>

namespace triad {

/// A value that is worked out again only when what it is made from has changed. `inputs` stands for all of that: a number that
/// grows with every change, or a hash.
template <typename Value> class Derived {
public:
    template <typename Make> Value const& get(std::uint64_t inputs, Make const& make)
    {
        if (!m_value || m_inputs != inputs) {
            m_value = make();
            m_inputs = inputs;
        }
        return *m_value;
    }

private:
    std::optional<Value> m_value;
    std::uint64_t m_inputs = 0;
};

} // namespace triad
