#include "ui/screens/cluster/locked_form.h"

#include "base/text.h"
#include "store/intake.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_trying(Ui& ui, store::LockedReturns::Trying const& trying)
{
    auto const words = concat({ "Trying it on ", number(trying.tried), " of ", counted(trying.all, "file", "files") });
    paragraph(ui, "trying", words);
    ui.gap(0.3F);
    progress_bar(ui, "bar", words, static_cast<float>(trying.tried), static_cast<float>(trying.all));
    ui.gap(0.4F);
}

} // namespace

void draw_locked_form(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto& locked = screen.workspace.intake().returns().locked();
    auto& phrase = screen.session.returns_phrase;
    auto const group = ui.group(Role::Group, "unlocking");
    if (auto const typed
        = text_field(ui, "phrase", "Pass phrase", phrase, { .width_em = 22, .invalid = !locked.problem().empty() }))
        screen.later.push_back([&phrase, value = *typed] { phrase = value; });
    if (!locked.problem().empty())
        icon_paragraph(ui, "problem", Icon::Warning, ui.palette().danger, locked.problem());
    ui.gap(0.4F);
    auto const trying = locked.trying();
    if (trying)
        draw_trying(ui, *trying);
    auto const blocked = trying ? "The pass phrase is being tried." : phrase.empty() ? "Type the pass phrase first." : "";
    if (button(ui, "unlock", "Unlock", { .icon = Icon::Lock, .blocked_by = blocked }))
        screen.later.push_back([&locked, typed = phrase] { locked.unlock(typed); });
    ui.gap(0.6F);
}

} // namespace triad::ui
