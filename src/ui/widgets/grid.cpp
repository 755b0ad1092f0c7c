#include "ui/widgets/grid.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/grid_drawing.h"

#include <algorithm>

namespace triad::ui {

namespace {

constexpr float room_for_columns_em = 30;
constexpr float least_columns = 3;

/// Three columns beside their headers, or all there are.
bool has_room(Ui const& ui, GridContent const& content)
{
    float const columns = std::min(least_columns, static_cast<float>(content.columns));
    float const column = std::max(ui.em(content.column_em), ui.theme().target_px);
    return ui.flow_width() >= ui.em(room_for_columns_em) && ui.flow_width() * 0.64F >= columns * column;
}

/// Rows that may be chosen: headings for those below them have no cells.
std::vector<std::size_t> rows_with_cells(GridContent const& content)
{
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < content.rows; ++row)
        if (!content.row(row).across)
            out.push_back(row);
    return out;
}

/// The chosen row, and what leads to the one before and behind it.
std::size_t choose_row(Ui& ui, GridContent const& content, GridState& state, std::vector<std::size_t> const& rows)
{
    std::vector<Option> options;
    std::size_t at = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const head = content.row(rows[i]);
        options.push_back({ head.key, words_from_elsewhere(head.text) });
        if (head.key == state.chosen_row)
            at = i;
    }
    auto const& word = content.row_word.one;
    auto const chosen = select(ui, "row", concat({ "Choose a ", word }), options, options[at].value, 40);
    auto const first = concat({ "This is the first ", word, "." });
    auto const last = concat({ "This is the last ", word, "." });
    bool const at_start = at == 0;
    bool const at_end = at + 1 == rows.size();
    ui.gap(0.4F);
    auto const line = ui.row(0.6F);
    if (button(ui, "before", concat({ "Previous ", word }),
            { .icon = Icon::ArrowLeft, .blocked_by = at_start ? std::string_view { first } : std::string_view {} })
        && !at_start)
        state.chosen_row = options[at - 1].value;
    if (button(ui, "behind", concat({ "Next ", word }),
            { .icon_after = Icon::ArrowRight, .blocked_by = at_end ? std::string_view { last } : std::string_view {} })
        && !at_end)
        state.chosen_row = options[at + 1].value;
    if (chosen)
        state.chosen_row = *chosen;
    return rows[at];
}

/// The cells of one row below each other: what were columns are rows now.
GridContent as_list(GridContent const& content, std::size_t row)
{
    return { .name = content.name,
        .row_word = content.column_word,
        .column_word = content.row_word,
        .rows = content.columns,
        .columns = 1,
        .row = content.column,
        .column = [head = content.row(row)](std::size_t) { return head; },
        .cell = [&content, row](std::size_t column, std::size_t) { return content.cell(row, column); },
        .revision = content.revision * 8191 + row };
}

std::optional<GridPress> draw_list(Ui& ui, std::string_view key, GridContent const& content, GridState& state)
{
    auto const rows = rows_with_cells(content);
    if (rows.empty())
        return std::nullopt;
    auto const row = choose_row(ui, content, state, rows);
    ui.gap(0.6F);
    auto const press = draw_grid(ui, key, as_list(content, row), state, GridShape::List);
    if (!press)
        return std::nullopt;
    return GridPress { .row = press->column ? std::optional { row } : std::nullopt, .column = press->row };
}

} // namespace

std::optional<GridPress> grid(Ui& ui, std::string_view key, GridContent const& content, GridState& state)
{
    bool const columns = has_room(ui, content) || content.columns <= 1;
    return columns ? draw_grid(ui, key, content, state, GridShape::Columns) : draw_list(ui, key, content, state);
}

} // namespace triad::ui
