// With IMGUI_ENABLE_TEST_ENGINE Dear ImGui calls these functions, which a test harness is to define. They are weak:
// the harness that watches items defines its own, and every other program links with these, which do nothing.
#include "imgui.h"
#include "imgui_internal.h"

__attribute__((weak)) void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, ImRect const&, ImGuiLastItemData const*) { }

__attribute__((weak)) void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, char const*, ImGuiItemStatusFlags) { }

__attribute__((weak)) void ImGuiTestEngineHook_Log(ImGuiContext*, char const*, ...) { }

__attribute__((weak)) char const* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
