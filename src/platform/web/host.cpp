#include "platform/web/host.h"

#include "platform/web/shell.h"

#include <utility>

namespace triad::platform::web {

Host::Host(std::string const& environment_lines, std::string_view assets, std::string_view first_route)
{
    auto environment = ui::parse_environment(environment_lines);
    if (!m_canvas.available()) {
        environment.canvas = false;
        shell_go_plain();
    }
    Ports const ports { m_storage, m_files, m_preferences, m_clock, m_ids, m_mirror, m_page, m_glyphs, m_lock, m_signer,
        m_folders, m_office };
    m_app.emplace(ports, environment, ui::AssetSource { assets, [] { return text_from_page(shell_assets_rest); } }, first_route);
}

void Host::take(ui::Input input)
{
    if (input.kind == ui::InputKind::FontsReady)
        m_glyphs.forget();
    // An environment may come with another size of the canvas, and an update with a page that was hidden.
    if (input.kind == ui::InputKind::Environment || input.kind == ui::InputKind::Update)
        m_canvas.forget();
    m_app->push(std::move(input));
}

int Host::frame(double now_ms)
{
    m_requests.deliver();
    m_ring.drain([this](ui::Input input) { take(std::move(input)); });
    m_canvas.begin_frame();
    int const wake_ms = m_app->frame(now_ms);
    m_canvas.end_frame(m_app->painted());
    return wake_ms;
}

} // namespace triad::platform::web
