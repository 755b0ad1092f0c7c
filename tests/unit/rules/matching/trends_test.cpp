#include "rules/matching/trends.h"

#include "support/generate.h"
#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

std::vector<ThemeLine> const themes { { .id = "reading", .name = "Reading" }, { .id = "maths", .name = "Maths" } };

TwoRounds both(model::ClusterDocument const& document) { return two_rounds(rounds_of(document, asked_instrument(document)), {}); }

/// "A01: 1 school moved from red to amber."
std::string told(model::ClusterDocument const& document, std::string_view id)
{
    auto const trends = make_trends(document, both(document), themes);
    for (auto const& section : trends.sections)
        for (auto const& item : section.items)
            if (trends.later.placed(item.item).item->id == id)
                return trend_in_words(item, *trends.later.placed(item.item).scale);
    return "nothing";
}

void code(
    model::ClusterDocument& document, std::string school, std::string origin, std::string kind, std::string theme = "reading")
{
    auto& finding = document.findings.emplace_back();
    finding.id = "finding-" + std::to_string(document.findings.size());
    finding.source = "comment";
    finding.school = std::move(school);
    finding.origin = std::move(origin);
    finding.item = "A01";
    finding.themes = std::move(theme);
    finding.kind = std::move(kind);
}

/// s1 moves from red to amber at A01 and writes of it both times; s2 answers A01 green both times.
model::ClusterDocument two_rounds_of_two()
{
    auto document = three_schools();
    for (auto const* period : { "Autumn 2026", "Spring 2027" }) {
        bool const first = std::string_view { period } == "Autumn 2026";
        hand_in(document,
            { .school = "s1",
                .edition = small_edition(),
                .period = period,
                .ratings = { { "A01", first ? "red" : "amber" }, { "A11", "green" } },
                .comments = { { "A01", "We are at it." } },
                .evaluation = first ? "then" : "now" });
        hand_in(document, { .school = "s2", .edition = small_edition(), .period = period, .ratings = { { "A01", "green" } } });
    }
    return document;
}

} // namespace

TEST(Trends, SYS17a_TheNewestRoundStandsBesideTheOneBeforeUnlessOthersAreWished)
{
    std::vector<Round> const rounds { { "c", "C" }, { "b", "B" }, { "a", "A" } };
    EXPECT_EQ(two_rounds(rounds, {}), (TwoRounds { "c", "b" }));
    EXPECT_EQ(two_rounds(rounds, { "b", {} }), (TwoRounds { "b", "a" }));
    EXPECT_EQ(two_rounds(rounds, { "c", "a" }), (TwoRounds { "c", "a" }));
    EXPECT_EQ(two_rounds(rounds, { "b", "c" }), (TwoRounds { "b", "a" })) << "the later one is no earlier round";
    EXPECT_EQ(two_rounds(rounds, { "b", "b" }), (TwoRounds { "b", "a" }));
    EXPECT_EQ(two_rounds(rounds, { "gone", "gone" }), (TwoRounds { "c", "b" }));
    EXPECT_EQ(two_rounds(rounds, { "a", {} }), (TwoRounds { "a", {} })) << "the first of all has none before it";
    EXPECT_EQ(two_rounds({}, {}), TwoRounds {});
    std::vector<Round> const without_words { { "c", "C" }, { "", "" } };
    EXPECT_EQ(two_rounds(without_words, {}), (TwoRounds { "c", "" })) << "a round may have no words";
}

TEST(Trends, SYS17a_WhatMovedIsSaidStatementByStatementInItsSection)
{
    auto const document = two_rounds_of_two();
    auto const trends = make_trends(document, both(document), themes);
    ASSERT_EQ(trends.sections.size(), 2);
    EXPECT_EQ(section_trend_in_words(trends.sections[0]), "Something moved at 1 of 10 statements.");
    EXPECT_EQ(section_trend_in_words(trends.sections[1]), "Nothing moved here.");
    EXPECT_EQ(told(document, "A01"), "1 school moved from red to amber. 1 school gave the same answer.");
}

TEST(Trends, SYS17a_AnotherWordingIsSaidNotToBeCompared)
{
    auto document = two_rounds_of_two();
    document.submissions[0] = submission(
        { .school = "s1", .edition = reworded_edition(1, "A01"), .period = "Autumn 2026", .ratings = { { "A01", "red" } } });
    EXPECT_EQ(told(document, "A01"),
        "1 school gave the same answer. 1 school cannot be compared: there is no rating of this statement in both rounds. 1 "
        "school "
        "was asked it in other words in one of the two rounds.");
    document.schools[1].left_out = true;
    EXPECT_EQ(told(document, "A01"), "Not compared: it was asked in other words in one of the two rounds.");
}

TEST(Trends, SYS17a_OneRoundAloneOrNoneHasNothingBesideIt)
{
    auto document = three_schools();
    EXPECT_TRUE(make_trends(document, both(document), themes).sections.empty());
    hand_in(document, { .school = "s1", .edition = small_edition(), .ratings = { { "A01", "red" } } });
    EXPECT_EQ(both(document).earlier, std::nullopt);
    EXPECT_TRUE(make_trends(document, both(document), themes).sections.empty());
}

TEST(Trends, SYS17a_ThemesAreCountedRoundByRoundFromCommentsAlone)
{
    auto document = two_rounds_of_two();
    code(document, "s1", "then", "need");
    code(document, "s1", "now", "strength");
    auto own = model::Finding {};
    own.id = "own";
    own.source = "own";
    own.text = "Of no round.";
    own.themes = "maths";
    document.findings.push_back(own);
    auto const trends = make_trends(document, both(document), themes);
    ASSERT_EQ(trends.themes.size(), 1) << "what belongs to no round is not counted";
    EXPECT_EQ(trends.themes[0].theme.id, "reading");
    EXPECT_EQ(theme_round_in_words(trends.themes[0].earlier), "A need at 1 school.");
    EXPECT_EQ(theme_round_in_words(trends.themes[0].later), "A strength at 1 school.");
}

TEST(Trends, AThemeOfOneRoundInWords)
{
    EXPECT_EQ(theme_round_in_words({ .findings = 0 }), "Nothing coded.");
    EXPECT_EQ(theme_round_in_words({ .findings = 2 }), "Coded, but neither as a strength nor as a need.");
    EXPECT_EQ(
        theme_round_in_words({ .findings = 9, .strengths = 3, .needs = 1 }), "A strength at 3 schools, a need at 1 school.");
    EXPECT_EQ(theme_round_in_words({ .findings = 9, .needs = 7 }), "A need at 7 schools.");
}

TEST(Trends, EverySchoolThatHandedInEitherRoundIsAccountedForAtEveryStatement)
{
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(triad::test::property_runs()); ++seed) {
        SCOPED_TRACE(seed);
        triad::test::Random random { seed };
        auto document = three_schools();
        std::vector<bool> in(document.schools.size());
        for (std::size_t i = 0; i < in.size(); ++i)
            for (auto const* period : { "Autumn 2026", "Spring 2027" }) {
                if (random.chance(30))
                    continue;
                auto one = submission({ .school = document.schools[i].id, .edition = small_edition(), .period = period });
                for (auto& rating : one->ratings)
                    rating = static_cast<model::RatingCode>(random.below(4));
                document.submissions.push_back(one);
                in[i] = true;
            }
        auto const expected = static_cast<int>(std::count(in.begin(), in.end(), true));
        for (auto const& section : make_trends(document, both(document), themes).sections)
            for (auto const& item : section.items) {
                auto counted = item.moves.same + item.moves.not_comparable;
                for (auto const& move : item.moves.moves)
                    counted += move.schools;
                ASSERT_EQ(counted, expected);
            }
    }
}

} // namespace triad::rules
