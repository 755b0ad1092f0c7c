#pragma once

#include "store/alive.h"
#include "store/context.h"

#include <functional>
#include <string>
#include <string_view>

namespace triad::store {

/// A locked file that waits for its pass phrase; one at a time, the last one that was opened.
class LockedFile {
public:
    explicit LockedFile(Context& context)
        : m_context(context)
    {
    }

    /// `opened` runs with its content once the phrase is right.
    using Opened = std::function<void(std::string const& name, std::string const& bytes)>;
    void wait_for_phrase(std::string const& name, std::string_view bytes, Opened opened);
    /// Empty for none.
    std::string const& name() const { return m_name; }
    /// Why the last phrase did not open it; empty before the first.
    std::string const& problem() const { return m_problem; }
    void unlock(std::string const& phrase);
    void forget();

private:
    void failed(std::string const& name, platform::LockError);

    Context& m_context;
    std::string m_name;
    std::string m_bytes;
    std::string m_problem;
    Opened m_opened;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
