#include "language/personal/finders.h"

#include "language/personal/lists.h"
#include "language/personal/look.h"

#include <algorithm>

namespace triad::language {

namespace {

constexpr WordList boy_or_girl { "boy girl lad twins" };
constexpr WordList one_child { "boy child girl lad learner pupil student" };
constexpr WordList relatives {
    "aunt brother brothers carer carers dad daddy father gran grandfather grandmother grandparents guardian mam "
    "mother mum mummy nan parent parents sibling siblings sister sisters stepdad stepfather stepmother stepmum uncle"
};
constexpr WordList groups { "all any anyone children each every families learners pupils siblings students those who" };
constexpr WordList few { "1 2 3 4 four one three two" };
/// Capitals after "pupil" that are a group or a subject, never somebody's initials.
constexpr WordList group_capitals {
    "cin cla cp cpd eal ehc ehcp eyfs fsm gld hpa ict it la lac lpa mfl mpa pa pe pp ppg pru re rse rwm sat sen send "
    "slt ta uk"
};
/// Letters with full stops that are no initials: "P.E.".
constexpr WordList abbreviations {
    "ai am bbc cpd cv dob dt eal eu fsm gp hr ht ict id it la mfl nb ok pa pe pm pp ps pshe qa re rse sen slt ta tv "
    "uk us usa"
};

bool among(WordList words, std::string_view word) { return words.has(word); }

/// Looks at the tokens around one place. Every rule gives the last token of what it found, or nothing().
class PupilFinder {
public:
    explicit PupilFinder(Tokens const& tokens)
        : m_tokens(tokens)
    {
    }

    std::size_t nothing() const { return m_tokens.size(); }

    std::size_t find(std::size_t at) const
    {
        auto const rules = { &PupilFinder::child_of_a_year, &PupilFinder::year_child, &PupilFinder::aged_child,
            &PupilFinder::called, &PupilFinder::lettered, &PupilFinder::relative, &PupilFinder::register_entry,
            &PupilFinder::concern, &PupilFinder::only_child, &PupilFinder::disclosure };
        for (auto const rule : rules) {
            auto const last = (this->*rule)(at);
            if (last != nothing())
                return last;
        }
        return nothing();
    }

private:
    std::string_view word(std::size_t at) const
    {
        return at < m_tokens.size() ? std::string_view { m_tokens[at].folded } : std::string_view {};
    }
    bool is(std::size_t at, WordList wanted) const { return at < m_tokens.size() && among(wanted, word(at)); }
    std::string_view before(std::size_t at, std::size_t back = 1) const
    {
        return at >= back ? word(at - back) : std::string_view {};
    }

    std::size_t year_group(std::size_t at) const { return Look { m_tokens }.year_group(at); }

    /// "a boy in Year 4"; of a child or pupil only where it is this or that one, because "a pupil in Year 4" may be any.
    std::size_t child_of_a_year(std::size_t at) const
    {
        bool const one = is(at, "another one our that this");
        bool const single = is(at, "a the");
        auto noun = at + 1;
        if (word(noun).size() > 1 && !is(noun, one_child) && !is(noun, boy_or_girl)) // "a Polish boy"
            ++noun;
        if (!(one && is(noun, one_child)) && !(single && is(noun, boy_or_girl)))
            return nothing();
        auto const from = noun + 1;
        return is(from, "from in of") ? year_group(is(from + 1, "our") ? from + 2 : from + 1) : nothing();
    }

    /// "a Year 6 girl", "Year 5 child with …". Not "each Year 5 child with …".
    std::size_t year_child(std::size_t at) const
    {
        auto const year = year_group(at);
        if (year == nothing() || among("any each every no", before(at)))
            return nothing();
        if (is(year + 1, boy_or_girl))
            return year + 1;
        return is(year + 1, one_child) && is(year + 2, "who whose with") ? year + 2 : nothing();
    }

    /// "a nine-year-old boy".
    std::size_t aged_child(std::size_t at) const
    {
        bool const many = among("any each every", before(at));
        return word(at).ends_with("-year-old") && is(at + 1, one_child) && !many ? at + 1 : nothing();
    }

    bool capitalised(std::size_t at) const
    {
        if (at >= m_tokens.size() || !m_tokens[at].is_word() || m_tokens[at].gap == Gap::Line)
            return false;
        return m_tokens[at].letters != LetterCase::Lower;
    }

    /// The last token of the name or initials at `at`.
    std::size_t name(std::size_t at) const
    {
        auto const initials = at < m_tokens.size() ? last_of_initials(m_tokens, at) : nothing();
        if (initials != nothing())
            return initials;
        if (!capitalised(at) || m_tokens[at].settled || is_school_name(at))
            return nothing();
        bool const more = !m_tokens[at].possessive && capitalised(at + 1) && !is_school_name(at + 1);
        return more ? at + 1 : at;
    }

    bool is_school_name(std::size_t at) const
    {
        return m_tokens[at].letters != LetterCase::Single && (is_school_word(word(at)) || is_thing_word(word(at)));
    }

    std::size_t called(std::size_t at) const
    {
        if (!is(at, one_child))
            return nothing();
        if (is(at + 1, "called named"))
            return name(quote_skipped(at + 2));
        return is(at + 1, "known") && is(at + 2, "as") ? name(quote_skipped(at + 3)) : nothing();
    }

    std::size_t quote_skipped(std::size_t at) const
    {
        bool const mark = at < m_tokens.size() && m_tokens[at].kind == TokenKind::Mark && m_tokens[at].mark != '.';
        return mark ? at + 1 : at;
    }

    bool is_letter_name(std::size_t at) const
    {
        auto const& token = m_tokens[at];
        if (token.letters == LetterCase::Single)
            return token.folded != "i";
        return token.letters == LetterCase::Capitals && token.folded.size() <= 3 && !among(group_capitals, token.folded)
            && !is_school_word(token.folded);
    }

    /// "pupil A.B.", "child X", "pupil JS", "child Aisha". A capital "Pupil" or "Child" may begin a product's name.
    std::size_t lettered(std::size_t at) const
    {
        bool const next_to = at + 1 < m_tokens.size() && m_tokens[at + 1].gap == Gap::Space && m_tokens[at + 1].is_word();
        if (!is(at, one_child) || m_tokens[at].possessive || !next_to || m_tokens[at + 1].settled)
            return nothing();
        auto const initials = last_of_initials(m_tokens, at + 1);
        if (initials != nothing())
            return initials;
        if (is_letter_name(at + 1))
            return starts_a_phrase(at + 1) ? nothing() : at + 1;
        bool const title = m_tokens[at + 1].letters == LetterCase::Title && !is_school_name(at + 1);
        return title && m_tokens[at].letters == LetterCase::Lower ? at + 1 : nothing();
    }

    /// "child A level results": the letter belongs to what follows.
    bool starts_a_phrase(std::size_t at) const { return is(at + 1, "and grade grades level levels") && is(at, "a"); }

    std::size_t relative(std::size_t at) const
    {
        if (!is(at, "her his") || among("/ and or", before(at)) || is(at + 1, "and or"))
            return nothing();
        if (at > 0 && m_tokens[at - 1].is_mark('/'))
            return nothing();
        if (is(at + 1, "family foster key social support") && is(at + 2, "carer carers father mother parents worker"))
            return at + 2;
        return is(at + 1, relatives) && !is(at + 2, "school schools") ? at + 1 : nothing();
    }

    /// True where the words before speak of a group, and not of so few that they are known.
    bool speaks_of_group(std::size_t at) const
    {
        constexpr std::size_t reach = 6;
        bool group = false;
        for (std::size_t back = 1; back <= reach && back <= at && !m_tokens[at - back].is_mark('.'); ++back) {
            if (is(at - back, few))
                return false;
            group = group || is(at - back, groups);
        }
        return group;
    }

    std::size_t register_entry(std::size_t at) const
    {
        if (is(at, "in") && is(at + 1, "foster") && is(at + 2, "care"))
            return speaks_of_group(at) ? nothing() : at + 2;
        if (!is(at, "on to") || !is(at + 1, "a the"))
            return nothing();
        bool const protection = is(at + 2, "child") && is(at + 3, "protection") && is(at + 4, "plan register");
        bool const risk = is(at + 2, "at-risk cp") && is(at + 3, "plan register");
        if ((!protection && !risk) || speaks_of_group(at))
            return nothing();
        return protection ? at + 4 : at + 3;
    }

    /// One concern about somebody. Plural concerns are found only where they are about one child.
    std::size_t concern(std::size_t at) const
    {
        bool const start = is(at, "protection safeguarding welfare");
        if (!start || !is(at + 1, "concern concerns incident issue referral"))
            return nothing();
        if (!is(at + 2, "about for involving over regarding"))
            return nothing();
        auto const last = at + 2;
        bool const about_one = is(last + 1, "a her him his one that this") || (is(last + 1, "the") && is(last + 2, one_child));
        if (is(at + 1, "concern") && is(last, "about"))
            return last;
        return about_one ? last + 1 : nothing();
    }

    /// "the only Polish boy": there is one.
    std::size_t only_child(std::size_t at) const
    {
        constexpr std::size_t reach = 3;
        if (!is(at, "the") || !is(at + 1, "only"))
            return nothing();
        for (auto noun = at + 2; noun <= at + 1 + reach; ++noun)
            if (is(noun, one_child))
                return noun;
        return nothing();
    }

    /// "a pupil disclosed": what follows does not belong here at all.
    std::size_t disclosure(std::size_t at) const
    {
        bool const told = is(at + 1, "disclosed") || (is(at + 1, "has") && is(at + 2, "disclosed"));
        if (!is(at, one_child) || !told || among("any each every", before(at)))
            return nothing();
        return is(at + 1, "disclosed") ? at + 1 : at + 2;
    }

    Tokens const& m_tokens;
};

} // namespace

std::size_t last_of_initials(Tokens const& tokens, std::size_t at)
{
    constexpr std::size_t most = 4;
    std::string letters;
    auto last = tokens.size();
    for (auto next = at; letters.size() < most && next + 1 < tokens.size(); next += 2) {
        bool const joined = letters.empty() || tokens[next].gap != Gap::Line;
        if (!joined || tokens[next].letters != LetterCase::Single || !tokens[next + 1].is_mark('.')
            || tokens[next + 1].gap != Gap::None)
            break;
        letters += tokens[next].folded;
        last = next + 1;
    }
    auto const open = at + 2 * letters.size();
    bool const ends_without = !letters.empty() && letters.size() < most && open < tokens.size()
        && tokens[open].letters == LetterCase::Single && tokens[open].gap == Gap::None;
    if (ends_without) {
        letters += tokens[open].folded;
        last = open;
    }
    // After a figure "A.M." is the time of day.
    bool const hour = (letters == "am" || letters == "pm") && (at == 0 || tokens[at - 1].kind != TokenKind::Mixed);
    return letters.size() < 2 || (among(abbreviations, letters) && !hour) ? tokens.size() : last;
}

void find_pupils(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    PupilFinder const finder { tokens };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const last = finder.find(at);
        if (last == finder.nothing())
            continue;
        out.push_back({ PersonalKind::Pupil, tokens[at].begin, tokens[last].end, {} });
        at = last;
    }
}

} // namespace triad::language
