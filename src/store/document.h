#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/journal_entry.h"
#include "platform/ports.h"
#include "store/commands.h"
#include "store/leaving.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad::model {
struct ClusterDocument;
struct LedgerEntry;
struct SchoolDocument;
}

namespace triad::store {

/// Work that is kept in this browser: all that undoing, keeping, listing and handing on need to know of it. Whoever needs more
/// asks for the work itself. Each kind of work has its own; what comes in from a file is a matter of each (see Intake).
class Document {
public:
    virtual ~Document() = default;

    virtual std::unique_ptr<Document> copy() const = 0;

    // Content.
    /// Whether whoever works here may give the field this value.
    virtual bool allows(model::FieldRef const&, std::string_view value) const = 0;
    /// Sets the fields, and returns the edits that did it; values that stand there already are left out. All or nothing: absent,
    /// with the work as it was, where a field refuses its value, or where no file could be opened with what they say together.
    virtual std::optional<std::vector<model::Edit>> apply(std::span<Command::Setting const>, model::Stamp const&) = 0;
    /// Plays one entry of the journal. False, with any content, where it does not fit.
    virtual bool play(std::vector<model::Edit> const&) = 0;
    /// Writes the person at this device into the list of those who worked here, where missing or called otherwise.
    virtual std::vector<model::Edit> introduce(format::Preferences const&, model::Stamp const&) = 0;
    virtual bool knows_author(std::string_view id) const = 0;
    /// What left of it, and for whom.
    virtual std::vector<model::LedgerEntry> const& ledger() const = 0;

    // As a file.
    /// `saved` tells who saves it and when.
    virtual std::string encode(model::Stamp const& saved) const = 0;
    /// The same without the words of what was removed: a file that leaves this browser.
    virtual std::string encode_leaving(model::Stamp const& saved) const = 0;
    /// By whom and when it was saved last.
    virtual model::Stamp const& saved() const = 0;
    virtual Instant last_change() const = 0;
    /// What Home shows of it.
    virtual format::LibraryLine library_line(Instant file_copy) const = 0;
    virtual std::string title() const = 0;
    /// How the ledger tells of its file, with the name that the file has. `about` is the evaluation that is being looked at.
    virtual Leaving own_copy(std::optional<std::string> const& about, Date today) const = 0;
    /// Whether both say the same, whenever and by whomever they were saved.
    virtual bool says_the_same(Document const&) const = 0;
    /// Fresh ids, so that it can stand beside the one it came from; `mark` tells the two apart: "copy of 22 Nov 10:42"; empty: no
    /// mark.
    virtual void become_copy(platform::Ids&, std::string_view mark) = 0;

    /// A school's work, or the part of it that a partner has; null for other work.
    virtual model::SchoolDocument const* school() const { return nullptr; }
    /// A lead's work; null for other work.
    virtual model::ClusterDocument const* cluster() const { return nullptr; }
};

/// How the bytes of a document become one again (any_work.h).
struct DocumentReader {
    /// Errors: why they cannot be read.
    Result<std::unique_ptr<Document>, Issue> (*decode)(std::string_view bytes, format::Chain const&);
    /// What can be read of damaged bytes; null where nothing is left.
    std::unique_ptr<Document> (*salvage)(std::string_view bytes, format::Chain const&);
};

} // namespace triad::store
