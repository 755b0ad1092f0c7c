#pragma once

#include "raster/picture.h"

#include <cstdint>
#include <optional>

struct ImDrawData;

namespace triad::platform::web {

/// The canvas: paints what Dear ImGui has drawn. With a graphics card it is WebGL that paints; without one, where the browser
/// would have to imitate it, the picture is painted in our memory (raster::Picture) and handed to the page. Where neither can be
/// had, or while the browser has taken the context away, it paints nothing and only keeps Dear ImGui's books, so that the page
/// mirror lives on.
class Canvas {
public:
    /// Chooses the painter. Needs no Dear ImGui context yet.
    Canvas();
    ~Canvas();
    Canvas(Canvas const&) = delete;
    Canvas& operator=(Canvas const&) = delete;

    /// False where this browser lets us paint in neither way.
    bool available() const { return m_context != 0 || m_picture; }
    /// Call before every frame, with a Dear ImGui context.
    void begin_frame();
    /// Call after every frame; `shown` says whether the page shows the canvas. Paints where the picture is another one than
    /// before, or the canvas has lost what it showed.
    void end_frame(bool shown);
    /// True where the last frame has painted.
    bool painted() const { return m_painted; }

    /// The canvas may not show any more what was painted last: the shell has changed its size, or the page was hidden.
    void forget();
    void context_lost();
    void context_restored();
    /// The shell has found a graphics card, and put a canvas for it in the place of its own. False where that takes no picture.
    bool paint_by_graphics();
    /// The context will not come back, and the shell has put another canvas in the place of its own. False where that takes no
    /// picture either.
    bool paint_in_memory();

private:
    bool paint(ImDrawData&);
    bool paint_with_graphics(ImDrawData&, int width, int height);
    bool paint_picture(ImDrawData const&, int width, int height);
    void detach();

    std::uintptr_t m_context = 0;
    std::optional<raster::Picture> m_picture; // instead of a context
    std::uint64_t m_fingerprint = 0; // of what was painted last
    bool m_alive = false; // there is a context and it works
    bool m_attached = false; // Dear ImGui's renderer stands
    bool m_stale = true; // the canvas does not show the last picture
    bool m_painted = false;
};

} // namespace triad::platform::web
