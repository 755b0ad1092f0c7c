#include "format/file_name.h"
#include "format/school_file.h"

#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

Issue refusal(model::SchoolDocument const& document)
{
    auto const opened = decode_school(encode_school(document));
    EXPECT_FALSE(opened);
    return opened ? Issue {} : opened.error();
}

model::Answer answer_to(std::string item, std::string rating, std::string comment)
{
    model::Answer out;
    out.item = std::move(item);
    out.rating = std::move(rating);
    out.comment = std::move(comment);
    return out;
}

Issue refusal_of_text(std::string_view text)
{
    auto const opened = decode_school(text);
    EXPECT_FALSE(opened);
    return opened ? Issue {} : opened.error();
}

TEST(SchoolFile, SYS25bExportAndReimportAreIdentical)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const document = test::generate_document(static_cast<std::uint64_t>(seed));
        auto const bytes = encode_school(document);
        auto const opened = decode_school(bytes);
        ASSERT_TRUE(opened) << opened.error().where << ": " << opened.error().sentence;
        ASSERT_TRUE(opened->document == document) << bytes;
        ASSERT_TRUE(opened->notes.empty());
        ASSERT_EQ(encode_school(opened->document), bytes);
    }
}

TEST(SchoolFile, SYS25dAFileCutAnywhereIsRefusedAndWhatIsSalvagedOpens)
{
    auto const bytes = encode_school(test::generate_document(4));
    int salvaged_answers = 0;
    std::size_t const step = bytes.size() / static_cast<std::size_t>(test::property_runs()) + 1;
    for (std::size_t size = 0; size + 1 < bytes.size(); size += step) {
        auto const cut = std::string_view { bytes }.substr(0, size);
        ASSERT_FALSE(decode_school(cut)) << size;
        auto const salvaged = salvage_school(cut);
        if (!salvaged)
            continue;
        ASSERT_FALSE(salvaged->notes.empty());
        auto const again = decode_school(encode_school(salvaged->document));
        ASSERT_TRUE(again) << size << " " << again.error().sentence;
        ASSERT_EQ(again->document, salvaged->document);
        for (auto const& evaluation : salvaged->document.evaluations)
            salvaged_answers += static_cast<int>(evaluation.answers.size());
    }
    EXPECT_GT(salvaged_answers, 0);
}

TEST(SchoolFile, SalvageKeepsEveryWholeAnswerBeforeTheCut)
{
    auto document = test::sample_document();
    document.evaluations[0].answers = { answer_to("A01", "red", ""), answer_to("A02", "", "Half of this is lost") };
    auto const bytes = encode_school(document);
    auto const salvaged = salvage_school(std::string_view { bytes }.substr(0, bytes.find("Half") + 4));
    ASSERT_TRUE(salvaged);
    ASSERT_EQ(salvaged->document.evaluations.size(), 1u);
    ASSERT_EQ(salvaged->document.evaluations[0].answers.size(), 1u);
    EXPECT_EQ(salvaged->document.evaluations[0].answers[0].rating, "red");
    ASSERT_EQ(salvaged->notes.size(), 1u);
    EXPECT_EQ(salvaged->notes[0].code, IssueCode::NotJson);
}

TEST(SchoolFile, SalvageLeavesOutTheWrongRecordAndSaysWhich)
{
    auto document = test::sample_document();
    document.evaluations[0].answers = { answer_to("A01", "purple", "Kept"), answer_to("A99", "red", "") };
    auto const salvaged = salvage_school(encode_school(document));
    ASSERT_TRUE(salvaged);
    ASSERT_EQ(salvaged->document.evaluations[0].answers.size(), 1u);
    EXPECT_EQ(salvaged->document.evaluations[0].answers[0].comment, "Kept");
    EXPECT_EQ(salvaged->document.evaluations[0].answers[0].rating, "");
    ASSERT_EQ(salvaged->notes.size(), 2u);
    EXPECT_EQ(salvaged->notes[0].where, "/evaluations/0/answers/0/rating");
    EXPECT_EQ(salvaged->notes[1].where, "/evaluations/0/answers/1/item");
}

TEST(SchoolFile, NothingIsSalvagedFromAFileThatIsNotOurs)
{
    EXPECT_FALSE(salvage_school(""));
    EXPECT_FALSE(salvage_school("{\"format\": \"triad\""));
    EXPECT_FALSE(salvage_school("[{\"format\": \"triad\"}]"));
    auto bytes = encode_school(test::sample_document());
    bytes.replace(bytes.find("\"version\": 1"), 12, "\"version\": 2");
    EXPECT_FALSE(salvage_school(bytes));
}

TEST(SchoolFile, SYS25dNewerVersionIsRefusedWithAReason)
{
    auto bytes = encode_school(test::sample_document());
    bytes.replace(bytes.find("\"version\": 1"), 12, "\"version\": 2");
    auto const issue = refusal_of_text(bytes);
    EXPECT_EQ(issue.code, IssueCode::NewerVersion);
    EXPECT_EQ(issue.where, "/version");
    EXPECT_EQ(issue.sentence,
        "This file was written by a newer Triad (file version 2, and this one reads up to 1): open it with that one; the file "
        "has not been changed.");
}

TEST(SchoolFile, SYS25dAFileOfTwoHundredMegabytesIsRefusedByItsSize)
{
    auto const issue = too_large(std::size_t { 200 } * 1024 * 1024);
    EXPECT_EQ(issue.code, IssueCode::TooLarge);
    EXPECT_EQ(issue.sentence, "This file has 200 MB, and a Triad file has at most 32 MB: check that it is the right file.");
    EXPECT_EQ(refusal_of_text(std::string(largest_file + 1, ' ')), too_large(largest_file + 1));
    EXPECT_FALSE(salvage_school(std::string(largest_file + 1, ' ')));
}

TEST(SchoolFile, SYS25dTextAtTheLimitOpensAndOneCharacterMoreIsRefused)
{
    auto document = test::sample_document();
    std::string text;
    for (std::size_t i = 0; i < longest_text; ++i)
        text += "ŵ";
    document.evaluations[0].answers = { answer_to("A01", "", text) };
    EXPECT_TRUE(decode_school(encode_school(document)));
    document.evaluations[0].answers[0].comment += "y";
    auto const issue = refusal(document);
    EXPECT_EQ(issue.code, IssueCode::TooLong);
    EXPECT_EQ(issue.where, "/evaluations/0/answers/0/comment");
    EXPECT_EQ(issue.sentence,
        "The text “comment” in the answer to A01 of the evaluation “Autumn 2026” has more than 20,000 characters: "
        "shorten it where it was written and download the file again.");
}

TEST(SchoolFile, SYS25dAFileOfCountlessEntriesIsRefusedQuickly)
{
    std::string many = "{\"format\": \"triad\"";
    for (int i = 0; i < 1001; ++i)
        many += ",\"" + std::to_string(i) + "\":0";
    EXPECT_EQ(refusal_of_text(many + "}").code, IssueCode::TooLarge);
    std::string list = "[0";
    for (int i = 0; i < 1'000'001; ++i)
        list += ",0";
    EXPECT_EQ(refusal_of_text(list + "]").code, IssueCode::TooLarge);
}

TEST(SchoolFile, SixtyFourLevelsAreReadAndSixtyFiveAreNot)
{
    auto const nested = [](std::size_t lists) {
        return "{\"format\":\"triad\",\"kind\":\"school\",\"version\":1,\"id\":\"doc-1\",\"later\":" + std::string(lists, '[')
            + std::string(lists, ']') + "}";
    };
    EXPECT_TRUE(decode_school(nested(63)));
    EXPECT_EQ(refusal_of_text(nested(64)).code, IssueCode::TooDeep);
    EXPECT_EQ(refusal_of_text(std::string(1'000'000, '[')).code, IssueCode::TooDeep);
}

TEST(SchoolFile, AFileForAnAudienceThatItsKindDoesNotHaveIsRefused)
{
    auto bytes = encode_school(test::sample_document());
    auto const place = bytes.find("\"audience\": \"school\"");
    ASSERT_NE(place, std::string::npos);
    bytes.replace(place, 20, "\"audience\": \"triad\"");
    auto const opened = decode_school(bytes);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, IssueCode::OutOfRange);
    EXPECT_EQ(opened.error().where, "/audience");
}

TEST(SchoolFile, NotRatedByNameMeansNotRated)
{
    auto document = test::sample_document();
    document.evaluations[0].answers = { answer_to("A01", "not-rated", "Later") };
    auto const opened = decode_school(encode_school(document));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->document.evaluations[0].answers[0].rating, "");
}

/// The sample with a section of ticks, a prompt and a choice before the items.
model::SchoolDocument wider_document()
{
    auto document = test::sample_document();
    auto& instrument = document.instruments[0];
    instrument.contexts.push_back({ .id = "C2", .title = "Recording", .options = { { .id = "all" }, { .id = "none" } } });
    auto& section = instrument.sections.emplace_back();
    section.id = "B";
    section.groups = { { .stem = "", .items = { { .id = "B01", .text = "Families are told" } } } };
    section.columns = { { .id = "next", .holds = model::ColumnKind::Prompts, .prompts = { { .id = "P1", .actions = true } } } };
    section.scale = model::Scale {
        .id = "tick", .name = "", .choices = { { .id = "done" }, { .id = "not-rated", .kind = model::ChoiceKind::NotRated } }
    };
    return document;
}

TEST(SchoolFile, ARatingIsCheckedAgainstTheScaleOfItsOwnSection)
{
    auto document = wider_document();
    document.evaluations[0].answers = { answer_to("B01", "done", "") };
    EXPECT_TRUE(decode_school(encode_school(document)));
    document.evaluations[0].answers[0].rating = "green";
    EXPECT_EQ(refusal(document).where, "/evaluations/0/answers/0/rating");
    document.evaluations[0].answers = { answer_to("A01", "done", "") };
    EXPECT_EQ(refusal(document).code, IssueCode::OutOfRange);
}

TEST(SchoolFile, SYS03f_APromptTakesAnAnswerAndAnActionMayHangOnIt)
{
    auto document = wider_document();
    document.evaluations[0].contexts.emplace_back().field = "P1";
    document.evaluations[0].actions.emplace_back().id = "action-1";
    document.evaluations[0].actions[0].item = "P1";
    auto const opened = decode_school(encode_school(document));
    ASSERT_TRUE(opened) << opened.error().sentence;
    EXPECT_EQ(opened->document, document);
    document.evaluations[0].contexts[0].field = "P9";
    EXPECT_EQ(refusal(document).where, "/evaluations/0/contexts/0/field");
}

TEST(SchoolFile, WrongValuesInTheNewerMembersAreRefusedWithTheirPlace)
{
    auto const where = [](auto change) {
        auto document = wider_document();
        document.evaluations[0].answers = { answer_to("A01", "red", "") };
        document.evaluations[0].views.emplace_back().id = "view-1";
        document.lines.emplace_back().id = "line-1";
        change(document);
        return refusal(document).where;
    };
    EXPECT_EQ(where([](auto& in) { in.evaluations[0].answers[0].review = "2027-02-30"; }), "/evaluations/0/answers/0/review");
    EXPECT_EQ(where([](auto& in) { in.evaluations[0].views[0].item = "A99"; }), "/evaluations/0/views/0/item");
    EXPECT_EQ(where([](auto& in) { in.evaluations[0].views.push_back(in.evaluations[0].views[0]); }), "/evaluations/0/views/1");
    EXPECT_EQ(where([](auto& in) { in.lines.push_back(in.lines[0]); }), "/lines/1");
    EXPECT_EQ(where([](auto& in) { in.lines[0].text = std::string(longest_text + 1, 'x'); }), "/lines/0/text");
    auto bytes = encode_school(wider_document());
    bytes.replace(bytes.find("\"period\""), 0, "\"byBlock\": \"yes\", ");
    EXPECT_EQ(refusal_of_text(bytes).where, "/evaluations/0/byBlock");
}

TEST(SchoolFile, ARemovedEvaluationOpensWhateverBecameOfItsWording)
{
    auto document = wider_document();
    document.evaluations[0].answers = { answer_to("A99", "purple", "Kept as a mark") };
    document.evaluations[0].removed = true;
    auto const opened = decode_school(encode_school(document));
    ASSERT_TRUE(opened) << opened.error().sentence;
    EXPECT_EQ(opened->document, document);
}

TEST(SchoolFile, SYS01e_TwoEditionsStandSideBySideAndEachAnswerUnderItsOwn)
{
    auto document = test::sample_document();
    document.instruments.push_back(document.instruments[0]);
    document.instruments[1].version = 2;
    document.instruments[1].sections[0].groups[0].items[0].text = "every child can join";
    document.evaluations[0].answers = { answer_to("A01", "red", "Last year") };
    document.evaluations.push_back(document.evaluations[0]);
    document.evaluations[1].id = "eval-2";
    document.evaluations[1].instrument_version = 2;
    auto const opened = decode_school(encode_school(document));
    ASSERT_TRUE(opened) << opened.error().sentence;
    EXPECT_EQ(opened->document, document);
    auto const wording = [&](std::size_t evaluation) {
        auto const& read = opened->document;
        return find_item(*instrument_of(read, read.evaluations[evaluation]), "A01")->text;
    };
    EXPECT_EQ(wording(0), "every pupil can join");
    EXPECT_EQ(wording(1), "every child can join");
    EXPECT_EQ(newest_instrument(opened->document, "sample-audit")->version, 2);
    EXPECT_EQ(newest_instrument(opened->document, "another"), nullptr);
}

TEST(SchoolFile, ItsNameSaysWhatItHolds)
{
    auto document = test::sample_document();
    Date const today { 2026, 11, 22 };
    auto const* evaluation = &document.evaluations[0];
    EXPECT_EQ(school_file_name(document, evaluation, today), "Oakfield_remote-learning_self-evaluation_2026-11-22.triad.json");
    EXPECT_EQ(school_file_name(document, nullptr, today), "Oakfield_school_2026-11-22.triad.json");
    document.instruments.clear();
    EXPECT_EQ(school_file_name(document, evaluation, today), "Oakfield_self-evaluation_2026-11-22.triad.json");
}

TEST(SchoolFile, SchoolNamesBecomePlainWordsInFileNames)
{
    struct Case {
        char const* name;
        char const* part;
    };
    Case const cases[] = {
        { "", "School" },
        { "  ", "School" },
        { "School", "School" },
        { "Primary School", "Primary" },
        { "The Academy", "The-Academy" },
        { "Marlow Road Infant", "Marlow-Road-Infant" },
        { "Marlow Road Junior", "Marlow-Road-Junior" },
        { "Marlow Road Infant School", "Marlow-Road-Infant" },
        { "Marlow Road Community Primary School", "Marlow-Road" },
        { "St Mary's Church of England Primary School", "St-Marys-Church-of-England" },
        { "Ysgol Llŷn a’r Tŵr", "Ysgol-Llyn-ar-Twr" },
        { "Ẁen École Übung", "Wen-Ecole-Ubung" },
        { "Cafe\xcc\x81 Lane", "Cafe-Lane" },
        { "../..\\etc/passwd", "etc-passwd" },
        { "Школа", "School" },
        { "bad \xff bytes", "bad-bytes" },
    };
    auto document = test::sample_document();
    for (auto const& [name, part] : cases) {
        document.school.name = name;
        EXPECT_EQ(school_file_name(document, nullptr, { 2026, 1, 2 }), std::string { part } + "_school_2026-01-02.triad.json");
    }
}

TEST(SchoolFile, AShortenedNameKeepsWhatTellsTwoSchoolsApart)
{
    auto const name
        = [](char const* school) { return document_file_name({ .title = "Review report", .school = school }, { 2026, 1, 2 }); };
    EXPECT_EQ(
        name("Saint Bartholomew and Saint Wilfrid Infant School"), "Saint-Bartholomew-and-Infant_Review-report_2026-01-02.html");
    EXPECT_EQ(
        name("Saint Bartholomew and Saint Wilfrid Junior School"), "Saint-Bartholomew-and-Junior_Review-report_2026-01-02.html");
}

TEST(SchoolFile, TheFilesOfTwoRoundsOfAgreementHaveDifferentNames)
{
    auto document = test::sample_document();
    document.kind = model::DocumentKind::AgreementRequest;
    Date const today { 2026, 12, 3 };
    EXPECT_EQ(review_file_name(document, today), "Oakfield_agreement-request_2026-12-03.triad.json");
    EXPECT_EQ(review_file_name(document, today, 1), review_file_name(document, today));
    EXPECT_EQ(review_file_name(document, today, 2), "Oakfield_agreement-request-2_2026-12-03.triad.json");
}

TEST(SchoolFile, ItsNameNeverPassesEightyCharacters)
{
    auto document = test::sample_document();
    document.school.name = "Saint Bartholomew and Saint Wilfrid Voluntary Aided Church of England and Methodist Primary School";
    document.instruments[0].theme = "a very long theme that would never fit into the name of a file";
    auto name = school_file_name(document, &document.evaluations[0], { 2026, 11, 22 });
    EXPECT_LE(name.size(), 80u);
    EXPECT_TRUE(name.starts_with("Saint_a-very-long-theme"));
    document.school.name = std::string(300, 'x');
    name = school_file_name(document, &document.evaluations[0], { 2026, 11, 22 });
    EXPECT_LE(name.size(), 80u);
    EXPECT_TRUE(name.ends_with("_self-evaluation_2026-11-22.triad.json"));
}

TEST(SchoolFile, WhatIsBroughtTogetherIsKeptUpToALimitAndOnlyWhereItOpens)
{
    auto document = test::sample_document();
    auto const size = encode_school(document).size();
    EXPECT_FALSE(why_not_kept(document));
    EXPECT_FALSE(why_not_kept(document, size));
    auto const issue = why_not_kept(document, size - 1);
    ASSERT_TRUE(issue);
    EXPECT_EQ(issue->code, IssueCode::TooLarge);
    document.evaluations[0].answers = { answer_to("A99", "red", "") };
    EXPECT_TRUE(why_not_kept(document));
}

} // namespace

TEST(SchoolFile, AMemberThatIsCalledLikeTheBeginningOfAPictureIsKept)
{
    auto const text = std::string { R"({"x-ftyp":1,"format":"triad","kind":"school","version":1,"id":"doc-1",)" }
        + R"("school":{"saftyp":2,"id":"school-1"}})";
    auto const opened = decode_school(text);
    ASSERT_TRUE(opened) << opened.error().sentence;
    EXPECT_EQ(opened->document.school.unknown, R"({"saftyp":2})");
    auto const again = decode_school(encode_school(opened->document));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->document, opened->document);
}

} // namespace triad::format
