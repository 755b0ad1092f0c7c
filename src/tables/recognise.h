#pragma once

#include "model/instrument.h"
#include "tables/grid.h"
#include "tables/vocabulary.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

/// What a column of a pasted table holds.
enum class ColumnRole {
    Ignored,
    Statement, // what is judged
    Rating,
    Comment,
    Level, // what one step of the scale looks like
    Number, // "1", "a)"
    Reference, // longer texts that are read beside the statements and never rated
    Group, // names what the rows beside it belong to: a section or a stem, written once or again in every row
};

struct Column {
    std::string heading;
    ColumnRole role = ColumnRole::Ignored;
    friend bool operator==(Column const&, Column const&) = default;
};

/// Rows that share their columns. One paste may hold several tables, each with columns of its own.
struct Part {
    std::size_t first_row = 0;
    std::vector<Column> columns;
    friend bool operator==(Part const&, Part const&) = default;
};

/// Names a piece of the grid: the place in a cell's text where it begins. It stays the same whatever a person decides.
struct PieceKey {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t offset = 0;
    friend auto operator<=>(PieceKey const&, PieceKey const&) = default;
};

enum class RowKind { Section, Stem, Item, Ignore };

/// Said of a row that seems to be the rest of the row before it.
struct Join {
    PieceKey with; // the row before
    friend bool operator==(Join const&, Join const&) = default;
};

/// One line of the preview.
struct DraftRow {
    PieceKey key;
    RowKind kind = RowKind::Item;
    std::string marker = {}; // what stood at its front and is no part of the wording: "•", "1.", "RAG?"
    std::string text = {};
    std::string help = {};
    bool under_stem = false; // goes on from the stem above it
    std::optional<Join> join = {}; // proposed, not accepted so far
    std::vector<PieceKey> joined = {}; // rows that were put behind this one
    std::vector<std::string> references = {}; // what is read beside this row and those below it, until the next has some
    friend bool operator==(DraftRow const&, DraftRow const&) = default;
};

enum class ProposalKind {
    Join, // rows that a page break divided
    Stem, // opening words that several items share
    Split, // several statements in one cell
    HeaderRow,
    ScaleFound,
    Total, // a row that adds others up
    Section, // a heading among statements that only its words and its place give away
};

/// Something the table suggests. Most hold until they are refused; Stem waits to be accepted, and so does Join between rows.
struct Proposal {
    ProposalKind kind = ProposalKind::Join;
    PieceKey at;
    std::string sentence; // quotes the words, and counts lines as the preview does
    bool accepted = false; // as the draft stands
    std::string words = {}; // that the sentence quotes
    PieceKey with = {}; // of a Join: the line before
    std::size_t count = 0; // of a Split: the statements
    friend bool operator==(Proposal const&, Proposal const&) = default;
};

struct DraftScale {
    ScaleKind kind = ScaleKind::None;
    std::vector<std::string> words = {}; // of Levels, as in the table, left to right
    ScaleOrder order = ScaleOrder::Open; // of the words
    friend bool operator==(DraftScale const&, DraftScale const&) = default;
};

enum class QuestionKind {
    Scale, // how the items are rated
    Direction, // which end of the scale is best
};

/// What only a person can say. Until it is answered no instrument is made.
struct Question {
    QuestionKind kind = QuestionKind::Scale;
    std::string sentence;
    friend bool operator==(Question const&, Question const&) = default;
};

struct Draft {
    std::vector<Part> parts = {};
    std::vector<DraftRow> rows = {};
    std::vector<Proposal> proposals = {}; // in the order of the rows
    DraftScale scale = {};
    std::vector<Question> questions = {};
    std::vector<Issue> notes = {};
    friend bool operator==(Draft const&, Draft const&) = default;
};

struct RoleChoice {
    std::size_t part_row = 0; // Part::first_row
    std::size_t column = 0;
    ColumnRole role = ColumnRole::Ignored;
};

struct RowChoice {
    PieceKey key;
    std::optional<RowKind> kind = {};
    std::optional<bool> under_stem = {}; // false also ends the stem for the rows after it
};

struct Decision {
    ProposalKind kind = ProposalKind::Join;
    PieceKey at;
    bool accepted = false;
};

/// What a person has corrected. Where two choices concern the same thing the later one counts.
struct Choices {
    std::vector<RoleChoice> roles = {};
    std::vector<RowChoice> rows = {};
    std::vector<Decision> decisions = {};
    std::optional<bool> header = {}; // whether the first row of the table holds headings
    std::optional<ScaleKind> scale = {};
    std::optional<ScaleOrder> order = {};
};

/// The draft that a grid and a person's choices give: the same two give the same draft.
Draft apply(Grid const&, Choices const&);

/// The first draft of a pasted table. Errors: NoStatements.
Result<Draft, Issue> recognise(Grid const&);

/// The choices with every proposal of the draft accepted.
Choices accept_all(Draft const&, Choices);

/// `ready`: the scales that come with the program. Errors: Empty (no items), MissingField (no title, a question that is open),
/// WrongType (an id or a
/// prefix with other signs than letters, digits and
/// ". _ -"), TooLong.
Result<model::Instrument, Issue> make_instrument(
    Draft const&, std::span<model::Scale const> ready, std::string_view title, std::string_view id, std::string_view id_prefix);

/// The scale of a kind among those that come with the program (assets/scales); Levels takes its steps from `words`.
model::Scale scale_of_kind(DraftScale const&, std::span<model::Scale const> ready);

} // namespace triad::tables
