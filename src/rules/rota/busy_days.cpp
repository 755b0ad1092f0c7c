#include "rules/rota/busy_days.h"

#include <algorithm>

namespace triad::rules {

BusyDays::BusyDays(model::ClusterDocument const& document, std::span<TakenDay const> taken)
{
    auto const add = [&](std::string const& school, Stretch stretch) {
        (school.empty() ? m_all : m_schools[school]).push_back(std::move(stretch));
    };
    for (auto const& period : document.busy_periods) {
        auto const from = parse_iso_date(period.from);
        auto const to = period.to.empty() ? from : parse_iso_date(period.to);
        if (!period.removed && from && to)
            add(period.school, { days_since_epoch(*from), days_since_epoch(*to), { .of_all = period.school.empty() } });
    }
    for (auto const& each : taken)
        if (auto const day = parse_iso_date(each.day))
            add(each.school,
                { days_since_epoch(*day), days_since_epoch(*day),
                    { .other_date = true, .of_all = each.school.empty(), .what = each.what } });
}

AgainstDay const* BusyDays::in(Stretches const& stretches, std::int64_t day)
{
    auto const found
        = std::ranges::find_if(stretches, [&](auto const& stretch) { return stretch.from <= day && day <= stretch.to; });
    return found == stretches.end() ? nullptr : &found->reason;
}

AgainstDay const* BusyDays::against(std::string_view school, std::int64_t day) const
{
    if (auto const* reason = in(m_all, day))
        return reason;
    auto const own = m_schools.find(school);
    return own == m_schools.end() ? nullptr : in(own->second, day);
}

} // namespace triad::rules
