#include "base/hash.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::model {

namespace {

TEST(Instrument, ItemsAreNumberedThroughTheWholeInstrument)
{
    auto instrument = test::sample_instrument();
    instrument.sections.push_back({ "B", "Support", { { "", { { "B01", "Calls are returned", "", "" } }, "" } }, "" });
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

TEST(Instrument, TheFingerprintChangesWithTheWordingOnly)
{
    ItemGroup const group { "We make sure that", {}, "" };
    Item const item { "A01", "every pupil can join", "", "" };
    auto const fingerprint = wording_fingerprint(group, item);
    EXPECT_EQ(fingerprint, hex64(hash64("We make sure that\nevery pupil can join")));
    EXPECT_EQ(
        wording_fingerprint({ " We  make\nsure that ", {}, "" }, { "Z9", "every pupil  can join", "devices", "" }), fingerprint);
    EXPECT_NE(wording_fingerprint(group, { "A01", "every child can join", "", "" }), fingerprint);
    EXPECT_NE(wording_fingerprint({ "", {}, "" }, { "A01", "We make sure that every pupil can join", "", "" }), fingerprint);
}

} // namespace

} // namespace triad::model
