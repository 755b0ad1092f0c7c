#include "ui/forms/document_reading.h"

#include "base/text.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using documents::Emphasis;

void draw_paragraph(Ui& ui, std::string_view key, std::string_view text, Emphasis emphasis = Emphasis::None)
{
    if (text.empty())
        return;
    auto& node = ui.leaf(Role::Paragraph, key, text, {});
    node.tone = emphasis == Emphasis::Quiet ? "muted" : "";
    if (emphasis == Emphasis::Lead)
        node.state |= semantics::Strong;
}

void draw_entries(Ui& ui, std::string_view key, std::vector<std::string> const& entries)
{
    auto const list = ui.group(Role::List, key);
    for (std::size_t i = 0; i < entries.size(); ++i)
        ui.leaf(Role::ListItem, indexed("entry", i), entries[i], {});
}

void draw_row(Ui& ui, std::string_view key, documents::Table const& table, documents::Row const& cells)
{
    auto const row = ui.group(Role::Row, key);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const role = i == 0 && table.row_headers ? Role::RowHeader : Role::Cell;
        ui.leaf(role, indexed("cell", i), cells[i].text, {}).tone = cells[i].tone;
    }
}

void draw_header(Ui& ui, documents::Table const& table)
{
    auto const row = ui.group(Role::Row, "header");
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        ui.leaf(Role::ColumnHeader, indexed("column", i), table.columns[i].title, {});
}

// A kind of block that is missing here does not compile. Keys name the kind beside the place: while the record is read, a change
// may put a block of another kind there, and an element cannot become another.

void draw_block(Ui& ui, std::size_t index, documents::Heading const& title)
{
    heading(ui, title.level, indexed(title.level == 2 ? "heading" : "subheading", index), title.text);
}

void draw_block(Ui& ui, std::size_t index, documents::List const& list)
{
    draw_entries(ui, indexed("list", index), list.entries);
}

void draw_block(Ui& ui, std::size_t index, documents::Paragraph const& text)
{
    draw_paragraph(ui, indexed("paragraph", index), text.text, text.emphasis);
}

void draw_block(Ui& ui, std::size_t index, documents::Callout const& callout)
{
    heading(ui, 2, indexed("callout-heading", index), callout.title);
    draw_entries(ui, indexed("callout", index), callout.entries);
}

void draw_block(Ui& ui, std::size_t index, documents::Table const& table)
{
    auto const group = ui.group(Role::Table, indexed(table.row_headers ? "rows" : "table", index), table.caption);
    draw_header(ui, table);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        draw_row(ui, indexed("row", i), table, table.rows[i]);
}

} // namespace

void draw_document_reading(Ui& ui, documents::PrintDocument const& document)
{
    draw_paragraph(ui, "mark", document.mark, Emphasis::Lead);
    heading(ui, 1, document.title);
    bool const both = !document.school.empty() && !document.subtitle.empty();
    draw_paragraph(ui, "line", concat({ document.school, both ? " · " : "", document.subtitle }));
    for (std::size_t i = 0; i < document.blocks.size(); ++i)
        std::visit([&](auto const& block) { draw_block(ui, i, block); }, document.blocks[i]);
    draw_paragraph(ui, "sharing", document.sharing, Emphasis::Quiet);
}

} // namespace triad::ui
