#include "tables/vocabulary.h"

#include "base/text.h"
#include "tables/scale_words.h"
#include "tables/wording.h"

#include <algorithm>
#include <array>
#include <vector>

namespace triad::tables {

namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 12> rating_nouns { "rag", "brag", "status", "rating", "ratings", "score", "grade",
    "judgement", "judgment", "rate", "ragged", "rated" };
constexpr std::array<std::string_view, 30> marks { "red", "amber", "green", "yellow", "blue", "r", "a", "g", "b", "yes", "no",
    "y", "n", "partly", "partially", "partial", "not", "started", "complete", "completed", "done", "na", "met", "hand",
    "progress", "place", "in", "unsure", "always", "never" };
constexpr std::array<std::string_view, 30> fillers { "by", "we", "are", "where", "or", "and", "to", "the", "our", "your",
    "current", "please", "circle", "tick", "colour", "self", "school", "own", "overall", "of", "for", "on", "scale", "date",
    "term", "autumn", "spring", "summer", "is", "code" };
constexpr std::array<std::string_view, 31> comment_words { "proof", "comment", "comments", "note", "notes", "evidence", "action",
    "actions", "impact", "next", "steps", "who", "when", "owner", "date", "responsible", "responsibility", "lead", "timescale",
    "deadline", "cost", "review", "reason", "reasons", "progress", "completed", "whom", "resources", "remarks", "feedback",
    "justification" };
constexpr std::array<std::string_view, 23> statement_words { "checklist", "expectation", "expectations", "theme", "area",
    "statement", "statements", "criterion", "criteria", "standard", "standards", "question", "questions", "item", "items",
    "indicator", "indicators", "descriptor", "element", "aspect", "practice", "consideration", "considerations" };
constexpr std::array<std::string_view, 7> number_words { "no", "nr", "num", "number", "ref", "reference", "id" };

template <std::size_t count> bool among(std::string_view word, std::array<std::string_view, count> const& list)
{
    return std::ranges::find(list, word) != list.end();
}

bool has(Words const& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

bool is_digits(std::string_view word) { return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos; }

/// A sign such as ✓ or ☐.
bool is_sign(std::string_view word) { return word.size() == 3 && static_cast<unsigned char>(word[0]) == 0xe2; }

bool names_colours(Words const& words)
{
    bool const spelt = has(words, "red") && (has(words, "amber") || has(words, "yellow")) && has(words, "green");
    return spelt || (has(words, "r") && has(words, "a") && has(words, "g"));
}

bool names_yes_no(Words const& words) { return (has(words, "yes") && has(words, "no")) || (has(words, "y") && has(words, "n")); }

bool names_points(Words const& words) { return has(words, "1") && (has(words, "5") || has(words, "4")) && !has(words, "10"); }

bool has_rating_core(Words const& words)
{
    return std::ranges::any_of(words, [](auto const& word) { return among(word, rating_nouns); }) || names_colours(words)
        || names_yes_no(words) || names_points(words);
}

std::optional<int> rank_of(std::string_view word)
{
    struct Level {
        std::string_view word;
        int rank;
    };
    constexpr std::array<Level, 36> levels { { { "inadequate", 0 }, { "none", 0 }, { "not", 0 }, { "beginning", 1 },
        { "emerging", 1 }, { "entry", 1 }, { "starting", 1 }, { "initial", 1 }, { "low", 1 }, { "bronze", 1 }, { "red", 1 },
        { "foundation", 1 }, { "basic", 1 }, { "requires", 1 }, { "developing", 2 }, { "working", 2 }, { "medium", 2 },
        { "some", 2 }, { "amber", 2 }, { "silver", 2 }, { "expected", 3 }, { "secure", 3 }, { "established", 3 }, { "green", 3 },
        { "good", 3 }, { "high", 3 }, { "gold", 3 }, { "securing", 3 }, { "embedded", 4 }, { "embedding", 4 }, { "enhancing", 4 },
        { "exceeding", 4 }, { "mastering", 5 }, { "leading", 5 }, { "outstanding", 5 }, { "excelling", 5 } } };
    auto const found = std::ranges::find(levels, word, &Level::word);
    return found == levels.end() ? std::nullopt : std::optional { found->rank };
}

/// The words of a heading that is short enough to name a level; none of others.
Words level_words(std::string_view heading)
{
    auto words = words_of(heading);
    return words.size() > 5 ? Words {} : words;
}

/// "Where are we?", "How well do we do this?"
bool asks_how_well(std::string_view line, Words const& words)
{
    constexpr std::array<std::string_view, 8> openings { "where are we", "where have we", "how well", "how far", "how often",
        "how are we", "how much", "how good" };
    auto const text = ascii_lower(trimmed(line));
    return words.size() <= 7 && std::ranges::any_of(openings, [&](auto opening) { return text.starts_with(opening); });
}

/// "Please tick", "Circle one"
bool asks_to_mark(Words const& words)
{
    constexpr std::array<std::string_view, 6> acts { "tick", "circle", "colour", "mark", "shade", "highlight" };
    bool const short_words = std::ranges::all_of(
        words, [&](auto const& word) { return among(word, acts) || among(word, fillers) || word == "one" || word == "box"; });
    return short_words && std::ranges::any_of(words, [&](auto const& word) { return among(word, acts); });
}

/// Choices and hardly anything else: "Never / Sometimes / Usually / Always".
bool prints_a_scale(std::string_view line, Words const& words)
{
    auto const choices = static_cast<std::size_t>(std::ranges::count_if(words, is_word_of_choices));
    auto const scale = words.size() <= 16 && choices * 2 >= words.size() ? printed_scale(line) : std::nullopt;
    std::size_t named = 0;
    for (auto const& word : scale ? scale->words : Words {})
        named += words_of(word).size();
    return scale && named * 2 >= words.size();
}

HeadingKind kind_of_line(std::string_view line)
{
    auto const words = words_of(line);
    if (asks_how_well(line, words) || asks_to_mark(words) || prints_a_scale(line, words))
        return HeadingKind::Rating;
    if (opens_with_rating(line) || (words.size() <= 6 && has_rating_core(words) && !ends_sentence(line)))
        return HeadingKind::Rating;
    if (words.empty())
        return trimmed(line) == "#" ? HeadingKind::Number : HeadingKind::None;
    if (words.size() <= 2 && among(words.front(), number_words))
        return HeadingKind::Number;
    if (words.size() <= 6 && std::ranges::any_of(words, [](auto const& word) { return among(word, statement_words); }))
        return HeadingKind::Statement;
    if (words.size() <= 8 && std::ranges::any_of(words, [](auto const& word) { return among(word, comment_words); }))
        return HeadingKind::Comment;
    return HeadingKind::None;
}

} // namespace

HeadingWords heading_words(std::string_view text)
{
    constexpr std::array<std::string_view, 12> verbs { "is", "are", "has", "have", "can", "will", "do", "does", "should", "was",
        "were", "know" };
    constexpr std::array<std::string_view, 4> acts { "tick", "circle", "how", "rag" };
    HeadingWords out;
    std::array<bool, 4> kinds {};
    auto const words = words_of(text);
    auto const question = ascii_lower(text);
    // A heading may ask as well: "Where are we? Who", "Yes No Where is the proof?"
    auto const mark = question.find('?');
    bool const asks = mark != std::string::npos && mark + 1 < trimmed(question).size();
    out.all = words.size();
    for (auto const& word : words) {
        bool const choice = is_digits(word) || is_sign(word) || choice_rank(word);
        std::array const found { among(word, number_words), among(word, statement_words), among(word, comment_words),
            among(word, rating_nouns) || among(word, acts) || choice };
        bool const named = found[0] || found[1] || found[2] || (found[3] && !choice);
        out.named += named ? 1U : 0U;
        out.choices += choice && !named ? 1U : 0U;
        out.fillers += !named && !choice && among(word, fillers) ? 1U : 0U;
        for (std::size_t i = 0; i < kinds.size(); ++i)
            kinds[i] = kinds[i] || found[i];
        out.tells = out.tells || among(word, verbs);
        out.rates = out.rates || (found[3] && !choice);
    }
    out.counts = trimmed(text).starts_with('#') || (!words.empty() && among(words.front(), number_words));
    out.rates = out.rates || out.choices > 1 || asks;
    out.tells = out.tells && !asks && !(out.choices > 1 && mark != std::string::npos);
    out.several = std::ranges::count(kinds, true) >= 2;
    return out;
}

bool is_total(std::string_view text)
{
    constexpr std::array<std::string_view, 7> sums { "total", "totals", "subtotal", "subtotals", "average", "sum", "mean" };
    constexpr std::array<std::string_view, 22> beside { "grade", "grades", "level", "judgement", "score", "scores", "points",
        "marks", "rating", "grand", "overall", "sub", "section", "out", "of", "number", "percentage", "possible", "all",
        "average", "per", "so" };
    if (code_point_count(text) > 60 || ends_sentence(text))
        return false;
    constexpr std::array<std::string_view, 9> verbs { "is", "are", "has", "have", "can", "will", "do", "does", "should" };
    bool sum = false;
    auto const words = words_of(text);
    for (auto const& word : words) {
        // What follows names the rows that are added up, and tells nothing of them.
        if (sum && (word == "for" || word == "of"))
            return words.size() <= 7 && std::ranges::none_of(words, [&](auto const& each) { return among(each, verbs); });
        bool const sub = word == "subtotal" || word == "subtotals" || (word == "total" && words.front() == "sub");
        if (sub)
            return words.size() <= 7 && std::ranges::none_of(words, [&](auto const& each) { return among(each, verbs); });
        bool const is_sum = among(word, sums) || (word == "score" && ascii_lower(trimmed(text)).starts_with("overall score"));
        sum = sum || is_sum;
        if (!is_sum && !among(word, beside) && !is_digits(word))
            return false;
    }
    return sum;
}

bool is_rating_line(std::string_view line)
{
    if (line.size() > 100)
        return false;
    auto const words = words_of(line);
    auto const known = [](std::string const& word) {
        return among(word, rating_nouns) || among(word, marks) || among(word, fillers) || is_digits(word) || is_sign(word);
    };
    return !words.empty() && words.size() <= 14 && has_rating_core(words) && std::ranges::all_of(words, known);
}

bool opens_with_rating(std::string_view line)
{
    auto const question = line.find_first_of("?:");
    return is_rating_line(line)
        || (question != std::string_view::npos && is_rating_line(line.substr(0, question)) && words_of(line).size() <= 14);
}

HeadingKind heading_kind(std::string_view heading)
{
    if (heading.size() > 400)
        return HeadingKind::None;
    auto found = HeadingKind::None;
    for (auto line : split(heading, '\n')) {
        auto const kind = kind_of_line(line);
        if (kind == HeadingKind::Rating)
            return kind;
        found = found == HeadingKind::None ? kind : found;
    }
    return found;
}

bool is_mark(std::string_view cell)
{
    if (cell.size() <= 100 && (choice_rank(cell) || prints_choices(cell)))
        return true;
    if (cell.size() > 60)
        return false;
    auto const words = words_of(cell);
    bool const known = std::ranges::all_of(words, [](std::string const& word) {
        return among(word, marks) || is_sign(word) || (is_digits(word) && word.size() <= 2) || word == "or" || word == "rag"
            || word == "x";
    });
    return known && words.size() <= 8 && !words.empty();
}

bool is_numbering(std::string_view cell)
{
    auto const text = trimmed(cell);
    if (text.empty() || text.size() > 7)
        return false;
    auto const line = concat({ text, " x" });
    auto const marked = without_marker(line);
    bool const marker = marked.text == "x" && (marked.kind == MarkerKind::Number || marked.kind == MarkerKind::Letter);
    auto const inner = text.find_first_not_of("0123456789.()- ");
    bool const digits = inner == std::string_view::npos && text.find_first_of("0123456789") != std::string_view::npos;
    bool const code = inner == 0 && text.size() >= 2 && is_digits(text.substr(1));
    return marker || digits || code || (text.size() == 1 && inner == 0);
}

std::optional<int> level_rank(std::string_view heading)
{
    auto const words = level_words(heading);
    for (auto const& word : words) {
        if (is_digits(word) && word.size() == 1)
            return word[0] - '0';
        if (auto const rank = rank_of(word))
            return rank;
    }
    return std::nullopt;
}

bool names_level(std::string_view heading)
{
    return std::ranges::any_of(level_words(heading), [](auto const& word) { return rank_of(word).has_value(); });
}

} // namespace triad::tables
