#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace triad::language {

enum class TokenKind { Word, Mixed, Mark }; // Mixed has digits: "2014", "Y4", "THEP-A01"
enum class LetterCase { Lower, Title, Capitals, Single, Other }; // Single is one capital; Other is "eBook", "YouTube"
enum class Gap { None, Space, Line }; // Line is a line end or a tab: another cell or paragraph

/// One word or mark. An apostrophe or hyphen between letters belongs to the word; a closing "’s" is left out of it.
struct Token {
    TokenKind kind = TokenKind::Mark;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string folded = {}; // lower case, no accents, straight apostrophes
    LetterCase letters = LetterCase::Other;
    char32_t mark = 0;
    Gap gap = Gap::None; // before it
    int capitals = 0;
    bool accented = false; // a letter beyond A to Z
    bool possessive = false; // "’s" follows
    bool starts_sentence = false;
    bool quoted = false; // an opening quotation mark stands right before it
    bool settled = false; // part of a phrase that is known already: no further guesses

    bool is_word() const { return kind == TokenKind::Word; }
    bool is_mark(char32_t wanted) const { return kind == TokenKind::Mark && mark == wanted; }
};

using Tokens = std::vector<Token>;

/// One walk from the first byte to the last. Any bytes will do: malformed ones are marks.
Tokens read_tokens(std::string_view text);

/// Letters and digits, of any script; no punctuation, symbols or emoji.
bool is_letter(char32_t);
bool is_digit(char32_t);

} // namespace triad::language
