#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace triad::rules {

/// Takes names of schools out of texts. There may be thousands of names and many more texts: only the names of which the first
/// word stands in a text are looked for there.
class NameCover {
public:
    /// The whole name, and what people call the school (language::short_school_name). A blank name adds nothing.
    void add_school(std::string_view name);
    /// Its number.
    void add_urn(std::string_view urn);

    /// "We learnt from a school." The names are found whole, in capitals or not. R-52.
    std::string covered(std::string_view text) const;

private:
    void add(std::string_view name, std::string_view words);

    std::vector<std::pair<std::string, std::string>> m_names; // with the words in their place
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_first_word; // folded
    std::vector<std::size_t> m_without_word;
};

} // namespace triad::rules
