#include "rules/collation/tidy_table.h"

#include "base/text.h"
#include "unit/rules/collation/collation_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Letters and names: s1 Oakfield is C, s2 ash Lane A, s3 Birch Hill B; s4 to s6 follow where a test adds them.

namespace triad::rules {

using namespace test;
using model::Attribution;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

namespace {

struct Handed {
    std::string school;
    bool named = false;
    Attribution quotes = Attribution::None;
    std::string comment = {}; // on A01
    std::string period = "Autumn 2026";
    std::string keep_until = {};
    model::Edition edition = small_edition();
    std::string made = "2026-12-03";
};

/// A01 red, A02 green.
void answer(model::ClusterDocument& document, Handed const& handed)
{
    auto out = submission({ .school = handed.school,
        .edition = handed.edition,
        .period = handed.period,
        .made = handed.made,
        .ratings = { { "A01", "red" }, { "A02", "green" } } });
    if (!handed.comment.empty())
        out->add_comment(0, handed.comment);
    out->named = handed.named;
    out->quotes = handed.quotes;
    out->keep_until = handed.keep_until;
    document.submissions.push_back(out);
}

model::ClusterDocument six_schools()
{
    auto document = three_schools();
    add_school(document, "s4", "Dale Road", 4);
    add_school(document, "s5", "Elm Bank", 5);
    add_school(document, "s6", "Fern Hill", 6);
    return document;
}

Date const today { 2026, 12, 11 };

TidyTable table_of(model::ClusterDocument const& document, bool comments = true)
{
    return TidyTable { document, { .today = today, .comments = comments } };
}

/// "School C|A01|red|Autumn 2026|Well.|role" row by row.
std::vector<std::string> rows(TidyTable const& table)
{
    std::vector<std::string> out;
    table.each_row([&](TableRow const& row) {
        auto text
            = concat({ row.school ? row.school->called : std::string { "-" }, "|", row.item, "|", row.rating, "|", row.round });
        if (!row.comment.empty())
            text += concat({ "|", row.comment, "|", number(static_cast<int>(row.attribution)) });
        out.push_back(text);
        return true;
    });
    return out;
}

} // namespace

TEST(TidyTable, SYS17e_ARowForEachAnswerNamedSchoolsFirstThenLetters)
{
    auto document = six_schools();
    for (auto const* school : { "s1", "s2", "s3" })
        answer(document, { .school = school });
    answer(document, { .school = "s5", .named = true });
    answer(document, { .school = "s4", .named = true });
    auto const table = table_of(document);
    EXPECT_THAT(rows(table),
        ElementsAre("Dale Road|A01|red|Autumn 2026", "Dale Road|A02|green|Autumn 2026", "Elm Bank|A01|red|Autumn 2026",
            "Elm Bank|A02|green|Autumn 2026", "School A|A01|red|Autumn 2026", "School A|A02|green|Autumn 2026",
            "School B|A01|red|Autumn 2026", "School B|A02|green|Autumn 2026", "School C|A01|red|Autumn 2026",
            "School C|A02|green|Autumn 2026"));
    EXPECT_EQ(table_in_words(table.summary()), "A row for each answer: 10 rows of 5 schools, 2 of them named.");
    EXPECT_THAT(left_out_in_words(table.summary()), IsEmpty());
}

TEST(TidyTable, SH04_ANumberAndAPhaseGoWithTheNameAlone)
{
    auto document = six_schools();
    for (auto& school : document.schools) {
        school.urn = concat({ "99000", school.id.substr(1) });
        school.phase = school.id == "s3" ? "secondary" : "primary";
    }
    for (auto const* school : { "s1", "s2", "s3" })
        answer(document, { .school = school });
    answer(document, { .school = "s4", .named = true });
    table_of(document).each_row([](TableRow const& row) {
        EXPECT_EQ(row.school->urn, row.school->named ? "990004" : "");
        EXPECT_EQ(row.school->phase, row.school->named ? "primary" : "") << "one is the only secondary school";
        return true;
    });
}

TEST(TidyTable, SH04_ASchoolHasOneNameInAllRoundsAndRefusedOnceIsRefused)
{
    auto document = six_schools();
    for (auto const* school : { "s1", "s2", "s3" })
        answer(document, { .school = school, .named = true, .period = "Summer 2026", .made = "2026-06-01" });
    for (auto const* school : { "s1", "s2", "s3" })
        answer(document, { .school = school });
    for (auto const& row : rows(table_of(document)))
        EXPECT_TRUE(row.starts_with("School ")) << row;
}

TEST(TidyTable, SH22_OneOrTwoSchoolsWithoutANameAreLeftOutAndCounted)
{
    auto document = six_schools();
    answer(document, { .school = "s1" });
    answer(document, { .school = "s4", .named = true });
    auto table = table_of(document);
    EXPECT_THAT(rows(table), ElementsAre("Dale Road|A01|red|Autumn 2026", "Dale Road|A02|green|Autumn 2026"));
    EXPECT_THAT(left_out_in_words(table.summary()),
        ElementsAre("1 school may not be named. It would be the only one without a name, so its answers are left out."));
    answer(document, { .school = "s2" });
    EXPECT_EQ(table_of(document).summary().too_few, 2);
    answer(document, { .school = "s3" });
    EXPECT_EQ(table_of(document).summary().too_few, 0);
}

TEST(TidyTable, SYS16c_TheNewestOfEachRoundStandsAndRemovedSchoolsDoNot)
{
    auto document = six_schools();
    for (auto const* school : { "s1", "s2", "s3", "s4", "s5", "s6" })
        for (auto const* made : { "2026-12-03", "2026-11-01" })
            answer(document, { .school = school, .named = true, .made = made });
    document.schools[4].left_out = true;
    document.schools[5].removed = true;
    EXPECT_EQ(table_of(document).summary().rows, 8);
    EXPECT_EQ(table_in_words(table_of(document).summary()), "A row for each answer: 8 rows of 4 schools, all of them named.");
}

TEST(TidyTable, SH23_WhatASchoolWantsDeletedByNowIsLeftOutAndAnOlderFileDoesNotStepIn)
{
    auto document = six_schools();
    answer(document, { .school = "s1", .named = true, .made = "2026-11-01" });
    answer(document, { .school = "s1", .named = true, .keep_until = "2026-12-10" });
    answer(document, { .school = "s2", .named = true, .keep_until = "2026-12-11" });
    auto const table = table_of(document);
    EXPECT_THAT(rows(table), ElementsAre("ash Lane|A01|red|Autumn 2026", "ash Lane|A02|green|Autumn 2026"));
    EXPECT_THAT(left_out_in_words(table.summary()),
        ElementsAre("1 evaluation is left out: the day by which the school wanted it deleted has passed."));
    EXPECT_EQ(table.summary().keep_until, "2026-12-11") << "the last day counts";
}

TEST(TidyTable, SYS15f_CommentsStandWhereTheirSchoolAllowsIt)
{
    auto document = six_schools();
    answer(document, { .school = "s1", .quotes = Attribution::Role, .comment = "Role, unnamed." });
    answer(document, { .school = "s2", .quotes = Attribution::Named, .comment = "Named, may not be." });
    answer(document, { .school = "s3", .comment = "Never." });
    answer(document, { .school = "s4", .named = true, .quotes = Attribution::Named, .comment = "Named." });
    EXPECT_THAT(rows(table_of(document)),
        ElementsAre("Dale Road|A01|red|Autumn 2026|Named.|3", "Dale Road|A02|green|Autumn 2026",
            "School A|A01|red|Autumn 2026|Named, may not be.|2", "School A|A02|green|Autumn 2026", "School B|A01|red|Autumn 2026",
            "School B|A02|green|Autumn 2026", "School C|A01|red|Autumn 2026|Role, unnamed.|2", "School C|A02|green|Autumn 2026"));
    for (auto const& row : rows(table_of(document, false)))
        EXPECT_EQ(std::ranges::count(row, '|'), 3) << "none is asked for";
}

TEST(TidyTable, SYS15f_WhatMayNotStandBesideASchoolStandsByItself)
{
    auto document = six_schools();
    answer(document, { .school = "s1", .quotes = Attribution::Unnamed, .comment = "Zest." });
    answer(document, { .school = "s2", .quotes = Attribution::Unnamed, .comment = "Also." });
    answer(document, { .school = "s3" });
    for (auto const* school : { "s4", "s5", "s6" })
        answer(document, { .school = school, .named = true, .quotes = Attribution::Role, .comment = "A head." });
    auto const all = rows(table_of(document));
    ASSERT_EQ(all.size(), 17u);
    EXPECT_THAT(std::vector(all.begin(), all.begin() + 12), testing::Each(testing::EndsWith("Autumn 2026")));
    EXPECT_THAT(std::vector(all.begin() + 12, all.end()),
        ElementsAre("-|A01|||A head.|2", "-|A01|||A head.|2", "-|A01|||A head.|2", "-|A01|||Also.|1", "-|A01|||Zest.|1"));
}

TEST(TidyTable, SYS15f_ACommentByItselfIsLeftOutWhereTooFewMayHaveWrittenIt)
{
    auto document = six_schools();
    for (auto const* school : { "s1", "s2", "s3", "s4" })
        answer(document, { .school = school, .quotes = Attribution::Role, .comment = "Beside." });
    answer(document, { .school = "s5", .quotes = Attribution::Unnamed, .comment = "Mine." });
    auto const table = table_of(document);
    EXPECT_THAT(rows(table), Not(Contains(testing::HasSubstr("Mine."))));
    EXPECT_THAT(left_out_in_words(table.summary()), ElementsAre("1 comment is left out: it would show which school wrote it."));
}

TEST(TidyTable, SH04_TheNameOfASchoolWithoutANameStandsInNobodysComment)
{
    auto document = six_schools();
    document.schools[0].name = "Oakfield Primary School";
    answer(document, { .school = "s1", .quotes = Attribution::Role, .comment = "Here at Oakfield we read." });
    answer(document, { .school = "s2" });
    answer(document, { .school = "s3" });
    answer(document,
        { .school = "s4", .named = true, .quotes = Attribution::Named, .comment = "As Fern Hill does, and Dale Road." });
    EXPECT_EQ(table_of(document).comments(),
        (std::vector<std::string> { "As a school does, and Dale Road.", "Here at a school we read." }));
}

TEST(TidyTable, SH04_WordsOfOneSchoolsOwnStayOut)
{
    auto document = six_schools();
    auto own = small_instrument();
    own.id = "own-1";
    own.based_on = "small";
    own.title = "Oakfield’s audit";
    own.sections[0].groups[0].items[0].text = "We at Oakfield read";
    auto const adapted = std::make_shared<model::CollectedEdition const>(std::move(own));
    answer(document, { .school = "s1", .period = "When we got round to it", .edition = adapted });
    answer(document, { .school = "s2" });
    answer(document, { .school = "s3" });
    auto const table = table_of(document);
    EXPECT_THAT(rows(table),
        ElementsAre("School C|A02|green|another round 1", "School A|A01|red|Autumn 2026", "School A|A02|green|Autumn 2026",
            "School B|A01|red|Autumn 2026", "School B|A02|green|Autumn 2026"));
    EXPECT_THAT(
        left_out_in_words(table.summary()), ElementsAre("1 answer is left out: the statement is worded by one school alone."));
    table.each_row([](TableRow const& row) {
        EXPECT_EQ(row.title, "Remote learning");
        EXPECT_EQ(row.instrument, "small");
        return true;
    });
}

TEST(TidyTable, AnInstrumentOfItsOwnIsLeftOutUntilThreeSchoolsAnswerIt)
{
    auto document = six_schools();
    auto own = small_instrument();
    own.id = "own-2";
    auto const edition = std::make_shared<model::CollectedEdition const>(std::move(own));
    for (auto const* school : { "s1", "s2" })
        answer(document, { .school = school, .named = true, .edition = edition });
    EXPECT_EQ(table_of(document).summary().rows, 0);
    EXPECT_EQ(table_in_words(table_of(document).summary()), "Nothing that schools handed in can be passed on as a table yet.");
    EXPECT_EQ((TidyTable { document, { .today = today, .known_instruments = { "own-2" } } }.summary().rows), 4);
    answer(document, { .school = "s3", .named = true, .edition = edition });
    EXPECT_EQ(table_of(document).summary().rows, 6);
}

TEST(TidyTable, ItStaysAsItIsWhenTheDocumentGoes)
{
    auto document = std::make_unique<model::ClusterDocument>(six_schools());
    answer(*document, { .school = "s1", .named = true, .quotes = Attribution::Named, .comment = "Well." });
    auto table = table_of(*document);
    auto const before = rows(table);
    document.reset();
    auto const moved = std::move(table);
    EXPECT_EQ(rows(moved), before);
}

TEST(TidyTable, NumbersOfRowsHaveTheirComma)
{
    EXPECT_EQ(table_in_words({ .rows = 3412, .schools = 20, .named = 9 }),
        "A row for each answer: 3,412 rows of 20 schools, 9 of them named.");
    EXPECT_EQ(
        table_in_words({ .rows = 1, .schools = 1, .named = 1 }), "A row for each answer: 1 row of 1 school, which is named.");
    EXPECT_EQ(table_in_words({ .rows = 1'203'412, .schools = 3 }),
        "A row for each answer: 1,203,412 rows of 3 schools, none of them named.");
}

} // namespace triad::rules
