#pragma once

#include "model/school_document.h"
#include "store/open_documents.h"

#include <functional>
#include <optional>
#include <string>

namespace triad::store {

/// Takes work of the own school out of copies of other schools' reviews, and keeps it. Earlier editions let a partner write it
/// there: R-34.
class OwnWork {
public:
    OwnWork(Context&, OpenDocuments&);

    /// Takes own work out of a document that this browser stored, keeps it in a school's file, then calls `then` with the rest.
    /// Where it cannot be kept, nothing is taken out of storage.
    void take_apart(model::SchoolDocument mixed, std::function<void(model::SchoolDocument, bool kept)> const& then);
    /// What a file from elsewhere brings to a partner: its review. What else an own copy holds is set apart until the person says
    /// whose it is; what anybody else's file holds is left out.
    model::SchoolDocument without_own_work(std::string const& name, model::SchoolDocument);

    /// The title of what was set apart: empty for none.
    std::string set_apart() const;
    /// Keeps it in a school's file of its own, which becomes current.
    void keep_set_apart();
    void leave_set_apart();

private:
    void keep(model::SchoolDocument own, std::string const& school, std::function<void(bool)> const& then);
    void store_new(model::SchoolDocument own, std::string const& school, std::function<void(bool)> const& then);

    Context& m_context;
    OpenDocuments& m_documents;
    std::optional<model::SchoolDocument> m_set_apart; // out of a file, until somebody says whether it is to be kept
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
