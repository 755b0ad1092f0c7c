#include "format/enquiry_file.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

std::string bank_with(std::string_view members)
{
    return R"({"format":"triad","kind":"enquiry","version":1,"id":"bank",)" + std::string { members } + "}";
}

Issue refusal(std::string_view members)
{
    auto const read = decode_enquiry(bank_with(members));
    EXPECT_FALSE(read) << members;
    return read ? Issue {} : read.error();
}

} // namespace

TEST(EnquiryFile, SYS10a_ABankIsReadWithItsSetsAndLines)
{
    auto const read = decode_enquiry(bank_with(R"("edition":3,"title":"Questions","published":"2026-11-23","sets":[{"id":"one",
        "title":"Recovery","lines":[{"id":"L1","text":"Who joins least?","tags":["learning","platform"],"items":["A01"],
        "remote":"partly","note":"Ask first","x-later":1}]}])"));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->version, 3);
    ASSERT_EQ(read->sets.size(), 1u);
    auto const& line = read->sets[0].lines.at(0);
    EXPECT_EQ(line.text, "Who joins least?");
    EXPECT_EQ(line.tags, (std::vector<std::string> { "learning", "platform" }));
    EXPECT_EQ(line.items, std::vector<std::string> { "A01" });
    EXPECT_EQ(line.remote, model::Remote::Partly);
    EXPECT_EQ(line.note, "Ask first");
    EXPECT_EQ(line.unknown, R"({"x-later":1})");
}

TEST(EnquiryFile, WhatIsNotSaidIsEmpty)
{
    auto const read = decode_enquiry(bank_with(R"("sets":[{"id":"one","lines":[{"id":"L1","text":"x"}]}])"));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->version, 1);
    EXPECT_EQ(read->sets[0].lines[0].remote, model::Remote::Unsaid);
    EXPECT_TRUE(read->sets[0].lines[0].items.empty());
}

TEST(EnquiryFile, AWrongOneIsRefusedWithItsPlace)
{
    EXPECT_EQ(
        refusal(R"("sets":[{"id":"one","lines":[{"id":"L1","text":"x"}]},{"id":"one","lines":[{"id":"L2","text":"y"}]}])").code,
        IssueCode::DuplicateId);
    EXPECT_EQ(
        refusal(R"("sets":[{"id":"one","lines":[{"id":"L1","text":"x"},{"id":"L1","text":"y"}]}])").where, "/sets/0/lines/1");
    EXPECT_EQ(refusal(R"("sets":[{"title":"none"}])").code, IssueCode::MissingField);
    auto const remote = refusal(R"("sets":[{"id":"one","lines":[{"id":"L1","text":"x","remote":"maybe"}]}])");
    EXPECT_EQ(remote.where, "/sets/0/lines/0/remote");
    EXPECT_EQ(remote.code, IssueCode::OutOfRange);
    EXPECT_EQ(refusal(R"("sets":[{"id":"one","lines":[{"id":"L1","text":"x","tags":[7]}]}])").code, IssueCode::WrongType);
    EXPECT_EQ(refusal(R"("published":"2026-02-30")").where, "/published");
    EXPECT_FALSE(decode_enquiry("{ damaged"));
    EXPECT_FALSE(decode_enquiry(R"({"format":"triad","kind":"instrument","version":1,"id":"bank"})"));
}

} // namespace triad::format
