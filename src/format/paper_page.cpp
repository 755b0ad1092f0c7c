#include "format/paper_page.h"

#include "base/elsewhere.h"
#include "base/text.h"

namespace triad::format {

namespace {

constexpr std::string_view style
    = "body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}"
      "h1{line-height:1.2}h2{margin-top:1.6em}li{margin:.35em 0}.gaps{border-left:4px solid;padding-left:.8em}"
      "table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.3em .5em;text-align:left;vertical-align:top}"
      ".mark{font-size:1.6em;font-weight:700;border:3px solid;padding:.1em .5em;margin:0 0 1em;text-align:center}"
      ".sharing{border-top:1px solid;padding-top:.5em;margin:2em 0 0}";

/// What is fixed stands on every printed page. An empty head and foot of a table repeat as well, and keep its place free.
constexpr std::string_view print_style
    = "@media print{@page{margin:12mm 16mm}body{margin:0;padding:0;max-width:none;font-size:10pt;line-height:1.35}"
      "h1{font-size:16pt;margin:0 0 .3em}h2{font-size:12pt;margin:.9em 0 .2em}ul,p{margin:.25em 0}li{margin:.15em "
      "0}th,td{padding:.15em .4em}"
      "h2,.lead{break-after:avoid}li,p,tr{break-inside:avoid}"
      ".mark{position:fixed;top:0;left:0;right:0;margin:0;font-size:14pt}"
      ".sharing{position:fixed;bottom:0;left:0;right:0;margin:0;padding-top:1.5mm;font-size:9pt;line-height:1.3}"
      ".page{display:table;width:100%}.room{display:table-header-group;break-inside:avoid}.room::before{content:'';display:block;"
      "height:12mm}"
      ".foot{display:table-footer-group;break-inside:avoid}.foot::before{content:'';display:block;height:14mm}}";

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : without_turns(text)) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n')
            out += "<br>";
        else
            out += c;
    }
    return out;
}

std::string element(std::string_view name, std::string_view text)
{
    return concat({ "<", name, ">", escaped(text), "</", name, ">\n" });
}

/// The name is one of our own, so it needs no escape.
std::string paragraph(std::string_view style_name, std::string_view text)
{
    return text.empty() ? std::string {} : concat({ "<p class=\"", style_name, "\">", escaped(text), "</p>\n" });
}

void write_table(std::string& out, std::vector<std::vector<std::string>> const& rows)
{
    if (rows.empty())
        return;
    out += "<table>\n<thead>\n";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out += row == 1 ? "</thead>\n<tbody>\n<tr>" : "<tr>";
        for (auto const& cell : rows[row])
            out += row == 0 ? concat({ "<th scope=\"col\">", escaped(cell), "</th>" })
                            : concat({ "<td>", escaped(cell), "</td>" });
        out += "</tr>\n";
    }
    out += rows.size() > 1 ? "</tbody>\n</table>\n" : "</thead>\n</table>\n";
}

void write_part(std::string& out, rules::Paper::Part const& part, bool new_title)
{
    if (new_title)
        out += element("h2", part.title);
    out += paragraph("lead", part.lead);
    if (part.list)
        out += "<ul>\n";
    for (auto const& line : part.lines)
        out += element(part.list ? "li" : "p", line);
    if (part.list)
        out += "</ul>\n";
    write_table(out, part.table);
}

std::string head(rules::Paper const& paper)
{
    bool const every_page = !paper.mark.empty() || !paper.sharing.empty();
    return concat({ "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>", escaped(paper.title),
        "</title><style>", style, every_page ? print_style : "", "</style></head>\n<body>\n" });
}

void write_gaps(std::string& out, std::vector<std::string> const& gaps)
{
    if (gaps.empty())
        return;
    out += "<div class=\"gaps\">\n<p>Still to fill in:</p>\n<ul>\n";
    for (auto const& gap : gaps)
        out += element("li", gap);
    out += "</ul>\n</div>\n";
}

void write_body(std::string& out, rules::Paper const& paper, std::string_view school, Date today)
{
    out += element("h1", paper.title);
    out += paragraph("subtitle", paper.subtitle);
    if (!school.empty())
        out += element("p", school);
    write_gaps(out, paper.gaps);
    std::string_view title;
    for (auto const& part : paper.parts) {
        write_part(out, part, part.title != title);
        title = part.title;
    }
    out += element("p", concat({ "As it stood on ", long_date(today), "." }));
}

} // namespace

std::string encode_paper(rules::Paper const& paper, std::string_view school, Date today)
{
    auto out = head(paper);
    out += paragraph("mark", paper.mark);
    out += concat({ "<div class=\"page\">", paper.mark.empty() ? "" : "<div class=\"room\"></div>", "\n<div>\n" });
    write_body(out, paper, school, today);
    out += concat({ "</div>\n", paper.sharing.empty() ? "" : "<div class=\"foot\"></div>", "</div>\n" });
    out += paragraph("sharing", paper.sharing);
    return out + "</body>\n</html>\n";
}

} // namespace triad::format
