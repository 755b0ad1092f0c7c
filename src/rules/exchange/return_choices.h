#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

// What a school may choose to hand in to the lead of its cluster, and what its choices come to. R-50.

namespace triad::rules {

/// The evaluations whose answers may go to a cluster, newest first: those that stand, with their wording, and whose instrument is
/// not for the school alone (SYS-06e).
std::vector<model::Evaluation const*> returnable(model::SchoolDocument const&);

/// Reviews hosted here of which a report was ever released to the cluster or the partnership; some may stay all the same.
std::vector<model::Review const*> released_reviews(model::SchoolDocument const&);
/// Why the report of a review does not go along, in one sentence; empty where it may. It goes as it was released, to readers who
/// were given it or more people still, and only where its pages would bear no mark, since a return has none. SYS-13f, SYS-14c.
std::string why_report_stays(model::SchoolDocument const&, model::Review const&);

/// The return that was made last; null where there is none.
model::Return const* last_return(model::SchoolDocument const&);
/// What the choice begins with, for a person to look at: the last one, else a new return with the newest answered evaluation of
/// each instrument and nothing that gives more away. Without an id where the return is new.
model::Return begun_return(model::SchoolDocument const&);

/// The choices as a file may tell them: without what may not go, and without leave to quote what does not go along.
model::Return sound_return(model::SchoolDocument const&, model::Return);

/// "not beyond the lead", "without the school’s name" … of Return::quotes, within a sentence.
std::string_view quotes_words(std::string_view quotes);
/// What the lead may do with a return, in sentences that follow one another.
std::string leave_in_words(model::Return const&);
/// What an earlier return allowed and this one does not, as one sentence; empty for nothing. SYS-14c.
std::string taken_back_words(model::Return const& before, model::Return const& now);

} // namespace triad::rules
