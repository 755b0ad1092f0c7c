#include "rules/phrase_strength.h"

#include <gmock/gmock.h>

#include <string>

namespace triad::rules {

using testing::HasSubstr;

namespace {

constexpr std::string_view school = "Oakfield Park Primary School";

PhraseStrength strength_of(std::string_view phrase) { return judge_phrase(phrase, school).strength; }
std::string advice_on(std::string_view phrase) { return std::string { judge_phrase(phrase, school).sentence }; }

} // namespace

TEST(PhraseStrength, FourUnrelatedWordsAreStrongThreeAreFairTwoAreWeak)
{
    EXPECT_EQ(strength_of("otter lantern gravel plum"), PhraseStrength::Strong);
    EXPECT_EQ(strength_of("otter lantern gravel"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("otter lanterns"), PhraseStrength::Weak);
}

TEST(PhraseStrength, HowWordsAreJoinedDoesNotMatter)
{
    EXPECT_EQ(strength_of("OtterLanternGravelPlum"), PhraseStrength::Strong);
    EXPECT_EQ(strength_of("otter-lantern-gravel-plum"), PhraseStrength::Strong);
    EXPECT_EQ(strength_of("  otter   lantern gravel\tplum "), PhraseStrength::Strong);
}

TEST(PhraseStrength, AWordSaidAgainAndLittleWordsAddNextToNothing)
{
    EXPECT_EQ(strength_of("otter lantern gravel Otter"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("the otter and the lantern are not for you"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("to be or not to be"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("I am at my mum's"), PhraseStrength::Weak);
}

TEST(PhraseStrength, FiguresAddLessThanAWord)
{
    EXPECT_EQ(strength_of("otter lantern 73"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("otter lantern 7392"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("otter lantern gravel 7"), PhraseStrength::Fair);
}

TEST(PhraseStrength, ElevenCharactersAreTooFewTwelveAreEnough)
{
    EXPECT_THAT(advice_on("map sun w7#"), HasSubstr("short"));
    EXPECT_EQ(strength_of("fig map sun"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("figs map sun"), PhraseStrength::Fair);
}

TEST(PhraseStrength, RandomCharactersCountByTheirNumber)
{
    EXPECT_EQ(strength_of("x7K!q2Lp"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("x7K!q2Lp9$Vd"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("x7K!q2Lp9$VdT4m&"), PhraseStrength::Strong);
}

TEST(PhraseStrength, FiguresAloneAreWeakHoweverMany)
{
    EXPECT_EQ(strength_of("8302 5519 4427 9016 7750 2948"), PhraseStrength::Weak);
    EXPECT_THAT(advice_on("+44 7700 900123"), HasSubstr("Figures"));
}

TEST(PhraseStrength, RepetitionIsWeak)
{
    EXPECT_THAT(advice_on("plum plum plum plum plum"), HasSubstr("repeats"));
    EXPECT_THAT(advice_on("otterlanternotterlantern"), HasSubstr("repeats"));
    EXPECT_THAT(advice_on("abababcabababcab"), HasSubstr("repeats"));
    // Five different characters are repetition whatever their order; six may be a phrase.
    EXPECT_THAT(advice_on("abcdeedcbaacebd"), HasSubstr("repeats"));
    EXPECT_THAT(advice_on("abcdeffedcbaaceb"), testing::Not(HasSubstr("repeats")));
}

TEST(PhraseStrength, WhatStandsInARowHardlyCounts)
{
    EXPECT_EQ(strength_of("asdfghjkl zxcvbnm"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("otter abcdefg 98765 lantern"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("otter lantern gravel lkjhg"), PhraseStrength::Fair);
    // Three in a row are too few to be no accident.
    EXPECT_EQ(strength_of("otter lantern gravel fed"), PhraseStrength::Strong);
}

TEST(PhraseStrength, TheSchoolsNameMakesItWeak)
{
    EXPECT_THAT(advice_on("otter lantern gravel plum Oakfield"), HasSubstr("name"));
    EXPECT_THAT(advice_on("otter lantern gravel plum 0akf1eld2026"), HasSubstr("name"));
    EXPECT_THAT(advice_on("otter lantern park gravel plum"), HasSubstr("name"));
    EXPECT_THAT(advice_on("otter lantern gravel plum Park2026"), HasSubstr("name"));
}

TEST(PhraseStrength, AShortNameInsideAnotherWordAndWordsOfManyNamesAreFree)
{
    EXPECT_EQ(strength_of("otter lantern sparkle plum"), PhraseStrength::Strong);
    EXPECT_EQ(strength_of("otter lantern school plum"), PhraseStrength::Strong);
    EXPECT_EQ(judge_phrase("otter lantern gravel plum", "").strength, PhraseStrength::Strong);
    EXPECT_EQ(judge_phrase("otter lantern gravel plum", "  ").strength, PhraseStrength::Strong);
}

TEST(PhraseStrength, WordsTriedFirstMakeItWeakInDisguiseToo)
{
    for (std::string_view const phrase : { "otter lantern gravel password", "P@ssw0rd otter lantern gravel plum",
             "otter lantern gravel pass word plum", "Qwerty otter lantern gravel plum" })
        EXPECT_THAT(advice_on(phrase), HasSubstr("tried first")) << phrase;
}

TEST(PhraseStrength, NothingTypedYetIsWeakAndSaysWhatToChoose)
{
    for (std::string_view const phrase : { "", "   ", "\t" }) {
        EXPECT_EQ(strength_of(phrase), PhraseStrength::Weak);
        EXPECT_THAT(advice_on(phrase), HasSubstr("four unrelated words"));
    }
}

TEST(PhraseStrength, AccentsAreLetters)
{
    EXPECT_EQ(strength_of("château llŷn gwyrdd afon"), PhraseStrength::Strong);
    EXPECT_EQ(strength_of("café über"), PhraseStrength::Weak);
}

TEST(PhraseStrength, EverySentenceIsOneSentence)
{
    for (std::string_view const phrase : { "", "1", "password", "Oakfield", "plum", "plumplumplumplumplum", "otter lanterns",
             "otter lantern gravel", "otter lantern gravel plum" }) {
        auto const sentence = advice_on(phrase);
        EXPECT_EQ(sentence.find('.'), sentence.size() - 1) << sentence;
    }
}

} // namespace triad::rules
