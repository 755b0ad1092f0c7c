#pragma once

#include "base/date.h"
#include "model/cluster.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What a rota is made from: a division of schools into groups that review each other, and the terms of its year..

namespace triad::rules {

/// Divisions whose groups review each other: those that are confirmed first, and among these the newest.
std::vector<model::Grouping const*> rota_divisions(model::ClusterDocument const&);
/// The one of this id; where there is none, the first; null where there is none at all.
model::Grouping const* chosen_division(model::ClusterDocument const&, std::string_view id);
/// Its title, or what stands for it: "Triads 2026/27".
std::string division_called(model::Grouping const&);

/// A school takes part in reviews unless it is gone, left out, or has declined: those that have not answered may be put into
/// groups.
bool takes_part(model::ClusterSchool const&);

/// One group with the schools of it that take part, by what they are called.
struct RotaGroup {
    model::Group const* group; // never null, points into the document
    std::vector<model::ClusterSchool const*> schools = {};
};
/// In their order; those without such a school among them.
std::vector<RotaGroup> rota_groups(model::ClusterDocument const&, std::string_view grouping);
/// "North", "Group 3".
std::string group_called(model::Group const&);

/// Reviews of the division that are not removed, in the order of groups, then of days, those without a day last.
std::vector<model::Visit const*> visits_of(model::ClusterDocument const&, std::string_view grouping);

/// Terms of a year with both their days, the earliest first. R-70.
std::vector<model::Term const*> terms_of(model::ClusterDocument const&, std::string_view year);
/// The same of all years.
std::vector<model::Term const*> terms_in_order(model::ClusterDocument const&);
/// The term in which the day is; null for none.
model::Term const* term_of(std::vector<model::Term const*> const&, Date);
/// Its name, or "Term without a name".
std::string term_called(model::Term const&);

/// The division's year, else the one that is planned. In the lead's words.
std::string const& year_of(model::ClusterDocument const&, model::Grouping const&);

} // namespace triad::rules
