#pragma once

#include "model/cluster.h"
#include "rules/survey/questions.h"
#include "rules/survey/share.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What was answered in one wave of a survey, question by question, and two waves beside each other. SYS-23b, SYS-23e.

namespace triad::rules {

/// Responses of one wave that count: neither removed nor left out, nor of a school that was. Points into the document.
using Responses = std::vector<model::SurveyResponse const*>;
Responses responses_of(model::ClusterDocument const&, std::string_view survey, std::string_view wave);

struct OptionCount {
    std::string option;
    Share share; // of those who answered the question
};

/// Numbers that were given, from the lowest to the highest.
struct NumberSpread {
    int lowest = 0;
    int twice_the_middle = 0; // between two numbers the middle may be a half
    int highest = 0;
    friend bool operator==(NumberSpread const&, NumberSpread const&) = default;
};

/// An answer in somebody's own words, and who gave it.
struct TextAnswer {
    model::SurveyAnswer const* answer = nullptr;
    model::SurveyResponse const* response = nullptr;
};

struct QuestionTally {
    model::SurveyQuestion const* question = nullptr;
    int answered = 0; // the base of every share here
    int unanswered = 0; // responses that left it empty
    int other_words = 0; // answers to other words of the question: counted nowhere else
    int unfit = 0; // answers that the question does not allow: counted nowhere else
    std::vector<OptionCount> options = {}; // none where nobody answered
    std::optional<NumberSpread> numbers = {};
    std::vector<TextAnswer> texts = {};
};

struct WaveTally {
    std::string wave;
    std::string unit;
    int responses = 0;
    std::optional<int> asked = {}; // absent where it is not known: it is noted of the present wave alone
    std::vector<QuestionTally> questions = {}; // as they are asked now, in order
};

///
WaveTally tally_wave(model::ClusterDocument const&, model::Survey const&, std::string_view wave);

/// Its title, or what stands for it.
std::string survey_title(model::Survey const&);
/// The present wave, then those of responses, the newest first. Never empty.
std::vector<std::string> waves_of(model::ClusterDocument const&, model::Survey const&);
/// In quotation marks; "the wave without a name" where it has none.
std::string wave_called(std::string_view wave);

/// "34 of 50 partnership leads who were asked answered.": what no answer means is said only where that is known.
std::string responses_in_words(WaveTally const&);
/// "2 left it empty. 1 answered other words than these, and is not counted here."; empty where all answered.
std::string missing_in_words(QuestionTally const&);
/// "Lowest 2, middle 4.5, highest 9 (12 schools)."
std::string spread_in_words(NumberSpread const&, int answered, std::string_view unit);
/// Why the question does not stand beside itself in another wave; empty where it does.
std::string why_not_compared(QuestionTally const&, WaveTally const& its_wave, QuestionTally const& other, WaveTally const&);

} // namespace triad::rules
