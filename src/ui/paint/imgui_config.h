#pragma once

// What of Dear ImGui is built. The page needs its draw lists, font atlas and item bookkeeping, nothing else.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_USE_WCHAR32

// The place that Dear ImGui keeps for another font engine than its own is taken by ui/glyph_loader.cpp, which asks the
// page for glyphs. So the bundled rasteriser is not built into the page at all.
#define IMGUI_ENABLE_FREETYPE
