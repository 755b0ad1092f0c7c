#include "rules/rota/checks.h"

#include "base/text.h"
#include "model/cluster_field.h"
#include "rota_world.h"
#include "rules/rota/changes.h"
#include "rules/rota/divisions.h"
#include "rules/rota/propose.h"
#include "rules/rota/rota_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace triad::rules {

using model::ClusterDocument;
using test::divided;
using test::visit_of;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// A triad whose reviews are on 9 September, 11 November and 3 February, hosted by the first, the second and the third school.
ClusterDocument triad()
{
    auto out = divided({ 3 });
    out.visits = {
        { .id = "v1",
            .grouping = "d",
            .group = "g1",
            .host = "s1",
            .reviewers = "s2 s3",
            .lead = "s2",
            .term = "autumn",
            .day = "2026-09-09",
            .starts = "09:00" },
        { .id = "v2",
            .grouping = "d",
            .group = "g1",
            .host = "s2",
            .reviewers = "s1 s3",
            .lead = "s3",
            .term = "autumn",
            .day = "2026-11-11" },
        { .id = "v3",
            .grouping = "d",
            .group = "g1",
            .host = "s3",
            .reviewers = "s1 s2",
            .lead = "s1",
            .term = "spring",
            .day = "2027-02-03" },
    };
    return out;
}

std::vector<std::string> problems(ClusterDocument const& document, std::vector<TakenDay> const& taken = {})
{
    std::vector<std::string> out;
    for (auto const& problem : rota_problems(document, "d", document.visits, taken))
        out.push_back(problem.sentence);
    return out;
}

} // namespace

TEST(RotaChecks, SYS08c_ATriadInOrderHasNoProblem) { EXPECT_THAT(problems(triad()), IsEmpty()); }

TEST(RotaChecks, SYS08c_EachClashIsASentenceOfTheReviewItConcerns)
{
    struct Case {
        void (*damage)(ClusterDocument&);
        char const* sentence;
        RotaProblemKind kind;
    };
    using enum RotaProblemKind;
    for (auto const& [damage, sentence, kind] : {
             Case { [](auto& document) { visit_of(document, "s2").day = "2026-09-09"; },
                 "School 1 joins the review at School 2 on the same day.", SameDay },
             Case { [](auto& document) { visit_of(document, "s2").day = "2026-09-11"; },
                 "School 1 joins the review at School 2 in the same week, on 11 September 2026.", SameWeek },
             Case { [](auto& document) { visit_of(document, "s1").day = "2026-10-27"; },
                 "27 October 2026 is among the dates to avoid.", Busy },
             Case { [](auto& document) { document.busy_periods.push_back({ .id = "b", .school = "s3", .from = "2026-09-09" }); },
                 "School 3 is busy on 9 September 2026.", Busy },
             Case { [](auto& document) { visit_of(document, "s1").day = "2027-05-05"; },
                 "5 May 2027 is in Summer 2027, in which no reviews are hosted.", OutsideTerms },
             Case { [](auto& document) { visit_of(document, "s1").day = "2027-04-01"; }, "1 April 2027 is in no term.",
                 OutsideTerms },
             Case { [](auto& document) { visit_of(document, "s1").day = "2028-05-05"; },
                 "5 May 2028 is outside the year of these groups.", OutsideYear },
             Case { [](auto& document) { visit_of(document, "s1").day = "2026-09-12"; }, "12 September 2026 is at a weekend.",
                 Weekend },
             Case { [](auto& document) { document.schools[0].trained.clear(); },
                 "School 1 hosts and has not been trained in the review model yet.", Untrained },
             Case { [](auto& document) { document.schools[0].trained = "2026-10-01"; },
                 "School 1 is trained on 1 October 2026, which is after it hosts.", Untrained },
             Case { [](auto& document) { visit_of(document, "s1").host = "s2"; }, "School 1 hosts no review.", NeverHosts },
             Case { [](auto& document) { visit_of(document, "s1").host = "s2"; }, "School 2 hosts 2 reviews.", HostsTwice },
             Case { [](auto& document) { visit_of(document, "s1").host = "s2"; },
                 "School 2 cannot join the review that it hosts.", HostJoins },
             Case { [](auto& document) { visit_of(document, "s1").reviewers = "s2"; },
                 "School 3 joins 1 review, where the rule of its group says 2.", JoinsOtherwise },
             Case { [](auto& document) { visit_of(document, "s1").reviewers = "s2 s9"; },
                 "A school that is not on the list joins, and is not in this group.", NotOfGroup },
             Case { [](auto& document) { visit_of(document, "s1").reviewers = "s3"; }, "School 2 leads and does not join.",
                 LeadDoesNotJoin },
             Case { [](auto& document) { visit_of(document, "s3").day = "2026-12-09"; },
                 "School 1 has all its 3 reviews in Autumn 2026.", FullTerm },
         }) {
        auto document = triad();
        damage(document);
        auto const found = rota_problems(document, "d", document.visits);
        EXPECT_TRUE(std::ranges::any_of(found, [&](auto const& each) { return each.sentence == sentence && each.kind == kind; }))
            << sentence << "\nnot in:\n"
            << testing::PrintToString(problems(document));
    }
}

TEST(RotaChecks, SYS08c_ReviewsOfOtherDivisionsAndOtherDatesClashAsWell)
{
    auto document = triad();
    document.visits.push_back({ .id = "other", .grouping = "last-year", .host = "s1", .reviewers = "s7", .day = "2026-11-11" });
    EXPECT_THAT(problems(document), ElementsAre("School 1 hosts its own review on the same day."));
    std::vector<TakenDay> const taken { { .school = "", .day = "2027-02-03", .what = "the meeting “Start”" } };
    EXPECT_THAT(problems(triad(), taken), ElementsAre("Every school has the meeting “Start” on 3 February 2027."));
}

TEST(RotaChecks, SYS08c_CancelledReviewsClashWithNothingAndDoneOnesOnlyWithTheDayTheyWere)
{
    auto document = triad();
    document.visits.push_back({ .id = "x",
        .grouping = "d",
        .group = "g1",
        .host = "s1",
        .reviewers = "s2 s3",
        .day = "2026-11-11",
        .cancelled = true });
    EXPECT_THAT(problems(document), IsEmpty());
    document = triad();
    visit_of(document, "s1").day = "2026-11-11";
    visit_of(document, "s1").done = "2026-09-16";
    EXPECT_THAT(problems(document), IsEmpty()) << "planned for the day of another review, and held on a free one";
}

TEST(RotaChecks, SYS08c_TheLoadOfEachTermIsShown)
{
    auto const load = rota_load(triad(), "d");
    ASSERT_EQ(load.size(), 2U);
    EXPECT_EQ(load_in_words(load[0]), "Autumn 2026: 2 reviews. At most 2 are of one school: School 1, School 2 and School 3.");
    EXPECT_EQ(load_in_words(load[1]), "Spring 2027: 1 review. No school takes part in more than one of them.");
}

TEST(RotaChanges, SYS08d_SwappedDaysSayWhatTheyBreakBeforeTheyAreSwapped)
{
    auto document = triad();
    EXPECT_THAT(what_breaks(document, "d", swapped_days(document.visits[0], document.visits[1])), IsEmpty());
    document.schools[1].trained = "2026-10-01";
    EXPECT_THAT(what_breaks(document, "d", swapped_days(document.visits[0], document.visits[1])),
        ElementsAre("School 2 is trained on 1 October 2026, which is after it hosts."));
    EXPECT_THAT(what_breaks(document, "d", moved_to(document, document.visits[0], "2026-11-11")),
        ElementsAre("School 1 joins the review at School 2 on the same day.", "School 2 hosts its own review on the same day.",
            "School 3 joins the review at School 2 on the same day.", "School 2 joins the review at School 1 on the same day.",
            "School 1 hosts its own review on the same day.", "School 3 joins the review at School 1 on the same day."));
    EXPECT_EQ(moved_to(document, document.visits[0], "2027-02-10").front().term, "spring");
}

TEST(RotaChanges, SYS08d_SwappedHostsOfOneGroupKeepTheBalance)
{
    auto const document = triad();
    auto const swapped = swapped_hosts(document.visits[0], document.visits[2]);
    EXPECT_EQ(swapped[0].host, "s3");
    EXPECT_EQ(swapped[0].reviewers, "s2 s1");
    EXPECT_EQ(swapped[0].day, "2026-09-09");
    EXPECT_EQ(swapped[1].host, "s1");
    EXPECT_EQ(swapped[1].reviewers, "s3 s2");
    EXPECT_EQ(swapped[1].lead, "s3");
    EXPECT_THAT(what_breaks(document, "d", swapped), IsEmpty());
}

TEST(RotaChanges, SYS08d_HostsOfTwoGroupsSayThatTheyAreNotOfThese)
{
    auto document = divided({ 3, 3 });
    test::take(
        document, propose_rota(document, { .grouping = "d", .terms = { "autumn", "spring" }, .after = { 2026, 8, 1 } }).visits);
    auto const broken = what_breaks(document, "d", swapped_hosts(visit_of(document, "s1"), visit_of(document, "s4")));
    EXPECT_THAT(broken, Contains("School 1 hosts, and is not in this group."));
    EXPECT_THAT(broken, Contains("School 4 hosts, and is not in this group."));
}

TEST(RotaChanges, SYS08d_NothingIsSaidToBreakJustWhereTheChecksFindNothingNew)
{
    model::Stamp const stamp { .at = { 1 }, .by = "me" };
    int broke = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Dice dice { seed, "swaps" };
        auto document = test::random_divided(dice);
        test::take(document,
            propose_rota(document, { .grouping = "d", .terms = { "autumn", "spring" }, .after = { 2026, 8, 1 }, .seed = seed })
                .visits);
        if (document.visits.empty())
            continue;
        auto const& one = document.visits[dice.place_in(document.visits.size())];
        auto const& other = document.visits[dice.place_in(document.visits.size())];
        auto const day = iso_date(date_from_days(days_since_epoch({ 2026, 8, 20 }) + dice.below(240)));
        auto const way = dice.below(3);
        if (way != 2 && one.id == other.id)
            continue;
        auto const change = way == 0 ? swapped_days(one, other)
            : way == 1               ? swapped_hosts(one, other)
                                     : moved_to(document, one, day);
        auto const told = what_breaks(document, "d", change);
        auto after = document;
        for (auto const& changed : change)
            for (auto const& [field, value] :
                changed_fields(*std::ranges::find(document.visits, changed.id, &model::Visit::id), changed))
                ASSERT_TRUE(model::write_field(after, { model::RecordKind::Visit, {}, changed.id, field }, value, stamp));
        auto const before = rota_problems(document, "d", document.visits);
        std::vector<std::string> fresh;
        for (auto const& problem : rota_problems(after, "d", after.visits))
            if (!std::ranges::contains(before, problem) && !std::ranges::contains(fresh, problem.sentence))
                fresh.push_back(problem.sentence);
        EXPECT_EQ(told, fresh);
        broke += told.empty() ? 0 : 1;
    }
    EXPECT_GT(broke, 20) << "the law has seen changes that break something";
}

TEST(Divisions, SYS08a_AConfirmedDivisionOfThePlannedYearComesFirstAndClustersAreNotOffered)
{
    auto document = divided({ 3 });
    document.groupings.push_back({ .id = "draft", .title = "Try", .year = "2026/27", .level = "triads" });
    document.groupings.push_back(
        { .id = "clusters", .title = "Clusters", .year = "2026/27", .level = "clusters", .status = "confirmed" });
    document.groupings.push_back(
        { .id = "old", .title = "Triads 2025/26", .year = "2025/26", .level = "triads", .status = "confirmed" });
    std::vector<std::string> ids;
    for (auto const* division : rota_divisions(document))
        ids.push_back(division->id);
    EXPECT_THAT(ids, ElementsAre("d", "old", "draft"));
    EXPECT_EQ(chosen_division(document, "draft")->id, "draft");
    EXPECT_EQ(chosen_division(document, "gone")->id, "d");
    EXPECT_EQ(chosen_division({}, ""), nullptr);
}

} // namespace triad::rules
