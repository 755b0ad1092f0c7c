#include "language/personal/finders.h"

#include "language/personal/private_words.h"

namespace triad::language {

namespace {

/// Posts that one person of a school holds.
constexpr WordList posts {
    "bursar caretaker chair clerk cook deputy dsl head headteacher janitor librarian manager principal receptionist "
    "secretary senco sendco technician"
};
constexpr WordList year_posts { "assistant lead leader ta teacher" };
constexpr WordList before_posts {
    "acting art assistant business deputy english executive history kitchen maths music new office pe phase phonics "
    "premises reading school science site"
};
/// What is nobody's business but the colleague's own.
constexpr WordList private_words {
    "absence affair alcohol alcoholism anxiety arrest bankruptcy bereavement breakdown burn-out burnout cancer "
    "capability chemotherapy compassionate conviction debt debts depressed depression diagnosis disciplinary "
    "dismissed divorce divorced drinking grievance illness long-term maternity miscarriage operation pregnancy "
    "pregnant redundancy redundant salary sick sickness signed stress stressed surgery suspended suspension"
};
/// Of these a school speaks in general as well; of one colleague only where they are "his" or "is off with".
constexpr WordList has_them { "been being came does had has is lost receives returned suffers took was went" };
/// Then the private word is the subject of somebody's work.
constexpr WordList in_general {
    "awareness children course cover data families figures group groups lead leave lessons parents policy procedure "
    "programme project pupils record records run staff strategy students support training workshop workshops"
};

class StaffFinder {
public:
    explicit StaffFinder(Look const& look)
        : m_look(look)
    {
    }

    /// "the deputy’s absence for depression", "our SENCO is on maternity leave".
    std::size_t find(std::size_t at) const
    {
        auto const post = m_look.is(at, "our the this") ? post_at(at + 1) : one_colleague(at);
        if (post == m_look.none())
            return post;
        constexpr std::size_t near = 3;
        constexpr std::size_t far = 6;
        if (m_look.token(post).possessive || m_look.token(post + 1).is_mark(0x2019) || m_look.token(post + 1).is_mark('\''))
            return belonging(m_look.token(post).possessive ? post + 1 : post + 2, near);
        return m_look.is(post + 1, has_them) ? fact(post + 2, far) : m_look.none();
    }

private:
    /// The post that the words from `at` on name: "head", "Year 6 teacher", "deputy head", "head of maths".
    std::size_t post_at(std::size_t at) const
    {
        auto const year = m_look.year_group(at);
        if (year != m_look.none())
            return m_look.is(year + 1, year_posts) ? year + 1 : m_look.none();
        auto const code = m_look.class_code(at);
        if (code != m_look.none() && m_look.is(code + 1, year_posts))
            return code + 1;
        auto post = at;
        auto const only = m_look.is(at, "only") ? m_look.find(at + 1, 3, "governor ta teacher") : m_look.none();
        if (only != m_look.none())
            return only;
        if (m_look.is(at, before_posts) && (m_look.is(at + 1, posts) || m_look.is(at + 1, year_posts)))
            post = at + 1;
        else if (!m_look.is(at, posts))
            return m_look.none();
        if (m_look.is(post + 1, "teacher"))
            ++post;
        bool const of = m_look.is(post + 1, "of") && m_look.goes_on(post + 2) && !m_look.token(post).possessive;
        return of ? post + 2 : post;
    }

    /// What is the colleague's own: a family, or a fact.
    std::size_t belonging(std::size_t from, std::size_t reach) const
    {
        return m_look.is(from, "daughter ex-husband ex-wife husband marriage son wife") ? from : fact(from, reach);
    }

    /// "one TA in Year 1", "a teacher in Year 4", "one member of staff".
    std::size_t one_colleague(std::size_t at) const
    {
        if (!m_look.is(at, "a one")
            || !m_look.is(at + 1, "assistant cleaner colleague cook governor member ta teacher technician"))
            return m_look.none();
        auto post = at + 1;
        if (m_look.is(post, "member") && m_look.is(post + 1, "of") && m_look.is(post + 2, "staff"))
            post += 2;
        if (m_look.token(post).possessive)
            return belonging(post + 1, 1) != m_look.none() ? post : m_look.none();
        auto const year = m_look.is(post + 1, "from in") ? m_look.year_group(post + 2) : m_look.none();
        return year != m_look.none() ? year : m_look.is(at, "one") ? post : m_look.none();
    }

    std::size_t fact(std::size_t from, std::size_t reach) const
    {
        for (auto at = from; at < from + reach && m_look.goes_on(at); ++at) {
            if (m_look.is(at, private_words))
                return tells_in_general(at) ? m_look.none() : at;
            auto const told = private_fact(m_look, at);
            if (told != m_look.none())
                return tells_in_general(told) ? m_look.none() : told;
            if (m_look.is(at, in_general))
                break;
        }
        return m_look.none();
    }

    bool tells_in_general(std::size_t at) const
    {
        return m_look.is(at + 1, in_general) && !(m_look.is(at, "compassionate maternity sick") && m_look.is(at + 1, "leave"));
    }

    Look const& m_look;
};

} // namespace

void find_staff_facts(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    StaffFinder const finder { look };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const last = finder.find(at);
        if (last != look.none())
            out.push_back({ PersonalKind::Staff, tokens[at].begin, tokens[last].end, {} });
    }
}

} // namespace triad::language
