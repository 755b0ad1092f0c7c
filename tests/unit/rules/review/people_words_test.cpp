#include "base/sentence.h"
#include "rules/review/people_words.h"

#include <gtest/gtest.h>

namespace triad::rules {

TEST(SentenceParts, ANameFromElsewhereCannotTurnTheSentenceRound)
{
    model::Member const jo { .id = "m-1", .name = "Jo\u202e\u200b \n Park\u2066" };
    model::Member const sam { .id = "m-2", .name = "Sam\U000e0041 Reed\ue000" };
    EXPECT_EQ(person_words(nullptr, jo), "Jo Park");
    EXPECT_EQ(people_words(nullptr, { &jo, &sam }), "Jo Park and Sam Reed\ufffd");
    EXPECT_EQ(cited("done” by \u202eus"), "“done’ by us”");
    EXPECT_EQ(shortened("one two\u202e three", 9), "one two…");
}

TEST(PeopleWords, ARoleThatCannotBeSeenIsNoRole)
{
    model::Member const unseen { .id = "member-1", .role = "\xef\xbb\xbf" };
    EXPECT_EQ(person_words(nullptr, unseen), "somebody not yet named");
    EXPECT_EQ(people_words(nullptr, { &unseen }), "somebody not yet named");
}

} // namespace triad::rules
