#include "base/text.h"
#include "rules/evaluation/carrying.h"
#include "store/starting.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/section.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using rules::WordingChange;
using rules::WordingStep;

std::string with_stem(std::string const& stem, model::Item const& item)
{
    return stem.empty() ? item.text : concat({ stem, " ", item.text });
}

std::string counts_in_words(std::vector<WordingStep> const& steps)
{
    auto const count = [&](WordingChange change) { return number(std::ranges::count(steps, change, &WordingStep::change)); };
    return concat({ count(WordingChange::Added), " added, ", count(WordingChange::Changed), " changed, ",
        count(WordingChange::Removed), " removed, ", count(WordingChange::Same), " the same" });
}

void draw_begin(ScreenContext& screen, CurrentEvaluation const& current, model::Instrument const& newest)
{
    auto& ui = screen.ui;
    auto const steps = rules::wording_steps(*current.instrument, newest);
    auto const card = ui.group_box(Role::Region, "begin", "Take over the new wording", card_style(ui));
    heading(ui, 2,
        concat({ "Edition ", number(newest.version), " is here; this evaluation uses edition ",
            number(current.instrument->version) }));
    ui.gap(0.3F);
    paragraph(ui, "counts", counts_in_words(steps), TextStyle::BodyBold);
    ui.gap(0.3F);
    paragraph(ui, "text",
        "Answers follow by themselves only where the wording is the same. What has changed you look at one by one. The "
        "evaluation "
        "as it is now stays in your file, under its old wording.");
    ui.gap(0.6F);
    if (!button(ui, "take-over", "Take over the new wording", { .look = ButtonLook::Primary, .icon_after = Icon::ArrowRight }))
        return;
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, id = current.evaluation->id, newest] {
        auto const fresh = workspace.fresh_id("eval");
        auto const* previous = find_evaluation(*workspace.current(), id);
        auto const ids = [&](std::string_view prefix) { return workspace.fresh_id(prefix); };
        if (workspace.perform(store::start_upgrade(*workspace.current(), fresh, *previous, newest, ids)))
            session.route = parse_route(address_of(Screen::Wording, fresh));
    });
}

void draw_old_answer(Ui& ui, model::Evaluation const& before, model::Instrument const& wording, std::string const& item)
{
    auto const* answer = find_answer(before, item);
    auto const placed = find_placed(wording, item);
    if (!answer || !placed)
        return quiet(ui, "unanswered", "It was not answered.");
    auto const* choice = find_choice(*placed->scale, answer->rating);
    rating_label(ui, "old-rating", choice ? *choice : unrated_choice(*placed->scale));
    paragraph(ui, "old-comment", answer->comment, TextStyle::Small);
}

void draw_review_buttons(ScreenContext& screen, CurrentEvaluation const& current, WordingStep const& step, bool reviewed)
{
    auto& ui = screen.ui;
    auto const label = step.change == WordingChange::Removed ? "Seen" : "Looked at";
    if (auto const changed = checkbox(ui, "reviewed", label, reviewed))
        screen.perform(store::set_reviewed(*current.evaluation, step.item, step.change == WordingChange::Removed, *changed));
}

void draw_step(ScreenContext& screen, CurrentEvaluation const& current, model::Evaluation const& before,
    model::Instrument const& old_wording, WordingStep const& step)
{
    auto& ui = screen.ui;
    std::string_view const title = step.change == WordingChange::Added ? "Added"
        : step.change == WordingChange::Removed                        ? "Removed"
                                                                       : "Changed";
    auto const& text = step.after ? with_stem(step.stem_after, *step.after) : with_stem(step.stem_before, *step.before);
    auto const card = ui.group_box(Role::Article, step.item, concat({ title, ": ", text }), card_style(ui));
    heading(ui, 2, concat({ title, ": ", text }));
    ui.gap(0.3F);
    if (step.before) {
        auto const panel = ui.group_box(Role::Group, "before", "", panel_style(ui));
        if (step.after)
            paragraph(ui, "wording", concat({ "It said: ", with_stem(step.stem_before, *step.before) }), TextStyle::Small);
        draw_old_answer(ui, before, old_wording, step.item);
    }
    ui.gap(0.5F);
    auto const placed = step.after ? placed_here(current, step.item) : std::nullopt;
    if (placed) {
        draw_answer_sign(screen, current, *placed);
        auto const* answer = find_answer(*current.evaluation, step.item);
        if (auto comment = text_area(ui, "comment", concat({ "Comment on statement ", number(placed->number) }),
                answer ? answer->comment : "", { .placeholder = "Comment", .lines = 1, .label_visible = false }))
            screen.perform(store::set_answer_text(current.evaluation->id, step.item, "comment", *comment));
    }
    ui.gap(0.3F);
    draw_review_buttons(screen, current, step, rules::step_reviewed(step, *current.evaluation));
}

void draw_walk(ScreenContext& screen, CurrentEvaluation const& current, model::Evaluation const& before)
{
    auto& ui = screen.ui;
    auto const* old_wording = instrument_of(*screen.workspace.current(), before);
    if (!old_wording)
        return;
    auto const steps = rules::wording_steps(*old_wording, *current.instrument);
    auto const progress = rules::upgrade_progress(steps, *current.evaluation);
    paragraph(
        ui, "progress", concat({ "Reviewed ", number(progress.reviewed), " of ", number(progress.to_review) }), TextStyle::H3);
    ui.gap(0.2F);
    quiet(ui, "counts", concat({ counts_in_words(steps), ". You can leave this and come back at any time." }));
    ui.gap(0.75F);
    for (auto const& step : steps) {
        if (step.change == WordingChange::Same)
            continue;
        draw_step(screen, current, before, *old_wording, step);
        ui.gap(0.75F);
    }
}

} // namespace

void draw_wording(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, "Changes in the wording");
    ui.gap(0.75F);
    auto const* newest = newer_wording(screen, current);
    if (newest)
        return draw_begin(screen, current, *newest);
    auto const* before
        = current.evaluation->upgrade ? find_evaluation(*screen.workspace.current(), current.evaluation->previous) : nullptr;
    if (before)
        return draw_walk(screen, current, *before);
    paragraph(ui, "none", "This evaluation uses the newest wording that is here. There is nothing to look at.");
}

} // namespace triad::ui
