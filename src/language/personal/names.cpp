#include "language/personal/finders.h"

#include "language/personal/familiar_phrases.h"
#include "language/personal/lists.h"
#include "language/personal/look.h"

#include <algorithm>

namespace triad::language {

namespace {

template <std::size_t size> bool sorted_has(std::string_view const (&words)[size], std::string_view word)
{
    return std::ranges::binary_search(words, word);
}

/// School words that are surnames as well: after a title or a first name they are taken for one.
bool may_be_surname(std::string_view word)
{
    constexpr std::string_view both[] = { "black", "brook", "cook", "english", "foster", "french", "good", "green", "grey",
        "hall", "head", "hill", "king", "little", "long", "march", "may", "north", "park", "parks", "read", "rose", "silver",
        "small", "street", "walker", "webb", "welsh", "west", "wood", "young" };
    static_assert(std::ranges::is_sorted(both));
    return sorted_has(both, word);
}

/// "in Bethnal Rise" is a place, "the Boxall Profile" a thing.
bool leads_to_thing(std::string_view word)
{
    constexpr std::string_view prepositions[]
        = { "a", "across", "an", "around", "at", "beyond", "in", "near", "outside", "the", "throughout", "within" };
    static_assert(std::ranges::is_sorted(prepositions));
    return sorted_has(prepositions, word);
}

/// Before a first name: a church, a king or a day of the year.
bool makes_it_no_colleague(std::string_view word)
{
    constexpr std::string_view ranks[] = { "emperor", "king", "pope", "prince", "princess", "prophet", "queen", "saint", "st" };
    static_assert(std::ranges::is_sorted(ranks));
    return sorted_has(ranks, word);
}

/// A first name, or a double one of which the first half is: "Anne-Marie".
bool first_name(Token const& token)
{
    if (token.letters != LetterCase::Title)
        return false;
    return is_first_name(token.folded) || is_first_name(std::string_view { token.folded }.substr(0, token.folded.find('-')));
}

/// Words of school life that are first names as well. What follows them in mid-sentence decides.
bool may_be_first_name(std::string_view word) { return word == "amber" || word == "mark" || word == "rose"; }

class NameFinder {
public:
    NameFinder(Tokens const& tokens, std::vector<PersonalMatch>& out)
        : m_tokens(tokens)
        , m_out(out)
    {
    }

    void find()
    {
        for (std::size_t at = 0; at < m_tokens.size();) {
            auto next = at;
            for (auto const rule :
                { &NameFinder::titled, &NameFinder::initials, &NameFinder::initial_and_surname, &NameFinder::run })
                if (next == at && !m_tokens[at].settled && m_tokens[at].is_word())
                    next = (this->*rule)(at);
            at = std::max(next, at + 1);
        }
    }

private:
    // Every rule gives the token to go on at, which is `at` where it does not apply.

    void add(std::size_t first, std::size_t last)
    {
        m_out.push_back({ PersonalKind::Name, m_tokens[first].begin, m_tokens[last].end, {} });
    }

    /// The next word of the same name on the same line; the number of tokens where there is none.
    std::size_t after(std::size_t at) const
    {
        auto const next = next_in_name(m_tokens, at);
        bool const same = next < m_tokens.size() && m_tokens[next].gap != Gap::Line && !m_tokens[at].possessive;
        return same && m_tokens[next].is_word() && !m_tokens[next].settled ? next : m_tokens.size();
    }

    bool title_case(std::size_t at) const { return at < m_tokens.size() && m_tokens[at].letters == LetterCase::Title; }

    /// "Aisha JONES"; shorter capitals are a post or a key stage.
    bool surname_in_capitals(std::size_t at) const
    {
        constexpr std::size_t shortest = 4;
        auto const& token = m_tokens[at];
        return token.letters == LetterCase::Capitals && token.folded.size() >= shortest && !is_ordinary(token);
    }

    /// True where a name may go on with this word.
    bool goes_on(std::size_t at) const
    {
        if (surname_in_capitals(at))
            return true;
        return title_case(at) && !is_title(m_tokens[at].folded)
            && (!is_ordinary(m_tokens[at]) || may_be_surname(m_tokens[at].folded));
    }

    /// The last token of a name that has come as far as `last`: initials, "van der", and up to three more words.
    std::size_t extended(std::size_t last) const
    {
        constexpr int most = 3;
        auto reach = last;
        for (int i = 0; i < most; ++i) {
            reach = after(reach);
            if (reach == m_tokens.size())
                break;
            if (goes_on(reach))
                last = reach;
            else if (m_tokens[reach].letters != LetterCase::Single && !is_particle(m_tokens[reach].folded))
                break;
        }
        return last;
    }

    bool written_as_title(std::size_t at) const
    {
        auto const& token = m_tokens[at];
        bool const plain = token.folded == "mr" || token.folded == "mrs";
        return is_title(token.folded) && (token.letters == LetterCase::Title || plain);
    }

    /// "Mrs Brennick", "Dr. J Okoro", "mr vell". After "Mr" and "Mrs" stands a surname, even one that is a word.
    std::size_t titled(std::size_t at)
    {
        if (!written_as_title(at))
            return at;
        auto name = after(at);
        while (name < m_tokens.size() && is_particle(m_tokens[name].folded) && after(name) < m_tokens.size())
            name = after(name);
        if (name == m_tokens.size() || has_odd_apostrophe(m_tokens[name].folded))
            return at;
        auto const& token = m_tokens[name];
        bool const sure = m_tokens[at].folded == "mr" || m_tokens[at].folded == "mrs";
        bool const typed_small = sure && token.letters == LetterCase::Lower && !is_school_word(token.folded);
        bool const word_ok = sure || !is_ordinary(token) || may_be_surname(token.folded) || token.letters == LetterCase::Single;
        if (!typed_small && (token.letters == LetterCase::Lower || !word_ok))
            return at;
        auto const last = extended(name);
        add(at, last);
        return last + 1;
    }

    /// "J.S."; the surname that may follow belongs to it.
    std::size_t initials(std::size_t at)
    {
        auto const last = last_of_initials(m_tokens, at);
        if (last == m_tokens.size())
            return at;
        auto const surname = last + 1;
        bool const named = surname < m_tokens.size() && m_tokens[surname].gap == Gap::Space && goes_on(surname)
            && !m_tokens[surname].settled && !m_tokens[surname].starts_sentence;
        add(at, named ? surname : last);
        return (named ? surname : last) + 1;
    }

    /// "J. Brennick", "J Brennick". Not "option B" nor "A Brennick", where the letter is a word.
    std::size_t initial_and_surname(std::size_t at)
    {
        auto const& token = m_tokens[at];
        auto const surname = after(at);
        if (token.letters != LetterCase::Single || surname == m_tokens.size() || !title_case(surname))
            return at;
        bool const stop = surname == at + 2;
        bool const labelled = at > 0 && is_letter_label(m_tokens[at - 1].folded);
        bool const a_word = !stop && (token.folded == "a" || token.folded == "i");
        if (labelled || a_word || is_ordinary(m_tokens[surname]))
            return at;
        auto const last = extended(surname);
        add(at, last);
        return last + 1;
    }

    bool continues_run(std::size_t at) const
    {
        return title_case(at) && !is_title(m_tokens[at].folded) && m_tokens[at].gap == Gap::Space;
    }

    /// The last token of the words with capitals that follow each other from `at` on.
    std::size_t end_of_run(std::size_t at) const
    {
        for (auto next = after(at); next < m_tokens.size() && next == at + 1; next = after(at)) {
            auto const beyond = after(next);
            bool const bridge
                = beyond == next + 1 && (is_particle(m_tokens[next].folded) || m_tokens[next].letters == LetterCase::Single);
            if (!continues_run(next) && !(bridge && continues_run(beyond)))
                break;
            at = next;
        }
        return at;
    }

    std::size_t run(std::size_t at)
    {
        if (!title_case(at))
            return at;
        auto const last = end_of_run(at);
        bool const thing = last > at && is_thing_word(m_tokens[last].folded) && !may_be_surname(m_tokens[last].folded);
        auto next = thing ? last + 1 : at;
        while (next <= last)
            next = name_in_run(at, next, last);
        return next;
    }

    /// Looks at word `i` of the run from `first` to `last`, and gives the word to go on at.
    std::size_t name_in_run(std::size_t first, std::size_t i, std::size_t last)
    {
        if (first_name(m_tokens[i]) && !(i > 0 && makes_it_no_colleague(m_tokens[i - 1].folded))) {
            auto const end = extended(i);
            add(i, end);
            return end + 1;
        }
        bool const amber_holt = may_be_first_name(m_tokens[i].folded) && !m_tokens[i].starts_sentence && i < last
            && !is_ordinary(m_tokens[i + 1]) && !is_abstract(m_tokens[i + 1].folded);
        if (amber_holt) {
            add(i, i + 1);
            return i + 2;
        }
        // At the start of a sentence a capital says nothing.
        if (is_ordinary(m_tokens[i]) || m_tokens[i].starts_sentence)
            return i + 1;
        auto end = i;
        while (end < last && !is_ordinary(m_tokens[end + 1]))
            ++end;
        if (looks_like_full_name(i, end) && !(i == first && is_named_thing(first)))
            add(i, end);
        return end + 1;
    }

    /// Two or three words; more are a heading.
    bool looks_like_full_name(std::size_t first, std::size_t last) const
    {
        for (auto i = first; i <= last; ++i)
            if (is_abstract(m_tokens[i].folded))
                return false;
        return last > first && last - first <= 2;
    }

    /// A place, or a title of something in quotation marks.
    bool is_named_thing(std::size_t at) const
    {
        return m_tokens[at].quoted || (at > 0 && leads_to_thing(m_tokens[at - 1].folded));
    }

    Tokens const& m_tokens;
    std::vector<PersonalMatch>& m_out;
};

} // namespace

bool is_title(std::string_view word)
{
    constexpr std::string_view titles[]
        = { "dr", "madam", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "rev", "revd", "sir" };
    static_assert(std::ranges::is_sorted(titles));
    return sorted_has(titles, word);
}

bool is_particle(std::string_view word)
{
    constexpr std::string_view particles[] = { "al", "ap", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos",
        "du", "el", "la", "le", "ten", "ter", "van", "von" };
    static_assert(std::ranges::is_sorted(particles));
    return sorted_has(particles, word);
}

bool is_letter_label(std::string_view word)
{
    constexpr std::string_view labels[] = { "appendix", "band", "block", "class", "grade", "group", "item", "level", "option",
        "part", "phase", "plan", "question", "room", "school", "section", "set", "site", "step", "table", "team", "theme", "tier",
        "type", "unit", "version", "vitamin", "year" };
    static_assert(std::ranges::is_sorted(labels));
    return sorted_has(labels, word);
}

void find_names(Tokens const& tokens, std::vector<PersonalMatch>& out) { NameFinder { tokens, out }.find(); }

} // namespace triad::language
