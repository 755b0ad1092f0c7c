#include "rules/survey/tally.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::SurveyAnswer;
using model::SurveyResponse;

/// Schools of which nothing counts.
std::set<std::string_view> schools_out(ClusterDocument const& document)
{
    std::set<std::string_view> out;
    for (auto const& school : document.schools)
        if (school.removed || school.left_out)
            out.insert(school.id);
    return out;
}

/// Answers of the responses of a wave, by question.
using AnswersByQuestion = std::map<std::string_view, std::vector<TextAnswer>>;

AnswersByQuestion answers_by_question(ClusterDocument const& document, Responses const& responses)
{
    std::map<std::string_view, SurveyResponse const*> by_id;
    for (auto const* response : responses)
        by_id.emplace(response->id, response);
    AnswersByQuestion out;
    for (auto const& answer : document.survey_answers)
        if (auto const of = by_id.find(answer.response); of != by_id.end() && !answer.removed && !blank(answer.value))
            out[answer.question].push_back({ &answer, of->second });
    return out;
}

int number_of(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

NumberSpread spread_of(std::vector<int> numbers)
{
    std::ranges::sort(numbers);
    auto const size = numbers.size();
    return { numbers.front(), numbers[(size - 1) / 2] + numbers[size / 2], numbers.back() };
}

/// The answers that fit; what does not is counted and left out.
std::vector<TextAnswer> fitting(std::vector<TextAnswer> const& answers, QuestionTally& out)
{
    std::vector<TextAnswer> fit;
    auto const mark = question_mark(*out.question);
    for (auto const& each : answers) {
        if (each.answer->mark != mark)
            ++out.other_words;
        else if (!is_answer(*out.question, each.answer->value))
            ++out.unfit;
        else
            fit.push_back(each);
    }
    return fit;
}

void count_options(std::vector<TextAnswer> const& answers, std::string_view unit, QuestionTally& out)
{
    auto const options = options_of(*out.question);
    std::vector<int> counts(options.size());
    for (auto const& each : answers)
        for (auto const place : chosen_places(each.answer->value))
            ++counts[place - 1];
    for (std::size_t i = 0; i < options.size(); ++i)
        if (auto const share = Share::of(counts[i], out.answered, unit))
            out.options.push_back({ options[i], *share });
}

QuestionTally tally_question(
    model::SurveyQuestion const& question, std::vector<TextAnswer> const& answers, int responses, std::string_view unit)
{
    QuestionTally out { .question = &question };
    auto fit = fitting(answers, out);
    out.answered = static_cast<int>(fit.size());
    out.unanswered = responses - out.answered - out.other_words - out.unfit;
    if (has_options(question.kind))
        count_options(fit, unit, out);
    else if (question.kind == "number") {
        std::vector<int> numbers;
        numbers.reserve(fit.size());
        for (auto const& each : fit)
            numbers.push_back(number_of(trimmed(each.answer->value)));
        if (!numbers.empty())
            out.numbers = spread_of(std::move(numbers));
    } else
        out.texts = std::move(fit);
    return out;
}

/// Of two answers of one response to one question one counts, whatever order they stand in.
std::vector<TextAnswer> one_each(std::vector<TextAnswer> answers)
{
    std::ranges::stable_sort(answers, std::greater {}, [](auto const& each) { return std::string_view { each.answer->id }; });
    std::set<std::string_view> seen;
    std::erase_if(answers, [&](auto const& each) { return !seen.insert(each.response->id).second; });
    std::ranges::stable_sort(answers, {}, [](auto const& each) { return std::tie(each.response->day, each.response->id); });
    return answers;
}

std::string half(int twice) { return twice % 2 == 0 ? number(twice / 2) : concat({ number(twice / 2), ".5" }); }

} // namespace

Responses responses_of(ClusterDocument const& document, std::string_view survey, std::string_view wave)
{
    auto const left = schools_out(document);
    Responses out;
    for (auto const& response : document.survey_responses)
        if (!response.removed && !response.left_out && response.survey == survey && response.wave == wave
            && !left.contains(response.school))
            out.push_back(&response);
    return out;
}

WaveTally tally_wave(ClusterDocument const& document, model::Survey const& survey, std::string_view wave)
{
    auto const responses = responses_of(document, survey.id, wave);
    WaveTally out { .wave = std::string { wave }, .unit = survey.unit, .responses = static_cast<int>(responses.size()) };
    if (wave == survey.wave && !blank(survey.asked))
        if (auto const asked = number_of(trimmed(survey.asked)); asked > 0)
            out.asked = asked;
    auto const answers = answers_by_question(document, responses);
    for (auto const* question : questions_of(document.survey_questions, survey.id)) {
        auto const found = answers.find(question->id);
        out.questions.push_back(tally_question(*question,
            found == answers.end() ? std::vector<TextAnswer> {} : one_each(found->second), out.responses, survey.unit));
    }
    return out;
}

std::vector<std::string> waves_of(ClusterDocument const& document, model::Survey const& survey)
{
    std::vector<std::pair<std::string, std::string>> earlier; // newest day, and wave
    for (auto const& response : document.survey_responses) {
        if (response.removed || response.survey != survey.id || response.wave == survey.wave)
            continue;
        auto const known = std::ranges::find(earlier, response.wave, &std::pair<std::string, std::string>::second);
        if (known == earlier.end())
            earlier.emplace_back(response.day, response.wave);
        else
            known->first = std::max(known->first, response.day);
    }
    std::ranges::sort(earlier, std::greater {});
    std::vector<std::string> out { survey.wave };
    for (auto& [day, wave] : earlier)
        out.push_back(std::move(wave));
    return out;
}

std::string wave_called(std::string_view wave) { return blank(wave) ? std::string { "the wave without a name" } : quoted(wave); }

std::string survey_title(model::Survey const& survey)
{
    return blank(survey.title) ? std::string { "Survey without a title" } : words_from_elsewhere(survey.title);
}

std::string responses_in_words(WaveTally const& tally)
{
    if (tally.responses == 0)
        return tally.asked
            ? concat({ "Nobody of ", counted_units(*tally.asked, tally.unit), " who were asked has answered yet." })
            : std::string { "Nobody has answered yet." };
    if (!tally.asked)
        return concat({ counted_units(tally.responses, tally.unit),
            " answered. How many were asked is not noted, so nothing is said of those who did not answer." });
    if (tally.responses > *tally.asked)
        return concat({ counted_units(tally.responses, tally.unit), " answered, more than the ", number(*tally.asked),
            " that are noted as asked." });
    return concat({ number(tally.responses), " of ", counted_units(*tally.asked, tally.unit), " who were asked answered." });
}

std::string missing_in_words(QuestionTally const& tally)
{
    std::string out;
    if (tally.unanswered > 0)
        append_joined(out, " ", concat({ number(tally.unanswered), " left it empty." }));
    if (tally.other_words > 0)
        append_joined(out, " ",
            concat({ number(tally.other_words), " answered other words than these, and ", tally.other_words == 1 ? "is" : "are",
                " not counted here." }));
    if (tally.unfit > 0)
        append_joined(out, " ",
            concat({ counted(tally.unfit, "answer does", "answers do"), " not fit the question, and ",
                tally.unfit == 1 ? "is" : "are", " not counted here." }));
    return out;
}

std::string spread_in_words(NumberSpread const& spread, int answered, std::string_view unit)
{
    return concat({ "Lowest ", number(spread.lowest), ", middle ", half(spread.twice_the_middle), ", highest ",
        number(spread.highest), " (", counted_units(answered, unit), ")." });
}

std::string why_not_compared(
    QuestionTally const& tally, WaveTally const& its_wave, QuestionTally const& other, WaveTally const& other_wave)
{
    for (auto const& [each, wave] : { std::pair { &tally, &its_wave }, std::pair { &other, &other_wave } }) {
        if (each->answered > 0)
            continue;
        auto const name = wave_called(wave->wave);
        return each->other_words > 0 ? concat({ "Not compared: it was asked in other words in ", name, "." })
                                     : concat({ "Not compared: nobody answered it in ", name, "." });
    }
    return {};
}

} // namespace triad::rules
