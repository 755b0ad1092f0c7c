#include "platform/web/host.h"
#include "platform/web/shell.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

#include <cstdlib>
#include <memory>
#include <new>

// What the page's script may call. Memory for texts comes from malloc and belongs to the caller.

namespace {

using triad::platform::web::Host;
using triad::platform::web::ReplyStatus;
using triad::platform::web::shell_out_of_memory;

std::unique_ptr<Host> host;

/// Without these, the program would stop with no word of the reason, and Dear ImGui would go on and write to address 0.
void say_when_memory_is_out()
{
    std::set_new_handler([] { shell_out_of_memory(); });
    ImGui::SetAllocatorFunctions(
        [](std::size_t size, void*) {
            auto* const memory = std::malloc(size);
            if (!memory && size != 0)
                shell_out_of_memory();
            return memory;
        },
        [](void* memory, void*) { std::free(memory); });
}

} // namespace

extern "C" {

/// Starts the application. Called once; the first frame draws the first screen.
EMSCRIPTEN_KEEPALIVE void triad_create(char const* environment, std::size_t environment_size, char const* assets,
    std::size_t assets_size, char const* route, std::size_t route_size)
{
    say_when_memory_is_out();
    host = std::make_unique<Host>(std::string { environment, environment_size }, std::string_view { assets, assets_size },
        std::string_view { route, route_size });
}

/// Where the ring of inputs lies (see Ring).
EMSCRIPTEN_KEEPALIVE void const* triad_ring() { return host->ring().address(); }

/// One frame; returns the milliseconds to the next one, 0 for at once, -1 for not before the next input.
EMSCRIPTEN_KEEPALIVE int triad_frame(double now_ms) { return host->frame(now_ms); }

/// True once the first screen stands in the mirror and takes input.
EMSCRIPTEN_KEEPALIVE int triad_interactive() { return host->interactive() ? 1 : 0; }

/// True where the last frame changed the picture.
EMSCRIPTEN_KEEPALIVE int triad_painted() { return host->painted() ? 1 : 0; }

/// An answer to shell_storage or shell_lock; it is acted on when the next frame starts.
EMSCRIPTEN_KEEPALIVE void triad_reply(std::uint32_t request, std::uint32_t status, char const* packed, std::size_t size)
{
    host->reply(request, static_cast<ReplyStatus>(status), { packed, size });
}

/// The browser has taken the WebGL context away (0), given a new one (1), or will give none (2) and there is a fresh canvas; or
/// there is a graphics card (3) and a canvas for it in the place of the one that shows pictures.
/// False where the page has no picture from now on.
EMSCRIPTEN_KEEPALIVE int triad_context(int state)
{
    auto& canvas = host->canvas();
    if (state == 2)
        return canvas.paint_in_memory() ? 1 : 0;
    if (state == 3)
        return canvas.paint_by_graphics() ? 1 : 0;
    if (state == 1)
        canvas.context_restored();
    else
        canvas.context_lost();
    return state == 0 || canvas.available() ? 1 : 0;
}
}
