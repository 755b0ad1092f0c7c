#include "language/personal/finders.h"

#include "language/personal/private_words.h"

namespace triad::language {

namespace {

constexpr WordList specific { "another just one only our that this" };
constexpr WordList gendered { "boy girl lad" };
constexpr WordList plain { "child kid learner pupil refugee student toddler traveller user youngster" };
constexpr WordList only_ones { "boy child family girl kid lad learner pupil refugee speaker student traveller user" };
/// What ties a child to what is told of it: after "pupil survey" or "child protection policy" stands none of these.
constexpr WordList links {
    "and at came cannot did from had has have in is joined left lives missed needs of on refused said says sees "
    "struggles takes told uses was wears went when who whose will with"
};
constexpr WordList past {
    "asked became came cried did died fell had hid hit joined left lost missed moved refused said spent started "
    "threw told was went"
};
/// Words by which a sentence tells of any child, not of one.
constexpr WordList general { "can could may might must need needs never ought should would" };
constexpr WordList ends_subject {
    "and are as at by for from had has have in is of on or that the their to was were which who whose will with"
};

/// "the boy", "one Polish girl", "a nine-year-old child".
struct Subject {
    std::size_t first = 0;
    std::size_t noun = 0;
    bool gendered = false;
    bool specific = false; // one, this, our: not the next best
    bool definite = false; // the
    bool found = false;
};

class ChildFinder {
public:
    explicit ChildFinder(Look const& look)
        : m_look(look)
    {
    }

    /// The last token of what begins at `at`, or none().
    std::size_t find(std::size_t at) const
    {
        if (auto const few = a_few(at); few != m_look.none())
            return few;
        if (auto const year = year_for_child(at); year != m_look.none())
            return year;
        if (auto const only = only_one(at); only != m_look.none())
            return only;
        auto const subject = subject_at(at);
        if (!subject.found)
            return m_look.none();
        for (auto const rule : { &ChildFinder::in_class, &ChildFinder::with_fact, &ChildFinder::with_kin, &ChildFinder::who }) {
            auto const last = (this->*rule)(subject);
            if (last != m_look.none())
                return last;
        }
        return m_look.none();
    }

private:
    Subject subject_at(std::size_t at) const
    {
        constexpr std::size_t reach = 5;
        if (m_look.is(at, "one") && m_look.is(at + 1, "of") && m_look.is(at + 2, "her his my our the"))
            return one_of(at);
        if (starts_note(at))
            return { .first = at, .noun = at, .gendered = m_look.is(at, gendered), .found = true };
        bool const article = m_look.is(at, "a an the");
        if (!article && !m_look.is(at, specific))
            return {};
        for (auto noun = at + 1; noun <= at + reach && m_look.goes_on(noun); ++noun) {
            bool const gender = m_look.is(noun, gendered);
            if (gender || m_look.is(noun, plain))
                return { .first = at,
                    .noun = noun,
                    .gendered = gender,
                    .specific = !article,
                    .definite = m_look.is(at, "the"),
                    .found = is_one(noun) };
            if (m_look.token(noun).kind == TokenKind::Mark || m_look.is(noun, ends_subject))
                break;
        }
        return {};
    }

    /// "Pupil from 7LK excluded": a note without its article.
    bool starts_note(std::size_t at) const
    {
        bool const child = m_look.is(at, gendered) || m_look.is(at, plain);
        return child && m_look.token(at).starts_sentence && m_look.is(at + 1, "from in with");
    }

    /// "one of our pupils", "one of the Year 6 boys".
    Subject one_of(std::size_t at) const
    {
        constexpr std::size_t reach = 5;
        auto const noun = m_look.find(at + 3, reach, "boys children girls lads learners pupils students");
        bool const near = noun != m_look.none() && m_look.find(at + 3, noun - at - 3, ends_subject) == m_look.none();
        return { .first = at, .noun = noun, .gendered = false, .specific = true, .found = near };
    }

    /// "The Boy in the Striped Pyjamas" is a book, "pupil’s" and "child-led" are something else.
    bool is_one(std::size_t noun) const
    {
        auto const& token = m_look.token(noun);
        return token.letters == LetterCase::Lower && !token.possessive
            && (m_look.is(noun + 1, links) || ends_clause(noun + 1) || m_look.word(noun + 1).ends_with("ed")
                || m_look.word(noun + 1).ends_with("ing"));
    }

    bool ends_clause(std::size_t at) const { return !m_look.goes_on(at) || m_look.token(at).kind == TokenKind::Mark; }

    /// "the boy with the hearing aid in 4B", "one girl from Year 3".
    std::size_t in_class(Subject const& subject) const
    {
        constexpr std::size_t reach = 9;
        for (auto at = subject.noun + 1; at < subject.noun + reach && m_look.goes_on(at); ++at) {
            if (m_look.is(at, many_words))
                break;
            if (!m_look.is(at, "from in of"))
                continue;
            auto const place = m_look.is(at + 1, "our") ? at + 2 : at + 1;
            auto const code = m_look.class_code(place);
            if (code != m_look.none())
                return code;
            auto const year = m_look.year_group(place);
            if (year != m_look.none() && (subject.specific || subject.gendered) && !tells_of_any(subject))
                return year;
        }
        return m_look.none();
    }

    bool tells_of_any(Subject const& subject) const
    {
        constexpr std::size_t reach = 14;
        return m_look.find(subject.noun + 1, reach, general) != m_look.none();
    }

    /// "one child has leukaemia", "the girl with Down syndrome". "A child with autism may need …" is anybody.
    std::size_t with_fact(Subject const& subject) const
    {
        constexpr std::size_t reach = 8;
        constexpr std::size_t sentence = 14;
        auto fact = find_private_fact(m_look, subject.noun + 1, reach);
        if (fact == m_look.none() && find_private_fact(m_look, subject.first + 1, subject.noun - subject.first) != m_look.none())
            fact = subject.noun;
        if (fact == m_look.none() || subject.specific || subject.gendered)
            return fact;
        if (tells_of_any(subject))
            return m_look.none();
        bool const told
            = m_look.find(subject.noun + 1, sentence, past) != m_look.none() || m_look.word(subject.noun + 1).ends_with("ed");
        bool const placed = in_year(fact + 1) || in_year(subject.noun + 1);
        return subject.definite || told || placed ? fact : m_look.none();
    }

    bool in_year(std::size_t at) const { return m_look.is(at, "from in") && m_look.year_group(at + 1) != m_look.none(); }

    /// "a girl whose father …"
    std::size_t with_kin(Subject const& subject) const
    {
        auto const kin = subject.noun + 2;
        bool const one = subject.gendered || subject.specific || subject.definite;
        bool const named = m_look.is(kin - 1, "whose") && is_kin(m_look, kin) && !m_look.is(kin, "carers parents siblings");
        return named && (one || !tells_of_any(subject)) ? kin : m_look.none();
    }

    /// "the boy who set off the alarm", "that girl with the red bag".
    std::size_t who(Subject const& subject) const
    {
        bool const one = subject.gendered && (subject.definite || subject.specific);
        bool const described = m_look.is(subject.noun + 1, "who whose with") && !tells_of_any(subject);
        return one && described ? subject.noun + 1 : m_look.none();
    }

    /// "the Year 7 with the walking frame".
    std::size_t year_for_child(std::size_t at) const
    {
        auto const year = m_look.is(at, "a one our that the this") ? m_look.year_group(at + 1) : m_look.none();
        return year != m_look.none() && m_look.is(year + 1, "who whose with") && year > at + 1 ? year + 1 : m_look.none();
    }

    /// "two boys from 6B", "two children have sickle cell disease": so few are known to all.
    std::size_t a_few(std::size_t at) const
    {
        constexpr std::size_t reach = 5;
        if (!m_look.is(at, "2 3 both three two"))
            return m_look.none();
        if (m_look.is(at + 1, "boys children girls pupils students") && m_look.is(at + 2, "have who with")
            && m_look.find(at + 2, reach, "excluded suspended") == m_look.none())
            return find_private_fact(m_look, at + 2, reach);
        if (!m_look.is(at + 1, "boys girls lads") || !m_look.is(at + 2, "from in of"))
            return m_look.none();
        auto const code = m_look.class_code(at + 3);
        return code != m_look.none() ? code : m_look.year_group(at + 3);
    }

    /// "our only wheelchair user", "the only Somali family".
    std::size_t only_one(std::size_t at) const
    {
        constexpr std::size_t reach = 4;
        if (!m_look.is(at, "our the") || !m_look.is(at + 1, "one only"))
            return m_look.none();
        auto const noun = m_look.find(at + 2, reach, only_ones);
        bool const one = noun != m_look.none() && (m_look.is(at + 1, "only") || m_look.is(noun + 1, "who with"));
        return one && !m_look.find_before(noun, noun - at - 2, ends_subject) ? noun : m_look.none();
    }

    Look const& m_look;
};

} // namespace

void find_children(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    ChildFinder const finder { look };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const last = finder.find(at);
        if (last != look.none())
            out.push_back({ PersonalKind::Pupil, tokens[at].begin, tokens[last].end, {} });
    }
}

} // namespace triad::language
