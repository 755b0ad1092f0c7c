#include "language/personal/word_list.h"

#include <algorithm>

namespace triad::language {

bool WordList::has(std::string_view word) const
{
    auto rest = m_words;
    while (!rest.empty()) {
        auto const space = rest.rfind(' ', rest.size() / 2);
        auto const begin = space == std::string_view::npos ? 0 : space + 1;
        auto const end = std::min(rest.find(' ', begin), rest.size());
        auto const found = rest.substr(begin, end - begin);
        if (found == word)
            return true;
        rest = word < found ? rest.substr(0, begin > 0 ? begin - 1 : 0) : rest.substr(std::min(end + 1, rest.size()));
    }
    return false;
}

} // namespace triad::language
