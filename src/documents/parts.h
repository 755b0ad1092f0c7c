#pragma once

#include "documents/print_document.h"

#include <string>
#include <string_view>
#include <vector>

// A part of a document is a heading and what stands below it. A part of which nothing is left has no heading, and of parts with
// one title the first alone has it. Blank lines are left out.

namespace triad::documents {

/// Opens a part even where nothing may follow: its heading, unless that stands there, and opening words; either may be empty.
void begin_part(PrintDocument&, std::string_view title, std::string_view lead = {});
/// `lead`: opening words above the points; may be empty.
void add_list(PrintDocument&, std::string_view title, std::vector<std::string> entries, std::string_view lead = {});
/// One paragraph a line.
void add_paragraphs(PrintDocument&, std::string_view title, std::vector<std::string> lines, std::string_view lead = {});
void add_table(PrintDocument&, std::string_view title, Table);

/// One entry of a list for each record, as `say` words it.
template <typename Records, typename Say> std::vector<std::string> lines_of(Records const& records, Say const& say)
{
    std::vector<std::string> out;
    out.reserve(records.size());
    for (auto const& record : records)
        out.push_back(say(record));
    return out;
}

} // namespace triad::documents
