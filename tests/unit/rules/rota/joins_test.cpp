#include "rules/rota/joins.h"

#include "base/text.h"
#include "rules/collation/dice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace triad::rules {

namespace {

/// The most joins that any way of filling the open hosts gives: by trying all of them.
std::size_t most_joins(std::size_t schools, std::vector<HostedReview> const& fixed)
{
    std::vector<std::size_t> room(schools, joins_each(schools));
    std::vector<bool> hosts(schools, false);
    for (auto const& review : fixed) {
        hosts[review.host] = true;
        for (auto const school : review.joins)
            room[school] -= room[school] > 0 ? 1 : 0;
    }
    std::map<std::vector<std::size_t>, std::size_t> known; // by the host, and what room is left
    std::function<std::size_t(std::size_t)> const best = [&](std::size_t host) -> std::size_t {
        if (host == schools)
            return 0;
        if (hosts[host])
            return best(host + 1);
        auto state = room;
        state.push_back(host);
        if (auto const found = known.find(state); found != known.end())
            return found->second;
        std::size_t most = best(host + 1);
        for (std::size_t one = 0; one < schools; ++one)
            for (std::size_t other = one; other < schools; ++other) { // twice the same stands for that one alone
                if (one == host || other == host || room[one] == 0 || room[other] == 0 || (one != other && schools == 2))
                    continue;
                --room[one];
                room[other] -= one == other ? 0 : 1;
                most = std::max(most, (one == other ? 1 : 2) + best(host + 1));
                ++room[one];
                room[other] += one == other ? 0 : 1;
            }
        return known[state] = most;
    };
    return best(0);
}

std::size_t joins_in(std::vector<HostedReview> const& reviews)
{
    std::size_t out = 0;
    for (auto const& review : reviews)
        out += review.joins.size();
    return out;
}

} // namespace

TEST(Joins, SYS08e_EachSizeOfGroupHasItsRule)
{
    EXPECT_EQ(who_joins(3, {}, Joining::InTurn),
        (std::vector<HostedReview> {
            { .host = 0, .joins = { 1, 2 } }, { .host = 1, .joins = { 2, 0 } }, { .host = 2, .joins = { 0, 1 } } }));
    EXPECT_EQ(who_joins(2, {}, Joining::InTurn),
        (std::vector<HostedReview> { { .host = 0, .joins = { 1 } }, { .host = 1, .joins = { 0 } } }));
    EXPECT_TRUE(who_joins(1, {}, Joining::InTurn).empty());
    EXPECT_TRUE(who_joins(0, {}, Joining::Mutual).empty());
    EXPECT_EQ(who_joins(4, {}, Joining::Mutual).front().joins, (std::vector<std::size_t> { 1, 3 }));
}

TEST(Joins, SYS08a_WhatStandsIsCountedAndTheRestMadeUpAsFarAsCanBe)
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Dice dice { seed, "joins" };
        auto const schools = static_cast<std::size_t>(dice.between(2, 6));
        std::vector<HostedReview> fixed;
        for (std::size_t host = 0; host < schools; ++host)
            if (dice.chance(30)) {
                HostedReview review { .host = host };
                for (std::size_t school = 0; school < schools; ++school)
                    if (school != host && dice.chance(40))
                        review.joins.push_back(school);
                fixed.push_back(review);
            }
        auto const joining = dice.chance(50) ? Joining::Mutual : Joining::InTurn;
        auto const found = who_joins(schools, fixed, joining);
        EXPECT_EQ(joins_in(found), most_joins(schools, fixed));
        for (auto const& review : found) {
            EXPECT_FALSE(std::ranges::contains(review.joins, review.host));
            EXPECT_EQ(std::set(review.joins.begin(), review.joins.end()).size(), review.joins.size());
        }
    }
}

TEST(Joins, SYS08a_EachLeadsOnceWhateverTheSizeAndAReviewThatIsLedStaysSo)
{
    for (std::size_t schools = 2; schools <= 12; ++schools) {
        auto reviews = who_joins(schools, {}, Joining::InTurn);
        reviews.front().lead = reviews.front().joins.back();
        settle_leads(schools, reviews);
        std::set<std::size_t> leads;
        for (auto const& review : reviews) {
            ASSERT_TRUE(review.lead);
            EXPECT_TRUE(std::ranges::contains(review.joins, *review.lead));
            leads.insert(*review.lead);
        }
        EXPECT_EQ(leads.size(), schools);
        EXPECT_EQ(reviews.front().lead, reviews.front().joins.back());
    }
}

} // namespace triad::rules
