#pragma once

#include "semantics/node.h"

#include <string>
#include <vector>

namespace triad::semantics {

/// The tree as golden text: one line a node, indented by depth, without rects and ids.
///     radio-group "1. Every pupil can join" keys="ragn"
///       radio "Red" [checked]
/// Cells of a grid say where they are: `grid-cell "Red" at 3`.
std::string tree_text(Tree const&);

/// What a person or a screen reader would trip over, one sentence each; empty for a sound tree.
/// Geometry is judged on screen only: not for the reading view, nor for nodes that stand in print alone.
std::vector<std::string> tree_problems(Tree const&);

} // namespace triad::semantics
