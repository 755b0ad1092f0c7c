#pragma once

#include "language/personal/personal_data.h"
#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// A place in a text that looks like personal data, as whoever sends the text is asked to look at it.
struct PersonalDoubt {
    std::string text; // what stands there
    std::string_view why; // "looks like a phone number"
    std::string sentence; // the words around it
    friend bool operator==(PersonalDoubt const&, PersonalDoubt const&) = default;
};

/// Every such place in what a document says (documents::texts_of), in reading order; the same words in the same sentence once.
std::vector<PersonalDoubt> personal_doubts(std::vector<std::string_view> const&, language::KnownNames const&);

/// The sentence of `text` in which these bytes stand. A very long one is cut on both sides, between code points.
std::string sentence_around(std::string_view text, std::size_t begin, std::size_t end);

/// For a file to the review team, which may name the school and the team: everybody else that the document knows is found.
language::KnownNames names_in_team(model::SchoolDocument const&, model::Review const&);
/// For a document that stays with the school's own people, who know each other: whoever the document knows may be named.
language::KnownNames names_in_school(model::SchoolDocument const&);
/// For what goes to others, who know none of the school's people: the school alone may be named.
language::KnownNames names_outside(model::SchoolDocument const&);
/// For a released report, which may name its holder, and the school and the team where the host chose so.
struct Naming {
    bool people = false;
    bool school = false;
    std::string holder = {};
};
language::KnownNames names_in_release(model::SchoolDocument const&, model::Review const&, Naming const&);

} // namespace triad::ui
