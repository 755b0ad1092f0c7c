#pragma once

#include "platform/ports.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace triad::platform::web {

/// Characters measured and painted by the browser. Widths are kept in parts of the size: with geometric precision they
/// grow in proportion, so one measurement serves every size.
///
/// An icon of size s is a square that reaches from 0.86 s above the baseline to 0.14 s below it: so it stands centred
/// beside capitals of text of the same size.
class WebGlyphs final : public Glyphs {
public:
    FaceMetrics metrics(Face) override;
    float advance(Face, char32_t, float size_px) override;
    float run_advance(Face, std::string_view, float size_px) override;
    GlyphImage raster(Face, std::string_view, float size_px, float density) override;

    /// Forgets everything measured: a font has arrived and the fallback no longer holds.
    void forget() { m_faces = {}; }

private:
    /// U+0020 to U+017F are nearly all that an English text holds. They are measured in rows of so many, each at its first use.
    static constexpr std::size_t row_length = 32;
    static constexpr char32_t first_common = 0x20;
    static constexpr std::size_t common_rows = (0x180 - 0x20) / row_length;
    /// Each key press in a joined script makes another run; those of long ago are measured again when they are needed.
    static constexpr std::size_t most_runs = 4000;
    struct Measured {
        std::optional<FaceMetrics> metrics;
        std::array<std::optional<std::array<float, row_length>>, common_rows> common;
        std::unordered_map<char32_t, float> others;
        std::unordered_map<std::string, float> runs;
    };

    Measured& measured(Face face) { return m_faces[static_cast<std::size_t>(face)]; }
    float advance_em(Face, char32_t);

    std::array<Measured, 3> m_faces;
};

} // namespace triad::platform::web
