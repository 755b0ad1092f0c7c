#pragma once

#include "tables/layout.h"
#include "tables/wording.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

/// A line of a cell that may be a statement of its own.
struct CellLine {
    std::size_t offset = 0; // where it begins in the cell's text
    MarkerKind kind = MarkerKind::None;
    std::string marker = {};
    std::string text = {}; // on one line
    bool runs_on = false; // seems to be the rest of the line before, and could be a line of its own
};

/// The statements that stand in one cell: each line or bullet that begins a sentence. Rating marks between them become
/// markers, so that no sign of the cell is lost.
std::vector<CellLine> lines_of_cell(std::string_view text);
/// The same text as one statement.
CellLine whole_cell(std::string_view text);

/// What a row of the draft is made from.
struct Piece {
    PieceKey key;
    RowKind kind = RowKind::Item; // as the draft has it; Stem only where a person says so
    RowKind found = RowKind::Item; // as the table alone has it: what is found for one line does not change with another
    MarkerKind marked = MarkerKind::None;
    std::string marker = {};
    std::string text = {};
    std::string help = {};
    std::string number = {}; // of its own: "3", "1.2", "A4", without what sets it off
    std::vector<std::string> references = {};
    bool begins_row = false;
    bool runs_on = false; // a line of the same cell that seems to be the rest of the line before
    bool may_run_on = false; // the line before ended where a page ends
    bool total = false; // adds others up
    bool lacks_number = false; // the other rows are numbered
    bool settled = false; // a person has chosen its kind
    bool left_of_row = false; // out of a column of names
    std::size_t end_row = 0; // of a merged name: the first row that is no longer beside it; 0 where nothing says
    bool outside = false; // stood above the table

    /// What a person calls a statement counts as one, and what a person leaves out still stands in its place.
    bool is_entry() const { return found == RowKind::Item || kind == RowKind::Item; }
};

// What stands beside the statements of a row.
std::vector<std::string> references_of(GridRow const&, Part const&);
/// The row has an empty place where others have their number.
bool lacks_number(GridRow const&, Part const&);
/// "Emerging: …" for each level, on lines of their own.
std::string descriptors_of(GridRow const&, Part const&);

/// The pieces of all rows in reading order. Split and HeaderRow proposals are added, and notes about what stays behind.
std::vector<Piece> pieces_of(Grid const&, Layout const&, Answers const&, Draft&);

/// Sets rows aside that add others up, and takes choices that are printed behind every statement off its words.
void set_aside(Grid const&, Answers const&, std::vector<Piece>&, std::vector<Proposal>&);

/// Marks pieces that only name what follows: short, unlike the rows around them.
void find_sections(Grid const&, Layout const&, Answers const&, std::vector<Piece>&, std::vector<Proposal>&);

/// "Leadership:" names what follows; "Our plans make sure that:" begins it.
bool reads_as_short_title(std::string_view);

/// Opening words with the pieces that go on from them.
struct StemRun {
    std::size_t first = 0; // index of the piece that holds the stem
    std::size_t end = 0; // one past the last piece that goes on from it
    std::size_t cut = 0; // where its own first entry begins in the text; 0 where the whole text is the stem
    bool small_letters = false; // its entries begin with small letters
    bool accepted = false;
    bool stands = false; // accepted, and the stem's own line has not become something else since
};
/// Proposes stems. The runs come in order and do not overlap.
std::vector<StemRun> find_stems(std::vector<Piece> const&, Answers const&, std::vector<Proposal>&);

/// For each piece whether it is proposed as the rest of the piece before, and whether that was accepted.
enum class Joining { None, Proposed, Accepted };
std::vector<Joining> find_joins(std::vector<Piece> const&, std::vector<StemRun> const&, Answers const&, std::vector<Proposal>&);

/// Writes the sentences of the proposals: they quote the words, and count the lines as the preview counts them.
void word_proposals(Draft&);

/// The scale that the columns, or the marks among the statements, speak of. Filled-in ratings are noted: they stay behind.
DraftScale find_scale(Grid const&, Layout const&, std::vector<Piece> const&, Choices const&, Answers const&, Draft&);

} // namespace triad::tables
