#pragma once

#include "model/school_document.h"
#include "semantics/node.h"
#include "support/app_harness.h"
#include "ui/screens/route.h"

#include <string>
#include <string_view>
#include <vector>

// A school whose review is over. Today is 22 November 2026.

namespace triad::test::after {

inline constexpr auto review_id = "review-1";
/// The area for development, and the only statement that asks for something to be done.
inline constexpr auto asked = "Help pupils to choose their next book and to say why";

/// With a strength, one area for development, and one that is still blank.
model::Review reviewed();
model::SchoolDocument larkspur();
/// 68, 68, 52 and 72 per cent with what happened in those years; nobody wrote about 2018, and 2019 is a gap that was noted.
model::SchoolDocument with_a_journey();

/// Opens the document as a file, and the screen: of its review, or of the school as a whole.
void open(AppHarness&, model::SchoolDocument const&, ui::Screen);
model::SchoolDocument downloaded(AppHarness&);
model::Review review_in(AppHarness&);

/// Nodes of a role with `path` in their readable path, in the order in which they are read.
std::vector<semantics::Node const*> below(AppHarness const&, semantics::Role, std::string_view path);
std::vector<std::string> names_below(AppHarness const&, semantics::Role, std::string_view path);
/// The last part of a node's path: the id of its record.
std::string id_of(semantics::Node const&);
/// Nothing to trip over, and every button says what it acts on, so no two are called the same.
void expect_sound(AppHarness const&);

} // namespace triad::test::after
