#pragma once

#include "language/personal/tokens.h"
#include "language/personal/word_list.h"

#include <cstddef>
#include <string_view>

namespace triad::language {

/// Looks at the words around one place. Whatever lies outside the text is an empty token; what is not there is none(). Every look
/// ahead stops after a few words, so that a text costs a fixed number of steps for each of its words.
class Look {
public:
    explicit Look(Tokens const& tokens)
        : m_tokens(tokens)
    {
    }

    std::size_t none() const { return m_tokens.size(); }
    std::size_t count() const { return m_tokens.size(); }
    Token const& token(std::size_t at) const { return at < m_tokens.size() ? m_tokens[at] : m_nothing; }
    std::string_view word(std::size_t at) const { return token(at).folded; }
    bool is(std::size_t at, WordList words) const { return !word(at).empty() && words.has(word(at)); }
    /// The word `back` places before `at`, where it stands in the same sentence.
    bool was(std::size_t at, WordList words, std::size_t back = 1) const;
    /// True where `at` goes on with the sentence of the word before it.
    bool goes_on(std::size_t at) const;
    /// The first word of the list from `from` on, within `reach` words and the sentence.
    std::size_t find(std::size_t from, std::size_t reach, WordList) const;
    /// True where such a word stands within `reach` words before `at`, in the same sentence.
    bool find_before(std::size_t at, std::size_t reach, WordList) const;

    /// "Year 4", "Y4", "P4", "Yr 4", "Year Four", "Reception": its last token.
    std::size_t year_group(std::size_t at) const;
    /// "4B", "Y4B", "Class 4B", "Year 4B", "Kingfisher Class": its last token.
    std::size_t class_code(std::size_t at) const;

    /// A word with a capital that is of no list of ordinary words, and has not the ending of a place or of a word of documents.
    bool unknown_name(std::size_t at) const;
    /// A word without a capital of which the same can be said. Lists know few such words: what stands around it must speak for
    /// it.
    bool unknown_word(std::size_t at) const;
    /// A first name or surname of the lists, with a capital.
    bool known_name(std::size_t at) const;
    /// "KT": two capitals that are no abbreviation of school life, or one that is not "I".
    bool initials(std::size_t at) const;

private:
    Tokens const& m_tokens;
    Token m_nothing = {};
};

/// True where the word, or the first part of a hyphenated one, is of school life.
bool is_ordinary(Token const&);
/// "Direction", "Guidelines", "Recruitment": words of documents, hardly ever surnames.
bool is_abstract(std::string_view word);
/// "I’ve", "Don’t" and "We’ll" are no names; "O’Brien" and "D’Souza" are.
bool has_odd_apostrophe(std::string_view word);
bool is_number(std::string_view word);

} // namespace triad::language
