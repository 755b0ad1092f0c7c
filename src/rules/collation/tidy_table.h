#pragma once

#include "base/date.h"
#include "model/cluster.h"
#include "rules/collation/name_cover.h"
#include "rules/collation/returns.h"
#include "rules/collation/told_wording.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// One table of all that schools answered, a row an answer, for whoever works on with it. It leaves the lead: so it says of each
// school no more than the school allowed. R-52 (SYS-17e, SH-03, SH-04, SH-22).

namespace triad::rules {

struct TableWishes {
    Date today;
    bool comments = false; // those that may leave go along
    std::vector<std::string> known_instruments = {}; // Instrument::ids of wordings that everybody may know
};

/// A school as the table tells of it.
struct TableSchool {
    std::string called; // its name, or "School C"
    std::string urn; // empty where it is not named: the number is as good as the name
    std::string phase; // empty where it would tell which school it is; see told_places
    std::string group; // the same
    bool named = false;
};

/// One row. The texts stand as long as the table does, the comment as long as the call that gets it.
struct TableRow {
    TableSchool const* school = nullptr; // null: a comment that stands by itself, without school, rating and round
    std::string_view instrument = {}; // Instrument::id
    std::string_view title = {};
    int edition = 0; // from 1; 0 beside a comment that stands by itself
    std::string_view item = {}; // Item::id
    std::string_view statement = {};
    std::string_view rating = {}; // Choice::id; empty for none
    std::string_view word = {}; // of the choice
    std::string_view round = {}; // in words; "another round 1" where the words are one school's own
    std::string_view comment = {};
    model::Attribution attribution = model::Attribution::None; // of the comment: Unnamed, Role or Named; None where there is none
};

/// How much stands in a table, and how much stayed out of it, in numbers.
struct TableSummary {
    std::int64_t rows = 0; // all of them
    std::int64_t comments = 0; // in the rows of schools
    std::int64_t loose_comments = 0; // rows that are a comment by itself
    int schools = 0; // that have rows
    int named = 0; // of these
    // Left out:
    int past_keeping = 0; // evaluations that their school wants deleted by now
    int too_few = 0; // schools: where one or two may not be named, a letter hides nothing
    int own_wording = 0; // answers to what one school worded itself
    int telling_comments = 0; // that would show whose they are
    std::string keep_until = {}; // the first ISO date by which a school wants its answers deleted; empty for none
    friend bool operator==(TableSummary const&, TableSummary const&) = default;
};

struct PlannedPart;
struct PlannedSchool;

/// What one school handed in of one instrument and round, as far as it stands in the table.
struct TablePart {
    std::size_t place; // of the school in the document's list
    bool named; // the school, in all of the table
    TableSchool const* school; // null where it has no row: all that it wrote stands by itself
    CountingSubmission submission; // never null
    ToldEdition const* edition; // never null; its items are those of the submission's edition
    std::string round; // in words
    model::Attribution quotes = model::Attribution::None; // how its comments may leave; None as well where none are wished
    bool beside = false; // comments stand in its rows
};

/// A comment without a sign of whose it is.
struct LooseComment {
    ToldEdition const* edition;
    ToldItem const* item;
    std::string_view text; // as it was handed in
    model::Attribution attribution;
};

/// The table as a plan: texts are put together when they are asked for, so that it costs little beside the document. It stays as
/// it is when the document changes.
class TidyTable {
public:
    TidyTable(model::ClusterDocument const&, TableWishes const&);
    TidyTable(TidyTable&&) = default;
    TidyTable& operator=(TidyTable&&) = default;

    TableSummary const& summary() const { return m_summary; }
    /// Those that have rows, in the order of the table.
    std::vector<TableSchool> const& schools() const { return m_schools; }

    /// Gives every row until one is answered with false: by instrument and round, the newest first; schools that are named by
    /// name, then the others by letter; items as they are asked. Comments that stand by themselves come last, by item and then by
    /// their own letters.
    using Take = std::function<bool(TableRow const&)>;
    void each_row(Take const&) const;
    /// Every comment that leaves, once each.
    std::vector<std::string> comments() const;

private:
    void add_parts(std::vector<PlannedPart>&, std::vector<PlannedSchool> const&, bool comments);
    void count_rows();
    bool each_row_of(TablePart const&, Take const&) const;
    static ToldChoice const* rating_of(TablePart const&, std::size_t item); // null for none
    static bool comment_beside(TablePart const&, std::size_t item);

    std::vector<TableSchool> m_schools;
    std::vector<TablePart> m_parts;
    std::vector<LooseComment> m_loose;
    ToldEditions m_editions;
    NameCover m_cover; // of the schools that are not named
    TableSummary m_summary;
};

/// "A row for each answer: 3,412 rows of 20 schools, 9 of them named." R-52.
std::string table_in_words(TableSummary const&);
/// A sentence for each thing that stayed out, with its reason. R-52.
std::vector<std::string> left_out_in_words(TableSummary const&);

} // namespace triad::rules
