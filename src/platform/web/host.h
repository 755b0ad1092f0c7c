#pragma once

#include "platform/web/canvas.h"
#include "platform/web/requests.h"
#include "platform/web/ring.h"
#include "platform/web/web_folders.h"
#include "platform/web/web_glyphs.h"
#include "platform/web/web_lock.h"
#include "platform/web/web_office.h"
#include "platform/web/web_ports.h"
#include "platform/web/web_signer.h"
#include "platform/web/web_storage.h"
#include "ui/frame/app.h"

#include <optional>
#include <string>
#include <string_view>

namespace triad::platform::web {

/// Everything in the page on this side of the border: the ports, the canvas and the application between them.
class Host {
public:
    Host(std::string const& environment, std::string_view assets, std::string_view first_route);

    /// Answers, then inputs, then the application, then the picture. Returns what ui::App::frame returns.
    int frame(double now_ms);
    bool interactive() const { return m_app->interactive(); }
    bool painted() const { return m_canvas.painted(); }

    void reply(Requests::Number number, ReplyStatus status, std::string_view packed)
    {
        m_requests.arrive(number, status, packed);
    }
    Ring const& ring() const { return m_ring; }
    Canvas& canvas() { return m_canvas; }

private:
    void take(ui::Input);

    Ring m_ring;
    Requests m_requests;
    WebStorage m_storage { m_requests };
    WebFiles m_files;
    WebPreferences m_preferences;
    WebClock m_clock;
    WebIds m_ids;
    WebMirror m_mirror;
    WebPage m_page;
    WebGlyphs m_glyphs;
    WebLock m_lock { m_requests };
    WebSigner m_signer { m_requests };
    WebFolders m_folders { m_requests };
    WebOfficeWriter m_office { m_requests };
    std::optional<ui::App> m_app; // after the ports it uses
    Canvas m_canvas; // last, because its renderer must go before the application's Dear ImGui context does
};

} // namespace triad::platform::web
