#pragma once

#include "language/personal/tokens.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace triad::language {

/// The next word after `at` that may belong to the same name, past the full stop of an initial or title; the number of tokens
/// where there is none.
std::size_t next_in_name(Tokens const&, std::size_t at);

/// Phrases to look up where they may begin. The longest one wins.
class PhraseBook {
public:
    struct Match {
        std::size_t phrase = 0; // as numbered by add()
        std::size_t last = 0; // index of its last token
        bool found = false;
    };

    /// A phrase without words is never found.
    void add(std::string_view phrase, std::size_t number);
    /// The words of `tokens` from `first` on.
    void add_tokens(Tokens const& words, std::size_t first, std::size_t number);
    Match match(Tokens const&, std::size_t at) const;

private:
    struct Word {
        std::string folded;
        bool possessive; // "St Mary’s Road" is not "St Mary Road"; of the last word it does not matter
    };
    struct Phrase {
        std::vector<Word> words;
        std::size_t number;
    };
    using Phrases = std::vector<Phrase>; // longest first
    static std::size_t last_of(Phrase const&, Tokens const&, std::size_t at);
    static Match match_in(Phrases const&, Tokens const&, std::size_t at);
    void insert(Phrase);

    // By two words as well: thousands of schools may be called "St" something.
    std::map<std::string, Phrases, std::less<>> m_by_first_words; // of two words or more, by the first two
    std::map<std::string, Phrases, std::less<>> m_of_one_word;
};

} // namespace triad::language
