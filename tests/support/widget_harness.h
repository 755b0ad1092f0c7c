#pragma once

#include "platform/headless/fakes.h"
#include "semantics/differ.h"
#include "support/app_harness.h"
#include "ui/widgets/ui.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace triad::test {

/// One widget in a page of its own: real frames of it, without the application around. The page scrolls as the application's
/// does.
class WidgetHarness {
public:
    using Draw = std::function<void(ui::Ui&)>;
    WidgetHarness(Window const&, Draw);
    ~WidgetHarness();
    WidgetHarness(WidgetHarness const&) = delete;
    WidgetHarness& operator=(WidgetHarness const&) = delete;

    /// Tells it what happened and draws.
    void push(ui::Input const&);
    void press_at(std::string_view path);
    void focus_at(std::string_view path);
    void move(std::string_view grid_path, ui::Move);
    /// Of the page.
    void scroll(float y);
    void scroll_sideways(std::string_view path, float x);

    semantics::Tree const& tree() const { return m_tree; }
    semantics::Node const* find(std::string_view path_end) const;
    semantics::Node const& at(std::string_view path_end) const;
    /// The nodes that stand in the tree at or below a path.
    std::string text() const;
    /// The path of the node that was asked to take the focus last.
    std::string focus_asked() const { return m_focus_asked; }
    std::vector<std::string> problems() const;
    /// The strings painted in the last frame.
    std::vector<std::string> const& painted() const { return m_painted; }

private:
    void frame();

    ui::Environment m_environment;
    Draw m_draw;
    platform::headless::FixedGlyphs m_glyphs;
    ui::Theme m_theme;
    ImGuiContext* m_imgui;
    ui::Fonts m_fonts;
    ui::TextMeasure m_measure;
    std::unique_ptr<ui::Painter> m_painter;
    ui::Interaction m_interaction;
    semantics::TreeBuilder m_builder;
    std::string m_pending_focus;
    std::string m_focus_asked;
    semantics::Tree m_tree;
    std::vector<std::string> m_painted;
};

} // namespace triad::test
