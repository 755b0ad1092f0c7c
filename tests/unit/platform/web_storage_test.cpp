// What the page answers about storage is taken apart on our side of the border: an answer that is not whole is told as damage.
#include "platform/web/web_storage.h"

#include "platform/web/pack.h"

#include <gtest/gtest.h>

#include <optional>

namespace triad::platform::web {

namespace {

Requests::Number asked = 0;

} // namespace

// The page's side of the border: questions are only counted, and each test answers its own.
extern "C" void shell_storage(std::uint32_t request, StorageOperation, char const*, std::size_t) { asked = request; }

namespace {

class WebStorageReply : public testing::Test {
protected:
    template <typename T> Reply<T> kept(std::optional<Result<T, StorageError>>& out)
    {
        return [&out](Result<T, StorageError> const& result) { out = result; };
    }

    void answer(std::initializer_list<std::string_view> texts)
    {
        requests.arrive(asked, ReplyStatus::Ok, pack(texts));
        requests.deliver();
    }

    Result<std::vector<StoredSummary>, StorageError> listed(std::initializer_list<std::string_view> texts)
    {
        std::optional<Result<std::vector<StoredSummary>, StorageError>> out;
        storage.list(kept(out));
        answer(texts);
        return *out;
    }

    Result<std::vector<StoredVersion>, StorageError> versions(std::initializer_list<std::string_view> texts)
    {
        std::optional<Result<std::vector<StoredVersion>, StorageError>> out;
        storage.list_versions("key-1", kept(out));
        answer(texts);
        return *out;
    }

    Result<StoredDocument, StorageError> loaded(std::initializer_list<std::string_view> texts)
    {
        std::optional<Result<StoredDocument, StorageError>> out;
        storage.load("key-1", kept(out));
        answer(texts);
        return *out;
    }

    Requests requests;
    WebStorage storage { requests };
};

template <typename T> bool damaged(Result<T, StorageError> const& result)
{
    return !result && result.error() == StorageError::Unverified;
}

TEST_F(WebStorageReply, AListIsReadWholeOrToldAsDamaged)
{
    EXPECT_TRUE(listed({})->empty());
    auto const whole = listed({ "key-1", "{}", "key-2", "{ }" });
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->size(), 2U);
    EXPECT_EQ((*whole)[1].key, "key-2");
    EXPECT_EQ((*whole)[1].summary, "{ }");
    EXPECT_TRUE(damaged(listed({ "key-1" })));
    EXPECT_TRUE(damaged(listed({ "key-1", "{}", "key-2" })));
}

TEST_F(WebStorageReply, VersionsAreReadWholeOrToldAsDamaged)
{
    EXPECT_TRUE(versions({})->empty());
    auto const whole = versions({ "-5", "Before lunch", "0", "7", "After", "12" });
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->size(), 2U);
    EXPECT_EQ((*whole)[0].at.ms, -5);
    EXPECT_EQ((*whole)[1].label, "After");
    EXPECT_EQ((*whole)[1].size, 12U);
    EXPECT_TRUE(damaged(versions({ "5" })));
    EXPECT_TRUE(damaged(versions({ "5", "Label" })));
    EXPECT_TRUE(damaged(versions({ "5", "Label", "12", "6" })));
    EXPECT_TRUE(damaged(versions({ "5", "Label", "12", "6", "Label" })));
    EXPECT_TRUE(damaged(versions({ "5", "Label", "-1" })));
    EXPECT_TRUE(damaged(versions({ "5", "Label", "" })));
    EXPECT_TRUE(damaged(versions({ "noon", "Label", "12" })));
}

TEST_F(WebStorageReply, ADocumentIsReadWholeOrToldAsDamaged)
{
    auto const whole = loaded({ "bytes", "4", "5", "entry" });
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->bytes, "bytes");
    EXPECT_EQ(whole->sequence, 4U);
    ASSERT_EQ(whole->journal.size(), 1U);
    EXPECT_EQ(whole->journal[0].first, 5U);
    EXPECT_EQ(whole->journal[0].second, "entry");
    EXPECT_TRUE(damaged(loaded({})));
    EXPECT_TRUE(damaged(loaded({ "bytes" })));
    EXPECT_TRUE(damaged(loaded({ "bytes", "-1" })));
    EXPECT_TRUE(damaged(loaded({ "bytes", "1.5" })));
    EXPECT_TRUE(damaged(loaded({ "bytes", "99999999999999999999" })));
    EXPECT_TRUE(damaged(loaded({ "bytes", "4", "5" })));
    EXPECT_TRUE(damaged(loaded({ "bytes", "4", "-5", "entry" })));
    EXPECT_TRUE(damaged(loaded({ "bytes", "4", "5 ", "entry" })));
}

} // namespace

} // namespace triad::platform::web
