#include "ui/glyph_loader.h"

#include "base/result.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <cmath>
#include <cstring>

namespace ImGuiFreeType {

IMGUI_API const ImFontLoader* GetFontLoader();
IMGUI_API const ImFontLoader* GetFontLoader()
{
    // Never used: every face names its own loader. Dear ImGui only asks for a default to start its atlas with.
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "none";
        return made;
    }();
    return &loader;
}

} // namespace ImGuiFreeType

namespace triad::ui {

namespace {

using platform::Face;

platform::Glyphs* page_glyphs = nullptr;

Face face_of(ImFontConfig const* source) { return static_cast<Face>(source->FontNo); }

bool contains_glyph(ImFontAtlas*, ImFontConfig* source, ImWchar code_point)
{
    bool const private_use = code_point >= 0xE000 && code_point <= 0xF8FF;
    return private_use == (face_of(source) == Face::Icons) || code_point == ' ';
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*)
{
    auto const metrics = page_glyphs->metrics(face_of(source));
    baked->Ascent = metrics.ascent * baked->Size;
    baked->Descent = -metrics.descent * baked->Size;
    return true;
}

void place_bitmap(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, platform::GlyphImage const& image, ImFontGlyph* out)
{
    auto const rect_id = ImFontAtlasPackAddRect(atlas, image.width, image.height);
    if (rect_id == ImFontAtlasRectId_Invalid)
        return; // The atlas is full: the character stays blank on the canvas, its text is still in the page.
    auto* rect = ImFontAtlasPackGetRect(atlas, rect_id);
    float const scale = 1.0F / baked->RasterizerDensity;
    out->X0 = image.left * scale;
    out->Y0 = image.top * scale;
    out->X1 = out->X0 + static_cast<float>(image.width) * scale;
    out->Y1 = out->Y0 + static_cast<float>(image.height) * scale;
    out->Visible = true;
    out->PackId = rect_id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, rect, image.alpha.data(), ImTextureFormat_Alpha8, image.width);
}

bool load_glyph(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point, ImFontGlyph* out, float* out_advance)
{
    if (!contains_glyph(atlas, source, code_point))
        return false;
    float const advance = page_glyphs->advance(face_of(source), code_point, baked->Size);
    if (out_advance) {
        *out_advance = advance;
        return true;
    }
    out->Codepoint = code_point & 0x1FFFFFU; // a field of 26 bits: code points need 21
    out->AdvanceX = advance;
    auto const image = page_glyphs->raster(face_of(source), code_point, baked->Size, baked->RasterizerDensity);
    if (image.width > 0 && image.height > 0)
        place_bitmap(atlas, source, baked, image, out);
    return true;
}

ImFontLoader const& page_loader()
{
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "page";
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

ImFont* add_face(Face face, char const* name)
{
    ImFontConfig config;
    config.FontLoader = &page_loader();
    config.FontNo = static_cast<ImU32>(face);
    config.FontDataOwnedByAtlas = true;
    std::strncpy(config.Name, name, sizeof(config.Name) - 1);
    auto* font = ImGui::GetIO().Fonts->AddFont(&config);
    ENSURE(font);
    return font;
}

} // namespace

ImFont* Fonts::of(Face face) const { return face == Face::Icons ? icons : face == Face::Bold ? bold : regular; }

Fonts add_fonts(platform::Glyphs& glyphs)
{
    page_glyphs = &glyphs;
    return { add_face(Face::Regular, "regular"), add_face(Face::Bold, "bold"), add_face(Face::Icons, "icons") };
}

void forget_glyphs() { ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0); }

} // namespace triad::ui
