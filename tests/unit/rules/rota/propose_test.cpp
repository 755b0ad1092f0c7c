#include "rules/rota/propose.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rota_world.h"
#include "rules/rota/checks.h"
#include "rules/rota/rota_words.h"
#include "rules/rota/school_year.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

using model::ClusterDocument;
using test::divided;
using test::take;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

RotaWish wish(std::uint64_t seed = 1, Joining joining = Joining::InTurn)
{
    return { .grouping = "d", .terms = { "autumn", "spring" }, .after = { 2026, 8, 1 }, .joining = joining, .seed = seed };
}

ClusterDocument with_rota(std::vector<int> const& sizes, std::uint64_t seed = 1, Joining joining = Joining::InTurn)
{
    auto out = divided(sizes);
    take(out, propose_rota(out, wish(seed, joining)).visits);
    return out;
}

struct PartsOfSchool {
    int hosts = 0;
    int joins = 0;
    int leads = 0;
    std::vector<std::string> days = {};
};

std::map<std::string, PartsOfSchool> parts_of_schools(ClusterDocument const& document)
{
    std::map<std::string, PartsOfSchool> out;
    for (auto const& visit : document.visits) {
        if (visit.removed || visit.cancelled)
            continue;
        ++out[visit.host].hosts;
        ++out[visit.lead].leads;
        if (!visit.day.empty())
            out[visit.host].days.push_back(visit.day);
        for (auto const id : model::ids_in(visit.reviewers)) {
            auto& joins = out[std::string { id }];
            ++joins.joins;
            if (!visit.day.empty())
                joins.days.push_back(visit.day);
        }
    }
    return out;
}

std::vector<std::string> sentences(std::vector<RotaProblem> const& problems)
{
    std::vector<std::string> out;
    for (auto const& problem : problems)
        out.push_back(problem.sentence);
    return out;
}

} // namespace

TEST(Rota, SYS08a_SYS08b_TwelveSchoolsInTriadsGiveTwelveHostedReviewsAndTwentyFourJoins)
{
    auto const document = with_rota({ 3, 3, 3, 3 });
    auto const counts = rota_counts(document, "d");
    EXPECT_EQ(counts.reviews, 12U);
    EXPECT_EQ(counts.joins, 24U);
    EXPECT_EQ(rota_in_words(counts), "12 of 12 schools host once; 24 joins. 12 of 12 reviews have a day.");
    EXPECT_THAT(sentences(rota_problems(document, "d", document.visits)), IsEmpty());
    for (auto const& [school, parts] : parts_of_schools(document)) {
        EXPECT_EQ(parts.hosts, 1) << school;
        EXPECT_EQ(parts.joins, 2) << school;
        EXPECT_EQ(parts.leads, 1) << school;
        std::set<std::int64_t> weeks;
        for (auto const& day : parts.days)
            weeks.insert(week_of(days_since_epoch(*parse_iso_date(day))));
        EXPECT_EQ(weeks.size(), 3U) << school;
    }
}

TEST(Rota, SYS08a_AHundredSchoolsHostOnceAndJoinTwoOverBothTerms)
{
    std::vector<int> sizes(32, 3);
    sizes.push_back(4);
    auto const document = with_rota(sizes);
    EXPECT_EQ(
        rota_in_words(rota_counts(document, "d")), "100 of 100 schools host once; 200 joins. 100 of 100 reviews have a day.");
    std::map<std::string, int> terms;
    for (auto const& visit : document.visits)
        ++terms[visit.term];
    EXPECT_GT(terms["autumn"], 30);
    EXPECT_GT(terms["spring"], 30);
    std::map<std::string, int> days;
    int most = 0;
    for (auto const& visit : document.visits)
        most = std::max(most, ++days[visit.day]);
    EXPECT_LE(most, 4) << "spread over all days";
}

TEST(Rota, SYS08a_TheSameSeedGivesTheSameRotaAndAnotherAnother)
{
    auto const document = divided({ 3, 3, 4 });
    EXPECT_EQ(propose_rota(document, wish(7)).visits, propose_rota(document, wish(7)).visits);
    EXPECT_NE(propose_rota(document, wish(7)).visits, propose_rota(document, wish(8)).visits);
}

TEST(Rota, SYS08a_NothingIsProposedBeforeTomorrow)
{
    auto document = divided({ 3 });
    auto asked = wish();
    asked.after = { 2027, 1, 31 };
    auto const proposal = propose_rota(document, asked);
    for (auto const& visit : proposal.visits)
        EXPECT_GT(visit.day, "2027-01-31");
    asked.after = { 2027, 5, 1 };
    EXPECT_THAT(propose_rota(document, asked).sentences,
        ElementsAre(
            "No weekday of the chosen terms is still to come, so no review has a day. Choose terms, or give them dates."));
}

TEST(Rota, SYS08a_WhatStandsStaysAndOnlyWhatIsMissingIsProposed)
{
    auto document = divided({ 3 });
    document.visits.push_back(
        { .id = "mine", .grouping = "d", .group = "g1", .host = "s2", .reviewers = "s1 s3", .lead = "s1", .day = "2026-09-09" });
    document.visits.push_back({ .id = "open", .grouping = "d", .group = "g1", .host = "s1", .reviewers = "s3 s2" });
    auto const proposal = propose_rota(document, wish());
    ASSERT_EQ(proposal.visits.size(), 2U);
    take(document, proposal.visits);
    EXPECT_EQ(document.visits.size(), 3U);
    EXPECT_EQ(test::visit_of(document, "s2").day, "2026-09-09");
    EXPECT_EQ(test::visit_of(document, "s1").reviewers, "s3 s2");
    EXPECT_NE(test::visit_of(document, "s1").day, "");
    EXPECT_THAT(sentences(rota_problems(document, "d", document.visits)), IsEmpty());
    EXPECT_THAT(propose_rota(document, wish()).visits, IsEmpty()) << "all is settled";
}

TEST(Rota, SYS08a_ACancelledReviewIsMadeGoodByAnotherOfItsHost)
{
    auto document = with_rota({ 3 });
    test::visit_of(document, "s1").cancelled = true;
    auto const proposal = propose_rota(document, wish());
    ASSERT_EQ(proposal.visits.size(), 1U);
    EXPECT_EQ(proposal.visits.front().host, "s1");
    take(document, proposal.visits);
    EXPECT_EQ(rota_in_words(rota_counts(document, "d")),
        "3 of 3 schools host once; 6 joins. 3 of 3 reviews have a day. 1 review is cancelled.");
}

TEST(Rota, SYS08e_PairsHostOneAndJoinOneAndLargerGroupsJoinTwo)
{
    auto const document = with_rota({ 2, 4, 5 });
    for (auto const& [school, parts] : parts_of_schools(document)) {
        EXPECT_EQ(parts.hosts, 1) << school;
        EXPECT_EQ(parts.joins, school == "s1" || school == "s2" ? 1 : 2) << school;
        EXPECT_EQ(parts.leads, 1) << school;
    }
    EXPECT_THAT(joining_rules(document, "d", Joining::InTurn),
        ElementsAre("In a group of two, each school hosts one review and joins the other’s.",
            "In a group of 4, each school hosts one review and joins two; each review is joined by two, and schools do not "
            "always "
            "visit those that visit them.",
            "In a group of 5, each school hosts one review and joins two; each review is joined by two, and schools do not "
            "always "
            "visit those that visit them."));
}

TEST(Rota, SYS08e_WhereItIsMutualSchoolsVisitThoseThatVisitThem)
{
    for (int const size : { 2, 3, 4, 5, 6, 9 }) {
        auto const document = with_rota({ size }, 3, Joining::Mutual);
        std::map<std::string, std::set<std::string>> joined;
        for (auto const& visit : document.visits)
            for (auto const id : model::ids_in(visit.reviewers))
                joined[visit.host].emplace(id);
        for (auto const& [host, schools] : joined)
            for (auto const& school : schools)
                EXPECT_TRUE(joined[school].contains(host)) << size;
    }
}

TEST(Rota, SYS08e_ASchoolAloneInItsGroupIsNamed)
{
    auto const document = divided({ 1, 3 });
    auto const proposal = propose_rota(document, wish());
    EXPECT_EQ(proposal.visits.size(), 3U);
    EXPECT_THAT(proposal.sentences, ElementsAre("School 1 is alone in Group 1, so that it neither hosts nor joins a review."));
}

TEST(Rota, SYS08a_SchoolsThatDeclinedOrAreLeftOutTakeNoPart)
{
    auto document = divided({ 3, 3 });
    document.schools[0].joining = "no";
    document.schools[3].left_out = true;
    take(document, propose_rota(document, wish()).visits);
    EXPECT_EQ(document.visits.size(), 4U);
    EXPECT_FALSE(parts_of_schools(document).contains("s1"));
    EXPECT_FALSE(parts_of_schools(document).contains("s4"));
}

TEST(Rota, SYS08c_ASchoolThatCanOnNoDayIsNamedWithTheReason)
{
    auto document = divided({ 3 });
    document.busy_periods.push_back({ .id = "b", .school = "s2", .from = "2026-09-01", .to = "2027-04-01" });
    auto const proposal = propose_rota(document, wish());
    ASSERT_EQ(proposal.sentences.size(), 3U) << "it takes part in all three";
    for (auto const& sentence : proposal.sentences)
        EXPECT_TRUE(
            sentence.ends_with(
                "of 135 weekdays in the chosen terms, these schools cannot: School 1 on 5, School 2 on 135 and School 3 on 5.")
            || sentence.find("School 2 on 135") != std::string::npos)
            << sentence;
}

TEST(Rota, SYS08c_WhereDaysAreTooFewOneReviewIsLeftWithoutAndTheOthersStand)
{
    auto document = divided({ 3 });
    document.busy_periods.push_back({ .id = "b", .from = "2026-09-09", .to = "2027-04-01" });
    take(document, propose_rota(document, wish()).visits);
    EXPECT_EQ(rota_counts(document, "d").with_day, 2U) << "Monday 7 and Tuesday 8 September are all there is";
    auto const again = propose_rota(document, wish());
    ASSERT_EQ(again.sentences.size(), 1U);
    EXPECT_TRUE(
        again.sentences.front().ends_with("all its schools can on 2 days, and other reviews of the same schools are on these."))
        << again.sentences.front();
}

TEST(Rota, SYS08a_DaysOfMeetingsAreAvoided)
{
    auto document = divided({ 3 });
    document.busy_periods.push_back({ .id = "b", .from = "2026-09-12", .to = "2027-04-01" });
    std::vector<TakenDay> const taken { { .school = "", .day = "2026-09-08", .what = "the meeting “Start”" },
        { .school = "s1", .day = "2026-09-10", .what = "training" } };
    for (auto const& visit : propose_rota(document, wish(), taken).visits)
        EXPECT_THAT(visit.day, testing::AnyOf("2026-09-07", "2026-09-09", "2026-09-11"));
}

TEST(Rota, SYS08a_AllOfItHoldsForRandomDivisionsAndBusyDays)
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Dice dice { seed, "rota" };
        auto document = test::random_divided(dice);
        auto const joining = dice.chance(50) ? Joining::Mutual : Joining::InTurn;
        auto const proposal = propose_rota(document, wish(seed, joining));
        take(document, proposal.visits);
        for (auto const& problem : rota_problems(document, "d", document.visits))
            ASSERT_TRUE(is_load(problem.kind)) << problem.sentence;
        auto const counts = rota_counts(document, "d");
        auto const alone = static_cast<std::size_t>(std::ranges::count_if(
            proposal.sentences, [](auto const& sentence) { return sentence.find(" is alone in ") != std::string::npos; }));
        EXPECT_EQ(counts.host_once, counts.schools);
        EXPECT_EQ(counts.reviews, counts.schools);
        EXPECT_EQ(counts.reviews - counts.with_day, proposal.sentences.size() - alone) << "one sentence for each without a day";
        for (auto const& [school, parts] : parts_of_schools(document))
            EXPECT_LE(parts.leads, 1) << school;
    }
}

TEST(Rota, SYS08a_ThreeThousandSchoolsAreSettledAsThreeAre)
{
    auto const document = with_rota(std::vector<int>(1000, 3));
    EXPECT_EQ(rota_in_words(rota_counts(document, "d")),
        "3000 of 3000 schools host once; 6000 joins. 3000 of 3000 reviews have a day.");
    EXPECT_THAT(sentences(rota_problems(document, "d", document.visits)), IsEmpty());
}

} // namespace triad::rules
