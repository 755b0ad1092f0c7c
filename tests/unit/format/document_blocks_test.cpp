#include "format/document_blocks.h"

#include "base/text.h"
#include "format/json.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace triad::format {

using documents::Callout;
using documents::ColumnType;
using documents::Emphasis;
using documents::Heading;
using documents::List;
using documents::Paragraph;
using documents::PrintDocument;
using documents::Table;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr Date today { 2026, 11, 22 };

Json read(PrintDocument const& document, std::string_view keep_until = {})
{
    auto const json = parse_json(encode_document_blocks(document, today, keep_until));
    EXPECT_TRUE(json);
    return json ? *json : Json {};
}

std::string member(Json const& object, std::string_view name)
{
    auto const* found = object.find(name);
    return found ? found->text : "(none)";
}

/// The one block of a document that has no other.
Json block(documents::Block one)
{
    auto const json = read({ .title = "T", .blocks = { std::move(one) } });
    auto const* blocks = json.find("blocks");
    EXPECT_TRUE(blocks && blocks->items.size() == 1);
    return blocks ? blocks->items.front() : Json {};
}

std::vector<std::string> entries_of(Json const& one)
{
    std::vector<std::string> out;
    if (auto const* entries = one.find("entries"))
        for (auto const& entry : entries->items)
            out.push_back(entry.text);
    return out;
}

/// What became of a text on its way.
std::string through(std::string_view text) { return member(block(Paragraph { std::string { text } }), "text"); }

/// Every text of it, in no order of ours.
void collect(Json const& json, std::vector<std::string>& out)
{
    if (json.kind == JsonKind::Text)
        out.push_back(json.text);
    for (auto const& item : json.items)
        collect(item, out);
}

/// Every kind of block, with texts that a writer of XML, of numberings or of formulas may trip over.
PrintDocument sample()
{
    return { .title = "Title & <w:t>one</w:t>",
        .subtitle = "Subtitle ]]> two",
        .school = "School “three”",
        .mark = "Not agreed",
        .sharing = "For our governors.\nTo be deleted by 31 July 2027.",
        .blocks
        = { Callout { "Still to fill in", { "Gap four", "Gap five\nof two lines" } }, Heading { "Heading {points 1-0} six" },
            Paragraph { "Lead seven", Emphasis::Lead }, List { { "Point {points 2-0} eight", "=HYPERLINK(\"x\") nine" } },
            Heading { "Within ten", 3 }, Paragraph { "Text  eleven,\n\nthen\ttwelve \U0001F600 caf\u00e9 \u0627\u0644 " },
            Paragraph {}, Paragraph { "Quiet thirteen", Emphasis::Quiet },
            Table {
                .columns = { { "Statement" }, { "Our rating", ColumnType::Rating }, { "By when", ColumnType::Date }, { "Said" } },
                .rows = { { std::string { "1. Fourteen" }, { "Red", "red" }, std::string { "12 Nov 2026" },
                              std::string { "+cmd|' /C calc'!A0" } },
                    { std::string { "2. Fifteen" }, { "Not yet rated", "muted" }, {}, std::string(300, 'W') },
                    { std::string { "3. Sixteen" }, { "Odd", "\"><b>" }, std::string { "-" }, {} } },
                .caption = "Caption \"seventeen\"",
                .row_headers = true },
            Table { .columns = { { "Only eighteen" } } } } };
}

} // namespace

TEST(DocumentBlocks, TheSampleThatWordFilesAreTriedWithIsWrittenHere)
{
    auto const path = concat({ TRIAD_SOURCE_DIR, "/tests/format/documents/sample.json" });
    auto const written = encode_document_blocks(sample(), today, "2027-07-31") + "\n";
    if (std::getenv("TRIAD_REBASELINE"))
        std::ofstream { path, std::ios::binary } << written;
    std::ifstream in { path, std::ios::binary };
    std::ostringstream stored;
    stored << in.rdbuf();
    EXPECT_EQ(stored.str(), written);
}

TEST(DocumentBlocks, WhatStandsAboveAndBelowTheText)
{
    auto const json = read({ .title = "Report",
                               .subtitle = "Triad visit",
                               .school = "Oakfield",
                               .mark = "Not agreed",
                               .sharing = "For governors.",
                               .reader = "governors" },
        "2027-07-31");
    EXPECT_EQ(member(json, "title"), "Report");
    EXPECT_EQ(member(json, "subtitle"), "Triad visit");
    EXPECT_EQ(member(json, "school"), "Oakfield");
    EXPECT_EQ(member(json, "mark"), "Not agreed");
    EXPECT_EQ(member(json, "sharing"), "For governors.");
    EXPECT_EQ(member(json, "day"), "2026-11-22");
    EXPECT_EQ(member(json, "stood"), "As it stood on 22 November 2026.");
    EXPECT_EQ(member(json, "keepUntil"), "31 July 2027");
    EXPECT_EQ(json.find("reader"), nullptr) << "that is for the name of the file alone";
}

TEST(DocumentBlocks, AnEmptyDocumentTellsOfItsDayAndNothingElse)
{
    EXPECT_EQ(encode_document_blocks({}, today), "{\"day\":\"2026-11-22\",\"stood\":\"As it stood on 22 November 2026.\"}");
}

TEST(DocumentBlocks, ADayToKeepItUntilThatIsNoDayIsLeftOut)
{
    for (auto const* none : { "", "soon", "2027-02-30" })
        EXPECT_EQ(read({ .title = "T" }, none).find("keepUntil"), nullptr) << none;
}

TEST(DocumentBlocks, AHeadingSaysItsLevel)
{
    EXPECT_EQ(compact_json(block(Heading { "Strengths" })), R"({"kind":"heading","level":2,"text":"Strengths"})");
    EXPECT_EQ(compact_json(block(Heading { "Within", 3 })), R"({"kind":"heading","level":3,"text":"Within"})");
}

TEST(DocumentBlocks, AParagraphSaysWhetherItStandsOut)
{
    EXPECT_EQ(compact_json(block(Paragraph { "a\nb" })), R"({"kind":"paragraph","text":"a\nb"})");
    EXPECT_EQ(member(block(Paragraph { "a", Emphasis::Lead }), "emphasis"), "lead");
    EXPECT_EQ(member(block(Paragraph { "a", Emphasis::Quiet }), "emphasis"), "quiet");
    EXPECT_EQ(compact_json(block(Paragraph {})), R"({"kind":"paragraph"})");
}

TEST(DocumentBlocks, AListAndWhatIsSetApartHaveTheirEntriesInOrder)
{
    EXPECT_THAT(entries_of(block(List { { "one", "", "two" } })), testing::ElementsAre("one", "", "two"));
    EXPECT_THAT(entries_of(block(List {})), IsEmpty());
    auto const callout = block(Callout { "Still to fill in", { "School name" } });
    EXPECT_EQ(member(callout, "title"), "Still to fill in");
    EXPECT_THAT(entries_of(callout), testing::ElementsAre("School name"));
}

TEST(DocumentBlocks, ATableSaysWhatItsColumnsHoldAndTheToneOfEachRating)
{
    auto const table = block(Table { .columns = { { "Statement" }, { "Rating", ColumnType::Rating }, { "By", ColumnType::Date } },
        .rows = { { std::string { "We plan." }, { "Red", "red" }, {} } },
        .caption = "Duty,\n all of it",
        .row_headers = true });
    EXPECT_EQ(compact_json(table),
        R"({"kind":"table","caption":"Duty, all of it","rowHeaders":true,"columns":[{"title":"Statement"},)"
        R"({"title":"Rating","type":"rating"},{"title":"By","type":"date"}],)"
        R"("rows":[[{"text":"We plan."},{"text":"Red","tone":"red"},{}]]})");
    EXPECT_EQ(compact_json(block(Table {})), R"({"kind":"table"})");
}

TEST(DocumentBlocks, SH23_WhatXmlCannotHoldAndWhatTurnsTextRoundIsLeftOut)
{
    EXPECT_EQ(through("a\x01"
                      "b\x1b"
                      "c\x7f"
                      "d"),
        "abcd");
    EXPECT_EQ(through("line\r\nline\rline\tend"), "line\nline\nline\tend");
    EXPECT_EQ(through("a\u0085b\u009fc"), "abc");
    EXPECT_EQ(through("a\uFFFEb\uFFFFc\U0001FFFEd"), "abcd");
    EXPECT_EQ(through("a\u202Eb\u2066c\u2069d"), "abcd");
    EXPECT_EQ(through("bad \xff byte"), "bad \uFFFD byte");
    EXPECT_EQ(through("<b> & \"q\" =1+1 \u200D caf\u00e9 \U0001F600"), "<b> & \"q\" =1+1 \u200D caf\u00e9 \U0001F600");
}

TEST(DocumentBlocks, ALongTextComesThroughWhole)
{
    std::string const text(100'000, 'x');
    EXPECT_EQ(through(text), text);
}

TEST(DocumentBlocks, SH23_EveryTextOfItIsLookedThroughBeforeItLeaves)
{
    PrintDocument const document { .title = "t1",
        .subtitle = "t2",
        .school = "t3",
        .mark = "t4",
        .sharing = "t5",
        .blocks = { Heading { "t6" }, Paragraph { "t7", Emphasis::Lead }, List { { "t8", "t9" } }, Callout { "t10", { "t11" } },
            Table { .columns = { { "t12" }, { "t13", ColumnType::Rating } },
                .rows = { { std::string { "t14" }, { "t15", "red" } } },
                .caption = "t16",
                .row_headers = true } } };
    std::vector<std::string> found;
    collect(read(document), found);
    for (auto const text : documents::texts_of(document))
        EXPECT_EQ(std::erase(found, text), 1u) << text;
    std::ranges::sort(found);
    EXPECT_THAT(found,
        testing::ElementsAre("2026-11-22", "As it stood on 22 November 2026.", "callout", "heading", "lead", "list", "paragraph",
            "rating", "red", "table"))
        << "the program's own words, and the same for everybody";
}

} // namespace triad::format
