#pragma once

#include "base/date.h"
#include "model/school_document.h"

#include <optional>
#include <string>

namespace triad::rules {

/// An evaluation is due the day before the meeting at which the school presents. R-05 (SYS-02g, PROC-06).
std::optional<Date> due_date(model::Evaluation const&);
/// "Due 15 November 2026, in 3 days" / "Due today" / "Was due 15 November 2026, 2 days ago"; empty without a meeting. R-06.
std::string due_in_words(model::Evaluation const&, Date today);
std::string due_in_words(Date due, Date today);

/// "Autumn 2026": September to December autumn, January to March spring, April to August summer. R-08.
std::string school_term(Date);

/// "today", "yesterday", "3 days ago": the age of a file copy in words. R-09.
std::string age_in_words(Date then, Date today);

} // namespace triad::rules
