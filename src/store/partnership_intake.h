#pragma once

#include "model/partnership_plan.h"
#include "rules/partnership/receive_plan.h"
#include "store/checked_file.h"
#include "store/document_opener.h"
#include "store/file_questions.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// Takes in what a lead gives to schools: into the work of one's own school, whichever is open; never into an example, a copy of
/// a partner's review or a lead's work. R-72.
class PartnershipIntake {
public:
    PartnershipIntake(Context&, OpenDocuments&, DocumentOpener&, FileQuestions&);

    /// Errors: why it cannot be opened. What else hinders it, and what became of it, is told later.
    Result<std::string, Issue> take(std::string const& name, std::string_view bytes);
    /// Those that wait for the document which has become current.
    void take_waiting();
    /// True once after a file was taken in or a question is to be answered on the screen of the partnership.
    bool take_arrived();

    /// The file of which the person has to say which school is theirs; null for none.
    model::PartnershipPlan const* asking() const { return m_asking ? &m_asking->plan : nullptr; }
    void choose(std::string const& school);
    void leave();

    /// Four words that stand for a key, as CheckedFiles has them.
    std::string words_of(std::string const& key) { return m_files.words_of(key); }
    /// Marks what shows a partnership as removed, as one step to undo.
    void leave_partnership(std::string const& membership);
    bool busy() const { return m_files.busy(); }
    void clear();

private:
    struct Arrival {
        std::string name;
        model::PartnershipPlan plan;
        std::string key = {}; // of a signature that holds
        bool unchecked = false;
        std::string school = {}; // PartnerSchool::id that was chosen
        bool accepted = false; // the person was asked about who sent it
        std::string waits_for = {}; // key of the document that is being opened for it
    };

    void checked(Arrival, CheckedSignature const&);
    void route(Arrival);
    bool is_for_current(Arrival const&) const;
    /// The stored work of one's own school that it goes into; null for none.
    LibraryEntry const* own_entry(std::vector<LibraryEntry> const&, model::PartnershipPlan const&) const;
    void ask_which(Arrival);
    void begin_school(Arrival const&);
    void take_in(Arrival);
    bool asks_first(Arrival const&);
    void write(Arrival const&, rules::ReceivedPlan const&);
    void refuse(Arrival const&, std::string_view why);

    Context& m_context;
    OpenDocuments& m_documents;
    DocumentOpener& m_opener;
    FileQuestions& m_questions;
    CheckedFiles m_files;
    std::vector<Arrival> m_waiting;
    std::optional<Arrival> m_asking;
    bool m_arrived = false;
};

} // namespace triad::store
