#pragma once

#include "rules/collation/tidy_table.h"

#include <map>
#include <string>
#include <vector>

// The steps by which a table of answers comes to be, each leaving out what may not stand in it.

namespace triad::rules {

/// What is still to be decided while a table is planned.
struct PlannedPart {
    std::size_t school; // place in the document's list
    std::size_t instrument; // in the order of the table
    std::size_t round; // of the instrument, the newest first
    CountingSubmission submission;
    ToldEdition const* edition = nullptr;
    std::string words = {}; // of the round
};

/// What of a school is decided before the table is made. One decision for all of its rows: a name in one and a letter in another
/// would say which letter it has.
struct PlannedSchool {
    bool present = false; // has rows
    bool named = true;
    TableSchool const* told = nullptr; // null for one that is not present
};

/// Of every instrument and round what counts of each school, without what its school wants deleted by now. Raises
/// TableSummary::past_keeping.
std::vector<PlannedPart> parts_to_keep(model::ClusterDocument const&, Date today, TableSummary&);

/// Gives each part its wording, and takes away those of which no answer is worded as others know it. Raises
/// TableSummary::own_wording.
void give_wording(std::vector<PlannedPart>&, model::ClusterDocument const&, TableWishes const&, ToldEditions&, TableSummary&);

/// Gives each part the words of its round.
void give_rounds(std::vector<PlannedPart>&);

/// How comments of it may leave, where the school is named in the table or is not.
model::Attribution quotes_of(model::Submission const&, bool named, bool wished);
/// True where its comments stand in its rows: in those of a school without a name as the words of a headteacher, in those of a
/// named one with its name.
bool stands_beside(model::Attribution, bool named);
/// True where the part has a row of its own.
bool has_rows(PlannedPart const&, bool named, bool comments);

/// For each school of the document whether it is named: where everything of it that is kept allows it.
std::vector<PlannedSchool> planned_schools(model::ClusterDocument const&, std::vector<PlannedPart> const&);
/// And whether it has rows.
void mark_present(std::vector<PlannedSchool>&, std::vector<PlannedPart> const&, bool comments);
/// Where one or two schools may not be named, whoever knows the others knows whose the letters are: they are left out. Sets
/// TableSummary::too_few.
void leave_out_too_few(std::vector<PlannedPart>&, std::vector<PlannedSchool>&, TableSummary&);
/// Names of schools that the table does not name, of those as well that are not in it.
NameCover cover_of(model::ClusterDocument const&, std::vector<PlannedSchool> const&);
/// Places of the schools in the document, in the order of the table: neither the order of the list nor that of what came in.
std::vector<std::size_t> order_of(model::ClusterDocument const&, std::vector<PlannedSchool> const&);
/// These schools as the table tells of them.
std::vector<TableSchool> told_schools(
    model::ClusterDocument const&, std::vector<std::size_t> const& order, std::vector<PlannedSchool> const&, NameCover const&);

/// Comments that may leave without a sign of whose they are: for each there are at least `fewest_schools` that may have written
/// it. Raises TableSummary::telling_comments.
std::vector<LooseComment> loose_comments(std::vector<TablePart> const&, TableSummary&);

} // namespace triad::rules
