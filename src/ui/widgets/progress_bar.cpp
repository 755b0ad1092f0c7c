#include "ui/widgets/progress_bar.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

constexpr float widest_em = 28;

} // namespace

void progress_bar(Ui& ui, std::string_view key, std::string_view name, float now, float max)
{
    auto const rect = ui.take(std::min(ui.em(widest_em), ui.flow_width()), std::round(ui.em(0.9F)));
    auto& node = ui.leaf(Role::Progress, key, name, rect);
    node.now = now;
    node.max = max;
    float const rounding = ui.em(0.25F);
    ui.painter().outline(Layer::Control, rect, ui.palette().edge, rounding, 1);
    float const filled = std::clamp(now / max, 0.0F, 1.0F) * (rect.w - 4);
    if (filled > 0)
        ui.painter().fill(
            Layer::Mark, { rect.x + 2, rect.y + 2, std::max(2.0F, filled), rect.h - 4 }, ui.palette().accent, rounding / 2);
}

} // namespace triad::ui
