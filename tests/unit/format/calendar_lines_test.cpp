// Unfolded and unescaped here by a reader of the test's own, as RFC 5545 says (3.1, 3.3.11).
#include "format/calendar_lines.h"

#include "base/text.h"
#include "unit/format/awkward_text.h"

#include <gtest/gtest.h>

#include <optional>

namespace triad::format {

namespace {

using test::Random;

std::string line_of(std::string_view start, std::string_view value)
{
    std::string out;
    append_content_line(out, start, value);
    return out;
}

std::string text_line_of(std::string_view text)
{
    std::string out;
    append_text_line(out, "SUMMARY", text);
    return out;
}

/// Every line of the file as it stands there, without line ends. Absent where one ends in anything but CR LF.
std::optional<std::vector<std::string>> lines_in(std::string_view bytes)
{
    std::vector<std::string> out;
    while (!bytes.empty()) {
        auto const end = bytes.find_first_of("\r\n");
        if (end == std::string_view::npos || bytes.substr(end, 2) != "\r\n")
            return std::nullopt;
        out.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(end + 2);
    }
    return out;
}

std::string unfolded(std::string_view bytes)
{
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes.substr(at, 3) == "\r\n ")
            at += 3;
        else
            out += bytes[at++];
    }
    return out;
}

std::string unescaped(std::string_view value)
{
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\')
            out += value[at];
        else
            out += value[++at] == 'n' ? '\n' : value[at];
    }
    return out;
}

/// The value of the only content line, read back.
std::string read_back(std::string_view bytes)
{
    auto const line = unfolded(bytes);
    auto const begin = line.find(':') + 1;
    EXPECT_TRUE(line.ends_with("\r\n")) << line;
    return unescaped(std::string_view { line }.substr(begin, line.size() - 2 - begin));
}

} // namespace

TEST(CalendarLines, AShortLineStandsWhole)
{
    EXPECT_EQ(line_of("STATUS", "CONFIRMED"), "STATUS:CONFIRMED\r\n");
    EXPECT_EQ(line_of("SUMMARY", std::string(67, 'a')), "SUMMARY:" + std::string(67, 'a') + "\r\n");
}

TEST(CalendarLines, ALongLineIsFoldedAtSeventyFiveBytes)
{
    EXPECT_EQ(line_of("SUMMARY", std::string(68, 'a')), "SUMMARY:" + std::string(67, 'a') + "\r\n a\r\n");
    EXPECT_EQ(line_of("SUMMARY", std::string(142, 'a')),
        "SUMMARY:" + std::string(67, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
}

TEST(CalendarLines, AFoldNeverFallsWithinACharacter)
{
    EXPECT_EQ(line_of("SUMMARY", std::string(66, 'a') + "é"), "SUMMARY:" + std::string(66, 'a') + "\r\n é\r\n");
    EXPECT_EQ(line_of("SUMMARY", std::string(64, 'a') + "😀b"), "SUMMARY:" + std::string(64, 'a') + "\r\n 😀b\r\n");
    EXPECT_EQ(line_of("SUMMARY", std::string(63, 'a') + "😀b"), "SUMMARY:" + std::string(63, 'a') + "😀\r\n b\r\n");
}

TEST(CalendarLines, TextIsEscapedAsCalendarsReadIt)
{
    EXPECT_EQ(text_line_of("a, b; c\\d\ne:\"f\""), "SUMMARY:a\\, b\\; c\\\\d\\ne:\"f\"\r\n");
    EXPECT_EQ(text_line_of("one\r\ntwo\rthree"), "SUMMARY:one\\ntwo\\nthree\r\n");
}

TEST(CalendarLines, ControlCharactersAreLeftOutAndOtherLineEndsAreOnlyLineEnds)
{
    EXPECT_EQ(clean_calendar_text("a\x01\x02\x1b\x7f\xc2\x9b\tb"), "a\tb");
    EXPECT_EQ(clean_calendar_text(std::string_view { "a\0b", 3 }), "ab");
    EXPECT_EQ(clean_calendar_text("a\xc2\x85"
                                  "b\xe2\x80\xa8"
                                  "c\xe2\x80\xa9"
                                  "d"),
        "a\nb\nc\nd");
    EXPECT_EQ(clean_calendar_text("a\xe2\x80\xae"
                                  "b"),
        "ab");
    EXPECT_EQ(clean_calendar_text("a\xff"), "a\xef\xbf\xbd");
}

TEST(CalendarLines, ATextOfWhichNothingIsLeftHasNoLine)
{
    for (auto const* const text : { "", " ", "\n", "\x01\t" })
        EXPECT_EQ(text_line_of(text), "") << text;
}

TEST(CalendarLines, DaysAndTimesAreWrittenInDigits)
{
    EXPECT_EQ(calendar_date({ 2026, 11, 4 }), "20261104");
    EXPECT_EQ(calendar_time({ 2026, 11, 4 }, 0), "20261104T000000");
    EXPECT_EQ(calendar_time({ 2026, 11, 4 }, 9 * 60 + 5), "20261104T090500");
    EXPECT_EQ(calendar_time({ 2026, 12, 31 }, 1440), "20270101T000000");
    EXPECT_EQ(calendar_instant(*parse_iso_instant("2026-11-22T10:42:03.999Z")), "20261122T104203Z");
}

TEST(CalendarLines, AnyTextComesBackAsItWasCleaned)
{
    for (int run = 0; run < test::property_runs(); ++run) {
        SCOPED_TRACE("seed " + std::to_string(run));
        Random random { static_cast<std::uint64_t>(run) };
        auto const clean = clean_calendar_text(test::awkward_text(random));
        auto const bytes = text_line_of(clean);
        if (blank(clean)) {
            EXPECT_EQ(bytes, "");
            continue;
        }
        EXPECT_EQ(read_back(bytes), clean);
        auto const lines = lines_in(bytes);
        ASSERT_TRUE(lines) << bytes;
        for (auto const& line : *lines) {
            EXPECT_LE(line.size(), longest_content_line);
            EXPECT_TRUE(valid_utf8(line)) << line;
            EXPECT_TRUE(is_plain_text(line)) << line;
        }
    }
}

TEST(CalendarLines, CleaningATextAgainChangesNothing)
{
    for (int run = 0; run < test::property_runs(); ++run) {
        SCOPED_TRACE("seed " + std::to_string(run));
        Random random { static_cast<std::uint64_t>(run) };
        auto const clean = clean_calendar_text(test::awkward_text(random));
        EXPECT_EQ(clean_calendar_text(clean), clean);
    }
}

} // namespace triad::format
