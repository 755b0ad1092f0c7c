#pragma once

#include "model/cluster.h"

#include <string>
#include <vector>

// Schools that looked into the same thing in their reviews. R-61 (SYS-17b, FT-R9).

namespace triad::rules {

/// A focus, or a line of enquiry, of one school's report.
struct FocusOfSchool {
    std::string school; // ClusterSchool::id
    std::string called; // see school_called
    std::string text; // as the school wrote it
    std::string review; // title of the report
    friend bool operator==(FocusOfSchool const&, FocusOfSchool const&) = default;
};

/// Two schools or more that have something in common.
struct SharedFocus {
    std::string key; // tells it from others: what they have in common
    std::string about; // the statement, the focus, or the words, for a title
    std::string why; // one sentence: what puts them together
    std::string items = {}; // Item::id that lines rest on; empty where words alone put them together
    std::vector<FocusOfSchool> focuses = {}; // by what schools are called; a school may have several
    /// ClusterSchool::ids, each once, by spaces.
    std::string schools() const;
    int school_count() const;
};

/// First those whose lines rest on the same statement, then those with the same words, then those that share telling words (see
/// focus_words.h); of each kind those of most schools first. One that says nothing new is left out: all that it puts together
/// stands together already. Of schools that count. R-61 (SYS-17b).
std::vector<SharedFocus> shared_focuses(model::ClusterDocument const&);

} // namespace triad::rules
