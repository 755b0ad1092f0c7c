#include "base/text.h"
#include "rules/evaluation/shown.h"
#include "rules/evaluation/wording.h"
#include "ui/screens/evaluation/section.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

void draw_prompts(Ui& ui, model::ContextField const& field)
{
    std::vector<std::string> prompts;
    prompts.reserve(field.prompts.size());
    for (auto const& prompt : field.prompts)
        prompts.push_back(prompt.text);
    if (!prompts.empty())
        bullet_list(ui, "prompts", prompts);
    ui.gap(0.5F);
}

void draw_example(ScreenContext& screen, model::ContextField const& field)
{
    if (field.example.empty())
        return;
    auto& ui = screen.ui;
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

void draw_free_text(ScreenContext& screen, model::Evaluation const& evaluation, model::ContextField const& field)
{
    auto const* answer = find_context(evaluation, field.id);
    if (auto text = text_area(screen.ui, "text", field.title, answer ? answer->text : "",
            { .description = field.hint,
                .placeholder = field.hint,
                .lines = 3,
                .read_only = !screen.workspace.writable(),
                .label_visible = false }))
        screen.perform(store::set_context(evaluation.id, field.id, *text));
}

/// A choice the school makes once, with the reason for it.
void draw_choice(ScreenContext& screen, model::Evaluation const& evaluation, model::ContextField const& field)
{
    auto& ui = screen.ui;
    std::vector<Option> options;
    options.reserve(field.options.size());
    for (auto const& option : field.options)
        options.push_back({ option.id, option.text });
    auto const chosen = rules::chosen_option(field, evaluation);
    if (auto const picked = radio_list(ui, "text", field.hint.empty() ? field.title : field.hint, options, chosen);
        picked && screen.workspace.writable())
        screen.perform(store::set_context(evaluation.id, field.id, *picked));
    for (auto const& option : field.options)
        if (option.id == chosen)
            quiet(ui, "help", option.help);
    if (chosen.empty())
        quiet(ui, "undecided", concat({ rules::not_decided, "." }));
    if (field.reason.empty())
        return;
    ui.gap(0.5F);
    auto const* answer = find_context(evaluation, field.id);
    if (auto note = text_area(
            ui, "note", field.reason, answer ? answer->note : "", { .lines = 1, .read_only = !screen.workspace.writable() }))
        screen.perform(store::set_context_note(evaluation.id, field.id, *note));
}

void draw_context_field(ScreenContext& screen, model::Evaluation const& evaluation, model::ContextField const& field)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, field.id, "", card_style(ui));
    heading(ui, 3, field.title);
    ui.gap(0.3F);
    draw_prompts(ui, field);
    if (field.options.empty())
        draw_free_text(screen, evaluation, field);
    else
        draw_choice(screen, evaluation, field);
    draw_example(screen, field);
}

/// Short words that stand in the text in many places: one line each.
void draw_placeholders(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "words", "", card_style(ui));
    heading(ui, 3, "Words for your school");
    auto const empty = rules::empty_placeholders(*current.instrument, *current.evaluation);
    ui.gap(0.25F);
    quiet(ui, "left",
        empty.empty() ? std::string { "Every gap in the text is filled." }
                      : concat({ counted(empty.size(), "gap is", "gaps are"),
                            " still to fill. They are marked below, and stand in square brackets in the text." }));
    for (auto const& field : current.instrument->contexts) {
        if (field.name.empty() || !field.options.empty())
            continue;
        ui.gap(0.6F);
        bool const missing = std::ranges::find(empty, &field) != empty.end();
        auto const* answer = find_context(*current.evaluation, field.id);
        auto const group = ui.group(Role::Group, field.id);
        if (auto text = text_field(ui, "text", concat({ field.title, missing ? " (to fill)" : "" }), answer ? answer->text : "",
                { .description = field.hint,
                    .placeholder = field.example.empty() ? field.hint : concat({ "For example: ", field.example }),
                    .read_only = !screen.workspace.writable() }))
            screen.perform(store::set_context(current.evaluation->id, field.id, *text));
    }
}

bool has_placeholders(model::Instrument const& instrument)
{
    return std::ranges::any_of(
        instrument.contexts, [](auto const& field) { return !field.name.empty() && field.options.empty(); });
}

bool stands_alone(model::ContextField const& field) { return field.name.empty() || !field.options.empty(); }

} // namespace

void draw_contexts(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const& contexts = current.instrument->contexts;
    if (contexts.empty())
        return;
    auto const region = ui.group(Role::Region, "context", "Context");
    bool const choices = std::ranges::any_of(contexts, [](auto const& field) { return !field.options.empty(); });
    heading(ui, 2, choices ? "First: what your school decides" : "Context");
    if (!choices)
        quiet(ui, "hint", "Short notes that help a reader understand your answers. You can rate first and come back.");
    ui.gap(0.75F);
    for (auto const& field : contexts) {
        if (!stands_alone(field))
            continue;
        draw_context_field(screen, *current.evaluation, field);
        ui.gap(0.75F);
    }
    if (has_placeholders(*current.instrument)) {
        draw_placeholders(screen, current);
        ui.gap(0.75F);
    }
    ui.gap(0.75F);
}

void draw_decisions(ScreenContext& screen, CurrentEvaluation const& current, std::string_view item)
{
    auto& ui = screen.ui;
    for (auto const& field : current.instrument->contexts) {
        if (std::ranges::find(field.items, item) == field.items.end())
            continue;
        ui.gap(0.4F);
        auto const box = ui.group_box(Role::Group, concat({ "decision-", field.id }), "", notice_style(ui, false));
        paragraph(ui, "flag", field.flag.empty() ? field.title : field.flag, TextStyle::Small);
        paragraph(ui, "chosen", concat({ "Your school’s choice: ", rules::choice_in_words(field, *current.evaluation) }),
            TextStyle::SmallBold);
    }
}

} // namespace triad::ui
