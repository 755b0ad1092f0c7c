#include "rules/collation/picture.h"

#include "rules/collation/answer_counts.h"
#include "unit/rules/collation/collation_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

Picture picture(model::ClusterDocument const& document) { return make_picture(document, asked_for(document)); }

std::size_t item_at(Picture const& picture, std::string_view id)
{
    for (std::size_t item = 0; item < picture.items.size(); ++item)
        if (picture.placed(item).item->id == id)
            return item;
    ADD_FAILURE() << id;
    return 0;
}

PictureCell const& cell(Picture const& picture, std::string_view id, std::size_t school)
{
    return picture.cell(item_at(picture, id), school);
}

std::string words(Picture const& picture, std::string_view id, std::size_t school)
{
    return cell_in_words(picture, item_at(picture, id), school);
}

std::vector<std::size_t> everyone(Picture const& picture)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < picture.schools.size(); ++i)
        out.push_back(i);
    return out;
}

std::string counted(Picture const& picture, std::string_view id)
{
    auto const item = item_at(picture, id);
    return counts_in_words(count_answers(picture, item, everyone(picture)), *picture.placed(item).scale);
}

std::string not_shown(Picture const& picture, std::string_view id)
{
    return not_shown_in_words(picture, item_at(picture, id), everyone(picture));
}

model::Edition edition_of(model::Instrument instrument)
{
    return std::make_shared<model::CollectedEdition const>(std::move(instrument));
}

} // namespace

TEST(Picture, SYS16aEveryItemBesideEverySchoolRatedOrNotRatedOrNothingHandedIn)
{
    auto document = three_schools();
    hand_in(document,
        { .school = "s1",
            .edition = small_edition(),
            .ratings = { { "A01", "green" }, { "A02", "red" } },
            .comments = { { "A02", "Since May." } },
            .offers = { "A01" } });
    hand_in(document, { .school = "s2", .edition = small_edition(), .ratings = { { "A01", "amber" } } });
    auto const made = picture(document);
    ASSERT_EQ(made.items.size(), 19);
    ASSERT_EQ(made.schools.size(), 3);
    EXPECT_EQ(made.cells.size(), 57);
    EXPECT_EQ(cell(made, "A01", 0), (PictureCell { CellState::Rated, 3, false, true }));
    EXPECT_EQ(cell(made, "A02", 0), (PictureCell { CellState::Rated, 1, true, false }));
    EXPECT_EQ(words(made, "A01", 0), "Green");
    EXPECT_EQ(words(made, "A01", 1), "Amber");
    EXPECT_EQ(words(made, "A02", 1), "Not rated");
    EXPECT_EQ(words(made, "A01", 2), "Nothing handed in");
    EXPECT_EQ(made.schools[0].called, "Oakfield");
}

TEST(Picture, WithoutAnythingHandedInThereAreSchoolsAndNoItems)
{
    auto const made = picture(three_schools());
    EXPECT_EQ(made.edition, nullptr);
    EXPECT_TRUE(made.items.empty());
    EXPECT_EQ(made.schools.size(), 3);
}

TEST(Picture, LeavingASchoolOutLeavesNothingOfIt)
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = reworded_edition(2, "A01"), .ratings = { { "A01", "green" } } });
    hand_in(document, { .school = "s2", .edition = small_edition(1), .ratings = { { "A01", "red" } } });
    EXPECT_EQ(words(picture(document), "A01", 1), "Answered in another wording");
    document.schools[0].left_out = true;
    auto const made = picture(document);
    ASSERT_EQ(made.schools.size(), 2);
    EXPECT_EQ(made.schools[0].id, "s2");
    EXPECT_EQ(words(made, "A01", 0), "Red"); // its edition is the newest there is
    EXPECT_EQ(counted(made, "A01"), "1 red of 1 school.");
    document.schools[1].removed = true;
    EXPECT_EQ(picture(document).schools.size(), 1);
}

TEST(Picture, AnAnswerStandsBesideOthersOnlyWhereItsWordingIsTheSame)
{
    auto document = three_schools();
    hand_in(
        document, { .school = "s1", .edition = reworded_edition(2, "A01"), .ratings = { { "A01", "green" }, { "A02", "red" } } });
    hand_in(document, { .school = "s2", .edition = small_edition(1), .ratings = { { "A01", "red" }, { "A02", "red" } } });
    hand_in(document, { .school = "s3", .edition = small_edition(1), .ratings = { { "A02", "amber" } } });
    auto const made = picture(document);
    EXPECT_EQ(made.edition->instrument().version, 2);
    EXPECT_EQ(words(made, "A01", 1), "Answered in another wording");
    EXPECT_EQ(words(made, "A01", 2), "Not rated"); // it answered nothing, in whatever words
    EXPECT_EQ(counted(made, "A01"), "1 green of 3 schools. 1 not rated, 1 in another wording.");
    EXPECT_EQ(counted(made, "A02"), "2 red, 1 amber of 3 schools.");
    EXPECT_EQ(not_shown(made, "A01"), "1 school answered an earlier wording of this statement; its answer is not shown here.");
    EXPECT_EQ(not_shown(made, "A02"), "");
}

TEST(Picture, AnyEditionMayBeTheOneThatIsShown)
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = reworded_edition(2, "A01"), .ratings = { { "A01", "green" } } });
    hand_in(document, { .school = "s2", .edition = reworded_edition(3, "A01"), .ratings = { { "A01", "green" } } });
    hand_in(document, { .school = "s3", .edition = small_edition(1), .ratings = { { "A01", "red" } } });
    auto const made = make_picture(document, asked_for(document), document.submissions[2]->edition);
    EXPECT_EQ(words(made, "A01", 2), "Red");
    EXPECT_EQ(not_shown(made, "A01"), "2 schools answered a later wording of this statement; their answers are not shown here.");
}

TEST(Picture, AnItemThatASchoolsEditionLacksOrItLeftOutWasNotAsked)
{
    auto first = small_instrument();
    first.sections[1].groups.front().items.pop_back(); // A19
    auto own = small_instrument();
    own.id = "own";
    own.based_on = "small";
    own.sections[1].groups.front().items.back().hidden = true;
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(2), .ratings = { { "A19", "green" } } });
    hand_in(document, { .school = "s2", .edition = edition_of(first) });
    hand_in(document, { .school = "s3", .edition = edition_of(own) });
    auto const made = picture(document);
    EXPECT_EQ(words(made, "A19", 1), "Not asked in this edition");
    EXPECT_EQ(words(made, "A19", 2), "Not asked in this edition");
    EXPECT_EQ(counted(made, "A19"), "1 green of 3 schools. 2 not asked.");
}

TEST(Picture, AnAnswerThatTheShownScaleDoesNotOfferIsNotMadeIntoAnother)
{
    auto other = small_instrument();
    other.id = "own";
    other.based_on = "small";
    other.scale.choices[0].word = "Urgent"; // red, with another word
    other.scale.choices.insert(other.scale.choices.begin(), other.scale.choices[1]); // amber comes first there
    other.scale.choices.erase(other.scale.choices.begin() + 2);
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(), .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s2", .edition = edition_of(other), .ratings = { { "A01", "red" }, { "A02", "amber" } } });
    auto const made = picture(document);
    EXPECT_EQ(words(made, "A01", 1), "Answered on another scale");
    EXPECT_EQ(words(made, "A02", 1), "Amber");
    EXPECT_EQ(counted(made, "A01"), "1 red of 2 schools. 1 on another scale.");
    EXPECT_EQ(not_shown(made, "A01"), "1 school rated this statement on another scale; its answer is not shown here.");
}

TEST(Picture, AnotherWordingOfASchoolsOwnIsNeitherEarlierNorLater)
{
    auto own = reworded_edition(1, "A01")->instrument();
    own.id = "own";
    own.based_on = "small";
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(2), .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s2", .edition = edition_of(own), .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s3", .edition = reworded_edition(1, "A01"), .ratings = { { "A01", "red" } } });
    EXPECT_EQ(not_shown(picture(document), "A01"),
        "2 schools answered another wording of this statement; their answers are not shown here.");
}

TEST(Picture, ABlockStandsThereWhereASchoolJudgedTheSectionAsAWholeAndIsNoPartOfItsCounts)
{
    auto instrument = small_instrument();
    instrument.sections[0].block = { .id = "block-one", .text = "All of it" };
    instrument.sections[0].groups.front().items[2].hidden = true;
    auto const edition = edition_of(instrument);
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = edition, .ratings = { { "A01", "red" } } });
    EXPECT_EQ(picture(document).items.size(), 18);
    hand_in(document, { .school = "s2", .edition = edition, .ratings = { { "block-one", "green" } } });
    auto const made = picture(document);
    ASSERT_EQ(made.items.size(), 19);
    EXPECT_TRUE(made.is_block(item_at(made, "block-one")));
    EXPECT_EQ(words(made, "block-one", 1), "Green");
    auto const& section = made.edition->instrument().sections[0];
    auto const counts = count_section(made, section, everyone(made));
    EXPECT_EQ(counts.items, 9);
    EXPECT_EQ(section_in_words(counts, instrument.scale), "1 red in 9 statements. 17 not rated.");
}

TEST(Picture, CountsOfAnItemAccountForEverySchoolThatReturned)
{
    auto document = three_schools();
    auto const edition = small_edition();
    EXPECT_EQ(counts_in_words(AnswerCounts {}, edition->instrument().scale), "Nothing handed in.");
    hand_in(document, { .school = "s1", .edition = edition, .ratings = { { "A01", "not-applicable" } } });
    hand_in(document, { .school = "s2", .edition = edition });
    auto const made = picture(document);
    EXPECT_EQ(counted(made, "A01"), "1 not applicable of 2 schools. 1 not rated.");
    EXPECT_EQ(counted(made, "A02"), "None rated of 2 schools.");
    auto const counts = count_answers(made, 0, everyone(made));
    EXPECT_EQ(counts.of(4), 0);
    EXPECT_EQ(counts.of(5), 1);
    EXPECT_EQ(counts.of(0), 0);
    EXPECT_EQ(counts.of(99), 0);
    EXPECT_EQ(counts.nothing_in, 1);
    EXPECT_EQ(counts.returned(), 2);
}

TEST(Picture, WhereItemsTakeNotesOnlyThoseWhoWroteAreCounted)
{
    auto instrument = small_instrument();
    std::erase_if(instrument.scale.choices, [](auto const& choice) { return choice.kind == model::ChoiceKind::Step; });
    auto const edition = edition_of(instrument);
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = edition, .comments = { { "A01", "Yes." } } });
    hand_in(document, { .school = "s2", .edition = edition });
    auto const made = picture(document);
    EXPECT_EQ(words(made, "A01", 0), "Written about");
    EXPECT_EQ(words(made, "A01", 1), "Nothing written");
    EXPECT_EQ(counted(made, "A01"), "1 commented of 2 schools.");
    EXPECT_EQ(counted(made, "A02"), "None commented of 2 schools.");
}

TEST(Picture, AThousandSchoolsAreWorkedOutInOneGo)
{
    model::ClusterDocument document;
    document.cluster.instrument = "small";
    auto const edition = small_edition();
    for (int i = 0; i < 1000; ++i) {
        auto const id = std::to_string(i);
        add_school(document, id, "School " + id, i + 1);
        hand_in(document, { .school = id, .edition = edition, .ratings = { { "A01", i % 2 == 0 ? "red" : "green" } } });
    }
    auto const made = picture(document);
    EXPECT_EQ(counted(made, "A01"), "500 red, 500 green of 1000 schools.");
    EXPECT_EQ(words(made, "A01", 999), "Green");
}

} // namespace triad::rules
