#pragma once

#include "semantics/node.h"

#include <cstdint>
#include <string>

namespace triad::ui {

/// What happened outside since the last frame. The order is the ring buffer's protocol with shell/input.js: append only.
enum class InputKind : std::uint32_t {
    PointerMove = 1, // x y
    PointerDown = 2, // x y
    PointerUp = 3, // x y
    PointerLeave = 4,
    Activate = 5, // id: a click on a node, whoever caused it
    Text = 6, // id text a: the whole value of a text field, or the chosen option's value; a: 1 where the field's own undo made it
    TextHeight = 7, // id y: the page's own height of a focused text field's content
    FocusIn = 8, // id
    FocusOut = 9, // id
    Scroll = 10, // id x y: offsets of a scroller
    Key = 11, // id a: a letter among a node's `keys`
    Shortcut = 12, // a: Shortcut
    Route = 13, // text: "#/…"
    File = 14, // text: name, newline, bytes
    FileTooLarge = 15, // x: size in bytes, text: name
    Hidden = 16, // the page is hidden or closing: write everything now
    Timer = 17, // a wake-up that was asked for
    UpdateReady = 18, // a newer version of the app waits
    Persisted = 19, // a: 1 when the browser promised to keep this site's storage
    FontsReady = 20, // the bundled font has arrived: measure and paint again
    Environment = 21, // text: see Environment
    Update = 22, // reserved for the shell: asks for a frame and says nothing
    Table = 23, // id text: a table pasted into a field that takes one, as format/pasted_grid.h reads it
    Move = 24, // id a: a key that leads through the grid with this id (Move)
    FileUnread = 25, // text: name, newline, why it was not opened, as a sentence
    FilesExpected = 26, // x y a: of y files in all x have come so far; a: Expecting
};

/// How it stands with files that come many at once.
enum class Expecting : std::uint32_t { Going = 1, Done = 2, Stopped = 3 };

/// Where a key leads in a grid. "First" and "Last" are of the whole grid.
enum class Move : std::uint32_t {
    Left = 1,
    Right = 2,
    Up = 3,
    Down = 4,
    RowStart = 5,
    RowEnd = 6,
    PageUp = 7,
    PageDown = 8,
    First = 9,
    Last = 10,
};

enum class Shortcut : std::uint32_t { Save = 1, Undo = 2, Redo = 3, Escape = 4, Find = 5 };

struct Input {
    InputKind kind = InputKind::Update;
    semantics::NodeId id = 0;
    float x = 0;
    float y = 0;
    std::uint32_t a = 0;
    std::string text;
};

/// How the device and the person want things. Sent by the shell as "key=value" lines; unknown keys are ignored.
struct Environment {
    float width = 1280; // CSS pixels
    float height = 800;
    float pixel_ratio = 1; // device pixels per CSS pixel
    bool dark = false; // prefers-color-scheme
    bool more_contrast = false; // prefers-contrast: more
    bool forced_colours = false;
    bool reduced_motion = false;
    bool coarse_pointer = false; // a finger: targets of 44 px
    bool mac = false; // ⌘ rather than Ctrl in texts
    bool canvas = true; // false: it cannot be painted, and the page is shown as plain HTML
    float text_scale = 1; // the page's own root font size / 16 (text-only zoom, minimum font size)
    float line_spacing = 0; // extra, in em, that a user style asks for (WCAG 1.4.12)
    float letter_spacing = 0; // em
    float word_spacing = 0; // em
    std::string colours; // forced colours, "CanvasText #rrggbb" pairs separated by ';'
    std::string version; // of the app, shown in the page
};

Environment parse_environment(std::string const& lines);

} // namespace triad::ui
