#include "language/personal/tokens.h"

#include "base/text.h"
#include "language/personal/lists.h"

#include <algorithm>

namespace triad::language {

namespace {

/// The plain letters of U+00C0 to U+017F, in order; '*' where there is none. A capital stays one.
constexpr std::string_view plain_letters = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
                                           "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLl"
                                           "LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(plain_letters.size() == 0x180 - 0xc0);

struct Span {
    char32_t first, last;
};

/// What is no letter above ASCII: signs, punctuation, arrows, ideographic marks, variation selectors, private use, emoji.
constexpr Span not_letters[] = { { 0x80, 0xa9 }, { 0xab, 0xb4 }, { 0xb6, 0xb9 }, { 0xbb, 0xbf }, { 0xd7, 0xd7 }, { 0xf7, 0xf7 },
    { 0x2000, 0x2bff }, { 0x3000, 0x303f }, { 0xe000, 0xf8ff }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff }, { 0xfff0, 0xffff },
    { 0x1f000, 0x1faff }, { 0xe0000, 0x10ffff } };

/// What is read past the end: neither a letter nor a mark.
constexpr char32_t no_character = 0x20;
constexpr char32_t straight_apostrophe = 0x27;
constexpr char32_t hyphen = 0x2d;

constexpr bool is_accent(char32_t c) { return c >= 0x300 && c <= 0x36f; }

/// The Vietnamese letters of U+1EA0 to U+1EF9 come in pairs, a capital first.
char32_t plain_vietnamese(char32_t c)
{
    bool const small = (c & 1u) != 0;
    auto const letter = c < 0x1eb8 ? 'a' : c < 0x1ec8 ? 'e' : c < 0x1ecc ? 'i' : c < 0x1ee4 ? 'o' : c < 0x1ef2 ? 'u' : 'y';
    return static_cast<char32_t>(small ? letter : letter - 'a' + 'A');
}

/// The letter without its accent, where it has one of Latin script.
char32_t plain_letter(char32_t c)
{
    if (c >= 0x1ea0 && c <= 0x1ef9)
        return plain_vietnamese(c);
    if (c >= 0xc0 && c < 0x180 && plain_letters[c - 0xc0] != '*')
        return static_cast<unsigned char>(plain_letters[c - 0xc0]);
    switch (c) {
    case 0x218:
        return 'S';
    case 0x219:
        return 's';
    case 0x21a:
        return 'T';
    case 0x21b:
        return 't';
    default:
        return c;
    }
}

constexpr bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
constexpr bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
constexpr bool is_line_break(char32_t c) { return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029; }

constexpr bool is_space(char32_t c)
{
    return c == ' ' || c == 0xa0 || c == '\v' || c == '\f' || (c >= 0x2000 && c <= 0x200b) || c == 0x202f || is_line_break(c);
}

constexpr bool opens_quotation(char32_t c) { return c == '\'' || c == '"' || c == 0x2018 || c == 0x201c || c == 0xab; }

/// True where a capital within a word is a surname's own: after a hyphen or apostrophe, and in McKay and MacLeod.
bool capital_belongs(std::string_view folded, std::size_t at)
{
    if (at == 0 || folded[at - 1] == '-' || folded[at - 1] == '\'')
        return true;
    return (at == 2 && folded.starts_with("mc")) || (at == 3 && folded.starts_with("mac"));
}

/// Words before a colon after which a name is to be expected: "Owner: Jo Park".
bool names_somebody(std::string_view word)
{
    constexpr std::string_view labels[]
        = { "author", "by", "chair", "champion", "contact", "facilitator", "governor", "head", "headteacher", "host", "lead",
              "leader", "leads", "name", "owner", "reviewer", "reviewers", "ta", "teacher", "team", "who", "with" };
    static_assert(std::ranges::is_sorted(labels));
    return std::ranges::binary_search(labels, word);
}

bool is_abbreviation(std::string_view word)
{
    constexpr std::string_view short_words[] = { "approx", "cf", "eg", "ie", "incl", "st", "vs" };
    static_assert(std::ranges::is_sorted(short_words));
    return is_title(word) || std::ranges::binary_search(short_words, word);
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    Tokens take()
    {
        while (m_at < m_text.size()) {
            auto next = m_at;
            auto const c = next_code_point(m_text, next);
            if (is_space(c)) {
                read_space(c, next);
            } else {
                if (is_letter(c) || is_digit(c))
                    read_word();
                else
                    read_mark(c, next);
                m_gap = Gap::None;
            }
        }
        return std::move(m_out);
    }

private:
    char32_t peek(std::size_t at) const { return at < m_text.size() ? next_code_point(m_text, at) : no_character; }

    void read_space(char32_t c, std::size_t next)
    {
        if (is_line_break(c)) {
            m_gap = Gap::Line;
            m_fresh = true;
        } else if (m_gap == Gap::None) {
            m_gap = Gap::Space;
        }
        m_at = next;
    }

    void read_mark(char32_t c, std::size_t next)
    {
        Token token { .begin = m_at, .end = next, .mark = c, .gap = m_gap };
        m_at = next;
        m_fresh = m_fresh || ends_sentence(c);
        m_out.push_back(std::move(token));
    }

    bool ends_sentence(char32_t c) const
    {
        auto const* before = m_out.empty() ? nullptr : &m_out.back();
        if (c == '!' || c == '?' || c == ';' || c == 0x2026 || c == 0x2022)
            return true;
        if (c == ':')
            return !before || !names_somebody(before->folded);
        if (c != '.' || is_letter(peek(m_at)) || is_digit(peek(m_at)))
            return false;
        return !before || !(is_abbreviation(before->folded) || is_initial(*before));
    }

    bool is_initial(Token const& token) const
    {
        if (!token.is_word() || token.end - token.begin != 1)
            return false;
        return m_out.size() < 2 || !is_letter_label(m_out[m_out.size() - 2].folded);
    }

    /// True where the word goes on at `at` after an apostrophe or hyphen between two of its letters.
    bool joins(char32_t c, std::size_t after) const
    {
        auto const follows = peek(after);
        return (is_apostrophe(c) && is_letter(follows)) || (is_hyphen(c) && (is_letter(follows) || is_digit(follows)));
    }

    void read_word()
    {
        Token token {
            .kind = TokenKind::Word, .begin = m_at, .gap = m_gap, .starts_sentence = m_fresh, .quoted = follows_quote()
        };
        m_capitals = m_small = 0;
        m_strange = false;
        while (m_at < m_text.size()) {
            auto next = m_at;
            auto const c = next_code_point(m_text, next);
            if (!is_letter(c) && !is_digit(c) && !joins(c, next))
                break;
            if (is_apostrophe(c) && ends_in_s(next)) {
                token.possessive = true;
                break;
            }
            take_letter(token, c);
            m_at = next;
        }
        token.end = m_at;
        token.capitals = m_capitals;
        if (token.possessive)
            m_at = after_possessive();
        token.letters = letter_case(token);
        m_fresh = false;
        m_out.push_back(std::move(token));
    }

    bool follows_quote() const { return !m_out.empty() && m_gap == Gap::None && opens_quotation(m_out.back().mark); }

    bool ends_in_s(std::size_t at) const
    {
        if (at >= m_text.size() || (m_text[at] != 's' && m_text[at] != 'S'))
            return false;
        auto next = at + 1;
        auto const c = peek(next);
        return !is_letter(c) && !is_digit(c) && !(next < m_text.size() && joins_after(next));
    }

    bool joins_after(std::size_t at) const
    {
        auto next = at;
        auto const c = next_code_point(m_text, next);
        return joins(c, next);
    }

    std::size_t after_possessive() const
    {
        auto at = m_at;
        next_code_point(m_text, at);
        return at + 1;
    }

    void take_letter(Token& token, char32_t c)
    {
        token.accented = token.accented || (c >= 0x80 && !is_apostrophe(c) && !is_hyphen(c));
        if (is_accent(c))
            return;
        auto const plain = is_apostrophe(c) ? straight_apostrophe : is_hyphen(c) ? hyphen : plain_letter(c);
        if (is_digit(plain)) {
            token.kind = TokenKind::Mixed;
        } else if (is_capital(plain)) {
            m_strange = m_strange || !capital_belongs(token.folded, token.folded.size());
            ++m_capitals;
        } else if (is_letter(plain)) {
            ++m_small;
        }
        m_first_is_capital = token.folded.empty() ? is_capital(plain) : m_first_is_capital;
        append_code_point(token.folded, is_capital(plain) ? plain + ('a' - 'A') : plain);
    }

    LetterCase letter_case(Token const& token) const
    {
        if (token.kind != TokenKind::Word || m_capitals == 0)
            return m_small > 0 && m_capitals == 0 ? LetterCase::Lower : LetterCase::Other;
        if (m_small == 0)
            return m_capitals == 1 ? LetterCase::Single : LetterCase::Capitals;
        return m_first_is_capital && !m_strange ? LetterCase::Title : LetterCase::Other;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Tokens m_out = {};
    Gap m_gap = Gap::Line;
    bool m_fresh = true; // the next word starts a sentence
    int m_capitals = 0;
    int m_small = 0;
    bool m_strange = false; // a capital where no name has one
    bool m_first_is_capital = false;
};

} // namespace

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return std::ranges::none_of(not_letters, [c](Span span) { return c >= span.first && c <= span.last; });
}

Tokens read_tokens(std::string_view text) { return Reader { text }.take(); }

} // namespace triad::language
