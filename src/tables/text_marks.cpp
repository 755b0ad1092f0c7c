#include "base/text.h"
#include "tables/text_forms.h"
#include "tables/vocabulary.h"
#include "tables/wording.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// The cells of a line between pipes; "\|" is a pipe within a cell. `framed`: the pipes at both ends are a frame; without one a
/// pipe at the front divides off an empty cell.
std::vector<std::string> piped_cells(std::string_view line, bool framed)
{
    line = trimmed(line);
    std::vector<std::string> out { {} };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|')
            out.back() += line[++i];
        else if (line[i] == '|')
            out.emplace_back();
        else
            out.back() += line[i];
    }
    if (framed && line.starts_with('|') && out.size() > 1)
        out.erase(out.begin());
    // Without a pipe at the front the last one divides off an empty cell.
    if (framed && line.starts_with('|') && line.ends_with('|') && !line.ends_with("\\|") && out.size() > 1)
        out.pop_back();
    return out;
}

/// True where lines with pipes begin with one; a single other may be a line of text above the table.
bool has_frame(std::string_view text)
{
    std::size_t with = 0;
    std::size_t without = 0;
    for (auto line : split(text, '\n')) {
        bool const piped = line.find('|') != std::string_view::npos;
        with += piped && trimmed(line).starts_with('|') ? 1U : 0U;
        without += piped && !trimmed(line).starts_with('|') ? 1U : 0U;
    }
    return without < 2 && without < with;
}

/// |---|:---:| and the like, with or without the frame.
bool is_rule_line(std::string_view line)
{
    line = trimmed(line);
    return line.find("--") != std::string_view::npos && line.find('|') != std::string_view::npos
        && line.find_first_not_of("|:- +=\t") == std::string_view::npos;
}

/// "+-----+-----+": what some programs draw around tables of pipes.
bool is_drawn_line(std::string_view line)
{
    line = trimmed(line);
    return line.size() > 2 && line.find_first_not_of("+-=|: ") == std::string_view::npos;
}

/// Line breaks in a Markdown cell are written as markup.
std::string with_breaks(std::string text)
{
    for (std::string_view mark : { "<br>", "<br/>", "<br />" }) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
            text.replace(at, mark.size(), "\n");
    }
    return text;
}

GridRow piped_row(std::string_view line, std::size_t width, bool framed)
{
    if (line.find('|') == std::string_view::npos) {
        auto const marked = without_marker(line);
        auto row = lone_row(trimmed(line), width);
        row.cells[0].header = marked.kind == MarkerKind::Heading;
        return row;
    }
    auto cells = piped_cells(line, framed);
    for (auto& cell : cells)
        cell = with_breaks(std::move(cell));
    return row_of(std::move(cells));
}

Rows piped_rows(std::string_view text, std::size_t width)
{
    Rows out;
    bool const framed = has_frame(text);
    for (auto line : split(text, '\n')) {
        if (is_rule_line(line) && !out.empty()) {
            for (auto& cell : out.back().cells)
                cell.header = true;
        } else if (!blank(line) && !is_drawn_line(line)) {
            out.push_back(piped_row(line, width, framed));
        }
    }
    return out;
}

/// Cells between " / ". A slash at an end of the line stands for an empty cell.
std::vector<std::string> slashed_cells(std::string_view line)
{
    auto const padded = concat({ " ", trimmed(line), " " });
    std::vector<std::string> out;
    std::size_t from = 0;
    for (auto at = padded.find(" / "); at != std::string::npos; at = padded.find(" / ", at + 2)) {
        out.emplace_back(at >= from ? trimmed(std::string_view { padded }.substr(from, at - from)) : std::string_view {});
        from = at + 3;
    }
    out.emplace_back(from < padded.size() ? trimmed(std::string_view { padded }.substr(from)) : std::string_view {});
    return out;
}

/// A slash within the statement, which comes first, gives a cell too many.
void close_up(GridRow& row, std::size_t width)
{
    while (row.cells.size() > width) {
        row.cells[0].text.append(" / ").append(row.cells[1].text);
        row.cells.erase(row.cells.begin() + 1);
    }
}

bool has_known_heading(GridRow const& row)
{
    return row.cells.size() > 1 && std::ranges::any_of(row.cells, [](GridCell const& cell) {
        auto const kind = heading_kind(cell.text);
        return kind == HeadingKind::Rating || kind == HeadingKind::Comment;
    });
}

} // namespace

std::optional<Rows> read_markdown(std::string_view text)
{
    std::size_t width = 0;
    std::string_view before;
    for (auto line : split(text, '\n')) {
        if (is_rule_line(line) && before.find('|') != std::string_view::npos)
            width = std::max(width, piped_cells(before, has_frame(before)).size());
        before = line;
    }
    if (width == 0)
        return std::nullopt;
    return piped_rows(text, width);
}

std::optional<Rows> read_pipes(std::string_view text)
{
    std::size_t with = 0;
    std::size_t all = 0;
    Rows rows;
    bool const framed = has_frame(text);
    for (auto line : split(text, '\n')) {
        if (blank(line) || is_drawn_line(line))
            continue;
        with += line.find('|') != std::string_view::npos ? 1U : 0U;
        ++all;
        rows.push_back(row_of(piped_cells(line, framed)));
    }
    auto const width = usual_width(rows);
    if (width < 2 || with < 2 || (with * 2 < all && !has_known_heading(rows.front())))
        return std::nullopt;
    merge_lone_rows(rows, width);
    return rows;
}

std::optional<Rows> read_slashes(std::string_view text)
{
    Rows rows;
    for (auto line : split(text, '\n')) {
        if (!blank(line))
            rows.push_back(row_of(slashed_cells(line)));
    }
    auto const width = usual_width(rows);
    // A title or two may stand above the headings.
    auto const first = std::ranges::find_if(rows, [](GridRow const& row) { return row.cells.size() > 1; });
    if (width < 2 || first - rows.begin() > 3)
        return std::nullopt;
    auto const usual = std::ranges::count_if(rows, [&](GridRow const& row) { return row.cells.size() == width; });
    bool const even = rows.size() > 1 && static_cast<std::size_t>(usual) * 10 >= rows.size() * 8;
    // A slash is common in running text: without known headings only an even table counts.
    bool const often = usual > 1 && static_cast<std::size_t>(usual) * 3 >= rows.size();
    if (!even && !(often && has_known_heading(*first)))
        return std::nullopt;
    for (auto& row : rows)
        close_up(row, width);
    merge_lone_rows(rows, width);
    return rows;
}

} // namespace triad::tables
