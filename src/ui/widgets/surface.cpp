#include "ui/widgets/surface.h"

namespace triad::ui {

BoxStyle card_style(Ui const& ui)
{
    bool const narrow = ui.flow_width() < ui.em(30);
    return { .fill = ui.palette().card,
        .edge = ui.palette().line,
        .padding_em = narrow ? 0.85F : 1.25F,
        .rounding_em = 0.6F,
        .layer = Layer::Surface,
        .shadow = true };
}

BoxStyle panel_style(Ui const& ui)
{
    bool const lined = ui.palette().sunken == ui.palette().card;
    return { .fill = ui.palette().sunken,
        .edge = lined ? ui.palette().line : 0,
        .padding_em = 0.8F,
        .rounding_em = 0.4F,
        .layer = Layer::Panel };
}

BoxStyle notice_style(Ui const& ui, bool urgent)
{
    return { .fill = urgent ? ui.palette().warning_soft : ui.palette().accent_soft,
        .edge = ui.palette().line,
        .padding_em = 0.8F,
        .rounding_em = 0.4F,
        .layer = Layer::Panel,
        .marker_em = 0.25F,
        .marker = urgent ? ui.palette().danger : ui.palette().accent };
}

void paint_control(Ui& ui, Rect const& rect, Colour fill, Colour edge, Touch const& touch)
{
    float const rounding = ui.em(0.4F);
    ui.painter().fill(Layer::Control, rect, fill, rounding);
    if (touch.pressed)
        ui.painter().fill(Layer::Control, rect, ui.palette().press, rounding);
    else if (touch.hovered)
        ui.painter().fill(Layer::Control, rect, ui.palette().hover, rounding);
    if (edge)
        ui.painter().outline(Layer::Control, rect, edge, rounding, 1);
}

void divider(Ui& ui)
{
    auto const rect = ui.take_line(1);
    ui.painter().fill(Layer::Panel, rect, ui.palette().line, 0);
}

} // namespace triad::ui
