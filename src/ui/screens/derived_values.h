#pragma once

#include "base/derived.h"
#include "documents/print_document.h"
#include "model/partnership_plan.h"
#include "rules/calendar/workload.h"
#include "rules/collation/picture.h"
#include "rules/collation/school_list.h"
#include "rules/collation/tidy_table.h"
#include "rules/findings/passages.h"
#include "rules/matching/matches.h"
#include "rules/matching/shared_focus.h"
#include "rules/matching/trends.h"
#include "rules/partnership/division.h"
#include "rules/review/turn.h"
#include "rules/rota/checks.h"
#include "rules/rota/rota_words.h"
#include "rules/summary/draft.h"
#include "ui/screens/personal_check.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace triad::ui {

/// A table of answers with what is shown of it.
struct ShownTable {
    std::shared_ptr<rules::TidyTable const> table;
    documents::PrintDocument preview = {};
    std::shared_ptr<documents::PrintDocument const> comments = {}; // every one that leaves
};

/// One division, and what is to be said of it and of what was found for it.
struct ShownDivision {
    rules::DivisionTask task = {};
    rules::DivisionPlaces places = {};
    rules::PlacementIndex placements = {};
    std::optional<rules::Division> now = {}; // where everybody stands; none while somebody stands nowhere
    std::uint64_t mark = 0; // stands for all that a search goes by
    std::vector<std::string> broken = {}; // what does not hold, one sentence each
    std::vector<std::string> balance = {}; // how even the groups are
    std::vector<std::vector<std::string>> found = {}; // the same of each proposal
};

/// One division's reviews, and what is to be said of them.
struct ShownRota {
    rules::RotaCounts counts = {};
    std::vector<std::string> joining = {}; // the rule of each size of group
    std::vector<rules::RotaProblem> problems = {};
    std::vector<rules::TermLoad> load = {};
    std::string training = {};
};

/// What schools would be given, in one file.
struct ShownHandOut {
    model::PartnershipPlan plan = {};
    std::vector<std::string> not_settled = {};
    documents::PrintDocument words = {};
};

/// All dates of a lead's work.
struct ShownCalendar {
    std::vector<rules::YearDate> dates = {}; // of the planned year
    std::size_t other_years = 0; // how many dates are of none of its days
    std::map<std::string, std::vector<std::string>> clashes = {}; // by the ids of records
    rules::Workload load = {};
};

/// What is drawn in every pass and takes long to work out, as long as nothing that it is made from changes.
struct DerivedValues {
    Derived<rules::Turn> turn; // of the review that is open
    Derived<std::vector<PersonalDoubt>> doubts; // in what is about to leave
    Derived<rules::Picture> picture; // of what schools handed in
    Derived<rules::Passages> passages; // all that can be coded
    Derived<rules::MadeSummary> summary; // of the cluster, as it would leave now
    Derived<std::vector<rules::DraftStatement>> drafts; // that it can begin with
    Derived<rules::Matches> matches; // of the picture
    Derived<std::vector<rules::SharedFocus>> shared_focuses; // of the reports that came in
    Derived<rules::Trends> trends; // of two rounds
    Derived<documents::PrintDocument> told_trends; // the same as it may leave
    Derived<ShownTable> table; // of the same
    Derived<rules::SchoolList> school_list; // of what is typed or pasted
    Derived<ShownDivision> division; // that is looked at
    Derived<ShownRota> rota; // of the division that is looked at
    Derived<std::vector<std::string>> breaks; // by the swap that is looked at
    Derived<ShownCalendar> calendar;
    Derived<ShownHandOut> hand_out;
};

} // namespace triad::ui
