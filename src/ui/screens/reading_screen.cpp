#include "ui/screens/parts.h"

#include "base/text.h"
#include "rules/progress.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"

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
    if (answer->evidence.empty())
        return answer->comment;
    return concat({ answer->comment, answer->comment.empty() ? "" : "\n", "How we know: ", answer->evidence });
}

void statement_row(Ui& ui, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    auto const& scale = current.instrument->scale;
    auto const* given = answer ? find_choice(scale, answer->rating) : nullptr;
    auto const& choice = given ? *given : unrated_choice(scale);
    auto const row = ui.group(Role::Row, placed.item->id);
    cell(ui, Role::RowHeader, "statement", statement_text(placed));
    cell(ui, Role::Cell, "rating", choice.word, tone_name(choice));
    cell(ui, Role::Cell, "comment", answer_words(answer));
}

/// Items that share their opening words stand in one table below them, so that the words are read once.
void group_table(Ui& ui, CurrentEvaluation const& current, model::Section const& section, std::size_t index)
{
    auto const& group = section.groups[index];
    auto const key = concat({ section.id, "-", number(static_cast<std::int64_t>(index)) });
    if (!group.stem.empty())
        ui.leaf(Role::Paragraph, concat({ key, "-stem" }), concat({ group.stem, "…" }), {}).state |= semantics::Strong;
    auto const table
        = ui.group(Role::Table, key, group.stem.empty() ? section.title : concat({ section.title, ": ", group.stem }));
    header_row(ui, { "Statement", "Our rating", "Comment" });
    for (auto const& placed : placed_items(*current.instrument, section))
        if (placed.group == &group)
            statement_row(ui, current, placed);
}

void draw_section(Ui& ui, CurrentEvaluation const& current, model::Section const& section)
{
    heading(ui, 2, concat({ "section-", section.id }), section.title);
    for (std::size_t index = 0; index < section.groups.size(); ++index)
        group_table(ui, current, section, index);
}

void contexts(Ui& ui, CurrentEvaluation const& current)
{
    for (auto const& field : current.instrument->contexts) {
        auto const* answer = find_context(*current.evaluation, field.id);
        if (!answer || blank(answer->text))
            continue;
        heading(ui, 2, concat({ "context-", field.id }), field.title);
        ui.leaf(Role::Paragraph, field.id, answer->text, {});
    }
}

void actions_table(Ui& ui, CurrentEvaluation const& current)
{
    auto const actions = rules::listed_actions(*current.evaluation);
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

void controls(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, "reading-controls", "Record");
    link(ui, "back", "Back to judging", address_of(Screen::Evaluation, current.evaluation->id), { .icon = Icon::ArrowLeft });
    if (button(ui, "print", "Print", { .look = ButtonLook::Primary, .icon = Icon::Printer }))
        screen.later.push_back([&files = screen.ports.files] { files.print(); });
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
    auto const progress = rules::count_progress(*current.instrument, *current.evaluation);
    ui.leaf(Role::Paragraph, "counts", rules::counts_in_words(progress), {}).state |= semantics::Strong;
    contexts(ui, current);
    for (auto const& section : current.instrument->sections)
        draw_section(ui, current, section);
    actions_table(ui, current);
    ui.leaf(Role::Paragraph, "foot",
          concat({ "The school's own view of its own practice, on ", long_date(screen.today),
              ". For this school; whoever receives it was given it by the school. ", current.instrument->credit }),
          {})
        .tone
        = "muted";
}

} // namespace triad::ui
