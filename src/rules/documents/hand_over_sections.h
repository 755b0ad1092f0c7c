#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/protocol.h"
#include "model/school_document.h"

#include <span>
#include <string>
#include <vector>

// The parts of the document for the next head.

namespace triad::rules {

using documents::Row;

/// Printed lines, as a page of A4 has about 43. What one part does not need, the parts after it have as well.
class LineBudget {
public:
    /// What a part may take beside what was left over; its heading is paid from it.
    void open(int lines) { m_lines += lines; }
    int lines() const { return m_lines; }
    void take(int lines) { m_lines -= lines; }

private:
    int m_lines = 0;
};
/// Lines that a heading takes with the space around it.
constexpr int heading_lines = 3;

/// Cuts a list to what fits, and says how much more the file holds. Texts stay whole: it is the number that is cut. The first
/// stays in any case.
void cut_points(std::vector<std::string>&, LineBudget&);
void cut_rows(std::vector<Row>&, LineBudget&);

void add_judged(documents::PrintDocument&, model::SchoolDocument const&, LineBudget&);
void add_low(documents::PrintDocument&, model::SchoolDocument const&, LineBudget&);
void add_high(documents::PrintDocument&, model::SchoolDocument const&, LineBudget&);
void add_reviews(
    documents::PrintDocument&, model::SchoolDocument const&, std::span<model::Protocol const>, Date today, LineBudget&);
void add_promises(documents::PrintDocument&, model::SchoolDocument const&, LineBudget&);

} // namespace triad::rules
