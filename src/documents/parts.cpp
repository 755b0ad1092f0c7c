#include "documents/parts.h"

#include "base/text.h"

#include <algorithm>

namespace triad::documents {

namespace {

bool stands_below(PrintDocument const& document, std::string_view title)
{
    auto const last = std::ranges::find_if(document.blocks.rbegin(), document.blocks.rend(),
        [](auto const& block) { return std::holds_alternative<Heading>(block); });
    return last != document.blocks.rend() && std::get<Heading>(*last).text == title;
}

/// True where something is left.
bool leave_out_blank(std::vector<std::string>& lines)
{
    std::erase_if(lines, [](auto const& line) { return blank(line); });
    return !lines.empty();
}

} // namespace

void begin_part(PrintDocument& document, std::string_view title, std::string_view lead)
{
    if (!blank(title) && !stands_below(document, title))
        document.blocks.emplace_back(Heading { std::string { title } });
    if (!blank(lead))
        document.blocks.emplace_back(Paragraph { std::string { lead }, Emphasis::Lead });
}

void add_list(PrintDocument& document, std::string_view title, std::vector<std::string> entries, std::string_view lead)
{
    if (!leave_out_blank(entries))
        return;
    begin_part(document, title, lead);
    document.blocks.emplace_back(List { std::move(entries) });
}

void add_paragraphs(PrintDocument& document, std::string_view title, std::vector<std::string> lines, std::string_view lead)
{
    if (!leave_out_blank(lines))
        return;
    begin_part(document, title, lead);
    for (auto& line : lines)
        document.blocks.emplace_back(Paragraph { std::move(line) });
}

void add_table(PrintDocument& document, std::string_view title, Table table)
{
    if (table.rows.empty())
        return;
    begin_part(document, title);
    document.blocks.emplace_back(std::move(table));
}

} // namespace triad::documents
