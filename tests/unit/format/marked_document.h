#pragma once

#include "model/school_document.h"
#include "support/generate.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace triad::test {

/// Words that occur once in a document: "seenxqbcqz" for a text of that field, a year after 3000 for a day.
using Marks = std::set<std::string, std::less<>>;

/// A document of many records, in whose every text one mark stands, unknown members and stamps included. The first review has
/// every kind of record; what is written in it speaks of the people and schools that the document knows by name.
model::SchoolDocument marked_document(std::uint64_t seed);

/// The marks that stand in some text, in capitals or not.
Marks marks_in(std::string_view);
Marks marks_in(std::vector<std::string> const&);

/// Every mark of a document, wherever it stands.
Marks all_marks(model::SchoolDocument const&);

/// The marks of people's names, of partner schools, and of the school itself.
Marks marks_of_people(model::SchoolDocument const&, model::Review const&);
Marks marks_of_partners(model::SchoolDocument const&, model::Review const&);
Marks marks_of_school(model::SchoolDocument const&, model::Review const&);

} // namespace triad::test
