#include "rules/collation/answers_plan.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/cluster_field.h"
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

/// The school of the list with this number; else those of its name where either side has no number.
std::vector<model::ClusterSchool const*> schools_named_in(ClusterDocument const& document, SurveyAnswersFile const& file)
{
    std::vector<model::ClusterSchool const*> out;
    for (auto const& school : document.schools) {
        if (school.removed)
            continue;
        if (!file.urn.empty() && school.urn == file.urn)
            return { &school };
        bool const numbers_differ = !file.urn.empty() && !school.urn.empty();
        if (!numbers_differ && !blank(file.school) && ascii_lower(trimmed(school.name)) == ascii_lower(trimmed(file.school)))
            out.push_back(&school);
    }
    return out;
}

/// Empty for none, and where several have its name.
std::string school_id(ClusterDocument const& document, SurveyAnswersFile const& file)
{
    auto const schools = schools_named_in(document, file);
    return schools.size() == 1 ? schools.front()->id : std::string {};
}

/// Whether what is here of it says all of this and no more.
bool is_here(ClusterDocument const& document, model::SurveyResponse const& here, SurveyAnswersFile const& file)
{
    if (here.respondent != file.respondent || here.wave != file.wave || here.school != school_id(document, file))
        return false;
    std::map<std::string_view, model::SurveyAnswer const*> answers;
    for (auto const& answer : document.survey_answers)
        if (!answer.removed && answer.response == here.id)
            answers.emplace(answer.question, &answer);
    return answers.size() == file.answers.size() && std::ranges::all_of(file.answers, [&](auto const& answer) {
        auto const found = answers.find(answer.question);
        return found != answers.end() && found->second->value == answer.value && found->second->mark == answer.mark
            && found->second->allowed == answer.allowed;
    });
}

/// The newest of the same set of answers among the files, where that is another one.
DroppedFile const* newer_answers(std::span<DroppedFile const> files, std::size_t file)
{
    auto const& answers = *files[file].answers;
    DroppedFile const* out = nullptr;
    for (auto const& other : files)
        if (other.answers && other.answers->id == answers.id && (out ? *out->answers : answers).number < other.answers->number)
            out = &other;
    return out;
}

std::string title_of(SurveyAnswersFile const& file)
{
    auto const who = joined({ words_from_elsewhere(file.respondent), words_from_elsewhere(file.school) }, ", ");
    return concat({ "Answers: ", who.empty() ? std::string { "nobody is named" } : who });
}

ImportLine left(ImportLine line, ImportVerdict verdict, std::string reason, bool offered)
{
    line.verdict = verdict;
    line.choice = ImportChoice::Leave;
    line.reasons = { std::move(reason) };
    if (!offered)
        line.choices.clear();
    return line;
}

/// What a lead should know of answers that can be taken.
void note(ClusterDocument const& document, model::Survey const& survey, SurveyAnswersFile const& file, ImportLine& line)
{
    std::map<std::string_view, std::string> marks;
    for (auto const* question : questions_of(document.survey_questions, survey.id))
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
            schools_named_in(document, file).empty()
                ? " is not on your list of schools, so its name will not be kept."
                : " is the name of several schools of your list, so it will not be kept." }));
}

void write(ClusterDocument& document, RecordKind kind, std::string_view id,
    std::initializer_list<std::pair<char const*, std::string>> fields, model::Stamp const& stamp)
{
    for (auto const& [field, value] : fields) {
        model::FieldRef const target { kind, {}, std::string { id }, field };
        if (model::read_field(document, target) != value)
            model::write_field(document, target, value, stamp);
    }
}

void take_answer(
    ClusterDocument& document, std::string const& response, model::SurveyAnswer const& answer, model::Stamp const& stamp)
{
    auto const id = answer_id(response, answer.question);
    auto const* here = model::find_record(document.survey_answers, id);
    bool const same
        = here && !here->removed && here->value == answer.value && here->mark == answer.mark && here->allowed == answer.allowed;
    if (same)
        return;
    write(document, RecordKind::SurveyAnswer, id,
        { { "removed", {} }, { "response", response }, { "question", answer.question }, { "mark", answer.mark },
            { "value", answer.value }, { "allowed", answer.allowed }, { "cleared", {} } },
        stamp);
}

} // namespace

ImportLine plan_answers(ClusterDocument const& document, std::span<DroppedFile const> files, std::size_t file, Date today)
{
    auto const& answers = *files[file].answers;
    ImportLine line { .file = file, .title = title_of(answers) };
    auto const* survey = model::find_record(document.surveys, answers.survey);
    if (!survey || survey->removed)
        return left(line, ImportVerdict::NoSurvey, "They answer a survey that is not in this work.", false);
    line.choices = { ImportChoice::Take };
    line.choice = ImportChoice::Take;
    line.school = school_id(document, answers);
    auto const* here = model::find_record(document.survey_responses, answers.id);
    if (here && (here->removed || here->survey != survey->id))
        here = nullptr;
    if (answers.answers.empty())
        return left(line, ImportVerdict::Empty, "No question was answered in it.", false);
    bool const says_the_same = here && is_here(document, *here, answers);
    if (says_the_same && answers.number <= number_in(here->file))
        return left(line, ImportVerdict::Same, "You already have these answers.", false);
    if (auto const* other = newer_answers(files, file))
        return left(line, ImportVerdict::Older, concat({ quoted(other->name), ", of the same person, is newer." }), true);
    if (here && answers.number < number_in(here->file))
        return left(line, ImportVerdict::Older, "What is here is newer.", true);
    if (auto const day = parse_iso_date(answers.keep_until); day && *day < today)
        return left(line, ImportVerdict::Expired,
            concat({ "Whoever answered asked for it to be deleted by ", long_date(*day), "." }), true);
    // Its number counts: a file between the two that comes later must not take its place.
    if (says_the_same)
        line.reasons.emplace_back("It says what you have already, and is newer.");
    note(document, *survey, answers, line);
    line.verdict = here ? ImportVerdict::Newer : ImportVerdict::New;
    if (answers.wave == survey->wave)
        return line;
    line.verdict = ImportVerdict::OtherWave;
    line.choice = ImportChoice::Leave;
    line.reasons.insert(line.reasons.begin(),
        concat({ "They answer the wave ", quoted(answers.wave), ". You ask ", quoted(survey->wave), " now." }));
    return line;
}

void take_answers(ClusterDocument& document, SurveyAnswersFile const& file, std::string const& school, model::Stamp const& stamp)
{
    write(document, RecordKind::SurveyResponse, file.id,
        { { "removed", {} }, { "survey", file.survey }, { "wave", file.wave }, { "school", school },
            { "respondent", file.respondent }, { "how", "file" }, { "file", file_mark(file) }, { "day", file.made } },
        stamp);
    std::set<std::string> answered;
    for (auto const& answer : file.answers) {
        take_answer(document, file.id, answer, stamp);
        answered.insert(answer.question);
    }
    std::vector<std::string> gone;
    for (auto const& answer : document.survey_answers)
        if (answer.response == file.id && !answer.removed && !answered.contains(answer.question))
            gone.push_back(answer.id);
    for (auto const& id : gone)
        write(document, RecordKind::SurveyAnswer, id, { { "removed", "true" } }, stamp);
}

} // namespace triad::rules
