#include "language/personal/familiar_phrases.h"

#include "base/text.h"
#include "language/personal/lists.h"

#include <algorithm>
#include <functional>

namespace triad::language {

namespace {

std::string first_words(std::string_view first, std::string_view second) { return concat({ first, "\n", second }); }

} // namespace

std::size_t next_in_name(Tokens const& tokens, std::size_t at)
{
    auto next = at + 1;
    bool const stop = next < tokens.size() && tokens[next].is_mark('.') && tokens[next].gap == Gap::None;
    auto const& word = tokens[at].folded;
    if (stop && (word.size() == 1 || word == "st" || is_title(word)))
        ++next;
    bool const apart = next < tokens.size() && (tokens[next].gap != Gap::None || next == at + 2);
    return apart && tokens[next].kind != TokenKind::Mark ? next : tokens.size();
}

void PhraseBook::insert(Phrase phrase)
{
    if (phrase.words.empty())
        return;
    auto const& first = phrase.words.front().folded;
    auto& list = phrase.words.size() == 1 ? m_of_one_word[first] : m_by_first_words[first_words(first, phrase.words[1].folded)];
    auto const length = phrase.words.size();
    auto const place = std::ranges::find_if(list, [length](Phrase const& other) { return other.words.size() < length; });
    list.insert(place, std::move(phrase));
}

void PhraseBook::add(std::string_view phrase, std::size_t number) { add_tokens(read_tokens(phrase), 0, number); }

void PhraseBook::add_tokens(Tokens const& words, std::size_t first, std::size_t number)
{
    Phrase out { .words = {}, .number = number };
    for (auto i = first; i < words.size(); ++i)
        if (words[i].kind != TokenKind::Mark)
            out.words.push_back({ words[i].folded, words[i].possessive });
    insert(std::move(out));
}

/// The last token of the phrase where it stands at `at`; the number of tokens where it does not.
std::size_t PhraseBook::last_of(Phrase const& phrase, Tokens const& tokens, std::size_t at)
{
    for (std::size_t i = 1; i < phrase.words.size(); ++i) {
        if (tokens[at].possessive != phrase.words[i - 1].possessive)
            return tokens.size();
        at = next_in_name(tokens, at);
        if (at == tokens.size() || tokens[at].folded != phrase.words[i].folded)
            return tokens.size();
    }
    return at;
}

PhraseBook::Match PhraseBook::match_in(Phrases const& list, Tokens const& tokens, std::size_t at)
{
    for (auto const& phrase : list) {
        auto const last = last_of(phrase, tokens, at);
        if (last < tokens.size())
            return { .phrase = phrase.number, .last = last, .found = true };
    }
    return {};
}

PhraseBook::Match PhraseBook::match(Tokens const& tokens, std::size_t at) const
{
    if (tokens[at].kind == TokenKind::Mark)
        return {};
    if (auto const next = next_in_name(tokens, at); next < tokens.size())
        if (auto const list = m_by_first_words.find(first_words(tokens[at].folded, tokens[next].folded));
            list != m_by_first_words.end())
            if (auto const found = match_in(list->second, tokens, at); found.found)
                return found;
    auto const list = m_of_one_word.find(tokens[at].folded);
    return list == m_of_one_word.end() ? Match {} : match_in(list->second, tokens, at);
}

} // namespace triad::language
