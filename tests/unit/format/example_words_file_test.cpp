#include "format/example_words_file.h"

#include "format/asset_pack.h"
#include "format/json.h"
#include "language/verdict/verdict_words.h"
#include "unit/format/example_files.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace triad::format {

namespace {

Json shipped() { return *parse_json(test::shipped_example_bytes()); }

Json& member(Json& object, std::string_view name)
{
    for (std::size_t i = 0; i < object.names.size(); ++i)
        if (object.names[i] == name)
            return object.items[i];
    ADD_FAILURE() << name;
    return object;
}

void drop(Json& object, std::string_view name)
{
    auto const at = std::ranges::find(object.names, name) - object.names.begin();
    object.names.erase(object.names.begin() + at);
    object.items.erase(object.items.begin() + at);
}

Issue refusal(Json const& file)
{
    auto const read = decode_example_words(pretty_json(file));
    return read ? Issue { IssueCode::Empty, "", "was read" } : read.error();
}

} // namespace

TEST(ExampleWordsFile, TheShippedOneIsRead)
{
    auto const words = test::shipped_example_words();
    EXPECT_EQ(words.places.size(), 80u);
    EXPECT_EQ(words.rounds.size(), 2u);
    EXPECT_EQ(words.rounds.front().begins, (Date { 2025, 11, 3 }));
    EXPECT_EQ(words.kinds.size(), 7u);
    EXPECT_FALSE(words.kinds.front().primary);
    EXPECT_EQ(words.instrument, "thep-self-evaluation");
    EXPECT_GE(words.comments.cannot_say.size(), 14u);
}

TEST(ExampleWordsFile, WhatHeadsSayHoldsNoVerdictOfAnInspection)
{
    auto const words = test::shipped_example_words();
    auto const& said = words.comments;
    for (auto const* list : { &said.red, &said.amber, &said.green, &said.cannot_say, &words.strengths, &words.developments })
        for (auto const& text : *list)
            EXPECT_THAT(language::verdict_words(text), testing::IsEmpty()) << text;
}

TEST(ExampleWordsFile, EveryMemberThatIsMissingIsSaid)
{
    for (auto const* name : { "id", "name", "instrument", "protocol", "due", "rounds", "introduction", "role", "places", "areas",
             "groups", "kinds", "comments", "focuses", "lines", "strengths", "developments", "people" }) {
        auto file = shipped();
        drop(file, name);
        auto const issue = refusal(file);
        EXPECT_EQ(issue.code, IssueCode::MissingField) << name;
        EXPECT_EQ(issue.where, "/" + std::string { name });
    }
}

TEST(ExampleWordsFile, AListWithNothingToChooseFromIsRefused)
{
    auto file = shipped();
    member(member(file, "comments"), "green").items.clear();
    EXPECT_EQ(refusal(file).where, "/comments/green");
}

TEST(ExampleWordsFile, AnEmptyCommentAndOneThatIsNoPlainTextAreRefused)
{
    for (auto const* text : { " ", "a\x01z" }) {
        auto file = shipped();
        member(member(file, "comments"), "red").items[2] = Json::of_text(text);
        EXPECT_EQ(refusal(file).code, IssueCode::OutOfRange);
        EXPECT_EQ(refusal(file).where, "/comments/red");
    }
}

TEST(ExampleWordsFile, AKindWithoutAPlaceInItsNameOrWithoutAnySizeIsRefused)
{
    auto nameless = shipped();
    member(member(nameless, "kinds").items[1], "name") = Json::of_text("Infant School");
    EXPECT_EQ(refusal(nameless).where, "/kinds/1/name");
    auto turned = shipped();
    member(member(turned, "kinds").items[1], "most") = Json::of_number(1);
    EXPECT_EQ(refusal(turned).where, "/kinds/1/most");
}

TEST(ExampleWordsFile, WithoutAnyPrimarySchoolThereIsNoPartnershipOfThem)
{
    auto file = shipped();
    for (auto& kind : member(file, "kinds").items)
        if (std::ranges::find(kind.names, "primary") != kind.names.end())
            drop(kind, "primary");
    EXPECT_EQ(refusal(file).where, "/kinds");
}

TEST(ExampleWordsFile, AnotherKindOfFileIsRefused)
{
    auto file = shipped();
    member(file, "kind") = Json::of_text("enquiry");
    EXPECT_EQ(refusal(file).code, IssueCode::WrongKind);
    EXPECT_FALSE(decode_example_words("{"));
}

TEST(AssetPack, HoldsTheWordsOfExampleClustersAsTheyAre)
{
    auto list = Json::list();
    list.items.push_back(Json::of_text("{ damaged"));
    auto pack = Json::object();
    pack.add("clusters", list);
    auto const read = decode_asset_pack(compact_json(pack));
    ASSERT_TRUE(read);
    EXPECT_THAT(read->clusters(), testing::ElementsAre("{ damaged"));
    EXPECT_FALSE(decode_asset_pack(R"({"clusters":"x"})"));
}

} // namespace triad::format
