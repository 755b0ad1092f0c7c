#include "ui/widgets/fields.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

// The page's style sheet gives its fields the same padding and line height, so that text stands still
// when the real field takes over from the painted one.
constexpr float padding_x_em = 0.7F;
constexpr float padding_y_em = 0.5F;

/// Paints the label and takes the place of the field below it.
Rect place_field(Ui& ui, std::string_view label, float height, FieldOptions const& options)
{
    float const width = options.width_em > 0 ? std::min(ui.em(options.width_em), ui.flow_width()) : ui.flow_width();
    if (!options.label_visible)
        return ui.take(width, height);
    float const label_height = ui.text_height(TextStyle::SmallBold, label, width) + std::round(ui.em(0.2F));
    auto const area = ui.take(width, label_height + height);
    ui.paint_text(TextStyle::SmallBold, ui.palette().muted, label, { area.x, area.y, area.w, label_height });
    return { area.x, area.y + label_height, area.w, area.h - label_height };
}

void paint_frame(Ui& ui, Rect const& rect, Touch const& touch, bool read_only)
{
    auto const& palette = ui.palette();
    float const rounding = ui.em(0.35F);
    ui.painter().fill(Layer::Control, rect, read_only ? palette.sunken : palette.card, rounding);
    if (touch.hovered && !touch.focused)
        ui.painter().fill(Layer::Control, rect, palette.hover, rounding);
    ui.painter().outline(Layer::Control, rect, touch.focused ? palette.accent : palette.edge, rounding, 1);
}

struct Painted {
    std::string_view text;
    bool placeholder;
};

void paint_value(Ui& ui, Painted const& painted, Rect const& rect, bool wrapped)
{
    auto const colour = painted.placeholder ? ui.palette().muted : ui.palette().ink;
    Rect const inner { rect.x + ui.em(padding_x_em), rect.y + ui.em(padding_y_em), rect.w - 2 * ui.em(padding_x_em), rect.h };
    if (wrapped) {
        ui.paint_text(TextStyle::Body, colour, painted.text, inner);
        return;
    }
    std::string shortened;
    auto const text = ui.measure().shortened(platform::Face::Regular, ui.em(), painted.text, inner.w, shortened);
    ui.paint_label(TextStyle::Body, colour, text, { inner.x, rect.y, inner.w, rect.h });
}

std::string dots(std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += "•";
    return out;
}

std::optional<std::string> finish_field(Ui& ui, Role role, std::string_view key, std::string_view label, std::string_view value,
    Rect const& rect, FieldOptions const& options)
{
    auto& node = ui.leaf(role, key, label, rect);
    node.value = value;
    node.description = options.description;
    node.placeholder = options.placeholder;
    node.font_px = ui.em();
    if (options.read_only)
        node.state |= semantics::ReadOnly;
    if (role == Role::TextArea)
        node.state |= semantics::Multiline;
    if (options.takes_table)
        node.state |= semantics::Table;
    if (options.takes_enter)
        node.keys = "\n";
    if (options.secret)
        node.state |= semantics::Secret;
    if (options.invalid)
        node.state |= semantics::Invalid;
    if (ui.takes_focus(node))
        ui.request_focus(node.id);
    auto const touch = ui.touch(node, rect);
    auto answer = ui.interaction().text(node.id);
    paint_frame(ui, rect, touch, options.read_only);
    if (!touch.focused) {
        auto shown = options.secret ? dots(code_point_count(value)) : std::string { value };
        if (role == Role::DateField)
            if (auto const date = parse_iso_date(value))
                shown = short_date(*date);
        bool const empty = shown.empty();
        auto const hint = role == Role::DateField ? std::string_view { "No date" } : options.placeholder;
        paint_value(ui, { empty ? hint : std::string_view { shown }, empty }, rect, role == Role::TextArea);
        if (role == Role::DateField)
            ui.painter().icon(
                Icon::Calendar, rect.right() - ui.em(1.6F), rect.y + (rect.h - ui.em(1.1F)) / 2, ui.em(1.1F), ui.palette().muted);
    }
    return answer && *answer != value && !options.read_only ? answer : std::nullopt;
}

} // namespace

std::optional<std::string> text_field(
    Ui& ui, std::string_view key, std::string_view label, std::string_view value, FieldOptions const& options)
{
    auto const rect = place_field(ui, label, ui.theme().target_px, options);
    return finish_field(ui, Role::TextField, key, label, value, rect, options);
}

bool entered(Ui& ui, std::string_view key)
{
    return ui.interaction().key(semantics::child_id(ui.builder().current().id, key)) == '\n';
}

std::optional<std::string> date_field(
    Ui& ui, std::string_view key, std::string_view label, std::string_view value, FieldOptions const& options)
{
    auto dated = options;
    if (dated.width_em == 0)
        dated.width_em = 11;
    auto const rect = place_field(ui, label, ui.theme().target_px, dated);
    return finish_field(ui, Role::DateField, key, label, value, rect, dated);
}

std::optional<std::string> text_area(
    Ui& ui, std::string_view key, std::string_view label, std::string_view value, FieldOptions const& options)
{
    float const width = options.width_em > 0 ? std::min(ui.em(options.width_em), ui.flow_width()) : ui.flow_width();
    auto const shown = value.empty() ? options.placeholder : value;
    float const lines = ui.text_height(TextStyle::Body, shown, width - 2 * ui.em(padding_x_em));
    float const least = static_cast<float>(options.lines) * ui.line_height(TextStyle::Body);
    // The page may break lines differently while it edits (user styles, other scripts): the larger height wins.
    auto const id = semantics::child_id(ui.builder().current().id, key);
    float const told = ui.interaction().focused() == id ? ui.interaction().text_height(id) : 0;
    float const height
        = std::max({ lines + 2 * ui.em(padding_y_em), least + 2 * ui.em(padding_y_em), told, ui.theme().target_px });
    auto const rect = place_field(ui, label, std::ceil(height), options);
    return finish_field(ui, Role::TextArea, key, label, value, rect, options);
}

} // namespace triad::ui
