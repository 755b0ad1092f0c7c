#include "ui/after_fixture.h"

#include "base/text.h"
#include "planning_steps.h"

#include <gtest/gtest.h>

// The lists that lead to the reviews of a school, and away from its work.

namespace triad::test {

using namespace planning;
using ui::address_of;
using ui::Screen;

namespace {

model::SchoolDocument with_partners()
{
    auto document = after::larkspur();
    document.reviews.front().members.back().school = "Elmbridge Primary School";
    return document;
}

} // namespace

TEST(Reviews, J3AReviewStandsUnderItsOwnTitleWithItsDayItsPartnersAndWhoseTurnItIs)
{
    AppHarness app;
    after::open(app, with_partners(), Screen::Reviews);
    EXPECT_EQ(app.at("hosted/review-1/heading").name, "Reading for pleasure");
    EXPECT_EQ(app.at("hosted/review-1/where").name, "10 November 2026 · with Elmbridge Primary School");
    EXPECT_EQ(app.at("hosted/review-1/turn").name, "Your turn. The report has 2 statements. Send it to Jo Park for agreement.");
    EXPECT_EQ(app.get(Role::Link, "Open: Reading for pleasure").href, address_of(Screen::Review, after::review_id));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Reviews, J3AReviewInAnotherFileSaysWhichSchoolItIsOfAndWhatTheLibraryKnows)
{
    AppHarness app;
    after::open(app, with_partners(), Screen::Reviews);
    app.go("#/");
    app.press(Role::Button, "Look at an example school");
    app.go("#/reviews");
    EXPECT_EQ(app.at("hosted/review-1/heading").name, "Reading for pleasure");
    EXPECT_TRUE(app.at("hosted/review-1/where").name.starts_with("Larkspur Primary School · "));
    EXPECT_NE(app.find(Role::Link, "Open: Reading for pleasure"), nullptr);
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Reviews, J3AFreshReviewHasNoDayYet)
{
    AppHarness app;
    plan(app, visit);
    app.go("#/reviews");
    EXPECT_TRUE(app.shows("No day yet"));
    EXPECT_NE(app.find(Role::Link, "Open: Review"), nullptr);
}

TEST(Reviews, SH01TheLedgerLeadsToTheReviewByItsTitle)
{
    AppHarness app;
    auto document = with_partners();
    document.ledger.push_back({ .id = "l-1",
        .review = after::review_id,
        .what = "Review pack",
        .audience = "triad",
        .basis = "practice",
        .day = "2026-11-11" });
    after::open(app, document, Screen::Sharing);
    EXPECT_TRUE(app.shows("Basis: they took part."));
    EXPECT_EQ(app.get(Role::Link, "Open the review: Reading for pleasure").href, address_of(Screen::Review, after::review_id));
}

TEST(Home, AWholeFileIsRemovedInWords)
{
    AppHarness app;
    after::open(app, with_partners(), Screen::Home);
    auto const& remove = app.get(Role::Button, "Remove Larkspur Primary School from this device");
    EXPECT_GT(remove.rect.w, 5 * remove.rect.h); // not a lone icon
}

} // namespace triad::test
