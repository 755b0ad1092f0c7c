#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/partnership/taking_part.h"
#include "rules/rota/divisions.h"
#include "store/commands.h"
#include "store/intake.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/schools_adding.h"
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

std::string called(ClusterSchool const& school)
{
    auto const name = words_from_elsewhere(school.name);
    return name.empty() ? concat({ "School ", model::letters_of(school.letter) }) : name;
}

void draw_what_it_is(ScreenContext& screen, ClusterSchool const& school)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::ClusterSchool, {}, school.id };
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "name", "Name", school.name, 0); } },
            { .em = 8, .draw = [&] { edit_short(screen, record, "urn", "URN", school.urn, 0); } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "phase", "Phase", school.phase, 0); } },
            { .share = 1,
                .draw = [&] { edit_short(screen, record, "group", "Cluster, where you lead several", school.group, 0); } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "area", "Area", school.area, 0); } },
            { .em = 8, .draw = [&] { edit_short(screen, record, "roll", "Pupils", school.roll, 0); } } });
    ui.gap(0.4F);
    edit_short(screen, record, "experience", "Experience with reviews", school.experience, 0);
    ui.gap(0.4F);
    edit_text(screen, record, "attributes", "Anything else that groups should be balanced by, one a line: federation: North Star",
        school.attributes, 2);
}

void draw_joining(ScreenContext& screen, ClusterSchool const& school)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::ClusterSchool, {}, school.id };
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      choose(screen, record, "joining", "Takes part in reviews this year",
                          { { "", "No answer yet" }, { "yes", "Yes" }, { "no", "No" } }, school.joining);
                  } },
            { .em = 12,
                .draw = [&] { edit_day(screen, record, "trained", "Trained in the review model on", school.trained); } } });
    if (school.joining != "no" && school.instead.empty())
        return;
    ui.gap(0.4F);
    edit_short(screen, record, "instead", "What it was offered instead", school.instead, 0);
}

void draw_details(ScreenContext& screen, ClusterDocument const& cluster, ClusterSchool const& school)
{
    auto& ui = screen.ui;
    auto const name = called(school);
    RecordRef const record { RecordKind::ClusterSchool, {}, school.id };
    ui.gap(0.4F);
    draw_what_it_is(screen, school);
    draw_joining(screen, school);
    ui.gap(0.3F);
    if (auto const left_out = checkbox(ui, "left-out", "Leave this school out of every picture and count", school.left_out))
        screen.perform(store::set_record(record.kind, record.owner, record.id, "leftOut", *left_out ? "true" : "",
            *left_out ? "Leave a school out" : "Count a school again", false));
    draw_returns_of(screen, cluster, school, name);
    remove_button(screen, record, concat({ "Remove ", name, " from the list" }), "list-of-schools/heading", true);
}

void draw_school(ScreenContext& screen, ClusterDocument const& cluster, ClusterSchool const& school)
{
    auto& ui = screen.ui;
    auto const name = called(school);
    auto const card = ui.group_box(Role::Article, school.id, name, card_style(ui));
    heading(ui, 3, name);
    if (auto const facts = rules::school_facts(school); !facts.empty())
        quiet(ui, "facts", facts);
    auto const key = concat({ cluster.id, "/", school.id, "/details" });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "details", concat({ "Change ", name }), open))
        toggle_open(screen, key, *wanted);
    if (open)
        draw_details(screen, cluster, school);
}

/// One step for all that said yes together; those that decline are noted one by one.
void draw_all_join(ScreenContext& screen, ClusterDocument const& cluster, rules::TakingPart const& counts)
{
    if (counts.silent() < 2)
        return;
    auto const words = concat({ "All ", number(counts.silent()), " that have not answered take part" });
    screen.ui.gap(0.4F);
    if (!button(screen.ui, "all-join", words, { .icon = Icon::Check, .blocked_by = locked_because(screen) }))
        return;
    store::Command all { .label = "Note that schools take part", .settings = {} };
    for (auto const& school : cluster.schools)
        if (rules::takes_part(school) && school.joining != "yes")
            all.settings.push_back({ { RecordKind::ClusterSchool, {}, school.id, "joining" }, "yes" });
    screen.perform(std::move(all));
    screen.later.push_back([&session = screen.session, count = counts.silent()] {
        session.polite.push_back(concat({ counted(count, "school takes", "schools take"), " part. Undo takes that back." }));
        session.pending_focus = "list-of-schools/heading";
    });
}

/// Schools whose name or facts hold what is looked for.
std::vector<ClusterSchool const*> found_schools(ClusterDocument const& cluster, std::string_view wanted)
{
    auto const folded = ascii_lower(trimmed(wanted));
    std::vector<ClusterSchool const*> out;
    for (auto const& school : cluster.schools)
        if (!school.removed && ascii_lower(concat({ school.name, " ", rules::school_facts(school) })).contains(folded))
            out.push_back(&school);
    return out;
}

void draw_finding(ScreenContext& screen, std::size_t found, std::size_t all)
{
    auto& ui = screen.ui;
    if (all <= shown_at_first)
        return;
    auto const& wanted = screen.session.school_query;
    if (auto const text = text_field(ui, "query", "Find a school", wanted, { .width_em = 20 }))
        screen.later.push_back([&session = screen.session, text = *text] { session.school_query = text; });
    if (!blank(wanted))
        quiet(ui, "found", concat({ number(found), " of ", counted(all, "school", "schools") }));
    ui.gap(0.4F);
}

void draw_list(ScreenContext& screen, ClusterDocument const& cluster, std::size_t all)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "list-of-schools", "Your list");
    heading(ui, 2, "Your list");
    ui.gap(0.4F);
    auto const found = found_schools(cluster, all > shown_at_first ? screen.session.school_query : "");
    draw_finding(screen, found.size(), all);
    auto const shown = draw_how_many(screen, cluster.id, "schools", found.size(), "schools");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_school(screen, cluster, *found[i]);
        ui.gap(0.6F);
    }
}

} // namespace

void draw_cluster_schools(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Schools of the cluster");
    auto const all = std::ranges::count_if(cluster->schools, [](auto const& school) { return !school.removed; });
    auto const counts = rules::taking_part(*cluster);
    paragraph(ui, "school-count", rules::taking_part_in_words(counts));
    draw_all_join(screen, *cluster, counts);
    ui.gap(0.8F);
    draw_schools_adding(screen, *cluster);
    ui.gap(0.8F);
    draw_list(screen, *cluster, static_cast<std::size_t>(all));
}

} // namespace triad::ui
