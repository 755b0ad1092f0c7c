#include "rules/annual/annual_report.h"

#include "base/text.h"
#include "rules/annual/annual_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Date today { 2027, 7, 1 };

ClusterDocument a_year()
{
    ClusterDocument out { .id = "cluster-1", .cluster = { .name = "Bow", .year = "2026/27" } };
    out.schools = { { .id = "s1", .name = "Oak", .joining = "yes", .trained = "2026-09-01" },
        { .id = "s2", .name = "Ash", .joining = "yes" }, { .id = "s3", .name = "Elm", .joining = "no", .instead = "A visit" } };
    out.groupings = { { .id = "d1", .year = "2026/27", .level = "triads", .status = "confirmed" },
        { .id = "d0", .year = "2025/26", .level = "triads", .status = "confirmed" } };
    out.visits
        = { { .id = "v1", .grouping = "d1", .host = "s1", .reviewers = "s2 s3", .day = "2027-03-01", .done = "2027-03-02" },
              { .id = "v2", .grouping = "d1", .host = "s2", .reviewers = "s1 s3", .day = "2027-06-01" },
              { .id = "v3", .grouping = "d1", .host = "s3", .day = "2027-07-08", .cancelled = true },
              { .id = "v0", .grouping = "d0", .host = "s1", .reviewers = "s2", .done = "2026-03-02" } };
    return out;
}

std::vector<std::string> facts(ClusterDocument const& document, std::string_view fact)
{
    return annual_facts(document, fact, "2026/27", today);
}

std::string all_text(documents::PrintDocument const& document)
{
    std::string out;
    for (auto const& text : documents::texts_of(document))
        out += concat({ text, "\n" });
    return out;
}

model::ReportOutline outline()
{
    return { .id = "annual-report",
        .title = "Annual report",
        .parts = { { .id = "year", .title = "The year", .prompt = "?" },
            { .id = "reviews", .title = "Reviews", .prompt = "?", .facts = { "reviews" } },
            { .id = "empty", .title = "Nothing here", .prompt = "?" } } };
}

} // namespace

TEST(AnnualFacts, SYS18b_ReviewsAreCountedFromTheRecordsOfTheYear)
{
    EXPECT_THAT(facts(a_year(), "reviews"),
        ElementsAre("1 of 3 planned reviews took place.", "Schools joined the review of another school 2 times.",
            "1 was cancelled.", "Whether 1 more took place is not recorded, though their day has passed."));
}

TEST(AnnualFacts, SYS18d_WhatIsNotRecordedIsSaid)
{
    ClusterDocument const nothing { .id = "cluster-1" };
    EXPECT_THAT(facts(nothing, "reviews"), ElementsAre("No reviews between schools are recorded for this year."));
    EXPECT_THAT(facts(nothing, "divisions"), ElementsAre("No clusters or triads of this year were confirmed."));
    EXPECT_THAT(facts(nothing, "meetings"), ElementsAre("No meeting of a cluster is recorded."));
    EXPECT_THAT(facts(nothing, "communities"), ElementsAre("No learning community is recorded."));
    EXPECT_THAT(facts(nothing, "needs"), ElementsAre("Nothing is recorded of training and support that schools need."));
    EXPECT_THAT(facts(nothing, "training"), ElementsAre("Whether schools were trained in the review model is not recorded."));
    EXPECT_THAT(facts(nothing, "returns"), ElementsAre("No school is on the list."));
    EXPECT_THAT(facts(nothing, "schools"), ElementsAre("No school is on your list yet."));
    EXPECT_THAT(facts(nothing, "impact"), IsEmpty()) << "there is no community whose impact could be missing";
    auto document = nothing;
    document.communities
        = { { .id = "c1", .title = "Writing" }, { .id = "c2", .title = "Maths", .impact = "Pupils explain more." } };
    EXPECT_THAT(facts(document, "impact"),
        ElementsAre("Maths: Pupils explain more.", "What changed in schools is not recorded for 1 community."));
}

TEST(AnnualFacts, SYS21e_WhatChangedBecauseOfCommunitiesStandsInTheReport)
{
    auto document = a_year();
    document.communities = { { .id = "c2", .title = "Maths", .impact = "Pupils explain more." } };
    auto form = outline();
    form.parts.push_back({ .id = "communities", .title = "Communities", .prompt = "?", .facts = { "communities", "impact" } });
    EXPECT_THAT(all_text(annual_report(document, form, "2026/27", today)), HasSubstr("Maths: Pupils explain more."));
}

TEST(AnnualFacts, SYS18a_HowManyAnsweredASurveyIsSaidAndNothingOfWhatTheySaid)
{
    ClusterDocument document { .id = "cluster-1" };
    EXPECT_THAT(facts(document, "surveys"), ElementsAre("No survey or interview of this year is recorded."));
    document.surveys = { { .id = "s", .title = "After the review", .unit = "head", .wave = "July", .asked = "3" },
        { .id = "gone", .title = "Gone", .removed = true } };
    document.survey_questions = { { .id = "q", .survey = "s", .text = "What changed?", .kind = "text" } };
    document.survey_responses = { { .id = "r", .survey = "s", .wave = "July" } };
    document.survey_answers = { { .id = "r.q", .response = "r", .question = "q", .value = "SECRET" } };
    EXPECT_THAT(facts(document, "surveys"), ElementsAre(HasSubstr("After the review: 1 of 3 heads")));
    EXPECT_THAT(facts(document, "surveys").front(), Not(HasSubstr("SECRET")));
}

TEST(AnnualFacts, SYS18b_TakingPartAndTrainingAreCounted)
{
    EXPECT_THAT(facts(a_year(), "schools").front(), HasSubstr("2 of 3 schools take part and 1 has declined."));
    EXPECT_THAT(facts(a_year(), "training"), ElementsAre("1 of 2 schools that take part were trained in the review model."));
    EXPECT_THAT(facts(a_year(), "divisions"), ElementsAre("Triads 2026/27: 0 groups · 0 schools · confirmed."));
    auto document = a_year();
    document.meetings = { { .id = "m1", .finished = "2026-11-11" }, { .id = "m2" }, { .id = "m3", .removed = true } };
    EXPECT_THAT(facts(document, "meetings"), ElementsAre("1 of 2 planned meetings of clusters took place."));
}

TEST(AnnualFacts, AWordThatIsNotKnownSaysNothing)
{
    EXPECT_THAT(facts(a_year(), "weather"), IsEmpty());
    for (auto const fact : known_facts())
        if (fact != "impact")
            EXPECT_FALSE(facts(a_year(), fact).empty()) << fact;
}

TEST(AnnualReport, SYS18a_HasTheLeadsWordsBesideTheFactsAndLeavesEmptyPartsOut)
{
    auto document = a_year();
    document.annual_texts = { { .id = "t1", .year = "2026/27", .part = "year", .text = "A good year." },
        { .id = "t2", .year = "2025/26", .part = "year", .text = "An older year." } };
    auto const text = all_text(annual_report(document, outline(), "2026/27", today));
    EXPECT_THAT(text, HasSubstr("A good year."));
    EXPECT_THAT(text, HasSubstr("1 of 3 planned reviews took place."));
    EXPECT_THAT(text, Not(HasSubstr("An older year.")));
    EXPECT_THAT(text, Not(HasSubstr("Nothing here")));
}

TEST(AnnualReport, SYS18c_HasNothingOfASchoolsReportOrAnswers)
{
    auto document = a_year();
    document.reports = { std::make_shared<model::CollectedReport const>(model::CollectedReport {
        .school = "s1", .review = "r1", .title = "SECRET-TITLE", .statements = { { "strength", "SECRET-STATEMENT", "" } } }) };
    document.findings = { { .id = "f1", .source = "own", .school = "s1", .text = "SECRET-FINDING" } };
    document.concerns = { { .id = "c1", .grouping = "d1", .school = "s1", .text = "SECRET-CONCERN" } };
    document.sign_ups = { { .id = "u1", .school = "s1", .note = "SECRET-NOTE" } };
    auto everything = outline();
    everything.parts.front().facts.assign(known_facts().begin(), known_facts().end());
    EXPECT_THAT(all_text(annual_report(document, everything, "2026/27", today)), Not(HasSubstr("SECRET")));
}

} // namespace triad::rules
