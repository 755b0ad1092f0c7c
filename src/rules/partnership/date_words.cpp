#include "rules/partnership/date_words.h"

#include "base/date.h"
#include "base/text.h"
#include "rules/review/review_words.h"

namespace triad::rules {

namespace {

/// The first of two days, without what it shares with the second: "4", "28 February", "30 December 2026".
std::string first_of_two(Date one, Date other)
{
    auto whole = long_date(one);
    auto const parts = split(whole, ' ');
    if (one.year != other.year || parts.size() != 3)
        return whole;
    return one.month == other.month ? std::string { parts[0] } : concat({ parts[0], " ", parts[1] });
}

std::string two_days(std::string_view from, std::string_view to)
{
    auto const [one, other] = std::pair { parse_iso_date(from), parse_iso_date(to) };
    if (!one || !other)
        return concat({ day_words(from), " to ", day_words(to) });
    return concat({ first_of_two(*one, *other), " to ", long_date(*other) });
}

} // namespace

std::string span_in_words(std::string_view from, std::string_view to)
{
    if (to.empty() || to == from)
        return day_words(from);
    return from.empty() ? concat({ "until ", day_words(to) }) : two_days(from, to);
}

std::string move_in_words(std::string_view from, std::string_view to) { return concat({ "from ", two_days(from, to) }); }

std::string times_in_words(std::string_view starts, std::string_view ends)
{
    if (!starts.empty() && !ends.empty())
        return concat({ starts, " to ", ends });
    if (!starts.empty())
        return concat({ "from ", starts });
    return ends.empty() ? std::string {} : concat({ "until ", ends });
}

} // namespace triad::rules
