#include "platform/web/canvas.h"

#include "platform/web/shell.h"
#include "raster/fingerprint.h"

#include "imgui.h"
#include "imgui_impl_opengl3.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>

namespace triad::platform::web {

namespace {

constexpr char const* selector = "#canvas";

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE make_context()
{
    EmscriptenWebGLContextAttributes wish;
    emscripten_webgl_init_context_attributes(&wish);
    wish.alpha = false;
    wish.antialias = false;
    wish.depth = false;
    wish.stencil = false;
    wish.preserveDrawingBuffer = false;
    wish.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    wish.majorVersion = 2;
    wish.enableExtensionsByDefault = false;
    auto const context = emscripten_webgl_create_context(selector, &wish);
    if (context == 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS)
        return 0;
    return context;
}

/// What a renderer without a picture does: tells Dear ImGui that its wishes for textures are met.
void acknowledge_textures()
{
    constexpr ImTextureID placeholder = 1;
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
            if (texture->Status == ImTextureStatus_WantCreate)
                texture->SetTexID(placeholder);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

/// Makes Dear ImGui hand over every texture again, whoever held them before.
void demand_textures()
{
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->BackendUserData = nullptr;
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

} // namespace

Canvas::Canvas()
{
    if (shell_painter() == Painter::WebGl)
        m_context = make_context();
    m_alive = m_context != 0;
    if (!m_alive)
        paint_in_memory();
}

Canvas::~Canvas()
{
    detach();
    if (m_context != 0)
        emscripten_webgl_destroy_context(m_context);
}

bool Canvas::paint_by_graphics()
{
    m_context = make_context();
    if (m_context == 0)
        return paint_in_memory();
    m_picture.reset();
    context_restored();
    return true;
}

bool Canvas::paint_in_memory()
{
    m_context = 0;
    m_alive = false;
    if (shell_take_canvas() != 0)
        m_picture.emplace();
    forget();
    return m_picture.has_value();
}

void Canvas::begin_frame()
{
    if (m_alive && !m_attached)
        m_attached = ImGui_ImplOpenGL3_Init("#version 300 es");
    if (m_alive)
        ImGui_ImplOpenGL3_NewFrame();
    else
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

void Canvas::end_frame(bool shown)
{
    auto* const data = ImGui::GetDrawData();
    // What is not shown now has to be painted when it is shown again.
    if (!shown)
        forget();
    m_painted = shown && (m_alive || m_picture) && data && data->Valid && paint(*data);
    if (!m_alive)
        acknowledge_textures();
}

void Canvas::forget()
{
    m_stale = true;
    if (m_picture)
        m_picture->forget();
}

bool Canvas::paint(ImDrawData& data)
{
    int width = 0;
    int height = 0;
    emscripten_get_canvas_element_size(selector, &width, &height);
    // The backing store has whole pixels. Scaling to exactly its size, with a little over against rounding down, keeps
    // painted text as sharp as the page's own.
    constexpr float little = 0.01F;
    data.FramebufferScale = { (static_cast<float>(width) + little) / data.DisplaySize.x,
        (static_cast<float>(height) + little) / data.DisplaySize.y };
    return m_picture ? paint_picture(data, width, height) : paint_with_graphics(data, width, height);
}

bool Canvas::paint_with_graphics(ImDrawData& data, int width, int height)
{
    auto const print = raster::fingerprint(data);
    if (!m_stale && print == m_fingerprint)
        return false;
    auto const& background = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    glViewport(0, 0, width, height);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    m_fingerprint = print;
    m_stale = false;
    return true;
}

bool Canvas::paint_picture(ImDrawData const& data, int width, int height)
{
    if (!m_picture->resize(width, height)) {
        // There is no memory for a picture of this size.
        m_picture.reset();
        shell_go_plain();
        return false;
    }
    auto const boxes = m_picture->paint(data, ImGui::ColorConvertFloat4ToU32(ImGui::GetStyle().Colors[ImGuiCol_WindowBg]));
    if (!boxes.empty())
        shell_show_picture(m_picture->pixels(), width, height, boxes.data(), boxes.size());
    return !boxes.empty();
}

void Canvas::detach()
{
    if (m_attached)
        ImGui_ImplOpenGL3_Shutdown();
    m_attached = false;
}

void Canvas::context_lost()
{
    // The renderer's objects are gone. It is taken down now, while the dead context still ignores what is asked of it: the
    // next context would not know these objects.
    m_alive = false;
    detach();
    demand_textures();
}

void Canvas::context_restored()
{
    m_alive = m_context != 0;
    forget();
    demand_textures();
}

} // namespace triad::platform::web
