// Names and titles from other people's files, as the store's sentences quote them.
#include "format/school_file.h"
#include "store/intake.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using test::Tab;

namespace {

constexpr char const* hostile = "\u202eOak\u2066field\u200b\U000e0041\ue000” was opened. “x";
constexpr char const* shown = "“Oakfield\ufffd’ was opened. ‘x”";

std::string sentence_of(Result<std::string, Issue> const& outcome) { return outcome ? *outcome : outcome.error().sentence; }

} // namespace

TEST(Elsewhere, TheNameOfAFileCannotTurnTheSentenceRoundOrEndItsQuotation)
{
    Tab tab;
    auto const sentence = sentence_of(tab.work().intake().open_file(hostile, "{}"));
    EXPECT_TRUE(sentence.starts_with(std::string { shown } + " was not opened. ")) << sentence;
}

TEST(Elsewhere, TheTitleAndPeriodOfAFileAreQuotedTheSameWay)
{
    Tab tab;
    tab.create();
    tab.run(1000);
    auto document = *tab.work().current();
    document.id = "doc-other";
    document.instruments.at(0).title = hostile;
    document.evaluations.at(0).period = "Autumn\u202e\n2026";
    document.school.name = "Oak\u2067field";
    auto const sentence = sentence_of(tab.work().intake().open_file("file.triad.json", format::encode_school(document)));
    tab.run(1000);
    EXPECT_TRUE(sentence.starts_with("“Oakfield\ufffd’ was opened. ‘x, Autumn 2026” was opened from “file.triad.json”"))
        << sentence;
    ASSERT_NE(tab.work().current(), nullptr);
    EXPECT_EQ(tab.work().current()->school.name, "Oak\u2067field") << "the work itself stays as it was typed";
    bool listed = false;
    for (auto const& entry : tab.work().library().entries())
        listed = listed || entry.line.school == "Oakfield";
    EXPECT_TRUE(listed);
}

} // namespace triad::store
