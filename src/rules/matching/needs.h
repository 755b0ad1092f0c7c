#pragma once

#include "model/cluster.h"
#include "rules/matching/matches.h"
#include "rules/matching/shared_focus.h"

#include <string>
#include <string_view>
#include <vector>

// The list of training and support that schools need. R-61 (SYS-17c, FT-R7).

namespace triad::rules {

/// What stands on the list when a match, or a shared focus, is put there. Fields as model::Need.
struct NeedDraft {
    std::string text;
    std::string items;
    std::string schools;
    std::string school = {};
    friend bool operator==(NeedDraft const&, NeedDraft const&) = default;
};

/// "Support with: ‹statement›", of the schools that could be helped. A school that would show others could lead it, where it is
/// the only one. R-61.
NeedDraft drafted_need(Picture const&, Match const&);
/// The same of what several schools look into. A need may leave the lead, and what a school wrote in its report only where the
/// school allowed it: so of its words only those that tell what it is about are taken, one by one. R-61 (SH-04).
NeedDraft drafted_need(SharedFocus const&);

/// The need of the list that has these statements behind it, or without any the same words; null where none has.
model::Need const* standing_need(model::ClusterDocument const&, NeedDraft const&);

/// A statement behind a need.
struct NeedItem {
    std::string id;
    std::string words; // its wording in the picture's edition, else the id
    bool shown = false; // it is one of the picture's, so its answers can be looked at
};

/// One need as it is listed.
struct ListedNeed {
    model::Need const* need; // never null, points into the document
    std::vector<model::ClusterSchool const*> schools = {}; // those that count, by what they are called
    std::vector<NeedItem> items = {};
};

/// Those that are not removed, in the order in which they were added. `status`: only those; empty: all. R-61 (SYS-17c).
std::vector<ListedNeed> listed_needs(model::ClusterDocument const&, Picture const&, std::string_view status);

/// How a need stands: its status, "wanted" where it says nothing.
std::string_view status_of(model::Need const&);

/// Schools that count, by what they are called: for whoever chooses some.
std::vector<model::ClusterSchool const*> schools_by_name(model::ClusterDocument const&);

/// "6 needs: 3 wanted, 2 arranged, 1 done." R-61.
std::string needs_in_words(model::ClusterDocument const&);
/// "3 schools", "one school", "no school chosen yet".
std::string need_schools_in_words(ListedNeed const&);

} // namespace triad::rules
