#include "base/elsewhere.h"
#include "base/text.h"
#include "model/limits.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/survey/survey_form.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;
using model::SurveyQuestion;

std::vector<Option> kind_options()
{
    std::vector<Option> out;
    for (auto const& kind : rules::question_kinds())
        out.push_back({ std::string { kind.value }, std::string { kind.words } });
    return out;
}

/// Changes places with a neighbour. All are numbered anew, because two may share a number.
void move_question(ScreenContext& screen, rules::Questions questions, std::size_t from, std::size_t to)
{
    std::swap(questions[from], questions[to]);
    store::Command command { .label = "Move a question", .settings = {} };
    for (std::size_t i = 0; i < questions.size(); ++i)
        command.settings.push_back({ { RecordKind::SurveyQuestion, {}, questions[i]->id, "order" }, number(i + 1) });
    screen.perform(std::move(command));
    auto said = concat({ "Moved to place ", number(to + 1), " of ", number(questions.size()), "." });
    screen.later.push_back([&session = screen.session, said = std::move(said)] { session.polite.push_back(said); });
}

void draw_question_buttons(ScreenContext& screen, rules::Questions const& questions, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& question = *questions[index];
    auto const name
        = concat({ "question ", number(index + 1), blank(question.text) ? "" : ": ", words_from_elsewhere(question.text, 40) });
    auto const row = ui.row(icon_gap_em);
    MoveWords const words { concat({ "Move earlier: ", name }), concat({ "Move later: ", name }), "It is the first question.",
        "It is the last question." };
    if (auto const to = move_buttons(screen, index, questions.size(), words, locked_because(screen)))
        move_question(screen, questions, index, *to);
    remove_button(
        screen, { RecordKind::SurveyQuestion, {}, question.id }, concat({ "Remove ", name }), "survey-questions/heading");
}

/// Answers to words that stood here before say so, and count nowhere.
bool is_answered(model::ClusterDocument const& cluster, SurveyQuestion const& question)
{
    return std::ranges::any_of(cluster.survey_answers, [&](auto const& answer) {
        return !answer.removed && answer.question == question.id && !blank(answer.value)
            && answer.mark == rules::question_mark(question);
    });
}

void draw_question_fields(ScreenContext& screen, CurrentSurvey const& current, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& question = *current.questions[index];
    RecordRef const record { RecordKind::SurveyQuestion, {}, question.id };
    auto const title = concat({ "Question ", number(index + 1) });
    auto const group = ui.group(Role::Article, question.id, title);
    heading(ui, 3, title);
    ui.gap(0.2F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_long(screen, record, "text", "What is asked", question.text); } },
            { .em = 14, .draw = [&] { choose(screen, record, "kind", "How it is answered", kind_options(), question.kind); } },
            { .em = icons_em(ui, 3), .draw = [&] { draw_question_buttons(screen, current.questions, index); }, .icons = true } });
    if (rules::has_options(question.kind)) {
        ui.gap(0.4F);
        edit_text(screen, record, "options", "Options, one a line", question.options, 3);
    }
    if (auto const why = rules::why_not_asked(question); !why.empty())
        quiet(ui, "why-not", why);
    if (is_answered(*current.cluster, question))
        quiet(ui, "answered", "Answers to these words are here. They will not be counted once you change the words.");
}

void draw_adding_question(ScreenContext& screen, CurrentSurvey const& current)
{
    int const order = current.questions.empty() ? 1 : std::min(current.questions.back()->order + 1, model::highest_number);
    if (button(screen.ui, "add-question", "Add a question", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::SurveyQuestion, {}, "question",
            { { "survey", current.survey->id }, { "kind", "text" }, { "order", number(order) } }, "Add a question", "text");
}

std::vector<std::string> choices_shown(SurveyQuestion const& question)
{
    if (rules::has_options(question.kind))
        return rules::options_of(question);
    return { question.kind == "number" ? std::string { "Room for a whole number" }
                                       : std::string { "Room for a text, and whether it may be quoted" } };
}

void draw_question_preview(Ui& ui, SurveyQuestion const& question, std::size_t number_of)
{
    auto const group = ui.group(Role::Group, question.id);
    paragraph(ui, "asked", concat({ number(number_of), ". ", words_from_elsewhere(question.text, 400) }), TextStyle::BodyBold);
    if (question.kind == "several")
        quiet(ui, "how", "Any number of these:");
    bullet_list(ui, "choices", choices_shown(question));
    ui.gap(0.4F);
}

} // namespace

void draw_survey_questions(ScreenContext& screen, CurrentSurvey const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "survey-questions", "Questions", card_style(ui));
    heading(ui, 2, "Questions");
    ui.gap(0.5F);
    for (std::size_t i = 0; i < current.questions.size(); ++i) {
        draw_question_fields(screen, current, i);
        ui.gap(0.6F);
        divider(ui);
        ui.gap(0.6F);
    }
    draw_adding_question(screen, current);
}

void draw_survey_preview(ScreenContext& screen, CurrentSurvey const& current)
{
    auto& ui = screen.ui;
    auto const key = concat({ "survey-preview/", current.survey->id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "preview", "As whoever answers sees it", open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.4F);
    auto const box = ui.group_box(Role::Group, "as-asked", "As whoever answers sees it", panel_style(ui));
    paragraph(ui, "opening", without_turns(current.survey->opening));
    ui.gap(0.4F);
    for (std::size_t i = 0; i < current.questions.size(); ++i)
        draw_question_preview(ui, *current.questions[i], i + 1);
}

} // namespace triad::ui
