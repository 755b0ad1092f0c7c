#include "rules/collation/answers_plan.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/survey/questions.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::RecordKind;
using model::SurveyAnswersFile;

/// How SurveyResponse::file names the file: its id and its number.
std::string file_mark(SurveyAnswersFile const& file) { return concat({ file.id, " ", number(file.number) }); }

int number_in(std::string_view mark)
{
    int out = 0;
    auto const digits = mark.substr(mark.rfind(' ') + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return out;
}

std::string answer_id(std::string_view response, std::string_view question) { return concat({ response, ".", question }); }

std::string folded(std::string_view name) { return ascii_lower(trimmed(name)); }

std::string title_of(SurveyAnswersFile const& file)
{
    auto const who = joined({ words_from_elsewhere(file.respondent), words_from_elsewhere(file.school) }, ", ");
    return concat({ "Answers: ", who.empty() ? std::string { "nobody is named" } : who });
}

} // namespace

AnswersPlan::AnswersPlan(ClusterDocument const& document, std::span<DroppedFile const> files)
    : m_document(document)
    , m_files(files)
{
    for (auto const& school : document.schools) {
        if (school.removed)
            continue;
        if (!school.urn.empty())
            m_by_urn.emplace(school.urn, &school);
        if (!blank(school.name))
            m_by_name[folded(school.name)].push_back(&school);
    }
    for (auto const& response : document.survey_responses)
        m_responses.emplace(response.id, &response);
    for (auto const& answer : document.survey_answers)
        if (!answer.removed)
            m_answers[answer.response].push_back(&answer);
    for (auto const& file : files)
        if (file.answers)
            if (auto& newest = m_newest[file.answers->id]; !newest || newest->answers->number < file.answers->number)
                newest = &file;
}

/// The school of the list with this number; else those of its name where either side has no number.
AnswersPlan::Schools AnswersPlan::schools_named_in(SurveyAnswersFile const& file) const
{
    if (auto const found = m_by_urn.find(file.urn); !file.urn.empty() && found != m_by_urn.end())
        return { found->second };
    auto const named = m_by_name.find(folded(file.school));
    if (named == m_by_name.end())
        return {};
    auto out = named->second;
    std::erase_if(out, [&](auto const* school) { return !file.urn.empty() && !school->urn.empty(); });
    return out;
}

/// Empty for none, and where several have its name.
std::string AnswersPlan::school_id(SurveyAnswersFile const& file) const
{
    auto const schools = schools_named_in(file);
    return schools.size() == 1 ? schools.front()->id : std::string {};
}

/// Whether what is here of it says all of this and no more.
bool AnswersPlan::is_here(model::SurveyResponse const& here, SurveyAnswersFile const& file) const
{
    if (here.respondent != file.respondent || here.wave != file.wave || here.school != school_id(file))
        return false;
    std::map<std::string_view, model::SurveyAnswer const*> answers;
    if (auto const present = m_answers.find(here.id); present != m_answers.end())
        for (auto const* answer : present->second)
            answers.emplace(answer->question, answer);
    return answers.size() == file.answers.size() && std::ranges::all_of(file.answers, [&](auto const& answer) {
        auto const found = answers.find(answer.question);
        return found != answers.end() && found->second->value == answer.value && found->second->mark == answer.mark
            && found->second->allowed == answer.allowed;
    });
}

/// The newest of the same set of answers among the files, where that is another one.
DroppedFile const* AnswersPlan::newer_answers(SurveyAnswersFile const& answers) const
{
    auto const* newest = m_newest.at(answers.id);
    return answers.number < newest->answers->number ? newest : nullptr;
}

/// What a lead should know of answers that can be taken.
void AnswersPlan::note(model::Survey const& survey, SurveyAnswersFile const& file, ImportLine& line) const
{
    std::map<std::string_view, std::string> marks;
    for (auto const* question : questions_of(m_document.survey_questions, survey.id))
        marks.emplace(question->id, question_mark(*question));
    auto const other = std::ranges::count_if(file.answers, [&](auto const& answer) {
        auto const found = marks.find(answer.question);
        return found == marks.end() || found->second != answer.mark;
    });
    if (other > 0)
        line.reasons.push_back(
            concat({ counted(other, "answer is", "answers are"), " to other words than you ask now, and will not be counted." }));
    if (auto const day = parse_iso_date(survey.closed))
        line.reasons.push_back(concat({ "You closed the survey on ", long_date(*day), "." }));
    if (line.school.empty() && !blank(file.school))
        line.reasons.push_back(concat({ quoted(file.school),
            schools_named_in(file).empty() ? " is not on your list of schools, so its name will not be kept."
                                           : " is the name of several schools of your list, so it will not be kept." }));
}

ImportLine AnswersPlan::line(std::size_t file, Date today) const
{
    auto const& answers = *m_files[file].answers;
    ImportLine line { .file = file, .title = title_of(answers) };
    auto const* survey = model::find_record(m_document.surveys, answers.survey);
    if (!survey || survey->removed)
        return left(line, ImportVerdict::NoSurvey, "They answer a survey that is not in this work.", false);
    line.choices = { ImportChoice::Take };
    line.choice = ImportChoice::Take;
    line.school = school_id(answers);
    auto const response = m_responses.find(answers.id);
    auto const* here = response == m_responses.end() ? nullptr : response->second;
    if (here && (here->removed || here->survey != survey->id))
        here = nullptr;
    if (answers.answers.empty())
        return left(line, ImportVerdict::Empty, "No question was answered in it.", false);
    bool const says_the_same = here && is_here(*here, answers);
    if (says_the_same && answers.number <= number_in(here->file))
        return left(line, ImportVerdict::Same, "You already have these answers.", false);
    if (auto const* other = newer_answers(answers))
        return left(line, ImportVerdict::Older, concat({ quoted(other->name), ", of the same person, is newer." }), true);
    if (here && answers.number < number_in(here->file))
        return left(line, ImportVerdict::Older, "What is here is newer.", true);
    if (auto const day = parse_iso_date(answers.keep_until); day && *day < today)
        return left(line, ImportVerdict::Expired,
            concat({ "Whoever answered asked for it to be deleted by ", long_date(*day), "." }), true);
    // Its number counts: a file between the two that comes later must not take its place.
    if (says_the_same)
        line.reasons.emplace_back("It says what you have already, and is newer.");
    note(*survey, answers, line);
    line.verdict = here ? ImportVerdict::Newer : ImportVerdict::New;
    if (answers.wave == survey->wave)
        return line;
    line.verdict = ImportVerdict::OtherWave;
    line.choice = ImportChoice::Leave;
    line.reasons.insert(line.reasons.begin(),
        concat({ "They answer the wave ", quoted(answers.wave), ". You ask ", quoted(survey->wave), " now." }));
    return line;
}

AnswersTaking::AnswersTaking(ClusterDocument& document)
    : m_fields(document)
{
    for (auto const& answer : document.survey_answers)
        m_answers[answer.response].insert(answer.id);
}

std::string AnswersTaking::read(std::string_view answer, char const* field)
{
    return m_fields.read({ RecordKind::SurveyAnswer, {}, std::string { answer }, field }).value_or(std::string {});
}

void AnswersTaking::write(RecordKind kind, std::string_view id, Values fields, model::Stamp const& stamp)
{
    for (auto const& [field, value] : fields) {
        model::FieldRef const target { kind, {}, std::string { id }, field };
        if (m_fields.read(target) != value)
            m_fields.write(target, value, stamp);
    }
}

void AnswersTaking::take_answer(std::string const& response, model::SurveyAnswer const& answer, model::Stamp const& stamp)
{
    auto const id = answer_id(response, answer.question);
    bool const same = read(id, "removed").empty() && read(id, "value") == answer.value && read(id, "mark") == answer.mark
        && read(id, "allowed") == answer.allowed;
    if (same)
        return;
    m_answers[response].insert(id);
    write(RecordKind::SurveyAnswer, id,
        { { "removed", {} }, { "response", response }, { "question", answer.question }, { "mark", answer.mark },
            { "value", answer.value }, { "allowed", answer.allowed }, { "cleared", {} } },
        stamp);
}

void AnswersTaking::take(SurveyAnswersFile const& file, std::string const& school, model::Stamp const& stamp)
{
    write(RecordKind::SurveyResponse, file.id,
        { { "removed", {} }, { "survey", file.survey }, { "wave", file.wave }, { "school", school },
            { "respondent", file.respondent }, { "how", "file" }, { "file", file_mark(file) }, { "day", file.made } },
        stamp);
    std::set<std::string> answered;
    for (auto const& answer : file.answers) {
        take_answer(file.id, answer, stamp);
        answered.insert(answer.question);
    }
    for (auto const& id : m_answers[file.id])
        if (read(id, "removed").empty() && !answered.contains(read(id, "question")))
            write(RecordKind::SurveyAnswer, id, { { "removed", "true" } }, stamp);
}

} // namespace triad::rules
