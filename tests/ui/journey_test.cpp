#include "ui/after_fixture.h"

#include "base/text.h"
#include "format/school_file.h"
#include "ui/screens/followup/journey_years.h"

#include <algorithm>
#include <gtest/gtest.h>

// The school's line through time, and what it hands to the next head.

namespace triad::test::after {

using semantics::Role;
using ui::address_of;
using ui::Screen;

TEST(Journey, SYS22aFiguresAreAddedWithYearPerCentAndComment)
{
    AppHarness app;
    open(app, larkspur(), Screen::Journey);
    EXPECT_EQ(app.get(Role::Heading, "School journey").level, 1);
    app.press(Role::Button, "Add a figure");
    auto const id = id_of(app.get(Role::Article, "Figure 1"));
    app.type_at(concat({ id, "/year" }), "2016");
    app.type_at(concat({ id, "/measure" }), "reading");
    app.type_at(concat({ id, "/value" }), "52");
    app.type_at(concat({ id, "/comment" }), "New tests");
    EXPECT_TRUE(app.shows("52 per cent"));
    app.press(Role::Button, "Add a figure");
    auto const document = downloaded(app);
    ASSERT_EQ(document.outcomes.size(), 2U);
    EXPECT_EQ(document.outcomes[0].year, "2016");
    EXPECT_EQ(document.outcomes[0].value, "52");
    EXPECT_EQ(document.outcomes[0].comment, "New tests");
    EXPECT_EQ(document.outcomes[1].measure, "reading"); // the same measure of another year follows
    app.press(Role::Button, "Remove figure 2");
    EXPECT_EQ(app.find(Role::Article, "Figure 2"), nullptr);
    app.type_at(concat({ id, "/value" }), "half");
    EXPECT_EQ(below(app, Role::Image, "main/").size(), 0U);
    EXPECT_TRUE(app.shows("“half” is no number from 0 to 100"));
    app.type_at(concat({ id, "/value" }), "");
    EXPECT_TRUE(app.shows("No figure for 2016, reading"));
    expect_sound(app);
}

TEST(Journey, SYS22bEventsAndReviewsStandOnTheSameLine)
{
    AppHarness app;
    open(app, with_a_journey(), Screen::Journey);
    EXPECT_EQ(below(app, Role::Paragraph, "year-2016/e-inspection/title").size(), 1U);
    EXPECT_EQ(app.get(Role::Link, "Open: Reading for pleasure").href, address_of(Screen::Review, review_id));
    app.press(Role::Button, "Add an event");
    auto const id = id_of(app.get(Role::Article, "Event 3"));
    app.type_at(concat({ id, "/year" }), "2017");
    app.type_at(concat({ id, "/term" }), "autumn");
    app.type_at(concat({ "events/", id, "/title" }), "A library of our own");
    EXPECT_EQ(app.at(concat({ "year-2017/", id, "/title" })).name, "A library of our own · autumn term");
    auto const document = downloaded(app);
    EXPECT_EQ(document.milestones.back().term, "autumn");
    expect_sound(app);
}

TEST(Journey, SYS22cACommentStandsBesideADip)
{
    AppHarness wide;
    open(wide, with_a_journey(), Screen::Journey);
    auto const& title = wide.at("year-2016/o-16/title");
    auto const& comment = wide.at("year-2016/o-16/comment");
    EXPECT_EQ(comment.name, "New tests, and the deputy stood in");
    EXPECT_GT(comment.rect.x, title.rect.right());
    EXPECT_EQ(comment.rect.y, title.rect.y);
    AppHarness narrow { { .width = 320, .height = 640 } };
    open(narrow, with_a_journey(), Screen::Journey);
    EXPECT_EQ(narrow.at("year-2016/o-16/comment").rect.x, narrow.at("year-2016/o-16/title").rect.x);
    expect_sound(narrow);
}

TEST(Journey, SYS22dSYS22eItIsTheSchoolsOwnAndComparedWithNobody)
{
    AppHarness app;
    open(app, with_a_journey(), Screen::Journey);
    EXPECT_TRUE(app.shows("only for your own school, and is never compared"));
    // A partner's copy on the same device brings nothing of another school to the line.
    auto other = larkspur();
    other.kind = model::DocumentKind::ReviewPack;
    other.id = "desk-review-9";
    other.school.name = "Hazel Lane School";
    other.reviews.front().id = "review-9";
    other.reviews.front().title = "Play outdoors";
    app.drop("pack.triad.json", format::encode_school(other));
    app.go(address_of(Screen::Journey));
    EXPECT_TRUE(app.shows("52 per cent"));
    EXPECT_EQ(below(app, Role::Paragraph, "review-9").size(), 0U);
    EXPECT_FALSE(app.shows("Play outdoors"));
}

TEST(Journey, SYS22fTheSampleIsDrawnAndGapsStayGaps)
{
    AppHarness app;
    open(app, with_a_journey(), Screen::Journey);
    std::vector<std::string> bars;
    for (auto const* bar : below(app, Role::Image, "main/"))
        bars.push_back(bar->name);
    std::vector<std::string> wanted;
    for (auto const* value : { "68", "68", "52", "72", "70" })
        wanted.push_back(concat({ "Bar: ", value, " per cent, reading, writing and maths" }));
    EXPECT_EQ(bars, wanted);
    EXPECT_EQ(app.at("year-2018/gap").name, "No figure for 2018");
    EXPECT_EQ(app.at("o-19/title").name, "No figure for 2019, reading, writing and maths");
    EXPECT_EQ(app.at("o-19/comment").name, "No tests were sat");
    std::vector<std::string> years;
    for (auto const* node : below(app, Role::Heading, "year-"))
        years.push_back(node->name);
    EXPECT_EQ(years, (std::vector<std::string> { "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2026" }));
    expect_sound(app);
}

TEST(Journey, SYS22fOnlyYearsBetweenTwoFiguresAreGaps)
{
    model::Outcome const early { .id = "a", .year = "2014", .value = "68" };
    model::Outcome const late { .id = "b", .year = "2016", .value = "72" };
    model::Outcome const far { .id = "c", .year = "2096", .value = "70" };
    auto const entry
        = [](model::Outcome const& outcome) { return rules::JourneyEntry { .year = outcome.year, .outcome = &outcome }; };
    auto const years = ui::journey_years({ entry(early), entry(late), entry(far), { .year = "2099", .title = "A jubilee" } });
    ASSERT_EQ(years.size(), 5U); // a year that is far off, perhaps mistyped, is not led up to by eighty gaps
    EXPECT_EQ(years[1].year, "2015");
    EXPECT_TRUE(years[1].gap);
    EXPECT_FALSE(years[4].gap);
    EXPECT_TRUE(ui::journey_years({}).empty());
    EXPECT_FALSE(ui::journey_years({ { .year = "2016", .title = "A new head" } }).front().gap);
}

TEST(Journey, SYS22fSchoolYearsHaveGapsTooAndTwoWaysOfWritingThemStandApart)
{
    model::Outcome const early { .id = "a", .year = "1998/99", .value = "68" };
    model::Outcome const late { .id = "b", .year = "2000/01", .value = "72" };
    auto const entry
        = [](model::Outcome const& outcome) { return rules::JourneyEntry { .year = outcome.year, .outcome = &outcome }; };
    auto const years = ui::journey_years({ entry(early), entry(late), { .year = "2000", .title = "A fair" },
        { .year = "2000/01", .title = "A fire" }, { .year = "2000", .title = "A feast" } });
    ASSERT_EQ(years.size(), 4U);
    EXPECT_EQ(years[1].year, "1999/00");
    EXPECT_TRUE(years[1].gap);
    EXPECT_EQ(years[2].events.size(), 1U);
    EXPECT_EQ(years[3].events.size(), 2U);
}

TEST(HandOver, J9TheDocumentIsShownWholeAndSavedWithTheFile)
{
    AppHarness app;
    auto document = with_a_journey();
    document.reviews.front().follow_ups = { { .id = "f-1",
        .statement = "s-next",
        .kind = "action",
        .what = "Ask pupils what they read",
        .who = "Reading lead",
        .due = "2027-01-15" } };
    open(app, document, Screen::HandOver);
    EXPECT_EQ(app.get(Role::Heading, "Hand-over").level, 1);
    EXPECT_TRUE(app.shows("Ask pupils what they read"));
    EXPECT_TRUE(app.shows("52 per cent"));
    auto const shown = names_below(app, Role::ListItem, "paper/");
    EXPECT_FALSE(shown.empty());
    EXPECT_EQ(app.at("paper/school").name, "Larkspur Primary School") << "the page names it, so the preview does";
    expect_sound(app);
    app.press(Role::Button, "Save the two-page document");
    auto const page = app.world().files.saved.back();
    EXPECT_EQ(page.mime, "text/html");
    EXPECT_TRUE(page.name.ends_with("2026-11-22.html")) << page.name;
    EXPECT_NE(page.bytes.find("Ask pupils what they read"), std::string::npos);
    app.press(Role::Button, "Download the whole file");
    auto const file = format::decode_school(app.world().files.saved.back().bytes);
    ASSERT_TRUE(file.has_value());
    EXPECT_EQ(file->document.reviews.front().follow_ups.size(), 1U);
    EXPECT_EQ(file->document.outcomes.size(), 6U);
}

TEST(HandOver, J9ATableHasColumnsWhereThereIsRoomAndNamesEachCellElsewhere)
{
    auto document = with_a_journey();
    document.reviews.front().follow_ups
        = { { .id = "f-1", .statement = "s-next", .kind = "action", .what = "Ask pupils what they read.", .due = "2027-01-15" } };
    for (float const width : { 1280.0F, 390.0F }) {
        AppHarness app { Window { .width = width, .extra = {} } };
        open(app, document, Screen::HandOver);
        auto const* row = app.find(Role::ListItem, "By when: 15 January 2027. ");
        ASSERT_NE(row, nullptr);
        EXPECT_EQ(
            row->name, "By when: 15 January 2027. What: Ask pupils what they read. Who: nobody yet. From: Reading for pleasure");
        EXPECT_EQ(app.find(Role::ListItem, "By when · What"), nullptr); // the headings are no row
        if (width > 1000)
            EXPECT_LT(row->rect.h, 60);
        else
            EXPECT_GT(row->rect.h, 80);
        EXPECT_EQ(app.problems(), std::vector<std::string> {});
    }
}

TEST(HandOver, J9WithoutASchoolsFileTheScreenSaysWhereToBegin)
{
    AppHarness app;
    for (auto const screen : { Screen::HandOver, Screen::Journey }) {
        app.go(address_of(screen));
        EXPECT_NE(app.find(Role::Link, "To your work"), nullptr);
        EXPECT_EQ(below(app, Role::Button, "main/").size(), 0U);
        expect_sound(app);
    }
}

} // namespace triad::test::after
