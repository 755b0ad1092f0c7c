#include "planning_steps.h"

#include "base/text.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

// How a plan stands on the screen: short, and in the order in which it is filled in.

namespace triad::test {

using namespace planning;

TEST(ReviewPlan, SYS09fADayThatIsCompleteStandsToBeReadAndIsChangedBehindAButton)
{
    AppHarness app;
    plan(app, presentation);
    EXPECT_EQ(app.find(Role::Disclosure, "Change the day"), nullptr);
    app.press(Role::Button, "Take the day from the protocol");
    EXPECT_EQ(names_of(app, Role::Article, "/day/").size(), 6U); // just filled in: the fields stay open
    app.press(Role::Disclosure, "Change the day (6 parts)");
    EXPECT_TRUE(names_of(app, Role::Article, "/day/").empty());
    auto const read = names_of(app, Role::ListItem, "/timetable/");
    ASSERT_EQ(read.size(), 6U);
    EXPECT_TRUE(read[0].starts_with("14:00 to ")) << read[0];
    app.press(Role::Disclosure, "Change the day (6 parts)");
    EXPECT_EQ(names_of(app, Role::Article, "/day/").size(), 6U);
}

TEST(ReviewPlan, SYS09fTheLastWordThatWasMissingDoesNotCloseTheFieldsOfTheDay)
{
    AppHarness app;
    plan(app, presentation);
    app.press(Role::Button, "Add a part of the day");
    EXPECT_TRUE(names_of(app, Role::ListItem, "/timetable/").empty());
    auto const slot = the_review(app).timeslots.front().id;
    app.type_at(concat({ slot, "/what" }), "W");
    app.type_at(concat({ slot, "/what" }), "Welcome");
    app.type_at(concat({ slot, "/place" }), "Hall");
    EXPECT_EQ(names_of(app, Role::ListItem, "/timetable/"), std::vector<std::string> { "14:00 to 14:30: Welcome · Hall" });
}

TEST(ReviewPlan, SYS09aASchoolThatBeginsWithAReviewIsNamedInItsPlan)
{
    AppHarness app;
    plan(app, visit);
    EXPECT_EQ(app.get(Role::TextField, "Your school").description, "Here your school is the host school.");
    app.type_at("basics/school", "O");
    app.type_at("basics/school", "Oakfield");
    EXPECT_EQ(downloaded(app).school.name, "Oakfield");
    EXPECT_TRUE(app.shows("Oakfield"));
    plan(app, outside);
    EXPECT_EQ(app.find(Role::TextField, "Your school"), nullptr);
    EXPECT_EQ(app.at("basics/role").name, "Here your school is the host school.");
}

TEST(ReviewPlan, SYS09aTheUsualWayToMeetStandsOnceAndFirst)
{
    AppHarness app;
    plan(app, presentation);
    EXPECT_EQ(names_of(app, Role::Radio, "/mode/"),
        (std::vector<std::string> { "Virtual: everybody online (usual for a presentation to the cluster)", "In the school",
            "Blended: some of it online" }));
    app.press(Role::Radio, "Blended");
    EXPECT_EQ(the_review(app).mode, "blended");
    app.press(Role::Radio, "Virtual");
    EXPECT_EQ(the_review(app).mode, "");
}

TEST(ReviewPlan, SYS09aAWayToMeetThatAFileNamesOutrightIsTheUsualOneWhereBothAreTheSame)
{
    AppHarness app;
    plan(app, visit);
    auto document = downloaded(app);
    document.id = "doc-elsewhere";
    document.reviews.front().id = "review-elsewhere";
    document.reviews.front().mode = "school";
    app.drop("elsewhere.triad.json", format::encode_school(document));
    app.go("#/review/review-elsewhere/plan");
    EXPECT_TRUE(checked(app.get(Role::Radio, "In the school (usual for a triad visit)")));
}

TEST(ReviewPlan, SYS09eAFreshPlanBeginsWithItsFieldsAndEndsWithWhatItLacks)
{
    AppHarness app;
    plan(app, visit);
    auto const place = [&](std::string_view path) { return &app.at(path) - app.tree().nodes.data(); };
    EXPECT_LT(place("day/heading"), place("worth/heading"));
    EXPECT_LT(place("worth/heading"), place("/print"));
}

TEST(ReviewPlan, J3TheWayToThePackLeadsOnWhileItIsNext)
{
    AppHarness app;
    plan(app, visit);
    auto const& way = app.at("to-pack");
    auto const& print = app.at("print");
    EXPECT_EQ(way.name, "Choose what your partners get");
    EXPECT_GT(way.rect.w, 0);
    EXPECT_GE(way.rect.h, print.rect.h);
}

TEST(ReviewPlan, FieldsOfOneRecordStandBesideEachOtherWhereThereIsRoomAndBelowEachOtherElsewhere)
{
    for (float const width : { 1280.0F, 390.0F }) {
        AppHarness app { Window { .width = width, .extra = {} } };
        plan(app, visit);
        app.press(Role::Button, "Add: Reviewer");
        auto const id = the_review(app).members.back().id;
        auto const& role = app.at(concat({ id, "/role" })).rect;
        auto const& name = app.at(concat({ id, "/name" })).rect;
        auto const& remove = app.at(concat({ id, "/remove" })).rect;
        if (width > 1000) {
            EXPECT_GT(name.x, role.right());
            EXPECT_FLOAT_EQ(name.bottom(), remove.bottom());
        } else {
            EXPECT_EQ(name.x, role.x);
            EXPECT_GT(name.y, role.bottom());
            EXPECT_EQ(name.w, role.w);
            auto const& school = app.at(concat({ id, "/school" })).rect;
            EXPECT_FLOAT_EQ(school.bottom(), remove.bottom()); // the button keeps to the field before it
        }
    }
}

} // namespace triad::test
