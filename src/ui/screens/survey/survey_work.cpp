#include "ui/screens/survey/survey_work.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

CurrentSurvey current_survey(ScreenContext const& screen)
{
    CurrentSurvey out { .cluster = current_cluster(screen) };
    if (!out.cluster)
        return out;
    auto const* survey = model::find_record(out.cluster->surveys, screen.session.route.item);
    if (!survey || survey->removed)
        return out;
    out.survey = survey;
    out.questions = rules::questions_of(out.cluster->survey_questions, survey->id);
    return out;
}

std::string wave_of(Date today)
{
    auto const day = long_date(today);
    return day.substr(day.find(' ') + 1);
}

std::string fresh_wave(model::ClusterDocument const& cluster, model::Survey const& survey, Date today)
{
    auto const known = rules::waves_of(cluster, survey);
    auto const first = wave_of(today);
    auto out = first;
    for (int i = 2; std::ranges::contains(known, out); ++i)
        out = concat({ first, " (", number(i), ")" });
    return out;
}

void draw_survey_heading(ScreenContext& screen, CurrentSurvey const& current, std::string_view title)
{
    link(screen.ui, "back-to-survey", rules::survey_title(*current.survey),
        address_of(Screen::Survey, current.cluster->id, current.survey->id), { .icon = Icon::ArrowLeft });
    heading(screen.ui, 1, title);
    screen.ui.gap(0.5F);
}

std::string response_school(model::ClusterDocument const& cluster, model::SurveyResponse const& response)
{
    auto const* school = model::find_record(cluster.schools, response.school);
    return school && !school->removed ? rules::school_called(cluster.cluster, *school) : std::string {};
}

std::string response_called(model::ClusterDocument const& cluster, model::SurveyResponse const& response)
{
    auto const out = joined({ words_from_elsewhere(response.respondent), response_school(cluster, response) }, ", ");
    return out.empty() ? std::string { "Nobody is named" } : out;
}

SurveyWork& survey_work(Session& session, std::string_view survey)
{
    if (session.survey.survey != survey)
        session.survey = { .survey = std::string { survey } };
    return session.survey;
}

} // namespace triad::ui
