#pragma once

#include "store/exit.h"
#include "store/open_documents.h"

#include <optional>
#include <string>

namespace triad::store {

/// Everything that leaves the app: files that people save for themselves, files of reviews, documents to read, and printed pages.
/// Each stands in the sharing ledger of the open document; where that cannot be written, it leaves all the same and a notice says
/// so.
class Outgoing {
public:
    Outgoing(Context&, OpenDocuments&);

    /// Saves any text as a file, and prints what the page shows.
    void save_text(Leaving const&, std::string const& mime, std::string const& bytes);
    void print(Leaving const&);
    /// Has the document written as a file for Word or Excel, then saves it. Where it could not be written, nothing has left, the
    /// ledger says so, and a notice says why.
    void save_office(Leaving const&, platform::OfficeFormat, std::string const& blocks);
    /// True while such a file is being written.
    bool writing() const { return m_writing > 0; }
    /// Name of the file that was handed out last; empty where the one after it could not be made.
    std::string const& last_made() const { return m_last_made; }
    /// Writes the file of the open document to the person's downloads, and remembers when.
    void download(std::optional<std::string> const& about);
    /// The raw stored text of a document, for rescue by hand.
    void download_raw(std::string const& key);
    void save_damaged_version(std::string const& bytes);

    /// Notes it in the open document, or tells that it could not be noted.
    Exit::Noted note(Leaving);
    /// Saves the file to the person's downloads, and says so.
    void hand_out(Exit::Noted const&, std::string const& mime, std::string const& bytes);
    /// The same for a file of a review. With a `phrase` it is locked.
    void sign_and_save(Exit::Noted const&, std::string const& bytes, std::string const& phrase);

    /// Four words that stand for this browser's key, for whoever asks on the telephone; empty while they are being worked out,
    /// and where this browser keeps no key.
    std::string const& own_words();
    void forget_own_words();

private:
    void ask_for_own_words();
    void save_locked(Exit::Noted const&, std::string const& bytes, std::string const& phrase);

    Context& m_context;
    OpenDocuments& m_documents;
    Exit m_exit;
    std::string m_own_words;
    bool m_own_words_asked = false;
    int m_writing = 0; // files for Word and Excel that were asked for
    std::string m_last_made;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
