#include "rules/evaluation/evaluation_name.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

constexpr Date in_autumn { 2026, 11, 22 };

/// "eval-1" of the sample, and another with its instrument and period.
model::SchoolDocument two_of_one_name()
{
    auto out = test::sample_document();
    out.evaluations[0].created = { .at = { 1'700'000'000'000 }, .by = "person-1" };
    auto second = out.evaluations[0];
    second.id = "eval-2";
    second.period = "autumn  2026";
    out.evaluations.push_back(second);
    return out;
}

} // namespace

TEST(R38_EvaluationName, SaysTitleAndPeriodWhereThatIsEnough)
{
    auto const document = test::sample_document();
    EXPECT_EQ(evaluation_name(document, document.evaluations[0]), "Sample audit, Autumn 2026");
    EXPECT_EQ(period_apart(document, document.evaluations[0]), "Autumn 2026");
}

TEST(R38_EvaluationName, SaysTheEditionWhereAnotherOfOneNameHasAnotherWording)
{
    auto document = two_of_one_name();
    document.instruments.push_back(document.instruments[0]);
    document.instruments[1].version = 2;
    document.evaluations[1].instrument_version = 2;
    EXPECT_EQ(evaluation_name(document, document.evaluations[0]), "Sample audit, Autumn 2026, edition 1");
    EXPECT_EQ(evaluation_name(document, document.evaluations[1]), "Sample audit, autumn 2026, edition 2");
    document.evaluations[1].removed = true;
    EXPECT_EQ(evaluation_name(document, document.evaluations[0]), "Sample audit, Autumn 2026") << "what was removed is no twin";
}

TEST(R38_EvaluationName, SaysWhoBeganItElseTheDayElseItsPlace)
{
    auto document = two_of_one_name();
    document.authors.push_back({ .id = "person-2", .name = {}, .role = "Deputy headteacher" });
    document.evaluations[1].created.by = "person-2";
    EXPECT_EQ(period_apart(document, document.evaluations[0]), "Autumn 2026, Morgan Hale");
    EXPECT_EQ(period_apart(document, document.evaluations[1]), "autumn 2026, Deputy headteacher");
    document.evaluations[1].created = { .at = { 1'710'000'000'000 }, .by = "person-1" };
    EXPECT_EQ(period_apart(document, document.evaluations[0]), "Autumn 2026, begun 14 Nov 2023");
    document.evaluations[1].created = document.evaluations[0].created;
    EXPECT_EQ(period_apart(document, document.evaluations[0]), "Autumn 2026, number 1");
    EXPECT_EQ(period_apart(document, document.evaluations[1]), "autumn 2026, number 2");
}

TEST(R38_EvaluationName, ATwinIsOfOneInstrumentPeriodAndAuthorWhateverTheSpacesAndCapitals)
{
    auto document = test::sample_document();
    document.evaluations[0].created.by = "person-1";
    auto const* there = &document.evaluations[0];
    EXPECT_EQ(find_twin(document, "sample-audit", " AUTUMN   2026 ", "person-1"), there);
    EXPECT_EQ(find_twin(document, "sample-audit", "Autumn 2026", "person-2"), nullptr);
    EXPECT_EQ(find_twin(document, "sample-audit", "Autumn 2027", "person-1"), nullptr);
    EXPECT_EQ(find_twin(document, "another", "Autumn 2026", "person-1"), nullptr);
    document.evaluations[0].removed = true;
    EXPECT_EQ(find_twin(document, "sample-audit", "Autumn 2026", "person-1"), nullptr);
}

TEST(R08_NextPeriod, IsThePresentTermOrTheOneAfterWhereThatIsTaken)
{
    EXPECT_EQ(next_period("Spring 2026", in_autumn), "Autumn 2026");
    EXPECT_EQ(next_period("Autumn 2026", in_autumn), "Spring 2027");
    EXPECT_EQ(next_period("summer  2027", in_autumn), "Autumn 2027");
    EXPECT_EQ(next_period("", in_autumn), "Autumn 2026");
    EXPECT_EQ(next_period("Visit of the governors", in_autumn), "Autumn 2026");
}

TEST(R08_NextPeriod, AYearFollowsAYearAndASchoolYearASchoolYear)
{
    EXPECT_EQ(next_period("2026", in_autumn), "2027");
    EXPECT_EQ(next_period("2026/27", in_autumn), "2027/28");
    EXPECT_EQ(next_period("2098-99", in_autumn), "2099-00");
    EXPECT_EQ(next_period("2026/29", in_autumn), "Autumn 2026") << "no school year";
}

TEST(R08_NextPeriod, IsTheFirstThatIsFree)
{
    auto document = test::sample_document();
    document.evaluations[0].created.by = "person-1";
    document.evaluations.push_back(document.evaluations[0]);
    document.evaluations[1].id = "eval-2";
    document.evaluations[1].period = "Spring 2027";
    EXPECT_EQ(free_period(document, document.evaluations[0], "person-1", in_autumn), "Summer 2027");
    EXPECT_EQ(free_period(document, document.evaluations[0], "person-2", in_autumn), "Spring 2027");
}

} // namespace triad::rules
