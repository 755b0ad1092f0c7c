#pragma once

#include "platform/ports.h"
#include "store/leaving.h"

#include <optional>

namespace triad::store {

class DevicePreferences;
class OpenDocument;

/// The only way by which files and printed pages leave the app: each stands in the sharing ledger before it goes. No other class
/// can call the port's save and print, and these ask for a line that was written.
class Exit {
public:
    /// Something that may leave now. It is not in a ledger where none can be written, which is for the caller to tell.
    class Noted {
    public:
        bool in_ledger() const { return !m_line.empty(); }
        std::string const& file() const { return m_file; }

    private:
        friend class Exit;
        Noted(std::string file, std::string document, std::string line)
            : m_file(std::move(file))
            , m_document(std::move(document))
            , m_line(std::move(line))
        {
        }
        std::string m_file;
        std::string m_document; // key of the document whose ledger it is
        std::string m_line; // id of the line
    };

    Exit(platform::Ports const&, DevicePreferences&);

    /// Writes the line into the document's ledger; null where no document can tell of it. It is no step to undo, because what has
    /// left does not come back. What is saved for oneself again on the same day keeps its line, which then tells the later time.
    Noted note(OpenDocument*, Leaving const&);
    /// The file was not made after all.
    void take_back(OpenDocument*, Noted const&);
    void save(Noted const&, std::string const& mime, std::string const& bytes);
    void print(Noted const&);

private:
    platform::Files& m_files;
    platform::Clock const& m_clock;
    platform::Ids& m_ids;
    DevicePreferences& m_preferences;
};

} // namespace triad::store
