#pragma once

#include "model/cluster.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Which column of a table of schools is which. R-75 (SYS-07).

namespace triad::rules {

class SchoolColumns {
public:
    /// Of a table without headings: name, URN, phase, cluster, area, pupils.
    SchoolColumns();
    /// None where the row is not one of headings: some cell says what a school is called, and another cell is known too or is
    /// empty of digits.
    static std::optional<SchoolColumns> of_headings(std::vector<std::string> const& cells);

    std::size_t count() const { return m_fields.size(); }
    /// Writes what stands in a cell to its field. False where the field cannot hold it.
    bool write(std::size_t column, std::string_view cell, model::ClusterSchool&) const;
    /// "name", "area", "own attribute “federation”"; empty for a table without headings.
    std::vector<std::string> in_words() const;

private:
    std::vector<std::string> m_fields; // as in files; with a colon before it the key of an own attribute
    bool m_headed = false;
};

/// Fields of which `said` says something else than the school has, with the values that it would have. A row that says nothing of
/// a field leaves it.
std::vector<std::pair<std::string, std::string>> changed_fields(
    model::ClusterSchool const& there, model::ClusterSchool const& said);

} // namespace triad::rules
