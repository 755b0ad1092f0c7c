#pragma once

#include "base/date.h"
#include "model/school_document.h"

#include <string>
#include <string_view>

namespace triad::rules {

/// "Autumn 2026", and what tells it apart where another of the school's evaluations with an instrument of this title would be
/// called the same: "Autumn 2026, edition 2". R-38.
std::string period_apart(model::SchoolDocument const&, model::Evaluation const&);

/// "Remote learning self-evaluation, Autumn 2026, edition 2". R-38.
std::string evaluation_name(model::SchoolDocument const&, model::Evaluation const&);

/// The period proposed for judging again: the present term, or the one after it where the earlier evaluation is of this term or
/// a later one. A school year follows a school year, and a year a year. R-08.
std::string next_period(std::string_view earlier, Date today);

/// The evaluation that one of this instrument and period by this author would be a twin of; null for none. Spaces and capitals do
/// not tell two periods apart. R-38.
model::Evaluation const* find_twin(
    model::SchoolDocument const&, std::string_view instrument, std::string_view period, std::string_view author);

/// The first period after this evaluation's own that is free for this author..
std::string free_period(model::SchoolDocument const&, model::Evaluation const&, std::string_view author, Date today);

} // namespace triad::rules
