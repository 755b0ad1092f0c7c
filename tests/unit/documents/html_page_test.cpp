#include "documents/html_page.h"

#include "base/text.h"
#include "documents/parts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <utility>

namespace triad::documents {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr Date today { 2026, 11, 24 };

PrintDocument report()
{
    PrintDocument out { .title = "Review report: Reading", .school = "Oakfield" };
    add_list(out, "Strengths", { "Books go home daily." });
    return out;
}

Table day()
{
    return { .columns = { { "From" }, { "What" } }, .rows = { { std::string { "09:00" }, std::string { "Welcome" } } } };
}

/// Every place that holds a text, with `text` there.
PrintDocument filled_with(std::string const& text)
{
    PrintDocument out {
        .title = text,
        .subtitle = text,
        .school = text,
        .mark = text,
        .sharing = text,
        .blocks = { Callout { text, { text } }, Heading { text }, Heading { text, 3 }, Paragraph { text },
            Paragraph { text, Emphasis::Lead }, Paragraph { text, Emphasis::Quiet }, List { { text } } },
    };
    out.blocks.emplace_back(Table {
        .columns = { { text }, { text, ColumnType::Date }, { text, ColumnType::Rating } },
        .rows = { { text, text, { text, "red" } } },
        .caption = text,
        .row_headers = true,
    });
    return out;
}

std::size_t occurrences(std::string_view text, std::string_view wanted)
{
    std::size_t out = 0;
    for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size()))
        ++out;
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// What stands between the tags of the body, as it is read, and what the page says to those who listen.
std::vector<std::string> read_in(std::string const& page)
{
    std::vector<std::string> out;
    auto const body = replaced(page.substr(page.find("<body>")), "<br>", "\n");
    for (auto const piece : split(body, '<')) {
        auto const end = std::min(piece.find('>'), piece.size());
        auto const label = piece.find("aria-label=\"");
        if (label < end)
            out.emplace_back(piece.substr(label + 12, piece.find('"', label + 12) - label - 12));
        out.emplace_back(piece.substr(std::min(end + 1, piece.size())));
    }
    for (auto& text : out)
        text = replaced(replaced(replaced(replaced(text, "&lt;", "<"), "&gt;", ">"), "&quot;", "\""), "&amp;", "&");
    std::erase_if(out, [](auto const& text) { return blank(text); });
    return out;
}

} // namespace

TEST(SYS13f_HtmlPage, MarkAndSharingStandOnceOnTheScreenAndOnEveryPrintedPage)
{
    auto document = report();
    document.mark = "Not agreed";
    document.sharing = "For the cluster of Oakfield.";
    auto const page = encode_html_page(document, today);
    EXPECT_EQ(occurrences(page, "Not agreed"), 1u);
    EXPECT_EQ(occurrences(page, "For the cluster of Oakfield."), 1u);
    EXPECT_THAT(page, HasSubstr("<p class=\"mark\">Not agreed</p>"));
    EXPECT_THAT(page, HasSubstr("<p class=\"sharing\">For the cluster of Oakfield.</p>"));
    EXPECT_THAT(page, HasSubstr("@media print"));
    EXPECT_THAT(page, HasSubstr(".mark{position:fixed;top:0")) << "what is fixed is printed on every page";
    EXPECT_THAT(page, HasSubstr(".sharing{position:fixed;bottom:0"));
    EXPECT_THAT(page, HasSubstr("<div class=\"room\"></div>")) << "room that the text keeps clear of";
    EXPECT_THAT(page, HasSubstr("<div class=\"foot\"></div>"));
}

TEST(SYS13f_HtmlPage, WithoutMarkAndSharingThereIsNoRoomForThem)
{
    auto const page = encode_html_page(report(), today);
    for (auto const* part : { "class=\"mark\"", "class=\"sharing\"", "class=\"room\"", "class=\"foot\"", "position:fixed" })
        EXPECT_THAT(page, Not(HasSubstr(part)));
}

TEST(SYS13g_HtmlPage, ATableHasHeadingsAndRows)
{
    auto document = report();
    document.subtitle = "Triad visit, 12 November 2026";
    add_table(document, "The day", day());
    auto const page = encode_html_page(document, today);
    EXPECT_THAT(page, HasSubstr("<p class=\"subtitle\">Triad visit, 12 November 2026</p>"));
    EXPECT_THAT(
        page, HasSubstr("<h2>The day</h2>\n<table>\n<thead>\n<tr><th scope=\"col\">From</th><th scope=\"col\">What</th></tr>"));
    EXPECT_THAT(page, HasSubstr("</thead>\n<tbody>\n<tr><td>09:00</td><td>Welcome</td></tr>\n</tbody>\n</table>"));
}

TEST(SYS02f_HtmlPage, ATableOfRatingsNamesItsRowsAndNeverLeavesARatingToItsColour)
{
    PrintDocument document { .title = "Audit" };
    add_table(document, "Duty",
        { .columns = { { "Statement" }, { "Our rating", ColumnType::Rating }, { "Done", ColumnType::Date } },
            .rows = { { std::string { "1. We plan." }, { "Red", "red" }, std::string { "2 Dec 2026" } },
                { std::string { "2. We teach." }, { "Not yet rated", "" }, {} } },
            .caption = "Duty: We make sure that",
            .row_headers = true });
    auto const page = encode_html_page(document, today);
    EXPECT_THAT(page, HasSubstr("<table aria-label=\"Duty: We make sure that\">"));
    EXPECT_THAT(page,
        HasSubstr(
            "<tr><th scope=\"row\">1. We plan.</th><td class=\"rating red\">Red</td><td class=\"date\">2 Dec 2026</td></tr>"));
    EXPECT_THAT(page, HasSubstr("<td class=\"rating\">Not yet rated</td><td class=\"date\"></td>"));
}

TEST(SYS05e_HtmlPage, HeadingsOpeningWordsAndWhatIsSetApart)
{
    PrintDocument document { .title = "Policy", .blocks = { Callout { "Still to fill in", { "School name" } } } };
    add_list(document, "Teachers", { "plan", "teach" }, "Teachers");
    document.blocks.emplace_back(Heading { "What we learned", 3 });
    document.blocks.emplace_back(Paragraph { "Much.\nAnd more.", Emphasis::Quiet });
    auto const page = encode_html_page(document, today);
    EXPECT_THAT(page,
        HasSubstr("<div class=\"gaps\">\n<p>Still to fill in:</p>\n<ul>\n<li>School name</li>\n</ul>\n</div>\n"
                  "<h2>Teachers</h2>\n<p class=\"lead\">Teachers</p>\n<ul>\n<li>plan</li>\n<li>teach</li>\n</ul>\n"
                  "<h3>What we learned</h3>\n<p class=\"quiet\">Much.<br>And more.</p>\n"));
}

TEST(SH23_HtmlPage, WhateverSomebodyTypedStaysText)
{
    auto const page = encode_html_page(filled_with("<script>alert(\"1\")</script> & </style>"), today);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_EQ(occurrences(page, "</style>"), 1u);
    EXPECT_EQ(occurrences(page, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;/style&gt;"), 21u);
}

TEST(SH23_HtmlPage, ATextInTheToneOfACellStaysInItsAttribute)
{
    PrintDocument document { .title = "Audit" };
    add_table(
        document, "Duty", { .columns = { { "Our rating", ColumnType::Rating } }, .rows = { { { "Red", "\"><script>" } } } });
    EXPECT_THAT(encode_html_page(document, today), Not(HasSubstr("<script")));
}

TEST(SH23_HtmlPage, AnUnnamedSchoolIsNotInThePage)
{
    auto document = report();
    EXPECT_THAT(encode_html_page(document, today), HasSubstr("<p>Oakfield</p>"));
    document.school.clear();
    EXPECT_THAT(encode_html_page(document, today), Not(HasSubstr("Oakfield")));
}

TEST(SH23_HtmlPage, EveryWordOfThePageIsLookedThroughBeforeItLeaves)
{
    auto document = filled_with("?");
    int count = 0;
    auto const number_texts = [&](auto& text) { text = concat({ "Text ", number(++count), " & more,\non two lines." }); };
    // Each text is another, so that none can hide behind an equal one.
    for (auto* text : { &document.title, &document.subtitle, &document.school, &document.mark, &document.sharing })
        number_texts(*text);
    for (auto& block : document.blocks)
        std::visit(
            [&]<typename Block>(Block& each) {
                if constexpr (requires { each.text; })
                    number_texts(each.text);
                if constexpr (requires { each.title; })
                    number_texts(each.title);
                if constexpr (requires { each.entries; })
                    std::ranges::for_each(each.entries, number_texts);
                if constexpr (requires { each.rows; }) {
                    each.caption = "The caption, on one line.";
                    for (auto& column : each.columns)
                        number_texts(column.title);
                    for (auto& row : each.rows)
                        for (auto& cell : row)
                            number_texts(cell.text);
                }
            },
            block);
    auto const looked_through = texts_of(document);
    auto const page = encode_html_page(document, today);
    for (auto text : read_in(page)) {
        if (text == "As it stood on 24 November 2026.")
            continue; // the page's own, and the same for everybody
        if (text.ends_with("lines.:"))
            text.pop_back(); // a callout leads on to its entries
        EXPECT_NE(std::ranges::find(looked_through, text), looked_through.end()) << text;
    }
    EXPECT_EQ(looked_through.size(), static_cast<std::size_t>(count) + 1) << "and nothing twice";
    EXPECT_EQ(read_in(page).size(), looked_through.size() + 1) << "nothing is looked through that does not stand there";
}

} // namespace triad::documents
