#include "language/personal/finders.h"

#include <algorithm>
#include <array>

namespace triad::language {

namespace {

bool digits_only(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A unique pupil number: a letter, eleven digits, and a digit or, in a temporary one, a letter.
bool is_pupil_number(Token const& token)
{
    constexpr std::size_t length = 13;
    auto const& word = token.folded;
    if (token.kind != TokenKind::Mixed || word.size() != length)
        return false;
    bool const last = is_digit(static_cast<unsigned char>(word.back())) || is_letter(static_cast<unsigned char>(word.back()));
    return is_letter(static_cast<unsigned char>(word.front())) && digits_only(std::string_view { word }.substr(1, 11)) && last;
}

bool is_month(Token const& token)
{
    constexpr std::string_view months[]
        = { "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july", "jun", "june",
              "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september" };
    static_assert(std::ranges::is_sorted(months));
    return std::ranges::binary_search(months, token.folded);
}

/// "3", "03", "3rd".
bool is_day(Token const& token)
{
    std::string_view word { token.folded };
    for (std::string_view const ending : { "st", "nd", "rd", "th" })
        if (word.ends_with(ending))
            word.remove_suffix(ending.size());
    return token.kind == TokenKind::Mixed && word.size() <= 2 && digits_only(word);
}

bool is_year(Token const& token)
{
    auto const size = token.folded.size();
    return (size == 2 || size == 4) && digits_only(token.folded);
}

/// "3-4-2012", which the hyphens make one word.
bool is_hyphenated_date(Token const& token)
{
    auto const& word = token.folded;
    return token.kind == TokenKind::Mixed && word.size() >= 6 && word.size() <= 10 && std::ranges::count(word, '-') == 2
        && word.find_first_not_of("0123456789-") == std::string::npos;
}

/// Reads on over tokens, one step at a time, and never past the end.
class Walk {
public:
    Walk(Tokens const& tokens, std::size_t at)
        : m_tokens(&tokens)
        , m_at(at)
    {
    }

    std::size_t at() const { return m_at; }

    template <typename Wanted> bool take(Wanted const& wanted)
    {
        if (m_at >= m_tokens->size() || !wanted((*m_tokens)[m_at]))
            return false;
        ++m_at;
        return true;
    }
    bool take_word(std::string_view word)
    {
        return take([word](Token const& token) { return token.folded == word; });
    }
    bool take_any(std::string_view words)
    {
        return take(
            [words](Token const& token) { return token.mark < 0x80 && words.find(static_cast<char>(token.mark)) != words.npos; });
    }

private:
    Tokens const* m_tokens;
    std::size_t m_at;
};

bool take_numeric_date(Walk& walk)
{
    if (walk.take(is_hyphenated_date))
        return true;
    auto const start = walk;
    if (walk.take(is_year) && walk.take_any("/.") && walk.take(is_day) && walk.take_any("/.") && walk.take(is_day))
        return true;
    walk = start;
    if (!walk.take(is_day))
        return false;
    bool const marked = walk.take_any("/.");
    return walk.take(is_day) && walk.take_any("/.") == marked && walk.take(is_year);
}

/// "the 3rd of", "3".
bool take_day_of(Walk& walk)
{
    walk.take_word("the");
    bool const day = walk.take(is_day);
    walk.take_word("of");
    return day;
}

bool take_written_date(Walk& walk)
{
    auto const start = walk;
    if (take_day_of(walk) && walk.take(is_month)) {
        walk.take(is_year);
        return true;
    }
    walk = start;
    if (!walk.take(is_month) || !walk.take(is_day))
        return false;
    walk.take_any(",");
    walk.take(is_year);
    return true;
}

/// The token after the date that begins at `at`; `at` where there is none.
std::size_t after_date(Tokens const& tokens, std::size_t at)
{
    Walk numeric { tokens, at };
    if (take_numeric_date(numeric))
        return numeric.at();
    Walk written { tokens, at };
    return take_written_date(written) ? written.at() : at;
}

/// "his birthday", "Aisha’s birthday": not the school's hundredth.
bool is_somebodys(Tokens const& tokens, std::size_t birthday)
{
    constexpr std::string_view own[] = { "her", "his", "my", "their" };
    if (birthday == 0)
        return false;
    auto const& before = tokens[birthday - 1];
    bool const ordinal
        = birthday > 1 && std::ranges::find(own, tokens[birthday - 2].folded) != std::end(own); // "his tenth birthday"
    return ordinal || std::ranges::find(own, before.folded) != std::end(own)
        || (before.possessive && before.letters == LetterCase::Title);
}

/// "DOB", "D.O.B.", "date of birth": the token after it; `at` where it does not stand there.
std::size_t after_birth_label(Tokens const& tokens, std::size_t at)
{
    Walk walk { tokens, at };
    bool const one_word = walk.take_word("dob") || walk.take_word("birthdate") || walk.take_word("date-of-birth")
        || (tokens[at].folded == "birthday" && is_somebodys(tokens, at) && walk.take_word("birthday"));
    walk = one_word ? walk : Walk { tokens, at };
    if (one_word || (walk.take_word("birth") && walk.take_word("date")))
        return walk.at();
    walk = Walk { tokens, at };
    if ((walk.take_word("date") && walk.take_word("of") && walk.take_word("birth")))
        return walk.at();
    walk = Walk { tokens, at };
    for (std::string_view const letter : { "d", "o", "b" }) {
        if (!walk.take_word(letter))
            return at;
        if (!walk.take_any(".") && letter != "b")
            return at;
    }
    return walk.at();
}

/// "dob 120715": six or eight digits in one piece.
bool is_plain_date(Token const& token)
{
    return (token.folded.size() == 6 || token.folded.size() == 8) && digits_only(token.folded);
}

/// "He turned eight on": the token after it; `at` where it does not stand there.
std::size_t after_age(Tokens const& tokens, std::size_t at)
{
    Walk walk { tokens, at };
    bool const turned = walk.take_word("turned") || walk.take_word("turns");
    bool const age = turned && walk.take([](Token const& token) { return token.kind != TokenKind::Mark; });
    return age && walk.take_word("on") ? walk.at() : at;
}

/// Whole year groups are born in a span of time; one child is born on a day.
bool speaks_of_many(Tokens const& tokens, std::size_t born)
{
    constexpr std::string_view many[] = { "children", "pupils", "students", "those" };
    return born > 0 && std::ranges::find(many, tokens[born - 1].folded) != std::end(many);
}

std::size_t after_birth_words(Tokens const& tokens, std::size_t at)
{
    auto const labelled = after_birth_label(tokens, at);
    if (labelled != at) {
        Walk walk { tokens, labelled };
        if (!walk.take_word("is"))
            walk.take_word("was");
        walk.take_word("on");
        walk.take_any(":(-=,");
        return walk.at();
    }
    Walk letter { tokens, at };
    if (tokens[at].letters == LetterCase::Lower && letter.take_word("b") && letter.take_any("."))
        return letter.at();
    if (auto const aged = after_age(tokens, at); aged != at)
        return aged;
    bool const born = tokens[at].folded == "born" && !speaks_of_many(tokens, at);
    Walk walk { tokens, at + 1 };
    if (born)
        walk.take_word("on");
    return born ? walk.at() : at;
}

/// After "born" and its like a month and year say enough, and digits need no marks.
std::size_t after_date_of_birth(Tokens const& tokens, std::size_t at)
{
    auto const date = after_date(tokens, at);
    if (date != at)
        return date;
    Walk walk { tokens, at };
    if (walk.take(is_plain_date))
        return walk.at();
    bool const month = walk.take_word("in") && walk.take(is_month);
    return month && walk.take([](Token const& token) { return is_year(token) && token.folded.starts_with("20"); }) ? walk.at()
                                                                                                                   : at;
}

} // namespace

void find_pupil_numbers(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    for (auto const& token : tokens)
        if (is_pupil_number(token))
            out.push_back({ PersonalKind::Number, token.begin, token.end, {} });
}

void find_births(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const date = after_birth_words(tokens, at);
        auto const end = date == at ? at : after_date_of_birth(tokens, date);
        if (date != at && end != date)
            out.push_back({ PersonalKind::Number, tokens[at].begin, tokens[end - 1].end, {} });
    }
}

} // namespace triad::language
