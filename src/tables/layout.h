#pragma once

#include "tables/recognise.h"

#include <map>
#include <tuple>

namespace triad::tables {

/// A person's choices, ready to be asked row by row.
class Answers {
public:
    explicit Answers(Choices const&);
    /// Whether a proposal holds; `otherwise` where nobody has decided.
    bool holds(ProposalKind, PieceKey, bool otherwise) const;
    bool refused(ProposalKind kind, PieceKey at) const { return !holds(kind, at, true); }
    std::optional<RowKind> kind(PieceKey) const;
    std::optional<bool> under_stem(PieceKey) const;

private:
    std::map<std::pair<ProposalKind, PieceKey>, bool> m_decisions;
    std::map<PieceKey, RowKind> m_kinds;
    std::map<PieceKey, bool> m_under_stem;
};

enum class RowShape {
    Empty,
    Lone, // one cell across the table
    Header,
    RepeatedHeader,
    Data,
};

/// The rows of a grid in their parts.
struct Layout {
    std::vector<RowShape> shapes; // one for each row
    std::vector<Part> parts; // at least one; in the order of their rows
    std::vector<std::size_t> part_of; // for each row

    Part const& part(std::size_t row) const { return parts[part_of[row]]; }
};

Layout lay_out(Grid const&, Choices const&, Answers const&);

/// The column with a role, the first of several; nothing where there is none.
std::optional<std::size_t> column_with(Part const&, ColumnRole);

/// Fills in headings and roles of a part from its rows.
void assign_roles(Grid const&, Layout const&, std::size_t part_index, Part&, Choices const&);

} // namespace triad::tables
