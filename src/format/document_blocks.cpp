#include "format/document_blocks.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/writer.h"

#include <string_view>

namespace triad::format {

namespace {

using documents::ColumnType;
using documents::Emphasis;

/// U+FFFE, U+FFFF and their like in the other planes; and the controls of ISO 8859, which Word shows as boxes.
bool is_no_character(char32_t c) { return (c & 0xfffe) == 0xfffe || (c >= 0x7f && c < 0xa0); }

std::string fit_for_xml(std::string_view text)
{
    auto const plain = plain_text(without_turns(text));
    std::string out;
    out.reserve(plain.size());
    for (std::size_t at = 0; at < plain.size();)
        if (auto const c = next_code_point(plain, at); !is_no_character(c))
            append_code_point(out, c);
    return out;
}

Json list_of(std::vector<std::string> const& entries)
{
    auto out = Json::list();
    for (auto const& entry : entries)
        out.items.push_back(Json::of_text(fit_for_xml(entry)));
    return out;
}

// A kind of block that is missing here does not compile.

Json block_of(documents::Heading const& heading)
{
    return Writer {}.text("kind", "heading").number("level", heading.level).text("text", fit_for_xml(heading.text)).finish();
}

Json block_of(documents::Paragraph const& paragraph)
{
    auto const* const emphasis = paragraph.emphasis == Emphasis::Lead ? "lead"
        : paragraph.emphasis == Emphasis::Quiet                       ? "quiet"
                                                                      : "";
    return Writer {}.text("kind", "paragraph").text("emphasis", emphasis).text("text", fit_for_xml(paragraph.text)).finish();
}

Json block_of(documents::List const& list)
{
    return Writer {}.text("kind", "list").value("entries", list_of(list.entries)).finish();
}

Json block_of(documents::Callout const& callout)
{
    return Writer {}
        .text("kind", "callout")
        .text("title", fit_for_xml(callout.title))
        .value("entries", list_of(callout.entries))
        .finish();
}

Json column_of(documents::Column const& column)
{
    auto const* const type = column.type == ColumnType::Date ? "date" : column.type == ColumnType::Rating ? "rating" : "";
    return Writer {}.text("title", fit_for_xml(column.title)).text("type", type).finish();
}

Json row_of(documents::Row const& row)
{
    auto out = Json::list();
    for (auto const& cell : row)
        out.items.push_back(Writer {}.text("text", fit_for_xml(cell.text)).text("tone", cell.tone).finish());
    return out;
}

Json block_of(documents::Table const& table)
{
    auto rows = Json::list();
    for (auto const& row : table.rows) {
        ENSURE(row.size() == table.columns.size());
        rows.items.push_back(row_of(row));
    }
    return Writer {}
        .text("kind", "table")
        .text("caption", fit_for_xml(collapsed_spaces(table.caption)))
        .flag("rowHeaders", table.row_headers)
        .records("columns", table.columns, column_of)
        .value("rows", std::move(rows))
        .finish();
}

} // namespace

std::string encode_document_blocks(documents::PrintDocument const& document, Date today, std::string_view keep_until)
{
    auto blocks = Json::list();
    for (auto const& block : document.blocks)
        blocks.items.push_back(std::visit([](auto const& each) { return block_of(each); }, block));
    auto const last_day = parse_iso_date(keep_until);
    return compact_json(Writer {}
            .text("title", fit_for_xml(document.title))
            .text("subtitle", fit_for_xml(document.subtitle))
            .text("school", fit_for_xml(document.school))
            .text("mark", fit_for_xml(document.mark))
            .text("sharing", fit_for_xml(document.sharing))
            .text("day", iso_date(today))
            .text("stood", concat({ "As it stood on ", long_date(today), "." }))
            .text("keepUntil", last_day ? long_date(*last_day) : std::string {})
            .value("blocks", std::move(blocks))
            .finish());
}

} // namespace triad::format
