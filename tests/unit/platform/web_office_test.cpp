// What the page answers when it was asked to write a file for Word or Excel.
#include "platform/web/web_office.h"

#include "platform/web/pack.h"

#include <gtest/gtest.h>

#include <optional>

namespace triad::platform::web {

namespace {

struct OfficeQuestion {
    Requests::Number number = 0;
    OfficeOperation operation {};
    std::string packed;
};

OfficeQuestion last_question;

} // namespace

// The page's side of the border: each test answers its own question.
extern "C" void shell_office(std::uint32_t request, OfficeOperation operation, char const* packed, std::size_t size)
{
    last_question = { request, operation, std::string { packed, size } };
}

namespace {

using Written = Result<std::string, OfficeError>;

Written written(OfficeFormat format, ReplyStatus status, std::initializer_list<std::string_view> texts)
{
    Requests requests;
    WebOfficeWriter office { requests };
    std::optional<Written> out;
    office.write(format, "{}", [&out](Written const& result) { out = result; });
    EXPECT_FALSE(out) << "never inside the call that asked";
    requests.arrive(last_question.number, status, pack(texts));
    requests.deliver();
    return *out;
}

} // namespace

TEST(WebOffice, ThePageIsGivenTheBlocksAndAnswersWithTheBytes)
{
    EXPECT_EQ(written(OfficeFormat::Word, ReplyStatus::Ok, { "0", "PK" }), Written { "PK" });
    EXPECT_EQ(last_question.operation, OfficeOperation::Word);
    EXPECT_EQ(last_question.packed, pack({ "{}" }));
    EXPECT_EQ(written(OfficeFormat::Excel, ReplyStatus::Ok, { "0", "PK" }), Written { "PK" });
    EXPECT_EQ(last_question.operation, OfficeOperation::Excel);
}

TEST(WebOffice, APartThatDidNotComeIsMissingAndAnyOtherAnswerIsAFailure)
{
    auto const error = [](ReplyStatus status, std::initializer_list<std::string_view> texts) {
        auto const result = written(OfficeFormat::Word, status, texts);
        return result ? std::optional<OfficeError> {} : result.error();
    };
    EXPECT_EQ(error(ReplyStatus::Missing, {}), OfficeError::Missing);
    EXPECT_EQ(error(ReplyStatus::Ok, { "1", "" }), OfficeError::Failed);
    EXPECT_EQ(error(ReplyStatus::Ok, { "7", "PK" }), OfficeError::Failed);
    EXPECT_EQ(error(ReplyStatus::Ok, { "0" }), OfficeError::Failed);
    EXPECT_EQ(error(ReplyStatus::Ok, {}), OfficeError::Failed);
}

} // namespace triad::platform::web
