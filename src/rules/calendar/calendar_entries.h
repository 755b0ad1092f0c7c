#pragma once

#include "documents/print_document.h"
#include "model/calendar_entry.h"
#include "model/calendar_kinds.h"
#include "model/cluster.h"
#include "model/school_document.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Dates as they leave for the calendars of others: days, titles, places, and what schools should know. R-70 (SYS08f, SYS24a).

namespace triad::rules {

/// What is made into entries. Nothing else of a document can get into them: no sign-up, no note, nobody who declined.
struct CalendarSource {
    std::string document
        = {}; // of the lead: with the id of a record it tells an entry from all others, in the lead's file and in a school's
    std::vector<model::Visit> visits = {};
    std::vector<model::Event> events = {};
    std::vector<model::Meeting> meetings = {};
    std::function<std::string(std::string_view id)> school = {}; // its name; empty where it is not known
    std::string only = {}; // id of the school whose own dates are wanted; empty: all
};

/// Of a lead’s work: reviews of confirmed divisions, events and meetings. `only`: ClusterSchool::id. R-70.
CalendarSource calendar_source(model::ClusterDocument const&, std::string_view only = {});
/// What a school was given of this partnership: its own dates, as the lead’s file has them, so that a calendar that took both in
/// shows each once. R-70.
CalendarSource calendar_source(model::SchoolDocument const&, model::Membership const&);

/// Everything that has a day and is not removed, once each, the earliest first; what is cancelled stays and says so. A time that
/// is no time of a clock is left out, and with it the end. R-70 (SYS08f, SYS24a).
std::vector<model::CalendarEntry> calendar_entries(CalendarSource const&, model::CalendarKinds const*);

/// The same entries to be looked through before they leave: every text and every day that the file has.
documents::PrintDocument calendar_preview(std::vector<model::CalendarEntry> const&, std::string_view title);

/// A record of which the next file says something new, and the number it gets. R-70.
struct RaisedSequence {
    model::RecordKind kind;
    std::string id;
    int sequence = 1;
    friend bool operator==(RaisedSequence const&, RaisedSequence const&) = default;
};
/// Reviews and events of which something that others get was changed since their number was written last. Whoever makes a file
/// for others, a calendar or a partnership file, writes these first. R-70.
std::vector<RaisedSequence> sequences_to_raise(model::ClusterDocument const&);

} // namespace triad::rules
