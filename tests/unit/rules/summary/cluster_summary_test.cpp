#include "rules/summary/cluster_summary.h"

#include "documents/print_document.h"
#include "rules/summary/draft.h"
#include "rules/summary/published.h"
#include "unit/rules/collation/collation_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace triad::rules {

using namespace test;
using model::Attribution;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr Date today { 2026, 12, 12 };

std::vector<ThemeLine> const themes { { .id = "P1", .name = "Process" }, { .id = "P2", .name = "People" },
    { .id = "P2.1", .name = "Pupils", .parent = "P2" } };

/// Twelve schools, of which the first ones returned: the first `red` of those red on A01, the others green, each with a comment.
model::ClusterDocument twelve_schools(int returned, int red, char const* period = "Autumn 2026")
{
    model::ClusterDocument document;
    document.id = "cluster-1";
    document.cluster = { .id = {}, .name = "Bow", .instrument = "small" };
    auto const edition = small_edition();
    for (int i = 0; i < 12; ++i) {
        auto const id = "s" + std::to_string(i);
        add_school(document, id, "Field " + std::to_string(i) + " School", i + 1);
        if (i >= returned)
            continue;
        auto const* rating = i < red ? "red" : "green";
        hand_in(document,
            { .school = id,
                .edition = edition,
                .period = period,
                .ratings = { { "A01", rating } },
                .comments = { { "A01", "Words of ours." } } });
    }
    return document;
}

/// Codes each comment of the first schools, as a need under Pupils and to be quoted.
void code(model::ClusterDocument& document, int count)
{
    std::vector<model::Finding> findings;
    for (auto const& passage : passages_of(document).all) {
        if (std::ssize(findings) == count)
            break;
        findings.push_back({ .id = "f" + std::to_string(findings.size()),
            .source = std::string { passage.source },
            .school = std::string { passage.school },
            .origin = std::string { passage.origin },
            .item = passage.item,
            .mark = words_mark(passage.text),
            .text = {},
            .themes = "P2.1",
            .kind = "need",
            .quoted = true });
    }
    document.findings = findings;
}

void allow(model::ClusterDocument& document, std::size_t submission, Attribution quotes, bool named, std::string keep_until = {})
{
    auto changed = std::make_shared<model::Submission>(*document.submissions[submission]);
    changed->quotes = quotes;
    changed->named = named;
    changed->keep_until = std::move(keep_until);
    document.submissions[submission] = changed;
}

MadeSummary made(model::ClusterDocument const& document)
{
    auto const picture = make_picture(document, asked_for(document));
    auto const passages = passages_of(document);
    return make_summary({ document, picture, passages, themes, today });
}

std::vector<std::string> drafted(model::ClusterDocument const& document)
{
    auto const picture = make_picture(document, asked_for(document));
    auto const passages = passages_of(document);
    std::vector<std::string> out;
    for (auto const& draft : draft_statements({ document, picture, passages, themes, today }))
        out.push_back(draft.part + ": " + draft.text);
    return out;
}

std::string counts_of(model::ClusterSummary const& summary, std::string const& item)
{
    std::string out;
    auto const found = std::ranges::find(summary.answers, item, &model::ClusterSummary::Answers::item);
    for (auto const& [answer, schools] : found->counts)
        out += answer + " " + (schools ? std::to_string(*schools) : "–") + ", ";
    return out;
}

} // namespace

TEST(ClusterSummary, SYS16c_SaysHowManyOfHowManySchoolsHandedIn)
{
    auto const summary = made(twelve_schools(9, 4)).summary;
    EXPECT_EQ(coverage_in_words(summary), "From what 9 of 12 schools handed in.");
    EXPECT_EQ(summary.name, "Bow");
    EXPECT_EQ(summary.period, "Autumn 2026");
    EXPECT_EQ(summary.made, "2026-12-12");
    EXPECT_EQ(coverage_in_words(made({}).summary), "No school is on the list.");
}

TEST(ClusterSummary, SYS17d_SmallNumbersAndWhatTheyCouldBeWorkedOutFromAreLeftOut)
{
    EXPECT_THAT(counts_of(made(twelve_schools(9, 4)).summary, "A01"), HasSubstr("Red 4, Amber 0, Green 5"));
    EXPECT_THAT(counts_of(made(twelve_schools(9, 1)).summary, "A01"), HasSubstr("Red –, Amber –, Green 8"));
    EXPECT_THAT(counts_of(made(twelve_schools(2, 1)).summary, "A01"), HasSubstr("Red –, Amber –, Green –"));
}

TEST(ClusterSummary, ThemesAreCountedAtTheirHeadsAndFewSchoolsAreNotTold)
{
    auto document = twelve_schools(9, 4);
    code(document, 4);
    auto const themes_told = made(document).summary.themes;
    ASSERT_THAT(themes_told, SizeIs(1));
    EXPECT_EQ(themes_told.front().name, "People");
    EXPECT_EQ(themes_told.front().needs, 4);
    EXPECT_EQ(themes_told.front().strengths, 0);
    code(document, 2);
    EXPECT_EQ(made(document).summary.themes.front().needs, std::nullopt);
    EXPECT_EQ(count_in_words(std::nullopt), "not told: fewer than 3 schools, or all but so few");
}

TEST(ClusterSummary, SYS15f_QuotesGoAsTheSchoolAllowsAndEveryOtherStaysWithItsReason)
{
    auto document = twelve_schools(5, 2);
    code(document, 5);
    allow(document, 1, Attribution::Unnamed, false);
    allow(document, 2, Attribution::Role, false);
    allow(document, 3, Attribution::Named, true);
    allow(document, 4, Attribution::Role, false, "2026-12-11");
    auto const [summary, held_back] = made(document);
    std::vector<std::string> by;
    for (auto const& quote : summary.quotes)
        by.push_back(quote.by);
    std::ranges::sort(by);
    EXPECT_THAT(by, ElementsAre("", "Field 3 School", "a headteacher"));
    ASSERT_THAT(held_back, SizeIs(2));
    EXPECT_EQ(held_back[0].why, "The school does not allow its words to be passed on.");
    EXPECT_EQ(held_back[1].why, "The school asked for it to be deleted by now.");
}

TEST(ClusterSummary, AQuoteThatNamesASchoolOrHasChangedStaysBehind)
{
    auto document = twelve_schools(4, 2);
    auto named = std::make_shared<model::Submission>(*document.submissions[0]);
    named->texts = "At Field 0 School we talk.";
    named->comments.front().size = static_cast<std::uint32_t>(named->texts.size());
    document.submissions[0] = named;
    code(document, 2);
    allow(document, 0, Attribution::Unnamed, true);
    allow(document, 1, Attribution::Role, false);
    document.findings[1].mark = words_mark("Earlier words.");
    auto const [summary, held_back] = made(document);
    EXPECT_THAT(summary.quotes, IsEmpty());
    ASSERT_THAT(held_back, SizeIs(2));
    EXPECT_EQ(held_back[0].why, "It names a school that has not allowed that."); // its own name would tell whose words they are
    EXPECT_EQ(held_back[1].why, "The school has written other words since you chose these: look at them first.");
}

TEST(ClusterSummary, SYS16d_TheLeadsOwnTextsAreLookedThroughForNames)
{
    auto document = twelve_schools(4, 2);
    document.cluster.opening = "Thanks to field 7 school.";
    document.statements = { { .id = "st1", .part = "need", .text = "Field 2 School needs help." },
        { .id = "st2", .part = "need", .text = "All need help." }, { .id = "st3", .text = "Field 3 School", .removed = true } };
    document.questions = { { .id = "q1", .text = "How does Field 5 School do it?" } };
    document.needs
        = { { .id = "n1", .text = "As at Field 6 School" }, { .id = "n2", .text = "Laptops", .phase = "Field 8 School only" } };
    document.themes = { { .id = "t1", .name = "The Field 9 School way" } };
    std::vector<std::string> records;
    for (auto const& text : texts_that_name(document))
        records.push_back(text.record);
    EXPECT_THAT(records, ElementsAre("", "st1", "q1", "n1", "n2", "t1"));
    allow(document, 2, Attribution::None, true);
    EXPECT_THAT(texts_that_name(document), SizeIs(5));
}

TEST(ClusterSummary, SYS16d_APeriodThatNamesASchoolIsLeftEmpty)
{
    EXPECT_EQ(made(twelve_schools(4, 2, "Field 1 School, autumn 2026")).summary.period, "");
    EXPECT_EQ(made(twelve_schools(4, 2, "Autumn 2026")).summary.period, "Autumn 2026");
}

TEST(ClusterSummary, SYS16b_PartsStandInOrderAndWithoutWhatWasTakenOut)
{
    auto document = twelve_schools(4, 2);
    document.statements = { { .id = "a", .part = "trend", .text = "T" }, { .id = "b", .part = "need", .text = "N2", .order = 2 },
        { .id = "c", .part = "need", .text = "N1", .order = 1 }, { .id = "d", .part = "practice", .text = " " },
        { .id = "e", .part = "practice", .text = "P", .removed = true } };
    std::vector<std::string> texts;
    for (auto const& statement : made(document).summary.statements)
        texts.push_back(statement.text);
    EXPECT_THAT(texts, ElementsAre("N1", "N2", "T"));
}

TEST(ClusterSummary, EveryTextOfItStandsInThePreview)
{
    auto document = twelve_schools(5, 3);
    code(document, 5);
    for (std::size_t i = 0; i < 5; ++i)
        allow(document, i, Attribution::Role, false);
    document.cluster.opening = "First words.";
    document.statements = { { .id = "a", .part = "trend", .text = "A trend." } };
    document.questions = { { .id = "q", .text = "A question?", .themes = "P1", .adopted = true } };
    document.needs = { { .id = "n", .text = "A need.", .schools = "s0 s1 s2", .phase = "primary", .status = "asked" } };
    auto const preview = in_words(made(document).summary);
    std::string all;
    for (auto const text : documents::texts_of(preview))
        all += std::string { text } + "\n";
    for (auto const* expected : { "Summary: Bow", "From what 5 of 12", "First words.", "A trend.", "“Words of ours.”",
             "a headteacher", "People: Pupils", "A question?", "A line of enquiry of the next cycle.", "A need.", "3 schools",
             "primary", "somebody was asked", "Red 3, Amber –, Green –" })
        EXPECT_THAT(all, HasSubstr(expected));
}

TEST(Draft, SYS16e_StatementsComeFromWhatIsLoadedWithTheirSources)
{
    auto document = twelve_schools(9, 4);
    code(document, 4);
    EXPECT_THAT(drafted(document),
        ElementsAre(
            "need: 4 of 12 schools have a need under People.", testing::MatchesRegex("need: 4 schools rate “.*” as red\\.")));
    document.statements = { { .id = "a", .part = "need", .text = "Changed words", .sources = "f0 f1 f2 f3" } };
    EXPECT_THAT(drafted(document), SizeIs(1)); // what rests on the same stands there already
    EXPECT_THAT(drafted({}), IsEmpty());
}

TEST(Draft, NothingIsDraftedOfFewSchools)
{
    auto document = twelve_schools(9, 2);
    code(document, 2);
    EXPECT_THAT(drafted(document), IsEmpty());
}

TEST(Draft, WhatMovedIsToldOnlyWhereAllNumbersOfBothRoundsMayLeave)
{
    auto document = twelve_schools(9, 0, "Spring 2026");
    auto const later = twelve_schools(9, 3, "Summer 2026");
    for (auto const& submission : later.submissions) {
        auto next = std::make_shared<model::Submission>(*submission);
        next->evaluation = "eval-later";
        document.submissions.push_back(next);
    }
    auto const texts = drafted(document);
    ASSERT_THAT(texts, SizeIs(2));
    EXPECT_THAT(texts[1], HasSubstr("trend: Since Spring 2026, 3 schools have moved from green to red at “"));
    allow(document, 0, Attribution::None, false);
    auto hidden = std::make_shared<model::Submission>(*document.submissions[0]);
    hidden->ratings[0] = 2; // amber, alone, in the round before
    document.submissions[0] = hidden;
    EXPECT_THAT(drafted(document), SizeIs(1));
}

TEST(Published, AShareOfAFewOrOfAllButAFewIsNotTold)
{
    EXPECT_EQ(published_share(0, 12), 0);
    EXPECT_EQ(published_share(2, 12), std::nullopt);
    EXPECT_EQ(published_share(3, 12), 3);
    EXPECT_EQ(published_share(10, 12), std::nullopt);
    EXPECT_EQ(published_share(12, 12), 12);
    EXPECT_EQ(published_share(2, 2), std::nullopt);
}

} // namespace triad::rules
