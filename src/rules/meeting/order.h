#pragma once

#include "model/cluster.h"
#include "model/protocol.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// The order of a meeting of the cluster: its parts, who presents, and whether they fit into its time. SYS-11, PROC-03, PROC-04.

namespace triad::rules {

/// Those that were not removed: without a day first, because they are being planned, then the newest.
std::vector<model::Meeting const*> meetings_of(model::ClusterDocument const&);
/// Null where there is none of this id, or it was removed.
model::Meeting const* find_meeting(model::ClusterDocument const&, std::string_view id);
/// The title, or what stands for it until there is one.
std::string meeting_title(model::Meeting const&);
/// "14 December 2026"; empty where it has none.
std::string meeting_day(model::Meeting const&);

/// Points into the document, in order. R-63 (SYS-11a).
using OrderedParts = std::vector<model::MeetingPart const*>;
OrderedParts parts_of(model::ClusterDocument const&, std::string_view meeting);

/// How a partnership holds such meetings: the first that is about a theme shared by all and has an order; null for none. PROC-04.
model::Protocol const* meeting_protocol(std::span<model::Protocol const>);
/// What a meeting may begin with, without ids: the protocol's order. R-63 (SYS-11a).
std::vector<model::MeetingPart> usual_order(model::Protocol const&);
/// In minutes: long enough for that order, and within what the protocol allows. R-63 (PROC-03).
int usual_length(model::Protocol const&);

/// Minutes of all parts.
int planned_minutes(OrderedParts const&);
bool takes_too_long(model::Meeting const&, OrderedParts const&);
/// "The parts take 85 of 90 minutes." "The parts take 100 minutes, 10 more than the meeting lasts." R-63 (SYS-11b).
std::string order_in_words(model::Meeting const&, OrderedParts const&);

/// "Oakfield"; empty where no school presents, or it is gone from the list. See school_called.
std::string presenter_called(model::ClusterDocument const&, model::MeetingPart const&);
/// "First school presents: Oakfield", "Part 2" where it has no words yet. `index` counts from 0.
std::string part_in_words(model::ClusterDocument const&, OrderedParts const&, std::size_t index);

/// Where slides are, one a line that says something. R-63 (SYS-11g).
std::vector<std::string> links_of(model::MeetingPart const&);

/// What a school that presents has handed in to this lead, the newest file first: "Remote learning self-evaluation, Autumn 2026:
/// file of 3 December 2026". Nothing of a school that is left out. R-63 (SYS-11f).
std::vector<std::string> handed_in_by(model::ClusterDocument const&, std::string_view school);

} // namespace triad::rules
