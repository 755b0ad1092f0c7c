#include "rules/matching/needs.h"

#include "rules/summary/need_words.h"
#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

/// s1 rates A01 highest and offers, s2 and s3 rate it lowest.
model::ClusterDocument one_match()
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(), .ratings = { { "A01", "green" } }, .offers = { "A01" } });
    hand_in(document, { .school = "s2", .edition = small_edition(), .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s3", .edition = small_edition(), .ratings = { { "A01", "red" } } });
    return document;
}

Picture picture_of(model::ClusterDocument const& document) { return make_picture(document, asked_for(document)); }

NeedDraft first_draft(model::ClusterDocument const& document)
{
    auto const picture = picture_of(document);
    std::vector<std::size_t> const schools { 0, 1, 2 };
    return drafted_need(picture, find_matches(picture, schools).here.front());
}

model::Need& add_need(model::ClusterDocument& document, std::string text, std::string status = {}, std::string items = {})
{
    auto& need = document.needs.emplace_back();
    need.id = "need-" + std::to_string(document.needs.size());
    need.text = std::move(text);
    need.status = std::move(status);
    need.items = std::move(items);
    return need;
}

} // namespace

TEST(Needs, SYS17c_AMatchIsDraftedWithItsStatementItsSchoolsAndTheOneThatWouldShowOthers)
{
    auto document = one_match();
    auto const text = small_edition()->items()[*small_edition()->place_of("A01")].item->text;
    EXPECT_EQ(first_draft(document),
        (NeedDraft { .text = "Support with: " + text, .items = "A01", .schools = "s2 s3", .school = "s1" }));
    add_school(document, "s4", "Cedar", 4);
    hand_in(document, { .school = "s4", .edition = small_edition(), .ratings = { { "A01", "green" } }, .offers = { "A01" } });
    auto const picture = picture_of(document);
    std::vector<std::size_t> const four { 0, 1, 2, 3 };
    EXPECT_EQ(drafted_need(picture, find_matches(picture, four).here.front()).school, "")
        << "whom to ask is the lead's to choose";
}

TEST(Needs, SYS17c_ASchoolThatIsHighestWithoutOfferingIsNotPutDownToLead)
{
    auto document = one_match();
    document.submissions.front() = submission({ .school = "s1", .edition = small_edition(), .ratings = { { "A01", "green" } } });
    EXPECT_EQ(first_draft(document).school, "");
}

TEST(Needs, SYS17b_OfAReportOnlyTellingWordsGoIntoANeedSinceANeedMayLeave)
{
    SharedFocus shared { .key = "words-x", .about = "How we help boys with their writing", .why = "Why." };
    shared.focuses = { { .school = "s1" }, { .school = "s2" }, { .school = "s1" } };
    EXPECT_EQ(drafted_need(shared), (NeedDraft { .text = "Support with: boys and writing", .schools = "s1 s2" }));
    shared.about = "How well do pupils learn?";
    EXPECT_EQ(drafted_need(shared).text, "Support with: what several schools look into");
    shared.items = "A02";
    EXPECT_EQ(drafted_need(shared).text, "Support with: How well do pupils learn?") << "of a statement the words are the audit's";
}

TEST(Needs, WhatStandsOnTheListIsFoundByItsStatementOrItsWords)
{
    auto document = one_match();
    auto const draft = first_draft(document);
    EXPECT_EQ(standing_need(document, draft), nullptr);
    auto& need = add_need(document, "In my words", {}, "A05 A01");
    EXPECT_EQ(standing_need(document, draft), &document.needs.front());
    need.removed = true;
    EXPECT_EQ(standing_need(document, draft), nullptr);
    NeedDraft const words { .text = "Support with: “boys”" };
    add_need(document, "support with  boys");
    EXPECT_EQ(standing_need(document, words), &document.needs.back());
    EXPECT_EQ(standing_need(document, { .text = "Support with: girls" }), nullptr);
}

TEST(Needs, SYS17c_TheListIsInTheOrderInWhichItWasMadeAndNarrowedByStatus)
{
    auto document = one_match();
    add_need(document, "B").schools = "s3 s2 gone";
    add_need(document, "A", "done");
    add_need(document, "C", "wanted");
    add_need(document, "D").removed = true;
    auto const picture = picture_of(document);
    auto const all = listed_needs(document, picture, "");
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].need->text, "B");
    ASSERT_EQ(all[0].schools.size(), 2);
    EXPECT_EQ(all[0].schools[0]->id, "s2") << "by name";
    EXPECT_EQ(listed_needs(document, picture, "wanted").size(), 2) << "one that says nothing is wanted";
    EXPECT_EQ(listed_needs(document, picture, "done").size(), 1);
    EXPECT_EQ(listed_needs(document, picture, "asked").size(), 0);
    EXPECT_EQ(needs_in_words(document), "3 needs: 2 wanted, 1 done.");
    document.needs[0].status = "of a later version";
    EXPECT_EQ(needs_in_words(document), "3 needs: 1 wanted, 1 done, 1 with another status.");
}

TEST(Needs, StatementsBehindANeedAreNamedAndSaidWhereTheyCanBeLookedAt)
{
    auto document = one_match();
    add_need(document, "B", {}, "A02 OTHER-1");
    auto const listed = listed_needs(document, picture_of(document), "");
    ASSERT_EQ(listed.front().items.size(), 2);
    EXPECT_TRUE(listed.front().items[0].shown);
    EXPECT_NE(listed.front().items[0].words, "A02");
    EXPECT_FALSE(listed.front().items[1].shown);
    EXPECT_EQ(listed.front().items[1].words, "OTHER-1");
    model::ClusterDocument nothing_in = three_schools();
    add_need(nothing_in, "B", {}, "A02");
    EXPECT_FALSE(listed_needs(nothing_in, picture_of(nothing_in), "").front().items.front().shown);
}

TEST(Needs, ASchoolThatIsLeftOutIsNeitherCountedNorOffered)
{
    auto document = one_match();
    add_need(document, "B").schools = "s2 s3";
    document.schools[1].left_out = true;
    auto const listed = listed_needs(document, picture_of(document), "");
    EXPECT_EQ(need_schools_in_words(listed.front()), "one school");
    EXPECT_EQ(schools_by_name(document).size(), 2);
    document.schools[2].removed = true;
    EXPECT_EQ(need_schools_in_words(listed_needs(document, picture_of(document), "").front()), "no school chosen yet");
    document.schools[1].left_out = document.schools[2].removed = false;
    EXPECT_EQ(need_schools_in_words(listed_needs(document, picture_of(document), "").front()), "2 schools");
}

TEST(Needs, AnEmptyListIsASentence) { EXPECT_EQ(needs_in_words(three_schools()), "Nothing is on the list yet."); }

} // namespace triad::rules
