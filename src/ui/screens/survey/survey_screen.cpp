#include "base/elsewhere.h"
#include "base/text.h"
#include "format/file_name.h"
#include "format/survey_file.h"
#include "rules/survey/survey_files.h"
#include "store/lead_outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/screens/survey/survey_form.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// One survey: what is asked, of whom, and the file that goes out. SYS-23a.

namespace triad::ui {

namespace {

using model::RecordKind;

RecordRef record_of(model::Survey const& survey) { return { RecordKind::Survey, {}, survey.id }; }

bool has_responses(CurrentSurvey const& current)
{
    return std::ranges::any_of(current.cluster->survey_responses, [&](auto const& response) {
        return !response.removed && response.survey == current.survey->id && response.wave == current.survey->wave;
    });
}

/// Responses name their wave, so another name would take them out of it.
void draw_wave(ScreenContext& screen, CurrentSurvey const& current)
{
    auto const& survey = *current.survey;
    if (!has_responses(current))
        return edit_short(screen, record_of(survey), "wave", "Wave", survey.wave, 0);
    paragraph(screen.ui, "wave-said", concat({ "Wave: ", words_from_elsewhere(survey.wave) }));
    quiet(screen.ui, "wave-why", "Answers are here, so its name stays.");
}

void draw_details(ScreenContext& screen, CurrentSurvey const& current)
{
    auto& ui = screen.ui;
    auto const& survey = *current.survey;
    auto const record = record_of(survey);
    auto const region = ui.group_box(Role::Region, "survey-details", "What it is", card_style(ui));
    heading(ui, 2, "What it is");
    ui.gap(0.4F);
    edit_text(screen, record, "title", "Title", survey.title);
    ui.gap(0.4F);
    choose(screen, record, "kind", "How it is asked",
        { { "survey", "Whoever is asked answers in a file or on paper" },
            { "interview", "A conversation: you note the answers" } },
        survey.kind);
    ui.gap(0.4F);
    edit_text(screen, record, "opening", "Opening words", survey.opening, 2);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      edit_short(screen, record, "unit", "Who an answer is of, in the singular", survey.unit, 0);
                      quiet(ui, "unit-why", "For example: school. Every percentage says it.");
                  } },
            { .share = 1, .draw = [&] { draw_wave(screen, current); } } });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "asked", "How many are asked, in digits", survey.asked, 0); } },
            { .share = 1, .draw = [&] { edit_day(screen, record, "due", "Answers by", survey.due); } } });
}

void set_survey(ScreenContext& screen, model::Survey const& survey, std::string_view label,
    std::vector<std::pair<char const*, std::string>> const& fields)
{
    store::Command command { .label = std::string { label }, .settings = {} };
    for (auto const& [field, value] : fields)
        command.settings.push_back({ { RecordKind::Survey, {}, survey.id, field }, value });
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session] { session.pending_focus = "closing/heading"; });
}

void draw_closing(ScreenContext& screen, CurrentSurvey const& current)
{
    auto& ui = screen.ui;
    auto const& survey = *current.survey;
    auto const region = ui.group(Role::Region, "closing", "End it, or ask again");
    heading(ui, 2, "End it, or ask again");
    ui.gap(0.4F);
    auto const blocked = locked_because(screen);
    if (auto const closed = parse_iso_date(survey.closed))
        paragraph(ui, "closed",
            concat({ "Closed on ", long_date(*closed), ". Answers that still come are shown before you take them in." }));
    auto const row = ui.row(0.6F);
    if (survey.closed.empty()) {
        if (button(ui, "close", "Close it", { .icon = Icon::Check, .blocked_by = blocked }))
            set_survey(screen, survey, "Close the survey", { { "closed", iso_date(screen.today) } });
    } else if (button(ui, "reopen", "Open it again", { .blocked_by = blocked }))
        set_survey(screen, survey, "Open the survey again", { { "closed", {} } });
    if (!has_responses(current))
        return;
    if (button(ui, "ask-again", "Ask again: begin a new wave", { .icon = Icon::Plus, .blocked_by = blocked }))
        set_survey(screen, survey, "Begin a new wave",
            { { "wave", fresh_wave(*current.cluster, survey, screen.today) }, { "asked", {} }, { "due", {} }, { "closed", {} } });
}

language::KnownNames names_for_asked(model::ClusterDocument const& cluster)
{
    language::KnownNames out;
    if (!blank(cluster.cluster.name))
        out.expected.push_back(cluster.cluster.name);
    add_authors(out, cluster);
    return out;
}

std::string why_not_handed_out(ScreenContext const& screen, CurrentSurvey const& current)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    if (!current.survey->closed.empty())
        return "It is closed: open it again first.";
    return rules::why_not_asked(current.questions);
}

} // namespace

void draw_survey_hand_out(ScreenContext& screen, CurrentSurvey const& current)
{
    auto& ui = screen.ui;
    heading(ui, 2, "hand-out-title", "Hand it out");
    ui.gap(0.3F);
    paragraph(ui, "hand-out-about",
        "One file for everybody who is asked. They open it in Triad, answer on their own page, and send you a file back, which "
        "you drop "
        "here.");
    ui.gap(0.6F);
    auto const file = rules::make_survey_file(*current.cluster, *current.survey);
    auto const name
        = format::survey_file_name(file, screen.workspace.lead_outgoing().next_number(model::DocumentKind::Survey), screen.today);
    auto const save
        = [file, name, &session = screen.session](store::Workspace& workspace, store::Leaving const& leaving, auto const&) {
              auto sent = file;
              sent.keep_until = leaving.keep_until;
              workspace.lead_outgoing().send(
                  { model::DocumentKind::Survey, name, format::encode_survey(sent) }, leaving, chosen_phrase(session));
          };
    draw_exit(screen,
        { .preview = rules::in_words(file),
            .known = names_for_asked(*current.cluster),
            .leaving = { .kind = {}, .what = {}, .file = name, .holder = {}, .keep_until = {} },
            .button = "Make the file",
            .page = false,
            .locks = true,
            .for_example = "For example: all schools of the partnership",
            .blocked_by = why_not_handed_out(screen, current),
            .save = save });
}

void draw_survey(ScreenContext& screen)
{
    auto const current = current_survey(screen);
    if (!current.survey)
        return draw_missing(screen);
    auto& ui = screen.ui;
    auto const& survey = *current.survey;
    auto const& cluster = current.cluster->id;
    link(ui, "back-to-list", "Surveys and interviews", address_of(Screen::Surveys, cluster), { .icon = Icon::ArrowLeft });
    heading(ui, 1, rules::survey_title(survey));
    ui.gap(0.3F);
    paragraph(ui, "responses-said", rules::responses_in_words(rules::tally_wave(*current.cluster, survey, survey.wave)));
    ui.gap(0.3F);
    {
        auto const row = ui.row(1);
        link(ui, "to-entry", "Type in answers", address_of(Screen::SurveyEntry, cluster, survey.id),
            { .icon = Icon::ClipboardCheck });
        link(ui, "to-results", "Results", address_of(Screen::SurveyResults, cluster, survey.id), { .icon = Icon::Chart });
    }
    ui.gap(0.8F);
    draw_details(screen, current);
    ui.gap(0.9F);
    draw_survey_questions(screen, current);
    ui.gap(0.6F);
    draw_survey_preview(screen, current);
    ui.gap(0.9F);
    draw_closing(screen, current);
    ui.gap(0.9F);
    draw_survey_hand_out(screen, current);
}

} // namespace triad::ui
