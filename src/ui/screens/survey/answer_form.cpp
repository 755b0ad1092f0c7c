#include "ui/screens/survey/answer_form.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/survey/questions.h"
#include "rules/survey/quotes.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

// Answers may be left empty, and a chosen option can be taken back. SYS-23d.

namespace triad::ui {

namespace {

using store::AnswerPlace;

std::string value_at(AnswerPlace const& place) { return place.here && !place.here->removed ? place.here->value : std::string {}; }

void change_answer(ScreenContext& screen, AnswerPlace const& place, std::string_view field, std::string_view value, bool typing)
{
    screen.perform(store::set_survey_answer(place, field, value, "Change: an answer", typing));
}

void draw_one(ScreenContext& screen, AnswerPlace const& place, std::string const& label, std::string const& value)
{
    auto& ui = screen.ui;
    std::vector<Option> options;
    for (auto const& option : rules::options_of(*place.asked))
        options.push_back({ number(options.size() + 1), words_from_elsewhere(option) });
    if (auto const chosen = radio_list(ui, "options", label, options, value))
        change_answer(screen, place, "value", *chosen, false);
    if (!value.empty()
        && button(ui, "take-back", "Take this answer back", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) }))
        change_answer(screen, place, "value", "", false);
}

void draw_several(ScreenContext& screen, AnswerPlace const& place, std::string const& label, std::string const& value)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, "boxes", label);
    auto const options = rules::options_of(*place.asked);
    auto const places = rules::chosen_places(value);
    for (std::size_t i = 0; i < options.size(); ++i) {
        bool const chosen = std::ranges::contains(places, i + 1);
        if (auto const wanted = checkbox(ui, concat({ "box-", number(i + 1) }), words_from_elsewhere(options[i]), chosen))
            change_answer(screen, place, "value", rules::with_place(value, i + 1, *wanted), false);
        ui.gap(0.2F);
    }
}

void draw_number(ScreenContext& screen, AnswerPlace const& place, std::string const& label, std::string const& value)
{
    auto const problem = rules::answer_problem(*place.asked, value);
    FieldOptions const options {
        .description = problem, .width_em = 8, .read_only = !screen.workspace.writable(), .invalid = !problem.empty()
    };
    if (auto const typed = text_field(screen.ui, "number", concat({ label, ", in digits" }), value, options))
        change_answer(screen, place, "value", *typed, true);
    if (!problem.empty())
        paragraph(screen.ui, "refused", problem, TextStyle::Small, screen.ui.palette().danger);
}

void draw_permission(ScreenContext& screen, AnswerPlace const& place)
{
    std::vector<Option> options;
    for (auto const& permission : rules::quote_permissions())
        options.push_back({ std::string { permission.value }, std::string { permission.words } });
    auto const value = place.here && !place.here->removed ? place.here->allowed : std::string {};
    if (auto const chosen = select(screen.ui, "allowed", "Whether it may be quoted", options, value, 24))
        change_answer(screen, place, "allowed", *chosen, false);
}

void draw_text(ScreenContext& screen, AnswerPlace const& place, std::string const& label, std::string const& value)
{
    auto& ui = screen.ui;
    FieldOptions const options { .lines = 3, .read_only = !screen.workspace.writable() };
    if (auto const typed = text_area(ui, "text", label, value, options))
        change_answer(screen, place, "value", *typed, true);
    ui.gap(0.3F);
    draw_permission(screen, place);
}

/// The words were changed since: what was said of other words is not taken for an answer to these.
void draw_other_words(ScreenContext& screen, AnswerPlace const& place, std::string const& value)
{
    auto& ui = screen.ui;
    if (blank(value) || place.here->mark == rules::question_mark(*place.asked))
        return;
    quiet(ui, "other-words", "This question was put in other words since it was answered, so the answer does not count.");
    if (button(ui, "answers-this", "It answers these words too", { .blocked_by = locked_because(screen) }))
        change_answer(screen, place, "value", value, false);
    ui.gap(0.3F);
}

} // namespace

void draw_answer_form(ScreenContext& screen, std::size_t number_of, AnswerPlace const& place)
{
    auto& ui = screen.ui;
    auto const& question = *place.asked;
    auto const title = concat({ number(number_of), ". ", words_from_elsewhere(question.text, 400) });
    auto const group = ui.group(Role::Group, question.id, concat({ "Question ", number(number_of) }));
    heading(ui, 3, title);
    ui.gap(0.3F);
    auto const value = value_at(place);
    auto const label = concat({ "Answer to question ", number(number_of) });
    draw_other_words(screen, place, value);
    if (question.kind == "one")
        draw_one(screen, place, label, value);
    else if (question.kind == "several")
        draw_several(screen, place, label, value);
    else if (question.kind == "number")
        draw_number(screen, place, label, value);
    else
        draw_text(screen, place, label, value);
    ui.gap(0.8F);
}

} // namespace triad::ui
