#include "language/personal/personal_data.h"

#include "language/personal/familiar_phrases.h"
#include "language/personal/lists.h"

namespace triad::language {

namespace {

using NameList = std::vector<std::pair<std::string, std::string>>;

/// One-word names that are everyday words as well.
bool is_everyday(std::string_view word)
{
    constexpr std::string_view names[] = { "amber", "april", "art", "bill", "dawn", "faith", "frank", "grace", "grant", "guy",
        "hope", "jack", "joy", "june", "mark", "may", "miles", "olive", "park", "pat", "penny", "ray", "rich", "rob", "rose",
        "ruby", "summer", "sue", "will" };
    for (auto const name : names)
        if (name == word)
            return true;
    return is_school_word(word);
}

class Replacer {
public:
    Replacer(std::string_view text, NameList const& names)
        : m_text(text)
        , m_names(names)
        , m_tokens(read_tokens(text))
    {
        for (std::size_t number = 0; number < names.size(); ++number) {
            m_full.add(names[number].first, number);
            // After a title any end of the name may stand: "Ms van der Berg", "Ms Berg".
            auto const words = read_tokens(names[number].first);
            for (std::size_t first = 0; first < words.size(); ++first)
                if (words[first].is_word() || first == 0)
                    m_ends.add_tokens(words, first, number);
        }
    }

    std::string replaced()
    {
        std::string out;
        std::size_t copied = 0;
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            auto const match = match_at(at);
            if (!match.found)
                continue;
            out += m_text.substr(copied, m_tokens[at].begin - copied);
            out += m_names[match.phrase].second;
            copied = m_tokens[match.last].end;
            at = match.last;
        }
        out += m_text.substr(copied);
        return out;
    }

private:
    PhraseBook::Match match_at(std::size_t at) const
    {
        auto const surname = is_title(m_tokens[at].folded) ? next_in_name(m_tokens, at) : m_tokens.size();
        if (surname < m_tokens.size()) {
            auto const titled = m_ends.match(m_tokens, surname);
            if (titled.found)
                return titled;
        }
        auto const full = m_full.match(m_tokens, at);
        auto const& token = m_tokens[at];
        bool const only_a_word = full.found && full.last == at && token.letters == LetterCase::Lower && is_everyday(token.folded);
        return only_a_word ? PhraseBook::Match {} : full;
    }

    std::string_view m_text;
    NameList const& m_names;
    Tokens m_tokens;
    PhraseBook m_full;
    PhraseBook m_ends;
};

} // namespace

std::string without_names(std::string_view text, NameList const& name_to_words)
{
    return Replacer { text, name_to_words }.replaced();
}

} // namespace triad::language
