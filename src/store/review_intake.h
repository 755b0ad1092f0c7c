#pragma once

#include "rules/exchange/admit.h"
#include "rules/exchange/merge.h"
#include "store/document_opener.h"
#include "store/file_questions.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// Takes in files of reviews: whose they are is looked at first, then each goes into the document it belongs to, whichever is
/// open..
class ReviewIntake {
public:
    ReviewIntake(Context&, OpenDocuments&, DocumentOpener&, OwnWork&, FileQuestions&, VersionKeeper&);

    /// Errors: why it is not one that can be taken in; what else hinders it is told later.
    Result<std::string, Issue> take(std::string const& name, std::string_view bytes, model::SchoolDocument);
    /// Those that wait for the document which has become current.
    void take_waiting();
    /// The review that a file was taken into since this was last asked; empty for none.
    std::string take_arrived_review();
    /// A signature is being checked.
    bool busy() const { return m_checking > 0; }
    void clear() { m_waiting.clear(); }

private:
    /// A file on its way into the document it belongs to.
    struct Arrival {
        std::string name;
        model::SchoolDocument file;
        std::string signed_by; // the key of a signature that holds; empty: it has none
        bool unchecked = false; // it has a signature, and this page cannot tell whether that holds
        std::string words; // that stand for that key
        bool accepted = false; // the person was asked, and wants it
        std::string key = {}; // of the document that it waits for

        rules::Arrival coming() const { return { file, signed_by, unchecked }; }
    };

    void check_signature(Signature const&, std::string_view bytes, Arrival const&);
    void signature_checked(Arrival, Signature const&, std::optional<bool> holds);
    void route(Arrival);
    /// True where the person has to be asked first, which is done then.
    bool asks_first(model::SchoolDocument const* into, Arrival&);
    /// A partner's copy of a review that this device does not know yet.
    void begin_copy(Arrival);
    void take_in(Arrival);
    std::string why_not_now(Arrival const&) const;
    void merge_in(Arrival);
    void write(Arrival const&, rules::Sender, rules::Admitted const&, rules::Merged);
    /// Notes whose key it was, so that the next file can be compared with it.
    void keep_key(Arrival const&, model::SchoolDocument&);
    void refuse(Arrival const&, std::string_view how, std::string_view why);

    Context& m_context;
    OpenDocuments& m_documents;
    DocumentOpener& m_opener;
    OwnWork& m_own_work;
    FileQuestions& m_questions;
    VersionKeeper& m_versions;
    std::vector<Arrival> m_waiting;
    std::string m_arrived_review; // Review::id
    int m_checking = 0;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
