#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace triad::semantics {

/// What a node is. The order is the border protocol with shell/mirror.js: append only.
enum class Role : std::uint8_t {
    Root, // the container itself; exactly one, id 1
    Group, // div: structure without meaning
    Banner, // header
    Navigation, // nav (named)
    Main, // main
    Region, // section, named: a landmark
    Footer, // footer
    Article, // article, named
    Heading, // h1..h6 by `level`
    Paragraph, // p
    List, // ul role=list
    ListItem, // li
    Link, // a href
    Button, // button
    RadioGroup, // fieldset role=radiogroup, named
    Radio, // label > input type=radio
    Checkbox, // label > input type=checkbox
    Select, // label > select; options in `options`
    TextField, // label > input type=text
    TextArea, // label > textarea
    DateField, // label > input type=date; value is ISO
    Search, // label > input type=search
    Progress, // progress: min 0, `max`, `now`
    Image, // div role=img, named
    Table, // table, named by a caption
    Row, // tr
    ColumnHeader, // th scope=col
    RowHeader, // th scope=row
    Cell, // td
    Dialog, // div role=dialog aria-modal, labelled by `name`
    Alert, // p, shown in place; its text is also announced
    Scroller, // div overflow auto: a scroll parent
    Term, // dt
    Definition, // dd
    DefinitionList, // dl
    Disclosure, // button aria-expanded
    Quote, // blockquote
    Grid, // table role=grid, named: arrows lead through it, and Tab reaches one of its cells
    GridCell, // td role=gridcell
    Timer, // p role=timer: text that changes as time passes and is not read out by itself
};

/// Bits of Node::state. Shared with shell/mirror.js.
enum State : std::uint32_t {
    Disabled = 1u << 0, // aria-disabled: keeps its place in the Tab order; its reason is in `description`
    Checked = 1u << 1,
    Expanded = 1u << 2,
    Invalid = 1u << 3,
    Required = 1u << 4,
    ReadOnly = 1u << 5,
    Busy = 1u << 6,
    Current = 1u << 7, // aria-current=page
    Multiline = 1u << 8,
    Pressed = 1u << 9, // aria-pressed=true
    Toggle = 1u << 10, // a button that has a pressed state
    Modal = 1u << 11,
    Hidden = 1u << 12, // layers behind a modal: inert
    Bold = 1u << 13, // text field painted in the bold face
    Focusable = 1u << 14, // tabindex=-1: headings that take focus after a change of screen
    PrintOnly = 1u << 15, // in the tree only for print and the reading view
    Strong = 1u << 16, // in print and reading view: emphasised text
    Table = 1u << 17, // a text field that takes a pasted table as a table
    Secret = 1u << 18, // a text field whose characters show as dots
    ScreenOnly = 1u << 19, // leads on or chooses what the screen shows: left out of print
    TabStop = 1u << 20, // tabindex=0: the one cell or header of a grid that Tab reaches
    Acts = 1u << 21, // a cell or header of a grid that can be pressed
    Grip = 1u << 22, // what stands beside it is taken up here by the pointer: dragging does not scroll
};

/// Left, top, width, height in CSS pixels. In a Node: relative to the parent node's left top corner
/// (for a child of a Scroller: relative to the scrolled content).
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;
    friend constexpr bool operator==(Rect const&, Rect const&) = default;
    constexpr float right() const { return x + w; }
    constexpr float bottom() const { return y + h; }
};

using NodeId = std::uint32_t;
constexpr NodeId no_node = 0;
constexpr NodeId root_node = 1;

/// One element of the page mirror. Parents stand before their children; order is reading and Tab order.
struct Node {
    NodeId id = no_node;
    NodeId parent = no_node;
    Role role = Role::Group;
    std::uint8_t level = 0; // headings 1..6
    std::uint32_t state = 0;
    Rect rect;
    std::string name;
    std::string description;
    std::string value;
    std::string placeholder;
    std::string href; // links: "#/…"
    std::string keys; // letters this node and its children take without a modifier, e.g. "ragn"; of a text field "\n": Enter
    std::string options; // selects: "value\tlabel\n" per option
    std::string path; // readable id for tests, from the domain keys: "evaluation/THEP-A01/red"
    std::string tone; // print and reading view: class suffix such as "red", "muted"
    float now = 0; // progress. In a grid, of which only a part is there: of the grid its number of columns, of a row its place
                   // among all rows, of a cell or header its place in the row; places count from 1
    float max = 0; // progress. Of a grid its number of rows, of a header the columns that it spans; 0 for one
    float font_px = 0; // size of the painted text
    float line_px = 0; // height of its lines; 0 where the name is not painted, and in text fields
    float text_x = 0; // where the painted name stands: from the node's left top corner. Of a grid how much its headers cover
    float text_y = 0;
    float text_w = 0; // at which it breaks
    float weight = 0; // of the painted face, as a style sheet counts: 400, 700
    float content_h = 0; // scrollers: height of what is scrolled
    float content_w = 0; // scrollers that scroll sideways instead: width of what is scrolled
    float scroll_to = -1; // scrollers: asks the page for this offset once; negative for no wish
    friend bool operator==(Node const&, Node const&) = default;
};

/// All nodes of one frame, and what is asked of the page once.
struct Tree {
    std::vector<Node> nodes;
    std::string title; // document.title
    std::string route; // "#/evaluation/…": the address this tree belongs to
    bool replace_route = false; // replaces the history entry rather than adding one
    bool reading = false; // shown as ordinary page, not through the canvas
    NodeId focus = no_node; // asks for focus, once per change of `focus_request`
    std::uint32_t focus_request = 0;
    std::vector<std::string> polite; // announcements of this frame
    std::vector<std::string> urgent;
};

} // namespace triad::semantics
