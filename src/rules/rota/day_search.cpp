#include "rules/rota/day_search.h"

#include "rules/rota/school_year.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace triad::rules {

namespace {

using Found = std::vector<std::optional<std::int64_t>>;

constexpr int most_tries = 20'000; // for one group; it takes some thousandths of a second
constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

bool share_a_school(DayWish const& one, DayWish const& other)
{
    return std::ranges::any_of(one.schools, [&](auto const school) { return std::ranges::contains(other.schools, school); });
}

/// Days as they are tried: the nearest to the best first, the earlier of two as near.
void sort_by_nearness(DayWish& wish)
{
    auto const away = [&](std::int64_t day) { return day < wish.best ? wish.best - day : day - wish.best; };
    std::ranges::stable_sort(wish.days, {}, away);
}

/// Where no two may fall into one week, other days of a week do not help: the first of each is enough.
void keep_one_a_week(DayWish& wish)
{
    std::vector<std::int64_t> weeks;
    std::erase_if(wish.days, [&](auto const day) {
        bool const seen = std::ranges::contains(weeks, week_of(day));
        if (!seen)
            weeks.push_back(week_of(day));
        return seen;
    });
}

class DaySearch {
public:
    DaySearch(std::vector<DayWish> wishes, std::vector<TakenBy> const& taken)
        : m_wishes(std::move(wishes))
        , m_order(m_wishes.size())
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t { 0 });
        for (auto& wish : m_wishes) {
            sort_by_nearness(wish);
            m_taken.push_back(days_of(wish, taken));
        }
        std::ranges::stable_sort(m_order, {}, [&](auto const wish) { return m_wishes[wish].days.size(); });
    }

    Found run()
    {
        auto const without_day
            = static_cast<std::size_t>(std::ranges::count_if(m_wishes, [](auto const& wish) { return wish.days.empty(); }));
        for (auto left = without_day; left < m_wishes.size(); ++left) {
            if (auto apart = try_weeks_apart(left))
                return filled(*std::move(apart));
            if (auto found = try_with(left, any_number))
                return filled(with_fewest_weeks(left, *std::move(found)));
        }
        return filled(Found(m_wishes.size()));
    }

private:
    static std::vector<std::int64_t> days_of(DayWish const& wish, std::vector<TakenBy> const& taken)
    {
        std::vector<std::int64_t> out;
        for (auto const& each : taken)
            if (std::ranges::contains(wish.schools, each.school))
                out.push_back(each.day);
        return out;
    }

    /// Where the search stopped early, a review without a day may still find one.
    Found filled(Found found) const
    {
        for (auto const wish : m_order)
            for (auto const day : m_wishes[wish].days)
                if (!found[wish] && crowded(wish, day, found))
                    found[wish] = day;
        return found;
    }

    std::optional<Found> try_weeks_apart(std::size_t left)
    {
        auto const all = m_wishes;
        for (auto& wish : m_wishes)
            keep_one_a_week(wish);
        auto found = try_with(left, 0);
        m_wishes = all;
        return found;
    }

    Found with_fewest_weeks(std::size_t left, Found found)
    {
        auto const most = crowded_weeks(found);
        for (std::size_t allowed = 1; allowed < most; ++allowed)
            if (auto better = try_with(left, allowed))
                return *std::move(better);
        return found;
    }

    std::size_t crowded_weeks(Found const& found) const
    {
        std::size_t out = 0;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i])
                out += crowded(i, *found[i], Found { found.begin(), found.begin() + static_cast<std::ptrdiff_t>(i) }).value_or(0);
        return out;
    }

    /// How many other reviews of its schools are in that week; none where one of them is on that day.
    std::optional<std::size_t> crowded(std::size_t wish, std::int64_t day, Found const& found) const
    {
        std::size_t out = 0;
        auto const meets = [&](std::int64_t other) {
            out += week_of(other) == week_of(day) ? 1 : 0;
            return other == day;
        };
        if (std::ranges::any_of(m_taken[wish], meets))
            return std::nullopt;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (i != wish && found[i] && share_a_school(m_wishes[wish], m_wishes[i]) && meets(*found[i]))
                return std::nullopt;
        return out;
    }

    std::optional<Found> try_with(std::size_t left, std::size_t crowds)
    {
        m_found.assign(m_wishes.size(), std::nullopt);
        m_tries = 0;
        return place(0, left, crowds) ? std::optional { m_found } : std::nullopt;
    }

    /// `left`: how many may stay without a day. `crowds`: how often two reviews of a school may fall into one week.
    bool place(std::size_t at, std::size_t left, std::size_t crowds)
    {
        if (at == m_order.size())
            return true;
        auto const wish = m_order[at];
        for (auto const day : m_wishes[wish].days) {
            if (++m_tries > most_tries)
                return false;
            auto const more = crowded(wish, day, m_found);
            if (!more || *more > crowds)
                continue;
            m_found[wish] = day;
            if (place(at + 1, left, crowds == any_number ? crowds : crowds - *more))
                return true;
            m_found[wish].reset();
        }
        return left > 0 && place(at + 1, left - 1, crowds);
    }

    std::vector<DayWish> m_wishes;
    std::vector<std::vector<std::int64_t>> m_taken = {}; // of the schools of each wish
    std::vector<std::size_t> m_order; // those with the fewest days first
    Found m_found = {};
    int m_tries = 0;
};

} // namespace

Found find_days(std::vector<DayWish> const& wishes, std::vector<TakenBy> const& taken)
{
    return wishes.empty() ? Found {} : DaySearch { wishes, taken }.run();
}

} // namespace triad::rules
