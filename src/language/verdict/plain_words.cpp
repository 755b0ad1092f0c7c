#include "language/verdict/plain_words.h"

#include "base/text.h"

#include <algorithm>

namespace triad::language {

namespace {

/// Fewer words than these in quotation marks are a turn of phrase, not a saying.
constexpr std::size_t shortest_saying = 3;

bool is_letter(char32_t c)
{
    bool const ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    bool const general_punctuation = c >= 0x2000 && c <= 0x206f;
    return ascii || (c >= 0xc0 && !general_punctuation && c != 0xfffd);
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

bool ends_clause(char32_t c) { return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\n' || c == 0x2026; }

bool is_capital(std::string_view letter) { return letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z'; }

/// One walk from the first byte to the last.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<PlainWord> scan()
    {
        std::size_t offset = 0;
        while (offset < m_text.size()) {
            auto const begin = offset;
            auto const c = next_code_point(m_text, offset);
            auto const after = letter_follows(offset);
            if (is_letter(c))
                take_letter(begin, offset);
            else if (is_apostrophe(c) && m_in_word && after)
                m_words.back().folded += '\'';
            else
                take_mark(c, after);
        }
        return std::move(m_words);
    }

private:
    bool letter_follows(std::size_t offset) const { return offset < m_text.size() && is_letter(next_code_point(m_text, offset)); }

    void take_letter(std::size_t begin, std::size_t end)
    {
        if (!m_in_word) {
            m_words.push_back({ .folded = {}, .begin = begin, .clause = m_clause, .comma_before = m_comma });
            m_comma = false;
        }
        m_in_word = true;
        auto& word = m_words.back();
        auto const letter = m_text.substr(begin, end - begin);
        word.folded += ascii_lower(letter);
        word.end = end;
        word.capitals = word.capitals && is_capital(letter);
    }

    void take_mark(char32_t c, bool letter_after)
    {
        auto const after_word = m_in_word;
        m_in_word = false;
        m_comma = m_comma || c == ',' || c == '(' || c == ')' || c == 0x2013 || c == 0x2014;
        bool const within_number = c == '.' && after_word && letter_after; // "2.5"
        if (ends_clause(c) && !within_number)
            ++m_clause;
        bool const opens = c == 0x201c || (c == '"' && m_quote == 0) || (c == 0x2018 && !after_word)
            || (c == '\'' && !after_word && letter_after && m_quote == 0);
        bool const closes = (m_quote == 0x201c && c == 0x201d) || (m_quote == '"' && c == '"')
            || (m_quote == 0x2018 && c == 0x2019 && !letter_after) || (m_quote == '\'' && c == '\'' && !letter_after);
        if (closes)
            close_quote();
        else if (opens)
            open_quote(c);
    }

    void open_quote(char32_t c)
    {
        m_quote = c;
        m_first_quoted = m_words.size();
    }

    void close_quote()
    {
        m_quote = 0;
        if (m_words.size() - m_first_quoted < shortest_saying)
            return;
        for (auto i = m_first_quoted; i < m_words.size(); ++i)
            m_words[i].spoken = true;
    }

    std::string_view m_text;
    std::vector<PlainWord> m_words;
    std::size_t m_first_quoted = 0;
    char32_t m_quote = 0;
    int m_clause = 0;
    bool m_in_word = false;
    bool m_comma = false;
};

} // namespace

std::vector<PlainWord> plain_words(std::string_view text) { return Scanner { text }.scan(); }

bool one_of(std::string_view alternatives, std::string_view word)
{
    if (word.empty())
        return false;
    for (std::size_t at = 0; at <= alternatives.size();) {
        auto const end = std::min(alternatives.find('|', at), alternatives.size());
        if (alternatives.substr(at, end - at) == word)
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace triad::language
