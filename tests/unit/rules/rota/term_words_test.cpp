#include "rules/rota/term_words.h"

#include "rota_world.h"
#include "rules/rota/divisions.h"

#include <gtest/gtest.h>

namespace triad::rules {

TEST(TermWords, SYS24a_ATermSaysWhatKeepsItFromBeingUsed)
{
    auto document = test::divided({ 3 });
    EXPECT_EQ(why_term_is_odd(document, document.terms[0]), "");
    document.terms[1].from = "2026-12-18";
    EXPECT_EQ(why_term_is_odd(document, document.terms[0]),
        "It has days that Spring 2027 has as well; they count as days of the one that begins first.");
    EXPECT_EQ(term_of(terms_in_order(document), { 2026, 12, 18 })->id, "autumn");
    document.terms[2].to = "2027-04-01";
    EXPECT_EQ(why_term_is_odd(document, document.terms[2]),
        "The last day is before the first. Until that is put right no review can be in it.");
    document.terms[2].to.clear();
    EXPECT_EQ(why_term_is_odd(document, document.terms[2]), "Give it a first and a last day: until then no review can be in it.");
    EXPECT_EQ(terms_in_order(document).size(), 2U);
}

TEST(TermWords, SYS24a_DatesToAvoidSayWhatKeepsThemFromBeingAvoided)
{
    EXPECT_EQ(why_period_is_odd({ .from = "2026-10-01" }), "");
    EXPECT_EQ(why_period_is_odd({ .from = "2026-10-01", .to = "2026-10-02" }), "");
    EXPECT_EQ(why_period_is_odd({}), "Give it a first day: until then it keeps nothing free.");
    EXPECT_EQ(why_period_is_odd({ .from = "2026-10-02", .to = "2026-10-01" }),
        "The last day is before the first. Until that is put right it keeps nothing free.");
}

TEST(TermWords, SYS24a_TermsOfOtherYearsAreCountedAndNotListed)
{
    auto document = test::divided({ 3 });
    document.terms.push_back({ .id = "old", .name = "Old", .year = "2025/26" });
    document.terms.push_back({ .id = "any", .name = "Any" });
    auto const listed = listed_terms(document, "2026/27");
    ASSERT_EQ(listed.size(), 4U);
    EXPECT_EQ(listed.back()->id, "any");
    EXPECT_EQ(terms_of_other_years(document, "2026/27"), 1U);
}

} // namespace triad::rules
