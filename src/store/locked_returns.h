#pragma once

#include "store/alive.h"
#include "store/context.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace triad::store {

/// Locked files among those that came in for a lead. One pass phrase is tried on all of them, one after the other; what it does
/// not open waits for another one.
class LockedReturns {
public:
    /// `opened` runs with what was inside a file; `refused` with the sentence why no phrase will ever open it.
    using Told = std::function<void(std::size_t file, std::string const&)>;
    LockedReturns(Context&, Told opened, Told refused);

    void add(std::size_t file, std::string_view bytes) { m_sealed.insert_or_assign(file, std::string { bytes }); }
    void unlock(std::string const& phrase);
    void clear();

    /// How far the phrase has come; absent while none is being tried.
    struct Trying {
        std::size_t tried = 0;
        std::size_t all = 0;
    };
    std::optional<Trying> trying() const;
    /// What the last phrase did not do; empty before the first, and where nothing is left.
    std::string const& problem() const { return m_problem; }

private:
    struct Attempt {
        std::string phrase;
        std::deque<std::size_t> files; // still to be tried
        std::size_t all = 0;
        std::size_t opened = 0;
        unsigned number = 0;
    };
    void try_next();
    void tried(std::size_t file, Result<std::string, platform::LockError> const&);
    void end(std::string problem);

    Context& m_context;
    Told m_opened;
    Told m_refused;
    std::map<std::size_t, std::string> m_sealed;
    std::optional<Attempt> m_attempt;
    std::string m_problem;
    unsigned m_attempts = 0;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
