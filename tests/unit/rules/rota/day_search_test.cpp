#include "rules/rota/day_search.h"

#include "base/text.h"
#include "rules/collation/dice.h"
#include "rules/rota/school_year.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace triad::rules {

namespace {

using Found = std::vector<std::optional<std::int64_t>>;

bool share(DayWish const& one, DayWish const& other)
{
    return std::ranges::any_of(one.schools, [&](auto school) { return std::ranges::contains(other.schools, school); });
}

/// How many have a day and how many pairs share a week, as one number: more days first, then fewer pairs. None where a school is
/// twice on a day.
std::optional<int> worth(std::vector<DayWish> const& wishes, std::vector<TakenBy> const& taken, Found const& found)
{
    constexpr int more_than_any_pairs = 1000;
    int out = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (!found[i])
            continue;
        out += more_than_any_pairs;
        auto const meets = [&](std::int64_t day) {
            out -= week_of(day) == week_of(*found[i]) ? 1 : 0;
            return day == *found[i];
        };
        for (std::size_t j = 0; j < i; ++j)
            if (found[j] && share(wishes[i], wishes[j]) && meets(*found[j]))
                return std::nullopt;
        for (auto const& each : taken)
            if (std::ranges::contains(wishes[i].schools, each.school) && meets(each.day))
                return std::nullopt;
    }
    return out;
}

int best_worth(std::vector<DayWish> const& wishes, std::vector<TakenBy> const& taken, Found& found, std::size_t at)
{
    if (at == wishes.size())
        return worth(wishes, taken, found).value_or(-1);
    found[at].reset();
    int best = best_worth(wishes, taken, found, at + 1);
    for (auto const day : wishes[at].days) {
        found[at] = day;
        best = std::max(best, best_worth(wishes, taken, found, at + 1));
    }
    found[at].reset();
    return best;
}

} // namespace

TEST(DaySearch, SYS08a_IsAsGoodAsTheBestOfAllWays)
{
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Dice dice { seed, "days" };
        std::vector<DayWish> wishes(static_cast<std::size_t>(dice.between(1, 5)));
        int const span = dice.between(3, 21);
        for (auto& wish : wishes) {
            for (std::size_t school = 0; school < 5; ++school)
                if (dice.chance(55))
                    wish.schools.push_back(school);
            for (int day = 0; day < span; ++day)
                if (is_weekday(day) && wish.days.size() < 5 && dice.chance(40))
                    wish.days.push_back(day);
            wish.best = dice.below(span);
        }
        std::vector<TakenBy> taken;
        for (int i = dice.below(3); i > 0; --i)
            taken.push_back({ static_cast<std::size_t>(dice.below(5)), dice.below(span) });
        auto const found = find_days(wishes, taken);
        Found tried(wishes.size());
        EXPECT_EQ(worth(wishes, taken, found).value_or(-1), best_worth(wishes, taken, tried, 0));
        for (std::size_t i = 0; i < wishes.size(); ++i)
            EXPECT_TRUE(!found[i] || std::ranges::contains(wishes[i].days, *found[i]));
    }
}

TEST(DaySearch, SYS08a_TakesTheDaysThatAreWantedWhereNothingStandsAgainstThem)
{
    std::vector<std::int64_t> days;
    for (std::int64_t day = 0; day < 70; ++day)
        days.push_back(day);
    auto const found = find_days({ { { 0, 1, 2 }, days, 4 }, { { 0, 1, 2 }, days, 30 }, { { 0, 1, 2 }, days, 60 } }, {});
    EXPECT_EQ(found, (Found { 4, 30, 60 }));
    EXPECT_TRUE(find_days({}, {}).empty());
}

} // namespace triad::rules
