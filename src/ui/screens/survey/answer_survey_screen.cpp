#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/survey/received.h"
#include "rules/survey/survey_files.h"
#include "store/answers_outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/screens/survey/answer_form.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// A survey that the school was asked to answer. SYS-23, SH-20, SH-21.

namespace triad::ui {

namespace {

using model::ReceivedSurvey;
using model::SchoolDocument;

std::string received_title(ReceivedSurvey const& survey)
{
    return blank(survey.title) ? std::string { "Survey" } : words_from_elsewhere(survey.title);
}

/// All that were received: the address names none of them.
void draw_received_list(ScreenContext& screen, SchoolDocument const* document)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Surveys to answer");
    ui.gap(0.5F);
    bool any = false;
    for (auto const& survey : document ? document->received_surveys : std::vector<ReceivedSurvey> {}) {
        if (survey.removed)
            continue;
        any = true;
        auto const group = ui.group(Role::Group, survey.id, received_title(survey));
        link(ui, "open-survey", received_title(survey), address_of(Screen::AnswerSurvey, {}, survey.id),
            { .icon_after = Icon::ArrowRight });
        quiet(ui, "survey-progress", rules::answered_in_words(rules::received_questions(*document, survey.id)));
        ui.gap(0.5F);
    }
    if (!any)
        paragraph(ui, "no-surveys", "No survey is here. Drop the file that you were sent anywhere on this page.");
}

void draw_opening(ScreenContext& screen, ReceivedSurvey const& survey, std::vector<rules::ReceivedQuestion> const& questions)
{
    auto& ui = screen.ui;
    heading(ui, 1, received_title(survey));
    ui.gap(0.3F);
    auto const due = parse_iso_date(survey.due);
    quiet(ui, "asker",
        joined({ blank(survey.asker) ? std::string {} : concat({ words_from_elsewhere(survey.asker), " asks" }),
                   words_from_elsewhere(survey.wave), due ? concat({ "answers by ", long_date(*due) }) : std::string {} },
            " · "));
    ui.gap(0.3F);
    paragraph(ui, "opening", without_turns(survey.opening));
    ui.gap(0.3F);
    paragraph(ui, "survey-progress",
        concat(
            { rules::answered_in_words(questions), ". Any may stay empty, and nothing leaves before you hand it over below." }));
    if (auto const sent = parse_iso_date(survey.sent))
        paragraph(ui, "survey-sent",
            concat({ "You made a file of your answers on ", long_date(*sent),
                ". One that you make now takes its place where it is taken in." }));
}

void draw_questions(ScreenContext& screen, ReceivedSurvey const& survey, std::vector<rules::ReceivedQuestion> const& questions)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "survey-answers", "Questions");
    heading(ui, 2, "Questions");
    ui.gap(0.5F);
    auto const& answers = screen.workspace.current()->survey_answers;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        auto const& question = *questions[i].question;
        std::string const asked { rules::asked_question(survey.id, question.id) };
        auto const id = rules::received_answer(survey.id, asked);
        draw_answer_form(screen, i + 1, { id, survey.id, asked, &question, model::find_record(answers, id) });
    }
}

void draw_about_you(ScreenContext& screen, SchoolDocument const& document, ReceivedSurvey const& survey)
{
    auto& ui = screen.ui;
    RecordRef const record { model::RecordKind::ReceivedSurvey, {}, survey.id };
    auto const region = ui.group_box(Role::Region, "about-you", "Who answers", card_style(ui));
    heading(ui, 2, "Who answers");
    ui.gap(0.4F);
    edit_short(screen, record, "respondent", "Your role, as you would put it", survey.respondent, 26);
    quiet(ui, "role-why", "It goes along. It may stay empty.");
    ui.gap(0.4F);
    auto const school = words_from_elsewhere(document.school.name);
    auto const label = school.empty() ? std::string { "Let my school’s name go along" }
                                      : concat({ "Let the school’s name go along: ", school });
    if (auto const wanted = checkbox(ui, "named", label, survey.named))
        screen.perform(store::set_record(model::RecordKind::ReceivedSurvey, {}, survey.id, "named", *wanted ? "true" : "",
            "Change: whether the school is named", false));
    if (survey.named && school.empty())
        quiet(ui, "no-name", "Your school has no name in this work yet, so none goes along.");
    quiet(ui, "named-why",
        survey.named ? "Its name and its number (URN) go along." : "Neither its name nor its number goes along.");
}

/// Nobody of the school is to be told by a name, and the school itself only where it may be.
language::KnownNames known_names(SchoolDocument const& document, ReceivedSurvey const& survey)
{
    auto out = names_outside(document);
    if (!blank(survey.asker))
        out.expected.push_back(survey.asker);
    if (survey.named || blank(document.school.name))
        return out;
    std::erase(out.expected, document.school.name);
    out.people.push_back(document.school.name);
    return out;
}

std::string why_not_handed_over(ScreenContext const& screen, model::SurveyAnswersFile const& file)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    if (screen.workspace.current()->example)
        return "This is an example: nothing of it is handed over.";
    return file.answers.empty() ? "Answer a question first: there is nothing to hand over yet." : std::string {};
}

void draw_handing_over(ScreenContext& screen, SchoolDocument const& document, ReceivedSurvey const& survey)
{
    auto& ui = screen.ui;
    heading(ui, 2, "hand-over-title", "Hand over your answers");
    ui.gap(0.3F);
    paragraph(
        ui, "hand-over-about", "You make a file, and send it to whoever asked. You can change your answers and make another.");
    ui.gap(0.6F);
    auto const& outgoing = screen.workspace.answers_outgoing();
    auto const file = outgoing.file(survey.id, {});
    auto const save = [id = survey.id, &session = screen.session](store::Workspace& workspace, store::Leaving const& leaving,
                          auto const&) { workspace.answers_outgoing().send(id, leaving, chosen_phrase(session)); };
    draw_exit(screen,
        { .preview = rules::in_words(file, survey.title, rules::questions_of(document.survey_questions, survey.id)),
            .known = known_names(document, survey),
            .leaving = { .kind = {}, .what = {}, .file = outgoing.file_name(file), .holder = survey.asker, .keep_until = {} },
            .button = "Make the file",
            .page = false,
            .locks = true,
            .for_example = "For example: the lead of our partnership",
            .whole = "The file holds these answers, who answered, and which survey they are to. Each question goes by its id, "
                     "and each option by "
                     "its place.",
            .blocked_by = why_not_handed_over(screen, file),
            .save = save });
}

} // namespace

void draw_answer_survey(ScreenContext& screen)
{
    auto const* document = screen.workspace.current();
    bool const own = document && document->kind == model::DocumentKind::School;
    auto const* survey = own ? rules::find_received(*document, screen.session.route.item) : nullptr;
    // After one was removed, the others are there.
    if (!survey)
        return draw_received_list(screen, own ? document : nullptr);
    auto& ui = screen.ui;
    auto const questions = rules::received_questions(*document, survey->id);
    draw_opening(screen, *survey, questions);
    ui.gap(0.8F);
    draw_questions(screen, *survey, questions);
    draw_about_you(screen, *document, *survey);
    ui.gap(1);
    draw_handing_over(screen, *document, *survey);
    ui.gap(1);
    remove_button(
        screen, { model::RecordKind::ReceivedSurvey, {}, survey->id }, "Remove this survey from your work", "main/heading", true);
}

} // namespace triad::ui
