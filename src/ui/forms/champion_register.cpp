#include "ui/forms/champion_register.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/review/champions.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::RecordKind;

void draw_champion(ScreenContext& screen, model::Champion const& champion, std::size_t index)
{
    auto& ui = screen.ui;
    auto const called = words_from_elsewhere(champion.name);
    auto const name = called.empty() ? concat({ "Champion ", number(index) }) : called;
    RecordRef const record { RecordKind::Champion, {}, champion.id };
    auto const card = ui.group_box(Role::Article, champion.id, name, card_style(ui));
    if (rules::needs_refresher(champion, screen.today)) {
        icon_paragraph(ui, "refresher", Icon::History, ui.palette().accent, "A refresher is due.");
        ui.gap(0.3F);
    }
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "name", "Name", champion.name, 0); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "school", "School", champion.school, 0); } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .em = 11, .draw = [&] { edit_day(screen, record, "trained", "Trained on", champion.trained); } },
            { .em = 11, .draw = [&] { edit_day(screen, record, "refreshed", "Last refresher", champion.refreshed); } },
            { .em = 11, .draw = [&] { edit_short(screen, record, "load", "Workshops a year", champion.load, 0); } } });
    ui.gap(0.3F);
    if (auto const free = checkbox(ui, "free", "Can take one on now", champion.free))
        screen.perform(store::set_record(
            record.kind, record.owner, record.id, "free", *free ? "true" : "", "Change: Can take one on now", false));
    remove_button(screen, record, concat({ "Remove champion ", number(index), called.empty() ? "" : ": ", called }),
        "champions/heading", true);
}

} // namespace

std::vector<model::Champion const*> listed_champions(std::span<model::Champion const> champions)
{
    std::vector<model::Champion const*> out;
    for (auto const& champion : champions)
        if (!champion.removed)
            out.push_back(&champion);
    return out;
}

void draw_champion_register(ScreenContext& screen, std::span<model::Champion const> champions, std::string const& capacity)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "champions", "Champions");
    heading(ui, 2, "Champions");
    ui.gap(0.3F);
    paragraph(ui, "capacity", capacity);
    ui.gap(0.5F);
    auto const listed = listed_champions(champions);
    for (std::size_t i = 0; i < listed.size(); ++i) {
        draw_champion(screen, *listed[i], i + 1);
        ui.gap(0.6F);
    }
    if (button(ui, "add", "Add a champion", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Champion, {}, "champion", {}, "Add a champion", "name");
}

} // namespace triad::ui
