#include "format/paper_page.h"

#include <gmock/gmock.h>

namespace triad::format {

using testing::HasSubstr;
using testing::Not;

namespace {

constexpr Date today { 2026, 11, 24 };

rules::Paper paper()
{
    rules::Paper out;
    out.title = "Review report: Reading";
    out.parts.push_back({ "Strengths", {}, { "Books go home daily." }, true });
    return out;
}

std::size_t occurrences(std::string_view text, std::string_view wanted)
{
    std::size_t out = 0;
    for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size()))
        ++out;
    return out;
}

} // namespace

TEST(SYS13f_PaperPage, MarkAndSharingStandOnceOnTheScreenAndOnEveryPrintedPage)
{
    auto document = paper();
    document.mark = "Not agreed";
    document.sharing = "For the cluster of Oakfield.";
    auto const page = encode_paper(document, "Oakfield", today);
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

TEST(SYS13f_PaperPage, WithoutMarkAndSharingThereIsNoRoomForThem)
{
    auto const page = encode_paper(paper(), "Oakfield", today);
    for (auto const* part : { "class=\"mark\"", "class=\"sharing\"", "class=\"room\"", "class=\"foot\"", "position:fixed" })
        EXPECT_THAT(page, Not(HasSubstr(part)));
}

TEST(SYS13g_PaperPage, ATableHasHeadingsAndRows)
{
    auto document = paper();
    document.subtitle = "Triad visit, 12 November 2026";
    document.parts.push_back({ "The day", {}, {}, false, { { "From", "What" }, { "09:00", "Welcome" } } });
    auto const page = encode_paper(document, "Oakfield", today);
    EXPECT_THAT(page, HasSubstr("<p class=\"subtitle\">Triad visit, 12 November 2026</p>"));
    EXPECT_THAT(page, HasSubstr("<tr><th scope=\"col\">From</th><th scope=\"col\">What</th></tr>\n</thead>"));
    EXPECT_THAT(page, HasSubstr("<tbody>\n<tr><td>09:00</td><td>Welcome</td></tr>\n</tbody>"));
    document.parts.back().table.pop_back();
    EXPECT_THAT(encode_paper(document, "Oakfield", today), HasSubstr("</tr>\n</thead>\n</table>"));
}

TEST(SH23_PaperPage, WhateverSomebodyTypedStaysText)
{
    std::string const typed = "<script>alert(\"1\")</script> & </style>";
    rules::Paper document { typed };
    document.subtitle = document.mark = document.sharing = typed;
    document.gaps = { typed };
    document.parts.push_back({ typed, typed, { typed }, true, { { typed }, { typed } } });
    auto const page = encode_paper(document, typed, today);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_EQ(occurrences(page, "</style>"), 1u);
    EXPECT_EQ(occurrences(page, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;/style&gt;"), 12u);
}

TEST(SH23_PaperPage, AnUnnamedSchoolIsInNeitherThePageNorItsName)
{
    EXPECT_THAT(encode_paper(paper(), "", today), Not(HasSubstr("Oakfield")));
    EXPECT_EQ(paper_file_name(paper(), "", today), "School_Review-report-Reading_2026-11-24.html");
    EXPECT_EQ(paper_file_name(paper(), "Oakfield Primary School", today), "Oakfield_Review-report-Reading_2026-11-24.html");
    auto for_governors = paper();
    for_governors.reader = "governors";
    EXPECT_EQ(paper_file_name(for_governors, "Oakfield Primary School", today),
        "Oakfield_Review-report-Reading_for-governors_2026-11-24.html")
        << "one report for two audiences is two files that are told apart";
}

} // namespace triad::format
