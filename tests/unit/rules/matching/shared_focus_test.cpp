#include "rules/matching/shared_focus.h"

#include "base/text.h"
#include "rules/matching/focus_words.h"
#include "support/generate.h"
#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace triad::rules {

using namespace test;

namespace {

void report(model::ClusterDocument& document, std::string school, std::vector<model::CollectedStatement> statements)
{
    auto out = std::make_shared<model::CollectedReport>();
    out->school = std::move(school);
    out->title = "Review of spring";
    out->statements = std::move(statements);
    document.reports.push_back(out);
}

std::string told(model::ClusterDocument const& document)
{
    std::string out;
    for (auto const& shared : shared_focuses(document))
        out += shared.about + " | " + shared.why + " | " + shared.schools() + "\n";
    return out;
}

} // namespace

TEST(FocusWords, WhatDiffersInCapitalsSpacesAndMarksIsTheSame)
{
    EXPECT_EQ(focus_key("  Early  reading – in Year 1! "), "early reading in year 1");
    EXPECT_EQ(focus_key("early reading, in year 1"), "early reading in year 1");
    EXPECT_EQ(focus_key("Pupils’ voice"), "pupils voice");
    EXPECT_EQ(focus_key("Élan “vital”"), "Élan vital");
    EXPECT_EQ(focus_key(" –!? "), "");
}

TEST(FocusWords, EverydayWordsTellNothing)
{
    EXPECT_EQ(telling_words("How well do leaders ensure that all pupils make progress in phonics?"),
        (std::vector<std::string> { "phonics" }));
    EXPECT_EQ(telling_words("EAL and SEND: phonics, Phonics for all"), (std::vector<std::string> { "eal", "send", "phonics" }));
    EXPECT_EQ(telling_words("THE AND FOR"), std::vector<std::string> {}) << "in capitals they tell nothing either";
    EXPECT_EQ(telling_words(""), std::vector<std::string> {});
}

TEST(SharedFocus, SYS17b_LinesThatRestOnTheSameStatementStandTogether)
{
    auto document = three_schools();
    document.editions.push_back(small_edition());
    auto const& item = document.editions.front()->items()[*document.editions.front()->place_of("A02")];
    report(document, "s1", { { "line", "Do families join in?", "A02" } });
    report(document, "s2", { { "line", "Who is missing?", "A01 A02" } });
    EXPECT_EQ(told(document), item.item->text + " | Their lines of enquiry rest on the same statement of the audit. | s2 s1\n");
    EXPECT_EQ(shared_focuses(document).front().items, "A02");
    EXPECT_EQ(shared_focuses(document).front().school_count(), 2);
    EXPECT_EQ(shared_focuses(document).front().focuses.front().called, "ash Lane");
}

TEST(SharedFocus, SYS17b_TheSameWordsStandTogetherAndThenWordsInCommon)
{
    auto document = three_schools();
    report(document, "s1", { { "focus", "Early reading" }, { "strength", "Early reading" } });
    report(document, "s2", { { "focus", "early  READING." } });
    report(document, "s3", { { "focus", "Reading for pleasure" } });
    EXPECT_EQ(told(document),
        "early  READING. | They wrote it in the same words. | s2 s1\n“reading” | They share the word “reading”. | s2 s3 s1\n");
}

TEST(SharedFocus, WordsThatPutTheSameSchoolsTogetherAreNamedTogether)
{
    auto document = three_schools();
    report(document, "s1", { { "focus", "Boys and writing" } });
    report(document, "s2", { { "focus", "Writing of boys in year 4" } });
    EXPECT_EQ(told(document), "“boys” and “writing” | They share the words “boys” and “writing”. | s2 s1\n");
}

TEST(SharedFocus, OneSchoolAloneSharesNothingAndOneThatIsLeftOutDoesNotOccur)
{
    auto document = three_schools();
    report(document, "s1", { { "focus", "Early reading" }, { "line", "Early reading", "A01" } });
    report(document, "s1", { { "focus", "Early reading" } });
    EXPECT_EQ(told(document), "") << "twice of one school";
    report(document, "s2", { { "focus", "Early reading" } });
    EXPECT_NE(told(document), "");
    document.schools[1].left_out = true;
    EXPECT_EQ(told(document), "");
    report(document, "elsewhere", { { "focus", "Early reading" } });
    EXPECT_EQ(told(document), "") << "of no school of the list";
}

TEST(SharedFocus, WhereNamesAreHiddenLettersStandInTheirOrder)
{
    auto document = three_schools();
    document.cluster.hide_names = true;
    report(document, "s1", { { "focus", "Phonics" } });
    report(document, "s3", { { "focus", "Phonics" } });
    auto const shared = shared_focuses(document);
    ASSERT_EQ(shared.size(), 1);
    EXPECT_EQ(shared.front().focuses[0].called, "School B");
    EXPECT_EQ(shared.front().focuses[1].called, "School C");
}

TEST(SharedFocus, AStatementThatNobodyHandedInIsNamedByItsId)
{
    auto document = three_schools();
    report(document, "s1", { { "line", "One", "OTHER-7" } });
    report(document, "s2", { { "line", "Two", "OTHER-7" } });
    EXPECT_EQ(told(document), "OTHER-7 | Their lines of enquiry rest on the same statement of the audit. | s2 s1\n");
}

TEST(SharedFocus, EveryGroupHasTwoSchoolsAndNoGroupIsWithinAnEarlierOne)
{
    constexpr char const* words[] = { "phonics", "boys", "writing", "maths", "pupils", "well", "Reading" };
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(triad::test::property_runs()); ++seed) {
        SCOPED_TRACE(seed);
        triad::test::Random random { seed };
        auto document = three_schools();
        for (int i = random.below(8); i >= 0; --i) {
            std::string text;
            for (int word = random.below(4); word >= 0; --word)
                append_joined(text, " ", words[random.below(7)]);
            report(document, "s" + std::to_string(1 + random.below(3)),
                { { "line", text, random.chance(30) ? "A0" + std::to_string(1 + random.below(3)) : "" } });
        }
        std::vector<std::set<std::string>> before;
        for (auto const& shared : shared_focuses(document)) {
            ASSERT_GE(shared.school_count(), 2);
            std::set<std::string> these;
            for (auto const& focus : shared.focuses)
                these.insert(focus.school + focus.text);
            before.push_back(these);
        }
        std::set<std::string> keys;
        for (auto const& shared : shared_focuses(document))
            ASSERT_TRUE(keys.insert(shared.key).second);
        ASSERT_EQ(keys.size(), before.size());
    }
}

} // namespace triad::rules
