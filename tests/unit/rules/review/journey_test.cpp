#include "rules/review/journey.h"

#include "base/text.h"

#include <gmock/gmock.h>

namespace triad::rules {

namespace {

using model::SchoolDocument;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

void add_outcome(SchoolDocument& document, std::string year, std::string value, std::string comment = {},
    std::string measure = "reading, writing and maths")
{
    auto& outcome = document.outcomes.emplace_back();
    outcome.id = concat({ "outcome-", number(document.outcomes.size()) });
    outcome.year = std::move(year);
    outcome.value = std::move(value);
    outcome.comment = std::move(comment);
    outcome.measure = std::move(measure);
}

model::Milestone& add_event(SchoolDocument& document, std::string year, std::string term, std::string title)
{
    auto& milestone = document.milestones.emplace_back();
    milestone.id = concat({ "milestone-", number(document.milestones.size()) });
    milestone.year = std::move(year);
    milestone.term = std::move(term);
    milestone.title = std::move(title);
    return milestone;
}

model::Review& add_review(SchoolDocument& document, std::string id, std::string date, std::string title)
{
    auto& review = document.reviews.emplace_back();
    review.id = std::move(id);
    review.date = std::move(date);
    review.title = std::move(title);
    return review;
}

/// Four years as a school of the practice has them: steady, steady, a dip with its reason, and up again.
SchoolDocument four_years()
{
    SchoolDocument document;
    add_outcome(document, "2017", "72", "Roles filled again.");
    add_outcome(document, "2014", "68", "First year of the new head.");
    add_outcome(document, "2016", "52", "New tests, and a deputy standing in.");
    add_outcome(document, "2015", "68", "Leadership team made anew.");
    return document;
}

std::vector<std::string> lines(SchoolDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& entry : journey(document))
        out.push_back(concat({ entry.year, entry.term.empty() ? "" : " ", entry.term, ": ", entry.title }));
    return out;
}

std::optional<double> figure(std::string value)
{
    model::Outcome outcome;
    outcome.value = std::move(value);
    return per_cent(outcome);
}

} // namespace

TEST(Journey, SYS22a_SYS22f_FourYearsStandOldestFirst)
{
    EXPECT_THAT(lines(four_years()),
        ElementsAre("2014: 68 per cent, reading, writing and maths", "2015: 68 per cent, reading, writing and maths",
            "2016: 52 per cent, reading, writing and maths", "2017: 72 per cent, reading, writing and maths"));
}

TEST(Journey, SYS22f_AGapStaysAGap)
{
    auto document = four_years();
    document.outcomes[2].value = "";
    document.outcomes[3].removed = true;
    EXPECT_THAT(lines(document),
        ElementsAre("2014: 68 per cent, reading, writing and maths", "2016: No figure for 2016, reading, writing and maths",
            "2017: 72 per cent, reading, writing and maths"));
    EXPECT_FALSE(per_cent(document.outcomes[2]).has_value());
}

TEST(Journey, SYS22a_TwoMeasuresInOneYearStandTogether)
{
    auto document = four_years();
    add_outcome(document, "2014", "81.5", "", "phonics");
    add_event(document, "2014", "autumn", "Local authority review");
    EXPECT_THAT(lines(document),
        ElementsAre("2014: 68 per cent, reading, writing and maths", "2014: 81.5 per cent, phonics",
            "2014 autumn: Local authority review", "2015: 68 per cent, reading, writing and maths",
            "2016: 52 per cent, reading, writing and maths", "2017: 72 per cent, reading, writing and maths"));
}

TEST(Journey, SYS22b_EventsAndReviewsStandOnTheSameLine)
{
    SchoolDocument document;
    add_review(document, "r-2", "2017-11-20", "Does feedback change the lesson?");
    add_event(document, "2016", "spring", "Inspection");
    add_event(document, "2016", "", "New building");
    add_review(document, "r-1", "2016-10-05", "Do plans become practice?");
    add_review(document, "r-0", "2016-06-05", "Early reading");
    add_outcome(document, "2016", "52", "", "");
    EXPECT_THAT(lines(document),
        ElementsAre("2016: 52 per cent", "2016: New building", "2016 spring: Inspection", "2016 summer: Review: Early reading",
            "2016 autumn: Review: Do plans become practice?", "2017 autumn: Review: Does feedback change the lesson?"));
    auto const entries = journey(document);
    EXPECT_EQ(entries[0].outcome, &document.outcomes[0]);
    EXPECT_EQ(entries[2].milestone, &document.milestones[0]);
    EXPECT_EQ(entries[3].review, &document.reviews[2]);
    EXPECT_EQ(entries[3].comment, "5 June 2016");
}

TEST(Journey, SYS22b_AReviewThatAnEventTellsOfStandsOnce)
{
    SchoolDocument document;
    add_review(document, "r-1", "2016-10-05", "Do plans become practice?");
    add_event(document, "2016", "autumn", "").review = "r-1";
    add_event(document, "2016", "autumn", "Visit").review = "unknown";
    EXPECT_THAT(lines(document), ElementsAre("2016 autumn: Review: Do plans become practice?", "2016 autumn: Visit"));
    EXPECT_EQ(journey(document)[0].review, &document.reviews[0]);
    EXPECT_EQ(journey(document)[1].review, nullptr);
    document.milestones.front().removed = true;
    EXPECT_THAT(lines(document), ElementsAre("2016 autumn: Visit", "2016 autumn: Review: Do plans become practice?"));
}

TEST(Journey, SYS22b_SchoolYearsRunFromAutumn)
{
    SchoolDocument document;
    add_outcome(document, "2016/17", "72", "", "");
    add_outcome(document, "2015/16", "52", "", "");
    add_event(document, "2015/16", "spring", "Inspection");
    add_event(document, "2015/16", "autumn", "New timetable");
    add_review(document, "r-1", "2016-03-05", "Early reading");
    add_review(document, "r-2", "2016-09-01", "Feedback");
    add_review(document, "r-3", "2099-10-01", "Far away");
    EXPECT_THAT(lines(document),
        ElementsAre("2015/16: 52 per cent", "2015/16 autumn: New timetable", "2015/16 spring: Inspection",
            "2015/16 spring: Review: Early reading", "2016/17: 72 per cent", "2016/17 autumn: Review: Feedback",
            "2099/00 autumn: Review: Far away"));
    SchoolDocument in_full;
    add_outcome(in_full, "2015 to 2016", "52", "", "");
    add_review(in_full, "r-1", "2016-09-01", "Feedback");
    EXPECT_THAT(lines(in_full), ElementsAre("2015 to 2016: 52 per cent", "2016 to 2017 autumn: Review: Feedback"));
}

TEST(Journey, SYS22c_TheNoteStandsBesideTheDip)
{
    EXPECT_EQ(journey(four_years())[2].comment, "New tests, and a deputy standing in.");
}

TEST(Journey, SYS22d_OnlyTheSchoolsOwnReviewsAreOnIt)
{
    SchoolDocument document;
    add_review(document, "visited", "2016-10-05", "At another school").acting = "jo";
    add_review(document, "removed", "2016-10-05", "Removed").removed = true;
    add_review(document, "planned", "", "No day yet");
    EXPECT_THAT(journey(document), IsEmpty());
    document = {};
    document.kind = model::DocumentKind::ReviewPack;
    add_review(document, "theirs", "2016-10-05", "Hosted by somebody else");
    EXPECT_THAT(journey(document), IsEmpty());
}

TEST(Journey, SYS22e_NothingIsRankedOrCompared)
{
    // The order is of years, whatever the figures are.
    SchoolDocument document;
    add_outcome(document, "2015", "10");
    add_outcome(document, "2014", "90");
    add_outcome(document, "2016", "50");
    std::vector<std::string> years;
    for (auto const& entry : journey(document))
        years.push_back(entry.year);
    EXPECT_THAT(years, ElementsAre("2014", "2015", "2016"));
}

TEST(Journey, R30_YearsThatCannotBeReadStandLast)
{
    SchoolDocument document;
    add_event(document, "before my time", "", "Founded");
    add_event(document, "", "", "");
    add_event(document, "2014", "", "Review");
    EXPECT_THAT(lines(document), ElementsAre("2014: Review", "before my time: Founded", ": Something happened"));
}

TEST(Journey, R30_FiguresAsSchoolsWriteThem)
{
    EXPECT_EQ(figure("68"), 68.0);
    EXPECT_EQ(figure(" 68 % "), 68.0);
    EXPECT_EQ(figure("0"), 0.0);
    EXPECT_EQ(figure("100"), 100.0);
    EXPECT_DOUBLE_EQ(figure("81.25").value_or(0), 81.25);
    for (auto const* none : { "", " ", "100.1", "-3", "n/a", "6 8", "68.", ".5", "6.8.1", "1e2", "%", "sixty" })
        EXPECT_FALSE(figure(none).has_value()) << none;
}

TEST(Journey, R30_WhatIsNoFigureIsShownAsItStands)
{
    SchoolDocument document;
    add_outcome(document, "2020", "tests were cancelled");
    add_outcome(document, "2021", "70%", "", "");
    EXPECT_THAT(lines(document), ElementsAre("2020: tests were cancelled, reading, writing and maths", "2021: 70 per cent"));
}

} // namespace triad::rules
