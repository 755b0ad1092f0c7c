#pragma once

#include "model/cluster.h"
#include "rules/grouping/grouping_problem.h"
#include "rules/grouping/pair_costs.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A division of a lead's schools into groups, as it stands in the records, and as the search for groups reads it. R-77 (SYS-07).

namespace triad::rules {

/// One group as it stands.
struct DivisionGroup {
    model::Group const* group; // never null
    std::vector<model::ClusterSchool const*> schools; // by name
};

/// Where everybody stands in one division.
struct DivisionPlaces {
    std::vector<DivisionGroup> groups; // in their order
    std::vector<model::ClusterSchool const*> unplaced; // by name
};

/// The schools that a division is of, by name: those of its cluster that are not left out and have not declined, and any other
/// that stands in one of its groups.
std::vector<model::ClusterSchool const*> schools_to_divide(model::ClusterDocument const&, model::Grouping const&);
/// Groups and the schools in them; a school that left the list stands nowhere.
DivisionPlaces places_in(model::ClusterDocument const&, model::Grouping const&);
/// Placements of one division by their schools.
using PlacementIndex = std::map<std::string_view, model::Placement const*>;
PlacementIndex placements_in(model::ClusterDocument const&, std::string_view grouping);

/// Something that schools can be balanced by.
struct Trait {
    std::string key; // as in Grouping::traits: "phase", "area", "experience", "roll", or the key of an own attribute
    std::string one; // "phase"
    std::string many; // "phases"
};
/// Those of which something is known of at least one of these schools.
std::vector<Trait> known_traits(std::vector<model::ClusterSchool const*> const&);

/// A division as the search reads it. Schools, groups and rules are places in the lists.
struct DivisionTask {
    std::vector<model::ClusterSchool const*> schools = {};
    std::vector<Trait> traits = {}; // of the words of `known`, in their order; the roll stands apart
    std::vector<SchoolTraits> known = {};
    Minutes minutes = Minutes {};
    std::vector<Aim> aims = {};
    std::vector<model::GroupRule const*> rules = {}; // those of `terms.rules`
    GroupingTerms terms = {};

    GroupingProblem problem() const { return { terms, pair_costs(known, aims, minutes) }; }
};
DivisionTask task_of(model::ClusterDocument const&, model::Grouping const&);
/// The group of each school of the task as it stands now; none while a school stands in none.
std::optional<Division> division_now(DivisionPlaces const&, DivisionTask const&);

/// "Triad 3", "Cluster 1", "Group 2": what a group is called until the lead says otherwise.
std::string usual_group_name(model::Grouping const&, std::size_t index);
/// "24 schools make 8 groups of three." R-65.
std::string sizes_in_words(model::Grouping const&, std::size_t schools);

} // namespace triad::rules
