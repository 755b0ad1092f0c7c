#include "rules/survey/questions.h"

#include "base/hash.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace triad::rules {

namespace {

constexpr QuestionKind kinds[] = {
    { "one", "One of several options" },
    { "several", "Any number of options" },
    { "number", "A whole number" },
    { "text", "In their own words" },
};

/// Zero or more; -1 where it is no whole number, or one that is too high.
int whole_number_in(std::string_view text)
{
    int value = -1;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    return whole && value >= 0 && value <= highest_answer && text.front() != '-' ? value : -1;
}

std::string places_problem(model::SurveyQuestion const& question, std::string_view value)
{
    auto const options = static_cast<int>(options_of(question).size());
    int last = 0;
    int chosen = 0;
    for (auto const part : split(trimmed(value), ' ')) {
        auto const place = whole_number_in(part);
        if (place <= last || place > options)
            return "It chooses an option that the question does not have.";
        last = place;
        ++chosen;
    }
    return question.kind == "one" && chosen > 1 ? "It chooses more than one option, where one is asked for." : std::string {};
}

} // namespace

std::span<QuestionKind const> question_kinds() { return kinds; }

bool is_question_kind(std::string_view kind) { return std::ranges::find(kinds, kind, &QuestionKind::value) != std::end(kinds); }

bool has_options(std::string_view kind) { return kind == "one" || kind == "several"; }

std::vector<std::string> options_of(model::SurveyQuestion const& question)
{
    std::vector<std::string> out;
    for (auto const line : split(question.options, '\n'))
        if (!blank(line))
            out.push_back(collapsed_spaces(line));
    return out;
}

Questions questions_of(std::vector<model::SurveyQuestion> const& all, std::string_view survey)
{
    Questions out;
    for (auto const& question : all)
        if (!question.removed && question.survey == survey)
            out.push_back(&question);
    std::ranges::sort(out, {}, [](auto const* question) { return std::tie(question->order, question->id); });
    return out;
}

std::string question_mark(model::SurveyQuestion const& question)
{
    auto words = concat({ question.kind, "\n", collapsed_spaces(question.text) });
    if (has_options(question.kind))
        for (auto const& option : options_of(question))
            words += concat({ "\n", option });
    return hex64(hash64(words));
}

std::string why_not_asked(model::SurveyQuestion const& question)
{
    if (blank(question.text))
        return "It has no words yet.";
    if (!is_question_kind(question.kind))
        return "It is not said yet how it is answered.";
    return has_options(question.kind) && options_of(question).size() < 2 ? "It needs two options at least, one a line."
                                                                         : std::string {};
}

std::string why_not_asked(Questions const& questions)
{
    if (questions.empty())
        return "It has no question yet.";
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (auto const why = why_not_asked(*questions[i]); !why.empty())
            return concat({ "Question ", number(i + 1), ": ", why });
    return {};
}

std::string answer_problem(model::SurveyQuestion const& question, std::string_view value)
{
    if (blank(value))
        return {};
    if (question.kind == "number")
        return whole_number_in(trimmed(value)) < 0
            ? concat({ "It asks for a whole number, in digits, up to ", number(highest_answer), "." })
            : std::string {};
    return has_options(question.kind) ? places_problem(question, value) : std::string {};
}

bool is_answer(model::SurveyQuestion const& question, std::string_view value)
{
    return !blank(value) && answer_problem(question, value).empty();
}

std::vector<std::size_t> chosen_places(std::string_view value)
{
    std::vector<std::size_t> out;
    for (auto const part : split(value, ' '))
        if (auto const place = part.empty() ? 0 : whole_number_in(part); place > 0)
            out.push_back(static_cast<std::size_t>(place));
    return out;
}

std::string with_place(std::string_view value, std::size_t place, bool chosen)
{
    auto places = chosen_places(value);
    std::erase(places, place);
    if (chosen)
        places.push_back(place);
    std::ranges::sort(places);
    std::string out;
    for (auto const each : places)
        append_joined(out, " ", number(each));
    return out;
}

std::string answer_in_words(model::SurveyQuestion const& question, std::string_view value)
{
    if (!has_options(question.kind))
        return std::string { value };
    auto const options = options_of(question);
    std::string out;
    for (auto const place : chosen_places(value))
        append_joined(out, "\n", place <= options.size() ? options[place - 1] : number(place));
    return out;
}

} // namespace triad::rules
