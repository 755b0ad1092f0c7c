#include "rules/partnership/year_steps.h"

#include <gtest/gtest.h>

//

namespace triad::rules {

namespace {

using model::ClusterDocument;

YearStep step(ClusterDocument const& document, YearStepKind kind)
{
    for (auto const& each : year_steps(document))
        if (each.kind == kind)
            return each;
    ADD_FAILURE() << "no such step";
    return { kind, {} };
}

YearStepKind next(ClusterDocument const& document)
{
    auto const steps = year_steps(document);
    auto const* out = next_step(steps);
    return out ? out->kind : YearStepKind::AnnualReport;
}

/// Two schools that take part; everything up to the rota is there.
ClusterDocument planned()
{
    ClusterDocument out { .id = "c", .cluster = { .year = "2026/27" } };
    out.schools = { { .id = "a", .name = "Ash", .joining = "yes" }, { .id = "b", .name = "Birch", .joining = "yes" } };
    out.groupings = { { .id = "d", .title = "Pairs", .year = "2026/27", .level = "triads", .status = "confirmed" } };
    out.groups = { { .id = "g", .grouping = "d" } };
    out.placements = { { .id = "p-a", .grouping = "d", .school = "a", .group = "g" },
        { .id = "p-b", .grouping = "d", .school = "b", .group = "g" } };
    out.terms = { { .id = "t", .name = "Spring", .year = "2026/27", .from = "2027-01-04", .to = "2027-03-24" } };
    out.visits = { { .id = "v", .grouping = "d", .group = "g", .host = "a", .reviewers = "b", .day = "2027-02-01" } };
    return out;
}

} // namespace

TEST(YearSteps, OfNothingSayWhatIsMissingAndBeginWithTheSchools)
{
    ClusterDocument const empty;
    EXPECT_EQ(step(empty, YearStepKind::Schools).words, "No school is on the list yet.");
    EXPECT_EQ(step(empty, YearStepKind::Groups).words, "Schools are not divided yet.");
    EXPECT_EQ(step(empty, YearStepKind::Rota).words, "No review is planned yet.");
    EXPECT_EQ(step(empty, YearStepKind::HandOut).words, "No file was made yet.");
    EXPECT_EQ(next(empty), YearStepKind::Schools);
    for (auto const& each : year_steps(empty))
        EXPECT_FALSE(each.begun) << each.words;
}

TEST(YearSteps, TheNextIsTheFirstThatNobodyHasBegun)
{
    auto document = planned();
    EXPECT_EQ(next(document), YearStepKind::Dates);
    document.events = { { .id = "e", .title = "Meeting" } };
    EXPECT_EQ(next(document), YearStepKind::HandOut);
    document.cluster.issue = 2;
    EXPECT_EQ(next(document), YearStepKind::AnnualReport) << "nothing waits for what is left";
    document.terms[0].removed = true;
    EXPECT_EQ(next(document), YearStepKind::Terms);
}

TEST(YearSteps, SayWhatTheRecordsSay)
{
    auto document = planned();
    document.cluster.issue = 3;
    document.annual_texts = { { .id = "x", .year = "2026/27", .part = "p", .text = "Well." },
        { .id = "y", .year = "2025/26", .part = "p", .text = "Well." },
        { .id = "z", .year = "2026/27", .part = "q", .text = " " } };
    EXPECT_EQ(step(document, YearStepKind::Groups).words, "Pairs. Confirmed.");
    EXPECT_EQ(step(document, YearStepKind::Rota).words, "1 of 2 schools host once; 1 join. 1 of 1 review has a day.");
    EXPECT_EQ(step(document, YearStepKind::HandOut).words, "File number 2 was made last.");
    EXPECT_EQ(step(document, YearStepKind::AnnualReport).words, "1 part has words of yours.");
}

TEST(YearSteps, TriadsOfAnotherYearDoNotCount)
{
    auto document = planned();
    document.cluster.year = "2027/28";
    EXPECT_EQ(step(document, YearStepKind::Groups).words, "Schools are not divided yet.");
    EXPECT_EQ(step(document, YearStepKind::Rota).words, "No review is planned yet.");
    document.cluster.year.clear();
    EXPECT_EQ(step(document, YearStepKind::Groups).words, "Pairs. Confirmed.");
}

} // namespace triad::rules
