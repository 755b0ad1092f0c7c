#pragma once

#include "model/school_document.h"

namespace triad::model {

/// True for no item at all, and for an item or prompt that the instrument has.
bool has_place(Instrument const&, std::string_view item);
/// True for a context field or a prompt of the instrument.
bool has_context(Instrument const&, std::string_view field);
/// True for no rating, and for one of the scale's. "Not yet rated" is no rating: a reader would take it for nothing.
bool has_rating(Scale const&, std::string_view rating);

/// True where a file with the evaluation and this wording of its instrument can be opened.
bool fits(Instrument const&, Evaluation const&);

/// True where a file with the document and this evaluation in it can be opened: its wording is there, and has all that was
/// answered. A removed evaluation is only a mark and may hold anything.
bool has_its_wording(SchoolDocument const&, Evaluation const&);

} // namespace triad::model
