#include "format/calendar_kinds_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

std::string shipped_kinds()
{
    std::ifstream in { std::filesystem::path { TRIAD_SOURCE_DIR } / "assets/calendars/partnership-year.json", std::ios::binary };
    return { std::istreambuf_iterator<char> { in }, {} };
}

} // namespace

TEST(CalendarKindsFile, SYS24a_WindowsAndMilestonesOfTheExampleHaveTheirDays)
{
    auto const read = decode_calendar_kinds(shipped_kinds());
    ASSERT_TRUE(read) << read.error().sentence;
    ASSERT_EQ(read->examples.size(), 8U);
    auto const& consult = read->examples[0];
    EXPECT_EQ(consult.kind, "window");
    EXPECT_EQ(consult.from.month * 100 + consult.from.day, 221);
    EXPECT_EQ(consult.to.month * 100 + consult.to.day, 228);
    EXPECT_EQ(read->examples[3].kind, "milestone");
    EXPECT_EQ(read->examples[3].from.month * 100 + read->examples[3].from.day, 327);
}

TEST(CalendarKindsFile, SYS24e_EachKindThatTakesTimeHasRolesWithMinutes)
{
    auto const read = decode_calendar_kinds(shipped_kinds());
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->kinds.front().id, "review");
    for (auto const& kind : read->kinds) {
        EXPECT_EQ(kind.roles.empty(), kind.shape != model::CalendarKind::Shape::Timed) << kind.id;
        for (auto const& role : kind.roles)
            EXPECT_GT(role.minutes, 0) << kind.id << " " << role.id;
    }
}

TEST(CalendarKindsFile, EachErrorIsOneSentence)
{
    struct Case {
        char const* what;
        char const* with;
        IssueCode code;
    };
    for (auto const& [what, with, code] : {
             Case { "\"version\": 1", "\"version\": 9", IssueCode::NewerVersion },
             Case { "\"calendar-kinds\"", "\"school\"", IssueCode::WrongKind },
             Case { "\"id\": \"meeting\"", "\"id\": \"review\"", IssueCode::DuplicateId },
             Case { "\"title\": \"Meeting\"", "\"title\": \"\"", IssueCode::MissingField },
             Case { "\"shape\": \"milestone\"", "\"shape\": \"moment\"", IssueCode::OutOfRange },
             Case { "\"per\": \"host\"", "\"per\": \"nobody\"", IssueCode::OutOfRange },
             Case { "\"minutes\": 480", "\"minutes\": -1", IssueCode::OutOfRange },
             Case { "\"kind\": \"milestone\"", "\"kind\": \"feast\"", IssueCode::OutOfRange },
             Case { "\"day\": 21", "\"day\": 30", IssueCode::OutOfRange },
             Case { "\"day\": 28", "\"day\": 1", IssueCode::OutOfRange },
         }) {
        auto bytes = shipped_kinds();
        auto const at = bytes.find(what);
        ASSERT_NE(at, std::string::npos) << what;
        bytes.replace(at, std::string_view { what }.size(), with);
        auto const read = decode_calendar_kinds(bytes);
        ASSERT_FALSE(read) << what;
        EXPECT_EQ(read.error().code, code) << what << ": " << read.error().sentence;
    }
    EXPECT_FALSE(decode_calendar_kinds(R"({"format":"triad","kind":"calendar-kinds","version":1,"id":"x","kinds":[]})"));
}

} // namespace triad::format
