#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// A text as the search for verdict words sees it.

namespace triad::language {

/// A word, in lower case and with straight apostrophes. A hyphen parts words, so that "Ofsted-style" is found.
struct PlainWord {
    std::string folded;
    std::size_t begin = 0; // in bytes of the text
    std::size_t end = 0;
    int clause = 0; // a full stop, colon, semicolon, question mark or line end begins the next
    bool comma_before = false;
    bool capitals = true; // all of it
    bool spoken = false; // within quotation marks that hold a whole saying: somebody else's words
};

std::vector<PlainWord> plain_words(std::string_view text);

/// True where one of the alternatives "a|b|c" is the word.
bool one_of(std::string_view alternatives, std::string_view word);

} // namespace triad::language
