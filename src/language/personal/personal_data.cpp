#include "language/personal/personal_data.h"

#include "base/text.h"
#include "language/personal/familiar_phrases.h"
#include "language/personal/finders.h"
#include "language/personal/lists.h"

#include <algorithm>
#include <set>

namespace triad::language {

namespace {

PhraseBook book_of(std::vector<std::string> const& phrases)
{
    PhraseBook out;
    for (auto const& phrase : phrases)
        out.add(phrase, 0);
    return out;
}

PhraseBook familiar_book()
{
    PhraseBook out;
    for (auto const phrase : split(familiar_phrases(), ';'))
        out.add(phrase, 0);
    return out;
}

/// Settles every phrase of the book that stands in the text, and calls `seen` for it.
template <typename Seen> void settle(Tokens& tokens, PhraseBook const& book, Seen const& seen)
{
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const match = book.match(tokens, at);
        if (!match.found || tokens[at].settled)
            continue;
        seen(tokens[at], tokens[match.last]);
        for (auto i = at; i <= match.last; ++i)
            tokens[i].settled = true;
        at = match.last;
    }
}

/// The same writing of a text for comparison, whatever its capitals, accents and spaces.
std::string folded(std::string_view text)
{
    std::string out;
    for (auto const& token : read_tokens(text)) {
        out += token.gap == Gap::None || out.empty() ? "" : " ";
        out += token.kind == TokenKind::Mark ? text.substr(token.begin, token.end - token.begin)
                                             : std::string_view { token.folded };
    }
    return out;
}

/// The first to begin wins; of those that begin together, the longest.
void drop_overlaps(std::vector<PersonalMatch>& findings)
{
    std::ranges::stable_sort(
        findings, [](auto const& a, auto const& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::size_t end = 0;
    std::erase_if(findings, [&end](auto const& finding) {
        bool const overlaps = finding.begin < end;
        end = overlaps ? end : finding.end;
        return overlaps;
    });
}

std::set<std::string> all_folded(std::vector<std::string> const& phrases)
{
    std::set<std::string> out;
    for (auto const& phrase : phrases)
        out.insert(folded(phrase));
    return out;
}

} // namespace

struct PersonalSearch::Names {
    PhraseBook people;
    PhraseBook expected;
    std::set<std::string> expected_whole;
};

PersonalSearch::PersonalSearch(KnownNames const& known)
    : m_names(std::make_unique<Names const>(book_of(known.people), book_of(known.expected), all_folded(known.expected)))
{
}

PersonalSearch::~PersonalSearch() = default;

std::vector<PersonalMatch> PersonalSearch::find(std::string_view text) const
{
    static auto const familiar = familiar_book();
    std::vector<PersonalMatch> people;
    std::vector<PersonalMatch> out;
    auto tokens = read_tokens(text);
    settle(tokens, m_names->people, [&people](Token const& first, Token const& last) {
        people.push_back({ PersonalKind::Name, first.begin, last.end, {} });
    });
    settle(tokens, m_names->expected, [](Token const&, Token const&) { });
    settle(tokens, familiar, [](Token const&, Token const&) { });
    find_emails(text, out);
    find_phones(text, out);
    find_pupil_numbers(tokens, out);
    find_births(tokens, out);
    find_pupils(tokens, out);
    find_children(tokens, out);
    find_families(tokens, out);
    find_staff_facts(tokens, out);
    find_codes(tokens, out);
    find_addresses(tokens, out);
    find_spelt(tokens, out);
    find_names_in_context(tokens, out);
    find_names(tokens, out);
    for (auto& finding : out)
        finding.text = text.substr(finding.begin, finding.end - finding.begin);
    std::erase_if(out, [this](auto const& finding) { return m_names->expected_whole.contains(folded(finding.text)); });
    for (auto& person : people) {
        person.text = text.substr(person.begin, person.end - person.begin);
        out.push_back(std::move(person));
    }
    drop_overlaps(out);
    return out;
}

std::vector<PersonalMatch> find_personal(std::string_view text, KnownNames const& known)
{
    return PersonalSearch { known }.find(text);
}

std::string_view words_of(PersonalKind kind)
{
    switch (kind) {
    case PersonalKind::Name:
        return "looks like a person’s name";
    case PersonalKind::Email:
        return "looks like an e-mail address";
    case PersonalKind::Phone:
        return "looks like a phone number";
    case PersonalKind::Pupil:
        return "may point at one pupil";
    case PersonalKind::Number:
        return "looks like somebody’s number or date of birth";
    case PersonalKind::Address:
        return "looks like a home address";
    case PersonalKind::Account:
        return "looks like somebody’s account online";
    case PersonalKind::Vehicle:
        return "looks like a car’s number plate";
    case PersonalKind::Staff:
        return "may tell something private about a colleague";
    }
    return {};
}

} // namespace triad::language
