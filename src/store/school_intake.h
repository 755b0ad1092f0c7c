#pragma once

#include "model/instrument.h"
#include "store/document_opener.h"

#include <string>

namespace triad::store {

/// Takes in files of people's own work, a school's and a lead's, and instruments from elsewhere. Nothing that is here is ever
/// overwritten.
class SchoolIntake {
public:
    SchoolIntake(Context&, OpenDocuments&, DocumentOpener&);

    /// What is already here with other content is added as a copy. Returns the sentence of what happened.
    std::string take(std::string const& name, std::unique_ptr<Document>);
    /// Puts an instrument into the open school's file, or into a new one. Returns the sentence of what happened.
    std::string add_instrument(std::string const& name, model::Instrument const&);
    /// A file is being compared with what is stored.
    bool busy() const { return m_comparing > 0; }

private:
    std::string add(std::string const& name, std::unique_ptr<Document>);
    std::string add_beside(std::string const& name, std::unique_ptr<Document>, std::string const& present);
    void compare_with_stored(std::string const& name, std::unique_ptr<Document>, LibraryEntry const&);

    Context& m_context;
    OpenDocuments& m_documents;
    DocumentOpener& m_opener;
    int m_comparing = 0;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
