#include "ui/widgets/drag.h"

#include "support/widget_harness.h"

#include <gtest/gtest.h>

namespace triad::ui {

namespace {

using test::WidgetHarness;
using test::Window;

/// A control below a grip, and how it was met in the last frame.
struct DraggedOver : testing::Test {
    Drag drag;
    Touch met;
    WidgetHarness page { Window {}, [this](Ui& ui) {
                            follow_drag(ui, drag);
                            drag_grip(ui, "grip", "school-1", "Ash Lane School", drag);
                            auto const area = ui.take_line(40);
                            met = ui.touch(ui.leaf(Role::Button, "control", "Confirm", area), area);
                            draw_dragged(ui, drag);
                        } };

    void pointer(InputKind kind, std::string_view path)
    {
        auto const& area = page.at(path).rect;
        page.push({ .kind = kind, .x = area.x + area.w / 2, .y = area.y + area.h / 2, .text = {} });
    }
};

TEST_F(DraggedOver, AControlLooksNeitherPressedNorHovered)
{
    pointer(InputKind::PointerDown, "grip");
    pointer(InputKind::PointerMove, "control");
    EXPECT_TRUE(drag.begun);
    EXPECT_FALSE(met.hovered);
    EXPECT_FALSE(met.pressed);
}

TEST_F(DraggedOver, AControlIsHoveredAgainOnceItIsLetGo)
{
    pointer(InputKind::PointerDown, "grip");
    pointer(InputKind::PointerMove, "control");
    pointer(InputKind::PointerUp, "control");
    EXPECT_TRUE(met.hovered);
    EXPECT_FALSE(met.pressed);
}

TEST_F(DraggedOver, AControlThatWasPressedItselfLooksSo)
{
    pointer(InputKind::PointerDown, "control");
    EXPECT_TRUE(met.hovered);
    EXPECT_TRUE(met.pressed);
}

} // namespace

} // namespace triad::ui
