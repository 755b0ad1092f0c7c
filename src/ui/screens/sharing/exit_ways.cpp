#include "ui/screens/sharing/exit_ways.h"

#include "documents/html_page.h"
#include "format/document_blocks.h"
#include "format/file_name.h"
#include "store/outgoing.h"

#include <algorithm>

namespace triad::ui {

namespace {

using documents::PrintDocument;
using platform::OfficeFormat;

SaveExit save_as(OfficeFormat format, Date today)
{
    return [format, today](store::Workspace& workspace, store::Leaving const& noted, PrintDocument const& shown) {
        workspace.outgoing().save_office(noted, format, format::encode_document_blocks(shown, today, noted.keep_until));
    };
}

ExitWay page_way(PrintDocument const& document, Date today)
{
    auto const save = [today](store::Workspace& workspace, store::Leaving const& noted, PrintDocument const& shown) {
        workspace.outgoing().save_text(noted, "text/html", documents::encode_html_page(shown, today));
    };
    return { .value = "page",
        .label = "A page to read and print",
        .about = "Every browser opens it.",
        .file = format::document_file_name(document, today),
        .whole = "This is the whole document. The page adds the day on which it is saved.",
        .button = "Save the document",
        .save = save };
}

ExitWay word_way(PrintDocument const& document, Date today)
{
    return { .value = "word",
        .label = "A Word document",
        .about = "Word, Pages, LibreOffice and Google Docs open it. Whoever gets it can comment in it, and change it.",
        .file = format::document_file_name(document, today, "docx"),
        .whole = "This is the whole document. The Word document adds the day on which it is saved, and numbers its pages.",
        .button = "Save the Word document",
        .save = save_as(OfficeFormat::Word, today),
        .written_later = true };
}

ExitWay excel_way(PrintDocument const& document, Date today)
{
    return { .value = "excel",
        .label = "Its tables, for Excel",
        .about = "Excel, Numbers, LibreOffice and Google Sheets open it. Whoever gets it can sort it, filter it and change it.",
        .file = format::document_file_name(document, today, "xlsx"),
        .whole
        = "This is the whole document. The Excel file has a sheet for each table, named after the heading above it, and a first "
          "sheet with what stands above the text, who may read it and the day on which it is saved. All else that stands "
          "outside the tables is left out.",
        .button = "Save the Excel file",
        .save = save_as(OfficeFormat::Excel, today),
        .written_later = true };
}

} // namespace

std::vector<ExitWay> ways_of(PrintDocument const& document, Date today)
{
    std::vector<ExitWay> ways { page_way(document, today), word_way(document, today) };
    if (std::ranges::any_of(document.blocks, [](auto const& block) { return std::holds_alternative<documents::Table>(block); }))
        ways.push_back(excel_way(document, today));
    return ways;
}

} // namespace triad::ui
