#include "rules/collation/naming.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>

namespace triad::rules {

using namespace test;
using model::Attribution;

TEST(Naming, LettersGoOnAfterZ)
{
    EXPECT_EQ(model::letters_of(1), "A");
    EXPECT_EQ(model::letters_of(26), "Z");
    EXPECT_EQ(model::letters_of(27), "AA");
    EXPECT_EQ(model::letters_of(52), "AZ");
    EXPECT_EQ(model::letters_of(702), "ZZ");
    EXPECT_EQ(model::letters_of(703), "AAA");
    EXPECT_EQ(model::letters_of(0), "");
}

TEST(Naming, ASchoolHasItsNameOrItsLetterWhereNamesAreHidden)
{
    auto document = three_schools();
    EXPECT_EQ(school_called(document.cluster, document.schools[0]), "Oakfield");
    document.cluster.hide_names = true;
    EXPECT_EQ(school_called(document.cluster, document.schools[0]), "School C");
}

TEST(Naming, ASchoolWithoutANameHasItsLetterAndANameCannotTurnASentenceRound)
{
    auto document = three_schools();
    document.schools[0].name = "  ";
    EXPECT_EQ(school_called(document.cluster, document.schools[0]), "School C");
    document.schools[0].name = "Oak\u202efield\nSchool";
    EXPECT_EQ(school_called(document.cluster, document.schools[0]), "Oakfield School");
}

TEST(Naming, WhereNamesAreHiddenTheOrderDoesNotTellThem)
{
    auto document = three_schools();
    auto const before = [&](int left, int right) {
        return school_order(document.cluster, document.schools[left]) < school_order(document.cluster, document.schools[right]);
    };
    EXPECT_TRUE(before(1, 2)); // ash Lane, Birch Hill: capitals do not count
    EXPECT_TRUE(before(2, 0));
    document.cluster.hide_names = true;
    document.schools[0].letter = 2;
    document.schools[1].letter = 27;
    document.schools[2].letter = 9;
    EXPECT_TRUE(before(0, 2));
    EXPECT_TRUE(before(2, 1));
    document.schools[0].name = "Zebra";
    EXPECT_TRUE(before(0, 2));
}

TEST(Naming, SYS16dWhatLeavesNamesASchoolOnlyWithItsConsent)
{
    auto const document = three_schools();
    EXPECT_EQ(school_called_outside(document.schools[0], true), "Oakfield");
    EXPECT_EQ(school_called_outside(document.schools[0], false), "a school");
    model::ClusterSchool nameless;
    EXPECT_EQ(school_called_outside(nameless, true), "a school");
}

TEST(Naming, SH04ACommentLeavesOnlyAsItsSchoolAllowed)
{
    auto const document = three_schools();
    model::Submission submission;
    auto const quoted = [&](Attribution quotes, bool named) {
        submission.quotes = quotes;
        submission.named = named;
        return quoted_outside(document.schools[0], submission);
    };
    EXPECT_EQ(quoted(Attribution::None, true), std::nullopt);
    EXPECT_EQ(quoted(Attribution::Unnamed, true), "");
    EXPECT_EQ(quoted(Attribution::Role, true), "a headteacher");
    EXPECT_EQ(quoted(Attribution::Named, true), "Oakfield");
    EXPECT_EQ(quoted(Attribution::Named, false), "a headteacher");
}

TEST(Naming, TheLeadReadsBesideACommentWhatMayBeDoneWithIt)
{
    model::Submission submission;
    auto const permission = [&](Attribution quotes, bool named) {
        submission.quotes = quotes;
        submission.named = named;
        return permission_in_words(submission);
    };
    EXPECT_EQ(permission(Attribution::None, false), "For you only: the school's words are not to be passed on.");
    EXPECT_EQ(permission(Attribution::Unnamed, false), "May be quoted without any sign of whose words they are.");
    EXPECT_EQ(permission(Attribution::Role, false), "May be quoted as the words of a headteacher, without the school's name.");
    EXPECT_EQ(permission(Attribution::Named, true), "May be quoted with the school's name.");
    EXPECT_EQ(permission(Attribution::Named, false), permission(Attribution::Role, false));
}

TEST(Naming, WhatASchoolIsSortedByIsWorkedOutOnceForEach)
{
    model::Cluster const cluster;
    std::vector<model::ClusterSchool> schools;
    for (int i = 0; i < 500; ++i)
        schools.push_back({ .id = std::to_string(i), .name = "School " + std::to_string(i * 7919 % 500), .letter = i });
    std::vector<std::size_t> places(schools.size());
    std::iota(places.begin(), places.end(), std::size_t { 0 });
    int asked = 0;
    sort_by_school(cluster, places, [&](std::size_t place) -> auto const& {
        ++asked;
        return schools[place];
    });
    EXPECT_EQ(asked, 500);
    std::vector<std::string> order;
    for (auto const place : places)
        order.push_back(school_order(cluster, schools[place]));
    EXPECT_TRUE(std::ranges::is_sorted(order));
}

} // namespace triad::rules
