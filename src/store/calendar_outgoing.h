#pragma once

#include "model/calendar_kinds.h"
#include "store/outgoing.h"

#include <string>

namespace triad::store {

/// Dates of a lead's work on their way to the calendars of others.
class CalendarOutgoing {
public:
    CalendarOutgoing(Context&, OpenDocuments&, Outgoing&);

    std::string file_name() const;
    /// Saves all dates to the person's downloads. Records of which the file says something new get their next number first; that
    /// is no step to undo, because what has left does not come back. Nothing is changed where no file can be made: a notice says
    /// why.
    void send(Leaving, model::CalendarKinds const*);

private:
    std::string name() const;
    Result<std::string, Issue> encoded(model::CalendarKinds const*) const;
    void raise_sequences();

    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
