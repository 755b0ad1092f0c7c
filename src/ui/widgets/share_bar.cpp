#include "ui/widgets/share_bar.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

constexpr float widest_em = 28; // longer bars are no easier to compare

} // namespace

void share_bar(Ui& ui, std::string_view key, std::string_view name, double share)
{
    auto const rect = ui.take(std::min(ui.em(widest_em), ui.flow_width()), std::round(ui.em(0.9F)));
    ui.leaf(Role::Image, key, name, rect);
    float const rounding = ui.em(0.25F);
    ui.painter().outline(Layer::Control, rect, ui.palette().edge, rounding, 1);
    auto const filled = static_cast<float>(std::clamp(share, 0.0, 1.0)) * (rect.w - 4);
    if (filled > 0)
        ui.painter().fill(
            Layer::Mark, { rect.x + 2, rect.y + 2, std::max(2.0F, filled), rect.h - 4 }, ui.palette().neutral.fill, rounding / 2);
}

} // namespace triad::ui
