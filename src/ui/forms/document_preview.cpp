#include "ui/forms/document_preview.h"

#include "base/text.h"
#include "ui/forms/document_table.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using documents::Emphasis;

/// Opening words stand close to the heading, and apart from what comes before them without one.
struct PreviewPlace {
    std::size_t index;
    bool first; // of its part
};

// A kind of block that is missing here does not compile. Keys name the kind beside the place: what is chosen on the screen may
// put a block of another kind there, and an element cannot become another.

/// The panel stands below a heading of level 2.
void draw_block(Ui& ui, PreviewPlace const& place, documents::Heading const& title)
{
    heading(ui, title.level + 1, indexed(title.level == 2 ? "heading" : "subheading", place.index), title.text);
}

void draw_block(Ui& ui, PreviewPlace const& place, documents::Paragraph const& text)
{
    bool const lead = text.emphasis == Emphasis::Lead;
    ui.gap(!lead ? 0.2F : place.first ? 0 : 0.6F);
    if (text.emphasis == Emphasis::Quiet)
        return quiet(ui, indexed("paragraph", place.index), text.text);
    paragraph(ui, indexed("paragraph", place.index), text.text, lead ? TextStyle::BodyBold : TextStyle::Body);
}

void draw_block(Ui& ui, PreviewPlace const& place, documents::List const& list)
{
    ui.gap(0.2F);
    bullet_list(ui, indexed("list", place.index), list.entries);
}

void draw_block(Ui& ui, PreviewPlace const& place, documents::Table const& table)
{
    ui.gap(0.2F);
    draw_document_table(ui, indexed("table", place.index), table);
}

void draw_block(Ui& ui, PreviewPlace const& place, documents::Callout const& callout)
{
    auto const group = ui.group(Role::Group, indexed("callout", place.index));
    paragraph(ui, "title", callout.title, TextStyle::BodyBold);
    bullet_list(ui, "entries", callout.entries);
}

/// A heading and what stands below it: the blocks up to the next heading.
std::size_t end_of_part(documents::PrintDocument const& document, std::size_t begin)
{
    auto const next = std::ranges::find_if(document.blocks.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
        document.blocks.end(), [](auto const& block) { return std::holds_alternative<documents::Heading>(block); });
    return static_cast<std::size_t>(next - document.blocks.begin());
}

} // namespace

void draw_document_preview(Ui& ui, std::string_view key, documents::PrintDocument const& document)
{
    auto const panel = ui.group_box(Role::Region, key, concat({ "Preview: ", document.title }), panel_style(ui));
    paragraph(ui, "mark", document.mark, TextStyle::BodyBold, ui.palette().danger);
    paragraph(ui, "title", document.title, TextStyle::H3);
    quiet(ui, "subtitle", document.subtitle);
    quiet(ui, "school", document.school);
    quiet(ui, "sharing", document.sharing);
    for (std::size_t begin = 0; begin < document.blocks.size();) {
        auto const end = end_of_part(document, begin);
        ui.gap(0.6F);
        auto const group = ui.group(Role::Group, indexed("part", begin));
        for (auto const first = begin; begin < end; ++begin) {
            PreviewPlace const place { .index = begin, .first = begin <= first + 1 };
            std::visit([&](auto const& block) { draw_block(ui, place, block); }, document.blocks[begin]);
        }
    }
}

} // namespace triad::ui
