#include "base/text.h"
#include "tables/text_forms.h"
#include "tables/wording.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// Where a quoted cell that begins at `open` ends: the place after its last quotation mark. Nothing where it is no quoted cell.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t open, char separator)
{
    for (auto at = text.find('"', open + 1); at != std::string_view::npos; at = text.find('"', at + 1)) {
        auto const next = at + 1 < text.size() ? text[at + 1] : '\n';
        if (next == '"') {
            ++at;
            continue;
        }
        // Some programs leave spaces between the mark and the separator.
        auto const after = std::min(text.find_first_not_of(' ', at + 1), text.size());
        bool const ends = after == text.size() || text[after] == separator || text[after] == '\n';
        return ends ? std::optional { at + 1 } : std::nullopt;
    }
    return std::nullopt;
}

std::string unquoted(std::string_view inner)
{
    std::string out;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        out += inner[i];
        i += inner[i] == '"' ? 1U : 0U;
    }
    return out;
}

std::string next_cell(std::string_view text, std::size_t& at, char separator)
{
    char const ends[] = { separator, '\n' };
    auto const open = std::min(text.find_first_not_of(' ', at), text.size());
    if (open < text.size() && text[open] == '"') {
        if (auto const end = end_of_quoted(text, open, separator)) {
            auto cell = unquoted(text.substr(open + 1, *end - open - 2));
            at = std::min(text.find_first_not_of(' ', *end), text.size());
            return cell;
        }
    }
    auto const end = std::min(text.find_first_of(std::string_view { ends, 2 }, at), text.size());
    auto const cell = text.substr(at, end - at);
    at = end;
    return std::string { cell };
}

GridRow next_row(std::string_view text, std::size_t& at, char separator)
{
    std::vector<std::string> cells;
    for (bool more = true; more;) {
        cells.push_back(next_cell(text, at, separator));
        more = at < text.size() && text[at] == separator;
        if (at < text.size())
            ++at;
    }
    return row_of(std::move(cells));
}

bool empty_row(GridRow const& row)
{
    return std::ranges::all_of(row.cells, [](GridCell const& cell) { return blank(cell.text); });
}

/// The end of a row whose cell had a line break: "…,Red" is followed by the rest of the row. Put together only where the
/// numbers of cells add up exactly.
void join_broken_rows(Rows& rows, std::size_t width)
{
    Rows out;
    for (auto& row : rows) {
        bool const continues = !out.empty() && out.back().cells.size() > 1 && out.back().cells.size() < width
            && row.cells.size() > 1 && out.back().cells.size() + row.cells.size() == width + 1;
        if (!continues) {
            out.push_back(std::move(row));
            continue;
        }
        auto& cells = out.back().cells;
        cells.back().text.append("\n").append(row.cells.front().text);
        cells.insert(cells.end(), row.cells.begin() + 1, row.cells.end());
    }
    rows = std::move(out);
}

/// In running text a space follows the comma; between values it does not.
bool reads_as_prose(std::string_view text, char separator)
{
    std::size_t count = 0;
    std::size_t spaced = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        count += text[i] == separator ? 1U : 0U;
        spaced += text[i] == separator && text[i + 1] == ' ' ? 1U : 0U;
    }
    return spaced * 2 > count;
}

} // namespace

Rows read_separated(std::string_view text, char separator)
{
    Rows rows;
    for (std::size_t at = 0; at < text.size();) {
        auto row = next_row(text, at, separator);
        if (!empty_row(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

namespace {

/// A tab after a bullet or a number does not make a table.
bool only_markers(Rows const& rows)
{
    return std::ranges::all_of(rows, [](GridRow const& row) {
        auto const text_of_row = row.cells.size() == 2 ? concat({ row.cells[0].text, " ", row.cells[1].text }) : std::string {};
        return row.cells.size() == 1
            || (row.cells.size() == 2 && without_marker(text_of_row).marker == trimmed(row.cells[0].text));
    });
}

/// The text cut at one separator, and how even its rows are: of 1000, those that have as many cells as most.
struct Cut {
    TextKind kind = TextKind::Tabs;
    Rows rows;
    std::size_t width = 0;
    std::size_t evenness = 0;
};

Cut cut_at(std::string_view text, TextKind kind, char separator)
{
    Cut out { .kind = kind, .rows = read_separated(text, separator) };
    out.width = usual_width(out.rows);
    auto const usual = std::ranges::count_if(out.rows, [&](GridRow const& row) { return row.cells.size() == out.width; });
    out.evenness = out.width < 2 || out.rows.empty() ? 0 : static_cast<std::size_t>(usual) * 1000 / out.rows.size();
    return out;
}

std::optional<Cut> tabs_in(std::string_view text)
{
    if (text.find('\t') == std::string_view::npos)
        return std::nullopt;
    auto cut = cut_at(text, TextKind::Tabs, '\t');
    auto const wide = std::ranges::count_if(cut.rows, [](GridRow const& row) { return row.cells.size() > 1; });
    if (cut.width < 2 || static_cast<std::size_t>(wide) * 4 < cut.rows.size() || only_markers(cut.rows))
        return std::nullopt;
    return cut;
}

/// An unquoted separator within a text gives a cell too many: the space behind it says that it is no separator.
void close_up(Rows& rows, std::size_t width, char separator)
{
    for (auto& row : rows) {
        for (std::size_t i = 1; i < row.cells.size() && row.cells.size() > width;) {
            auto& cell = row.cells[i].text;
            if (!cell.starts_with(' ') || blank(cell) || blank(row.cells[i - 1].text)) {
                ++i;
                continue;
            }
            row.cells[i - 1].text.append(1, separator).append(cell);
            row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

std::optional<Cut> values_in(std::string_view text, TextKind kind, char separator, bool certain)
{
    auto cut = cut_at(text, kind, separator);
    bool const quoted = text.find(std::string { separator } + '"') != std::string_view::npos || text.starts_with('"');
    bool const even = cut.evenness >= 900 || (cut.width > 2 && cut.evenness >= 700);
    bool const sure = cut.rows.size() > 1 && even && (!reads_as_prose(text, separator) || quoted);
    if (cut.width < 2 || !(certain || sure))
        return std::nullopt;
    close_up(cut.rows, cut.width, separator);
    return cut;
}

} // namespace

std::optional<Rows> read_quoted_column(std::string_view text)
{
    // Only a spreadsheet doubles quotation marks within others.
    if (text.find('\t') != std::string_view::npos || text.find("\"\"") == std::string_view::npos)
        return std::nullopt;
    auto rows = read_separated(text, '\t');
    bool const understood = std::ranges::none_of(
        rows, [](GridRow const& row) { return row.cells.size() != 1 || row.cells[0].text.find("\"\"") != std::string::npos; });
    return understood ? std::optional { std::move(rows) } : std::nullopt;
}

std::optional<SeparatedRows> read_separated_evenly(std::string_view text, bool certain)
{
    std::optional<Cut> best;
    for (auto& cut :
        { tabs_in(text), values_in(text, TextKind::Semicolon, ';', certain), values_in(text, TextKind::Comma, ',', certain) }) {
        if (cut && (!best || cut->evenness > best->evenness))
            best = cut;
    }
    // A file with one column has no separator outside quotes.
    if (!best && certain)
        best = cut_at(text, TextKind::Comma, ',');
    if (!best || (best->width < 2 && std::ranges::any_of(best->rows, [](auto const& row) { return row.cells.size() > 1; })))
        return std::nullopt;
    if (best->kind == TextKind::Tabs)
        join_broken_rows(best->rows, best->width);
    merge_lone_rows(best->rows, best->width);
    return SeparatedRows { std::move(best->rows), best->kind };
}

} // namespace triad::tables
