#include "documents/print_document.h"

namespace triad::documents {

namespace {

using Texts = std::vector<std::string_view>;

// A kind of block that is missing here does not compile.

void add_texts(Texts& out, Heading const& heading) { out.push_back(heading.text); }
void add_texts(Texts& out, Paragraph const& paragraph) { out.push_back(paragraph.text); }
void add_texts(Texts& out, List const& list) { out.insert(out.end(), list.entries.begin(), list.entries.end()); }

void add_texts(Texts& out, Callout const& callout)
{
    out.push_back(callout.title);
    out.insert(out.end(), callout.entries.begin(), callout.entries.end());
}

void add_texts(Texts& out, Table const& table)
{
    out.push_back(table.caption);
    for (auto const& column : table.columns)
        out.push_back(column.title);
    for (auto const& row : table.rows)
        for (auto const& cell : row)
            out.push_back(cell.text);
}

} // namespace

std::vector<std::string_view> texts_of(PrintDocument const& document)
{
    Texts out { document.mark, document.title, document.subtitle, document.school };
    for (auto const& block : document.blocks)
        std::visit([&](auto const& each) { add_texts(out, each); }, block);
    out.push_back(document.sharing);
    std::erase_if(out, [](auto text) { return text.empty(); });
    return out;
}

} // namespace triad::documents
