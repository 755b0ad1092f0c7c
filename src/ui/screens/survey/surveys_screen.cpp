#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/survey/tally.h"
#include "store/survey_commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/survey/survey_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// The surveys and interviews of a partnership. SYS-23a.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Survey;

void go_to_new(ScreenContext& screen, ClusterDocument const& cluster, std::string const& id)
{
    screen.go(Screen::Survey, cluster.id, id);
    screen.later.push_back([&session = screen.session] { session.pending_focus = "survey-details/title"; });
}

void begin_from(ScreenContext& screen, ClusterDocument const& cluster, model::SurveyPreset const& preset)
{
    auto const id = screen.workspace.fresh_id("survey");
    screen.perform(store::begin_survey(id, preset, wave_of(screen.today),
        [&workspace = screen.workspace](std::string_view prefix) { return workspace.fresh_id(prefix); }));
    go_to_new(screen, cluster, id);
}

void draw_beginning(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "beginning", "Begin one");
    heading(ui, 2, "Begin one");
    auto const blocked = locked_because(screen);
    for (auto const& preset : screen.assets.surveys) {
        ui.gap(0.6F);
        auto const card = ui.group_box(Role::Article, preset.id, preset.title, card_style(ui));
        heading(ui, 3, preset.title);
        ui.gap(0.2F);
        paragraph(ui, "summary", preset.summary);
        quiet(ui, "credit", preset.credit);
        ui.gap(0.4F);
        if (button(ui, "begin", concat({ "Begin: ", preset.title }), { .icon = Icon::Plus, .blocked_by = blocked }))
            begin_from(screen, cluster, preset);
    }
    ui.gap(0.6F);
    if (!button(ui, "begin-empty", "Begin with no question", { .icon = Icon::Plus, .blocked_by = blocked }))
        return;
    auto const id = screen.workspace.fresh_id("survey");
    screen.perform(store::begin_empty_survey(id, wave_of(screen.today)));
    go_to_new(screen, cluster, id);
}

std::string survey_facts(ClusterDocument const& cluster, Survey const& survey)
{
    auto const questions = rules::questions_of(cluster.survey_questions, survey.id);
    auto const closed = parse_iso_date(survey.closed);
    return joined({ counted(questions.size(), "question", "questions"),
                      closed ? concat({ "closed on ", long_date(*closed) }) : std::string {},
                      concat({ blank(survey.wave) ? std::string { "Now" } : words_from_elsewhere(survey.wave), ": ",
                          rules::responses_in_words(rules::tally_wave(cluster, survey, survey.wave)) }) },
        " · ");
}

void draw_survey_line(ScreenContext& screen, ClusterDocument const& cluster, Survey const& survey)
{
    auto& ui = screen.ui;
    auto const title = rules::survey_title(survey);
    auto const card = ui.group_box(Role::Article, survey.id, title, card_style(ui));
    link(ui, "open", title, address_of(Screen::Survey, cluster.id, survey.id), { .icon_after = Icon::ArrowRight });
    quiet(ui, "facts", survey_facts(cluster, survey));
    ui.gap(0.3F);
    {
        auto const row = ui.row(1);
        link(ui, "to-entry", concat({ "Type in answers: ", title }), address_of(Screen::SurveyEntry, cluster.id, survey.id));
        link(ui, "to-results", concat({ "Results: ", title }), address_of(Screen::SurveyResults, cluster.id, survey.id));
    }
    remove_button(screen, { model::RecordKind::Survey, {}, survey.id }, concat({ "Remove: ", title }), "main/heading", true);
}

} // namespace

void draw_surveys(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Surveys and interviews");
    paragraph(ui, "about",
        "Ask schools what a review came to, or note what leads say in a conversation. Answers come back as files that you drop "
        "here, or you type them in from paper and from the telephone.");
    ui.gap(0.6F);
    for (auto const& survey : cluster->surveys)
        if (!survey.removed) {
            draw_survey_line(screen, *cluster, survey);
            ui.gap(0.7F);
        }
    draw_beginning(screen, *cluster);
}

} // namespace triad::ui
