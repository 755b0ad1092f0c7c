// The stand-in must tell apart what the real signer tells apart, or the tests of what follows from it prove nothing.
#include "platform/headless/fakes.h"

#include <gtest/gtest.h>

#include <optional>

namespace triad::platform::headless {

namespace {

template <typename T> using Answer = Result<T, SignError>;

/// Asks, sees that nothing is answered inside the call, and delivers.
template <typename T, typename Ask> Answer<T> answered(FakeSigner& signer, Ask ask)
{
    std::optional<Answer<T>> answer;
    ask([&](Answer<T> const& given) {
        EXPECT_FALSE(answer) << "a question has one answer";
        answer = given;
    });
    EXPECT_FALSE(answer) << "no answer may come inside the call that asked";
    signer.deliver();
    EXPECT_TRUE(answer);
    return answer.value_or(Failure { SignError::Missing });
}

Answer<Signature> signed_by(FakeSigner& signer, std::string const& bytes)
{
    return answered<Signature>(signer, [&](SignReply reply) { signer.sign(bytes, std::move(reply)); });
}

Answer<bool> verified(FakeSigner& signer, Signature const& signature, std::string const& bytes)
{
    return answered<bool>(signer, [&](VerifyReply reply) { signer.verify(signature, bytes, std::move(reply)); });
}

Answer<std::string> words_by(FakeSigner& signer, std::string const& key)
{
    return answered<std::string>(signer, [&](WordsReply reply) { signer.words(key, std::move(reply)); });
}

bool forgotten(FakeSigner& signer)
{
    return answered<Done>(signer, [&](ForgetReply reply) { signer.forget(std::move(reply)); }).has_value();
}

constexpr auto missing = SignError::Missing;

} // namespace

TEST(FakeSigner, ASignatureHoldsForTheSameKeyAndTheSameBytesOnly)
{
    FakeWorld here;
    FakeWorld there;
    auto const signature = *signed_by(here.signer, "24 notes");
    EXPECT_TRUE(*verified(there.signer, signature, "24 notes"));
    EXPECT_FALSE(*verified(there.signer, signature, "25 notes"));
    auto const other = *signed_by(there.signer, "24 notes");
    EXPECT_NE(other.key, signature.key);
    EXPECT_FALSE(*verified(here.signer, { other.key, signature.value }, "24 notes"));
    EXPECT_FALSE(*verified(here.signer, { signature.key, other.value }, "24 notes"));
}

TEST(FakeSigner, WhatIsMalformedDoesNotHoldAndHasNoWords)
{
    FakeWorld world;
    auto const signature = *signed_by(world.signer, "24 notes");
    EXPECT_FALSE(*verified(world.signer, {}, "24 notes"));
    EXPECT_FALSE(*verified(world.signer, { signature.key + "=", signature.value }, "24 notes"));
    EXPECT_FALSE(*verified(world.signer, { signature.key, signature.value + "=" }, "24 notes"));
    EXPECT_EQ(words_by(world.signer, signature.key + "="), Answer<std::string> { Failure { missing } });
}

TEST(FakeSigner, TabsOfOneDeviceShareItsKeyAndALaterOneFindsIt)
{
    auto const disk = std::make_shared<Disk>();
    FakeWorld first { disk };
    FakeWorld second { disk };
    auto const key = signed_by(first.signer, "one")->key;
    EXPECT_EQ(signed_by(second.signer, "two")->key, key);
    FakeWorld later { disk };
    EXPECT_EQ(signed_by(later.signer, "three")->key, key);
}

TEST(FakeSigner, ANamedDeviceHasTheSameKeyAndWordsInEveryRun)
{
    FakeWorld world;
    world.storage.disk().device = "Oakfield";
    auto const key = signed_by(world.signer, "one")->key;
    EXPECT_EQ(key, "BAs4kAKfDcVejMYaI3wQ3jzaYwRHKrZFquCbHSLvCthjspm3DbyKr9-aPn-m6qzPYikUw4Ma_S2JayLslLOyU7g");
    EXPECT_EQ(words_by(world.signer, key), "maple cedar fable delta");
}

TEST(FakeSigner, AForgottenKeyIsFollowedByANewOne)
{
    FakeWorld world;
    auto const signature = *signed_by(world.signer, "one");
    EXPECT_TRUE(forgotten(world.signer));
    EXPECT_NE(signed_by(world.signer, "one")->key, signature.key);
    EXPECT_TRUE(*verified(world.signer, signature, "one")) << "what was signed stays signed";
}

TEST(FakeSigner, SaysWhatIsMissingAsTheRealOneDoes)
{
    FakeWorld world;
    auto const signature = *signed_by(world.signer, "one");
    world.signer.keeps_keys = false;
    EXPECT_EQ(signed_by(world.signer, "one"), Answer<Signature> { Failure { missing } });
    EXPECT_FALSE(forgotten(world.signer));
    EXPECT_TRUE(*verified(world.signer, signature, "one"));
    EXPECT_TRUE(words_by(world.signer, signature.key));
    world.signer.available = false;
    EXPECT_EQ(verified(world.signer, signature, "one"), Answer<bool> { Failure { missing } });
    EXPECT_EQ(words_by(world.signer, signature.key), Answer<std::string> { Failure { missing } });
}

TEST(FakeSigner, AnAnswerThatAsksAgainIsAnsweredToo)
{
    FakeWorld world;
    bool holds = false;
    world.signer.sign("one", [&](auto const& signature) {
        world.signer.verify(*signature, "one", [&](auto const& verdict) { holds = verdict.value_or(false); });
    });
    EXPECT_TRUE(world.signer.waiting());
    world.signer.deliver();
    EXPECT_FALSE(world.signer.waiting());
    EXPECT_TRUE(holds);
}

} // namespace triad::platform::headless
