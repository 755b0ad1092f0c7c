#include "ui/widgets/grid_drawing.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

float side_width(Ui const& ui, GridContent const& content, GridShape shape, float column_w)
{
    float const width = ui.flow_width();
    if (shape == GridShape::List)
        return std::floor(width * 0.45F);
    float const least = std::clamp(width * 0.36F, ui.em(8), ui.em(22));
    float const left_over = width - column_w * static_cast<float>(content.columns);
    return std::floor(std::max(least, std::min(left_over, ui.em(36))));
}

float head_height(Ui const& ui, GridContent const& content, GridShape shape, float column_w)
{
    float const line = ui.line_height(TextStyle::Small);
    float const width = column_w - 2 * ui.em(grid_pad_em);
    float height = line;
    for (std::size_t column = 0; column < content.columns; ++column) {
        auto const head = content.column(column);
        float const text = ui.text_height(TextStyle::SmallBold, head.text, width);
        float const shown = shape == GridShape::List ? text : std::min(text, most_head_lines * line);
        height = std::max(height, shown + (head.note.empty() ? 0 : line));
    }
    return std::max(ui.theme().target_px, height + 2 * ui.em(grid_pad_em));
}

float row_height(Ui const& ui, GridHead const& head, float width)
{
    auto const style = head.across ? TextStyle::BodyBold : TextStyle::Body;
    float const note = head.note.empty() ? 0 : ui.text_height(TextStyle::Small, head.note, width);
    return std::max(ui.theme().target_px, std::ceil(ui.text_height(style, head.text, width) + note + 2 * ui.em(grid_pad_em)));
}

} // namespace

GridLayout make_grid_layout(Ui const& ui, GridContent const& content, GridShape shape)
{
    GridLayout out { .columns = content.columns };
    out.column_w = std::round(std::max(ui.em(content.column_em), ui.theme().target_px));
    out.side_w = side_width(ui, content, shape, out.column_w);
    if (shape == GridShape::List)
        out.column_w = ui.flow_width() - out.side_w;
    out.head_h = head_height(ui, content, shape, out.column_w);
    float end = 0;
    for (std::size_t row = 0; row < content.rows; ++row) {
        auto const head = content.row(row);
        // A heading reaches as far as the window, however wide the grid is.
        float const width = head.across ? std::min(ui.flow_width(), out.width()) : out.side_w;
        end += row_height(ui, head, width - 2 * ui.em(grid_pad_em));
        out.row_ends.push_back(end);
    }
    return out;
}

} // namespace triad::ui
