#include "base/date.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/partnership/division_words.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/partnership/division.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Concern;
using model::Grouping;
using model::RecordKind;

void draw_concern(ScreenContext& screen, ClusterDocument const& cluster, rules::DivisionTask const& task, Concern const& concern)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::Concern, {}, concern.id };
    auto const* school = model::find_record(cluster.schools, concern.school);
    auto const who = school ? rules::school_called(cluster.cluster, *school) : std::string { "a school" };
    auto const card = ui.group_box(Role::Article, concern.id, concat({ "Concern of ", who }), card_style(ui));
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      choose(screen, record, "school", "School",
                          school_options(cluster, task.schools, "Please choose", concern.school), concern.school);
                  } },
            { .em = 12, .draw = [&] { edit_day(screen, record, "raised", "Raised on", concern.raised); } } });
    ui.gap(0.4F);
    edit_long(screen, record, "text", "What it says", concern.text);
    ui.gap(0.4F);
    edit_long(screen, record, "answer", "What was done about it", concern.answer);
    ui.gap(0.3F);
    if (auto const settled = checkbox(ui, "settled", concat({ "Settled with ", who }), !concern.settled.empty()))
        screen.perform(store::set_record(record.kind, {}, concern.id, "settled", *settled ? iso_date(screen.today) : "",
            *settled ? "Settle a concern" : "Open a concern again", false));
    remove_button(screen, record, concat({ "Remove the concern of ", who }), "concerns/heading", true);
}

} // namespace

void draw_concerns(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "concerns", "Concerns");
    heading(ui, 2, "Concerns");
    ui.gap(0.3F);
    quiet(ui, "stays", "What schools say against these groups. It stays in your file: no partnership file holds any of it.");
    for (auto const* concern : rules::concerns_about(cluster, grouping)) {
        ui.gap(0.6F);
        draw_concern(screen, cluster, shown.task, *concern);
    }
    ui.gap(0.5F);
    if (button(ui, "add-concern", "Note a concern", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Concern, {}, "concern",
            { { "grouping", grouping.id }, { "raised", iso_date(screen.today) } }, "Note a concern", "school");
}

} // namespace triad::ui
