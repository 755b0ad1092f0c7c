#pragma once

#include "model/instrument.h"
#include "semantics/node.h"
#include "ui/paint/glyph_loader.h"
#include "ui/paint/icon.h"
#include "ui/paint/text_layout.h"
#include "ui/paint/text_pieces.h"
#include "ui/paint/theme.h"

#include "imgui.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawListSplitter;
struct ImFontBaked;

namespace triad::ui {

using semantics::Rect;

/// Back to front. A surface is painted after what stands on it, because only then is its height known.
enum class Layer : std::uint8_t { Surface, Panel, Control, Mark };
constexpr int layer_count = 4;

/// The only caller of ImDrawList. Takes rectangles in the coordinates of the present region (its content, for a scroller).
class Painter {
public:
    Painter(Fonts const&, TextMeasure const&);
    ~Painter();

    /// Starts a region of the screen: `clip` in screen coordinates, content shifted by `offset`. Regions do not nest.
    void begin_region(ImDrawList&, Rect const& clip, float offset_x, float offset_y, float density);
    void end_region();

    /// Until it goes out of scope only what lies inside `area` is painted, moved sideways by `shift`: a part of the region that
    /// passes beneath others. `area` is where it shows, in the region's coordinates without the shift.
    class Part {
    public:
        Part(Painter&, Rect const& area, float shift);
        Part(Part const&) = delete;
        Part& operator=(Part const&) = delete;
        ~Part();

    private:
        Painter& m_painter;
        Rect m_outer_clip;
        float m_shift;
    };

    /// False where nothing of the rectangle can be seen: painting it is then left out.
    bool visible(Rect const&) const;
    Rect on_screen(Rect const&) const;
    Rect const& clip() const { return m_clip; }

    void fill(Layer, Rect const&, Colour, float rounding);
    void outline(Layer, Rect const&, Colour, float rounding, float thickness);
    void line(Layer, float x1, float y1, float x2, float y2, Colour, float thickness);
    /// The sign of a rating: shape, with its letter when `letter` is not empty.
    void sign(Layer, model::Shape, Rect const&, Colour fill);
    void icon(Icon, float x, float y, float size, Colour);
    /// One line of text; `top` is the top of its line box of height `line_px`.
    void text(platform::Face, float size_px, float x, float top, float line_px, Colour, std::string_view, Surroundings = {});

    /// Every string painted in this frame, for the test that each stands in the tree. Null switches the record off.
    void record_into(std::vector<std::string>* strings) { m_record = strings; }

private:
    /// Where text is being written, on the screen.
    struct Pen {
        ImFontBaked* face = nullptr;
        float x = 0;
        float baseline = 0;
        Colour colour = 0;
    };

    void select(Layer);
    ImVec2 place(float x, float y) const;
    /// On a device pixel.
    float snapped(float) const;
    void glyph(Pen const&, char32_t code);
    void line_of_text(Pen, platform::Face, float size_px, std::string_view, Surroundings);

    Fonts const& m_fonts;
    TextMeasure const& m_measure;
    ImDrawList* m_list = nullptr;
    std::unique_ptr<ImDrawListSplitter> m_splitter;
    Rect m_clip;
    float m_offset_x = 0;
    float m_offset_y = 0;
    float m_density = 1;
    std::vector<std::string>* m_record = nullptr;
};

} // namespace triad::ui
