#include "unit/raster/drawing.h"

#include "raster/fingerprint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <climits>

namespace triad::test {
namespace {

using namespace raster;

constexpr Colour red = IM_COL32(255, 0, 0, 255);
constexpr int width = 300;
constexpr int height = 200;

/// A picture of this size that shows the drawing.
Picture picture_of(Drawing& drawing)
{
    Picture picture;
    picture.resize(width, height);
    picture.paint(drawing.data(), opaque);
    return picture;
}

TEST(Picture, IsPaintedWhollyTheFirstTime)
{
    Drawing drawing { width, height };
    Picture picture;
    ASSERT_TRUE(picture.resize(width, height));
    EXPECT_EQ(picture.paint(drawing.data(), IM_COL32(1, 2, 3, 255)), (std::vector { Box { 0, 0, width, height } }));
    EXPECT_TRUE(std::ranges::all_of(pixels_of(picture), [](Colour one) { return one == IM_COL32(1, 2, 3, 255); }));
}

TEST(Picture, ThatIsTheSameAsBeforeIsNotPainted)
{
    Drawing drawing { width, height };
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    auto picture = picture_of(drawing);
    drawing.clear();
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    EXPECT_TRUE(picture.paint(drawing.data(), opaque).empty());
}

TEST(Picture, IsPaintedWhereSomethingHasCome)
{
    Drawing drawing { width, height };
    auto picture = picture_of(drawing);
    drawing.rectangle({ 70, 70 }, { 80, 80 }, red);
    EXPECT_EQ(picture.paint(drawing.data(), opaque), (std::vector { Box { 64, 64, 128, 128 } }));
    drawing.clear();
    EXPECT_EQ(picture.paint(drawing.data(), opaque), (std::vector { Box { 64, 64, 128, 128 } })) << "and where it has gone";
}

TEST(Picture, JoinsWhatHasChangedSideBySide)
{
    Drawing drawing { width, height };
    auto picture = picture_of(drawing);
    drawing.rectangle({ 60, 60 }, { 130, 150 }, red);
    drawing.rectangle({ 290, 0 }, { 291, 1 }, red);
    EXPECT_EQ(picture.paint(drawing.data(), opaque), (std::vector { Box { 0, 0, 192, 192 }, Box { 256, 0, 300, 64 } }));
}

TEST(Picture, IsPaintedAnewWhenTwoThingsChangePlaces)
{
    Drawing drawing { width, height };
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    drawing.rectangle({ 5, 5 }, { 9, 9 }, white);
    auto picture = picture_of(drawing);
    drawing.clear();
    drawing.rectangle({ 5, 5 }, { 9, 9 }, white);
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    EXPECT_EQ(picture.paint(drawing.data(), opaque).size(), 1);
    EXPECT_EQ(picture.pixels()[5 * width + 5], red);
}

TEST(Picture, DoesNotAskWhatChangesBelowSomethingThatCoversIt)
{
    Drawing drawing { width, height };
    drawing.rectangle({ 0, 0 }, { width, height }, white);
    auto picture = picture_of(drawing);
    drawing.clear();
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    drawing.rectangle({ 0, 0 }, { width, height }, white);
    EXPECT_TRUE(picture.paint(drawing.data(), opaque).empty());
}

TEST(Picture, WithAnotherTextureIsPaintedWhereItIsUsed)
{
    Drawing drawing { width, height };
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    drawing.image({ 70, 3 }, { 80, 13 }, { 0.25F, 0.25F }, { 0.5F, 0.5F }, red);
    auto picture = picture_of(drawing);
    drawing.texture().UniqueID++;
    EXPECT_EQ(picture.paint(drawing.data(), opaque), (std::vector { Box { 64, 0, 128, 64 } }));
}

TEST(Picture, IsPaintedWhollyAgainWhereThatIsAskedFor)
{
    Drawing drawing { width, height };
    auto picture = picture_of(drawing);
    picture.forget();
    EXPECT_EQ(picture.paint(drawing.data(), opaque), (std::vector { Box { 0, 0, width, height } }));
    EXPECT_EQ(picture.paint(drawing.data(), red), (std::vector { Box { 0, 0, width, height } })) << "another background";
    ASSERT_TRUE(picture.resize(width, height));
    EXPECT_TRUE(picture.paint(drawing.data(), red).empty()) << "the same size is no other one";
    ASSERT_TRUE(picture.resize(width - 1, height));
    EXPECT_EQ(picture.paint(drawing.data(), red), (std::vector { Box { 0, 0, width - 1, height } }));
}

TEST(Picture, OfNoSizeOrAnAbsurdOneIsNone)
{
    Drawing drawing { width, height };
    Picture picture;
    for (auto const& [across, down] : { std::pair { 0, 5 }, std::pair { 5, -1 }, std::pair { INT_MAX, INT_MAX } }) {
        EXPECT_FALSE(picture.resize(across, down));
        EXPECT_TRUE(picture.paint(drawing.data(), opaque).empty());
    }
    EXPECT_TRUE(picture.resize(1, 1)) << "a usual one afterwards is";
    EXPECT_EQ(picture.paint(drawing.data(), opaque).size(), 1);
}

TEST(Picture, IsScaledToItsPixels)
{
    Drawing drawing { 100, 50 };
    drawing.scale_to(200, 150);
    drawing.clip(0, 0, 30, 30);
    drawing.rectangle({ 10, 20 }, { 40, 40 }, red);
    auto const pixels = painted(drawing);
    auto const is_red = [&](int x, int y) { return pixels[y * 200 + x] == red; };
    EXPECT_TRUE(is_red(20, 60) && is_red(59, 89));
    EXPECT_FALSE(is_red(19, 60) || is_red(20, 59) || is_red(60, 89) || is_red(59, 90));
}

TEST(Fingerprint, OfADrawingChangesWithWhateverIsDrawnOtherwise)
{
    Drawing drawing { width, height };
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    auto const first = fingerprint(drawing.data());
    EXPECT_EQ(fingerprint(drawing.data()), first);
    drawing.texture().UniqueID++;
    EXPECT_NE(fingerprint(drawing.data()), first) << "another texture";
    drawing.texture().UniqueID--;
    drawing.scale_to(width * 2, height * 2);
    EXPECT_NE(fingerprint(drawing.data()), first) << "another scale";
    drawing.scale_to(width, height);
    drawing.clear();
    drawing.rectangle({ 3, 3 }, { 9, 9 }, white);
    EXPECT_NE(fingerprint(drawing.data()), first) << "another colour";
    drawing.clear();
    drawing.clip(0, 0, 5, 5);
    drawing.rectangle({ 3, 3 }, { 9, 9 }, red);
    EXPECT_NE(fingerprint(drawing.data()), first) << "another clip";
}

/// Changes some of what is drawn, as from one frame to the next.
void draw_again(Drawing& drawing, std::uint64_t seed, Random& changes)
{
    Random random { seed };
    drawing.clear();
    for (int i = 0; i < 20; ++i) {
        if (changes.chance(10))
            drawing.scatter(changes);
        if (!changes.chance(10))
            drawing.scatter(random);
    }
}

TEST(Picture, PaintedWhereItChangedIsAsIfPaintedWholly)
{
    for (int seed = 0; seed < property_runs(); ++seed) {
        Random changes { static_cast<std::uint64_t>(seed) };
        Drawing drawing { width, height };
        Picture picture;
        picture.resize(width, height);
        std::vector<Colour> shown(static_cast<std::size_t>(width * height));
        for (int frame = 0; frame < 4; ++frame) {
            draw_again(drawing, static_cast<std::uint64_t>(seed), changes);
            auto const boxes = picture.paint(drawing.data(), opaque);
            for (auto const& box : boxes) {
                for (int y = box.top; y < box.bottom; ++y)
                    std::copy(picture.pixels() + y * width + box.left, picture.pixels() + y * width + box.right,
                        &shown[y * width + box.left]);
            }
            ASSERT_TRUE(shown == painted(drawing)) << "seed " << seed << " frame " << frame;
        }
    }
}

} // namespace
} // namespace triad::test
