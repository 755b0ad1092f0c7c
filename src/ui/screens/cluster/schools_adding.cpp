#include "ui/screens/cluster/schools_adding.h"

#include "base/hash.h"
#include "base/sentence.h"
#include "base/text.h"
#include "rules/collation/school_list.h"
#include "store/commands.h"
#include "tables/plain_rows.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;

constexpr std::size_t problems_told = 5;

rules::SchoolList read_list(std::string_view text, ClusterDocument const& cluster)
{
    auto const rows = tables::read_plain_rows(text);
    return rows ? rules::read_school_list(*rows, cluster) : rules::SchoolList { .refused = rows.error().sentence };
}

void append_settings(store::Command& command, store::Command const& more)
{
    command.settings.insert(command.settings.end(), more.settings.begin(), more.settings.end());
}

store::Command adding_command(store::Workspace& workspace, rules::SchoolList const& list)
{
    store::Command command { .label = "Add schools", .settings = {} };
    for (auto const& school : list.schools)
        append_settings(command,
            store::add_record(RecordKind::ClusterSchool, {}, workspace.fresh_id("school"),
                { { "name", school.name }, { "urn", school.urn }, { "phase", school.phase }, { "group", school.group },
                    { "area", school.area }, { "roll", school.roll }, { "experience", school.experience },
                    { "attributes", school.attributes }, { "letter", number(school.letter) } },
                {}));
    for (auto const& change : list.changes)
        append_settings(
            command, store::set_record(RecordKind::ClusterSchool, {}, change.school, change.field, change.value, {}, false));
    return command;
}

std::string added_in_words(rules::SchoolList const& list)
{
    std::string out;
    if (!list.schools.empty())
        out = concat({ counted(list.schools.size(), "school was", "schools were"), " added." });
    if (list.changed > 0)
        append_joined(out, " ",
            concat({ counted(list.changed, "school on your list was", "schools on your list were"), " brought up to date." }));
    if (!list.problems.empty())
        append_joined(out, " ", concat({ counted(list.problems.size(), "row was", "rows were"), " not taken as it stands." }));
    return out;
}

void add_schools(ScreenContext& screen)
{
    screen.later.push_back([&session = screen.session, &workspace = screen.workspace] {
        auto const* cluster = workspace.cluster();
        if (!cluster)
            return;
        auto const list = read_list(session.school_list, *cluster);
        if (list.brings_nothing() || !workspace.perform(adding_command(workspace, list)))
            return;
        session.school_list.clear();
        workspace.notices().tell(added_in_words(list));
    });
}

void draw_what_it_brings(Ui& ui, rules::SchoolList const& list)
{
    ui.gap(0.4F);
    paragraph(ui, "brings", rules::school_list_in_words(list));
    if (!list.columns.empty())
        quiet(ui, "columns", concat({ "Columns: ", listed_words(list.columns), "." }));
    if (list.problems.empty())
        return;
    ui.gap(0.3F);
    auto told = list.problems;
    auto const more = told.size() > problems_told ? told.size() - problems_told : 0;
    told.resize(std::min(told.size(), problems_told));
    if (more > 0)
        told.push_back(concat({ "And ", counted(more, "more row", "more rows"), " like that." }));
    bullet_list(ui, "problems", told);
}

std::string_view why_blocked(ScreenContext const& screen, rules::SchoolList const& list)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return locked;
    if (blank(screen.session.school_list))
        return "Write at least one school first.";
    return list.brings_nothing() ? "There is nothing in it that your list does not have." : "";
}

} // namespace

void draw_schools_adding(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "adding", "Add schools", card_style(ui));
    heading(ui, 2, "Add schools");
    ui.gap(0.3F);
    paragraph(ui, "text",
        "One school a line: its name, and if you like its URN, phase, cluster, area and number of pupils, with commas between "
        "them. Or paste a table from a spreadsheet with headings such as School, URN, Phase, Area and Pupils: any other column "
        "becomes something of your own that groups can be balanced by. Schools that are here already are brought up to date.");
    ui.gap(0.4F);
    auto const& typed = screen.session.school_list;
    if (auto const text = text_area(
            ui, "list", "Your schools", typed, { .placeholder = "Oakfield Primary School, 100001, primary, North", .lines = 4 }))
        screen.later.push_back([&session = screen.session, text = *text] { session.school_list = text; });
    auto const& list = screen.session.derived.school_list.get(
        hash64(typed, screen.workspace.revision()), [&] { return read_list(typed, cluster); });
    if (!blank(typed))
        draw_what_it_brings(ui, list);
    ui.gap(0.5F);
    if (button(ui, "add-schools", "Add to the list", { .icon = Icon::Plus, .blocked_by = why_blocked(screen, list) }))
        add_schools(screen);
}

} // namespace triad::ui
