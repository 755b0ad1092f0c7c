#include "unit/raster/drawing.h"

#include "raster/rectangle.h"
#include "raster/triangle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace triad::test {
namespace {

using namespace raster;

constexpr Colour black = opaque;
constexpr Colour red = IM_COL32(255, 0, 0, 255);
constexpr int side = 24;

/// The pixels of this colour, as "x,y " in reading order.
std::string where(std::vector<Colour> const& pixels, Colour colour)
{
    std::string found;
    for (int i = 0; i < side * side; ++i) {
        if (pixels[i] == colour)
            found += std::to_string(i % side) + "," + std::to_string(i / side) + " ";
    }
    return found;
}

/// The largest difference between two channels.
int distance(Colour one, Colour other)
{
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8)
        most = std::max(most, std::abs(static_cast<int>(one >> shift & 255) - static_cast<int>(other >> shift & 255)));
    return most;
}

TEST(Rectangle, CoversThePixelsWhoseCentresItHolds)
{
    Drawing drawing { side, side };
    drawing.rectangle({ 2.5F, 2.5F }, { 4.5F, 4.5F }, red);
    EXPECT_EQ(where(painted(drawing), red), "2,3 3,3 2,4 3,4 ") << "on its sides, those on the left and the lower one";
    drawing.clear();
    drawing.rectangle({ 2.4F, 2.4F }, { 4.6F, 3.6F }, red);
    EXPECT_EQ(where(painted(drawing), red), "2,2 3,2 4,2 2,3 3,3 4,3 ");
}

TEST(Rectangle, OfNoWidthCoversNothing)
{
    Drawing drawing { side, side };
    drawing.rectangle({ 5, 5 }, { 5, 9 }, red);
    drawing.rectangle({ 7, 7 }, { 6, 9 }, red);
    EXPECT_EQ(where(painted(drawing), red), "6,7 6,8 ") << "one with its corners exchanged is as wide as ever";
}

TEST(Rectangle, IsPaintedWithinItsClipOnly)
{
    Drawing drawing { side, side };
    drawing.clip(3, 4, 5, 5);
    drawing.rectangle({ 0, 0 }, { 20, 20 }, red);
    EXPECT_EQ(where(painted(drawing), red), "3,4 4,4 ");
}

TEST(Rectangle, OutsideOfThePictureOrItsClipPaintsNothing)
{
    Drawing drawing { side, side };
    drawing.rectangle({ -9, 2 }, { 0, 5 }, red);
    drawing.rectangle({ 24, 2 }, { 30, 5 }, red);
    drawing.clip(9, 9, 3, 12);
    drawing.rectangle({ 0, 0 }, { 20, 20 }, red);
    EXPECT_EQ(where(painted(drawing), black).size(), where(std::vector<Colour>(side * side, black), black).size());
}

TEST(Rectangle, WiderThanAnyPictureCoversAllOfIt)
{
    Drawing drawing { side, side };
    drawing.rectangle({ -1e30F, -5 }, { 1e30F, 1e30F }, red);
    EXPECT_EQ(where(painted(drawing), black), "");
}

TEST(Rectangle, OfHalfAlphaLiesHalfOverTheColourBelow)
{
    Drawing drawing { side, side };
    drawing.rectangle({ 0, 0 }, { 4, 4 }, IM_COL32(0, 0, 200, 255));
    drawing.rectangle({ 0, 0 }, { 4, 4 }, IM_COL32(100, 50, 0, 128));
    EXPECT_EQ(painted(drawing)[0], IM_COL32(50, 25, 100, 255));
}

TEST(Blending, IsRoundedToTheNearestInEveryCase)
{
    for (unsigned alpha = 0; alpha < 256; ++alpha) {
        for (unsigned over = 0; over < 256; over += 5) {
            for (unsigned below = 0; below < 256; ++below) {
                auto const wanted = static_cast<unsigned>(std::lround((over * alpha + below * (255 - alpha)) / 255.0));
                auto const got = blended(over | over << 8 | over << 16, alpha, below | below << 8 | below << 16);
                ASSERT_EQ(got, wanted | wanted << 8 | wanted << 16 | opaque) << over << " " << alpha << " " << below;
            }
        }
    }
}

TEST(Letter, OnWholePixelsIsCopiedTexelByTexel)
{
    Drawing drawing { side, side };
    drawing.rectangle({ 0, 0 }, { side, side }, white);
    drawing.image({ 3, 2 }, { 13, 10 }, { 4.0F / 16, 5.0F / 16 }, { 14.0F / 16, 13.0F / 16 }, IM_COL32(0, 0, 0, 255));
    auto const pixels = painted(drawing);
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 10; ++x) {
            auto const rest = 255 - alpha_of(drawing.texel(4 + x, 5 + y));
            ASSERT_EQ(pixels[(y + 2) * side + x + 3], IM_COL32(rest, rest, rest, 255)) << x << "," << y;
        }
    }
}

TEST(Letter, OfATextureOfAlphasLooksLikeOneOfColours)
{
    Drawing drawing { side, side };
    Drawing alphas { side, side };
    auto& texture = alphas.texture();
    texture.DestroyPixels();
    texture.SetStatus(ImTextureStatus_Destroyed);
    texture.Create(ImTextureFormat_Alpha8, Drawing::texture_side, Drawing::texture_side);
    for (int i = 0; i < Drawing::texture_side * Drawing::texture_side; ++i)
        texture.Pixels[i] = static_cast<unsigned char>(alpha_of(drawing.texel(i % 16, i / 16)));
    for (auto* each : { &drawing, &alphas })
        each->image({ 3, 2 }, { 12.5F, 10 }, { 0, 0 }, { 1, 1 }, red);
    EXPECT_EQ(painted(drawing), painted(alphas));
}

/// What a place between texels holds, in numbers with a fraction.
double alpha_at(Drawing const& drawing, double u, double v)
{
    auto const texel = [&](double x, double y) {
        return alpha_of(drawing.texel(std::clamp(static_cast<int>(x), 0, 15), std::clamp(static_cast<int>(y), 0, 15)));
    };
    double const x = u * 16 - 0.5;
    double const y = v * 16 - 0.5;
    double const left = std::floor(x);
    double const top = std::floor(y);
    double const upper = std::lerp(texel(left, top), texel(left + 1, top), x - left);
    double const lower = std::lerp(texel(left, top + 1), texel(left + 1, top + 1), x - left);
    return std::lerp(upper, lower, y - top);
}

TEST(Letter, BetweenPixelsIsMadeOfTheFourTexelsAround)
{
    Drawing drawing { side, side };
    drawing.image({ 2.25F, 1.5F }, { 22.25F, 19.5F }, { 0.2F, 0.3F }, { 0.9F, 0.8F }, white);
    auto const pixels = painted(drawing);
    for (int y = 2; y < 19; ++y) {
        for (int x = 3; x < 22; ++x) {
            double const wanted = alpha_at(drawing, 0.2 + (x + 0.5 - 2.25) / 20 * 0.7, 0.3 + (y + 0.5 - 1.5) / 18 * 0.5);
            ASSERT_NEAR(pixels[y * side + x] & 255, wanted, 2) << x << "," << y;
        }
    }
}

/// Whether a pixel's centre lies in a triangle, in quarters of a pixel; on a side it does where that is a left or lower one.
bool holds(std::array<ImVec2, 3> corners, int x, int y)
{
    auto const across = [](ImVec2 from, ImVec2 to, double px, double py) {
        return (to.x - from.x) * (py - from.y) - (to.y - from.y) * (px - from.x);
    };
    auto const area = across(corners[0], corners[1], corners[2].x, corners[2].y);
    if (area < 0)
        std::swap(corners[1], corners[2]);
    for (int i = 0; i < 3; ++i) {
        auto const from = corners[i];
        auto const to = corners[(i + 1) % 3];
        auto const inside = across(from, to, x + 0.5, y + 0.5);
        bool const belongs = to.y < from.y || (to.y == from.y && to.x < from.x);
        if (inside < 0 || (inside == 0 && !belongs))
            return false;
    }
    return area != 0;
}

std::array<ImVec2, 3> any_triangle(Random& random)
{
    std::array<ImVec2, 3> corners;
    for (auto& corner : corners)
        corner = { static_cast<float>(random.below(side * 8) - side * 2) / 4,
            static_cast<float>(random.below(side * 8) - side * 2) / 4 };
    return corners;
}

TEST(Triangle, CoversThePixelsThatItsDefinitionSays)
{
    for (int seed = 0; seed < property_runs(); ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        auto const corners = any_triangle(random);
        Drawing drawing { side, side };
        drawing.triangle(corners, { red, red, red });
        auto const pixels = painted(drawing);
        for (int i = 0; i < side * side; ++i)
            ASSERT_EQ(pixels[i] == red, holds(corners, i % side, i / side))
                << "seed " << seed << " at " << i % side << "," << i / side;
    }
}

TEST(Triangle, WithACommonSideSharesNoPixelAndLeavesNoneOut)
{
    for (int seed = 0; seed < property_runs(); ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        auto const middle = any_triangle(random)[0];
        std::array<ImVec2, 4> const frame { ImVec2 { -6, -6 }, ImVec2 { 40, -6 }, ImVec2 { 40, 40 }, ImVec2 { -6, 40 } };
        Drawing drawing { side, side };
        constexpr Colour half = IM_COL32(255, 255, 255, 128);
        for (int i = 0; i < 4; ++i)
            drawing.triangle({ frame[i], frame[(i + 1) % 4], { std::abs(middle.x), std::abs(middle.y) } }, { half, half, half });
        auto const pixels = painted(drawing);
        ASSERT_TRUE(std::ranges::all_of(pixels, [](Colour one) { return one == IM_COL32(128, 128, 128, 255); }))
            << "seed " << seed;
    }
}

/// The weight of each corner at a pixel's centre.
std::array<double, 3> weights(std::array<ImVec2, 3> const& corners, int x, int y)
{
    auto const area = [](ImVec2 a, ImVec2 b, ImVec2 c) {
        return static_cast<double>(b.x - a.x) * (c.y - a.y) - static_cast<double>(b.y - a.y) * (c.x - a.x);
    };
    ImVec2 const centre { static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F };
    double const whole = area(corners[0], corners[1], corners[2]);
    return { area(centre, corners[1], corners[2]) / whole, area(corners[0], centre, corners[2]) / whole,
        area(corners[0], corners[1], centre) / whole };
}

TEST(Triangle, HasTheColoursOfItsCornersInBetween)
{
    for (int seed = 0; seed < property_runs(); ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        auto const corners = any_triangle(random);
        bool const edge = random.chance(50);
        Colour const first = any_colour(random);
        std::array<Colour, 3> const colours { first, edge ? first & 0x00ffffffU : any_colour(random),
            edge ? first : any_colour(random) };
        Drawing drawing { side, side };
        drawing.triangle(corners, colours);
        auto const pixels = painted(drawing);
        for (int i = 0; i < side * side; ++i) {
            if (!holds(corners, i % side, i / side))
                continue;
            auto const weight = weights(corners, i % side, i / side);
            auto const channel = [&](int shift) {
                return weight[0] * (colours[0] >> shift & 255) + weight[1] * (colours[1] >> shift & 255)
                    + weight[2] * (colours[2] >> shift & 255);
            };
            auto const over = [&](int shift) { return static_cast<int>(std::lround(channel(shift) * channel(24) / 255)); };
            ASSERT_LE(distance(pixels[i], IM_COL32(over(0), over(8), over(16), 255)), 2)
                << "seed " << seed << " at " << i % side << "," << i / side;
        }
    }
}

TEST(Triangle, OfATextureTakesItFromBetweenItsCorners)
{
    Drawing drawing { side, side };
    drawing.textured(
        { ImVec2 { 0, 0 }, ImVec2 { 20, 0 }, ImVec2 { 0, 20 } }, { ImVec2 { 0, 0 }, ImVec2 { 1, 0 }, ImVec2 { 0, 1 } }, white);
    auto const pixels = painted(drawing);
    for (int y = 0; y < 19; ++y) {
        for (int x = 0; x + y < 19; ++x)
            ASSERT_NEAR(pixels[y * side + x] & 255, alpha_at(drawing, (x + 0.5) / 20, (y + 0.5) / 20), 2) << x << "," << y;
    }
}

TEST(Triangle, MayCountItsCornersFromAnyPlace)
{
    Drawing drawing { side, side };
    drawing.rectangle({ 0, 0 }, { 1, 1 }, red);
    drawing.offset_vertices();
    drawing.rectangle({ 5, 6 }, { 6, 7 }, red);
    drawing.triangle({ ImVec2 { 8, 8 }, ImVec2 { 10, 8 }, ImVec2 { 8, 10 } }, { red, red, red });
    EXPECT_EQ(where(painted(drawing), red), "0,0 5,6 8,8 ");
}

TEST(Pieces, OfAnySortKeepWithinThePictureAndTheirBox)
{
    constexpr int margin = 3;
    constexpr int stride = side + 2 * margin;
    constexpr Colour untouched = 0x12345678;
    for (int seed = 0; seed < property_runs(); ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        Drawing drawing { side, side };
        for (int i = 0; i < 12; ++i)
            drawing.scatter(random);
        auto const view = view_of(drawing.data(), side, side);
        Pieces pieces;
        gather(drawing.data(), view, pieces);
        for (auto const& piece : pieces.list) {
            std::vector<Colour> memory(stride * stride, untouched);
            Surface const surface { memory.data() + margin * stride + margin, stride };
            Box const all { 0, 0, side, side };
            if (piece.kind == PieceKind::Fill)
                paint_fill(surface, piece, all);
            else if (piece.kind == PieceKind::Image)
                paint_image(surface, piece, pieces.textures[piece.texture], view, all);
            else
                paint_triangle(surface, piece, pieces.textures[piece.texture], view, all);
            ASSERT_TRUE(all.holds(piece.box)) << "seed " << seed;
            for (int at = 0; at < stride * stride; ++at) {
                Box const pixel { at % stride - margin, at / stride - margin, at % stride - margin + 1,
                    at / stride - margin + 1 };
                ASSERT_TRUE(memory[at] == untouched || piece.box.holds(pixel)) << "seed " << seed << " wrote beside its box";
            }
        }
    }
}

} // namespace
} // namespace triad::test
