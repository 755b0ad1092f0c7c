#include "rules/collation/arrangement.h"

#include "unit/rules/collation/collation_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

std::string names(Picture const& picture, std::vector<std::size_t> const& schools)
{
    std::string out;
    for (auto const school : schools)
        out += (out.empty() ? "" : ", ") + picture.schools[school].called;
    return out;
}

std::string ids(Picture const& picture, std::vector<std::size_t> const& items)
{
    std::string out;
    for (auto const item : items)
        out += (out.empty() ? "" : " ") + picture.placed(item).item->id;
    return out;
}

/// Oakfield and Birch Hill are primary schools, ash Lane has no phase; A12 is red twice, A02 once.
model::ClusterDocument sample()
{
    auto document = three_schools();
    document.schools[0].phase = "primary";
    document.schools[2].phase = " Primary ";
    document.schools[0].group = "North";
    document.schools[1].group = "East";
    document.schools[2].group = "North";
    hand_in(document, { .school = "s1", .edition = small_edition(), .ratings = { { "A02", "red" }, { "A12", "red" } } });
    hand_in(document, { .school = "s2", .edition = small_edition(), .ratings = { { "A01", "green" }, { "A12", "red" } } });
    return document;
}

Picture picture(model::ClusterDocument const& document) { return make_picture(document, asked_for(document)); }

} // namespace

TEST(Arrangement, SchoolsStandByNameOrByLetterAndItemsAsTheyAreAsked)
{
    auto const made = picture(sample());
    auto const by_name = arrange(made, {});
    EXPECT_EQ(names(made, by_name.schools), "ash Lane, Birch Hill, Oakfield");
    ASSERT_EQ(by_name.school_groups.size(), 1);
    EXPECT_EQ(by_name.school_groups.front().title, "");
    ASSERT_EQ(by_name.item_groups.size(), 2);
    EXPECT_EQ(ids(made, by_name.item_groups[1].items), "A11 A12 A13 A14 A15 A16 A17 A18 A19");
    EXPECT_EQ(names(made, arrange(made, { .school_order = SchoolOrder::Letter }).schools), "ash Lane, Birch Hill, Oakfield");
    auto document = sample();
    document.schools[1].letter = 9;
    EXPECT_EQ(names(made, arrange(picture(document), { .school_order = SchoolOrder::Letter }).schools),
        "Birch Hill, Oakfield, ash Lane");
}

TEST(Arrangement, WhereNamesAreHiddenEveryOrderIsThatOfTheLetters)
{
    auto document = sample();
    document.cluster.hide_names = true;
    document.schools[1].letter = 9;
    auto const made = picture(document);
    EXPECT_EQ(names(made, arrange(made, {}).schools), "School B, School C, School I");
}

TEST(Arrangement, SchoolsMayStandInGroupsByPhaseOrByCluster)
{
    auto const made = picture(sample());
    auto const by_phase = arrange(made, { .schools_by = SchoolGrouping::Phase });
    ASSERT_EQ(by_phase.school_groups.size(), 2);
    EXPECT_EQ(by_phase.school_groups[0].title, "Primary");
    EXPECT_EQ(names(made, by_phase.school_groups[0].schools), "Birch Hill, Oakfield");
    EXPECT_EQ(by_phase.school_groups[1].title, "No phase given");
    EXPECT_EQ(names(made, by_phase.schools), "Birch Hill, Oakfield, ash Lane");
    auto const by_group = arrange(made, { .schools_by = SchoolGrouping::Group });
    EXPECT_EQ(by_group.school_groups[0].title, "East");
    EXPECT_EQ(by_group.school_groups[1].title, "North");
    auto document = sample();
    document.schools[1].group.clear();
    EXPECT_EQ(arrange(picture(document), { .schools_by = SchoolGrouping::Group }).school_groups[1].title, "In no group");
}

TEST(Arrangement, CountsAreOfTheSchoolsThatAreShown)
{
    auto const made = picture(sample());
    auto const& scale = made.edition->instrument().scale;
    EXPECT_EQ(counts_in_words(arrange(made, {}).counts[11], scale), "2 red of 2 schools.");
    auto const primary = arrange(made, { .phase = "PRIMARY" });
    EXPECT_EQ(names(made, primary.schools), "Birch Hill, Oakfield");
    EXPECT_EQ(counts_in_words(primary.counts[11], scale), "1 red of 1 school.");
    EXPECT_EQ(names(made, arrange(made, { .phase = "" }).schools), "ash Lane");
    EXPECT_EQ(names(made, arrange(made, { .group = "north", .returned_only = true }).schools), "Oakfield");
    EXPECT_TRUE(arrange(made, { .phase = "secondary" }).schools.empty());
}

TEST(Arrangement, ASectionIsCountedWholeWhicheverOfItsItemsAreShown)
{
    auto const made = picture(sample());
    auto const shown = arrange(made, { .with_choice = "red" });
    ASSERT_EQ(shown.item_groups.size(), 2);
    EXPECT_EQ(ids(made, shown.item_groups[0].items), "A02");
    auto const& scale = made.edition->instrument().scale;
    EXPECT_EQ(section_in_words(*shown.item_groups[0].counts, scale), "1 red, 1 green in 10 statements. 18 not rated.");
    EXPECT_EQ(ids(made, arrange(made, { .section = "two", .with_choice = "red" }).item_groups.at(0).items), "A12");
    EXPECT_TRUE(arrange(made, { .with_choice = "amber" }).item_groups.empty());
    EXPECT_TRUE(arrange(made, { .with_choice = "no such choice" }).item_groups.empty());
}

TEST(Arrangement, ItemsMayBeSortedByHowManySchoolsGaveAnAnswer)
{
    auto const made = picture(sample());
    auto const sorted = arrange(made, { .items_by_section = false, .most_first = "red" });
    ASSERT_EQ(sorted.item_groups.size(), 1);
    EXPECT_EQ(sorted.item_groups.front().section, nullptr);
    EXPECT_FALSE(sorted.item_groups.front().counts);
    EXPECT_TRUE(ids(made, sorted.item_groups.front().items).starts_with("A12 A02 A01 A03"));
    auto const in_sections = arrange(made, { .most_first = "red" });
    EXPECT_TRUE(ids(made, in_sections.item_groups[0].items).starts_with("A02 A01 A03"));
    EXPECT_TRUE(ids(made, in_sections.item_groups[1].items).starts_with("A12 A11 A13"));
}

TEST(Arrangement, PhasesAndGroupsAreListedOnceTheEmptyOneLast)
{
    auto const made = picture(sample());
    EXPECT_EQ(phases_of(made), (std::vector<std::string> { "primary", "" }));
    EXPECT_EQ(groups_of(made), (std::vector<std::string> { "East", "North" }));
}

TEST(Arrangement, NothingHandedInIsArrangedAsSchoolsAlone)
{
    auto const made = picture(three_schools());
    auto const arranged = arrange(made, {});
    EXPECT_EQ(arranged.schools.size(), 3);
    EXPECT_TRUE(arranged.item_groups.empty());
}

} // namespace triad::rules
