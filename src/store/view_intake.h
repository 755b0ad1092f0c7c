#pragma once

#include "store/open_documents.h"

#include <string>
#include <string_view>

namespace triad::store {

/// Keeps what a colleague answered to the same instrument beside the answers of an evaluation of the open document. The other
/// work stays as it is. R-16.
class ViewIntake {
public:
    ViewIntake(Context&, OpenDocuments&);

    /// From another stored document; the outcome is told.
    void take_stored(std::string const& key, std::string const& evaluation);
    /// From a file. Returns the sentence of what happened. Errors: why nothing did.
    Result<std::string, Issue> take_file(std::string const& name, std::string_view bytes, std::string const& evaluation);

private:
    /// The sentence of what happened, or why nothing did.
    Result<std::string, std::string> take(model::SchoolDocument const& theirs, std::string const& evaluation);
    void tell(std::string const& name, Result<std::string, std::string> const&);

    Context& m_context;
    OpenDocuments& m_documents;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
