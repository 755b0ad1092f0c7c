#include "base/hash.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::model {

namespace {

TEST(Instrument, ItemsAreNumberedThroughTheWholeInstrument)
{
    auto instrument = test::sample_instrument();
    instrument.sections.push_back(
        { .id = "B", .groups = { { .stem = "", .items = { { .id = "B01", .text = "Calls are returned" } } } } });
    auto const all = placed_items(instrument);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[2].number, 3);
    EXPECT_EQ(all[2].item->id, "B01");
    auto const second = placed_items(instrument, instrument.sections[1]);
    ASSERT_EQ(second.size(), 1u);
    EXPECT_EQ(second[0].number, 3);
    EXPECT_EQ(second[0].section, &instrument.sections[1]);
}

TEST(Instrument, RecordsAreFoundById)
{
    auto const instrument = test::sample_instrument();
    EXPECT_EQ(find_item(instrument, "A02")->text, "families can ask");
    EXPECT_EQ(find_item(instrument, "A99"), nullptr);
    EXPECT_EQ(find_choice(instrument.scale, "green")->letter, "G");
    EXPECT_EQ(find_choice(instrument.scale, ""), nullptr);
    EXPECT_EQ(find_context_field(instrument, "C1")->title, "Our school");
    EXPECT_EQ(find_context_field(instrument, "C2"), nullptr);
    EXPECT_EQ(unrated_choice(instrument.scale).id, "not-rated");
}

ItemGroup stem(std::string words) { return { .stem = std::move(words), .items = {} }; }
Item item(std::string id, std::string words) { return { .id = std::move(id), .text = std::move(words), .help = "Help" }; }

TEST(Instrument, TheFingerprintChangesWithTheWordingOnly)
{
    auto const group = stem("We make sure that");
    auto const fingerprint = wording_fingerprint(group, item("A01", "every pupil can join"));
    EXPECT_EQ(fingerprint, hex64(hash64("We make sure that\nevery pupil can join")));
    EXPECT_EQ(wording_fingerprint(stem(" We  make\nsure that "), item("Z9", "every pupil  can join")), fingerprint);
    EXPECT_NE(wording_fingerprint(group, item("A01", "every child can join")), fingerprint);
    EXPECT_NE(wording_fingerprint(stem(""), item("A01", "We make sure that every pupil can join")), fingerprint);
}

/// The sample with its first item hidden, a block, a scale of its own in a second section, a reference and two prompts.
Instrument adapted_instrument()
{
    auto out = test::sample_instrument();
    auto& first = out.sections[0];
    first.groups[0].items[0].hidden = true;
    first.block = { .id = "A", .text = "Access as a whole" };
    first.references = { { .id = "R1", .text = "Every pupil is taught" } };
    first.columns
        = { { .id = "next", .title = "Next", .holds = ColumnKind::Prompts, .prompts = { { .id = "P1" }, { .id = "P2" } } } };
    out.sections.push_back({ .id = "B", .groups = { stem("") } });
    out.sections[1].groups[0].items = { item("B01", "Calls are returned") };
    out.sections[1].scale = Scale { .id = "tick",
        .name = "Done",
        .choices = { { .id = "done", .kind = ChoiceKind::Step }, { .id = "not-rated", .kind = ChoiceKind::NotRated } } };
    return out;
}

TEST(Instrument, SYS01f_AHiddenItemHasNoNumberButIsStillFound)
{
    auto const instrument = adapted_instrument();
    auto const shown = placed_items(instrument);
    ASSERT_EQ(shown.size(), 2u);
    EXPECT_EQ(shown[0].item->id, "A02");
    EXPECT_EQ(shown[0].number, 1);
    EXPECT_EQ(shown[1].number, 2);
    ASSERT_TRUE(find_placed(instrument, "A01"));
    EXPECT_EQ(find_placed(instrument, "A01")->number, 0);
    EXPECT_EQ(find_item(instrument, "A01")->text, "every pupil can join");
}

TEST(Instrument, AMB08_ABlockStandsAfterTheItemsOfItsSectionWithoutAStem)
{
    auto const instrument = adapted_instrument();
    auto const all = every_item(instrument);
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[2].item, &instrument.sections[0].block);
    EXPECT_EQ(all[2].number, 0);
    EXPECT_EQ(all[2].group->stem, "");
    EXPECT_EQ(find_item(instrument, "A"), &instrument.sections[0].block);
    EXPECT_EQ(find_item(instrument, ""), nullptr) << "a section without a block has none that is called nothing";
}

TEST(Instrument, ASectionsOwnScaleHoldsForItsItemsOnly)
{
    auto const instrument = adapted_instrument();
    EXPECT_EQ(find_placed(instrument, "A02")->scale, &instrument.scale);
    EXPECT_EQ(find_placed(instrument, "B01")->scale, &*instrument.sections[1].scale);
    EXPECT_EQ(&scale_of(instrument, instrument.sections[0]), &instrument.scale);
    EXPECT_FALSE(find_placed(instrument, "Z"));
}

TEST(Instrument, PromptsReferencesAndSectionsAreFoundById)
{
    auto const instrument = adapted_instrument();
    EXPECT_EQ(find_prompt(instrument, "P2"), &instrument.sections[0].columns[0].prompts[1]);
    EXPECT_EQ(find_prompt(instrument, "A02"), nullptr);
    EXPECT_EQ(find_reference(instrument, "R1")->text, "Every pupil is taught");
    EXPECT_EQ(find_reference(instrument, "P1"), nullptr);
    EXPECT_EQ(find_section(instrument, "B"), &instrument.sections[1]);
    EXPECT_EQ(find_section(instrument, "C"), nullptr);
}

TEST(Instrument, SYS03e_AScaleMayOfferStepsOneTickOrNotesOnly)
{
    auto const instrument = adapted_instrument();
    EXPECT_TRUE(has_steps(instrument.scale));
    EXPECT_FALSE(is_tick(instrument.scale));
    EXPECT_TRUE(is_tick(*instrument.sections[1].scale));
    Scale notes;
    notes.choices = { { .id = "not-rated", .kind = ChoiceKind::NotRated } };
    EXPECT_FALSE(has_steps(notes));
    EXPECT_FALSE(is_tick(notes));
    EXPECT_EQ(unrated_choice(notes).id, "not-rated");
}

} // namespace

} // namespace triad::model
