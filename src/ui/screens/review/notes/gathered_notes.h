#pragma once

#include "model/protocol.h"
#include "model/school_document.h"
#include "rules/review/review_words.h"

#include <string>
#include <vector>

namespace triad::ui {

/// A partner's note as the host reads it.
struct GatheredNote {
    model::Note const* note;
    std::string name; // "Jo Park’s note 2"
    model::Statement const* lifted = nullptr; // of the report, resting on it; null: none yet
};

/// What one partner wrote about one thing; empty where the partner wrote about others only.
struct MemberNotes {
    std::string key; // Member::id
    std::string name;
    std::vector<GatheredNote> notes = {};
};

/// Notes about one thing, with a place for every partner who wrote anything, so that voices stand side by side (J5, SYS-10e).
struct NoteGroup {
    std::string key; // no two alike
    std::string title;
    std::vector<MemberNotes> members = {};
};

struct GatheredNotes {
    std::vector<NoteGroup> lines; // every line of enquiry, those without a note too
    std::vector<NoteGroup> statements; // of the school's evaluations, where notes name no line
    std::vector<NoteGroup> other; // one or none
    int count = 0;
    int lifted = 0; // of these
};
/// `left`: only notes that the report does not rest on yet.
GatheredNotes gather_notes(model::SchoolDocument const&, model::Review const&, model::Protocol const*, bool left);
bool has_notes(NoteGroup const&);

/// Who was asked for notes or wrote some: "Jo Park: 6 notes, handed over 24 November 2026", "Sam Reed: nothing yet".
std::vector<std::string> returned_lines(model::Review const&, model::Protocol const*);

/// The note as a sentence to begin from: what was seen, then what it did.
std::string proposed_sentence(model::Note const&);
/// Parts that a note can go to; those of most reports where the protocol has none.
std::vector<rules::NamedPart> parts_for_notes(model::Protocol const*, model::Review const&);
/// The part of the same kind as the note, else the first. `parts` is not empty.
std::string likely_part(std::vector<rules::NamedPart> const& parts, model::Note const&);
/// Behind the last statement of the part.
int next_order(model::Review const&, std::string_view part);

} // namespace triad::ui
