#include "rules/collation/moves.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

void rated(model::ClusterDocument& document, std::string school, std::string period, char const* choice, int version = 1)
{
    hand_in(document,
        { .school = std::move(school),
            .edition = small_edition(version),
            .period = std::move(period),
            .ratings = { { "A01", choice } } });
}

std::string moved(model::ClusterDocument const& document, std::vector<std::size_t> const& schools)
{
    auto const later = make_picture(document, asked_for(document));
    auto const earlier = picture_before(document, later, "autumn 2026");
    auto const moves = compare_rounds(earlier, later, schools);
    return moves_in_words(moves.front(), later.edition->instrument().scale);
}

} // namespace

TEST(Moves, ARoundIsComparedWithAnotherSchoolBySchoolInWords)
{
    auto document = three_schools();
    for (auto const* id : { "s4", "s5" })
        add_school(document, id, id, 4);
    for (auto const* id : { "s1", "s2" }) {
        rated(document, id, "Autumn 2026", "red");
        rated(document, id, "Spring 2027", "amber");
    }
    rated(document, "s3", "Autumn 2026", "amber");
    rated(document, "s3", "Spring 2027", "green", 2); // the same words in a newer edition
    rated(document, "s4", "Autumn 2026", "green");
    rated(document, "s4", "Spring 2027", "green");
    rated(document, "s5", "Spring 2027", "green");
    EXPECT_EQ(moved(document, { 0, 1, 2, 3, 4 }),
        "2 schools moved from red to amber, 1 from amber to green. 1 school gave the same answer. 1 school cannot be compared: "
        "there is "
        "no rating of this statement in both rounds.");
    EXPECT_EQ(moved(document, { 3 }), "1 school gave the same answer.");
    EXPECT_EQ(moved(document, {}), "Nothing to compare yet.");
}

TEST(Moves, DownIsSaidAsPlainlyAsUpAndOtherWordsAreNotCompared)
{
    auto document = three_schools();
    rated(document, "s1", "Autumn 2026", "green");
    rated(document, "s1", "Spring 2027", "red");
    hand_in(document,
        { .school = "s2", .edition = reworded_edition(1, "A01"), .period = "Autumn 2026", .ratings = { { "A01", "green" } } });
    rated(document, "s2", "Spring 2027", "green");
    EXPECT_EQ(moved(document, { 0 }), "1 school moved from green to red.");
    EXPECT_EQ(moved(document, { 1 }), "1 school cannot be compared: there is no rating of this statement in both rounds.");
    EXPECT_EQ(moved(document, { 2 }), "Nothing to compare yet.");
}

TEST(Moves, ThePictureBeforeHasTheItemsOfTheLaterOneBlocksIncluded)
{
    auto instrument = small_edition()->instrument();
    instrument.sections[0].block = { .id = "block-one", .text = "All of it" };
    auto const edition = std::make_shared<model::CollectedEdition const>(instrument);
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = edition, .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s1", .edition = edition, .period = "Spring 2027", .ratings = { { "block-one", "red" } } });
    auto const later = make_picture(document, asked_for(document));
    auto const earlier = picture_before(document, later, "autumn 2026");
    EXPECT_EQ(later.items.size(), 20);
    EXPECT_EQ(earlier.items, later.items);
    EXPECT_EQ(compare_rounds(earlier, later, std::vector<std::size_t> { 0 }).size(), 20);
}

} // namespace triad::rules
