#include "ui/widgets/drag.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

constexpr float least_way = 6; // CSS pixels; less is a hand that is not steady

bool is_over(Ui const& ui, Rect const& area)
{
    auto const at = ui.interaction().pointer();
    return at && ui.shows_at(area, *at);
}

/// Two columns of three dots, which is how a grip looks nearly everywhere.
void paint_grip(Ui& ui, Rect const& area, Colour ink)
{
    float const dot = std::round(ui.em(0.2F));
    float const step = std::round(ui.em(0.38F));
    float const left = area.x + std::round((area.w - step - dot) / 2);
    float const top = area.y + std::round((area.h - 2 * step - dot) / 2);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 2; ++column)
            ui.painter().fill(Layer::Mark,
                { left + step * static_cast<float>(column), top + step * static_cast<float>(row), dot, dot }, ink, dot / 2);
}

} // namespace

void follow_drag(Ui& ui, Drag& drag)
{
    auto const& in = ui.interaction();
    if (drag.what.empty())
        return;
    auto const at = in.pointer();
    if (!at || (!in.held_from() && !in.released_at())) {
        drag = {};
        return;
    }
    drag.begun = drag.begun || std::hypot(at->x - drag.from_x, at->y - drag.from_y) >= least_way;
}

void drag_grip(Ui& ui, std::string_view key, std::string_view what, std::string_view name, Drag& drag)
{
    auto const& in = ui.interaction();
    auto const area = ui.take(ui.theme().target_px, ui.theme().target_px);
    auto& node = ui.leaf(Role::Group, key, {}, area);
    node.state |= semantics::Grip;
    bool const hovered = is_over(ui, area);
    if (auto const from = in.pressed_at(); from && ui.shows_at(area, *from))
        drag = { std::string { what }, std::string { name }, from->x, from->y };
    paint_grip(ui, area, hovered || drag.what == what ? ui.palette().accent : ui.palette().muted);
}

bool drops_in(Ui& ui, Rect const& area, Drag& drag)
{
    if (!drag.begun || !is_over(ui, area))
        return false;
    ui.painter().outline(Layer::Mark, area, ui.palette().accent, ui.em(0.5F), 3);
    return ui.interaction().released_at().has_value();
}

void draw_dragged(Ui& ui, Drag& drag)
{
    auto const& in = ui.interaction();
    if (in.released_at())
        drag = {};
    if (!drag.begun)
        return;
    auto const origin = ui.painter().on_screen({});
    float const padding = ui.em(0.5F);
    float const width = std::min(ui.text_width(TextStyle::BodyBold, drag.name), ui.em(18));
    // Beside the pointer, and within the window.
    float const left = std::min(in.pointer_x + padding, std::max(0.0F, ui.painter().clip().right() - width - 3 * padding));
    Rect const label { left - origin.x, in.pointer_y - origin.y + padding, width + 2 * padding,
        ui.text_height(TextStyle::BodyBold, drag.name, width) + padding };
    ui.painter().fill(Layer::Mark, label, ui.palette().accent, ui.em(0.3F));
    ui.paint_text(
        TextStyle::BodyBold, ui.palette().accent_ink, drag.name, { label.x + padding, label.y + padding / 2, width, label.h });
}

} // namespace triad::ui
