#include "base/text.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/screens/instruments/own_instruments.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

bool is_shipped(ScreenContext const& screen, model::Instrument const& instrument)
{
    return std::ranges::any_of(screen.assets.instruments, [&](auto const& shipped) { return shipped.id == instrument.id; });
}

std::string edition_line(model::Instrument const& instrument)
{
    auto const date = parse_iso_date(instrument.published);
    auto const& credit = instrument.credit;
    return concat({ credit,
        credit.empty()              ? ""
            : credit.ends_with('.') ? " "
                                    : ". ",
        "Edition ", number(instrument.version), date ? concat({ ", ", short_date(*date) }) : "" });
}

void draw_card(ScreenContext& screen, model::Instrument const& instrument)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, instrument.id, instrument.title, card_style(ui));
    heading(ui, 3, instrument.title.empty() ? "Without a title" : instrument.title);
    ui.gap(0.2F);
    paragraph(ui, "summary", instrument.summary);
    ui.gap(0.3F);
    quiet(ui, "size", size_of(instrument));
    quiet(ui, "credit", edition_line(instrument));
    if (instrument.audience == model::InstrumentAudience::School)
        quiet(ui, "audience", "Stays in your school.");
    ui.gap(0.5F);
    auto const row = ui.row(0.5F);
    if (button(ui, "start", concat({ "Start: ", instrument.title }), { .icon = Icon::ClipboardCheck }))
        start_instrument(screen, instrument);
    if (is_shipped(screen, instrument)) {
        if (button(ui, "adapt", concat({ "Adapt: ", instrument.title }), { .icon = Icon::Pencil }))
            adapt_instrument(screen, instrument);
        return;
    }
    link(ui, "edit", concat({ "Edit: ", instrument.title }), address_of(Screen::Editor, {}, instrument.id),
        { .icon = Icon::Pencil });
    link(ui, "share", concat({ "Share: ", instrument.title }), address_of(Screen::ShareInstrument, {}, instrument.id),
        { .icon = Icon::Download });
    if (button(ui, "remove", concat({ "Remove: ", instrument.title }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .icon_only = true }))
        remove_instrument(screen, instrument);
}

void draw_part(ScreenContext& screen, std::string_view key, std::string_view title, bool shipped)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, key, title);
    heading(ui, 2, title);
    ui.gap(0.6F);
    bool any = false;
    for (auto const* instrument : known_instruments(screen)) {
        if (is_shipped(screen, *instrument) != shipped)
            continue;
        any = true;
        draw_card(screen, *instrument);
        ui.gap(0.75F);
    }
    if (!any)
        quiet(ui, "none", "None yet. Paste a table, write one, or open a file that a partner sent you.");
}

void draw_making(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "make", "Bring your own", card_style(ui));
    heading(ui, 2, "Bring your own");
    ui.gap(0.3F);
    paragraph(ui, "text", "Copy a table from Word, Excel, a web page or a PDF and paste it: its rows become statements to rate.");
    ui.gap(0.6F);
    auto const row = ui.row(0.5F);
    link(ui, "paste", "Paste a table", address_of(Screen::Paste), { .icon = Icon::Table, .button = true });
    if (button(ui, "write", "Write one from nothing", { .icon = Icon::Pencil }))
        write_instrument(screen);
    if (button(ui, "open", "Open an instrument file", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

} // namespace

void draw_instruments(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Instruments");
    ui.gap(0.3F);
    paragraph(ui, "lead", "Audits, checklists and templates: ready to use, to adapt, or your own.");
    ui.gap(1);
    draw_making(screen);
    ui.gap(1);
    draw_part(screen, "own", "Your own", false);
    ui.gap(0.75F);
    draw_part(screen, "ready", "Ready to use", true);
}

} // namespace triad::ui
