#include "base/hash.h"
#include "base/text.h"
#include "model/id_list.h"
#include "store/commands.h"
#include "ui/forms/document_table.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/findings.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;
using rules::Passage;
using rules::Passages;
using rules::ThemeLine;
using Themes = std::vector<ThemeLine>;

FindingsWork work_here(ScreenContext const& screen, ClusterDocument const& cluster)
{
    auto const& kept = screen.session.findings;
    return kept.cluster == cluster.id ? kept : FindingsWork { .cluster = cluster.id };
}

bool is_coded(Passage const& passage) { return passage.finding && !blank(passage.finding->themes); }

bool is_shown(Passage const& passage, std::string const& show, Themes const& themes)
{
    if (show == "todo")
        return !is_coded(passage);
    if (show == "all")
        return true;
    if (show == "coded")
        return is_coded(passage);
    if (show == "changed")
        return rules::changed_since(passage);
    if (show == "quoted")
        return passage.finding && passage.finding->quoted;
    if (show == "strength" || show == "need")
        return passage.finding && passage.finding->kind == show;
    auto const about = [&](auto const id) { return rules::head_of(themes, id) == show; };
    return passage.finding && std::ranges::any_of(model::ids_in(passage.finding->themes), about);
}

/// Places of those that are shown; what is being looked at, and what was coded since, stays among them.
std::vector<std::size_t> shown_places(
    Passages const& passages, FindingsWork const& work, std::string const& round, Themes const& themes)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < passages.all.size(); ++i) {
        auto const& passage = passages.all[i];
        auto const key = passage_key(passage);
        if (key == work.passage || work.touched.contains(key)
            || (rules::in_round(passage, round) && is_shown(passage, work.show, themes)))
            out.push_back(i);
    }
    return out;
}

std::size_t current_place(Passages const& passages, std::vector<std::size_t> const& places, FindingsWork const& work)
{
    for (std::size_t i = 0; i < places.size(); ++i)
        if (passage_key(passages.all[places[i]]) == work.passage)
            return i;
    return 0;
}

void draw_show(ScreenContext& screen, ClusterDocument const& cluster, FindingsWork const& work, Themes const& themes)
{
    std::vector<Option> options { { "todo", "Still to code" }, { "all", "Everything" }, { "coded", "Coded" },
        { "strength", "Strengths" }, { "need", "Needs" }, { "quoted", "To be quoted" },
        { "changed", "Changed since it was coded" } };
    for (auto const& theme : themes)
        if (theme.parent.empty())
            options.push_back({ theme.id, theme.name });
    auto const row = screen.ui.row(0.8F);
    if (auto const chosen = select(screen.ui, "show", "Show", options, work.show, 16))
        screen.later.push_back(
            [&session = screen.session, id = cluster.id, show = *chosen] { session.findings = { .cluster = id, .show = show }; });
    draw_round_choice(screen, cluster, collated_picture(screen, cluster).asked);
}

/// What is found coded here stays in sight while one goes on.
void go_to(ScreenContext& screen, ClusterDocument const& cluster, Passages const& passages, std::size_t place)
{
    screen.later.push_back([&session = screen.session, id = cluster.id, key = passage_key(passages.all[place])] {
        findings_work(session, id).passage = key;
    });
}

void draw_walk(ScreenContext& screen, ClusterDocument const& cluster, Passages const& passages,
    std::vector<std::size_t> const& places, std::size_t at)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.6F);
    auto const key = ui.interaction().key(ui.builder().current().id);
    bool const first = at == 0;
    bool const last = at + 1 == places.size();
    if (button(ui, "next", "N Next",
            { .look = ButtonLook::Primary, .icon_after = Icon::ArrowRight, .blocked_by = last ? "This is the last one." : "" })
        || (key == 'n' && !last))
        go_to(screen, cluster, passages, places[at + 1]);
    if (button(ui, "before", "B Before", { .icon = Icon::ArrowLeft, .blocked_by = first ? "This is the first one." : "" })
        || (key == 'b' && !first))
        go_to(screen, cluster, passages, places[at - 1]);
}

void draw_passage(ScreenContext& screen, ClusterDocument const& cluster, Passages const& passages, FindingsWork const& work,
    Themes const& themes)
{
    auto& ui = screen.ui;
    auto const round = collated_picture(screen, cluster).asked.round;
    auto const places = shown_places(passages, work, round, themes);
    auto const region = ui.group_box(Role::Region, "passage", "One finding", card_style(ui));
    auto& node = ui.builder().current();
    node.keys = "nb";
    if (places.empty()) {
        heading(ui, 2, work.show == "todo" ? "Everything is coded" : "Nothing to show");
        paragraph(ui, "none",
            passages.all.empty() ? "Comments, reports and notes stand here once they were taken in."
                                 : "Choose above what else is shown.");
        return;
    }
    auto const at = current_place(passages, places, work);
    auto const& passage = passages.all[places[at]];
    heading(ui, 2, concat({ number(at + 1), " of ", number(places.size()) }));
    ui.gap(0.2F);
    draw_coding(screen, cluster, passage, themes);
    draw_raising(screen, cluster, passage);
    ui.gap(0.6F);
    draw_walk(screen, cluster, passages, places, at);
}

documents::Table theme_table(std::vector<rules::ThemeTally> const& tallies, Themes const& themes)
{
    documents::Table out { .columns = { { "Theme" }, { "Findings" }, { "Schools" }, { "Strength at" }, { "Need at" } },
        .rows = {},
        .caption = "Findings by theme",
        .row_headers = true };
    for (auto const& tally : tallies)
        if (tally.theme.parent.empty() || tally.findings > 0)
            out.rows.push_back({ rules::theme_in_words(themes, tally.theme.id), number(tally.findings), number(tally.schools),
                number(tally.strengths), number(tally.needs) });
    return out;
}

/// Heads and the number of findings under each, school by school, in the order of what the schools are called.
documents::Table school_table(rules::Picture const& picture, Passages const& passages, Themes const& themes)
{
    documents::Table out { .columns = { { "School" } }, .rows = {}, .caption = "Findings by school", .row_headers = true };
    for (auto const& theme : themes)
        if (theme.parent.empty())
            out.columns.push_back({ theme.name });
    auto schools = picture.schools;
    std::ranges::sort(schools, {}, &rules::PictureSchool::order);
    for (auto const& school : schools) {
        Passages of_school;
        std::ranges::copy_if(passages.all, std::back_inserter(of_school.all),
            [&](auto const& passage) { return passage.school == school.id && passage.finding; });
        if (of_school.all.empty())
            continue;
        documents::Row row { school.called };
        for (auto const& tally : rules::tally_themes(of_school, themes, picture.asked.round))
            if (tally.theme.parent.empty())
                row.emplace_back(tally.findings == 0 ? "–" : number(tally.findings));
        out.rows.push_back(std::move(row));
    }
    return out;
}

void draw_counts(ScreenContext& screen, ClusterDocument const& cluster, Passages const& passages, Themes const& themes)
{
    auto& ui = screen.ui;
    auto const& picture = collated_picture(screen, cluster);
    auto const region = ui.group(Role::Region, "theme-counts", "Counts");
    heading(ui, 2, "Counts");
    ui.gap(0.3F);
    draw_document_table(ui, "by-theme", theme_table(rules::tally_themes(passages, themes, picture.asked.round), themes));
    ui.gap(0.5F);
    bool const open = screen.session.open.contains("findings-by-school");
    if (auto const wanted = disclosure(ui, "schools", "School by school", open))
        toggle_open(screen, "findings-by-school", *wanted);
    if (!open)
        return;
    auto const table = school_table(picture, passages, themes);
    ui.gap(0.3F);
    if (table.rows.empty())
        quiet(ui, "no-schools", "Nothing of a school is coded yet.");
    else
        draw_document_table(ui, "by-school", table);
}

/// What was coded and whose words are gone: the school took its return back, or handed in another one.
void draw_gone(ScreenContext& screen, ClusterDocument const& cluster, Passages const& passages)
{
    auto& ui = screen.ui;
    std::vector<std::string> gone;
    for (auto const& finding : cluster.findings)
        if (!finding.removed && !passages.of(finding.id))
            gone.push_back(finding.id);
    if (gone.empty())
        return;
    ui.gap(0.6F);
    auto const box = ui.group_box(Role::Group, "gone", "", notice_style(ui, false));
    paragraph(ui, "text",
        concat({ counted(gone.size(), "finding stands", "findings stand"),
            " in no count, because the words are not here any more: the school is left out, or what it handed in has "
            "changed." }));
    ui.gap(0.3F);
    if (button(ui, "remove", "Remove them", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) })) {
        store::Command command { .label = "Remove findings without words", .settings = {} };
        for (auto const& id : gone)
            command.settings.push_back({ { model::RecordKind::Finding, {}, id, "removed" }, "true" });
        screen.perform(std::move(command));
    }
}

void draw_own(ScreenContext& screen, ClusterDocument const& cluster)
{
    if (!button(screen.ui, "add-own", "Add a finding in your own words",
            { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    auto const id = screen.workspace.fresh_id("finding");
    screen.perform(
        store::add_record(model::RecordKind::Finding, {}, id, { { "source", "own" }, { "origin", id } }, "Add a finding"));
    screen.later.push_back([&session = screen.session, cluster = cluster.id, id] {
        findings_work(session, cluster).passage = concat({ "own\n\n", id, "\n" });
        session.pending_focus = "passage/text";
    });
}

} // namespace

Passages const& collated_passages(ScreenContext& screen, ClusterDocument const& cluster)
{
    return screen.session.derived.passages.get(
        hash64(cluster.id, screen.workspace.revision()), [&] { return rules::passages_of(cluster); });
}

Themes collated_themes(ScreenContext const& screen, ClusterDocument const& cluster)
{
    return rules::themes_of(cluster, screen.assets.taxonomies);
}

void draw_findings(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Findings");
    auto const& passages = collated_passages(screen, *cluster);
    auto const themes = collated_themes(screen, *cluster);
    auto const work = work_here(screen, *cluster);
    auto const progress = rules::coding_progress(passages, collated_picture(screen, *cluster).asked.round);
    paragraph(ui, "progress",
        concat({ number(progress.coded), " of ", counted(progress.all, "comment or note", "comments and notes"),
            " coded. While you are in the box below, digits choose themes, S a strength, D a need, N goes on." }));
    ui.gap(0.5F);
    draw_show(screen, *cluster, work, themes);
    ui.gap(0.6F);
    draw_passage(screen, *cluster, passages, work, themes);
    ui.gap(0.5F);
    draw_own(screen, *cluster);
    draw_gone(screen, *cluster, passages);
    ui.gap(1);
    draw_counts(screen, *cluster, passages, themes);
    ui.gap(1);
    draw_questions(screen, *cluster, passages, themes);
    ui.gap(1);
    draw_own_themes(screen, *cluster, themes);
}

} // namespace triad::ui
