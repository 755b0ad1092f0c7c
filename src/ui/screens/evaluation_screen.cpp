#include "ui/screens/parts.h"
#include "ui/screens/screen.h"

#include "base/text.h"
#include "rules/progress.h"
#include "ui/views/item_filter.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_details(ScreenContext& screen, model::Evaluation const& evaluation)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    std::string const key = "details";
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, key, "School, period and meeting date", open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    ui.gap(0.5F);
    FieldOptions options { .read_only = !screen.workspace.writable() };
    if (auto name = text_field(ui, "school-name", "School name", document.school.name, options))
        screen.perform(store::set_school_field("name", *name));
    ui.gap(0.75F);
    auto const row = ui.row(1);
    options.width_em = 14;
    if (auto period = text_field(ui, "period", "Period", evaluation.period, options))
        screen.perform(store::set_evaluation_field(evaluation.id, "period", *period));
    if (auto date = date_field(ui, "meeting", "Meeting where we present", evaluation.meeting, options))
        screen.perform(store::set_evaluation_field(evaluation.id, "meeting", *date));
}

void draw_progress(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const progress = rules::count_progress(*current.instrument, *current.evaluation);
    auto const region = ui.group_box(Role::Region, "progress", "Progress", card_style(ui));
    paragraph(ui, "words", rules::progress_in_words(progress), TextStyle::H3);
    ui.gap(0.4F);
    rating_bar(ui, "bar", progress, rules::counts_in_words(progress));
    ui.gap(0.75F);
    auto const row = ui.row(0.75F);
    draw_next_unrated(screen, current, "");
    draw_filter(screen, current);
}

void draw_context_field(ScreenContext& screen, model::Evaluation const& evaluation, model::ContextField const& field)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, field.id, "", card_style(ui));
    heading(ui, 3, field.title);
    ui.gap(0.3F);
    std::vector<std::string> prompts;
    prompts.reserve(field.prompts.size());
    for (auto const& prompt : field.prompts)
        prompts.push_back(prompt.text);
    bullet_list(ui, "prompts", prompts);
    ui.gap(0.5F);
    auto const* answer = find_context(evaluation, field.id);
    if (auto text = text_area(ui, "text", field.title, answer ? answer->text : "",
            { .description = field.hint,
                .placeholder = field.hint,
                .lines = 3,
                .read_only = !screen.workspace.writable(),
                .label_visible = false }))
        screen.perform(store::set_context(evaluation.id, field.id, *text));
    ui.gap(0.25F);
    auto const key = concat({ "example-", field.id });
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, "example", concat({ "Example: ", field.title }), open))
        toggle_open(screen, key, *changed);
    if (open) {
        auto const panel = ui.box(panel_style(ui));
        paragraph(ui, "example-text", field.example);
    }
}

void draw_answer_fields(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto& ui = screen.ui;
    auto const& evaluation = *current.evaluation;
    auto const& item = *placed.item;
    auto const* answer = find_answer(evaluation, item.id);
    draw_rating(screen, current, placed);
    ui.gap(0.6F);
    if (auto text
        = text_area(ui, "comment", concat({ "Comment on statement ", number(placed.number) }), answer ? answer->comment : "",
            { .placeholder = "Comment", .lines = 1, .read_only = !screen.workspace.writable(), .label_visible = false }))
        screen.perform(store::set_answer_text(evaluation.id, item.id, "comment", *text));
    ui.gap(0.35F);
    auto const row = ui.row(0.5F);
    auto const actions = count_actions(evaluation, item.id);
    link(ui, "details",
        actions ? concat({ counted(actions, "action", "actions"), " and details for ", number(placed.number) })
                : concat({ "Evidence and actions for ", number(placed.number) }),
        address_of(Screen::Item, evaluation.id, item.id), { .style = TextStyle::Small });
}

void draw_statement(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto& ui = screen.ui;
    auto const name = concat({ "Statement ", number(placed.number) });
    auto const card = ui.group_box(Role::Article, placed.item->id, name, card_style(ui));
    heading(ui, placed.group->stem.empty() ? 3 : 4, statement_text(placed));
    quiet(ui, "help", placed.item->help);
    ui.gap(0.6F);
    draw_answer_fields(screen, current, placed);
}

void draw_group(
    ScreenContext& screen, CurrentEvaluation const& current, model::Section const& section, model::ItemGroup const& group)
{
    bool stem_shown = group.stem.empty();
    for (auto const& placed : placed_items(*current.instrument, section)) {
        if (placed.group != &group || !passes_filter(screen.session.filter, *current.evaluation, *placed.item))
            continue;
        if (!stem_shown) {
            heading(screen.ui, 3, concat({ "stem-", placed.item->id }), concat({ group.stem, "…" }));
            screen.ui.gap(0.6F);
            stem_shown = true;
        }
        draw_statement(screen, current, placed);
        screen.ui.gap(0.75F);
    }
}

bool any_passes(ScreenContext const& screen, CurrentEvaluation const& current, model::Section const& section)
{
    for (auto const& placed : placed_items(*current.instrument, section))
        if (passes_filter(screen.session.filter, *current.evaluation, *placed.item))
            return true;
    return false;
}

void draw_section(ScreenContext& screen, CurrentEvaluation const& current, model::Section const& section)
{
    if (!any_passes(screen, current, section))
        return;
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, section.id, section.title);
    heading(ui, 2, section.title);
    quiet(ui, "count", rules::progress_in_words(rules::count_progress(*current.instrument, section, *current.evaluation)));
    ui.gap(0.75F);
    for (auto const& group : section.groups)
        draw_group(screen, current, section, group);
    ui.gap(0.75F);
}

void draw_sections(ScreenContext& screen, CurrentEvaluation const& current)
{
    bool any = false;
    for (auto const& section : current.instrument->sections) {
        any = any || any_passes(screen, current, section);
        draw_section(screen, current, section);
    }
    if (any)
        return;
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "none", "", card_style(ui));
    paragraph(ui, "text",
        screen.session.filter == "unrated" ? "Every statement is judged. The summary shows what you found."
                                           : "No statement fits this choice.");
    ui.gap(0.5F);
    if (button(ui, "show-all", "Show all statements"))
        screen.later.push_back([&session = screen.session] { session.filter = "all"; });
}

} // namespace

void draw_evaluation(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, current.instrument->title);
    draw_details(screen, *current.evaluation);
    ui.gap(0.75F);
    if (!shows_aside(screen))
        draw_progress(screen, current);
    ui.gap(1.5F);
    if (screen.session.filter == "all" && !current.instrument->contexts.empty()) {
        auto const region = ui.group(Role::Region, "context", "Context");
        heading(ui, 2, "Context");
        quiet(ui, "hint", "Two short notes that help a reader understand your answers. You can rate first and come back.");
        ui.gap(0.75F);
        for (auto const& field : current.instrument->contexts) {
            draw_context_field(screen, *current.evaluation, field);
            ui.gap(0.75F);
        }
        ui.gap(0.75F);
    }
    draw_sections(screen, current);
    draw_next_steps(screen, current);
}

} // namespace triad::ui
