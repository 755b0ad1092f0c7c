#include "language/phrase/phrase_strength.h"

#include "language/phrase/lists.h"
#include "language/phrase/pieces.h"

#include "base/text.h"

#include <gmock/gmock.h>

#include <map>
#include <string>

namespace triad::language {

using testing::HasSubstr;
using testing::Not;

namespace {

std::vector<std::string> const in_file { "Oakfield Park Primary School", "Reading at home", "Jo Park" };

PhraseStrength strength_of(std::string_view phrase) { return judge_phrase(phrase, in_file).strength; }
std::string advice_on(std::string_view phrase) { return judge_phrase(phrase, in_file).sentence; }
int bits_of(std::string_view phrase) { return judge_phrase(phrase, in_file).bits; }

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

TEST(PhraseStrength, WordsWrittenAsOneAreAskedToBePutApart)
{
    EXPECT_EQ(strength_of("otterlanterngravelplum"), PhraseStrength::Weak);
    EXPECT_THAT(advice_on("otterlanterngravelplum"), HasSubstr("put a space between them"));
}

TEST(PhraseStrength, WhatAGuesserFindsWithinAnHourIsWeakAndSaysSo)
{
    for (std::string_view const phrase : { "a", "x", "red orange yellow green", "one two three four", "red green blue yellow",
             "monday tuesday wednesday thursday friday saturday sunday", "january february march april may june",
             "autumn spring summer winter", "cat dog fish bird", "dogs cats fishes birds", "apple pear banana cherry",
             "alpha bravo charlie delta echo foxtrot", "north south east west", "Password2026!", "p4ssw0rd", "P@ssw0rd 1",
             "password password password", "qwertyuiop asdfghjkl", "qwerty 12345", "1qaz2wsx3edc", "zaq1 xsw2 cde3",
             "abcd efgh ijkl mnop", "1234 5678 9012 3456", "aaaaaaaaaaaaaaaa", "abababababababab", "otter otter otter otter",
             "Autumn2026", "summer 2026 summer", "12/09/2019", "2024 2025 2026 2027", "Oakfield Primary 2026", "0akf1eld2026",
             "jo park reading", "oakfieldpark", "twinkle twinkle little star", "Once upon a time", "the quick brown fox",
             "correct horse battery staple", "to be or not to be", "every child matters", "fish and chips", "letmein",
             "i love my school", "myschool", "sarah james emily", "triad ofsted school", "07700 900123" }) {
        EXPECT_EQ(strength_of(phrase), PhraseStrength::Weak) << phrase << ": " << bits_of(phrase);
        EXPECT_THAT(advice_on(phrase), HasSubstr("within an hour")) << phrase << ": " << bits_of(phrase);
    }
}

TEST(PhraseStrength, CommonWordsAloneLastForDaysAndAreWeak)
{
    for (std::string_view const phrase : { "evidence teacher morning lesson", "happy people love music", "otter lanterns 73" }) {
        EXPECT_EQ(strength_of(phrase), PhraseStrength::Weak) << phrase << ": " << bits_of(phrase);
        EXPECT_THAT(advice_on(phrase), HasSubstr("within a few days")) << phrase << ": " << bits_of(phrase);
    }
}

TEST(PhraseStrength, FourWordsOfOneRowAreWeakWhicheverTheyAre)
{
    for (auto const row : word_rows()) {
        auto const words = split(trimmed(row), ' ');
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            auto const phrase
                = concat({ words[i], " ", words[(i * 7 + 3) % words.size()], " ", words[i + 2], " ", words[i + 1] });
            EXPECT_EQ(strength_of(phrase), PhraseStrength::Weak) << phrase;
        }
    }
}

TEST(PhraseStrength, TheReasonNamesWhatMostOfThePhraseIs)
{
    EXPECT_THAT(advice_on("red orange yellow green"), HasSubstr("Colours, numbers"));
    EXPECT_THAT(advice_on("Password2026!"), HasSubstr("always tried first"));
    EXPECT_THAT(advice_on("oakfield reading"), HasSubstr("in the file"));
    EXPECT_THAT(advice_on("qwertyuiop asdfghjkl"), HasSubstr("keyboard"));
    EXPECT_THAT(advice_on("otterlantern otterlantern"), HasSubstr("repeats"));
    EXPECT_THAT(advice_on("once upon a time"), HasSubstr("Sayings"));
    EXPECT_THAT(advice_on("1999 2026"), HasSubstr("Years"));
    EXPECT_THAT(advice_on("sarah emily"), HasSubstr("names"));
    EXPECT_THAT(advice_on("people music"), HasSubstr("everybody thinks of first"));
    EXPECT_THAT(advice_on("otter"), HasSubstr("short"));
}

TEST(PhraseStrength, AWordSaidAgainAndLittleWordsAddNextToNothing)
{
    EXPECT_EQ(strength_of("otter lantern gravel Otter"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("the otter and the lantern are not for you"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("I am at my mum's"), PhraseStrength::Weak);
}

TEST(PhraseStrength, AWordThatLittleWordsMakeUpIsAWord)
{
    EXPECT_EQ(bits_of("heron"), bits_of("otter"));
    EXPECT_EQ(strength_of("four quiet blue herons"), PhraseStrength::Fair);
}

TEST(PhraseStrength, FiguresAddLessThanAWord)
{
    EXPECT_EQ(strength_of("otter lantern 73"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("otter lantern 7392"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("otter lantern 2026"), PhraseStrength::Weak) << "a year";
    EXPECT_EQ(strength_of("otter lantern gravel 7"), PhraseStrength::Fair);
}

TEST(PhraseStrength, RandomCharactersCountByTheirNumber)
{
    EXPECT_EQ(strength_of("x7K!q2Lp"), PhraseStrength::Weak);
    EXPECT_EQ(strength_of("x7K!q2Lp9$Vd"), PhraseStrength::Fair);
    EXPECT_EQ(strength_of("x7K!q2Lp9$VdT4m&"), PhraseStrength::Strong);
    EXPECT_EQ(strength_of("8302 5519 4427 9016 7750 2948"), PhraseStrength::Strong) << "nobody's number";
}

TEST(PhraseStrength, WhatIsKnownAddsLittleAndSpoilsNothing)
{
    for (std::string_view const phrase : { "otter lantern gravel plum Oakfield", "otter lantern gravel plum password",
             "otter lantern gravel plum 2026", "otter lantern gravel plum red" })
        EXPECT_EQ(strength_of(phrase), PhraseStrength::Strong) << phrase;
    EXPECT_EQ(strength_of("otter lantern oakfield park"), PhraseStrength::Weak);
    EXPECT_EQ(judge_phrase("otter lantern oakfield", {}).strength, PhraseStrength::Fair);
    EXPECT_EQ(judge_phrase("otter lantern oakfield", { "  " }).strength, PhraseStrength::Fair);
}

TEST(PhraseStrength, NothingTypedYetIsWeakAndSaysWhatToChoose)
{
    for (std::string_view const phrase : { "", "   ", "\t" }) {
        EXPECT_EQ(strength_of(phrase), PhraseStrength::Weak);
        EXPECT_THAT(advice_on(phrase), HasSubstr("Choose four words"));
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
             "otter lantern gravel", "otter lantern gravel plum", "otterlanterngravelplum", "!!!!", "¬" }) {
        auto const sentence = advice_on(phrase);
        EXPECT_EQ(sentence.find('.'), sentence.size() - 1) << sentence;
    }
}

TEST(PhraseStrength, AddingAWordOfNoListNeverWeakensAPhrase)
{
    for (std::string_view const phrase : { "red orange", "password", "oakfield 2026", "qwerty", "otter", "once upon a time" })
        EXPECT_GT(bits_of(concat({ phrase, " lantern" })), bits_of(phrase)) << phrase;
}

TEST(SuggestedPhrase, IsStrongAndChosenByWhatIsFresh)
{
    std::map<std::string, int> drawn;
    constexpr int draws = 4000;
    for (int i = 0; i < draws; ++i) {
        std::vector<std::string> fresh;
        for (int word = 0; word < suggested_words; ++word)
            fresh.push_back(concat({ "word-", number(i * 7919), "q", number(word) }));
        auto const phrase = suggested_phrase(fresh);
        EXPECT_EQ(phrase, suggested_phrase(fresh));
        auto const words = split(phrase, ' ');
        ASSERT_EQ(words.size(), static_cast<std::size_t>(suggested_words));
        for (auto const word : words)
            ++drawn[std::string { word }];
    }
    EXPECT_EQ(drawn.size(), 256U) << "every word can come";
    for (auto const& [word, times] : drawn)
        EXPECT_LT(times, 3 * draws * suggested_words / 256) << word;
}

TEST(SuggestedPhrase, HoldsNoWordThatIsGuessedFirst)
{
    for (int i = 0; i < 4000; ++i) {
        auto const word = suggested_phrase({ concat({ "word-", number(i) }) });
        auto const pieces = pieces_of(word, {});
        ASSERT_EQ(pieces.size(), 1U) << word;
        EXPECT_EQ(pieces.front().found, Found::Nowhere) << word;
        EXPECT_THAT(word.size(), testing::AllOf(testing::Ge(4U), testing::Le(9U))) << word;
    }
}

} // namespace triad::language
