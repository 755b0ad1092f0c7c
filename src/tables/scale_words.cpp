#include "tables/scale_words.h"

#include "base/text.h"
#include "tables/vocabulary.h"
#include "tables/wording.h"

#include <algorithm>
#include <array>
#include <set>

namespace triad::tables {

namespace {

using Words = std::vector<std::string>;

struct Rank {
    std::string_view words;
    int rank;
};

/// What schools write, with ranks that are comparable within one scale: 0 nothing of it, 10 all of it.
constexpr Rank ranks[] = { { "no", 0 }, { "n", 0 }, { "not yet", 0 }, { "never", 0 }, { "none", 0 }, { "not met", 0 },
    { "unmet", 0 }, { "not at all", 0 }, { "not in place", 0 }, { "not started", 0 }, { "not begun", 0 },
    { "strongly disagree", 0 }, { "absent", 0 }, { "inadequate", 0 }, { "weakest", 0 }, { "worst", 0 }, { "lowest", 0 },
    { "very poor", 0 }, { "rarely", 1 }, { "seldom", 1 }, { "hardly ever", 1 }, { "a little", 1 }, { "weak", 1 }, { "poor", 1 },
    { "low", 1 }, { "starting", 1 }, { "beginning", 1 }, { "emerging", 1 }, { "entry", 1 }, { "initial", 1 }, { "bronze", 1 },
    { "basic", 1 }, { "red", 1 }, { "disagree", 2 }, { "started", 2 }, { "begun", 2 }, { "requires improvement", 2 },
    { "fair", 2 }, { "some", 3 }, { "sometimes", 3 }, { "occasionally", 3 }, { "partly", 3 }, { "partially", 3 },
    { "partial", 3 }, { "in part", 3 }, { "partly met", 3 }, { "partially met", 3 }, { "partly in place", 3 },
    { "partially in place", 3 }, { "somewhat", 3 }, { "in progress", 3 }, { "in hand", 3 }, { "under way", 3 },
    { "working towards", 3 }, { "developing", 3 }, { "medium", 3 }, { "silver", 3 }, { "satisfactory", 3 }, { "adequate", 3 },
    { "amber", 3 }, { "yellow", 3 }, { "neutral", 3 }, { "neither", 3 }, { "often", 5 }, { "usually", 5 }, { "frequently", 5 },
    { "mostly", 5 }, { "mainly", 5 }, { "most", 5 }, { "nearly", 5 }, { "most of the time", 5 }, { "largely", 5 }, { "good", 5 },
    { "agree", 5 }, { "secure", 5 }, { "established", 5 }, { "expected", 5 }, { "green", 5 }, { "strong", 6 }, { "high", 6 },
    { "very good", 6 }, { "gold", 6 }, { "embedded", 7 }, { "enhancing", 7 }, { "exceeding", 8 }, { "met", 8 }, { "done", 8 },
    { "in place", 8 }, { "complete", 8 }, { "completed", 8 }, { "fully", 9 }, { "fully met", 9 }, { "fully in place", 9 },
    { "yes", 9 }, { "y", 9 }, { "always", 9 }, { "all", 9 }, { "a lot", 9 }, { "strongly agree", 9 }, { "leading", 9 },
    { "mastering", 9 }, { "excellent", 9 }, { "outstanding", 9 }, { "exceeded", 9 }, { "sustained", 9 }, { "highest", 10 },
    { "strongest", 10 }, { "best", 10 } };

std::string joined(Words const& words)
{
    std::string out;
    for (auto const& word : words)
        append_joined(out, " ", word);
    return out;
}

bool is_number(std::string_view word)
{
    return !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The text with every box, bullet and stroke between choices as a line feed.
std::string with_divided_choices(std::string_view text)
{
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        auto const c = next_code_point(text, offset);
        bool const sign = (c >= 0x2500 && c < 0x2800) || c == U'•' || c == U'/' || c == U'|' || c == U',' || c == U';'
            || c == U'(' || c == U')' || c == U':' || c == U'[' || c == U']' || c == U'?' || c == U'→' || c == U'–' || c == U'—';
        append_code_point(out, sign ? U'\n' : c);
    }
    return out;
}

Words choices_in(std::string_view text)
{
    Words out;
    for (auto line : split(with_divided_choices(text), '\n')) {
        auto choice = std::string { trimmed(line) };
        for (auto at = choice.find(" or "); at != std::string::npos; at = choice.find(" or ")) {
            out.emplace_back(trimmed(std::string_view { choice }.substr(0, at)));
            choice = std::string { trimmed(std::string_view { choice }.substr(at + 4)) };
        }
        for (std::string_view lead : { "or ", "and ", "- " })
            if (choice.starts_with(lead))
                choice.erase(0, lead.size());
        if (!choice.empty())
            out.push_back(std::move(choice));
    }
    return out;
}

std::string capitalised(std::string_view word)
{
    std::string out { word };
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
        out[0] = static_cast<char>(out[0] - 32);
    return out;
}

/// "Where are we? Yes" and "No Evidence": a choice at the end of words, or at their front.
std::string_view ranked_tail(std::string_view text)
{
    for (auto at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
        if (choice_rank(text.substr(at + 1)))
            return text.substr(at + 1);
    return {};
}

std::string_view ranked_front(std::string_view text)
{
    for (auto at = text.rfind(' '); at != std::string_view::npos && at > 0; at = text.rfind(' ', at - 1))
        if (choice_rank(text.substr(0, at)))
            return text.substr(0, at);
    return {};
}

/// The longest run of neighbours that are choices. The first may end a longer text and the last may begin one: a line of plain
/// text has its headings beside each other.
Words ranked_run(Words const& choices)
{
    Words best;
    Words run;
    for (auto const& choice : choices) {
        bool const whole = choice_rank(choice).has_value();
        auto const front = whole || run.empty() ? std::string_view {} : ranked_front(choice);
        auto const tail = whole ? std::string_view {} : ranked_tail(choice);
        if (whole)
            run.push_back(capitalised(choice));
        if (!front.empty())
            run.push_back(capitalised(front));
        best = run.size() > best.size() ? run : best;
        if (!whole)
            run = tail.empty() ? Words {} : Words { capitalised(tail) };
    }
    return best;
}

bool all_different(Words words)
{
    std::ranges::sort(words);
    return std::ranges::adjacent_find(words) == words.end();
}

struct Numeral {
    int value = 0;
    std::string before; // what stands between it and the number before, trimmed
};

std::vector<Numeral> numerals_in(std::string_view text)
{
    std::vector<Numeral> out;
    std::string between;
    for (std::size_t at = 0; at < text.size();) {
        int value = 0;
        auto const begin = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
            value = std::min(value * 10 + (text[at] - '0'), 1000);
        if (at == begin) {
            between += text[at++];
            continue;
        }
        out.push_back({ value, std::string { trimmed(between) } });
        between.clear();
    }
    return out;
}

bool among(std::string_view sign, std::initializer_list<std::string_view> signs)
{
    return std::ranges::find(signs, sign) != signs.end();
}

/// "1–4", "1 to 4", "4 - 1": two numbers with a sign of a range between them.
std::vector<int> range_in(std::vector<Numeral> const& numerals)
{
    std::vector<int> out;
    for (std::size_t i = 1; i < numerals.size() && out.empty(); ++i) {
        auto const from = numerals[i - 1].value;
        auto const to = numerals[i].value;
        if (!among(numerals[i].before, { "-", "–", "—", "to", "..", "…" }) || std::abs(to - from) < 2 || std::max(from, to) > 10)
            continue;
        for (auto value = from; value != to; value += to > from ? 1 : -1)
            out.push_back(value);
        out.push_back(to);
    }
    return out;
}

/// "1 2 3 4", "1/2/3/4": numbers one after the other, with nothing but a sign between them.
std::vector<int> count_in(std::vector<Numeral> const& numerals)
{
    std::vector<int> best;
    std::vector<int> run;
    for (auto const& [value, before] : numerals) {
        bool const next = !run.empty() && among(before, { "", "/", ",", "|", "☐", "□", "○", "or", "(", ")" })
            && (run.size() == 1 ? std::abs(value - run[0]) == 1 : value - run.back() == run[1] - run[0]);
        run = next ? run : std::vector<int> {};
        run.push_back(value);
        best = run.size() > best.size() ? run : best;
    }
    return best.size() >= 3 && std::ranges::max(best) <= 10 ? best : std::vector<int> {};
}

std::vector<int> numbers_in(std::string_view text)
{
    auto const numerals = numerals_in(text);
    auto const range = range_in(numerals);
    return range.empty() ? count_in(numerals) : range;
}

/// "3 = fully in place": the numbers that a legend explains, with its words.
std::vector<std::pair<int, std::string>> legend_of(std::string_view text)
{
    std::vector<std::pair<int, std::string>> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins = is_number(text.substr(at, 1)) && (at == 0 || !is_number(text.substr(at - 1, 1)));
        if (!begins)
            continue;
        auto rest = text.substr(at + 1);
        auto const lead = rest.substr(0, rest.find_first_not_of(' '));
        auto const sign = trimmed(rest);
        std::size_t skip = 0;
        for (std::string_view mark : { "=", ":", "(", "being ", "is ", "means ", "– ", "- " })
            skip = skip == 0 && sign.starts_with(mark) ? mark.size() : skip;
        if (skip == 0)
            continue;
        rest = rest.substr(lead.size() + skip);
        auto const end = std::min({ rest.find_first_of(",;)]\n."), rest.find(" to "), rest.find(" and "), rest.size() });
        auto const words = words_of(rest.substr(0, end));
        if (!words.empty() && words.size() <= 6 && !is_number(words.front()))
            out.emplace_back(text[at] - '0', joined(words));
    }
    return out;
}

/// A legend says more than the bare word: "the best we can do", "not in place at all".
std::optional<int> rank_in_words(std::string_view phrase)
{
    if (auto const rank = choice_rank(phrase))
        return rank;
    auto words = words_of(phrase);
    std::optional<int> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t count = std::min<std::size_t>(3, words.size() - i); count > 0 && !found; --count)
            found = choice_rank(joined(
                { words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i + count) }));
    }
    return found;
}

std::optional<DraftScale> colours(Words const& words)
{
    auto const has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    bool const more = has("blue") || has("brag") || has("purple") || has("grey") || has("white") || has("bragw");
    bool const letters = has("r") && has("a") && has("g");
    bool const spelt = has("red") && has("amber") && has("green");
    if (more && (spelt || has("brag") || has("bragw") || has("rag")))
        return DraftScale { .kind = ScaleKind::Open };
    if (letters && has("b"))
        return DraftScale { .kind = ScaleKind::Open };
    if (spelt || letters || has("rag") || has("ragged"))
        return DraftScale { .kind = ScaleKind::RedAmberGreen };
    if (has("red") && has("yellow") && has("green"))
        return DraftScale { .kind = ScaleKind::Levels, .words = { "Red", "Yellow", "Green" }, .order = ScaleOrder::LowestFirst };
    bool const lights = std::ranges::search(words, std::array<std::string_view, 2> { "traffic", "light" }).begin() != words.end()
        || std::ranges::search(words, std::array<std::string_view, 2> { "traffic", "lights" }).begin() != words.end();
    return lights ? std::optional { DraftScale { .kind = ScaleKind::RedAmberGreen } } : std::nullopt;
}

/// "Yes", "In hand" and "No" are a scale that comes with the program, and only with these three words.
bool is_yes_in_hand_no(Words const& words)
{
    return words.size() == 3 && ascii_lower(words[1]) == "in hand" && order_of(words) != ScaleOrder::Open
        && std::ranges::any_of(words, [](auto const& word) { return ascii_lower(word) == "yes"; });
}

/// Numbers that a legend explains one by one keep its words.
Words with_legend(Words words, std::vector<std::pair<int, std::string>> const& legend)
{
    bool const all = std::ranges::all_of(words, [&](auto const& word) {
        return std::ranges::any_of(legend, [&](auto const& entry) { return number(entry.first) == word; });
    });
    for (auto& word : words) {
        for (auto const& [value, phrase] : legend)
            if (all && number(value) == word)
                word += concat({ " – ", capitalised(phrase) });
    }
    return words;
}

/// "Not yet Partly Mostly Fully", the headings of columns in one line: each further up than the one before, or each further down.
Words neighbours_in(std::string_view text)
{
    auto const words = words_of(text);
    Words best;
    Words run;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t count = std::min<std::size_t>(3, words.size() - i);
        auto const phrase = [&] {
            return joined(
                { words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i + count) });
        };
        while (count > 0 && !choice_rank(phrase()))
            --count;
        if (count > 0)
            run.push_back(capitalised(phrase()));
        if (count == 0 || (run.size() > 1 && order_of(run) == ScaleOrder::Open))
            run = count == 0 ? Words {} : Words { capitalised(phrase()) };
        best = run.size() > best.size() ? run : best;
        i += std::max<std::size_t>(count, 1);
    }
    return best;
}

/// Numbers that only a legend names: all of them, or the two ends of which one is best.
std::vector<int> explained_numbers(std::string_view text, std::vector<std::pair<int, std::string>> const& legend)
{
    std::vector<int> out;
    bool const ends = legend.size() == 2 && order_in_legend(text) != ScaleOrder::Open;
    if (legend.size() < 2 || (legend.size() == 2 && !ends))
        return out;
    auto const from = legend.front().first;
    auto const to = legend.back().first;
    for (auto value = from; value != to; value += to > from ? 1 : -1)
        out.push_back(value);
    out.push_back(to);
    return out.size() >= legend.size() ? out : std::vector<int> {};
}

} // namespace

bool is_word_of_choices(std::string_view word)
{
    static auto const known = [] {
        std::set<std::string_view> out;
        for (auto const& rank : ranks)
            for (auto each : split(rank.words, ' '))
                out.insert(each);
        return out;
    }();
    bool const sign = !word.empty() && static_cast<unsigned char>(word[0]) == 0xe2;
    return sign || is_number(word) || word.size() == 1 || word == "or" || known.contains(word);
}

std::optional<int> choice_rank(std::string_view choice)
{
    if (choice.size() > 40)
        return std::nullopt;
    auto const all = words_of(choice);
    if (all.empty() || !is_word_of_choices(all.front()))
        return std::nullopt;
    auto const words = joined(all);
    auto const found = std::ranges::find(ranks, std::string_view { words }, &Rank::words);
    return found == std::ranges::end(ranks) ? std::nullopt : std::optional { found->rank };
}

ScaleOrder order_of(std::vector<std::string> const& words)
{
    std::vector<int> found;
    for (auto const& word : words) {
        auto const dash = word.find(" – ");
        auto const rank
            = choice_rank(dash == std::string::npos ? std::string_view { word } : std::string_view { word }.substr(dash + 5));
        if (!rank)
            return ScaleOrder::Open;
        found.push_back(*rank);
    }
    if (std::ranges::adjacent_find(found, std::greater_equal {}) == found.end())
        return ScaleOrder::LowestFirst;
    return std::ranges::adjacent_find(found, std::less_equal {}) == found.end() ? ScaleOrder::HighestFirst : ScaleOrder::Open;
}

ScaleOrder order_in_legend(std::string_view text)
{
    auto legend = legend_of(text);
    std::ranges::sort(legend, {}, &std::pair<int, std::string>::first);
    if (legend.size() < 2)
        return ScaleOrder::Open;
    auto const low = rank_in_words(legend.front().second);
    auto const high = rank_in_words(legend.back().second);
    if (!low || !high || *low == *high || legend.front().first == legend.back().first)
        return ScaleOrder::Open;
    return *low < *high ? ScaleOrder::LowestFirst : ScaleOrder::HighestFirst;
}

std::optional<DraftScale> printed_scale(std::string_view text)
{
    if (text.size() > 600)
        return std::nullopt;
    if (auto found = colours(words_of(text)))
        return found;
    auto words = ranked_run(choices_in(text));
    if (words.size() >= 2 && all_different(words)) {
        auto const order = order_of(words);
        if (is_yes_in_hand_no(words))
            return DraftScale { .kind = ScaleKind::YesNo };
        return DraftScale { .kind = ScaleKind::Levels, .words = std::move(words), .order = order };
    }
    if (words = neighbours_in(text); words.size() >= 3) {
        auto const order = order_of(words);
        return DraftScale { .kind = ScaleKind::Levels, .words = std::move(words), .order = order };
    }
    auto const legend = legend_of(text);
    auto numbers = numbers_in(text);
    if (numbers.empty())
        numbers = explained_numbers(text, legend);
    words.clear();
    for (auto value : numbers)
        words.push_back(number(value));
    if (words.size() < 3 || !all_different(words))
        return std::nullopt;
    auto const order = order_in_legend(text);
    // A legend speaks of the numbers, the order of how they are printed.
    bool const turned = numbers.front() > numbers.back();
    return DraftScale {
        .kind = ScaleKind::Levels, .words = with_legend(std::move(words), legend), .order = turned ? turned_round(order) : order
    };
}

ScaleOrder turned_round(ScaleOrder order)
{
    if (order == ScaleOrder::Open)
        return order;
    return order == ScaleOrder::LowestFirst ? ScaleOrder::HighestFirst : ScaleOrder::LowestFirst;
}

bool prints_choices(std::string_view cell)
{
    if (cell.size() > 100)
        return false;
    auto const words = words_of(cell);
    if (words.size() < 2 || !std::ranges::all_of(words, is_word_of_choices))
        return false;
    bool const only = std::ranges::all_of(choices_in(cell), [](auto const& choice) {
        auto const inner = words_of(choice);
        return choice_rank(choice) || std::ranges::all_of(inner, [](auto const& word) {
            return is_number(word) || choice_rank(word) || word.size() == 1;
        });
    });
    return only && printed_scale(cell).has_value();
}

std::size_t printed_choices_at_end(std::string_view line)
{
    auto const last = words_of(line.substr(line.size() > 24 ? line.size() - 24 : 0));
    if (last.empty() || !is_word_of_choices(last.back()))
        return line.size();
    for (std::size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
        auto const rest = trimmed(line.substr(at));
        bool const boxes = rest.starts_with("☐") || rest.starts_with("□") || rest.starts_with("○");
        bool const strokes = rest.find(" / ") != std::string_view::npos || rest.find('/') != std::string_view::npos;
        bool const digits = numbers_in(rest).size() >= 3 && rest.find_first_not_of("0123456789 ") == std::string_view::npos;
        if ((boxes || strokes || digits) && prints_choices(rest))
            return at;
    }
    return line.size();
}

} // namespace triad::tables
