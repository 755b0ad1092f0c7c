#pragma once

#include "base/derived.h"
#include "format/return_file.h"
#include "rules/collation/import_plan.h"
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

    /// A lead's work is open, or returns are being looked at.
    bool is_collecting() const { return m_documents.cluster() || !m_files.empty(); }
    /// Whether a file is for the lead who works here: a return always, a whole school file while returns are collected, and
    /// beside returns what is locked or no Triad file at all. Files of reviews and the like go where they always go.
    bool wants(std::string_view bytes) const;
    void add(std::string const& name, std::string_view bytes);
    /// One that is too large to be read at all.
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
    rules::FreshId fresh_id() const;
    void change(model::ClusterDocument);

    Context& m_context;
    OpenDocuments& m_documents;
    VersionKeeper& m_versions;
    format::KnownEditions m_known;
    std::vector<rules::DroppedFile> m_files;
    std::map<std::size_t, rules::ImportChoice> m_chosen;
    Derived<std::vector<rules::ImportLine>> m_plan;
    std::uint64_t m_changes = 0; // of the files and the choices
};

} // namespace triad::store
