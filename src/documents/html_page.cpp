#include "documents/html_page.h"

#include "base/elsewhere.h"
#include "base/result.h"
#include "base/text.h"

namespace triad::documents {

namespace {

constexpr std::string_view style
    = "body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}"
      "h1{line-height:1.2}h2{margin-top:1.6em}li{margin:.35em 0}.gaps{border-left:4px solid;padding-left:.8em}"
      "table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.3em .5em;text-align:left;vertical-align:top}"
      "th[scope=row]{font-weight:400;width:40%}.date{white-space:nowrap}.lead,.rating{font-weight:700}.quiet{font-size:.9em}"
      ".red{color:#b3172c}.amber{color:#8a5a00}.green{color:#1b7340}.blue{color:#1f5fa8}.purple{color:#6b3fa0}"
      ".mark{font-size:1.6em;font-weight:700;border:3px solid;padding:.1em .5em;margin:0 0 1em;text-align:center}"
      ".sharing{border-top:1px solid;padding-top:.5em;margin:2em 0 0}";

/// What is fixed stands on every printed page. An empty head and foot of a table repeat as well, and keep its place free.
constexpr std::string_view print_style
    = "@media print{@page{margin:12mm 16mm}body{margin:0;padding:0;max-width:none;font-size:10pt;line-height:1.35}"
      "h1{font-size:16pt;margin:0 0 .3em}h2{font-size:12pt;margin:.9em 0 .2em}h3{font-size:10pt;margin:.6em 0 "
      ".1em}ul,p{margin:.25em 0}li{margin:.15em "
      "0}th,td{padding:.15em .4em}"
      "h2,h3,.lead{break-after:avoid}li,p,tr{break-inside:avoid}"
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

/// "<td class="rating red">"
std::string cell_tag(Column const& column, Cell const& cell)
{
    switch (column.type) {
    case ColumnType::Text:
        return "<td>";
    case ColumnType::Date:
        return "<td class=\"date\">";
    case ColumnType::Rating:
        return concat({ "<td class=\"rating", cell.tone.empty() ? "" : " ", escaped(cell.tone), "\">" });
    }
    return {};
}

void write_entries(std::string& out, std::vector<std::string> const& entries)
{
    out += "<ul>\n";
    for (auto const& entry : entries)
        out += element("li", entry);
    out += "</ul>\n";
}

// A kind of block that is missing here does not compile.

void write_block(std::string& out, Heading const& heading) { out += element(heading.level == 2 ? "h2" : "h3", heading.text); }
void write_block(std::string& out, List const& list) { write_entries(out, list.entries); }

void write_block(std::string& out, Paragraph const& text)
{
    out += text.emphasis == Emphasis::None ? element("p", text.text)
                                           : paragraph(text.emphasis == Emphasis::Lead ? "lead" : "quiet", text.text);
}

void write_block(std::string& out, Callout const& callout)
{
    out += concat({ "<div class=\"gaps\">\n<p>", escaped(callout.title), ":</p>\n" });
    write_entries(out, callout.entries);
    out += "</div>\n";
}

void write_row(std::string& out, Table const& table, Row const& row)
{
    ENSURE(row.size() == table.columns.size());
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i)
        out += i == 0 && table.row_headers ? concat({ "<th scope=\"row\">", escaped(row[i].text), "</th>" })
                                           : concat({ cell_tag(table.columns[i], row[i]), escaped(row[i].text), "</td>" });
    out += "</tr>\n";
}

void write_block(std::string& out, Table const& table)
{
    auto const caption = escaped(collapsed_spaces(table.caption));
    out += caption.empty() ? "<table>" : concat({ "<table aria-label=\"", caption, "\">" });
    out += "\n<thead>\n<tr>";
    for (auto const& column : table.columns)
        out += concat({ "<th scope=\"col\">", escaped(column.title), "</th>" });
    out += "</tr>\n</thead>\n<tbody>\n";
    for (auto const& row : table.rows)
        write_row(out, table, row);
    out += "</tbody>\n</table>\n";
}

std::string head(PrintDocument const& document)
{
    bool const every_page = !document.mark.empty() || !document.sharing.empty();
    return concat({ "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>", escaped(document.title),
        "</title><style>", style, every_page ? print_style : "", "</style></head>\n<body>\n" });
}

void write_body(std::string& out, PrintDocument const& document, Date today)
{
    out += element("h1", document.title);
    out += paragraph("subtitle", document.subtitle);
    if (!document.school.empty())
        out += element("p", document.school);
    for (auto const& block : document.blocks)
        std::visit([&](auto const& each) { write_block(out, each); }, block);
    out += element("p", concat({ "As it stood on ", long_date(today), "." }));
}

} // namespace

std::string encode_html_page(PrintDocument const& document, Date today)
{
    auto out = head(document);
    out += paragraph("mark", document.mark);
    out += concat({ "<div class=\"page\">", document.mark.empty() ? "" : "<div class=\"room\"></div>", "\n<div>\n" });
    write_body(out, document, today);
    out += concat({ "</div>\n", document.sharing.empty() ? "" : "<div class=\"foot\"></div>", "</div>\n" });
    out += paragraph("sharing", document.sharing);
    return out + "</body>\n</html>\n";
}

} // namespace triad::documents
