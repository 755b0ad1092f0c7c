#include "ui/paint/glyph_loader.h"

#include "base/result.h"
#include "base/text.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <cmath>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

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

/// Codes for private use, which no text is painted with (Pieces) and the text faces have to spare. Low ones, because Dear ImGui
/// keeps a table up to the highest.
constexpr char32_t first_run = 0xe000;
constexpr std::size_t most_runs = 0x1900;
constexpr std::size_t many_runs = most_runs / 2; // one frame never paints as many

/// Pixels each way: every device with WebGL 2 that browsers still get updates for takes as many.
constexpr int largest_texture = 4096;

/// Which run has which code.
struct Runs {
    std::unordered_map<std::string, char32_t> codes;
    std::vector<std::string> texts;
};

Runs& runs()
{
    static Runs known;
    return known;
}

Face face_of(ImFontConfig const* source) { return static_cast<Face>(source->FontNo); }

bool is_private(ImWchar code_point) { return code_point >= first_run && code_point < first_run + most_runs; }

/// What the page is asked to paint for a code.
std::string text_of(Face face, ImWchar code_point)
{
    if (face != Face::Icons && is_private(code_point))
        return runs().texts[code_point - first_run];
    std::string text;
    append_code_point(text, code_point);
    return text;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig* source, ImWchar code_point)
{
    if (face_of(source) == Face::Icons)
        return is_private(code_point) || code_point == ' ';
    return !is_private(code_point) || code_point - first_run < runs().texts.size();
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*)
{
    auto const metrics = page_glyphs->metrics(face_of(source));
    baked->Ascent = metrics.ascent * baked->Size;
    baked->Descent = -metrics.descent * baked->Size;
    return true;
}

/// Room in the atlas, or ImFontAtlasRectId_Invalid when it is full. Dear ImGui forgets how wide a rectangle is when it tidies its
/// atlas for it, and then may give up before the atlas is as wide: asked again, it finds the atlas tidy and makes it wide enough.
ImFontAtlasRectId room_for(ImFontAtlas* atlas, platform::GlyphImage const& image)
{
    auto const room = ImFontAtlasPackAddRect(atlas, image.width, image.height);
    return room != ImFontAtlasRectId_Invalid ? room : ImFontAtlasPackAddRect(atlas, image.width, image.height);
}

void place_bitmap(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, platform::GlyphImage const& image, ImFontGlyph* out)
{
    auto const rect_id = room_for(atlas, image);
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
    out->Colored = image.coloured;
    auto const format = image.coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8;
    int const pitch = image.width * (image.coloured ? 4 : 1);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, rect, image.pixels.data(), format, pitch);
}

bool load_glyph(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point, ImFontGlyph* out, float* out_advance)
{
    if (!contains_glyph(atlas, source, code_point))
        return false;
    // Where a glyph ends is asked of TextMeasure, which knows the spacing too; Dear ImGui lays out no text here.
    float const advance = page_glyphs->advance(face_of(source), is_private(code_point) ? U' ' : code_point, baked->Size);
    if (out_advance) {
        *out_advance = advance;
        return true;
    }
    out->Codepoint = code_point & 0x1FFFFFU; // a field of 26 bits: code points need 21
    out->AdvanceX = advance;
    auto const image
        = page_glyphs->raster(face_of(source), text_of(face_of(source), code_point), baked->Size, baked->RasterizerDensity);
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
    auto* atlas = ImGui::GetIO().Fonts;
    atlas->TexMaxWidth = atlas->TexMaxHeight = largest_texture;
    return { add_face(Face::Regular, "regular"), add_face(Face::Bold, "bold"), add_face(Face::Icons, "icons") };
}

char32_t code_of_run(std::string_view text)
{
    auto& known = runs();
    auto const found = known.codes.find(std::string { text });
    if (found != known.codes.end())
        return found->second;
    if (known.texts.size() >= most_runs)
        return 0;
    auto const code = first_run + static_cast<char32_t>(known.texts.size());
    known.texts.emplace_back(text);
    known.codes.emplace(text, code);
    return code;
}

void forget_glyphs()
{
    ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0);
    runs() = {};
}

void forget_many_runs()
{
    if (runs().texts.size() > many_runs)
        forget_glyphs();
}

} // namespace triad::ui
