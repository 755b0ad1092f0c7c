#include "store/sentences.h"

#include <gmock/gmock.h>

#include <set>
#include <string>

namespace triad::store {

using platform::LockError;
using testing::HasSubstr;

namespace {

constexpr LockError every_error[] = { LockError::WrongPhrase, LockError::Damaged, LockError::Altered, LockError::Newer,
    LockError::Missing, LockError::TooLarge };

std::string sentence_of(LockError error) { return std::string { locked_because(error) }; }

} // namespace

TEST(LockSentences, EachFailureHasOneSentenceOfItsOwn)
{
    std::set<std::string> different;
    for (auto const error : every_error) {
        auto const sentence = sentence_of(error);
        EXPECT_EQ(sentence.find('.'), sentence.size() - 1) << sentence;
        different.insert(sentence);
    }
    EXPECT_EQ(different.size(), std::size(every_error));
}

TEST(LockSentences, EachSaysWhatToDo)
{
    EXPECT_THAT(sentence_of(LockError::WrongPhrase), HasSubstr("check capitals and spaces"));
    EXPECT_THAT(sentence_of(LockError::Damaged), HasSubstr("ask for it to be sent again"));
    EXPECT_THAT(sentence_of(LockError::Altered), HasSubstr("do not trust it"));
    EXPECT_THAT(sentence_of(LockError::Newer), HasSubstr("newer Triad"));
    EXPECT_THAT(sentence_of(LockError::Missing), HasSubstr("https"));
    EXPECT_THAT(sentence_of(LockError::TooLarge), HasSubstr("without a lock"));
}

} // namespace triad::store
