#pragma once

#include <cstdint>

struct ImDrawData;

namespace triad::platform::web {

/// The WebGL canvas: paints what Dear ImGui has drawn. Without WebGL, or while the browser has taken the context away,
/// it paints nothing and only keeps Dear ImGui's books, so that the page mirror lives on.
class Canvas {
public:
    /// Makes the WebGL context. Needs no Dear ImGui context yet.
    Canvas();
    ~Canvas();
    Canvas(Canvas const&) = delete;
    Canvas& operator=(Canvas const&) = delete;

    /// False where this browser has no WebGL 2 for us.
    bool available() const { return m_context != 0; }
    /// Call before every frame, with a Dear ImGui context.
    void begin_frame();
    /// Call after every frame. Paints where the picture has changed or the canvas has lost what it showed.
    void end_frame(bool picture_changed);

    /// The shell has changed the backing store's size, which empties it.
    void size_changed() { m_stale = true; }
    void context_lost();
    void context_restored();

private:
    void paint(ImDrawData&);
    void detach();

    std::uintptr_t m_context = 0;
    bool m_alive = false; // there is a context and it works
    bool m_attached = false; // Dear ImGui's renderer stands
    bool m_stale = true; // the canvas does not show the last picture
};

} // namespace triad::platform::web
