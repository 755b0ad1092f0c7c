#include "format/instrument_file.h"

#include "format/json.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

TEST(InstrumentFile, EveryInstrumentReadsBackAsItWasWritten)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const instrument = test::generate_instrument(random, seed % 5);
        auto const bytes = encode_instrument(instrument);
        auto const read = decode_instrument(bytes);
        ASSERT_TRUE(read) << read.error().sentence;
        ASSERT_TRUE(*read == instrument) << bytes;
        ASSERT_EQ(encode_instrument(*read), bytes);
    }
}

TEST(InstrumentFile, AnInstrumentWithoutItemsScaleOrWithTwoOfOneIdIsRefused)
{
    auto const refusal = [](auto change) {
        auto instrument = test::sample_instrument();
        change(instrument);
        auto const read = decode_instrument(encode_instrument(instrument));
        EXPECT_FALSE(read);
        return read ? Issue {} : read.error();
    };
    EXPECT_EQ(refusal([](auto& in) { in.sections.clear(); }).code, IssueCode::MissingField);
    EXPECT_EQ(refusal([](auto& in) { in.scale = {}; }).code, IssueCode::MissingField);
    EXPECT_EQ(refusal([](auto& in) { in.scale.choices.pop_back(); }).where, "/scale");
    EXPECT_EQ(refusal([](auto& in) { in.scale.choices[0].kind = model::ChoiceKind::NotRated; }).code, IssueCode::OutOfRange);
    EXPECT_EQ(refusal([](auto& in) { in.scale.choices[0].id = "green"; }).code, IssueCode::DuplicateId);
    EXPECT_EQ(refusal([](auto& in) { in.sections.push_back(in.sections[0]); }).code, IssueCode::DuplicateId);
    auto const twice = refusal([](auto& in) { in.sections[0].groups.push_back(in.sections[0].groups[0]); });
    EXPECT_EQ(
        twice.sentence, "This file has the item A01 twice in the instrument “Sample audit”: ask for the file to be sent again.");
}

TEST(InstrumentFile, ASchoolFileIsNotAnInstrument)
{
    auto const read = decode_instrument(R"({"format":"triad","kind":"school","version":1})");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, IssueCode::WrongKind);
    EXPECT_EQ(
        read.error().sentence, "This Triad file is a school file, not an instrument (items to judge): choose another file.");
}

TEST(AssetPack, ADamagedInstrumentCostsItselfOnly)
{
    auto pack = Json::object();
    auto instruments = Json::list();
    instruments.items.push_back(Json::of_text(encode_instrument(test::sample_instrument())));
    instruments.items.push_back(Json::of_text("{ damaged"));
    pack.add("instruments", instruments);
    auto examples = Json::list();
    examples.items.push_back(Json::of_text("an example's text"));
    pack.add("examples", examples);
    auto const read = decode_asset_pack(compact_json(pack));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->instruments.size(), 1u);
    EXPECT_EQ(read->instruments[0], test::sample_instrument());
    EXPECT_EQ(read->examples, std::vector<std::string> { "an example's text" });
}

TEST(AssetPack, AnUnreadablePackIsRefused)
{
    EXPECT_FALSE(decode_asset_pack(""));
    EXPECT_FALSE(decode_asset_pack("[]"));
    EXPECT_FALSE(decode_asset_pack(R"({"instruments":[7]})"));
    EXPECT_FALSE(decode_asset_pack(R"({"instruments":"x"})"));
}

} // namespace

} // namespace triad::format
