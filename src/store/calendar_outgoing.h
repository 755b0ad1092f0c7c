#pragma once

#include "model/calendar_kinds.h"
#include "rules/calendar/calendar_entries.h"
#include "store/outgoing.h"

#include <optional>
#include <string>
#include <string_view>

namespace triad::store {

/// Dates on their way to other calendars: all those of a lead's work, or those that a school was given.
class CalendarOutgoing {
public:
    CalendarOutgoing(Context&, OpenDocuments&, Outgoing&);

    /// What a file would hold, and what it is called.
    struct Dates {
        rules::CalendarSource source;
        std::string name; // what calendars call it
        std::string zone; // of its times; empty: the usual one
        std::string file;
    };
    /// Of the lead's work that is open; absent where none is.
    std::optional<Dates> of_lead() const;
    /// Of a partnership that the open school belongs to (Membership::id); absent where it belongs to none of this id.
    std::optional<Dates> of_membership(std::string_view id) const;

    /// Saves all dates to the person's downloads. Records of which the file says something new get their next number first; that
    /// is no step to undo, because what has left does not come back. Nothing is changed where no file can be made: a notice says
    /// why.
    void send_of_lead(Leaving, model::CalendarKinds const*);
    /// The same of what a school was given; the numbers are the lead's and stay.
    void send_of_membership(std::string_view id, Leaving, model::CalendarKinds const*);

    /// Writes the next number of every date of the open lead's work of which a file would say something new: before any file with
    /// dates leaves. No step to undo. R-70.
    void raise_sequences();

private:
    Result<std::string, Issue> encoded(Dates const&, model::CalendarKinds const*) const;
    void save(Leaving, Dates const&, model::CalendarKinds const*);

    Context& m_context;
    OpenDocuments& m_documents;
    Outgoing& m_outgoing;
};

} // namespace triad::store
