#include "format/pasted_grid.h"

#include "base/text.h"
#include "format/json.h"
#include "tables/grid.h"
#include "tables/paste_issues.h"
#include "tables/wording.h"

#include <algorithm>
#include <charconv>

namespace triad::format {

using namespace tables;

namespace {

/// A span as the page gives it; anything odd counts as one, because a table must not be lost for its layout.
int span_of(Json const& cell, std::string_view name)
{
    auto const* value = cell.find(name);
    int span = 1;
    if (value && value->kind == JsonKind::Number)
        std::from_chars(value->text.data(), value->text.data() + value->text.size(), span);
    return std::clamp(span, 1, static_cast<int>(most_rows));
}

std::optional<GridCell> read_cell(Json const& cell)
{
    auto const* text = cell.find("text");
    if (cell.kind != JsonKind::Object || !text || text->kind != JsonKind::Text)
        return std::nullopt;
    auto const flag = [&](std::string_view name) {
        auto const* value = cell.find(name);
        return value && value->kind == JsonKind::True;
    };
    return GridCell {
        .text = text->text,
        .columns = span_of(cell, "columns"),
        .rows = span_of(cell, "rows"),
        .header = flag("header"),
        .title = flag("title"),
    };
}

std::optional<GridRow> read_row(Json const& row)
{
    if (row.kind != JsonKind::List)
        return std::nullopt;
    GridRow out;
    for (auto const& item : row.items) {
        auto cell = read_cell(item);
        if (!cell)
            return std::nullopt;
        out.cells.push_back(std::move(*cell));
    }
    return out;
}

/// Marks the rows that begin a table; a number that names no row says nothing.
void mark_tables(Json const& json, std::vector<GridRow>& rows)
{
    auto const* list = json.find("tables");
    if (!list || list->kind != JsonKind::List)
        return;
    for (auto const& item : list->items) {
        auto row = rows.size();
        if (item.kind == JsonKind::Number)
            std::from_chars(item.text.data(), item.text.data() + item.text.size(), row);
        if (row < rows.size())
            rows[row].begins_table = true;
    }
}

/// What the page left out is said.
void note_left_out(Json const& json, std::vector<Issue>& notes)
{
    auto const* list = json.find("left");
    if (!list || list->kind != JsonKind::List)
        return;
    for (auto const& item : list->items)
        if (item.kind == JsonKind::Text && notes.size() < 20)
            notes.push_back(table_left_out(clean_text(item.text)));
}

std::string text_of(Json const& json, std::string_view name)
{
    auto const* value = json.find(name);
    return value && value->kind == JsonKind::Text ? value->text : std::string {};
}

/// The rows as written, or why there are none.
Result<std::vector<GridRow>, Issue> read_rows(Json const& json)
{
    auto const* list = json.kind == JsonKind::Object ? json.find("rows") : nullptr;
    if (!list || list->kind != JsonKind::List)
        return Failure { wrong_grid("/rows") };
    auto const* picture = json.find("picture");
    if (list->items.empty() && picture && picture->kind == JsonKind::True)
        return Failure { pasted_picture() };
    if (list->items.size() > most_rows)
        return Failure { too_many_rows(list->items.size()) };
    std::vector<GridRow> rows;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        auto row = read_row(list->items[i]);
        if (!row)
            return Failure { wrong_grid(concat({ "/rows/", number(i) })) };
        rows.push_back(std::move(*row));
    }
    mark_tables(json, rows);
    return rows;
}

} // namespace

Result<Grid, Issue> read_pasted_grid(std::string_view bytes)
{
    if (blank(bytes))
        return Failure { empty_paste() };
    auto const json = parse_json(bytes);
    if (!json)
        return Failure { json.error().code == IssueCode::TooLarge ? too_many_characters(bytes.size())
                                                                  : unreadable_grid(json.error()) };
    auto rows = read_rows(*json);
    if (!rows)
        return Failure { rows.error() };
    auto grid = spread_out(std::move(*rows));
    if (grid) {
        grid->title = clean_text(text_of(*json, "title"));
        note_left_out(*json, grid->notes);
    }
    return grid;
}

} // namespace triad::format
