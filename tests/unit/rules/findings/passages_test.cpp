#include "rules/findings/passages.h"

#include "rules/findings/tally.h"
#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

model::ClusterDocument commented()
{
    auto document = three_schools();
    hand_in(document,
        { .school = "s1",
            .edition = small_edition(),
            .ratings = { { "A02", "red" } },
            .comments = { { "A02", "We lack laptops." }, { "A01", "Calm starts." } } });
    hand_in(
        document, { .school = "s2", .edition = small_edition(), .comments = { { "A01", "Not yet." } }, .evaluation = "eval-2" });
    return document;
}

std::string told(Passages const& passages)
{
    std::string out;
    for (auto const& passage : passages.all)
        out += std::string { passage.source } + " " + std::string { passage.school } + " " + std::string { passage.text } + "\n";
    return out;
}

model::Finding coded(Passage const& passage, std::string themes, std::string kind = {})
{
    return { .id = "f-" + std::string { passage.school } + passage.item,
        .source = std::string { passage.source },
        .school = std::string { passage.school },
        .origin = std::string { passage.origin },
        .item = passage.item,
        .mark = words_mark(passage.text),
        .text = {},
        .themes = std::move(themes),
        .kind = std::move(kind) };
}

void add_report(model::ClusterDocument& document, std::vector<model::CollectedStatement> statements)
{
    document.reports.push_back(std::make_shared<model::CollectedReport const>(
        model::CollectedReport { .school = "s1", .review = "r1", .title = "Writing", .statements = std::move(statements) }));
}

} // namespace

TEST(Passages, StandStatementByStatementAndSchoolsInTheOrderOfTheirNames)
{
    EXPECT_EQ(told(passages_of(commented())), "comment s2 Not yet.\ncomment s1 Calm starts.\ncomment s1 We lack laptops.\n");
}

TEST(Passages, ASchoolThatIsLeftOutOrRemovedHasNone)
{
    auto document = commented();
    document.schools[0].left_out = true;
    EXPECT_EQ(told(passages_of(document)), "comment s2 Not yet.\n");
    document.schools[1].removed = true;
    EXPECT_EQ(told(passages_of(document)), "");
}

TEST(Passages, OfAReportStandsWhatWasFoundAndNotWhatWasLookedInto)
{
    auto document = three_schools();
    add_report(
        document, { { "focus", "Do pupils write more?" }, { "line", "How?" }, { "strength", "They do." }, { "strength", " " } });
    EXPECT_EQ(told(passages_of(document)), "report s1 They do.\n");
    EXPECT_EQ(about_in_words(passages_of(document).all.front()), "Review: Writing");
}

TEST(Passages, SYS11d_NotesOfAMeetingStandWithWhoPresentedAndGoWithTheMeeting)
{
    auto document = three_schools();
    document.meetings = { { .id = "m1" } };
    document.meeting_parts = { { .id = "p1", .meeting = "m1", .school = "s2" } };
    document.meeting_notes = { { .id = "n1", .meeting = "m1", .part = "p1", .text = "Short calls work." },
        { .id = "n2", .meeting = "m1", .text = "All agreed." }, { .id = "n3", .meeting = "gone", .text = "Lost." } };
    EXPECT_EQ(told(passages_of(document)), "meeting s2 Short calls work.\nmeeting  All agreed.\n");
    document.meetings.front().removed = true;
    EXPECT_EQ(told(passages_of(document)), "");
}

TEST(Passages, SYS15a_AFindingBelongsToWordsAndToldApartIsWhatChangedSince)
{
    auto document = commented();
    auto const before = passages_of(document);
    document.findings = { coded(before.all[1], "P1") };
    auto const after = passages_of(document);
    EXPECT_EQ(after.all[1].finding, &document.findings.front());
    EXPECT_EQ(after.of("f-s1A01"), &after.all[1]);
    EXPECT_FALSE(changed_since(after.all[1]));
    document.findings.front().mark = words_mark("Other words.");
    EXPECT_TRUE(changed_since(passages_of(document).all[1]));
}

TEST(Passages, AFindingWhoseWordsAreGoneStandsNowhere)
{
    auto document = commented();
    document.findings = { coded(passages_of(document).all[1], "P1", "need") };
    document.submissions.erase(document.submissions.begin());
    auto const passages = passages_of(document);
    EXPECT_EQ(passages.of("f-s1A01"), nullptr);
    std::vector<ThemeLine> const themes { { .id = "P1", .name = "Process" } };
    EXPECT_EQ(tally_themes(passages, themes, {}).front().findings, 0);
}

TEST(Passages, AreToldWithTheSchoolTheRoundAndTheRating)
{
    auto const document = commented();
    auto const passages = passages_of(document);
    EXPECT_EQ(whose_in_words(document, passages.all[2]), "Oakfield · Autumn 2026 · Red");
    EXPECT_EQ(whose_in_words(document, passages.all[1]), "Oakfield · Autumn 2026 · not rated");
}

TEST(Passages, SYS15f_WhatMayLeaveIsForTheSchoolToSayAndNotesNeverDo)
{
    auto document = commented();
    EXPECT_FALSE(quoted_outside(document, passages_of(document).all.front()));
    auto allowed = std::make_shared<model::Submission>(*document.submissions[1]);
    allowed->quotes = model::Attribution::Role;
    document.submissions[1] = allowed;
    EXPECT_EQ(quoted_outside(document, passages_of(document).all.front()), "a headteacher");
    document.meetings = { { .id = "m1" } };
    document.meeting_notes = { { .id = "n2", .meeting = "m1", .text = "All agreed." } };
    EXPECT_FALSE(quoted_outside(document, passages_of(document).all.back()));
}

TEST(Tally, SYS15c_CountsFindingsAndSchoolsAndAHeadHasItsPartsInIt)
{
    auto document = commented();
    auto const passages = passages_of(document);
    document.findings = { coded(passages.all[0], "P2.1", "need"), coded(passages.all[1], "P2 P1", "strength"),
        coded(passages.all[2], "P2", "need") };
    std::vector<ThemeLine> const themes { { .id = "P1", .name = "Process" }, { .id = "P2", .name = "People" },
        { .id = "P2.1", .name = "Pupils", .parent = "P2" } };
    auto const tallies = tally_themes(passages_of(document), themes, "autumn 2026");
    EXPECT_EQ(tally_in_words(tallies[0]), "1 finding of 1 school: a strength at 1.");
    EXPECT_EQ(tally_in_words(tallies[1]), "3 findings of 2 schools: a strength at 1, a need at 2.");
    EXPECT_EQ(tally_in_words(tallies[2]), "1 finding of 1 school: a need at 1.");
    EXPECT_EQ(tally_in_words(tally_themes(passages_of(document), themes, "spring 2026")[1]), "Nothing coded yet.");
    auto const progress = coding_progress(passages_of(document), "autumn 2026");
    EXPECT_EQ(progress.coded, 3);
    EXPECT_EQ(progress.all, 3);
}

} // namespace triad::rules
