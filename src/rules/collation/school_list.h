#pragma once

#include "model/cluster.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Schools that come as a table: typed, or pasted from a spreadsheet. What it would bring is said before anything is added. R-75
// (SYS-07).

namespace triad::rules {

/// Cells by rows, as they were pasted.
using SchoolRows = std::vector<std::vector<std::string>>;

/// So many schools may stand on a list.
inline constexpr std::size_t most_listed_schools = 5'000;

/// One field of a school that is on the list already, and what the table says of it.
struct SchoolChange {
    std::string school; // ClusterSchool::id
    std::string field;
    std::string value;
    friend bool operator==(SchoolChange const&, SchoolChange const&) = default;
};

struct SchoolList {
    std::vector<model::ClusterSchool> schools = {}; // new ones, without ids; each with a letter of its own
    std::vector<SchoolChange> changes = {}; // of those on the list: what the table has and what differs, never an empty cell
    std::size_t changed = 0; // schools that something changes of
    std::size_t known = 0; // rows of schools on the list of which nothing is new
    std::size_t without_urn = 0; // of `schools`
    std::vector<std::string> columns = {}; // what each column was taken for, in words; empty for a table without headings
    std::vector<std::string> problems = {}; // one sentence for each row or cell that is left, with its row
    std::string refused = {}; // why nothing of it can be added; empty where something can

    bool brings_nothing() const { return schools.empty() && changes.empty(); }
};

/// With headings, columns are told by them, and one of another name is an attribute of the lead's own. Without, they are: name,
/// URN, phase, cluster, area, pupils. A school is one of the list by its URN, or by its name where the row or the list has no
/// URN. R-75.
SchoolList read_school_list(SchoolRows const&, model::ClusterDocument const&);

/// "24 schools are new. 3 on your list get something new." R-75.
std::string school_list_in_words(SchoolList const&);

/// The lead's own attributes of a school ("federation: North Star", one a line), by their keys in order; and one of them. R-75.
struct SchoolAttribute {
    std::string key;
    std::string value;
    friend bool operator==(SchoolAttribute const&, SchoolAttribute const&) = default;
};
std::vector<SchoolAttribute> attributes_of(std::string_view attributes);
std::string with_attribute(std::string_view attributes, std::string_view key, std::string_view value);

} // namespace triad::rules
