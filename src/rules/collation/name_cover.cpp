#include "rules/collation/name_cover.h"

#include "base/text.h"
#include "language/personal/personal_data.h"
#include "language/personal/school_name.h"
#include "language/personal/tokens.h"
#include "rules/collation/told_wording.h"

#include <algorithm>

namespace triad::rules {

namespace {

using Names = std::vector<std::pair<std::string, std::string>>;

/// From its first word to its last; empty where there is none.
std::string words_alone(std::string_view name)
{
    auto const tokens = language::read_tokens(name);
    auto const word = [](auto const& token) { return token.kind != language::TokenKind::Mark; };
    auto const first = std::ranges::find_if(tokens, word);
    if (first == tokens.end())
        return {};
    auto const last = std::ranges::find_if(tokens.rbegin(), tokens.rend(), word);
    return std::string { name.substr(first->begin, last->end - first->begin) };
}

/// A name of signs alone has no words to be found by.
void take_out(std::string& text, std::string_view name, std::string_view words)
{
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + words.size()))
        text.replace(at, name.size(), words);
}

} // namespace

void NameCover::add_school(std::string_view name)
{
    // Signs around a name are not said.
    auto const plain = words_alone(told_text(name));
    add(name, "a school");
    add(plain, "a school");
    add(language::short_school_name(plain), "a school");
}

void NameCover::add_urn(std::string_view urn) { add(urn, "a school’s number"); }

void NameCover::add(std::string_view name, std::string_view words)
{
    auto plain = collapsed_spaces(told_text(name));
    if (plain.empty())
        return;
    auto const tokens = language::read_tokens(plain);
    auto const word = std::ranges::find_if(tokens, [](auto const& token) { return token.kind != language::TokenKind::Mark; });
    (word == tokens.end() ? m_without_word : m_by_first_word[word->folded]).push_back(m_names.size());
    m_names.emplace_back(std::move(plain), words);
}

std::string NameCover::covered(std::string_view text) const
{
    std::vector<std::size_t> candidates = m_without_word;
    for (auto const& token : language::read_tokens(text))
        if (auto const found = m_by_first_word.find(token.folded); found != m_by_first_word.end())
            candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    std::ranges::sort(candidates);
    candidates.erase(std::ranges::unique(candidates).begin(), candidates.end());
    Names names;
    for (auto const candidate : candidates)
        names.push_back(m_names[candidate]);
    auto out = names.empty() ? std::string { text } : language::without_names(text, names);
    for (auto const nameless : m_without_word)
        take_out(out, m_names[nameless].first, m_names[nameless].second);
    return out;
}

} // namespace triad::rules
