#pragma once

#include "base/date.h"
#include "documents/print_document.h"

#include <string>

namespace triad::format {

/// A document as plain data, for the part of the page that writes files for Word and Excel (shell/word.js, shell/excel.js). JSON
/// on one line; a member that would be empty is left out:
///
///     { "title", "subtitle", "school", "mark", "sharing",      as in PrintDocument
///       "day": "2026-11-22",                                   of which it tells
///       "stood": "As it stood on 22 November 2026.",           the last line of its text
///       "keepUntil": "31 July 2027",                           for the properties of the file
///       "blocks": [
///         { "kind": "heading", "level": 2, "text" },
///         { "kind": "paragraph", "emphasis": "lead" or "quiet", "text" },
///         { "kind": "list", "entries": ["…"] },
///         { "kind": "table", "caption", "rowHeaders": true, "columns": [{ "title", "type": "date" or "rating" }],
///           "rows": [[{ "text", "tone": "red" }]] },
///         { "kind": "callout", "title", "entries": ["…"] } ] }
///
/// Beside the texts of the document it holds the day, and nothing more. `keep_until`: ISO date, as it was asked on the way out; a
/// text that is no date is left out. Texts are cleaned as for a page (base/elsewhere.h: without_turns), and of what XML cannot
/// hold: control characters but line feed and tab, and code points that are no characters.
std::string encode_document_blocks(documents::PrintDocument const&, Date today, std::string_view keep_until = {});

} // namespace triad::format
