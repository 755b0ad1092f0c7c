#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// A part of a reviewer's own notes: a line of enquiry, a statement that the host shared, or what belongs to neither.
struct NotesSection {
    std::string key; // no two alike among them
    std::string title;
    std::string line; // ReviewLine::id of a note that is begun here; empty for none
    std::string item; // Item::id of a note that is begun here; empty for none
    std::vector<model::Source const*> sources = {}; // where the plan says to look
    std::vector<model::Extract const*> extracts = {}; // what the host says of it
    std::vector<model::Note const*> notes = {}; // of the one who works here
};

struct OwnNotes {
    std::vector<model::Source const*> whole; // where the plan says to look for the whole review
    std::vector<NotesSection> lines;
    std::vector<NotesSection> statements; // shared, and tied to no line
    NotesSection other;
};

/// The notes of one member. They hold no note of anybody else, whatever the document holds (AMB-05, product.md 3).
OwnNotes own_notes_of(model::Review const&, std::string_view member);

/// "Look at lessons and places: reading, with Year 4, after break", from the evidence plan.
std::string source_line(model::Source const&);

} // namespace triad::ui
