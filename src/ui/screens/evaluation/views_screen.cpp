#include "base/text.h"
#include "rules/evaluation/views.h"
#include "store/intake.h"
#include "store/starting.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// Work on this device that answers the same instrument, other than the open document.
void draw_stored_work(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    for (auto const& entry : screen.workspace.library().entries()) {
        bool const same = std::ranges::any_of(
            entry.line.evaluations, [&](auto const& work) { return work.title.starts_with(current.instrument->title); });
        bool const own_kind
            = entry.line.kind == model::DocumentKind::School && entry.line.example == screen.workspace.current()->example;
        if (!same || !own_kind || entry.damaged || entry.key == screen.workspace.current_key())
            continue;
        auto const school = entry.line.school.empty() ? std::string { "School not named yet" } : entry.line.school;
        auto const label = concat({ "Take in: ", school, ", ", entry.line.title });
        if (button(ui, concat({ "stored-", entry.key }), label, { .icon = Icon::Users }))
            screen.later.push_back([&workspace = screen.workspace, key = entry.key, id = current.evaluation->id] {
                workspace.intake().views().take_stored(key, id);
            });
    }
}

void draw_taking_in(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "take-in", "Take in a view", card_style(ui));
    heading(ui, 2, "Take in a colleague’s view");
    ui.gap(0.3F);
    paragraph(ui, "text",
        "Each of you rates the same statements in a file of your own, without seeing the other’s. Open the colleague’s file "
        "here: "
        "the answers stand beside yours, and nothing of yours changes.");
    ui.gap(0.6F);
    auto const row = ui.row(0.5F);
    if (button(ui, "pick", "Open a colleague’s file", { .look = ButtonLook::Primary, .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
    draw_stored_work(screen, current);
}

void draw_sources(ScreenContext& screen, CurrentEvaluation const& current, std::vector<rules::ViewSource> const& sources)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "sources", "Whose views are here", card_style(ui));
    heading(ui, 2, "Whose views are here");
    for (auto const& source : sources) {
        ui.gap(0.4F);
        auto const group = ui.group(Role::Group, source.source);
        paragraph(ui, "name", concat({ source.name, ": ", counted(source.items, "answer", "answers") }));
        if (button(
                ui, "remove", concat({ "Remove the view of ", source.name }), { .look = ButtonLook::Quiet, .icon = Icon::Trash }))
            screen.perform(store::remove_views(*current.evaluation, source.source));
    }
}

std::string voice_text(model::Scale const& scale, rules::Voice const& voice)
{
    auto const* choice = find_choice(scale, voice.rating);
    return concat({ voice.name, ": ", choice ? choice->word : unrated_choice(scale).word });
}

void draw_voice(ScreenContext& screen, CurrentEvaluation const& current, rules::Comparison const& comparison, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& voice = comparison.voices[index];
    auto const& scale = *comparison.placed.scale;
    auto const box = ui.group_box(Role::Group, concat({ "voice-", number(index) }), "", panel_style(ui));
    auto const* choice = find_choice(scale, voice.rating);
    paragraph(ui, "name", voice.name, TextStyle::SmallBold);
    rating_label(ui, "rating", choice ? *choice : unrated_choice(scale));
    paragraph(ui, "comment", voice.comment);
    if (!voice.evidence.empty())
        quiet(ui, "evidence", concat({ "How we know: ", voice.evidence }));
    if (voice.ours)
        return;
    ui.gap(0.4F);
    auto const label = concat({ "Use for ", number(comparison.placed.number), ": ", voice_text(scale, voice) });
    if (!button(ui, "use", label, { .blocked_by = screen.workspace.writable() ? "" : "This evaluation is open in another tab." }))
        return;
    screen.perform(
        store::settle(*screen.workspace.current(), *current.evaluation, comparison.placed.item->id, voice.rating, voice.comment));
    screen.later.push_back([&session = screen.session, label] { session.polite.push_back(concat({ "Settled. ", label })); });
}

void draw_settling(ScreenContext& screen, CurrentEvaluation const& current, rules::Comparison const& comparison)
{
    auto& ui = screen.ui;
    auto const& id = comparison.placed.item->id;
    auto const* answer = find_answer(*current.evaluation, id);
    ui.gap(0.6F);
    heading(ui, 4, "settling", "What the school says");
    ui.gap(0.3F);
    if (has_steps(*comparison.placed.scale))
        if (auto const picked
            = rating_picker(ui, "rating", concat({ "Our rating for statement ", number(comparison.placed.number) }),
                *comparison.placed.scale, answer ? std::string_view { answer->rating } : std::string_view {}))
            screen.perform(store::settle(
                *screen.workspace.current(), *current.evaluation, id, *picked, answer ? answer->comment : std::string {}));
    ui.gap(0.4F);
    if (auto text = text_area(ui, "comment", concat({ "Our comment on statement ", number(comparison.placed.number) }),
            answer ? answer->comment : "",
            { .placeholder = "Comment", .lines = 1, .read_only = !screen.workspace.writable(), .label_visible = false }))
        screen.perform(store::set_answer_text(current.evaluation->id, id, "comment", *text));
    ui.gap(0.3F);
    if (auto const settled
        = checkbox(ui, "settled", concat({ "Statement ", number(comparison.placed.number), " is settled" }), comparison.settled))
        screen.perform(*settled && answer
                ? store::settle(*screen.workspace.current(), *current.evaluation, id, answer->rating, answer->comment)
                : store::set_settled(current.evaluation->id, id, *settled));
}

void draw_comparison(ScreenContext& screen, CurrentEvaluation const& current, rules::Comparison const& comparison)
{
    auto& ui = screen.ui;
    auto const& placed = comparison.placed;
    auto const card
        = ui.group_box(Role::Article, placed.item->id, concat({ "Statement ", number(placed.number) }), card_style(ui));
    heading(ui, 3, concat({ number(placed.number), ". ", whole_statement(current, placed) }));
    quiet(ui, "state", comparison.settled ? "Settled" : comparison.differ ? "Views differ" : "Views agree");
    ui.gap(0.4F);
    for (std::size_t i = 0; i < comparison.voices.size(); ++i) {
        draw_voice(screen, current, comparison, i);
        ui.gap(0.4F);
    }
    draw_settling(screen, current, comparison);
}

void draw_list(ScreenContext& screen, CurrentEvaluation const& current, std::vector<rules::Comparison> const& all, bool differing)
{
    auto& ui = screen.ui;
    auto const shown = [&](rules::Comparison const& each) {
        return each.differ == differing && each.voices.size() > (each.voices.front().ours ? 1U : 0U);
    };
    auto const count = std::ranges::count_if(all, shown);
    auto const title = differing ? concat({ "Where views differ (", number(count), ")" })
                                 : concat({ "Where views agree (", number(count), ")" });
    auto const region = ui.group(Role::Region, differing ? "differ" : "agree", title);
    heading(ui, 2, title);
    ui.gap(0.6F);
    auto const key = std::string { "agreeing" };
    if (!differing) {
        bool const open = screen.session.open.contains(key);
        if (auto const changed = disclosure(ui, "show", "Show them", open))
            toggle_open(screen, key, *changed);
        if (!open)
            return;
        ui.gap(0.5F);
    }
    if (count == 0)
        quiet(ui, "none", differing ? "Nobody rated a statement differently." : "None yet.");
    for (auto const& comparison : all) {
        if (!shown(comparison))
            continue;
        draw_comparison(screen, current, comparison);
        ui.gap(0.75F);
    }
}

} // namespace

void draw_views(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, "Views");
    ui.gap(0.75F);
    auto const sources = rules::view_sources(*current.evaluation);
    if (sources.empty())
        return draw_taking_in(screen, current);
    auto const all = rules::compare_views(*current.instrument, *current.evaluation);
    auto const open = std::ranges::count_if(all, [](auto const& each) { return each.differ && !each.settled; });
    paragraph(ui, "words",
        open == 0 ? std::string { "Every difference is settled." }
                  : concat({ counted(open, "difference is", "differences are"), " still to settle." }),
        TextStyle::H3);
    ui.gap(0.75F);
    draw_list(screen, current, all, true);
    ui.gap(0.75F);
    draw_list(screen, current, all, false);
    ui.gap(0.75F);
    draw_sources(screen, current, sources);
    ui.gap(0.75F);
    draw_taking_in(screen, current);
}

} // namespace triad::ui
