#include "ui/screens/followup/journey_years.h"

#include <algorithm>
#include <string_view>

namespace triad::ui {

namespace {

// A year typed wrongly by a century must not fill the page with gaps.
constexpr int widest_gap = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One more, in as many digits: "15" after "14", "00" after "99".
std::string next_number(std::string_view digits)
{
    std::string out { digits };
    for (auto place = out.rbegin(); place != out.rend(); ++place) {
        if (*place != '9') {
            ++*place;
            break;
        }
        *place = '0';
    }
    return out;
}

/// "2015" after "2014", "2015/16" after "2014/15"; a text without a number is followed by itself.
std::string year_after(std::string_view year)
{
    std::string out;
    for (std::size_t at = 0; at < year.size();) {
        auto end = at;
        while (end < year.size() && is_digit(year[end]))
            ++end;
        out += end == at ? std::string { year[at] } : next_number(year.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return out;
}

bool has_figure(JourneyYear const& year)
{
    return std::ranges::any_of(year.figures, [](auto const& entry) { return rules::per_cent(*entry.outcome).has_value(); });
}

/// Years that nobody wrote about, between the last one and the next; none where they are written in two ways.
void fill_between(std::vector<JourneyYear>& out, std::string_view next)
{
    std::vector<JourneyYear> between;
    auto year = out.empty() ? std::string { next } : year_after(out.back().year);
    for (int steps = 0; steps < widest_gap && year != next; ++steps) {
        between.push_back({ .year = year, .figures = {}, .events = {} });
        year = year_after(year);
    }
    if (year == next)
        out.insert(out.end(), between.begin(), between.end());
}

/// Where the year stands; it is added at the end when it is new. Two ways of writing one year may come in turn.
JourneyYear& place_of(std::vector<JourneyYear>& out, std::string const& year)
{
    auto const found = std::ranges::find(out, year, &JourneyYear::year);
    if (found != out.end())
        return *found;
    fill_between(out, year);
    out.push_back({ .year = year, .figures = {}, .events = {} });
    return out.back();
}

void mark_gaps(std::vector<JourneyYear>& years)
{
    auto const first = std::ranges::find_if(years, has_figure);
    auto const last = std::find_if(years.rbegin(), years.rend(), has_figure).base();
    for (auto year = first; year < last; ++year)
        year->gap = year->figures.empty() && !year->year.empty();
}

/// Only a gap is a reason to name a year of which nothing is said.
void drop_silent(std::vector<JourneyYear>& years)
{
    std::erase_if(years, [](auto const& year) { return !year.gap && year.figures.empty() && year.events.empty(); });
}

} // namespace

std::vector<JourneyYear> journey_years(std::vector<rules::JourneyEntry> const& entries)
{
    std::vector<JourneyYear> out;
    for (auto const& entry : entries) {
        auto& year = place_of(out, entry.year);
        (entry.outcome ? year.figures : year.events).push_back(entry);
    }
    mark_gaps(out);
    drop_silent(out);
    return out;
}

} // namespace triad::ui
