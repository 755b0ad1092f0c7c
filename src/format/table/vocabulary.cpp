#include "format/table/vocabulary.h"

#include "base/text.h"
#include "format/table/wording.h"

#include <algorithm>
#include <array>
#include <vector>

namespace triad::format::table {

namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 12> rating_nouns { "rag", "brag", "status", "rating", "ratings", "score", "grade",
    "judgement", "judgment", "rate", "ragged", "rated" };
constexpr std::array<std::string_view, 30> marks { "red", "amber", "green", "yellow", "blue", "r", "a", "g", "b", "yes", "no",
    "y", "n", "partly", "partially", "partial", "not", "started", "complete", "completed", "done", "na", "met", "hand",
    "progress", "place", "in", "unsure", "always", "never" };
constexpr std::array<std::string_view, 26> fillers { "or", "and", "to", "the", "our", "your", "current", "please", "circle",
    "tick", "colour", "self", "school", "own", "overall", "of", "for", "on", "scale", "date", "term", "autumn", "spring",
    "summer", "is", "code" };
constexpr std::array<std::string_view, 30> comment_words { "comment", "comments", "note", "notes", "evidence", "action",
    "actions", "impact", "next", "steps", "who", "when", "owner", "date", "responsible", "responsibility", "lead", "timescale",
    "deadline", "cost", "review", "reason", "reasons", "progress", "completed", "whom", "resources", "remarks", "feedback",
    "justification" };
constexpr std::array<std::string_view, 18> statement_words { "statement", "statements", "criterion", "criteria", "standard",
    "standards", "question", "questions", "item", "items", "indicator", "indicators", "descriptor", "element", "aspect",
    "practice", "consideration", "considerations" };
constexpr std::array<std::string_view, 6> number_words { "no", "nr", "number", "ref", "reference", "id" };

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

HeadingKind kind_of_line(std::string_view line)
{
    auto const words = words_of(line);
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

std::optional<ScaleKind> scale_named(std::string_view text)
{
    auto const words = words_of(text);
    if (names_colours(words) || has(words, "rag") || has(words, "brag"))
        return ScaleKind::RedAmberGreen;
    if (names_yes_no(words))
        return ScaleKind::YesNo;
    if (has(words, "1") && has(words, "5") && !has(words, "10"))
        return ScaleKind::FivePoint;
    return std::nullopt;
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

} // namespace triad::format::table
