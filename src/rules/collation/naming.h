#pragma once

#include "model/cluster.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What a school is called: on the lead's own screens, and in what leaves the lead.

namespace triad::rules {

/// Its name; "School C" where the lead hides names, and where it has none. R-42.
std::string school_called(model::Cluster const&, model::ClusterSchool const&);

/// The text to sort schools by so that their order says no more than what they are called. R-42.
std::string school_order(model::Cluster const&, model::ClusterSchool const&);

/// Puts entries into that order; equal ones stay as they are. `school_of` names the school of an entry, and is asked once for
/// each: what a school is sorted by takes longer to write than to compare.
template <typename Entry, typename SchoolOf>
void sort_by_school(model::Cluster const& cluster, std::vector<Entry>& entries, SchoolOf const& school_of)
{
    std::vector<std::pair<std::string, Entry>> ordered;
    ordered.reserve(entries.size());
    for (auto& entry : entries) {
        auto order = school_order(cluster, std::invoke(school_of, std::as_const(entry)));
        ordered.emplace_back(std::move(order), std::move(entry));
    }
    std::ranges::stable_sort(ordered, {}, &std::pair<std::string, Entry>::first);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i] = std::move(ordered[i].second);
}
void sort_by_school(model::Cluster const&, std::vector<model::ClusterSchool const*>&);

/// In what leaves the lead: its name where the school allowed it with what it handed in, else "a school". R-42 (SH-04, SYS-16d).
std::string school_called_outside(model::ClusterSchool const&, bool named);

/// How its comments may leave the lead: with the school's name only where it agreed to both, that its words are quoted with it,
/// and that it is named at all. R-42 (SH-04).
model::Attribution attribution_outside(model::Submission const&);

/// Whose words they are, where a comment leaves the lead: empty where nothing may be said of it; absent where the comment must
/// not leave at all. R-42 (SH-04, SYS-15f).
std::optional<std::string> quoted_outside(model::ClusterSchool const&, model::Submission const&);
std::optional<std::string> quoted_outside(model::ClusterSchool const&, model::CollectedReport const&);

/// What the school allows to be done with its comments, as a sentence for the lead. R-42.
std::string permission_in_words(model::Submission const&);
std::string permission_in_words(model::CollectedReport const&);

} // namespace triad::rules
