#include "rules/matching/focus_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace triad::rules {

namespace {

constexpr std::size_t least_letters = 4;
constexpr std::size_t least_capitals = 3;

/// In the order of the alphabet. Words that bind sentences, and words that any focus of any school may have.
constexpr auto everyday = std::to_array<std::string_view>({ "about", "access", "across", "after", "aims", "all", "also", "and",
    "another", "are", "areas", "ask", "asked", "because", "been", "before", "being", "best", "better", "between", "both", "build",
    "building", "child", "children", "class", "classes", "classroom", "could", "curriculum", "day", "days", "develop",
    "developing", "development", "does", "during", "each", "education", "effective", "effectively", "enable", "encourage",
    "ensure", "ensuring", "every", "everyone", "find", "first", "focus", "for", "found", "from", "further", "give", "good", "had",
    "has", "have", "help", "helping", "here", "high", "how", "impact", "improve", "improved", "improvement", "improving",
    "including", "increase", "into", "its", "just", "keep", "know", "known", "knows", "last", "lead", "leaders", "learn",
    "learner", "learners", "learning", "lesson", "lessons", "like", "long", "look", "looking", "looks", "lots", "make", "making",
    "many", "more", "most", "much", "need", "needs", "next", "not", "only", "other", "our", "ours", "out", "over", "own", "part",
    "practice", "progress", "provide", "provision", "pupil", "pupils", "quality", "said", "same", "says", "school", "schools",
    "should", "some", "staff", "strategies", "strategy", "strong", "student", "students", "such", "support", "supporting", "take",
    "takes", "teach", "teacher", "teachers", "teaching", "tell", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "time", "told", "use", "used", "using", "very", "want", "week", "weekly", "weeks", "well",
    "were", "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "within", "without", "work", "works",
    "would", "year", "your" });
static_assert(std::ranges::is_sorted(everyday));

/// Bytes beyond ASCII count as letters, but for the marks that stand between words in type: dashes, quotation marks, an ellipsis.
bool is_letter(char32_t point)
{
    auto const ascii = point < 0x80;
    auto const letter = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
    bool const mark = (point >= 0xa0 && point <= 0xbf) || (point >= 0x2000 && point <= 0x206f) || point == 0x3000;
    return ascii ? letter : !mark;
}

/// As they are written. What stands behind an apostrophe is a word of its own, so that "school’s" has the word "school".
std::vector<std::string_view> words_in(std::string_view text)
{
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const before = at;
        if (is_letter(next_code_point(text, at)))
            continue;
        if (before > begin)
            out.push_back(text.substr(begin, before - begin));
        begin = at;
    }
    if (begin < text.size())
        out.push_back(text.substr(begin));
    return out;
}

bool is_telling(std::string_view word, std::string const& folded)
{
    bool const capitals = std::ranges::all_of(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
    auto const letters = code_point_count(word);
    return (letters >= least_letters || (capitals && letters >= least_capitals))
        && !std::ranges::binary_search(everyday, std::string_view { folded });
}

} // namespace

std::string focus_key(std::string_view text)
{
    std::string out;
    for (auto const word : words_in(text))
        append_joined(out, " ", ascii_lower(word));
    return out;
}

std::vector<std::string> telling_words(std::string_view text)
{
    std::vector<std::string> out;
    for (auto const word : words_in(text))
        if (auto folded = ascii_lower(word); is_telling(word, folded))
            if (!std::ranges::contains(out, folded))
                out.push_back(std::move(folded));
    return out;
}

} // namespace triad::rules
