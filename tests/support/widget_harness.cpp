#include "support/widget_harness.h"

#include "platform/headless/null_renderer.h"
#include "semantics/tree_text.h"

#include "imgui.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace triad::test {

using semantics::Node;
using semantics::Role;

WidgetHarness::WidgetHarness(Window const& window, Draw draw)
    : m_draw(std::move(draw))
    , m_imgui(ImGui::CreateContext())
    , m_measure(m_glyphs, m_theme)
{
    m_environment.width = window.width;
    m_environment.height = window.height;
    m_environment.pixel_ratio = window.pixel_ratio;
    m_environment.coarse_pointer = window.coarse_pointer;
    m_theme = ui::make_theme(m_environment, "", 100);
    ImGui::SetCurrentContext(m_imgui);
    ImGui::GetIO().IniFilename = nullptr;
    platform::headless::start_null_renderer();
    m_fonts = ui::add_fonts(m_glyphs);
    m_painter = std::make_unique<ui::Painter>(m_fonts, m_measure);
    m_painter->record_into(&m_painted);
    frame();
}

WidgetHarness::~WidgetHarness()
{
    m_painter.reset();
    ImGui::DestroyContext(m_imgui);
}

void WidgetHarness::frame()
{
    ImGui::SetCurrentContext(m_imgui);
    auto& io = ImGui::GetIO();
    io.DisplaySize = { m_environment.width, m_environment.height };
    io.DeltaTime = 1.0F / 60.0F;
    ImGui::NewFrame();
    ImGui::Begin("triad", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs);
    m_painted.clear();
    m_builder.begin(m_environment.width, m_environment.height);
    ui::Ui ui { { m_theme, m_environment, m_measure, *m_painter, m_interaction, m_builder, m_pending_focus } };
    ui::Rect const area { 0, 0, m_environment.width, m_environment.height };
    auto& page = m_builder.open(Role::Scroller, "page");
    page.rect = area;
    m_painter->begin_region(*ImGui::GetWindowDrawList(), area, 0, -m_interaction.scroll_of(page.id), m_environment.pixel_ratio);
    ui.start_flow(area);
    m_builder.leaf(Role::Heading, "title", "Title", ui.take_line(40)).level = 1;
    m_draw(ui);
    page.content_h = ui.flow_y();
    m_painter->end_region();
    m_builder.close();
    auto const asked = ui.requested_focus();
    ImGui::End();
    ImGui::Render();
    platform::headless::render_nothing();
    m_interaction.forget_events();
    m_tree = m_builder.finish();
    for (auto const& node : m_tree.nodes)
        if (node.id == asked)
            m_focus_asked = node.path;
}

/// What was acted on in one frame is shown in the next.
void WidgetHarness::push(ui::Input const& input)
{
    m_interaction.take(input);
    frame();
    frame();
}

Node const* WidgetHarness::find(std::string_view path_end) const
{
    for (auto const& node : m_tree.nodes)
        if (std::string_view { node.path }.ends_with(path_end))
            return &node;
    return nullptr;
}

Node const& WidgetHarness::at(std::string_view path_end) const
{
    auto const* node = find(path_end);
    if (!node) {
        ADD_FAILURE() << "Nothing at \"" << path_end << "\" in:\n" << text();
        std::abort();
    }
    return *node;
}

void WidgetHarness::press_at(std::string_view path) { push({ .kind = ui::InputKind::Activate, .id = at(path).id, .text = {} }); }

void WidgetHarness::focus_at(std::string_view path) { push({ .kind = ui::InputKind::FocusIn, .id = at(path).id, .text = {} }); }

void WidgetHarness::move(std::string_view grid_path, ui::Move move)
{
    push({ .kind = ui::InputKind::Move, .id = at(grid_path).id, .a = static_cast<std::uint32_t>(move), .text = {} });
}

void WidgetHarness::scroll(float y) { push({ .kind = ui::InputKind::Scroll, .id = at("page").id, .y = y, .text = {} }); }

void WidgetHarness::scroll_sideways(std::string_view path, float x)
{
    push({ .kind = ui::InputKind::Scroll, .id = at(path).id, .x = x, .text = {} });
}

std::string WidgetHarness::text() const { return semantics::tree_text(m_tree); }

std::vector<std::string> WidgetHarness::problems() const { return semantics::tree_problems(m_tree); }

} // namespace triad::test
