#include "ui/widgets/text.h"

#include "base/text.h"

namespace triad::ui {

namespace {

TextStyle heading_style(int level) { return level == 1 ? TextStyle::H1 : level == 2 ? TextStyle::H2 : TextStyle::H3; }

Rect painted_block(Ui& ui, std::string_view text, TextStyle style, Colour colour)
{
    auto const area = ui.take_line(ui.text_height(style, text, ui.flow_width()));
    ui.paint_text(style, colour, text, area);
    return area;
}

} // namespace

void heading(Ui& ui, int level, std::string_view text) { heading(ui, level, "heading", text); }

void heading(Ui& ui, int level, std::string_view key, std::string_view text)
{
    auto const area = painted_block(ui, text, heading_style(level), ui.palette().ink);
    auto& node = ui.leaf(Role::Heading, key, text, area);
    node.level = static_cast<std::uint8_t>(level);
    if (level <= 2) // where focus goes after a change of screen, of section, or into a question
        node.state |= semantics::Focusable;
    if (ui.takes_focus(node))
        ui.request_focus(node.id);
}

void paragraph(Ui& ui, std::string_view key, std::string_view text, TextStyle style)
{
    paragraph(ui, key, text, style, ui.palette().ink);
}

void paragraph(Ui& ui, std::string_view key, std::string_view text, TextStyle style, Colour colour)
{
    if (text.empty())
        return;
    auto const area = painted_block(ui, text, style, colour);
    auto& node = ui.leaf(Role::Paragraph, key, text, area);
    if (look_of(style).face == platform::Face::Bold)
        node.state |= semantics::Strong;
}

void timer_text(Ui& ui, std::string_view key, std::string_view text, TextStyle style, Colour colour)
{
    auto const area = painted_block(ui, text, style, colour);
    ui.leaf(Role::Timer, key, text, area).state |= semantics::Strong;
}

void quiet(Ui& ui, std::string_view key, std::string_view text)
{
    if (text.empty())
        return;
    auto const area = painted_block(ui, text, TextStyle::Small, ui.palette().muted);
    ui.leaf(Role::Paragraph, key, text, area).tone = "muted";
}

void icon_paragraph(Ui& ui, std::string_view key, Icon icon, Colour icon_colour, std::string_view text, TextStyle style)
{
    float const size = ui.text_px(style) * 1.15F;
    float const indent = size + ui.em(0.5F);
    float const line = ui.line_height(style);
    auto const area = ui.take_line(ui.text_height(style, text, ui.flow_width() - indent));
    ui.painter().icon(icon, area.x, area.y + (line - size) / 2, size, icon_colour);
    ui.paint_text(style, ui.palette().ink, text, { area.x + indent, area.y, area.w - indent, area.h });
    ui.leaf(Role::Paragraph, key, text, area);
}

void bullet_list(Ui& ui, std::string_view key, std::vector<std::string> const& entries)
{
    auto const list = ui.group(Role::List, key);
    float const indent = ui.em(1.2F);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const area = ui.take_line(ui.text_height(TextStyle::Body, entries[i], ui.flow_width() - indent));
        float const dot = ui.em(0.34F);
        float const middle = ui.line_height(TextStyle::Body) / 2;
        ui.painter().sign(Layer::Mark, model::Shape::Circle, { area.x + ui.em(0.35F), area.y + middle - dot / 2, dot, dot },
            ui.palette().muted);
        ui.paint_text(TextStyle::Body, ui.palette().ink, entries[i], { area.x + indent, area.y, area.w - indent, area.h });
        ui.leaf(Role::ListItem, number(i), entries[i], area);
        if (i + 1 < entries.size())
            ui.gap(0.25F);
    }
}

void print_only(Ui& ui, Role role, std::string_view key, std::string_view text)
{
    ui.leaf(role, key, text, { ui.take_line(0) }).state |= semantics::PrintOnly;
}

} // namespace triad::ui
