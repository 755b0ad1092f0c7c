#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// A part of a reviewer's desk: a line of enquiry, a statement that the host shared, or what belongs to neither.
struct DeskPart {
    std::string key; // no two alike on one desk
    std::string title;
    std::string line; // ReviewLine::id of a note that is begun here; empty for none
    std::string item; // Item::id of a note that is begun here; empty for none
    std::vector<model::Source const*> sources = {}; // where the plan says to look
    std::vector<model::Extract const*> extracts = {}; // what the host says of it
    std::vector<model::Note const*> notes = {}; // of the one who works here
};

struct Desk {
    std::vector<model::Source const*> whole; // where the plan says to look for the whole review
    std::vector<DeskPart> lines;
    std::vector<DeskPart> statements; // shared, and tied to no line
    DeskPart other;
};

/// The desk of one member. It holds no note of anybody else, whatever the document holds (AMB-05, product.md 3).
Desk desk_of(model::Review const&, std::string_view member);

/// "Look at lessons and places: reading, with Year 4, after break", from the evidence plan.
std::string source_line(model::Source const&);

} // namespace triad::ui
