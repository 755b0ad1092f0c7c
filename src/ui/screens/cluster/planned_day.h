#pragma once

#include "rules/rota/school_year.h"
#include "ui/forms/record_form.h"

#include <functional>
#include <string>
#include <string_view>

// Days of a planned year: one outside it is not taken. R-69.

namespace triad::ui {

/// A day of a record. One outside the year stays in the field, with one sentence why, and changes nothing.
struct PlannedDay {
    std::string_view field;
    std::string_view label;
    std::string_view value; // ISO date, or empty
    std::string_view year; // in the lead's words
    rules::Preparation preparation = rules::Preparation::Excluded;
    /// What is done with a day that may be taken; none: the field is set.
    std::function<store::Command(std::string const& day)> change = {};
};
void edit_planned_day(ScreenContext&, RecordRef const&, PlannedDay const&);

/// The year that is planned, and why no day can be held against it; the second is empty where one can.
void draw_year_field(ScreenContext&, model::ClusterDocument const&);

} // namespace triad::ui
