#include "unit/rules/rules_fixture.h"

#include <array>

namespace triad::rules::test {

namespace {

using model::Choice;
using model::ChoiceKind;

std::string item_id(int number) { return (number < 10 ? "A0" : "A") + std::to_string(number); }

Choice choice(std::string id, ChoiceKind kind, std::string word)
{
    Choice made;
    made.id = std::move(id);
    made.kind = kind;
    made.word = std::move(word);
    return made;
}

model::Section section(std::string id, int first, int last)
{
    model::Section made;
    made.id = std::move(id);
    made.groups.emplace_back();
    for (int number = first; number <= last; ++number) {
        auto& item = made.groups.back().items.emplace_back();
        item.id = item_id(number);
        item.text = "Item " + std::to_string(number);
    }
    return made;
}

} // namespace

model::Instrument small_instrument()
{
    model::Instrument instrument;
    instrument.id = "small";
    instrument.title = "Remote learning";
    instrument.scale.choices = {
        choice("red", ChoiceKind::Step, "Red"),
        choice("amber", ChoiceKind::Step, "Amber"),
        choice("green", ChoiceKind::Step, "Green"),
        choice("not-rated", ChoiceKind::NotRated, "Not yet rated"),
        choice("not-applicable", ChoiceKind::NotApplicable, "Not applicable"),
        choice("cannot-say", ChoiceKind::CannotSay, "Cannot say"),
    };
    instrument.sections = { section("one", 1, 10), section("two", 11, 19) };
    return instrument;
}

void rate(model::Evaluation& evaluation, std::string const& item, std::string const& rating, std::string const& comment)
{
    model::Answer answer;
    answer.item = item;
    answer.rating = rating;
    answer.comment = comment;
    evaluation.answers.push_back(answer);
}

model::Evaluation example_evaluation()
{
    static constexpr std::array<char const*, 19> ratings { "green", "green", "green", "green", "green", "amber", "amber", "amber",
        "amber", "red", "", "", "red", "", "red", "not-applicable", "", "cannot-say", "" };
    model::Evaluation evaluation;
    evaluation.id = "eval-example";
    evaluation.instrument = "small";
    for (int number = 1; number <= 19; ++number) {
        std::string const rating = ratings[static_cast<std::size_t>(number - 1)];
        if (!rating.empty() || number == 14)
            rate(evaluation, item_id(number), rating, number % 2 == 0 ? "Seen in two year groups." : "");
    }
    return evaluation;
}

} // namespace triad::rules::test
