#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/school_list.h"
#include "store/commands.h"
#include "store/intake.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;
using model::RecordKind;

void draw_returns_of(ScreenContext& screen, ClusterDocument const& cluster, ClusterSchool const& school, std::string const& name)
{
    auto const count
        = std::ranges::count_if(cluster.submissions, [&](auto const& submission) { return submission->school == school.id; });
    if (count == 0)
        return;
    if (!button(screen.ui, "forget", concat({ "Delete what ", name, " handed in" }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = locked_because(screen) }))
        return;
    ask(screen,
        { .title = concat({ "Delete what ", name, " handed in?" }),
            .text = concat({ counted(count, "evaluation goes", "evaluations go"),
                " from this work. The school stays on your list. The work as it is now stays under Versions." }),
            .confirm = "Delete it",
            .destructive = true,
            .act =
                [&workspace = screen.workspace, id = school.id, name] {
                    if (workspace.intake().returns().remove_returns_of(id))
                        workspace.notices().tell(concat({ "What ", name, " handed in was deleted from this work." }));
                },
            .return_focus = concat({ school.id, "/name" }) });
}

void draw_school(ScreenContext& screen, ClusterDocument const& cluster, ClusterSchool const& school)
{
    auto& ui = screen.ui;
    auto const called = words_from_elsewhere(school.name);
    auto const name = called.empty() ? concat({ "School ", model::letters_of(school.letter) }) : called;
    RecordRef const record { RecordKind::ClusterSchool, {}, school.id };
    auto const card = ui.group_box(Role::Article, school.id, name, card_style(ui));
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "name", "Name", school.name, 0); } },
            { .em = 8, .draw = [&] { edit_short(screen, record, "urn", "URN", school.urn, 0); } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "phase", "Phase", school.phase, 0); } },
            { .share = 1,
                .draw = [&] { edit_short(screen, record, "group", "Cluster, where you lead several", school.group, 0); } } });
    ui.gap(0.3F);
    if (auto const left_out = checkbox(ui, "left-out", "Leave this school out of every picture and count", school.left_out))
        screen.perform(store::set_record(record.kind, record.owner, record.id, "leftOut", *left_out ? "true" : "",
            *left_out ? "Leave a school out" : "Count a school again", false));
    draw_returns_of(screen, cluster, school, name);
    remove_button(screen, record, concat({ "Remove ", name, " from the list" }), "list-of-schools/heading", true);
}

void add_schools(ScreenContext& screen)
{
    screen.later.push_back([&session = screen.session, &workspace = screen.workspace] {
        auto const* cluster = workspace.cluster();
        if (!cluster)
            return;
        auto const list = rules::read_school_list(session.school_list, *cluster);
        store::Command command { .label = "Add schools", .settings = {} };
        for (auto const& school : list.schools) {
            auto const added = store::add_record(RecordKind::ClusterSchool, {}, workspace.fresh_id("school"),
                { { "name", school.name }, { "urn", school.urn }, { "phase", school.phase }, { "group", school.group },
                    { "letter", number(school.letter) } },
                {});
            command.settings.insert(command.settings.end(), added.settings.begin(), added.settings.end());
        }
        auto told = concat({ counted(static_cast<std::int64_t>(list.schools.size()), "school was", "schools were"), " added." });
        if (list.known > 0)
            append_joined(told, " ",
                concat({ counted(list.known, "line was", "lines were"), " left: the school is on your list already." }));
        if (!list.schools.empty() && workspace.perform(command))
            session.school_list.clear();
        workspace.notices().tell(told);
    });
}

void draw_adding(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "adding", "Add schools", card_style(ui));
    heading(ui, 2, "Add schools");
    ui.gap(0.3F);
    paragraph(ui, "text",
        "One school a line: its name, and if you like its URN, its phase and its cluster, with commas or tabs between them. A "
        "table "
        "copied from a spreadsheet can be pasted.");
    ui.gap(0.4F);
    auto const& typed = screen.session.school_list;
    if (auto const text = text_area(
            ui, "list", "Your schools", typed, { .placeholder = "Oakfield Primary School, 100001, primary, North", .lines = 4 }))
        screen.later.push_back([&session = screen.session, text = *text] { session.school_list = text; });
    ui.gap(0.5F);
    auto const locked = locked_because(screen);
    std::string_view const blocked = !locked.empty() ? locked : blank(typed) ? "Write at least one school first." : "";
    if (button(ui, "add-schools", "Add to the list", { .icon = Icon::Plus, .blocked_by = blocked }))
        add_schools(screen);
}

} // namespace

void draw_cluster_schools(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Schools of the cluster");
    auto const count = std::ranges::count_if(cluster->schools, [](auto const& school) { return !school.removed; });
    paragraph(ui, "school-count",
        count == 0 ? std::string { "No school is on your list yet." } : concat({ counted(count, "school", "schools"), "." }));
    ui.gap(0.8F);
    draw_adding(screen);
    ui.gap(0.8F);
    auto const region = ui.group(Role::Region, "list-of-schools", "Your list");
    heading(ui, 2, "Your list");
    ui.gap(0.4F);
    for (auto const& school : cluster->schools) {
        if (school.removed)
            continue;
        draw_school(screen, *cluster, school);
        ui.gap(0.6F);
    }
}

} // namespace triad::ui
