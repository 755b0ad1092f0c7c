#pragma once

#include "base/text.h"
#include "model/cluster.h"
#include "model/survey_file.h"
#include "rules/survey/questions.h"

// A lead's work with one survey of four questions.

namespace triad::rules {

inline model::ClusterDocument survey_world()
{
    model::ClusterDocument out { .id = "cluster-1", .cluster = { .name = "Bow" } };
    out.schools = { { .id = "school-oak", .name = "Oak School", .urn = "123456" }, { .id = "school-ash", .name = "Ash School" } };
    out.surveys = { { .id = "survey-1",
        .title = "After the review",
        .kind = "survey",
        .opening = "Four questions.",
        .unit = "school",
        .wave = "Summer 2027",
        .asked = "5" } };
    out.survey_questions
        = { { .id = "q1", .survey = "survey-1", .text = "Did it help?", .kind = "one", .options = "Yes\nIn part\nNo" },
              { .id = "q2",
                  .survey = "survey-1",
                  .text = "What did you use?",
                  .kind = "several",
                  .options = "Report\nTalk",
                  .order = 2 },
              { .id = "q3", .survey = "survey-1", .text = "How many hours?", .kind = "number", .options = {}, .order = 3 },
              { .id = "q4", .survey = "survey-1", .text = "What was strong?", .kind = "text", .options = {}, .order = 4 } };
    return out;
}

inline model::SurveyQuestion const& question_in(model::ClusterDocument const& document, std::string_view id)
{
    return *model::find_record(document.survey_questions, id);
}

/// Adds a response with these answers; an empty one is not given.
inline void add_response(model::ClusterDocument& document, std::string const& id, std::vector<std::string> const& values,
    std::string const& wave = "Summer 2027", std::string const& allowed = "")
{
    document.survey_responses.push_back({ .id = id,
        .survey = "survey-1",
        .wave = wave,
        .school = {},
        .respondent = "Head",
        .how = "paper",
        .day = "2027-07-01" });
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const question = concat({ "q", number(i + 1) });
        if (!values[i].empty())
            document.survey_answers.push_back({ .id = concat({ id, ".", question }),
                .response = id,
                .question = question,
                .mark = question_mark(question_in(document, question)),
                .value = values[i],
                .allowed = question == "q4" ? allowed : std::string {} });
    }
}

/// A file of answers to it.
inline model::SurveyAnswersFile answers_file(
    model::ClusterDocument const& document, std::string const& id, std::vector<std::string> const& values, int number_of_file = 1)
{
    model::SurveyAnswersFile out { .id = id,
        .survey = "survey-1",
        .wave = "Summer 2027",
        .number = number_of_file,
        .made = "2027-07-02",
        .school = {},
        .urn = {},
        .respondent = "Headteacher",
        .keep_until = {} };
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const question = concat({ "q", number(i + 1) });
        if (!values[i].empty())
            out.answers.push_back({ .id = question,
                .response = {},
                .question = question,
                .mark = question_mark(question_in(document, question)),
                .value = values[i],
                .allowed = question == "q4" ? "role" : "" });
    }
    return out;
}

} // namespace triad::rules
