#include "ui/widgets/grid_drawing.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

constexpr float least_for_words_em = 7;

/// As many lines as there is room for; the last says by an ellipsis that there are more. Returns the height they take.
float paint_lines(Ui& ui, TextStyle style, Colour colour, std::string_view text, Rect const& area)
{
    float const line = ui.line_height(style);
    if (ui.text_height(style, text, area.w) <= area.h + 1)
        return ui.paint_text(style, colour, text, area);
    auto const face = look_of(style).face;
    float const px = ui.text_px(style);
    auto const lines = ui.measure().wrap(face, px, text, area.w);
    auto const room = std::max<std::size_t>(1, static_cast<std::size_t>((area.h + 1) / line));
    for (std::size_t i = 0; i < std::min(room, lines.size()); ++i) {
        std::string storage;
        auto const rest = text.substr(static_cast<std::size_t>(lines[i].text.data() - text.data()));
        auto const shown = i + 1 < room ? lines[i].text : ui.measure().shortened(face, px, rest, area.w, storage);
        ui.painter().text(face, px, area.x, area.y + line * static_cast<float>(i), line, colour, shown);
    }
    return line * static_cast<float>(room);
}

/// What is no answer has a letter alone.
void paint_letter(Ui& ui, std::string_view letter, Rect const& square)
{
    float const width = ui.text_width(TextStyle::Body, letter);
    ui.painter().text(look_of(TextStyle::Body).face, ui.text_px(TextStyle::Body), square.x + (square.w - width) / 2, square.y,
        square.h, ui.palette().muted, letter);
}

void paint_dot(Ui& ui, Rect const& square)
{
    float const dot = std::round(ui.em(0.4F));
    ui.painter().sign(Layer::Mark, model::Shape::Circle, { square.right() + 2, square.y - 2, dot, dot }, ui.palette().ink);
}

} // namespace

void paint_grid_head(Ui& ui, GridHead const& head, Rect const& area, TextStyle style)
{
    auto const ink = head.acts ? ui.palette().accent : ui.palette().ink;
    float const note = head.note.empty() ? 0 : ui.text_height(TextStyle::Small, head.note, area.w);
    float const room = std::max(ui.line_height(style), area.h - note);
    float const height = paint_lines(ui, style, ink, head.text, { area.x, area.y, area.w, room });
    if (note > 0)
        paint_lines(ui, TextStyle::Small, ui.palette().muted, head.note, { area.x, area.y + height, area.w, area.h - height });
}

void paint_grid_cell(Ui& ui, GridCell const& cell, Rect const& rect)
{
    float const size = std::round(ui.em(1.35F));
    float const pad = ui.em(grid_pad_em);
    bool const words = rect.w >= ui.em(least_for_words_em);
    float const x = words ? rect.x + pad : std::round(rect.x + (rect.w - size) / 2);
    Rect const square { x, std::round(rect.y + (rect.h - size) / 2), size, size };
    if (cell.sign.shape != model::Shape::None)
        paint_sign(ui, cell.sign, square);
    else if (!cell.sign.letter.empty())
        paint_letter(ui, cell.sign.letter, square);
    if (cell.marked)
        paint_dot(ui, square);
    if (!words)
        return;
    float const left = square.right() + ui.em(0.6F);
    Rect const beside { left, rect.y + pad, rect.right() - left - pad, rect.h - 2 * pad };
    float const height = std::min(beside.h, ui.text_height(TextStyle::Body, cell.text, beside.w));
    paint_lines(
        ui, TextStyle::Body, ui.palette().ink, cell.text, { beside.x, beside.y + (beside.h - height) / 2, beside.w, height });
}

} // namespace triad::ui
