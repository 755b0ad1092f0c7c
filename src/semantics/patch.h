#pragma once

#include "semantics/node.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad::semantics {

/// Operations of the border protocol, each followed by its words. Text arguments are (offset, size) in the blob.
/// Order within one patch: creates and placements in tree order, fields, removals, then the once-only wishes
/// (reading, title, route, scroll offsets, focus, announcements). The root is the page's own container: it is never created,
/// placed or removed. A removed node takes its children with it.
enum class Op : std::uint32_t {
    Create = 1, // id role level parent before(0 = last)
    Remove = 2, // id
    Place = 3, // id parent before
    Text = 4, // id field offset size
    State = 5, // id bits
    Rect = 6, // id x y w h (float bits)
    Number = 7, // id field value (float bits)
    Scroll = 8, // id offset (float bits)
    Focus = 9, // id
    Announce = 10, // urgent(0/1) offset size
    Title = 11, // offset size
    Route = 12, // replace(0/1) offset size
    Reading = 13, // on(0/1)
};

enum class TextField : std::uint32_t { Name = 0, Description, Value, Placeholder, Href, Keys, Options, Path, Tone };
enum class NumberField : std::uint32_t { Now = 0, Max, FontPx, ContentHeight, LinePx, TextX, TextY, TextW, Weight, ContentWidth };

/// What one call across the border carries.
struct Patch {
    std::vector<std::uint32_t> words;
    std::string blob;
    bool empty() const { return words.empty(); }
};

/// The shortest patch that turns `before` into `after`. Of the siblings as few as possible are moved: a focused one rarely is.
/// Values the page shows in its text fields already need not be sent back: see Differ in differ.h, which keeps that state.
Patch diff(Tree const& before, Tree const& after);

/// Applies a patch to a plain tree: the reference for tests, and for the headless build.
/// Returns false where the patch is not well formed.
bool apply(Patch const&, Tree&);

} // namespace triad::semantics
