#include "rules/evaluation/dates.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

std::optional<Date> due_date(model::Evaluation const& evaluation)
{
    auto const meeting = parse_iso_date(evaluation.meeting);
    if (!meeting)
        return std::nullopt;
    return date_from_days(days_since_epoch(*meeting) - 1);
}

std::string due_in_words(model::Evaluation const& evaluation, Date today)
{
    auto const due = due_date(evaluation);
    return due ? due_in_words(*due, today) : std::string {};
}

std::string due_in_words(Date due, Date today)
{
    auto const days = days_since_epoch(due) - days_since_epoch(today);
    if (days == 0)
        return "Due today";
    if (days > 0)
        return concat({ "Due ", long_date(due), ", in ", counted(days, "day", "days") });
    return concat({ "Was due ", long_date(due), ", ", counted(-days, "day", "days"), " ago" });
}

std::string school_term(Date date)
{
    std::string_view const term = date.month >= 9 ? "Autumn" : date.month >= 4 ? "Summer" : "Spring";
    return concat({ term, " ", number(date.year) });
}

std::string age_in_words(Date then, Date today)
{
    auto const days = days_since_epoch(today) - days_since_epoch(then);
    // A clock that was set back must not give "-1 days ago".
    if (days <= 0)
        return "today";
    return days == 1 ? "yesterday" : concat({ counted(days, "day", "days"), " ago" });
}

} // namespace triad::rules
