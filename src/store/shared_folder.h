#pragma once

#include "store/alive.h"
#include "store/context.h"

#include <string>

namespace triad::store {

/// The folder that schools put their files into, read where it lies: one for each lead's work, remembered on this device alone.
class SharedFolder {
public:
    explicit SharedFolder(Context& context)
        : m_context(context)
    {
    }

    /// Whether this browser can open a folder in place.
    bool possible() const { return m_context.ports.folders.available(); }
    /// From here on it is about the work of this key: the page is asked which folder is remembered for it.
    void look_up(std::string const& key);
    bool is_about(std::string const& key) const { return m_key == key; }
    /// The folder's name, empty for none.
    std::string const& name() const { return m_name; }

    /// Lets the person choose one. What is in it comes in as dropped files do.
    void choose();
    void look_again();
    void forget();

    /// That work is being removed from this device.
    void drop(std::string const& key);
    void drop_all();

private:
    void answered(std::string const& key, Result<std::string, platform::FolderError> const&);

    Context& m_context;
    std::string m_key;
    std::string m_name;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
