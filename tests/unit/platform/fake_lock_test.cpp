// The stand-in must fail in every way that the real lock can, or the tests of what follows from a failure prove nothing.
#include "format/locked_file.h"
#include "platform/headless/fakes.h"

#include <gtest/gtest.h>

#include <optional>

namespace triad::platform::headless {

namespace {

using Answer = Result<std::string, LockError>;

Answer sealed(FakeLock& lock, std::string const& phrase, std::string const& bytes)
{
    std::optional<Answer> answer;
    lock.seal(phrase, bytes, [&](auto const& given) { answer = given; });
    EXPECT_FALSE(answer) << "no answer may come inside the call that asked";
    lock.deliver();
    return answer.value_or(Failure { LockError::Missing });
}

Answer opened(FakeLock& lock, std::string const& phrase, std::string const& bytes)
{
    std::optional<Answer> answer;
    lock.open(phrase, bytes, [&](auto const& given) { answer = given; });
    EXPECT_FALSE(answer) << "no answer may come inside the call that asked";
    lock.deliver();
    return answer.value_or(Failure { LockError::Missing });
}

std::string replaced(std::string text, std::string_view old, std::string_view by)
{
    auto const place = text.find(old);
    EXPECT_NE(place, std::string::npos);
    return text.replace(place, old.size(), by);
}

} // namespace

TEST(FakeLock, OpensWhatItSealedAndShowsNoneOfIt)
{
    FakeLock lock;
    std::string const content { "Oakfield\0\xFF, amber", 17 };
    auto const file = sealed(lock, "otter lantern", content);
    ASSERT_TRUE(file);
    EXPECT_TRUE(format::is_locked(*file));
    EXPECT_EQ(file->find("Oakfield"), std::string::npos);
    EXPECT_EQ(opened(lock, "otter lantern", *file), content);
    EXPECT_EQ(opened(lock, "otter lantern", *sealed(lock, "otter lantern", "")), "");
}

TEST(FakeLock, TellsEveryFailureApart)
{
    FakeLock lock;
    auto const file = *sealed(lock, "otter lantern", "Oakfield");
    EXPECT_EQ(opened(lock, "otter lanterns", file), Answer { Failure { LockError::WrongPhrase } });
    EXPECT_EQ(opened(lock, "otter lantern", file.substr(0, file.size() / 2)), Answer { Failure { LockError::Damaged } });
    EXPECT_EQ(opened(lock, "otter lantern", replaced(file, "\"sealed\": \"", "\"sealed\": \"00")),
        Answer { Failure { LockError::Damaged } });
    EXPECT_EQ(opened(lock, "otter lantern", FakeLock::altered(file)), Answer { Failure { LockError::Altered } });
    EXPECT_EQ(opened(lock, "otter lantern", replaced(file, "\"version\": 1", "\"version\": 2")),
        Answer { Failure { LockError::Newer } });
    lock.available = false;
    EXPECT_EQ(opened(lock, "otter lantern", file), Answer { Failure { LockError::Missing } });
}

TEST(FakeLock, RefusesToSealAsTheRealOneDoes)
{
    FakeLock lock;
    EXPECT_EQ(sealed(lock, "", "Oakfield"), Answer { Failure { LockError::WrongPhrase } });
    lock.largest = 7;
    EXPECT_TRUE(sealed(lock, "otter", "1234567"));
    EXPECT_EQ(sealed(lock, "otter", "12345678"), Answer { Failure { LockError::TooLarge } });
    lock.available = false;
    EXPECT_EQ(sealed(lock, "otter", "1"), Answer { Failure { LockError::Missing } });
}

TEST(FakeLock, AnAnswerThatAsksAgainIsAnsweredToo)
{
    FakeLock lock;
    std::string inside;
    lock.seal("otter", "plum",
        [&](auto const& file) { lock.open("otter", *file, [&](auto const& content) { inside = content.value_or("none"); }); });
    EXPECT_TRUE(lock.waiting());
    lock.deliver();
    EXPECT_FALSE(lock.waiting());
    EXPECT_EQ(inside, "plum");
}

} // namespace triad::platform::headless
