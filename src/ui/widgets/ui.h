#pragma once

#include "semantics/builder.h"
#include "ui/input/interaction.h"
#include "ui/paint/painter.h"
#include "ui/paint/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

using semantics::Node;
using semantics::Role;

/// How a surface looks that holds other things.
struct BoxStyle {
    Colour fill = 0;
    Colour edge = 0; // 0 for none
    float padding_em = 1;
    float rounding_em = 0.5F;
    Layer layer = Layer::Surface;
    bool shadow = false;
    float marker_em = 0; // width of a coloured strip at the left edge
    Colour marker = 0;
};

/// How a control is met at this moment.
struct Touch {
    bool hovered = false;
    bool pressed = false;
    bool focused = false;
    bool activated = false;
};

/// One frame of one layer of the screen: flow layout, painting and the semantic tree grow together, in reading order.
/// Widgets (ui/widgets) are built on it; screens use widgets.
class Ui {
public:
    struct Parts {
        Theme const& theme;
        Environment const& environment;
        TextMeasure const& measure;
        Painter& painter;
        Interaction& interaction;
        semantics::TreeBuilder& builder;
        std::string& pending_focus; // path suffix of the node that shall get focus when it is next drawn
    };
    explicit Ui(Parts const&);

    Theme const& theme() const { return m_parts.theme; }
    Palette const& palette() const { return m_parts.theme.palette; }
    Environment const& environment() const { return m_parts.environment; }
    TextMeasure const& measure() const { return m_parts.measure; }
    Painter& painter() { return m_parts.painter; }
    Interaction const& interaction() const { return m_parts.interaction; }
    semantics::TreeBuilder& builder() { return m_parts.builder; }
    float em(float parts = 1) const { return parts * m_parts.theme.base_px; }

    /// Ends what it began when it goes out of scope: node, box, row or columns.
    class Scope {
    public:
        explicit Scope(Ui& ui)
            : m_ui(&ui)
        {
        }
        Scope(Scope const&) = delete;
        Scope& operator=(Scope const&) = delete;
        ~Scope() { m_ui->pop(); }

    private:
        Ui* m_ui;
    };

    // Flow. Things stand below each other across the whole width, or beside each other in a row that wraps.
    void start_flow(Rect const& area);
    float flow_width() const { return m_flow.width; }
    float flow_y() const { return m_flow.y; }
    void gap(float ems);
    /// The next place in the flow. In a row: beside the last one, or in a new line where it does not fit.
    Rect take(float w, float h);
    Rect take_line(float h) { return take(m_flow.width, h); }
    [[nodiscard]] Scope row(float gap_em = 0.5F);
    [[nodiscard]] Scope box(BoxStyle const&);
    /// Columns of the given shares of the width; begins in the first, `next_column` moves on.
    [[nodiscard]] Scope columns(std::vector<float> widths_px, float gap_px);
    void next_column();

    // Nodes.
    /// A node that holds others. Its rectangle covers what is drawn inside.
    [[nodiscard]] Scope group(Role, std::string_view key, std::string_view name = {});
    /// A node and the surface it is painted as.
    [[nodiscard]] Scope group_box(Role, std::string_view key, std::string_view name, BoxStyle const&);
    Node& leaf(Role, std::string_view key, std::string_view name, Rect const&);
    /// The control's state at this moment; also tells Dear ImGui of it, so that coverage can be proved.
    Touch touch(Node const&, Rect const&);
    /// Whether this place of the window shows a part of the area, which the clip may hide.
    bool shows_at(Rect const&, Interaction::Point) const;
    /// True once, when the node was asked to take focus (see Parts::pending_focus).
    bool takes_focus(Node const&);
    void request_focus(NodeId);
    NodeId requested_focus() const { return m_requested_focus; }

    // Text.
    /// Paints wrapped lines from the top of `area`; returns the height they take.
    float paint_text(TextStyle, Colour, std::string_view, Rect const& area);
    float line_height(TextStyle) const;
    float text_px(TextStyle) const;
    float text_width(TextStyle, std::string_view) const;
    float text_height(TextStyle, std::string_view, float width) const;
    /// One line of text centred in the height of `area`, from its left edge.
    void paint_label(TextStyle, Colour, std::string_view, Rect const& area);

private:
    struct Flow {
        float left = 0;
        float width = 0;
        float x = 0;
        float y = 0;
        float row_height = 0;
        float row_gap = 0;
        bool in_row = false;
    };
    enum class Kind : std::uint8_t { Row, Box, Columns, Group, GroupBox };
    struct Frame {
        Kind kind;
        Flow outer {};
        BoxStyle style {};
        float top = 0;
        std::vector<float> widths {};
        std::size_t column = 0;
        float lowest = 0;
        float gap = 0;
    };

    /// What was painted last, until a node takes it as its text.
    struct Painted {
        std::string text;
        Rect area;
        float px = 0;
        float line = 0;
        platform::Face face = platform::Face::Regular;
    };

    void note_painted(TextStyle, std::string_view, Rect const& area, float line);
    void join_text(Node&);
    void pop();
    void push_box(Kind, BoxStyle const&);
    Rect close_box(Frame const&);
    void close_group(Rect const&);

    Parts m_parts;
    Flow m_flow;
    std::vector<Frame> m_frames;
    Painted m_painted;
    Node* m_latest = nullptr; // the node that may still get its text painted
    NodeId m_requested_focus = semantics::no_node;
};

} // namespace triad::ui
