#pragma once

#include "platform/ports.h"
#include "store/alive.h"
#include "store/notices.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace triad::store {

/// Earlier states of the open document, each a whole file. The oldest automatic ones make room; those asked for stay.
class VersionKeeper {
public:
    struct Parts {
        platform::DocumentStorage& storage;
        platform::Clock const& clock;
        std::function<void(Notice const&)> tell;
        std::function<void()> changed;
    };
    explicit VersionKeeper(Parts);

    /// The open document has changed to this key (empty for none): its list is not known.
    void follow(std::string key);
    void list();
    std::optional<std::vector<platform::StoredVersion>> const& versions() const { return m_versions; }

    /// Keeps a version that the person asked for.
    void save(std::string label, std::string bytes);
    enum class When { OncePerDay, Always };
    /// Keeps a version by itself, where the document has changed since the newest one.
    void save_automatically(When, Instant last_change, std::function<std::string()> bytes);

private:
    using Versions = std::vector<platform::StoredVersion>;
    void with_list(std::string const& key, std::function<void(Versions)>);
    void add(std::string const& key, Versions const& present, std::string const& label, std::string const& bytes);
    void make_room(std::string const& key, Versions present);
    bool from_today(Instant) const;

    Parts m_parts;
    Alive m_alive;
    std::string m_key;
    std::optional<Versions> m_versions;
    Instant m_last; // of the version made last, which storage's list may lack still
};

} // namespace triad::store
