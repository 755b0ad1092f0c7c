#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/findings.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// One passage, and what is made of it: by pointer, by Tab, or by one key each while the focus is among the choices.

namespace triad::ui {

namespace {

using model::RecordKind;
using rules::Passage;
using rules::ThemeLine;

constexpr char strength_key = 's';
constexpr char need_key = 'd';
constexpr char quote_key = 'q';

/// Sets one field of what is made of the passage, which begins with it where there is nothing yet.
void set_finding(
    ScreenContext& screen, Passage const& passage, std::string_view field, std::string const& value, std::string const& label)
{
    if (!screen.workspace.writable())
        return;
    // It stays in sight, whatever is shown: coded, it may not be among what is looked through any more.
    screen.later.push_back([&session = screen.session, id = screen.session.route.evaluation, key = passage_key(passage)] {
        auto& work = findings_work(session, id);
        work.passage = key;
        work.touched.insert(key);
    });
    if (passage.finding)
        return screen.perform(store::set_record(RecordKind::Finding, {}, passage.finding->id, field, value, label, false));
    screen.perform(store::add_record(RecordKind::Finding, {}, screen.workspace.fresh_id("finding"),
        { { "source", std::string { passage.source } }, { "school", std::string { passage.school } },
            { "origin", std::string { passage.origin } }, { "item", passage.item }, { "mark", rules::words_mark(passage.text) },
            { std::string { field }, value } },
        label));
}

std::string themes_now(Passage const& passage) { return passage.finding ? passage.finding->themes : std::string {}; }

void toggle_theme(ScreenContext& screen, Passage const& passage, std::vector<ThemeLine> const& themes, ThemeLine const& theme)
{
    set_finding(screen, passage, "themes", rules::toggled_theme(themes, themes_now(passage), theme.id),
        concat({ "Code as ", rules::theme_in_words(themes, theme.id) }));
}

/// Why this theme cannot be added; empty where it can.
std::string_view full_because(
    ScreenContext const& screen, Passage const& passage, std::vector<ThemeLine> const& themes, ThemeLine const& theme)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return locked;
    auto const now = themes_now(passage);
    return rules::toggled_theme(themes, now, theme.id) == now ? "A finding has two themes at most: take one away first." : "";
}

void draw_theme(ScreenContext& screen, Passage const& passage, std::vector<ThemeLine> const& themes, ThemeLine const& theme)
{
    bool const chosen = model::lists_id(themes_now(passage), theme.id);
    auto const label = theme.key.empty() ? theme.name : concat({ theme.key, " ", theme.name });
    auto const blocked = full_because(screen, passage, themes, theme);
    if (button(screen.ui, theme.id, label,
            { .look = theme.parent.empty() ? ButtonLook::Secondary : ButtonLook::Quiet,
                .icon = chosen ? Icon::Check : Icon::None,
                .blocked_by = blocked,
                .description = theme.text,
                .pressed = chosen }))
        toggle_theme(screen, passage, themes, theme);
}

/// Parts of the heads that were chosen: one more step for who wants it.
void draw_parts(ScreenContext& screen, Passage const& passage, std::vector<ThemeLine> const& themes)
{
    for (auto const& head : themes) {
        if (!head.parent.empty())
            continue;
        bool const open = std::ranges::any_of(
            model::ids_in(themes_now(passage)), [&](auto const id) { return rules::head_of(themes, id) == head.id; });
        bool const any = std::ranges::any_of(themes, [&](auto const& theme) { return theme.parent == head.id; });
        if (!open || !any)
            continue;
        screen.ui.gap(0.4F);
        auto const group = screen.ui.group(Role::Group, concat({ head.id, "-parts" }), concat({ "Parts of ", head.name }));
        auto const row = screen.ui.row(0.4F);
        for (auto const& theme : themes)
            if (theme.parent == head.id)
                draw_theme(screen, passage, themes, theme);
    }
}

void toggle_kind(ScreenContext& screen, Passage const& passage, std::string const& kind)
{
    bool const there = passage.finding && passage.finding->kind == kind;
    set_finding(screen, passage, "kind", there ? std::string {} : kind,
        there ? std::string { "Take a sign away" } : concat({ "Call it a ", kind }));
}

void toggle_quote(ScreenContext& screen, Passage const& passage)
{
    bool const there = passage.finding && passage.finding->quoted;
    set_finding(screen, passage, "quoted", there ? "" : "true", there ? "Do not quote it" : "Quote it in the summary");
}

bool may_be_quoted(model::ClusterDocument const& cluster, Passage const& passage)
{
    return rules::quoted_outside(cluster, passage).has_value();
}

void draw_kinds(ScreenContext& screen, model::ClusterDocument const& cluster, Passage const& passage)
{
    auto& ui = screen.ui;
    auto const* finding = passage.finding;
    auto const blocked = locked_because(screen);
    auto const row = ui.row(0.4F);
    if (button(ui, "strength", "S Strength", { .blocked_by = blocked, .pressed = finding && finding->kind == "strength" }))
        toggle_kind(screen, passage, "strength");
    if (button(ui, "need", "D Need", { .blocked_by = blocked, .pressed = finding && finding->kind == "need" }))
        toggle_kind(screen, passage, "need");
    if (may_be_quoted(cluster, passage)
        && button(ui, "quote", "Q Quote in the summary", { .blocked_by = blocked, .pressed = finding && finding->quoted }))
        toggle_quote(screen, passage);
}

std::string keys_for(model::ClusterDocument const& cluster, Passage const& passage, std::vector<ThemeLine> const& themes)
{
    std::string out { strength_key, need_key };
    if (may_be_quoted(cluster, passage))
        out += quote_key;
    for (auto const& theme : themes)
        out += theme.key;
    return out;
}

void obey_key(ScreenContext& screen, Passage const& passage, std::vector<ThemeLine> const& themes, char key)
{
    if (key == strength_key)
        return toggle_kind(screen, passage, "strength");
    if (key == need_key)
        return toggle_kind(screen, passage, "need");
    if (key == quote_key)
        return toggle_quote(screen, passage);
    for (auto const& theme : themes)
        if (theme.key == std::string_view { &key, 1 })
            toggle_theme(screen, passage, themes, theme);
}

void draw_words(ScreenContext& screen, model::ClusterDocument const& cluster, Passage const& passage)
{
    auto& ui = screen.ui;
    quiet(ui, "whose", rules::whose_in_words(cluster, passage));
    if (auto const about = rules::about_in_words(passage); !about.empty())
        paragraph(ui, "about", about, TextStyle::BodyBold);
    ui.gap(0.3F);
    if (passage.source == "own") {
        edit_long(screen, { RecordKind::Finding, {}, passage.finding->id }, "text", "In your own words", passage.finding->text);
    } else {
        auto const quote = ui.group_box(Role::Quote, "words", "", panel_style(ui));
        paragraph(ui, "text", without_turns(passage.text));
    }
    quiet(ui, "permission", rules::permission_in_words(passage));
    if (!rules::changed_since(passage))
        return;
    ui.gap(0.3F);
    icon_paragraph(ui, "changed", Icon::Warning, ui.palette().accent, "The school has written other words since you coded this.");
    if (button(ui, "still", "What I made of it still holds", { .blocked_by = locked_because(screen) }))
        set_finding(screen, passage, "mark", rules::words_mark(passage.text), "Look at changed words");
}

} // namespace

void draw_coding(
    ScreenContext& screen, model::ClusterDocument const& cluster, Passage const& passage, std::vector<ThemeLine> const& themes)
{
    auto& ui = screen.ui;
    draw_words(screen, cluster, passage);
    ui.gap(0.5F);
    auto const group = ui.group(Role::Group, "coding", "What it is about");
    auto& node = ui.builder().current();
    node.keys = keys_for(cluster, passage, themes);
    if (auto const key = ui.interaction().key(node.id))
        obey_key(screen, passage, themes, *key);
    {
        auto const row = ui.row(0.4F);
        for (auto const& theme : themes)
            if (theme.parent.empty())
                draw_theme(screen, passage, themes, theme);
    }
    draw_parts(screen, passage, themes);
    ui.gap(0.4F);
    draw_kinds(screen, cluster, passage);
}

FindingsWork& findings_work(Session& session, std::string const& cluster)
{
    if (session.findings.cluster != cluster)
        session.findings = { .cluster = cluster };
    return session.findings;
}

std::string passage_key(Passage const& passage)
{
    return concat({ passage.source, "\n", passage.school, "\n", passage.origin, "\n", passage.item });
}

std::string passage_line(model::ClusterDocument const& cluster, Passage const& passage)
{
    constexpr std::size_t longest = 90;
    return concat({ rules::whose_in_words(cluster, passage), ": ", shortened(words_from_elsewhere(passage.text), longest) });
}

void show_passage(ScreenContext& screen, model::ClusterDocument const& cluster, Passage const& passage)
{
    screen.later.push_back([&session = screen.session, id = cluster.id, key = passage_key(passage)] {
        findings_work(session, id).passage = key;
        session.pending_focus = "passage/heading";
    });
}

} // namespace triad::ui
