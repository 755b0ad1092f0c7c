#include "platform/web/web_glyphs.h"

#include "platform/web/shell.h"

#include <cstdlib>

namespace triad::platform::web {

namespace {

constexpr FaceMetrics icon_metrics { .ascent = 0.86F, .descent = 0.14F };

} // namespace

FaceMetrics WebGlyphs::metrics(Face face)
{
    if (face == Face::Icons)
        return icon_metrics;
    auto& known = measured(face).metrics;
    if (!known) {
        std::array<float, 2> answer {};
        shell_glyph_metrics(static_cast<std::uint32_t>(face), answer.data());
        known = FaceMetrics { .ascent = answer[0], .descent = answer[1] };
    }
    return *known;
}

float WebGlyphs::advance_em(Face face, char32_t code_point)
{
    auto& known = measured(face);
    auto const place = static_cast<std::size_t>(code_point) - first_common;
    if (code_point >= first_common && place / row_length < common_rows) {
        auto& row = known.common[place / row_length];
        if (!row) {
            auto const first = code_point - static_cast<char32_t>(place % row_length);
            shell_glyph_advances(static_cast<std::uint32_t>(face), first, row_length, row.emplace().data());
        }
        return (*row)[place % row_length];
    }
    auto const [entry, is_new] = known.others.try_emplace(code_point);
    if (is_new)
        shell_glyph_advances(static_cast<std::uint32_t>(face), code_point, 1, &entry->second);
    return entry->second;
}

float WebGlyphs::advance(Face face, char32_t code_point, float size_px)
{
    return face == Face::Icons ? size_px : advance_em(face, code_point) * size_px;
}

float WebGlyphs::run_advance(Face face, std::string_view text, float size_px)
{
    auto& known = measured(face).runs;
    if (known.size() >= most_runs)
        known.clear();
    auto const [entry, is_new] = known.try_emplace(std::string { text });
    if (is_new)
        entry->second = shell_run_advance(static_cast<std::uint32_t>(face), text.data(), text.size());
    return entry->second * size_px;
}

GlyphImage WebGlyphs::raster(Face face, std::string_view text, float size_px, float density)
{
    GlyphBox box {};
    auto* const bytes = shell_glyph_raster(static_cast<std::uint32_t>(face), text.data(), text.size(), size_px, density, &box);
    if (!bytes)
        return {};
    auto const size = static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height) * (box.coloured ? 4 : 1);
    GlyphImage image { .left = box.left,
        .top = box.top,
        .width = box.width,
        .height = box.height,
        .coloured = box.coloured != 0,
        .pixels = { bytes, bytes + size } };
    std::free(bytes);
    return image;
}

} // namespace triad::platform::web
