#include "format/asset_pack.h"
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

Issue refusal(auto change)
{
    auto instrument = test::sample_instrument();
    change(instrument);
    auto const read = decode_instrument(encode_instrument(instrument));
    EXPECT_FALSE(read);
    return read ? Issue {} : read.error();
}

TEST(InstrumentFile, AnInstrumentWithoutItemsScaleOrWithTwoOfOneIdIsRefused)
{
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

Issue refusal_of(std::string_view part, std::string_view other)
{
    auto bytes = encode_instrument(test::sample_instrument());
    auto const place = bytes.find(part);
    EXPECT_NE(place, std::string::npos);
    bytes.replace(place, part.size(), other);
    auto const read = decode_instrument(bytes);
    EXPECT_FALSE(read);
    return read ? Issue {} : read.error();
}

model::Scale scale_of(std::vector<model::Choice> choices) { return { .id = "own", .name = "", .choices = std::move(choices) }; }

TEST(InstrumentFile, AWordThatThisVersionDoesNotKnowIsRefused)
{
    auto const layout = refusal_of("\"scale\": {", "\"layout\": \"shelves\", \"scale\": {");
    EXPECT_EQ(layout.code, IssueCode::OutOfRange);
    EXPECT_EQ(layout.where, "/layout");
    EXPECT_EQ(layout.sentence,
        "The field “layout” in the instrument “Sample audit” is “shelves”, which this Triad does not know: ask for the file to "
        "be "
        "sent again.");
    EXPECT_EQ(refusal_of("\"scale\": {", "\"audience\": \"everybody\", \"scale\": {").where, "/audience");
    auto const holds = refusal_of("\"groups\": [", "\"columns\": [{\"id\": \"c\", \"holds\": \"pupils\"}], \"groups\": [");
    EXPECT_EQ(holds.where, "/sections/0/columns/0/holds");
}

TEST(InstrumentFile, ASectionsOwnScaleNeedsExactlyOneChoiceForNotYetRatedToo)
{
    auto const none = refusal([](auto& in) { in.sections[0].scale = scale_of({ { .id = "done" } }); });
    EXPECT_EQ(none.code, IssueCode::OutOfRange);
    EXPECT_EQ(none.sentence,
        "The scale of the instrument “Sample audit” has 0 choices for “not yet rated”, and it needs exactly one: ask for the "
        "file "
        "to be sent again.");
    auto const two = refusal([](auto& in) {
        in.sections[0].scale = scale_of(
            { { .id = "a", .kind = model::ChoiceKind::NotRated }, { .id = "b", .kind = model::ChoiceKind::NotRated } });
    });
    EXPECT_EQ(two.code, IssueCode::OutOfRange);
}

TEST(InstrumentFile, NoIdOccursTwiceInOneListNorAnItemsInTheWholeInstrument)
{
    EXPECT_EQ(refusal([](auto& in) { in.sections[0].references = { { .id = "R1" }, { .id = "R1" } }; }).where,
        "/sections/0/references/1");
    EXPECT_EQ(refusal([](auto& in) { in.sections[0].help = { { .id = "H1" }, { .id = "H1" } }; }).code, IssueCode::DuplicateId);
    EXPECT_EQ(refusal([](auto& in) { in.sections[0].columns = { { .id = "c" }, { .id = "c" } }; }).code, IssueCode::DuplicateId);
    EXPECT_EQ(
        refusal([](auto& in) { in.sections[0].columns = { { .id = "c", .prompts = { { .id = "P" }, { .id = "P" } } } }; }).where,
        "/sections/0/columns/0/prompts/1");
    EXPECT_EQ(
        refusal([](auto& in) { in.contexts[0].options = { { .id = "o" }, { .id = "o" } }; }).where, "/contexts/0/options/1");
    auto const block = refusal([](auto& in) { in.sections[0].block = { .id = "A02", .text = "Access" }; });
    EXPECT_EQ(block.code, IssueCode::DuplicateId);
    EXPECT_EQ(
        block.sentence, "This file has the item A02 twice in the instrument “Sample audit”: ask for the file to be sent again.");
    EXPECT_EQ(refusal([](auto& in) {
        in.sections[0].groups[0].items[0].hidden = true;
        in.sections[0].groups[0].items[1].id = "A01";
    }).code,
        IssueCode::DuplicateId)
        << "a hidden item keeps its id to itself";
}

TEST(InstrumentFile, SYS03e_AScaleOfNotesOnlyAndABlockAloneAreEnough)
{
    auto instrument = test::sample_instrument();
    instrument.scale
        = scale_of({ { .id = "not-rated", .kind = model::ChoiceKind::NotRated, .letter = "", .word = "No note yet" } });
    instrument.sections[0].groups.clear();
    instrument.sections[0].block = { .id = "A", .text = "Access" };
    auto const read = decode_instrument(encode_instrument(instrument));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(*read, instrument);
}

TEST(InstrumentFile, WhatIsOrdinaryIsNotWritten)
{
    auto const bytes = encode_instrument(test::sample_instrument());
    for (auto const* word :
        { "layout", "audience", "notice", "basedOn", "order", "hidden", "when", "block", "default", "actions" })
        EXPECT_EQ(bytes.find("\"" + std::string { word } + "\""), std::string::npos) << word;
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
    auto enquiry = Json::list();
    enquiry.items.push_back(Json::of_text(
        R"({"format":"triad","kind":"enquiry","version":1,"id":"bank","sets":[{"id":"set","lines":[{"id":"line","text":"Who reads?"}]}]})"));
    enquiry.items.push_back(Json::of_text("{ damaged"));
    pack.add("enquiry", enquiry);
    auto examples = Json::list();
    examples.items.push_back(Json::of_text("an example's text"));
    pack.add("examples", examples);
    auto const read = decode_asset_pack(compact_json(pack));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->instruments.size(), 1u);
    EXPECT_EQ(read->instruments[0], test::sample_instrument());
    ASSERT_EQ(read->enquiry.size(), 1u);
    EXPECT_EQ(read->enquiry[0].id, "bank");
    EXPECT_EQ(read->examples(), std::vector<std::string> { "an example's text" });
}

TEST(AssetPack, InstrumentsStandInTheirOrderAndATieAsTheyCame)
{
    auto pack = Json::object();
    auto instruments = Json::list();
    for (auto const& [id, order] : { std::pair { "b", 20 }, std::pair { "c", 10 }, std::pair { "a", 20 } }) {
        auto instrument = test::sample_instrument();
        instrument.id = id;
        instrument.order = order;
        instruments.items.push_back(Json::of_text(encode_instrument(instrument)));
    }
    pack.add("instruments", instruments);
    auto const read = decode_asset_pack(compact_json(pack));
    ASSERT_TRUE(read);
    std::string order;
    for (auto const& instrument : read->instruments)
        order += instrument.id;
    EXPECT_EQ(order, "cba");
}

TEST(AssetPack, TheRestIsAskedForOnceAndOnlyWhenSomethingInItIsWanted)
{
    int asked = 0;
    auto const read = decode_asset_pack(R"({"instruments":[]})", [&] {
        ++asked;
        return std::string { R"({"examples":["an example's text"],"clusters":["words"]})" };
    });
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->instruments.empty());
    EXPECT_EQ(asked, 0);
    EXPECT_EQ(read->examples(), std::vector<std::string> { "an example's text" });
    EXPECT_EQ(read->clusters(), std::vector<std::string> { "words" });
    EXPECT_TRUE(read->protocols.empty());
    EXPECT_EQ(asked, 1);
}

TEST(AssetPack, ARestThatCannotBeReadHasNothingInIt)
{
    auto const read = decode_asset_pack(R"({"instruments":[]})", [] { return std::string { "cut o" }; });
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->examples().empty());
    EXPECT_TRUE(read->protocols.empty());
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
