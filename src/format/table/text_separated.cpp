#include "base/text.h"
#include "format/table/text_forms.h"
#include "format/table/wording.h"

#include <algorithm>

namespace triad::format::table {

namespace {

/// Where a quoted cell that begins at `open` ends: the place after its last quotation mark. Nothing where it is no quoted cell.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t open, char separator)
{
    for (auto at = text.find('"', open + 1); at != std::string_view::npos; at = text.find('"', at + 1)) {
        auto const next = at + 1 < text.size() ? text[at + 1] : '\n';
        if (next == '"')
            ++at;
        else
            return next == separator || next == '\n' ? std::optional { at + 1 } : std::nullopt;
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
    if (at < text.size() && text[at] == '"') {
        if (auto const end = end_of_quoted(text, at, separator)) {
            auto cell = unquoted(text.substr(at + 1, *end - at - 2));
            at = *end;
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

std::optional<Rows> read_tabs(std::string_view text)
{
    if (text.find('\t') == std::string_view::npos)
        return std::nullopt;
    auto rows = read_separated(text, '\t');
    auto const width = usual_width(rows);
    auto const wide = std::ranges::count_if(rows, [](GridRow const& row) { return row.cells.size() > 1; });
    // A tab after a bullet or a number does not make a table.
    bool const only_markers = std::ranges::all_of(rows, [](GridRow const& row) {
        auto const text_of_row = row.cells.size() == 2 ? concat({ row.cells[0].text, " ", row.cells[1].text }) : std::string {};
        return row.cells.size() == 1
            || (row.cells.size() == 2 && without_marker(text_of_row).marker == trimmed(row.cells[0].text));
    });
    if (width < 2 || wide == 0 || only_markers)
        return std::nullopt;
    join_broken_rows(rows, width);
    merge_lone_rows(rows, width);
    return rows;
}

std::optional<Rows> read_comma_values(std::string_view text, char separator, bool certain)
{
    auto rows = read_separated(text, separator);
    auto const width = usual_width(rows);
    if (width < 2)
        return std::nullopt;
    auto const usual = std::ranges::count_if(rows, [&](GridRow const& row) { return row.cells.size() == width; });
    bool const even = static_cast<std::size_t>(usual) * 10 >= rows.size() * 9;
    bool const quoted = text.find(std::string { separator } + '"') != std::string_view::npos || text.starts_with('"');
    if (!certain && (rows.size() < 2 || !even || (reads_as_prose(text, separator) && !quoted)))
        return std::nullopt;
    merge_lone_rows(rows, width);
    return rows;
}

} // namespace triad::format::table
