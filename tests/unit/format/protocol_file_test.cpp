#include "format/protocol_file.h"

#include "format/asset_pack.h"
#include "format/json.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace triad::format {

namespace {

/// Every member has a value other than its default, and every record a field that this version does not know.
model::Protocol full_protocol()
{
    return {
        .id = "ours",
        .version = 4,
        .title = "Autumn visit",
        .summary = "Two heads come for a day.",
        .credit = "Written for a test.",
        .published = "2026-11-24",
        .order = 7,
        .focus_rule = model::FocusRule::StrengthAndPriority,
        .focus_hint = "Two areas.",
        .host_word = "host school",
        .mode = model::ReviewMode::Blended,
        .starts = "08:45",
        .least_minutes = 60,
        .most_minutes = 90,
        .roles = { { "host", "Head", "Writes.", 1, 2, "Nobody writes.", R"({"x-r":1})" }, { .id = "guest" } },
        .timetable = { { 20, "Welcome", "Hall", "host guest", R"({"x-s":[1]})" }, { .minutes = 40, .what = "Walk" } },
        .report_form = model::ReportForm::EvaluationAndRecommendations,
        .report = { { "evaluation", "Evaluation", "What you saw.", R"({"x-p":null})" } },
        .look_back_weeks = 26,
        .look_back = { { "CEN-LB1", "What came of it?", "Impact", R"({"x-q":true})" } },
        .workshop = { { 15, "Try it", "activity", R"({"x-a":"b"})" }, { .minutes = 5, .what = "Why" } },
        .notes = { "Nobody grades.", "Bring “books”." },
        .unknown = R"({"x-later":{"deep":1.50}})",
    };
}

std::string protocol_with(std::string_view members)
{
    return R"({"format":"triad","kind":"protocol","version":1,"id":"ours",)" + std::string { members } + "}";
}

Issue refusal(std::string_view members)
{
    auto const read = decode_protocol(protocol_with(members));
    EXPECT_FALSE(read) << members;
    return read ? Issue {} : read.error();
}

void expect_refusal(std::string_view members, IssueCode code, std::string_view where)
{
    auto const issue = refusal(members);
    EXPECT_EQ(issue.code, code) << members;
    EXPECT_EQ(issue.where, where) << members;
    EXPECT_TRUE(issue.sentence.ends_with('.')) << issue.sentence;
}

std::string read_whole(std::filesystem::path const& path)
{
    std::ifstream in { path, std::ios::binary };
    EXPECT_TRUE(in) << path;
    return { std::istreambuf_iterator<char> { in }, {} };
}

} // namespace

TEST(ProtocolFile, EveryMemberReadsBackAsItWasWrittenAndSoDoesWhatIsNotKnown)
{
    auto const protocol = full_protocol();
    auto const bytes = encode_protocol(protocol);
    auto const read = decode_protocol(bytes);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_TRUE(*read == protocol) << encode_protocol(*read);
    EXPECT_EQ(encode_protocol(*read), bytes);
}

TEST(ProtocolFile, EachWordOfEachChoiceReadsBack)
{
    for (auto const rule : { model::FocusRule::Free, model::FocusRule::StrengthAndPriority, model::FocusRule::Shared }) {
        for (auto const mode : { model::ReviewMode::Virtual, model::ReviewMode::InSchool, model::ReviewMode::Blended }) {
            for (auto const form : { model::ReportForm::StrengthsAndAreas, model::ReportForm::EvaluationAndRecommendations }) {
                model::Protocol const protocol { .id = "p", .focus_rule = rule, .mode = mode, .report_form = form };
                auto const read = decode_protocol(encode_protocol(protocol));
                ASSERT_TRUE(read) << read.error().sentence;
                EXPECT_TRUE(*read == protocol) << encode_protocol(protocol);
            }
        }
    }
}

TEST(ProtocolFile, AMB31_WhatIsNotSaidIsAsUsualAndTheLookBackIsOneTermLater)
{
    auto const read = decode_protocol(protocol_with(R"("roles":[{"id":"guest"}],"workshop":[{"minutes":5,"what":"Why"}])"));
    ASSERT_TRUE(read) << read.error().sentence;
    model::Protocol const expected {
        .id = "ours", .roles = { { .id = "guest" } }, .workshop = { { .minutes = 5, .what = "Why" } }
    };
    EXPECT_TRUE(*read == expected) << encode_protocol(*read);
    EXPECT_EQ(read->look_back_weeks, 13);
    EXPECT_EQ(read->starts, "09:00");
    EXPECT_EQ(read->roles[0].least, 0);
    EXPECT_EQ(read->roles[0].most, 1);
    EXPECT_EQ(read->workshop[0].kind, "agenda");
}

TEST(ProtocolFile, AWordThatIsNotKnownIsRefusedWithItsPlace)
{
    expect_refusal(R"("focusRule":"three areas")", IssueCode::OutOfRange, "/focusRule");
    expect_refusal(R"("mode":"by post")", IssueCode::OutOfRange, "/mode");
    expect_refusal(R"("reportForm":"grades")", IssueCode::OutOfRange, "/reportForm");
    expect_refusal(R"("workshop":[{"minutes":5,"what":"x","kind":"action"}])", IssueCode::OutOfRange, "/workshop/0/kind");
    EXPECT_EQ(refusal(R"("title":"Visit","mode":"by post")").sentence,
        "The field “mode” in the protocol “Visit” is “by post”, which this Triad does not know: ask for the file to be sent "
        "again.");
}

TEST(ProtocolFile, ANumberOutOfItsRangeIsRefused)
{
    expect_refusal(R"("edition":0)", IssueCode::OutOfRange, "/edition");
    expect_refusal(R"("order":-1)", IssueCode::OutOfRange, "/order");
    expect_refusal(R"("lookBackWeeks":0)", IssueCode::OutOfRange, "/lookBackWeeks");
    expect_refusal(R"("lookBackWeeks":261)", IssueCode::OutOfRange, "/lookBackWeeks");
    expect_refusal(R"("mostMinutes":1441)", IssueCode::OutOfRange, "/mostMinutes");
    expect_refusal(R"("timetable":[{"minutes":0,"what":"x"}])", IssueCode::OutOfRange, "/timetable/0/minutes");
    expect_refusal(R"("timetable":[{"minutes":1.5,"what":"x"}])", IssueCode::OutOfRange, "/timetable/0/minutes");
    expect_refusal(R"("workshop":[{"minutes":1441,"what":"x"}])", IssueCode::OutOfRange, "/workshop/0/minutes");
    expect_refusal(R"("roles":[{"id":"guest","most":0}])", IssueCode::OutOfRange, "/roles/0/most");
    expect_refusal(R"("roles":[{"id":"guest","least":101}])", IssueCode::OutOfRange, "/roles/0/least");
    expect_refusal(R"("published":"2026-02-30")", IssueCode::OutOfRange, "/published");
}

TEST(ProtocolFile, AtLeastIsNeverAboveAtMost)
{
    expect_refusal(R"("leastMinutes":120,"mostMinutes":90)", IssueCode::OutOfRange, "/leastMinutes");
    auto const role = refusal(R"("roles":[{"id":"host","least":3,"most":2,"warning":"No."}])");
    EXPECT_EQ(role.where, "/roles/0/least");
    EXPECT_EQ(role.sentence,
        "The field “least” in the role host of the protocol “ours” asks for at least 3 where at most 2 is allowed: ask for the "
        "file to be sent again.");
    EXPECT_TRUE(decode_protocol(protocol_with(R"("leastMinutes":90,"mostMinutes":90)")));
    EXPECT_TRUE(decode_protocol(protocol_with(R"("leastMinutes":120)"))) << "the most is unsaid";
}

TEST(ProtocolFile, AStartIsATimeOfDay)
{
    for (auto const* wrong : { "24:00", "12:60", "9:00", "09.00", "09:00:00", "0a:00", "noon!" })
        expect_refusal(R"("starts":")" + std::string { wrong } + "\"", IssueCode::OutOfRange, "/starts");
    for (auto const* right : { "00:00", "09:05", "19:59", "23:59" }) {
        auto const read = decode_protocol(protocol_with(R"("starts":")" + std::string { right } + "\""));
        ASSERT_TRUE(read) << right;
        EXPECT_EQ(read->starts, right);
    }
}

TEST(ProtocolFile, WhatMustBeThereIsMissed)
{
    EXPECT_EQ(decode_protocol(R"({"format":"triad","kind":"protocol","version":1})").error().where, "/id");
    expect_refusal(R"("roles":[{"title":"Head"}])", IssueCode::MissingField, "/roles/0/id");
    expect_refusal(R"("report":[{"title":"Strengths"}])", IssueCode::MissingField, "/report/0/id");
    expect_refusal(R"("lookBack":[{"text":"Why?"}])", IssueCode::MissingField, "/lookBack/0/id");
    expect_refusal(R"("lookBack":[{"id":"Q1","text":" "}])", IssueCode::MissingField, "/lookBack/0/text");
    expect_refusal(R"("timetable":[{"what":"Welcome"}])", IssueCode::MissingField, "/timetable/0/minutes");
    expect_refusal(R"("timetable":[{"minutes":5}])", IssueCode::MissingField, "/timetable/0/what");
    expect_refusal(R"("workshop":[{"what":"Why"}])", IssueCode::MissingField, "/workshop/0/minutes");
    expect_refusal(R"("workshop":[{"minutes":5}])", IssueCode::MissingField, "/workshop/0/what");
}

TEST(ProtocolFile, SYS09e_ARoleThatSomebodyMustTakeSaysWhatIsWrongWithoutThem)
{
    expect_refusal(R"("roles":[{"id":"host","least":1}])", IssueCode::MissingField, "/roles/0/warning");
    auto const read = decode_protocol(protocol_with(R"("roles":[{"id":"host","least":1,"warning":"Nobody writes."}])"));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->roles[0].warning, "Nobody writes.");
}

TEST(ProtocolFile, NoIdOccursTwiceInOneList)
{
    expect_refusal(R"("roles":[{"id":"host"},{"id":"host"}])", IssueCode::DuplicateId, "/roles/1");
    expect_refusal(R"("report":[{"id":"strength"},{"id":"strength"}])", IssueCode::DuplicateId, "/report/1");
    expect_refusal(R"("lookBack":[{"id":"Q1","text":"Why?"},{"id":"Q1","text":"How?"}])", IssueCode::DuplicateId, "/lookBack/1");
    EXPECT_TRUE(decode_protocol(protocol_with(R"("timetable":[{"minutes":5,"what":"Talk"},{"minutes":5,"what":"Talk"}])")))
        << "the same part may come twice in a day";
}

TEST(ProtocolFile, SYS09c_ATimetableNamesOnlyRolesOfItsProtocol)
{
    auto const issue = refusal(R"("roles":[{"id":"host"}],"timetable":[{"minutes":5,"what":"Talk","who":"host  friend"}])");
    EXPECT_EQ(issue.code, IssueCode::OutOfRange);
    EXPECT_EQ(issue.where, "/timetable");
    EXPECT_EQ(issue.sentence,
        "The timetable of the protocol “ours” names the role “friend”, which is not among its roles: ask for the file to be sent "
        "again.");
    auto const read = decode_protocol(protocol_with(
        R"("timetable":[{"minutes":5,"what":"Talk","who":" host   guest "}],"roles":[{"id":"host"},{"id":"guest"}])"));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->timetable[0].who, "host guest") << "one space between them";
}

TEST(ProtocolFile, AWrongTypeIsRefused)
{
    expect_refusal(R"("title":7)", IssueCode::WrongType, "/title");
    expect_refusal(R"("roles":{})", IssueCode::WrongType, "/roles");
    expect_refusal(R"("timetable":[7])", IssueCode::WrongType, "/timetable/0");
    expect_refusal(R"("lookBackWeeks":"13")", IssueCode::WrongType, "/lookBackWeeks");
    expect_refusal(R"("notes":[{"text":"x"}])", IssueCode::WrongType, "/notes");
}

TEST(ProtocolFile, ANoteIsHeldToTheRulesOfText)
{
    expect_refusal(R"("notes":["sound","\u0007"])", IssueCode::NotPlainText, "/notes");
    expect_refusal(R"("notes":[")" + std::string(20'001, 'x') + "\"]", IssueCode::TooLong, "/notes");
    EXPECT_TRUE(decode_protocol(protocol_with(R"("notes":[")" + std::string(20'000, 'x') + "\"]")));
}

TEST(ProtocolFile, AnotherFileIsRefusedInWords)
{
    EXPECT_EQ(decode_protocol("{ damaged").error().code, IssueCode::NotJson);
    EXPECT_EQ(decode_protocol(R"({"id":"ours"})").error().code, IssueCode::NotTriad);
    auto const newer = decode_protocol(R"({"format":"triad","kind":"protocol","version":2,"id":"ours"})");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, IssueCode::NewerVersion);
    auto const school = decode_protocol(R"({"format":"triad","kind":"school","version":1,"id":"ours"})");
    ASSERT_FALSE(school);
    EXPECT_EQ(
        school.error().sentence, "This Triad file is a school file, not a protocol (how a review is held): choose another file.");
    auto const opened = decode_school(encode_protocol(full_protocol()));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, IssueCode::WrongKind);
    EXPECT_EQ(
        opened.error().sentence, "This Triad file is a protocol (how a review is held), not a school file: choose another file.");
}

TEST(ProtocolFile, SYS09b_EveryShippedProtocolOpensAndIsWrittenBackByteForByte)
{
    int count = 0;
    for (auto const& entry : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/assets/protocols" }) {
        SCOPED_TRACE(entry.path().filename().string());
        auto const bytes = read_whole(entry.path());
        auto const protocol = decode_protocol(bytes);
        ASSERT_TRUE(protocol) << protocol.error().sentence;
        EXPECT_EQ(protocol->unknown, "");
        EXPECT_EQ(protocol->look_back.size(), 6u);
        EXPECT_EQ(encode_protocol(*protocol), bytes);
        ++count;
    }
    EXPECT_EQ(count, 3);
}

TEST(AssetPack, ProtocolsStandInTheirOrderAndADamagedOneCostsItselfOnly)
{
    auto list = Json::list();
    list.items.push_back(Json::of_text("{ damaged"));
    for (auto const& [id, order] : { std::pair { "b", 20 }, std::pair { "c", 10 }, std::pair { "a", 20 } })
        list.items.push_back(Json::of_text(encode_protocol({ .id = id, .order = order })));
    auto pack = Json::object();
    pack.add("protocols", list);
    auto const read = decode_asset_pack(compact_json(pack));
    ASSERT_TRUE(read);
    std::string order;
    for (auto const& protocol : read->protocols)
        order += protocol.id;
    EXPECT_EQ(order, "cba");
    EXPECT_FALSE(decode_asset_pack(R"({"protocols":"x"})"));
}

} // namespace triad::format
