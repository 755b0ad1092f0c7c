#include "format/paper_page.h"

#include "base/text.h"

namespace triad::format {

namespace {

constexpr std::string_view style
    = "body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}"
      "h1{line-height:1.2}h2{margin-top:1.6em}li{margin:.35em 0}.gaps{border-left:4px solid;padding-left:.8em}";

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
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

void write_part(std::string& out, rules::Paper::Part const& part, bool new_title)
{
    if (new_title)
        out += element("h2", part.title);
    if (!part.lead.empty())
        out += element("p", part.lead);
    if (part.list)
        out += "<ul>\n";
    for (auto const& line : part.lines)
        out += element(part.list ? "li" : "p", line);
    if (part.list)
        out += "</ul>\n";
}

} // namespace

std::string encode_paper(rules::Paper const& paper, std::string_view school, Date today)
{
    std::string out = concat({ "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>",
        escaped(paper.title), "</title><style>", style, "</style></head>\n<body>\n", element("h1", paper.title) });
    if (!school.empty())
        out += element("p", school);
    if (!paper.gaps.empty()) {
        out += "<div class=\"gaps\">\n<p>Still to fill in:</p>\n<ul>\n";
        for (auto const& gap : paper.gaps)
            out += element("li", gap);
        out += "</ul>\n</div>\n";
    }
    std::string_view title;
    for (auto const& part : paper.parts) {
        write_part(out, part, part.title != title);
        title = part.title;
    }
    out += element("p", concat({ "As it stood on ", long_date(today), "." }));
    return out + "</body>\n</html>\n";
}

} // namespace triad::format
