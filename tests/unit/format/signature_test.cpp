// What a signature covers, and that nothing a reader does to a file's spelling changes it.
#include "format/signature.h"

#include "base/text.h"
#include "format/json.h"
#include "format/school_file.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

Signature const some { std::string(87, 'k'), std::string(86, 'v') };

std::string canonical(std::string_view bytes) { return canonical_bytes(bytes).value_or("(none)"); }

std::string vector_file(std::string const& name)
{
    std::ifstream in { std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/signatures" / name, std::ios::binary };
    std::ostringstream out;
    out << in.rdbuf();
    EXPECT_FALSE(out.str().empty()) << name;
    return out.str();
}

/// Writes one tree as no two programs would: members in any order, white space and escapes at random.
class Scribe {
public:
    explicit Scribe(test::Random& random)
        : m_random(random)
    {
    }

    std::string written(Json const& value)
    {
        write(value);
        space();
        return std::move(m_out);
    }

private:
    void space()
    {
        while (m_random.chance(30))
            m_out += " \t\r\n"[m_random.below(4)];
    }

    void write(Json const& value)
    {
        space();
        if (value.kind == JsonKind::Text)
            return write_text(value.text);
        if (value.kind != JsonKind::List && value.kind != JsonKind::Object) {
            m_out += compact_json(value);
            return;
        }
        bool const is_object = value.kind == JsonKind::Object;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < value.items.size(); ++i)
            order.push_back(i);
        if (is_object)
            shuffle(order);
        m_out += is_object ? '{' : '[';
        for (auto const i : order) {
            if (i != order.front())
                m_out += ',';
            if (is_object) {
                space();
                write_text(value.names[i]);
                space();
                m_out += ':';
            }
            write(value.items[i]);
            space();
        }
        m_out += is_object ? '}' : ']';
    }

    void shuffle(std::vector<std::size_t>& order)
    {
        for (std::size_t i = 1; i < order.size(); ++i)
            std::swap(order[i], order[static_cast<std::size_t>(m_random.below(static_cast<int>(i) + 1))]);
    }

    void write_text(std::string_view text)
    {
        m_out += '"';
        for (std::size_t at = 0; at < text.size();) {
            auto const c = next_code_point(text, at);
            bool const must = c < 0x20 || c == '"' || c == '\\';
            if (c == '/' && m_random.chance(50))
                m_out += "\\/";
            else if (must || m_random.chance(15))
                write_escaped(c);
            else
                append_code_point(m_out, c);
        }
        m_out += '"';
    }

    void write_escaped(char32_t c)
    {
        if (c < 0x10000)
            return write_unit(c);
        write_unit(0xd800 + ((c - 0x10000) >> 10));
        write_unit(0xdc00 + ((c - 0x10000) & 0x3ff));
    }

    void write_unit(char32_t unit)
    {
        std::string_view const digits = m_random.chance(50) ? "0123456789abcdef" : "0123456789ABCDEF";
        m_out += "\\u";
        for (unsigned shift = 16; shift > 0; shift -= 4)
            m_out += digits[(unit >> (shift - 4)) & 15];
    }

    test::Random& m_random;
    std::string m_out;
};

/// Every value of a tree, parents first.
void collect(Json& value, std::vector<Json*>& out)
{
    out.push_back(&value);
    for (auto& item : value.items)
        collect(item, out);
}

/// One change that says something else: a value of another kind or content, a member's name, one more or one less.
void change_something(Json& root, test::Random& random)
{
    std::vector<Json*> all;
    collect(root, all);
    auto& chosen = *all[1 + static_cast<std::size_t>(random.below(static_cast<int>(all.size()) - 1))];
    int const way = random.below(4);
    if (way == 0 && !chosen.names.empty())
        chosen.names.back() += "x";
    else if (way == 1 && !chosen.items.empty() && chosen.kind == JsonKind::List)
        chosen.items.pop_back();
    else if (way == 2 && chosen.items.size() > 1 && compact_json(chosen.items[0]) != compact_json(chosen.items[1]))
        std::swap(chosen.items[0], chosen.items[1]); // values under each other's names, or a list in another order
    else if (chosen.kind == JsonKind::Text)
        chosen.text += chosen.text.ends_with(' ') ? "." : " ";
    else
        chosen = chosen.kind == JsonKind::Null ? Json::of_flag(true) : Json {};
}

} // namespace

TEST(Signature, CoversEverythingInOneSpelling)
{
    EXPECT_EQ(canonical("{}"), "triad-signature-1\n{}");
    EXPECT_EQ(canonical("\xef\xbb\xbf { \"b\" : [ 1 , true , null , { \"d\" : 1, \"c\" : false } ] , \"a\" : \"\" }\r\n"),
        "triad-signature-1\n{\"a\":\"\",\"b\":[1,true,null,{\"c\":false,\"d\":1}]}");
}

TEST(Signature, WritesTextWithTheLeastEscapes)
{
    EXPECT_EQ(canonical(R"({"a":"\u0041\/\u00e9\u2028\ud83e\udda6\u007f"})"),
        "triad-signature-1\n{\"a\":\"A/\u00e9\u2028\U0001F9A6\x7f\"}");
    EXPECT_EQ(canonical(R"({"a":"\"\\\n\t\r\b\f\u001F"})"), R"(triad-signature-1
{"a":"\"\\\n\t\u000d\u0008\u000c\u001f"})");
}

TEST(Signature, SortsNamesByTheirBytesAsTheyReadAndNotAsTheyAreEscaped)
{
    // In UTF-16 the otter would stand before the private-use sign, and with its escape the "b" before all letters.
    EXPECT_EQ(canonical(R"({"\ud83e\udda6":1,"\uf000":2,"\u0062":3,"a":4,"ab":5,"":6,"B":7})"),
        "triad-signature-1\n{\"\":6,\"B\":7,\"a\":4,\"ab\":5,\"b\":3,\"\uf000\":2,\"\U0001F9A6\":1}");
}

TEST(Signature, KeepsTheDigitsOfNumbers)
{
    EXPECT_EQ(canonical("[0,-7,1.0,1.50,1e2,1E+2,12345678901234567890123,18446744073709551615,-0.0]"),
        "triad-signature-1\n[0,-7,1.0,1.50,1e2,1E+2,12345678901234567890123,18446744073709551615,-0.0]");
    EXPECT_EQ(canonical("[-0]"), "triad-signature-1\n[0]");
}

TEST(Signature, LeavesOutItselfAndOnlyAtTheTop)
{
    EXPECT_EQ(canonical(R"({"a":{"signature":1},"signature":{"key":"k"},"z":2})"),
        "triad-signature-1\n{\"a\":{\"signature\":1},\"z\":2}");
    EXPECT_EQ(canonical(R"({"\u0073ignature":1})"), "triad-signature-1\n{}");
}

TEST(Signature, RefusesAFileThatCanBeReadInTwoWays)
{
    for (std::string_view const twice :
        { R"({"a":1,"b":2,"a":3})", R"({"a":1,"\u0061":1})", R"({"signature":{},"signature":{}})", R"({"x":{"a":1,"a":1}})" }) {
        auto const refused = canonical_bytes(twice);
        ASSERT_FALSE(refused) << twice;
        EXPECT_EQ(refused.error().code, IssueCode::DuplicateId) << twice;
        EXPECT_FALSE(signature_of(twice)) << twice;
    }
    EXPECT_EQ(canonical_bytes("{\"a\":1").error().code, IssueCode::NotJson);
    EXPECT_EQ(canonical_bytes("{\"a\":1}{}").error().code, IssueCode::NotJson);
}

TEST(Signature, StandsLastInAFileThatIsOtherwiseAsItWas)
{
    std::string const file = "{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}\n";
    auto const with = with_signature(file, some);
    EXPECT_EQ(with,
        concat({ "{\n  \"a\": 1,\n  \"b\": [\n    2\n  ],\n  \"signature\": {\n    \"key\": \"", some.key,
            "\",\n    \"value\": \"", some.value, "\"\n  }\n}\n" }));
    EXPECT_EQ(pretty_json(*parse_json(with)), with);
    EXPECT_EQ(signature_of(with), some);
    EXPECT_EQ(canonical(with), canonical(file));
    EXPECT_EQ(signature_of(with_signature("{}", some)), some);
}

TEST(Signature, OfAnotherShapeIsThereAndFitsNothing)
{
    EXPECT_EQ(signature_of("{}"), std::nullopt);
    EXPECT_EQ(signature_of("[]"), std::nullopt);
    EXPECT_EQ(signature_of("{\"signature\""), std::nullopt);
    for (std::string_view const odd :
        { R"({"signature":null})", R"({"signature":"k v"})", R"({"signature":{"key":5,"value":["v"]}})" })
        EXPECT_EQ(signature_of(odd), Signature {}) << odd;
}

TEST(Signature, OfASchoolFileIsReadAndNeverWrittenAgain)
{
    auto const document = test::sample_document();
    auto const plain = encode_school(document);
    auto const file = with_signature(plain, some);
    auto const opened = decode_school(file);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->document, document);
    EXPECT_TRUE(opened->notes.empty());
    EXPECT_EQ(encode_school(opened->document), plain);
}

TEST(Signature, OfAKnownFileCoversWhatItAlwaysDid)
{
    auto const file = vector_file("school.triad.json");
    EXPECT_EQ(canonical(file), vector_file("school.canonical.txt"));
    auto const signature = signature_of(file);
    ASSERT_TRUE(signature);
    EXPECT_EQ(signature->key.size(), 87u);
    EXPECT_EQ(signature->value.size(), 86u);
    EXPECT_TRUE(decode_school(file));
    auto const page = vector_file("report.html");
    EXPECT_EQ(page_canonical(page), vector_file("report.canonical.txt"));
    EXPECT_EQ(page_signature(page)->key, signature->key);
}

TEST(SignatureProperty, AnySpellingOfAFileIsCoveredAlikeAndAnyChangeDifferently)
{
    for (int seed = 1; seed <= test::property_runs() / 10; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const file = encode_school(test::generate_document(static_cast<std::uint64_t>(seed)));
        auto const root = *parse_json(file);
        auto const covered = canonical(file);
        auto const other_spelling = Scribe { random }.written(root);
        ASSERT_EQ(canonical(other_spelling), covered) << other_spelling;
        ASSERT_EQ(canonical(with_signature(other_spelling, some)), covered);
        auto changed = root;
        change_something(changed, random);
        ASSERT_NE(canonical(Scribe { random }.written(changed)), covered) << pretty_json(changed);
    }
}

TEST(PageSignature, CoversThePageWithAnEmptyPlace)
{
    std::string const page = "<!doctype html>\n<html><head><title>A</title></head>\n<body>B</body></html>\n";
    auto const covered = page_canonical(page);
    EXPECT_EQ(covered,
        "triad-signature-1\n<!doctype html>\n<html><head><title>A</title><meta name=\"triad-signature\" content=\"\"></head>\n"
        "<body>B</body></html>\n");
    EXPECT_EQ(page_signature(page), std::nullopt);
    auto const with = signed_page(page, some);
    EXPECT_EQ(page_signature(with), some);
    EXPECT_EQ(page_canonical(with), covered);
    EXPECT_EQ(page_signature(covered), std::nullopt) << "an empty place is no signature";
    Signature const later { some.value, some.key };
    EXPECT_EQ(page_signature(signed_page(with, later)), later);
    EXPECT_EQ(page_canonical(signed_page(with, later)), covered);
}

TEST(PageSignature, LeavesNothingElseOut)
{
    auto const page = signed_page("<html><head></head><body>A</body></html>", some);
    for (std::size_t i = 0; i < page.size(); ++i) {
        auto changed = page;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        EXPECT_TRUE(page_canonical(changed) != page_canonical(page) || page_signature(changed) != page_signature(page)) << i;
    }
    auto const twice = concat({ page, "<meta name=\"triad-signature\" content=\"other\">" });
    EXPECT_NE(page_canonical(twice), page_canonical(page));
    EXPECT_EQ(page_signature(twice), some) << "the first place counts, and a second one is content";
}

TEST(PageSignature, OfAnotherShapeIsThereAndFitsNothing)
{
    for (std::string_view const odd : { "k", "k v more", "k  v" })
        EXPECT_EQ(page_signature(concat({ "<meta name=\"triad-signature\" content=\"", odd, "\">" })), Signature {}) << odd;
    EXPECT_EQ(page_signature("<meta name=\"triad-signature\" content=\"k"), Signature {});
    EXPECT_EQ(page_canonical("x"), "triad-signature-1\nx<meta name=\"triad-signature\" content=\"\">");
}

} // namespace triad::format
