#include "ui/widgets/grid_drawing.h"

#include "base/hash.h"
#include "base/text.h"
#include "ui/widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

using semantics::NodeId;

std::string capital(std::string word)
{
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

/// Cells and headers while they are drawn. Coordinates are those of the page around the grid, as if it were not scrolled
/// sideways; what keeps its place is moved along by the offset.
class Drawing {
public:
    Drawing(Ui& ui, GridContent const& content, GridState& state, GridLayout const& layout, Rect const& area, float scroll)
        : m_ui(ui)
        , m_content(content)
        , m_state(state)
        , m_layout(layout)
        , m_area(area)
        , m_scroll(scroll)
    {
        float const shift = ui.painter().on_screen({}).y;
        m_view_top = ui.painter().clip().y - shift;
        m_view_bottom = ui.painter().clip().bottom() - shift;
        // Headers that would cover a good part of a low window scroll away with the rest.
        bool const sticks = layout.head_h * 3 < m_view_bottom - m_view_top;
        float const lowest = m_area.y + layout.height() - layout.head_h;
        m_head_y = sticks ? std::clamp(m_view_top, m_area.y, std::max(m_area.y, lowest)) : m_area.y;
        m_sticks = sticks;
    }

    void draw(std::string_view key)
    {
        auto& grid = m_ui.builder().open(Role::Grid, key, m_content.name);
        grid.rect = { m_area.x, m_area.y, m_layout.width(), m_layout.height() };
        grid.now = static_cast<float>(m_content.columns + 1);
        grid.max = static_cast<float>(m_content.rows + 1);
        grid.text_x = m_layout.side_w;
        grid.text_y = m_sticks ? m_layout.head_h : 0;
        take_moves(grid.id);
        auto const columns = built_columns();
        draw_head(columns);
        for (auto const row : built_rows())
            draw_row(row, columns);
        m_ui.builder().close();
        settle_focus();
    }

    std::optional<GridPress> const& press() const { return m_press; }

private:
    GridPlace last() const { return { m_content.rows, m_content.columns }; }
    float body_left() const { return m_area.x + m_layout.side_w; }
    float rows_top() const { return m_area.y + m_layout.head_h; }
    /// Where rows show: below the headers.
    float body_top() const { return m_head_y + m_layout.head_h; }
    float view_width() const { return std::min(m_area.w, m_layout.width()); }
    bool whole() const { return !m_ui.environment().canvas; }

    void take_moves(NodeId grid)
    {
        m_state.active = { std::min(m_state.active.row, last().row), std::min(m_state.active.column, last().column) };
        float const row = m_layout.rows() == 0 ? 1 : m_layout.row_ends.back() / static_cast<float>(m_layout.rows());
        auto const page = static_cast<std::size_t>(std::max(1.0F, (m_view_bottom - body_top()) / std::max(1.0F, row) - 1));
        for (auto const move : m_ui.interaction().moves(grid)) {
            m_state.active = moved(m_state.active, move, last(), page);
            m_moved = true;
        }
    }

    /// What is in sight and half as much around it: whoever listens goes on from there.
    std::vector<std::size_t> built_rows() const
    {
        float const around = whole() ? m_layout.height() : (m_view_bottom - m_view_top) / 2;
        auto const span = rows_between(m_layout, m_view_top - rows_top() - around, m_view_bottom - rows_top() + around);
        return with_one_more(span, m_state.active.row - 1, m_content.rows);
    }

    std::vector<std::size_t> built_columns() const
    {
        float const body = m_area.w - m_layout.side_w;
        float const around = whole() ? m_layout.width() : body / 2;
        auto const span = columns_between(m_layout, m_scroll - around, m_scroll + body + around);
        return with_one_more(span, m_state.active.column - 1, m_content.columns);
    }

    void draw_head(std::vector<std::size_t> const& columns)
    {
        m_ui.builder().open(Role::Row, "head").rect = { m_area.x, m_head_y, m_layout.width(), m_layout.head_h };
        m_ui.builder().current().now = 1;
        Rect const corner { m_area.x + m_scroll, m_head_y, m_layout.side_w, m_layout.head_h };
        fill({ corner.x, corner.y, view_width(), corner.h });
        auto const word = m_content.row_word.one;
        {
            auto& node = m_ui.leaf(Role::ColumnHeader, "corner", capital(word), corner);
            settle_node(node, corner, { 0, 0 }, false);
            m_ui.paint_text(TextStyle::SmallBold, m_ui.palette().muted, node.name, inside(corner));
        }
        Painter::Part const part { m_ui.painter(), { body_left() + m_scroll, m_head_y, body_width(), m_layout.head_h }, 0 };
        for (auto const column : columns)
            draw_column_head(column);
        m_ui.builder().close();
    }

    void draw_column_head(std::size_t column)
    {
        auto const head = m_content.column(column);
        Rect const rect { column_left(column), m_head_y, m_layout.column_w, m_layout.head_h };
        auto& node = m_ui.leaf(Role::ColumnHeader, head.key, head.text, rect);
        node.description = head.note;
        auto const touch = settle_node(node, rect, { 0, column + 1 }, head.acts);
        press_on(touch, head.acts, { {}, column });
        if (!m_ui.painter().visible(rect))
            return;
        veil(rect, touch, head.acts);
        paint_grid_head(m_ui, head, inside(rect), TextStyle::SmallBold);
    }

    void draw_row(std::size_t row, std::vector<std::size_t> const& columns)
    {
        auto const head = m_content.row(row);
        float const top = rows_top() + m_layout.row_top(row);
        Rect const rect { m_area.x, top, m_layout.width(), m_layout.row_height(row) };
        m_ui.builder().open(Role::Row, concat({ "row-", head.key })).rect = rect;
        m_ui.builder().current().now = static_cast<float>(row + 2);
        {
            Rect const shown { m_area.x + m_scroll, body_top(), view_width(), m_view_bottom - body_top() };
            Painter::Part const part { m_ui.painter(), shown, 0 };
            m_ui.painter().fill(Layer::Control, { shown.x, rect.bottom() - 1, shown.w, 1 }, m_ui.palette().line, 0);
            draw_row_head(head, row, rect);
        }
        if (!head.across) {
            Rect const shown { body_left() + m_scroll, body_top(), body_width(), m_view_bottom - body_top() };
            Painter::Part const part { m_ui.painter(), shown, 0 };
            for (auto const column : columns)
                draw_cell(row, column, rect);
        }
        m_ui.builder().close();
    }

    void draw_row_head(GridHead const& head, std::size_t row, Rect const& line)
    {
        Rect const rect { line.x + m_scroll, line.y, head.across ? view_width() : m_layout.side_w, line.h };
        auto& node = m_ui.leaf(Role::RowHeader, "row-head", head.text, rect);
        node.description = head.note;
        if (head.across) {
            node.max = static_cast<float>(m_content.columns + 1);
            node.state |= semantics::Strong;
        }
        auto const touch = settle_node(node, rect, { row + 1, 0 }, head.acts);
        if (head.across && m_state.active.row == row + 1)
            m_stop = &node; // it has no cells to stop at
        press_on(touch, head.acts, { row, {} });
        if (!m_ui.painter().visible(rect))
            return;
        if (head.across)
            fill(rect);
        veil(rect, touch, head.acts);
        paint_grid_head(m_ui, head, inside(rect), head.across ? TextStyle::BodyBold : TextStyle::Body);
    }

    void draw_cell(std::size_t row, std::size_t column, Rect const& line)
    {
        auto const cell = m_content.cell(row, column);
        Rect const rect { column_left(column), line.y, m_layout.column_w, line.h };
        auto& node = m_ui.leaf(Role::GridCell, m_content.column(column).key, cell.text, rect);
        node.tone = model::tone_name(cell.sign.tone);
        auto const touch = settle_node(node, rect, { row + 1, column + 1 }, cell.acts);
        press_on(touch, cell.acts, { row, column });
        if (!m_ui.painter().visible(rect))
            return;
        veil(rect, touch, cell.acts);
        paint_grid_cell(m_ui, cell, rect);
    }

    /// State and place, and whether it is the one that Tab reaches or that has the focus.
    Touch settle_node(Node& node, Rect const& rect, GridPlace place, bool acts)
    {
        node.state |= semantics::Focusable | (acts ? semantics::Acts : 0U);
        node.now = static_cast<float>(place.column + 1);
        if (place == m_state.active)
            m_stop = &node;
        if (m_ui.takes_focus(node)) {
            m_state.active = place;
            m_stop = &node;
            m_moved = true;
        }
        auto const touch = m_ui.touch(node, rect);
        // Only when it comes there: a key may have led on from it, and the page does not know of that yet.
        if (touch.focused && node.id != m_state.focus_seen && !m_moved) {
            m_focused = &node;
            m_focused_place = place;
        }
        return touch;
    }

    void press_on(Touch const& touch, bool acts, GridPress const& what)
    {
        if (touch.activated && acts)
            m_press = what;
    }

    /// A click, or whoever listens, may have taken the focus anywhere: Tab comes back to there.
    void settle_focus()
    {
        m_state.focus_seen = m_ui.interaction().focused();
        if (m_focused && !m_moved) {
            m_state.active = m_focused_place;
            m_stop = m_focused;
        }
        if (!m_stop)
            return;
        m_stop->state |= semantics::TabStop;
        if (m_moved)
            m_ui.request_focus(m_stop->id);
    }

    float column_left(std::size_t column) const { return body_left() + m_layout.column_w * static_cast<float>(column); }
    float body_width() const { return std::max(0.0F, view_width() - m_layout.side_w); }

    Rect inside(Rect const& rect) const
    {
        float const pad = m_ui.em(grid_pad_em);
        return { rect.x + pad, rect.y + pad, rect.w - 2 * pad, rect.h - 2 * pad };
    }

    void fill(Rect const& rect) { m_ui.painter().fill(Layer::Control, rect, m_ui.palette().sunken, 0); }

    void veil(Rect const& rect, Touch const& touch, bool acts)
    {
        if (acts && touch.hovered)
            m_ui.painter().fill(Layer::Control, rect, touch.pressed ? m_ui.palette().press : m_ui.palette().hover, 0);
    }

    Ui& m_ui;
    GridContent const& m_content;
    GridState& m_state;
    GridLayout const& m_layout;
    Rect m_area;
    float m_scroll;
    float m_view_top = 0;
    float m_view_bottom = 0;
    float m_head_y = 0;
    bool m_sticks = false;
    bool m_moved = false; // the focus is to follow
    Node* m_stop = nullptr;
    Node* m_focused = nullptr;
    GridPlace m_focused_place;
    std::optional<GridPress> m_press;
};

/// Which columns are wholly in sight, and buttons that lead to those before and behind: not every hand scrolls sideways.
std::optional<float> draw_paging(Ui& ui, GridContent const& content, GridLayout const& layout, float scroll)
{
    float const body = ui.flow_width() - layout.side_w;
    auto const whole = std::max<std::size_t>(1, static_cast<std::size_t>(body / layout.column_w));
    auto const first = static_cast<std::size_t>(std::ceil(scroll / layout.column_w - 0.01F));
    auto const end = std::min(content.columns, first + whole);
    auto const& many = content.column_word.many;
    float const step = layout.column_w * static_cast<float>(whole);
    float const most = layout.width() - ui.flow_width();
    std::optional<float> out;
    auto const row = ui.row(0.6F);
    auto const said = concat({ capital(many), " ", number(first + 1), " to ", number(end), " of ", number(content.columns) });
    auto const area = ui.take(ui.text_width(TextStyle::Body, said) + 1, ui.theme().target_px);
    ui.paint_label(TextStyle::Body, ui.palette().ink, said, area);
    ui.leaf(Role::Paragraph, "in-sight", said, area);
    auto const at_start = concat({ "These are the first ", many, "." });
    auto const at_end = concat({ "These are the last ", many, "." });
    if (button(ui, "before", concat({ "Previous ", many }),
            { .icon = Icon::ArrowLeft, .blocked_by = scroll <= 0 ? std::string_view { at_start } : std::string_view {} })
        && scroll > 0)
        out = std::max(0.0F, scroll - step);
    if (button(ui, "behind", concat({ "Next ", many }),
            { .icon_after = Icon::ArrowRight, .blocked_by = scroll >= most ? std::string_view { at_end } : std::string_view {} })
        && scroll < most)
        out = std::min(most, scroll + step);
    return out;
}

/// The layout is worked out again when what it is made from changes: every header is measured for it.
GridLayout const& layout_of(Ui const& ui, GridContent const& content, GridState& state, GridShape shape)
{
    auto const& theme = ui.theme();
    auto const facts = concat({ number(content.revision), " ", number(content.rows), " ", number(content.columns), " ",
        number(static_cast<int>(ui.flow_width())), " ", number(static_cast<int>(theme.base_px * 100)), " ",
        number(static_cast<int>(theme.target_px)), " ", number(static_cast<int>(theme.extra_line * 1000)), " ",
        number(static_cast<int>(theme.letter_spacing * 1000)), " ", number(static_cast<int>(theme.word_spacing * 1000)), " ",
        number(static_cast<int>(content.column_em * 10)), " ", shape == GridShape::List ? "list" : "columns" });
    return state.layout.get(hash64(facts), [&] { return make_grid_layout(ui, content, shape); });
}

template <typename Head> std::size_t place_of(std::size_t count, std::string const& key, std::size_t hint, Head const& head)
{
    if (key.empty())
        return 0;
    if (hint > 0 && hint <= count && head(hint - 1).key == key)
        return hint;
    for (std::size_t i = 0; i < count; ++i)
        if (head(i).key == key)
            return i + 1;
    return std::min<std::size_t>(hint, count);
}

/// In another order the same cell stays the one that Tab reaches.
void find_active(GridContent const& content, GridState& state)
{
    if (state.revision == content.revision || (state.active_row.empty() && state.active_column.empty()))
        return;
    state.active = { place_of(content.rows, state.active_row, state.active.row, content.row),
        place_of(content.columns, state.active_column, state.active.column, content.column) };
}

void keep_active(GridContent const& content, GridState& state)
{
    auto const& [row, column] = state.active;
    state.active_row = row > 0 && row <= content.rows ? content.row(row - 1).key : std::string {};
    state.active_column = column > 0 && column <= content.columns ? content.column(column - 1).key : std::string {};
    state.revision = content.revision;
}

} // namespace

std::optional<GridPress> draw_grid(Ui& ui, std::string_view key, GridContent const& content, GridState& state, GridShape shape)
{
    find_active(content, state);
    auto const& layout = layout_of(ui, content, state, shape);
    bool const sideways = layout.width() > ui.flow_width() + 0.5F;
    auto const id = semantics::child_id(ui.builder().current().id, key);
    float const most = std::max(0.0F, layout.width() - ui.flow_width());
    float const scroll = std::clamp(ui.interaction().sideways_scroll_of(id), 0.0F, most);
    auto const wish = sideways ? draw_paging(ui, content, layout, scroll) : std::nullopt;
    // Below it there is room for the bar of the browser.
    auto const area = ui.take_line(layout.height() + (sideways ? ui.em() : 0));
    auto& scroller = ui.builder().open(Role::Scroller, key);
    scroller.rect = area;
    scroller.content_w = sideways ? layout.width() : 0;
    scroller.scroll_to = wish.value_or(-1.0F);
    Painter::Part const part { ui.painter(), area, -scroll };
    Drawing drawing { ui, content, state, layout, area, scroll };
    drawing.draw("grid");
    ui.builder().close();
    keep_active(content, state);
    return drawing.press();
}

} // namespace triad::ui
