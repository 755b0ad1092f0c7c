#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/survey/answer_form.h"
#include "ui/screens/survey/survey_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// Answers from paper, from the telephone and from conversations, typed in one after the other. SYS-23d.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;
using model::SurveyResponse;

RecordRef record_of(SurveyResponse const& response) { return { RecordKind::SurveyResponse, {}, response.id }; }

std::vector<Option> how_options(SurveyResponse const& response)
{
    std::vector<Option> out { { "", "Not noted" }, { "paper", "On paper" }, { "phone", "By telephone" },
        { "interview", "In a conversation" }, { "file", "In a file" } };
    if (!std::ranges::contains(out, response.how, &Option::value))
        out.push_back({ response.how, words_from_elsewhere(response.how) });
    return out;
}

std::string how_words(SurveyResponse const& response)
{
    for (auto const& option : how_options(response))
        if (option.value == response.how && !response.how.empty())
            return within_sentence(option.label);
    return {};
}

/// Responses of the present wave, those left out among them, in the order in which they came.
std::vector<SurveyResponse const*> listed_responses(CurrentSurvey const& current)
{
    std::vector<SurveyResponse const*> out;
    for (auto const& response : current.cluster->survey_responses)
        if (!response.removed && response.survey == current.survey->id && response.wave == current.survey->wave)
            out.push_back(&response);
    return out;
}

/// How it came and when are taken over from the one that was typed before.
store::Fields next_fields(ScreenContext const& screen, CurrentSurvey const& current)
{
    std::string how = current.survey->kind == "interview" ? "interview" : "";
    auto day = iso_date(screen.today);
    for (auto const* response : listed_responses(current))
        if (response->file.empty()) {
            how = response->how;
            day = response->day;
        }
    return { { "survey", current.survey->id }, { "wave", current.survey->wave }, { "how", how }, { "day", day } };
}

void begin_response(ScreenContext& screen, CurrentSurvey const& current)
{
    auto const id = screen.workspace.fresh_id("response");
    auto command = store::add_record(RecordKind::SurveyResponse, {}, id, next_fields(screen, current), "Type in a response");
    for (auto const* question : current.questions) {
        auto const more = store::add_record(RecordKind::SurveyAnswer, {}, concat({ id, ".", question->id }),
            { { "response", id }, { "question", question->id }, { "mark", rules::question_mark(*question) } }, {});
        command.settings.insert(command.settings.end(), more.settings.begin(), more.settings.end());
    }
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session, survey = current.survey->id, id] {
        survey_work(session, survey).response = id;
        session.pending_focus = "typed-response/respondent";
    });
}

void leave_response(ScreenContext& screen, CurrentSurvey const& current, std::string focus)
{
    screen.later.push_back([&session = screen.session, survey = current.survey->id, focus = std::move(focus)] {
        survey_work(session, survey).response.clear();
        session.pending_focus = focus;
    });
}

void draw_who(ScreenContext& screen, CurrentSurvey const& current, SurveyResponse const& response)
{
    auto& ui = screen.ui;
    auto const record = record_of(response);
    draw_beside(ui,
        { { .share = 1,
              .draw = [&] { edit_short(screen, record, "respondent", "Who answered: their role", response.respondent, 0); } },
            { .share = 1, .draw = [&] {
                 choose(screen, record, "school", "School",
                     school_options(*current.cluster, listed_schools(*current.cluster), "Not noted", response.school),
                     response.school);
             } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { choose(screen, record, "how", "How it came", how_options(response), response.how); } },
            { .share = 1, .draw = [&] { edit_day(screen, record, "day", "On which day", response.day); } } });
}

void draw_response(ScreenContext& screen, CurrentSurvey const& current, SurveyResponse const& response)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "typed-response", "The response that you type in", card_style(ui));
    heading(ui, 2, "The response that you type in");
    ui.gap(0.4F);
    draw_who(screen, current, response);
    ui.gap(0.8F);
    for (std::size_t i = 0; i < current.questions.size(); ++i) {
        auto const& question = *current.questions[i];
        auto const id = concat({ response.id, ".", question.id });
        draw_answer_form(
            screen, i + 1, { id, response.id, question.id, &question, model::find_record(current.cluster->survey_answers, id) });
    }
    auto const row = ui.row(0.6F);
    if (button(ui, "next", "Keep it, and type in the next",
            { .look = ButtonLook::Primary, .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        begin_response(screen, current);
    if (button(ui, "done", "Keep it"))
        leave_response(screen, current, "responses/heading");
}

std::string response_facts(CurrentSurvey const& current, SurveyResponse const& response)
{
    std::int64_t answered = 0;
    for (auto const& answer : current.cluster->survey_answers)
        answered += answer.response == response.id && !answer.removed && !blank(answer.value) ? 1 : 0;
    auto const day = parse_iso_date(response.day);
    return joined({ how_words(response), day ? long_date(*day) : std::string {}, counted(answered, "answer", "answers"),
                      response.left_out ? std::string { "not counted" } : std::string {} },
        " · ");
}

void draw_listed(ScreenContext& screen, CurrentSurvey const& current, SurveyResponse const& response, std::size_t place)
{
    auto& ui = screen.ui;
    auto const name = concat({ number(place), ". ", response_called(*current.cluster, response) });
    auto const group = ui.group(Role::Group, response.id, name);
    paragraph(ui, "called", name);
    quiet(ui, "facts", response_facts(current, response));
    ui.gap(0.2F);
    auto const row = ui.row(0.5F);
    auto const blocked = locked_because(screen);
    // What came in a file is whoever answered’s own.
    if (response.file.empty() && button(ui, "change", concat({ "Change response ", name }), { .blocked_by = blocked }))
        screen.later.push_back([&session = screen.session, survey = current.survey->id, id = response.id] {
            survey_work(session, survey).response = id;
            session.pending_focus = "typed-response/respondent";
        });
    auto const label = response.left_out ? concat({ "Count response ", name }) : concat({ "Leave out response ", name });
    if (button(ui, "left-out", label, { .look = ButtonLook::Quiet, .blocked_by = blocked }))
        screen.perform(store::set_record(
            RecordKind::SurveyResponse, {}, response.id, "leftOut", response.left_out ? "" : "true", label, false));
    remove_button(screen, record_of(response), concat({ "Remove response ", name }), "responses/heading", true);
}

void draw_responses(ScreenContext& screen, CurrentSurvey const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "responses", "Responses of this wave");
    heading(ui, 2, "Responses of this wave");
    ui.gap(0.4F);
    auto const responses = listed_responses(current);
    if (responses.empty())
        quiet(ui, "none", "None yet.");
    auto const shown = draw_how_many(screen, current.survey->id, "responses", responses.size(), "responses");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_listed(screen, current, *responses[i], i + 1);
        ui.gap(0.5F);
    }
}

} // namespace

void draw_survey_entry(ScreenContext& screen)
{
    auto const current = current_survey(screen);
    if (!current.survey)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_survey_heading(screen, current, "Type in answers");
    paragraph(ui, "about",
        "From paper, from the telephone, or from a conversation. Each answer is kept as you type it, and any may stay empty.");
    quiet(ui, "quotes-why", "A text may be quoted only where whoever answered said so: note it below the answer.");
    ui.gap(0.6F);
    auto const* response
        = model::find_record(current.cluster->survey_responses, survey_work(screen.session, current.survey->id).response);
    // One of an earlier wave was typed in before this one began.
    if (response && !response->removed && response->survey == current.survey->id && response->wave == current.survey->wave)
        draw_response(screen, current, *response);
    else if (auto const why = rules::why_not_asked(current.questions); button(ui, "type-in", "Type in a response",
                 { .look = ButtonLook::Primary,
                     .icon = Icon::Plus,
                     .blocked_by = why.empty() ? locked_because(screen) : std::string_view { why } }))
        begin_response(screen, current);
    ui.gap(0.9F);
    draw_responses(screen, current);
}

} // namespace triad::ui
