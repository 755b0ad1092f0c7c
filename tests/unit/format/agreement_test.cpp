// What the app says about the files of tests/format/agreement/cases.json; tests/format/agreement.test.mjs holds the same table
// against the schemas.
#include "base/text.h"
#include "format/enquiry_file.h"
#include "format/instrument_file.h"
#include "format/protocol_file.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace triad::format {

namespace {

Json read_table()
{
    std::ifstream in { TRIAD_SOURCE_DIR "/tests/format/agreement/cases.json", std::ios::binary };
    auto table = parse_json(std::string { std::istreambuf_iterator<char> { in }, {} });
    EXPECT_TRUE(table) << (table ? "" : table.error().sentence);
    return table ? *table : Json::object();
}

/// The member or element of this name; null where there is none.
Json* child(Json& parent, std::string_view name)
{
    for (std::size_t i = 0; i < parent.items.size(); ++i)
        if (parent.kind == JsonKind::List ? number(i) == name : parent.names[i] == name)
            return &parent.items[i];
    return nullptr;
}

void remove_child(Json& parent, std::string_view name)
{
    for (std::size_t i = 0; i < parent.names.size(); ++i) {
        if (parent.names[i] != name)
            continue;
        parent.names.erase(parent.names.begin() + static_cast<std::ptrdiff_t>(i));
        parent.items.erase(parent.items.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

/// The file of a case as text, with the value as it is written there: a number may have a fraction, or be no JSON at all.
std::string text_of(Json document, std::string_view at, Json const* put)
{
    constexpr std::string_view mark = "the value of this case";
    auto* parent = &document;
    auto const steps = split(at, '/');
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
        parent = child(*parent, steps[i]);
        if (!parent)
            return {};
    }
    if (steps.size() > 1) {
        auto* present = child(*parent, steps.back());
        if (!put)
            remove_child(*parent, steps.back());
        else if (present)
            *present = Json::of_text(mark);
        else
            parent->add(steps.back(), Json::of_text(mark));
    }
    auto text = pretty_json(document);
    if (put)
        text.replace(text.find(mark) - 1, mark.size() + 2, put->text);
    return text;
}

template <typename Opened> std::string verdict(Result<Opened, Issue> const& opened)
{
    return opened ? std::string {} : opened.error().sentence;
}

/// Why the file was refused; empty where it was opened.
std::string refusal(std::string_view base, std::string_view text)
{
    if (base == "instrument")
        return verdict(decode_instrument(text));
    if (base == "scale")
        return verdict(decode_scale_file(text));
    if (base == "enquiry")
        return verdict(decode_enquiry(text));
    if (base == "protocol")
        return verdict(decode_protocol(text));
    return verdict(decode_school(text));
}

/// What was opened must be written so that it opens again and is equal.
void check_written(std::string_view text)
{
    auto const opened = decode_school(text);
    ASSERT_TRUE(opened);
    auto const again = decode_school(encode_school(opened->document));
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_EQ(again->document, opened->document);
}

} // namespace

TEST(Agreement, TheAppOpensWhatTheTableSaysAndRefusesTheRestInASentence)
{
    auto table = read_table();
    auto* bases = child(table, "bases");
    auto* cases = child(table, "cases");
    ASSERT_TRUE(bases && cases);
    ASSERT_GT(cases->items.size(), 500u);
    for (auto const& each : cases->items) {
        auto const& base = each.find("base")->text;
        auto const& at = each.find("at")->text;
        auto const* put = each.find("put");
        SCOPED_TRACE(concat({ base, " ", at, ": ", put ? put->text : "missing" }));
        auto const text = text_of(*bases->find(base), at, put);
        ASSERT_FALSE(text.empty()) << "no such place";
        bool const opens = each.find("opens")->kind == JsonKind::True;
        auto const why = refusal(base, text);
        EXPECT_EQ(why.empty(), opens) << why;
        EXPECT_TRUE(why.empty() || why.ends_with("."));
        if (opens && why.empty() && (base == "school" || base == "review-pack"))
            check_written(text);
    }
}

TEST(Agreement, AnAudienceThatTheKindDoesNotHaveIsRefusedInASentence)
{
    auto const sentence = [](std::string_view kind, std::string_view audience) {
        return refusal("school",
            concat({ R"({"format":"triad","version":1,"id":"doc-1","kind":")", kind, R"(","audience":")", audience, "\"}" }));
    };
    EXPECT_EQ(sentence("school", "cluster"),
        "This file says that it is for “cluster”, and a school file is for the school itself: ask for the file to be sent "
        "again.");
    EXPECT_EQ(sentence("review-notes", "school"),
        "This file says that it is for “school”, and a file of a review is for the schools of its triad: ask for the file to be "
        "sent again.");
    EXPECT_EQ(sentence("school", "school"), "");
    EXPECT_EQ(sentence("agreement-answer", "triad"), "");
}

TEST(Agreement, TheAudienceIsAlwaysWrittenAsTheKindSays)
{
    auto const written = [](std::string_view kind) {
        return encode_school(
            decode_school(concat({ R"({"format":"triad","version":1,"id":"doc-1","kind":")", kind, "\"}" }))->document);
    };
    EXPECT_NE(written("school").find("\"audience\": \"school\""), std::string::npos);
    for (auto const* kind : { "review-pack", "review-notes", "agreement-request", "agreement-answer" })
        EXPECT_NE(written(kind).find("\"audience\": \"triad\""), std::string::npos) << kind;
}

TEST(Agreement, ANumberOfAMemberThatNobodyKnowsIsWrittenBackDigitForDigit)
{
    for (auto const* digits : { "9007199254740993", "-0", "1.0", "1e2", "123456789012345678901234567890", "0.1000", "-5" }) {
        auto const opened
            = decode_school(concat({ R"({"format":"triad","version":1,"id":"doc-1","kind":"school","x-number":)", digits, "}" }));
        ASSERT_TRUE(opened) << digits;
        EXPECT_NE(encode_school(opened->document).find(concat({ "\"x-number\": ", digits, "\n" })), std::string::npos) << digits;
    }
}

} // namespace triad::format
