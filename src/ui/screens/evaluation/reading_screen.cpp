#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/shown.h"
#include "ui/forms/record_form.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/sharing/export_preview.h"
#include "ui/screens/sharing/personal_check.h"
#include "ui/screens/sharing/save_text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"

#include <algorithm>

// The record is shown by the page as ordinary HTML (Tree::reading): the canvas stays behind it and paints nothing.
// So only the tree matters here; places are left empty.

namespace triad::ui {

namespace {

void cell(Ui& ui, Role role, std::string_view key, std::string_view text, std::string_view tone = {})
{
    ui.leaf(role, key, text, {}).tone = tone;
}

void header_row(Ui& ui, std::initializer_list<std::string_view> titles)
{
    auto const row = ui.group(Role::Row, "header");
    int column = 0;
    for (auto title : titles)
        cell(ui, Role::ColumnHeader, concat({ "column-", number(column++) }), title);
}

std::string answer_words(model::Answer const* answer)
{
    if (!answer)
        return {};
    auto words = answer->comment;
    auto const add = [&](std::string_view title, std::string_view text) {
        if (!text.empty())
            words += concat({ words.empty() ? "" : "\n", title, text });
    };
    add("How we know: ", answer->evidence);
    if (auto const date = parse_iso_date(answer->review))
        add("To look at again: ", short_date(*date));
    return words;
}

void statement_row(Ui& ui, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    auto const& scale = *placed.scale;
    auto const* given = answer ? find_choice(scale, answer->rating) : nullptr;
    auto const& choice = given ? *given : unrated_choice(scale);
    auto const row = ui.group(Role::Row, placed.item->id);
    cell(ui, Role::RowHeader, "statement", statement_text(placed));
    if (has_steps(scale))
        cell(ui, Role::Cell, "rating", choice.word, tone_name(choice));
    cell(ui, Role::Cell, "comment", answer_words(answer));
}

/// Items that share their opening words stand in one table below them, so that the words are read once.
void group_table(Ui& ui, CurrentEvaluation const& current, model::Section const& section, std::size_t index)
{
    auto const& group = section.groups[index];
    auto const key = concat({ section.id, "-", number(index) });
    if (!group.stem.empty())
        ui.leaf(Role::Paragraph, concat({ key, "-stem" }), concat({ group.stem, "…" }), {}).state |= semantics::Strong;
    auto const table
        = ui.group(Role::Table, key, group.stem.empty() ? section.title : concat({ section.title, ": ", group.stem }));
    if (has_steps(scale_of(*current.instrument, section)))
        header_row(ui, { "Statement", "Our rating", "Comment" });
    else
        header_row(ui, { "Question", "Note" });
    for (auto const& placed : rules::shown_items(*current.instrument, section, *current.evaluation))
        if (placed.group == &group)
            statement_row(ui, current, placed);
}

bool shows_group(CurrentEvaluation const& current, model::Section const& section, model::ItemGroup const& group)
{
    return std::ranges::any_of(rules::shown_items(*current.instrument, section, *current.evaluation),
        [&](auto const& placed) { return placed.group == &group; });
}

/// What is read beside the statements, and what was written about the section as a whole.
void draw_beside(Ui& ui, CurrentEvaluation const& current, model::Section const& section)
{
    if (!section.references.empty()) {
        auto const list = ui.group(Role::List, concat({ "references-", section.id }));
        for (auto const& reference : section.references)
            ui.leaf(Role::ListItem, reference.id, reference.text, {});
    }
    for (auto const& column : section.columns)
        for (auto const& prompt : column.prompts) {
            auto const* answer = find_context(*current.evaluation, prompt.id);
            if (!answer || blank(answer->text))
                continue;
            heading(ui, 3, concat({ "prompt-", prompt.id }), prompt.text);
            ui.leaf(Role::Paragraph, prompt.id, answer->text, {});
        }
}

void draw_section(Ui& ui, CurrentEvaluation const& current, model::Section const& section)
{
    heading(ui, 2, concat({ "section-", section.id }), section.title);
    auto const block
        = rules::by_block(section, *current.evaluation) ? find_placed(*current.instrument, section.block.id) : std::nullopt;
    if (block) {
        auto const table = ui.group(Role::Table, concat({ section.id, "-whole" }), section.title);
        header_row(ui, { "As a whole", "Our rating", "Comment" });
        statement_row(ui, current, *block);
    }
    for (std::size_t index = 0; index < section.groups.size(); ++index)
        if (shows_group(current, section, section.groups[index]))
            group_table(ui, current, section, index);
    draw_beside(ui, current, section);
}

/// A document that the school wrote here, as its readers get it.
void draw_paper(Ui& ui, rules::Paper const& paper)
{
    if (!paper.gaps.empty()) {
        heading(ui, 2, "gaps-heading", "Still to fill in");
        auto const list = ui.group(Role::List, "gaps");
        for (std::size_t i = 0; i < paper.gaps.size(); ++i)
            ui.leaf(Role::ListItem, number(i), paper.gaps[i], {});
    }
    std::string_view title;
    for (std::size_t i = 0; i < paper.parts.size(); ++i) {
        auto const& part = paper.parts[i];
        auto const key = concat({ "part-", number(i) });
        if (part.title != title)
            heading(ui, 2, concat({ key, "-heading" }), part.title);
        title = part.title;
        if (!part.lead.empty())
            ui.leaf(Role::Paragraph, concat({ key, "-lead" }), part.lead, {});
        auto const list = ui.group(part.list ? Role::List : Role::Group, key);
        for (std::size_t k = 0; k < part.lines.size(); ++k)
            ui.leaf(part.list ? Role::ListItem : Role::Paragraph, number(k), part.lines[k], {});
    }
}

void contexts(Ui& ui, CurrentEvaluation const& current)
{
    for (auto const& field : current.instrument->contexts) {
        auto const* answer = find_context(*current.evaluation, field.id);
        bool const choice = !field.options.empty();
        if (!choice && (!answer || blank(answer->text)))
            continue;
        heading(ui, 2, concat({ "context-", field.id }), field.title);
        ui.leaf(Role::Paragraph, field.id, choice ? rules::choice_in_words(field, *current.evaluation) : answer->text, {});
        if (answer && !blank(answer->note))
            ui.leaf(Role::Paragraph, concat({ field.id, "-note" }), answer->note, {});
    }
}

void actions_table(Ui& ui, CurrentEvaluation const& current)
{
    auto actions = rules::listed_actions(*current.evaluation);
    std::erase_if(actions, [](auto const* action) { return blank(action->what); });
    if (actions.empty())
        return;
    heading(ui, 2, "actions-heading", "Actions");
    auto const table = ui.group(Role::Table, "actions", "Actions");
    header_row(ui, { "What", "Who", "By when", "Done" });
    for (auto const* action : actions) {
        auto const date = [](std::string const& iso) {
            auto const day = parse_iso_date(iso);
            return day ? short_date(*day) : std::string {};
        };
        auto const row = ui.group(Role::Row, action->id);
        cell(ui, Role::RowHeader, "what", action->what);
        cell(ui, Role::Cell, "who", action->owner);
        cell(ui, Role::Cell, "due", date(action->due));
        cell(ui, Role::Cell, "done", action->done.empty() ? "not yet" : date(action->done));
    }
}

/// What is printed or saved here may go to anybody, a website included, so what looks personal in it is said above the buttons.
/// It stands among the controls, and so is not printed.
void personal_warning(ScreenContext& screen, rules::Paper const& paper)
{
    auto const line = personal_line(paper, names_in_school(*screen.workspace.current()));
    if (!line.empty())
        screen.ui.leaf(Role::Paragraph, "personal", line, {});
}

void controls(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, "reading-controls", "Record");
    link(ui, "back", "Back to judging", address_of(Screen::Evaluation, current.evaluation->id), { .icon = Icon::ArrowLeft });
    if (auto const text = save_text(screen.workspace, screen.today, screen.offset_minutes); !text.state.empty())
        ui.leaf(Role::Paragraph, "state", text.whole(), {}).tone = text.trouble ? "" : "muted";
    bool const document = current.instrument->layout == model::Layout::Document;
    auto const paper = document ? rules::make_paper(*current.instrument, *current.evaluation)
                                : rules::Paper { .title = {}, .parts = {}, .gaps = {} };
    personal_warning(screen, document ? paper : written_in_record(*current.instrument, *current.evaluation));
    if (button(ui, "print", "Print", { .look = ButtonLook::Primary, .icon = Icon::Printer }))
        screen.later.push_back([&workspace = screen.workspace, what = current.instrument->title] {
            workspace.print({ .kind = "print", .what = concat({ "Record: ", what }) });
        });
    if (document && button(ui, "document", "Download as a document", { .icon = Icon::Download }))
        save_paper(screen, paper, { .kind = "document", .what = {} });
}

void draw_audit(Ui& ui, CurrentEvaluation const& current)
{
    auto const progress = rules::count_progress(*current.instrument, *current.evaluation);
    ui.leaf(Role::Paragraph, "counts", rules::counts_in_words(progress), {}).state |= semantics::Strong;
    contexts(ui, current);
    for (auto const& section : current.instrument->sections)
        draw_section(ui, current, section);
}

} // namespace

void draw_reading(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    controls(screen, current);
    heading(ui, 1, current.instrument->title);
    ui.leaf(Role::Paragraph, "line", evaluation_line(screen, *current.evaluation), {});
    if (current.instrument->layout == model::Layout::Document)
        draw_paper(ui, rules::make_paper(*current.instrument, *current.evaluation));
    else
        draw_audit(ui, current);
    actions_table(ui, current);
    ui.leaf(Role::Paragraph, "foot",
          concat({ "The school's own view of its own practice, on ", long_date(screen.today),
              ". For this school; whoever receives it was given it by the school. ", current.instrument->credit }),
          {})
        .tone
        = "muted";
}

} // namespace triad::ui
