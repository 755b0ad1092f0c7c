#pragma once

#include "store/device_preferences.h"
#include "store/document.h"
#include "store/saver.h"
#include "store/undo_stack.h"

namespace triad::store {

/// A document that is open: its content, its undo steps, and the one who keeps it.
class OpenDocument {
public:
    OpenDocument(platform::Ports const&, DevicePreferences&, std::string key, std::unique_ptr<Document>, Instant file_copy,
        std::function<void()> changed);

    std::string const& key() const { return m_key; }
    Document const& document() const { return *m_document; }
    /// See Document::school.
    model::SchoolDocument const* school() const { return m_document->school(); }
    /// See Document::cluster.
    model::ClusterDocument const* cluster() const { return m_document->cluster(); }
    Saver& saver() { return m_saver; }
    Saver const& saver() const { return m_saver; }
    bool writable() const { return !m_saver.read_only(); }

    /// False where nothing was changed: not either where the document is not the place for it (Document::allows).
    bool perform(Command const&);
    /// The same for what happened and cannot be taken back: it is no step to undo.
    bool note(Command const& happened) { return write_settings(happened.settings); }
    UndoStack const& steps() const { return m_steps; }
    /// The field that changed first; absent where there was nothing to take back, or to do again.
    std::optional<model::FieldRef> undo();
    std::optional<model::FieldRef> redo();
    /// Takes the place of the content: what was brought in from another copy. Earlier steps can still be undone, field by field.
    void absorb(std::unique_ptr<Document>);
    /// Writes a new name or role of the person at this device, where the document knows that person.
    void rename_author();

    /// Of the change that is made now.
    model::Stamp take_stamp();
    /// The stamp that the next change will have.
    model::Stamp next_stamp() const;

    /// The file as it is saved now, and what Home shows of it.
    std::string file_bytes() const;
    /// The content as it is now, to be written as a file later: for a version that may not be needed.
    std::function<std::string()> version_bytes() const;
    /// The same without the words of what was removed: a file that leaves this browser.
    std::string leaving_bytes() const;
    format::LibraryLine summary() const;
    Instant file_copy() const { return m_file_copy; }
    void set_file_copy(Instant);

private:
    bool write_settings(std::vector<Command::Setting> const&);
    void keep(std::vector<model::Edit>, model::Stamp const&);

    std::string m_key;
    model::Writer m_copy; // made anew for each opening: whatever was copied or restored, no two openings count as one
    std::int64_t m_changes = 0; // made in it so far
    DevicePreferences& m_preferences;
    std::unique_ptr<Document> m_document;
    Instant m_file_copy;
    UndoStack m_steps;
    Saver m_saver;
};

} // namespace triad::store
