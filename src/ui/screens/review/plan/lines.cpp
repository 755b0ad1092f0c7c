#include "base/elsewhere.h"
#include "base/text.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/line_choices.h"
#include "ui/screens/review/plan/plan_sections.h"
#include "ui/screens/review/plan/ties.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

store::Command::Setting mark_removed(RecordKind kind, std::string const& review, std::string const& record)
{
    return { { kind, review, record, "removed" }, "true" };
}

/// A line goes with its rows of the evidence plan, in one step that undo takes back whole.
void remove_line(ScreenContext& screen, model::Review const& review, model::ReviewLine const& line)
{
    store::Command command { .label = "Remove a line of enquiry",
        .settings = { mark_removed(RecordKind::ReviewLine, review.id, line.id) } };
    for (auto const& source : review.sources)
        if (!source.removed && source.line == line.id)
            command.settings.push_back(mark_removed(RecordKind::Source, review.id, source.id));
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session] {
        session.polite.push_back("Line removed, with its evidence plan. Undo brings both back.");
        session.pending_focus = "lines/heading";
    });
}

void draw_remove_line(ScreenContext& screen, model::Review const& review, model::ReviewLine const& line, std::string_view nth)
{
    if (button(screen.ui, "remove", concat({ "Remove line ", nth }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = locked_because(screen), .icon_only = true }))
        remove_line(screen, review, line);
}

void draw_line(ScreenContext& screen, model::Review const& review, model::ReviewLine const& line, std::size_t place)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const& banks = screen.assets.enquiry;
    auto const nth = number(place);
    auto const card = ui.group_box(Role::Article, line.id, concat({ "Line ", nth }), card_style(ui));
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      edit_long(screen, { RecordKind::ReviewLine, review.id, line.id }, "text",
                          concat({ "Line of enquiry ", nth }), line.text);
                  } },
            { .em = icons_em(ui, 1), .draw = [&] { draw_remove_line(screen, review, line, nth); }, .icons = true } });
    ui.gap(0.3F);
    auto const* bank = bank_line_of(document, banks, line);
    if (bank)
        paragraph(ui, "behind", behind_words(document, line.items), TextStyle::SmallBold);
    else
        draw_ties(screen, { RecordKind::ReviewLine, review.id, line.id }, line.items);
    auto const remote = bank ? remote_words(bank->remote) : std::string_view {};
    quiet(ui, "origin", concat({ origin_words(document, banks, line), remote.empty() ? "" : " · ", remote }));
    if (bank)
        quiet(ui, "note", bank->note);
}

void draw_choice(ScreenContext& screen, model::Review const& review, LineChoice const& choice)
{
    auto& ui = screen.ui;
    auto const panel = ui.group_box(Role::Article, choice.key, choice.text, panel_style(ui));
    paragraph(ui, "text", choice.text);
    paragraph(ui, "behind", behind_words(*screen.workspace.current(), choice.items), TextStyle::SmallBold);
    if (choice.bank)
        quiet(ui, "note", choice.bank->note);
    ui.gap(0.4F);
    auto const label = concat({ "Use ", choice.name, ": ", words_from_elsewhere(choice.text, 40) });
    if (!button(ui, "use", label,
            { .icon = Icon::Plus, .blocked_by = choice.taken ? "It is in this review." : locked_because(screen) }))
        return;
    // Focus stays where it is, so that several can be taken one after the other.
    add_with_focus(screen, RecordKind::ReviewLine, review.id, "line",
        { { "origin", choice.origin }, { "text", choice.text }, { "items", choice.items } }, "Add a line of enquiry", {});
    screen.later.push_back([&session = screen.session] { session.polite.push_back("Added to the lines of this review."); });
}

void draw_choices(ScreenContext& screen, model::Review const& review, std::string_view key, std::string_view title,
    std::vector<LineChoice> const& choices)
{
    if (choices.empty())
        return;
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, key, title);
    auto const state = concat({ "plan-", key });
    bool const open = screen.session.open.contains(state);
    auto const label = concat({ title, " (", number(choices.size()), ")" });
    if (auto const changed = disclosure(ui, "show", label, open))
        toggle_open(screen, state, *changed);
    if (!open)
        return;
    ui.gap(0.3F);
    for (auto const& choice : choices) {
        draw_choice(screen, review, choice);
        ui.gap(0.5F);
    }
}

void draw_more_lines(ScreenContext& screen, model::Review const& review)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "more", "Add a line", card_style(ui));
    heading(ui, 3, "Add a line");
    ui.gap(0.3F);
    auto const choices = line_choices(*screen.workspace.current(), review, screen.assets.enquiry);
    draw_choices(screen, review, "prompted", "Prompted by your answers", choices.prompted);
    draw_choices(screen, review, "own", "Your own lines", choices.own);
    draw_choices(screen, review, "earlier", "From your earlier reviews", choices.earlier);
    ui.gap(0.3F);
    auto const row = ui.row(0.9F);
    if (button(ui, "write", "Write a line", { .icon = Icon::Pencil, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::ReviewLine, review.id, "line", {}, "Add a line of enquiry", "text");
    link(ui, "bank", "Look through the whole bank", address_of(Screen::Enquiry), { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_plan_lines(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "lines", "Lines of enquiry");
    heading(ui, 2, "Lines of enquiry");
    ui.gap(0.3F);
    auto const lines = chosen_lines(*current.review);
    bool const prompts = !line_choices(*screen.workspace.current(), *current.review, screen.assets.enquiry).prompted.empty();
    quiet(ui, "hint",
        lines.empty() ? prompts ? "None yet. Take one that your answers prompt, or write your own. Two or three fill a day."
                                : "None yet. Take one from the bank, or write your own. Two or three fill a day."
                      : "What your partners look into. Two or three fill a day.");
    ui.gap(0.5F);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        draw_line(screen, *current.review, *lines[i], i + 1);
        ui.gap(0.6F);
    }
    draw_more_lines(screen, *current.review);
}

} // namespace triad::ui
