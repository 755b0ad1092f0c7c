#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// A document as its readers get it. Whatever writes one (a page to keep, a preview, the record on the screen) goes through the
// same blocks, so that all of them say the same.

namespace triad::documents {

/// Opens a part. The title of the document is level 1, so a part has level 2, and what stands within one level 3.
struct Heading {
    std::string text;
    int level = 2;
};

/// Lead: opening words, which stand out and stay with what follows them. Quiet: a remark beside the matter.
enum class Emphasis { None, Lead, Quiet };

struct Paragraph {
    std::string text; // line feeds break lines
    Emphasis emphasis = Emphasis::None;
};

/// Points in a row, as bullets.
struct List {
    std::vector<std::string> entries;
};

/// What a column holds. A date stays on one line, a rating has the tone of its cell.
enum class ColumnType { Text, Date, Rating };

struct Column {
    std::string title;
    ColumnType type = ColumnType::Text;
};

struct Cell {
    Cell(std::string words = {}, std::string tone_name = {}) // a text is a cell without a tone
        : text(std::move(words))
        , tone(std::move(tone_name))
    {
    }

    std::string text;
    std::string tone; // of a rating: "red", "muted"; empty elsewhere. Never its only sign: the text says the rating in words.
    friend bool operator==(Cell const&, Cell const&) = default;
};

using Row = std::vector<Cell>;

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows; // each with a cell for every column
    std::string caption = {}; // for those who listen; the eye has the heading above
    bool row_headers = false; // the first cell of a row says what the row is about
};

/// Set apart from the text, since it is about the document and no part of it: what is still to fill in.
struct Callout {
    std::string title;
    std::vector<std::string> entries;
};

using Block = std::variant<Heading, Paragraph, List, Table, Callout>;

struct PrintDocument {
    std::string title;
    std::string subtitle = {}; // what it is about and of when; may be empty
    std::string school = {}; // below the title and in the name of the file; empty where the school stays unnamed
    std::string mark = {}; // on every page, in large letters: "Not agreed"; may be empty
    std::string sharing = {}; // on every page: who may read it, and until when it is kept; may be empty
    std::string reader = {}; // for the name of the file alone: "governors"; may be empty
    std::vector<Block> blocks = {};
};

/// Every text that a reader of the document gets, in reading order: what is looked through before it leaves.
std::vector<std::string_view> texts_of(PrintDocument const&);

} // namespace triad::documents
