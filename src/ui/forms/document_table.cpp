#include "ui/forms/document_table.h"

#include "base/text.h"
#include "ui/widgets/keys.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

/// Texts beside each other: the titles of the columns, or the cells of a row.
using Row = std::vector<std::string>;

constexpr float room_for_columns = 40; // in em: below that each cell stands on a line of its own
constexpr float column_gap_em = 1;
constexpr float narrowest_column_em = 2.5F;
constexpr float short_column_em = 10; // up to here a column is as wide as its longest text

/// The titles and below them the rows, without rows and columns in which nothing stands.
std::vector<Row> what_is_filled(documents::Table const& table)
{
    std::vector<Row> out(table.rows.size() + 1);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (std::ranges::all_of(table.rows, [&](auto const& row) { return blank(row[column].text); }))
            continue;
        out.front().push_back(table.columns[column].title);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            out[i + 1].push_back(table.rows[i][column].text);
    }
    std::erase_if(out, [](auto const& row) { return std::ranges::all_of(row, [](auto const& cell) { return blank(cell); }); });
    return out;
}

/// "By when: 15 January 2027. What: Buy six loan devices": a row as it is read aloud. A row of one cell says it by itself.
std::vector<std::string> cells_in_words(Row const& headings, Row const& row)
{
    bool const whole = std::ranges::count_if(row, [](auto const& cell) { return !blank(cell); }) == 1;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!blank(row[i]))
            out.push_back(whole || i >= headings.size() || blank(headings[i]) ? row[i] : concat({ headings[i], ": ", row[i] }));
    return out;
}

std::string row_name(std::vector<std::string> const& cells)
{
    std::string out;
    for (auto const& cell : cells) {
        bool const ended = out.ends_with('.') || out.ends_with('?') || out.ends_with('!');
        out += concat({ out.empty() ? "" : ended ? " " : ". ", cell });
    }
    return out;
}

/// Short columns keep their width, the long ones share what is left by the length of their texts.
std::vector<float> column_widths(Ui const& ui, std::vector<Row> const& rows)
{
    std::vector<float> widths(rows.front().size(), ui.em(3));
    for (auto const& row : rows)
        if (&row == &rows.front() || cells_in_words({}, row).size() > 1)
            for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
                widths[i] = std::max(widths[i], ui.text_width(TextStyle::Body, row[i]) + 1);
    float left = ui.flow_width() - ui.em(column_gap_em) * static_cast<float>(widths.size() - 1);
    float long_ones = 0;
    for (auto& width : widths) {
        width = std::min(width, ui.em(24));
        (width <= ui.em(short_column_em) ? left : long_ones) += width <= ui.em(short_column_em) ? -width : width;
    }
    for (auto& width : widths)
        if (width > ui.em(short_column_em))
            width = std::min(std::floor(left * width / long_ones), ui.em(30));
    return widths;
}

/// Paints the cells beside each other from the top of `area`; returns the height of the tallest.
float paint_row(Ui& ui, Row const& row, std::vector<float> const& widths, Rect const& area, TextStyle style, Colour colour)
{
    float x = area.x;
    float height = 0;
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
        height = std::max(height, ui.paint_text(style, colour, row[i], { x, area.y, widths[i], area.h }));
        x += widths[i] + ui.em(column_gap_em);
    }
    return height;
}

float row_height(Ui const& ui, Row const& row, std::vector<float> const& widths)
{
    float height = 0;
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
        height = std::max(height, ui.text_height(TextStyle::Body, row[i], widths[i]));
    return height;
}

void draw_beside_each_other(Ui& ui, std::vector<Row> const& rows, std::vector<float> const& widths)
{
    auto const top = ui.take_line(ui.line_height(TextStyle::SmallBold));
    paint_row(ui, rows.front(), widths, top, TextStyle::SmallBold, ui.palette().muted);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ui.gap(0.3F);
        // Above the panel that this may stand on; a divider of the flow would lie below it.
        ui.painter().fill(Layer::Control, ui.take_line(1), ui.palette().line, 0);
        ui.gap(0.3F);
        auto const words = cells_in_words(rows.front(), rows[i]);
        bool const whole = words.size() == 1;
        auto const height
            = whole ? ui.text_height(TextStyle::Body, words.front(), ui.flow_width()) : row_height(ui, rows[i], widths);
        auto const area = ui.take_line(height);
        if (whole)
            ui.paint_text(TextStyle::Body, ui.palette().ink, words.front(), area);
        else
            paint_row(ui, rows[i], widths, area, TextStyle::Body, ui.palette().ink);
        ui.leaf(Role::ListItem, indexed("row", i), row_name(words), area);
    }
}

void draw_below_each_other(Ui& ui, std::vector<Row> const& rows)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ui.gap(i == 1 ? 0 : 0.6F);
        auto const words = cells_in_words(rows.front(), rows[i]);
        auto const style = [](std::size_t cell) { return cell == 0 ? TextStyle::BodyBold : TextStyle::Body; };
        float height = 0;
        for (std::size_t cell = 0; cell < words.size(); ++cell)
            height += ui.text_height(style(cell), words[cell], ui.flow_width());
        auto const area = ui.take_line(height);
        float y = area.y;
        for (std::size_t cell = 0; cell < words.size(); ++cell)
            y += ui.paint_text(style(cell), ui.palette().ink, words[cell], { area.x, y, area.w, height });
        ui.leaf(Role::ListItem, indexed("row", i), row_name(words), area);
    }
}

} // namespace

void draw_document_table(Ui& ui, std::string_view key, documents::Table const& table)
{
    auto const rows = what_is_filled(table);
    if (rows.size() < 2)
        return;
    auto const list = ui.group(Role::List, key);
    auto const widths = column_widths(ui, rows);
    bool const narrow = std::ranges::any_of(widths, [&](float width) { return width < ui.em(narrowest_column_em); });
    if (ui.flow_width() < ui.em(room_for_columns) || narrow)
        draw_below_each_other(ui, rows);
    else
        draw_beside_each_other(ui, rows, widths);
}

} // namespace triad::ui
