#include "ui/screens/evaluation/section.h"

#include "base/text.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/references.h"
#include "rules/evaluation/shown.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ColumnKind;

void draw_help_notes(ScreenContext& screen, model::Section const& section)
{
    auto& ui = screen.ui;
    for (auto const& note : section.help) {
        auto const key = concat({ "help-", note.id });
        bool const open = screen.session.open.contains(key);
        if (auto const changed = disclosure(ui, key, note.title, open))
            toggle_open(screen, key, *changed);
        if (!open)
            continue;
        auto const panel = ui.group_box(Role::Group, concat({ key, "-text" }), note.title, panel_style(ui));
        paragraph(ui, "text", note.text);
    }
}

std::string answered_by(model::Section const& section, CurrentEvaluation const& current, model::Reference const& reference)
{
    std::string numbers;
    for (auto const* item : rules::statements_for(section, *current.evaluation, reference.id))
        for (auto const& placed : placed_items(*current.instrument, section))
            if (placed.item == item)
                numbers += concat({ numbers.empty() ? "Answered by " : ", ", number(placed.number) });
    return numbers.empty() ? std::string { "No statement is linked to this yet" } : numbers;
}

/// Lines to read. Where the section has statements, each says which of them answer it.
void draw_references(ScreenContext& screen, CurrentEvaluation const& current, model::Section const& section)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "references", "", card_style(ui));
    if (section.groups.empty()) {
        std::vector<std::string> lines;
        lines.reserve(section.references.size());
        for (auto const& reference : section.references)
            lines.push_back(reference.text);
        return bullet_list(ui, "lines", lines);
    }
    for (auto const& reference : section.references) {
        auto const group = ui.group(Role::Group, reference.id);
        paragraph(ui, "text", reference.text);
        quiet(ui, "answered", answered_by(section, current, reference));
        ui.gap(0.6F);
    }
    auto const unlinked = rules::unlinked_references(section, *current.evaluation);
    if (!unlinked.empty())
        paragraph(ui, "unlinked",
            concat({ counted(unlinked.size(), "expectation has", "expectations have"), " no statement linked to it." }),
            TextStyle::SmallBold);
}

void draw_items(ScreenContext& screen, CurrentEvaluation const& current, SectionPart const& part)
{
    model::ItemGroup const* shown = nullptr;
    for (auto const& placed : part.items) {
        if (placed.group != shown && !placed.group->stem.empty()) {
            heading(screen.ui, 3, concat({ "stem-", placed.item->id }), concat({ placed.group->stem, "…" }));
            screen.ui.gap(0.6F);
        }
        shown = placed.group;
        draw_statement(screen, current, placed);
        screen.ui.gap(0.75F);
    }
}

void draw_prompt(ScreenContext& screen, CurrentEvaluation const& current, model::Prompt const& prompt)
{
    auto& ui = screen.ui;
    auto const* answer = find_context(*current.evaluation, prompt.id);
    auto const card = ui.group_box(Role::Group, prompt.id, "", card_style(ui));
    if (auto text = text_area(
            ui, "text", prompt.text, answer ? answer->text : "", { .lines = 3, .read_only = !screen.workspace.writable() }))
        screen.perform(store::set_context(current.evaluation->id, prompt.id, *text));
    if (!prompt.actions)
        return;
    ui.gap(0.5F);
    for (auto const* action : rules::listed_actions(*current.evaluation)) {
        if (action->item != prompt.id)
            continue;
        draw_action(screen, current, *action, false);
        ui.gap(0.5F);
    }
    draw_add_action(screen, current, prompt.id);
}

void draw_column(ScreenContext& screen, CurrentEvaluation const& current, SectionPart const& part, model::Column const& column)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, column.id, column.title);
    heading(ui, 3, column.title);
    ui.gap(0.5F);
    switch (column.holds) {
    case ColumnKind::References:
        return draw_references(screen, current, *part.section);
    case ColumnKind::Items:
        return draw_items(screen, current, part);
    case ColumnKind::Prompts:
        for (auto const& prompt : column.prompts) {
            draw_prompt(screen, current, prompt);
            ui.gap(0.5F);
        }
    }
}

/// Columns stand beside each other where each has room to be read, else below each other.
void draw_columns(ScreenContext& screen, CurrentEvaluation const& current, SectionPart const& part)
{
    auto& ui = screen.ui;
    auto const& columns = part.section->columns;
    if (ui.flow_width() < ui.em(50)) {
        for (auto const& column : columns) {
            draw_column(screen, current, part, column);
            ui.gap(0.75F);
        }
        return;
    }
    float const gap = ui.em(1);
    float const free = ui.flow_width() - gap * static_cast<float>(columns.size() - 1);
    auto const share = [](model::Column const& column) { return column.holds == ColumnKind::Items ? 1.6F : 1.0F; };
    float total = 0;
    for (auto const& column : columns)
        total += share(column);
    std::vector<float> widths;
    widths.reserve(columns.size());
    for (auto const& column : columns)
        widths.push_back(free * share(column) / total);
    auto const scope = ui.columns(widths, gap);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0)
            ui.next_column();
        draw_column(screen, current, part, columns[i]);
    }
}

/// Whether a section is judged statement by statement or as a whole (AMB-08), and the whole's own card.
void draw_block(ScreenContext& screen, CurrentEvaluation const& current, model::Section const& section)
{
    if (section.block.id.empty())
        return;
    auto& ui = screen.ui;
    std::vector<Option> const ways { { "items", "Statement by statement" }, { "block", "Each part as a whole" } };
    bool const whole = rules::by_block(section, *current.evaluation);
    if (auto const chosen = select(ui, "judge-by", "How we judge", ways, whole ? "block" : "items", 18))
        screen.perform(
            store::set_evaluation_field(current.evaluation->id, "byBlock", *chosen == "block" ? "true" : std::string {}));
    ui.gap(0.75F);
    if (!whole)
        return;
    if (auto const placed = model::find_placed(*current.instrument, section.block.id))
        draw_statement(screen, current, *placed);
    ui.gap(0.75F);
}

void draw_section_head(ScreenContext& screen, CurrentEvaluation const& current, SectionPart const& part)
{
    auto& ui = screen.ui;
    auto const& section = *part.section;
    heading(ui, 2, part.begins ? section.title : concat({ section.title, ", continued" }));
    if (!part.begins)
        return;
    paragraph(ui, "intro", section.intro);
    auto const progress = rules::count_progress(*current.instrument, section, *current.evaluation);
    if (progress.items > 0)
        quiet(ui, "progress", rules::progress_in_words(progress));
    for (auto const* field : rules::awaited_choices(section, *current.instrument, *current.evaluation))
        paragraph(ui, concat({ "undecided-", field->id }),
            concat({ rules::not_decided, ": “", field->title, "” More stands here once your school has chosen." }),
            TextStyle::SmallBold);
    draw_help_notes(screen, section);
    for (auto const& id : section.opens)
        draw_open_or_start(screen, id);
}

} // namespace

void draw_section_part(ScreenContext& screen, CurrentEvaluation const& current, SectionPart const& part)
{
    auto& ui = screen.ui;
    auto const& section = *part.section;
    auto const region = ui.group(Role::Region, section.id, section.title);
    draw_section_head(screen, current, part);
    ui.gap(0.75F);
    bool const all = screen.session.filter == "all";
    if (part.begins && all)
        draw_block(screen, current, section);
    if (part.begins && all && !section.columns.empty())
        draw_columns(screen, current, part);
    else if (part.begins && all && !section.references.empty())
        draw_references(screen, current, section);
    if (!all || section.columns.empty() || !part.begins)
        draw_items(screen, current, part);
    ui.gap(0.75F);
}

} // namespace triad::ui
