#pragma once

#include "format/journal_entry.h"
#include "model/school_document.h"

#include <string>

namespace triad::store {

/// The evaluation that was started last, not removed; null where there is none.
model::Evaluation const* newest_evaluation(model::SchoolDocument const&);

/// "Remote learning self-evaluation, Autumn 2026", after the newest evaluation.
std::string document_title(model::SchoolDocument const&);

/// The latest stamp in the document; the moment it was saved where it has none.
Instant last_change(model::SchoolDocument const&);

format::LibraryLine make_library_line(model::SchoolDocument const&, Instant file_copy);

} // namespace triad::store
