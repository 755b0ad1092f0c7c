#include "ui/frame/arrivals_notice.h"

#include "base/text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

void draw_arrivals(ScreenContext& screen)
{
    auto const& arrivals = screen.session.arrivals;
    if (!arrivals.going || arrivals.expected < fewest_with_bar)
        return;
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "arrivals", "", notice_style(ui, false));
        auto const words = concat({ "Reading ", number(arrivals.come), " of ", number(arrivals.expected), " files" });
        paragraph(ui, "text", words);
        ui.gap(0.4F);
        progress_bar(ui, "bar", words, static_cast<float>(arrivals.come), static_cast<float>(arrivals.expected));
        ui.gap(0.5F);
        if (button(ui, "stop", "Stop", { .icon = Icon::Cross }))
            screen.later.push_back([&files = screen.ports.files] { files.stop_reading(); });
    }
    ui.gap(0.75F);
}

} // namespace triad::ui
