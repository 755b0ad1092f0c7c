#include "ui/screens/review/plan/ties.h"

#include "base/text.h"
#include "model/id_list.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/line_choices.h"
#include "ui/widgets/text.h"

namespace triad::ui {

void draw_ties(ScreenContext& screen, RecordRef const& record, std::string const& items)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const set = [&](std::string const& value, std::string_view label) {
        screen.perform(store::set_record(record.kind, record.owner, record.id, "items", value, label, false));
    };
    auto const untie = [&](std::string_view id) {
        set(model::without_id(items, id), "Take a statement off a line");
        screen.later.push_back(
            [&session = screen.session, focus = concat({ record.id, "/text" })] { session.pending_focus = focus; });
    };
    for (auto const id : model::ids_in(items)) {
        auto const words = tied_words(document, id);
        if (words.empty())
            continue;
        auto const group = ui.group(Role::Group, concat({ "tie-", id }));
        draw_beside(ui,
            { { .share = 1, .draw = [&] { paragraph(ui, "words", concat({ "Tied to ", words }), TextStyle::SmallBold); } },
                { .em = icons_em(ui, 1), .draw = [&] {
                     if (button(ui, "untie", concat({ "Take off: ", words }),
                             { .look = ButtonLook::Quiet,
                                 .icon = Icon::Cross,
                                 .blocked_by = locked_because(screen),
                                 .icon_only = true }))
                         untie(id);
                 } } });
    }
    auto const choices = tie_choices(document, items);
    if (choices.empty() || !screen.workspace.writable())
        return;
    std::vector<Option> options { { "", "Choose a statement" } };
    for (auto const& choice : choices)
        options.push_back({ choice.item, choice.label });
    if (auto const chosen = select(ui, "tie", "Tie to a statement", options, "", whole_width); chosen && !chosen->empty())
        set(model::with_id(items, *chosen), "Tie a line to a statement");
}

} // namespace triad::ui
