#pragma once

#include "raster/colour.h"
#include "raster/picture.h"
#include "raster/view.h"
#include "support/generate.h"

#include "imgui.h"

#include <array>
#include <vector>

namespace triad::test {

/// What a frame of Dear ImGui hands over, put together by hand. The texture is 16 x 16: a white texel in the middle of a white
/// block at the upper left, grey steps of alpha elsewhere.
class Drawing {
public:
    static constexpr int texture_side = 16;
    static constexpr ImVec2 white_place { 1.0F / texture_side, 1.0F / texture_side };

    Drawing(int width, int height);
    Drawing(Drawing const&) = delete;
    Drawing& operator=(Drawing const&) = delete;
    ~Drawing();

    /// Forgets all that was drawn; size and texture stay.
    void clear();
    /// From now on only this much is painted, in the coordinates of the drawing.
    void clip(float left, float top, float right, float bottom);
    /// From now on corners are counted from the next one.
    void offset_vertices();
    void rectangle(ImVec2 from, ImVec2 to, raster::Colour);
    void image(ImVec2 from, ImVec2 to, ImVec2 uv_from, ImVec2 uv_to, raster::Colour);
    void triangle(std::array<ImVec2, 3> const& corners, std::array<raster::Colour, 3> const& colours);
    void textured(std::array<ImVec2, 3> const& corners, std::array<ImVec2, 3> const& uv, raster::Colour);
    /// Anything, anywhere, of any kind.
    void scatter(Random&);

    ImDrawData const& data();
    ImTextureData& texture() { return m_texture; }
    raster::Colour texel(int x, int y) const;
    void scale_to(int width, int height);

private:
    void corner(ImVec2 place, ImVec2 uv, raster::Colour);
    void index(std::initializer_list<int> corners);

    ImTextureData m_texture;
    ImDrawList m_list { nullptr };
    ImDrawData m_data;
    ImVec4 m_clip;
};

/// A place of any sort: usual, on borders, far outside, or no number.
float any_place(Random&, int extent);
raster::Colour any_colour(Random&);

/// All pixels of a drawing, painted from nothing on black.
std::vector<raster::Colour> painted(Drawing&);
std::vector<raster::Colour> pixels_of(raster::Picture const&);

} // namespace triad::test
