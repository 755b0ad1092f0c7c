// The road from an older version to this one, proved with a version that never was (support/version_zero.h).
#include "base/text.h"
#include "format/enquiry_file.h"
#include "format/instrument_file.h"
#include "format/journal_entry.h"
#include "format/protocol_file.h"
#include "format/school_file.h"
#include "support/version_zero.h"

#include <gmock/gmock.h>

namespace triad::format {

using testing::HasSubstr;
using testing::Not;

namespace {

constexpr auto const& from_zero = test::from_zero;

std::string with_version(std::string_view version)
{
    return concat({ R"({"format":"triad","kind":"school","version":)", version, R"(,"id":"doc-1","school":{"id":"school-1"}})" });
}

Issue refusal(std::string_view version, Chain const& chain = released_versions())
{
    auto const opened = decode_school(with_version(version), chain);
    EXPECT_FALSE(opened) << version;
    return opened ? Issue {} : opened.error();
}

void no_change(Json&, std::string_view) { }

/// What an instrument of version 1 says, as version 0 said it.
std::string as_version_zero(std::string text)
{
    auto const replace = [&text](std::string_view before, std::string_view after) {
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + after.size()))
            text.replace(at, before.size(), after);
    };
    replace("\"version\": 1", "\"version\": 0");
    replace("\"title\":", "\"heading\":");
    return text;
}

} // namespace

TEST(Migrations, TheReleasedStepsLeadFromTheFirstVersionToThisOneWithoutAGap)
{
    EXPECT_TRUE(is_unbroken(released_versions()));
    EXPECT_EQ(released_versions().oldest(), 1) << "version 1 is the first, and stays readable for good";
}

TEST(Migrations, AChainWithAGapOrAnOpenEndIsNone)
{
    constexpr Migration gap[] = { { 1, 2, no_change }, { 3, 4, no_change } };
    constexpr Migration leap[] = { { 1, 3, no_change } };
    constexpr Migration whole[] = { { 1, 2, no_change }, { 2, 3, no_change } };
    EXPECT_FALSE(is_unbroken({ gap, 4 }));
    EXPECT_FALSE(is_unbroken({ leap, 3 }));
    EXPECT_FALSE(is_unbroken({ whole, 4 }));
    EXPECT_TRUE(is_unbroken({ whole, 3 }));
}

TEST(Migrations, EveryStepFromAFilesOwnVersionOnIsTakenOnceAndInOrder)
{
    static std::string taken;
    constexpr Migration steps[] = {
        { 1, 2, [](Json&, std::string_view kind) { taken += concat({ "1", kind, " " }); } },
        { 2, 3, [](Json& root, std::string_view kind) { taken += concat({ "2", kind, " " }), root.items[0].text = "later"; } },
        { 3, 4, [](Json&, std::string_view kind) { taken += concat({ "3", kind, " " }); } },
    };
    for (auto const& [version, expected] : std::initializer_list<std::pair<char const*, char const*>> {
             { "1", "1early 2early 3later " }, { "2", "2early 3later " }, { "3", "3early " }, { "4", "" } }) {
        taken.clear();
        auto root = *parse_json(concat({ R"({"kind":"early","version":)", version, "}" }));
        EXPECT_FALSE(bring_up_to_date(root, "early", { steps, 4 }));
        EXPECT_EQ(taken, expected) << version;
        EXPECT_EQ(root.find("version")->text, "4");
    }
}

TEST(Migrations, SYS25bAnOlderSchoolFileOpensAndIsWrittenInTheNewestVersionWithWhatNobodyKnows)
{
    auto const opened = decode_school(test::school_of_version_zero, from_zero);
    ASSERT_TRUE(opened) << opened.error().sentence;
    auto const& document = opened->document;
    EXPECT_TRUE(opened->notes.empty());
    EXPECT_EQ(document.school.name, "Oakfield");
    EXPECT_EQ(document.instruments[0].title, "Audit");
    EXPECT_EQ(document.evaluations[0].answers[0].comment, "Since May");
    EXPECT_EQ(document.unknown, R"({"x-trust":{"code":7}})");
    EXPECT_EQ(document.school.unknown, R"({"x-phase":"primary"})");
    EXPECT_EQ(document.evaluations[0].answers[0].unknown, R"({"x-note":[1]})");
    auto const written = encode_school(document);
    EXPECT_THAT(written, HasSubstr("\"version\": 1"));
    EXPECT_THAT(written, Not(HasSubstr("remark")));
    auto const again = decode_school(written);
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_EQ(again->document, document);
}

TEST(Migrations, WithoutItsStepTheSameFileIsRefusedInOneSentence)
{
    auto const opened = decode_school(test::school_of_version_zero);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, IssueCode::OutOfRange);
    EXPECT_EQ(
        opened.error().sentence, "This file says it has file version 0, which never was: ask for the file to be sent again.");
}

TEST(Migrations, AnOlderFileThatIsCutOffIsSalvagedByTheSameSteps)
{
    auto const& whole = test::school_of_version_zero;
    auto const salvaged = salvage_school(whole.substr(0, whole.find("x-note")), from_zero);
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->document.school.name, "Oakfield");
    EXPECT_EQ(salvaged->document.instruments[0].title, "Audit");
    EXPECT_FALSE(salvage_school(whole));
}

TEST(Migrations, InstrumentsScalesEnquiriesAndProtocolsTakeTheSameRoad)
{
    auto const instrument = decode_instrument(
        R"({"format":"triad","kind":"instrument","version":0,"id":"audit","heading":"Audit",
            "scale":{"choices":[{"id":"red","kind":"step"},{"id":"none","kind":"not-rated"}]},
            "sections":[{"id":"S","groups":[{"items":[{"id":"A01","text":"x"}]}]}]})",
        from_zero);
    ASSERT_TRUE(instrument) << instrument.error().sentence;
    EXPECT_EQ(instrument->title, "Audit");
    EXPECT_EQ(*decode_instrument(as_version_zero(encode_instrument(*instrument)), from_zero), *instrument);
    auto const scale = decode_scale_file(
        R"({"format":"triad","kind":"scale","version":0,"name":"Yes","choices":[{"id":"none","kind":"not-rated"}]})", from_zero);
    ASSERT_TRUE(scale) << scale.error().sentence;
    auto const enquiry = decode_enquiry(R"({"format":"triad","kind":"enquiry","version":0,"id":"bank","heading":"Bank",
            "sets":[{"id":"one","lines":[{"id":"L1","text":"x"}]}]})",
        from_zero);
    ASSERT_TRUE(enquiry) << enquiry.error().sentence;
    EXPECT_EQ(enquiry->title, "Bank");
    auto const protocol
        = decode_protocol(R"({"format":"triad","kind":"protocol","version":0,"id":"way","heading":"A way"})", from_zero);
    ASSERT_TRUE(protocol) << protocol.error().sentence;
    EXPECT_EQ(protocol->title, "A way");
}

TEST(Migrations, AJournalEntryIsTakenByItsOwnVersionAndOneWithoutAnyIsOfVersionOne)
{
    auto const entry = [](std::string_view version, std::string_view field) {
        return concat({ "{", version, R"("edits":[{"kind":"answer","evaluation":"eval-1","record":"A01","field":")", field,
            R"(","after":"Since June","at":"1970-01-01T00:00:00.005Z","by":"person-1"}]})" });
    };
    auto const field_of = [](std::string const& text) {
        auto const read = decode_journal_entry(text, from_zero);
        return read ? read->front().target.field : read.error().sentence;
    };
    EXPECT_EQ(field_of(entry(R"("version":0,)", "remark")), "comment");
    EXPECT_EQ(field_of(entry(R"("version":1,)", "remark")), "remark");
    EXPECT_EQ(field_of(entry("", "remark")), "remark");
    auto const later = decode_journal_entry(entry(R"("version":2,)", "comment"), from_zero);
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().code, IssueCode::NewerVersion);
}

TEST(Migrations, AStoredSummaryIsTakenByItsOwnVersionAndOneWithoutAnyIsOfVersionOne)
{
    auto const summary = [](std::string_view head) {
        return concat(
            { "{", head, R"("document":"doc-1","changed":"1970-01-01T00:00:00.005Z","fileCopy":"1970-01-01T00:00:00.000Z"})" });
    };
    auto const older = decode_library_line(summary(R"("version":0,"heading":"Audit",)"), from_zero);
    ASSERT_TRUE(older) << older.error().sentence;
    EXPECT_EQ(older->title, "Audit");
    auto const unmarked = decode_library_line(summary(R"("title":"Audit",)"), from_zero);
    ASSERT_TRUE(unmarked) << unmarked.error().sentence;
    EXPECT_EQ(*unmarked, *older);
    auto const later = decode_library_line(summary(R"("version":2,)"));
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().code, IssueCode::NewerVersion);
}

TEST(Migrations, WhatIsNoVersionOrBelowTheOldestIsRefusedInOneSentence)
{
    for (auto const* none : { "1.5", "\"1\"", "true", "[1]", "1e-1", "null" }) {
        EXPECT_EQ(refusal(none).code, IssueCode::WrongType) << none;
        EXPECT_EQ(
            refusal(none).sentence, "The file version of this file is not a whole number: ask for the file to be sent again.")
            << none;
    }
    for (auto const* low : { "0", "-0", "-1", "0.0", "-99999999999999999999" })
        EXPECT_EQ(refusal(low).code, IssueCode::OutOfRange) << low;
    EXPECT_EQ(refusal("-1", from_zero).sentence,
        "This file says it has file version -1, which never was: ask for the file to be sent again.");
}

TEST(Migrations, AVersionIsANumberHoweverItIsWritten)
{
    for (auto const* one : { "1", "1.0", "1.000", "1e0", "10e-1", "0.1e1", "1E+0" })
        EXPECT_TRUE(decode_school(with_version(one))) << one;
}

TEST(Migrations, ANewerFileIsRefusedWhateverKindItSaysItIs)
{
    EXPECT_EQ(refusal("2", from_zero).sentence,
        "This file was written by a newer Triad (file version 2, and this one reads up to 1): open it with that one; the file "
        "has "
        "not been changed.");
    EXPECT_EQ(refusal("1e30").code, IssueCode::NewerVersion);
    auto const other = decode_school(R"({"format":"triad","kind":"cluster-plan","version":3})");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, IssueCode::NewerVersion);
}

} // namespace triad::format
