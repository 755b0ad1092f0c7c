#include "ui/widgets/controls.h"

#include "base/text.h"
#include "ui/widgets/surface.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

struct ButtonColours {
    Colour fill;
    Colour edge;
    Colour ink;
};

ButtonColours button_colours(Palette const& palette, ButtonLook look, bool blocked)
{
    // A quiet button that is blocked stays quiet: a frame would make it look readier than one that can be pressed.
    if (blocked)
        return look == ButtonLook::Quiet ? ButtonColours { 0, 0, palette.muted }
                                         : ButtonColours { palette.sunken, palette.edge, palette.muted };
    switch (look) {
    case ButtonLook::Primary:
        return { palette.accent, palette.accent, palette.accent_ink };
    case ButtonLook::Quiet:
        return { 0, 0, palette.accent };
    case ButtonLook::Danger:
        return { palette.card, palette.danger, palette.danger };
    case ButtonLook::Secondary:
        break;
    }
    return { palette.card, palette.edge, palette.accent };
}

/// Icon, label, icon: what buttons, links and disclosures have in common.
struct Content {
    Icon before;
    std::string_view label; // empty: icon only
    Icon after;
    TextStyle style;
};

float icon_px(Ui const& ui, TextStyle style) { return std::round(ui.text_px(style) * 1.2F); }

float content_width(Ui const& ui, Content const& content)
{
    float const icon = icon_px(ui, content.style);
    float const gap = ui.em(0.45F);
    float width = content.label.empty() ? 0 : ui.text_width(content.style, content.label);
    if (content.before != Icon::None)
        width += icon + (content.label.empty() ? 0 : gap);
    if (content.after != Icon::None)
        width += icon + gap;
    return width;
}

/// Paints from the left edge of `area`; a label wider than the area wraps.
void paint_content(Ui& ui, Content const& content, Rect area, Colour ink)
{
    float const icon = icon_px(ui, content.style);
    float const gap = ui.em(0.45F);
    float const middle = area.y + (area.h - icon) / 2;
    if (content.before != Icon::None) {
        ui.painter().icon(content.before, area.x, middle, icon, ink);
        area.x += icon + gap;
        area.w -= icon + gap;
    }
    if (content.after != Icon::None)
        area.w -= icon + gap;
    if (!content.label.empty()) {
        float const height = ui.text_height(content.style, content.label, area.w);
        ui.paint_text(content.style, ink, content.label, { area.x, area.y + (area.h - height) / 2, area.w, height });
    }
    if (content.after != Icon::None)
        ui.painter().icon(
            content.after, area.x + std::min(area.w, ui.text_width(content.style, content.label)) + gap, middle, icon, ink);
}

/// A line below each line of the label: what tells a link from text without colour.
void underline(Ui& ui, Content const& content, Rect area, Colour ink, float thickness)
{
    float const beside = icon_px(ui, content.style) + ui.em(0.45F);
    if (content.before != Icon::None) {
        area.x += beside;
        area.w -= beside;
    }
    if (content.after != Icon::None)
        area.w -= beside;
    auto const lines = ui.measure().wrap(look_of(content.style).face, ui.text_px(content.style), content.label, area.w);
    float const line = ui.line_height(content.style);
    float y = area.y + (area.h - line * static_cast<float>(lines.size())) / 2 + line / 2 + ui.text_px(content.style) * 0.55F;
    for (auto const& piece : lines) {
        ui.painter().line(Layer::Mark, area.x, std::round(y), area.x + piece.width, std::round(y), ink, thickness);
        y += line;
    }
}

/// The place of a control around its content: at least a target's size, taller when the label wraps.
Rect place_control(Ui& ui, Content const& content, float padding, bool wide)
{
    float const natural = content_width(ui, content) + 2 * padding + 1;
    float const width = wide ? ui.flow_width() : std::min(natural, ui.flow_width());
    float const beside = content_width(ui, content) - (content.label.empty() ? 0 : ui.text_width(content.style, content.label));
    float const height = content.label.empty() ? 0 : ui.text_height(content.style, content.label, width - 2 * padding - beside);
    return ui.take(std::max(width, ui.theme().target_px), std::max(ui.theme().target_px, height + ui.em(0.6F)));
}

Rect inside(Ui const& ui, Content const& content, Rect const& rect, float padding, bool centred)
{
    float const free = rect.w - 2 * padding - content_width(ui, content);
    float const shift = centred && free > 0 ? free / 2 : 0;
    return { rect.x + padding + shift, rect.y, rect.w - 2 * padding - shift, rect.h };
}

void set_button_state(Node& node, ButtonOptions const& options)
{
    node.description = options.blocked_by.empty() ? options.description : options.blocked_by;
    if (!options.blocked_by.empty())
        node.state |= semantics::Disabled;
    if (options.pressed)
        node.state |= semantics::Toggle | (*options.pressed ? semantics::Pressed : 0u);
    if (options.expanded && *options.expanded)
        node.state |= semantics::Expanded;
}

} // namespace

bool button(Ui& ui, std::string_view key, std::string_view label, ButtonOptions const& options)
{
    auto const style = options.look == ButtonLook::Primary ? TextStyle::BodyBold : TextStyle::Body;
    Content const content { options.icon, options.icon_only ? std::string_view {} : label, options.icon_after, style };
    float const padding = options.icon_only ? ui.em(0.4F) : options.look == ButtonLook::Quiet ? ui.em(0.5F) : ui.em(0.9F);
    auto const rect = place_control(ui, content, padding, options.wide);
    auto& node = ui.leaf(options.expanded ? Role::Disclosure : Role::Button, key, label, rect);
    set_button_state(node, options);
    if (ui.takes_focus(node))
        ui.request_focus(node.id);
    auto const touch = ui.touch(node, rect);
    bool const blocked = !options.blocked_by.empty();
    auto const colours = button_colours(ui.palette(), options.look, blocked);
    paint_control(ui, rect, colours.fill, colours.edge, blocked ? Touch {} : touch);
    if (options.pressed && *options.pressed)
        ui.painter().fill(Layer::Control, rect, ui.palette().accent_soft, ui.em(0.4F));
    paint_content(ui, content, inside(ui, content, rect, padding, !options.start), colours.ink);
    return touch.activated && !blocked;
}

std::optional<bool> disclosure(Ui& ui, std::string_view key, std::string_view label, bool open)
{
    bool const pressed = button(
        ui, key, label, { .look = ButtonLook::Quiet, .icon = open ? Icon::ChevronUp : Icon::ChevronDown, .expanded = open });
    return pressed ? std::optional { !open } : std::nullopt;
}

void link(Ui& ui, std::string_view key, std::string_view label, std::string_view href, LinkOptions const& options)
{
    auto const style = options.button || options.current ? TextStyle::BodyBold : options.style;
    Content const content { options.icon, label, options.icon_after, style };
    float const padding = options.button ? ui.em(0.9F) : options.navigation ? ui.em(0.7F) : 0;
    auto const rect = place_control(ui, content, padding, options.wide);
    auto& node = ui.leaf(Role::Link, key, label, rect);
    node.href = href;
    node.description = options.description;
    // On paper a link is its words alone: one that looks like a control only leads on.
    if (options.button || options.icon != Icon::None || options.icon_after != Icon::None)
        node.state |= semantics::ScreenOnly;
    if (options.current)
        node.state |= semantics::Current;
    if (ui.takes_focus(node))
        ui.request_focus(node.id);
    auto const touch = ui.touch(node, rect);
    auto const& palette = ui.palette();
    auto ink = palette.accent;
    if (options.button) {
        paint_control(ui, rect, palette.accent, palette.accent, touch);
        ink = palette.accent_ink;
    } else if (options.navigation) {
        paint_control(ui, rect, options.current ? palette.accent_soft : 0, 0, touch);
        ink = options.current ? palette.accent : palette.ink;
        if (options.current) // a second sign beside the colour
            ui.painter().fill(Layer::Control, { rect.x, rect.y + rect.h * 0.2F, 3, rect.h * 0.6F }, palette.accent, 1.5F);
    }
    auto const area = inside(ui, content, rect, padding, options.button && options.wide);
    paint_content(ui, content, area, ink);
    if (!options.button && !options.navigation)
        underline(ui, content, area, ink, touch.hovered ? 2.0F : 1.0F);
}

std::optional<bool> checkbox(Ui& ui, std::string_view key, std::string_view label, bool checked)
{
    float const box = std::round(ui.em(1.3F));
    float const gap = ui.em(0.6F);
    float const wanted = box + gap + ui.text_width(TextStyle::Body, label) + 1;
    float const width = std::min(wanted, ui.flow_width());
    float const text_height = ui.text_height(TextStyle::Body, label, width - box - gap);
    auto const rect = ui.take(width, std::max(ui.theme().target_px, text_height));
    auto& node = ui.leaf(Role::Checkbox, key, label, rect);
    if (checked)
        node.state |= semantics::Checked;
    auto const touch = ui.touch(node, rect);
    auto const& palette = ui.palette();
    Rect const square { rect.x, rect.y + (rect.h - box) / 2, box, box };
    paint_control(ui, square, checked ? palette.accent : palette.card, checked ? palette.accent : palette.edge, touch);
    if (checked)
        ui.painter().icon(Icon::Check, square.x + 2, square.y + 2, box - 4, palette.accent_ink);
    ui.paint_text(TextStyle::Body, palette.ink, label,
        { rect.x + box + gap, rect.y + (rect.h - text_height) / 2, rect.w - box - gap, text_height });
    return touch.activated ? std::optional { !checked } : std::nullopt;
}

std::optional<std::string> select(Ui& ui, std::string_view key, std::string_view label, std::vector<Option> const& options,
    std::string_view value, float width_em, std::uint32_t state)
{
    float const width = std::min(ui.em(width_em), ui.flow_width());
    float const label_height = ui.line_height(TextStyle::SmallBold);
    auto const area = ui.take(width, label_height + ui.em(0.25F) + ui.theme().target_px);
    ui.paint_label(TextStyle::SmallBold, ui.palette().muted, label, { area.x, area.y, area.w, label_height });
    Rect const rect { area.x, area.bottom() - ui.theme().target_px, area.w, ui.theme().target_px };
    auto& node = ui.leaf(Role::Select, key, label, rect);
    if (ui.takes_focus(node))
        ui.request_focus(node.id);
    node.state |= state;
    node.value = value;
    std::string_view shown;
    for (auto const& option : options) {
        node.options += concat({ option.value, "\t", option.label, "\n" });
        if (option.value == value)
            shown = option.label;
    }
    auto const touch = ui.touch(node, rect);
    auto const chosen = ui.interaction().text(node.id);
    paint_control(ui, rect, ui.palette().card, ui.palette().edge, touch);
    float const chevron = ui.em(1.1F);
    std::string shortened;
    auto const text_width = rect.w - ui.em(1.4F) - chevron;
    ui.paint_label(TextStyle::Body, ui.palette().ink,
        ui.measure().shortened(platform::Face::Regular, ui.em(), shown, text_width, shortened),
        { rect.x + ui.em(0.7F), rect.y, text_width, rect.h });
    ui.painter().icon(
        Icon::ChevronDown, rect.right() - chevron - ui.em(0.5F), rect.y + (rect.h - chevron) / 2, chevron, ui.palette().muted);
    return chosen && *chosen != value ? chosen : std::nullopt;
}

namespace {

bool radio_row(Ui& ui, Option const& option, bool checked)
{
    float const ring = std::round(ui.em(1.25F));
    float const gap = ui.em(0.6F);
    float const text_height = ui.text_height(TextStyle::Body, option.label, ui.flow_width() - ring - gap);
    auto const rect = ui.take_line(std::max(ui.theme().target_px, text_height));
    auto& node = ui.leaf(Role::Radio, option.value, option.label, rect);
    if (checked)
        node.state |= semantics::Checked;
    auto const touch = ui.touch(node, rect);
    auto const& palette = ui.palette();
    Rect const circle { rect.x, rect.y + (rect.h - ring) / 2, ring, ring };
    if (touch.hovered)
        ui.painter().fill(Layer::Control, circle, palette.hover, ring / 2);
    ui.painter().outline(Layer::Control, circle, checked ? palette.accent : palette.edge, ring / 2, checked ? 2.0F : 1.5F);
    float const dot = ring * 0.5F;
    if (checked)
        ui.painter().sign(
            Layer::Mark, model::Shape::Circle, { circle.x + ring / 4, circle.y + ring / 4, dot, dot }, palette.accent);
    ui.paint_text(TextStyle::Body, palette.ink, option.label,
        { rect.x + ring + gap, rect.y + (rect.h - text_height) / 2, rect.w - ring - gap, text_height });
    return touch.activated;
}

} // namespace

std::optional<std::string> radio_list(
    Ui& ui, std::string_view key, std::string_view label, std::vector<Option> const& options, std::string_view value)
{
    auto const label_area = ui.take_line(ui.text_height(TextStyle::SmallBold, label, ui.flow_width()));
    ui.paint_text(TextStyle::SmallBold, ui.palette().muted, label, label_area);
    auto const group = ui.group(Role::RadioGroup, key, label);
    std::optional<std::string> chosen;
    for (auto const& option : options)
        if (radio_row(ui, option, option.value == value))
            chosen = option.value;
    return chosen;
}

} // namespace triad::ui
