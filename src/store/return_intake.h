#pragma once

#include "base/derived.h"
#include "format/return_file.h"
#include "rules/collation/import_plan.h"
#include "store/locked_returns.h"
#include "store/open_documents.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// Takes in what schools hand in to a lead: any number of files are read one by one, what they would bring is shown, and a person
/// says what is taken. Nothing goes into the lead's work before that.
class ReturnIntake {
public:
    ReturnIntake(Context&, OpenDocuments&, VersionKeeper&);

    /// Whether the person is looking at a lead's work, or at what came in: then whole school files are for the lead as well, and
    /// what is no Triad file stands in the report with the rest. Elsewhere a school's file is opened as one's own.
    /// The same holds for locked ones where they come `among_many`: those wait in the report, not before it.
    void expect_everything(bool here, bool among_many = false)
    {
        m_everything = here;
        m_many = among_many;
    }
    bool expects_everything() const { return m_everything; }
    /// Whether a file is for the lead who works here. Files of reviews and the like go where they always go.
    bool wants(std::string_view bytes) const;
    void add(std::string const& name, std::string_view bytes);
    /// Those that wait for a pass phrase.
    LockedReturns& locked() { return m_locked; }
    /// One that could not be had at all.
    void add_unread(std::string const& name, Issue);

    std::vector<rules::DroppedFile> const& files() const { return m_files; }
    /// One line for each file, as things stand now, with what was chosen.
    std::vector<rules::ImportLine> const& plan();
    void choose(std::size_t file, rules::ImportChoice);
    /// Takes what the plan says into the lead's work that is open; into a new one where none is. Returns the sentence of what
    /// happened.
    std::string take();
    /// Gives up all that was read.
    void discard();

    /// Removes what one school handed in. False where nothing of it is here.
    bool remove_returns_of(std::string_view school);

private:
    void read(rules::DroppedFile&, std::string_view bytes);
    rules::FreshId fresh_id() const;
    void change(model::ClusterDocument);

    Context& m_context;
    OpenDocuments& m_documents;
    VersionKeeper& m_versions;
    format::KnownEditions m_known;
    LockedReturns m_locked;
    std::vector<rules::DroppedFile> m_files;
    std::map<std::size_t, rules::ImportChoice> m_chosen;
    Derived<std::vector<rules::ImportLine>> m_plan;
    std::uint64_t m_changes = 0; // of the files and the choices
    bool m_everything = false;
    bool m_many = false;
};

} // namespace triad::store
