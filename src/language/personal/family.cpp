#include "language/personal/finders.h"

#include "language/personal/private_words.h"

namespace triad::language {

namespace {

constexpr WordList kin_groups { "brothers cousins siblings sisters triplets twins" };
constexpr WordList name_groups { "boys children family girls household lads" };
/// "the younger brothers" are nobody in particular.
constexpr WordList sibling_words {
    "absent big biological conjoined elder eldest estranged fellow four fraternal half identical little lovely "
    "married older oldest other quiet same separated step three twin two ugly weird younger youngest"
};
constexpr WordList family_verbs {
    "are came can cannot do does had has have is left lived lives lost moved need needs struggle struggles want "
    "wants was were"
};
constexpr WordList parents { "dad daddy mam mum mummy nan nana stepdad stepmum" };
constexpr WordList parent_verbs {
    "about asked at attends called came can can't cannot collected collects did does doesn't drinks emailed feels "
    "had has hit in is left lives lost moved never phoned rang reports said says shouted still struggles thinks told "
    "wants was went will works worries"
};
constexpr WordList any_parent { "a all and any each every for like my or our so the their which with your" };
constexpr WordList relations {
    "aunt brother carer carers dad father gran grandad grandfather grandma grandmother grandparents guardian mother "
    "mum nan parents sister sisters uncle"
};
constexpr WordList one_child { "boy boys child girl lad lads pupil student twins" };
constexpr WordList own_facts {
    "diagnosis ehcp exclusion meltdown meltdowns nhs outburst outbursts social surname tantrum tantrums"
};
constexpr WordList be_or_have { "ended had has is suffers takes uses was wears" };
/// What stands after a child's name, and hardly ever after a school's or a book's.
constexpr WordList own_nouns {
    "absence absences adhd anxiety attendance bag behaviour confidence desk diagnosis ehcp exclusion friends "
    "handwriting lateness meltdown meltdowns outburst outbursts tantrum tantrums"
};
constexpr WordList sure_nouns { "adhd diagnosis ehcp exclusion meltdown meltdowns outburst outbursts tantrum tantrums" };
constexpr WordList own_plans { "behaviour care health medical needs nurture reading risk support therapy" };
constexpr WordList plan_words { "age assessment diary passport plan review statement worker" };
/// After "behaviour" or "attendance" a thing of the school's.
constexpr WordList school_things {
    "app data figures lead module page policies policy report strategy system target team tool tracker"
};
constexpr WordList not_owners { "baby bride else everybody friend mate neighbour one patient peer that there what who" };
constexpr WordList year_links { "from in of" };

class FamilyFinder {
public:
    explicit FamilyFinder(Look const& look)
        : m_look(look)
    {
    }

    std::size_t find(std::size_t at) const
    {
        for (auto const rule : { &FamilyFinder::siblings, &FamilyFinder::bare_parent, &FamilyFinder::relation_of,
                 &FamilyFinder::fact_of, &FamilyFinder::fact_about, &FamilyFinder::owner, &FamilyFinder::lettered }) {
            auto const last = (this->*rule)(at);
            if (last != m_look.none())
                return last;
        }
        return m_look.none();
    }

private:
    std::size_t nothing() const { return m_look.none(); }
    bool could_be_name(std::size_t at) const
    {
        return m_look.unknown_name(at) || m_look.unknown_word(at) || m_look.known_name(at);
    }

    /// "the okafor twins", "both Vennell girls", "the Khan family", "the twins".
    std::size_t siblings(std::size_t at) const
    {
        if (!m_look.is(at, "both our the these those") || m_look.token(at).possessive)
            return nothing();
        if (m_look.is(at + 1, "triplets twins") && m_look.token(at + 1).letters == LetterCase::Lower)
            return at + 1;
        if (m_look.is(at + 2, "triplets twins") && m_look.token(at + 2).letters == LetterCase::Lower
            && m_look.token(at + 1).is_word())
            return at + 2;
        auto const name = m_look.is(at + 1, "three two") ? at + 2 : at + 1;
        auto const group = name + 1;
        bool const small = m_look.token(group).letters == LetterCase::Lower;
        if (!small || !could_be_name(name))
            return nothing();
        if (m_look.is(group, kin_groups))
            return m_look.is(name, sibling_words) ? nothing() : group;
        if (!m_look.is(group, name_groups) || m_look.unknown_word(name) || is_nationality(name))
            return nothing();
        bool const some = name == at + 2 || m_look.is(at, "both");
        bool const lives = m_look.is(group, "family household") && m_look.is(group + 1, family_verbs);
        return m_look.known_name(name) || some || lives ? group : nothing();
    }

    bool is_nationality(std::size_t at) const
    {
        auto const word = m_look.word(at);
        bool const ending = word.ends_with("ian") || word.ends_with("ish") || word.ends_with("ese") || word.ends_with("eller");
        return (ending && !m_look.known_name(at)) || m_look.is(at, "afghan bangladeshi pakistani roma");
    }

    /// "Mum rang", "dad is in prison": of one family, where nobody's mum is every mum.
    std::size_t bare_parent(std::size_t at) const
    {
        if (!m_look.is(at, parents) || m_look.token(at).possessive || m_look.token(at).settled)
            return nothing();
        bool const any = m_look.goes_on(at) && m_look.was(at, any_parent);
        return !any && m_look.is(at + 1, parent_verbs) && m_look.goes_on(at + 1) ? at + 1 : nothing();
    }

    /// "the foster carers of the two boys", "the mother of a new boy".
    std::size_t relation_of(std::size_t at) const
    {
        constexpr std::size_t reach = 5;
        if (m_look.is(at, "one") && m_look.is(at + 1, "dad father gran mother mum nan") && m_look.is(at + 2, "who whose"))
            return at + 2;
        if (!m_look.is(at, "one the") || m_look.is(at + 1, "parents"))
            return nothing();
        auto const noun = m_look.is(at + 1, "adoptive birth foster") ? at + 2 : at + 1;
        if (!m_look.is(noun, relations) || !m_look.is(noun + 1, "of"))
            return nothing();
        auto const of = noun + 1;
        if (m_look.known_name(of + 1) || m_look.unknown_name(of + 1))
            return of + 1;
        if (m_look.is(of + 1, "triplets twins"))
            return of + 1;
        auto const child = m_look.find(of + 1, reach, one_child);
        bool const one = m_look.is(of + 1, "a both one our that the this two");
        return child != nothing() && one && m_look.find(of + 1, child - of, "all any each every") == nothing() ? child
                                                                                                               : nothing();
    }

    bool of_either(std::size_t at) const
    {
        bool const slash = (at > 0 && m_look.token(at - 1).is_mark('/')) || m_look.token(at + 1).is_mark('/');
        bool const pair = m_look.was(at, "and or") && m_look.was(at, "he her him his she", 2);
        return slash || pair || m_look.was(at, "or") || m_look.is(at + 1, "and or");
    }

    bool about_many(std::size_t at) const
    {
        constexpr std::size_t reach = 9;
        return m_look.find_before(at, reach, "any anybody anyone each every everybody everyone no someone who");
    }

    /// "his epilepsy", "her ADHD medication", "his EHCP".
    std::size_t fact_of(std::size_t at) const
    {
        constexpr std::size_t reach = 2;
        if (!m_look.is(at, "her his") || of_either(at) || about_many(at))
            return nothing();
        if (m_look.is(at + 1, own_facts) && !m_look.is(at + 1, "nhs social"))
            return at + 1;
        return find_private_fact(m_look, at + 1, reach);
    }

    /// "he has ADHD", "she is being assessed for autism".
    std::size_t fact_about(std::size_t at) const
    {
        constexpr std::size_t reach = 5;
        if (!m_look.is(at, "he she") || of_either(at) || about_many(at) || !m_look.is(at + 1, be_or_have))
            return nothing();
        return find_private_fact(m_look, at + 2, reach);
    }

    /// The last token of what may only belong to a person, from `at` on.
    std::size_t own_thing(std::size_t at, bool sure_only) const
    {
        if (is_kin(m_look, at) || m_look.is(at, sure_nouns))
            return at;
        auto const fact = private_fact(m_look, at);
        if (fact != nothing())
            return fact;
        if (m_look.is(at, own_plans) && m_look.is(at + 1, plan_words))
            return at + 1;
        if (!sure_only && m_look.is(at, "book books progress reading spelling work writing")
            && m_look.is(at + 1, "has have is was were"))
            return at;
        return !sure_only && m_look.is(at, own_nouns) && !m_look.is(at + 1, school_things) ? at : nothing();
    }

    /// "Kaidyn’s behaviour", "rang tariku's mum", "M’s mother".
    std::size_t owner(std::size_t at) const
    {
        auto const& token = m_look.token(at);
        if (!token.possessive || m_look.is(at, not_owners) || !m_look.goes_on(at + 1))
            return nothing();
        bool const name = m_look.unknown_name(at) || m_look.known_name(at) || m_look.initials(at);
        if (!name && !m_look.unknown_word(at))
            return nothing();
        auto const last = own_thing(at + 1, !name);
        return last != nothing() ? last : own_thing(at + 2, true);
    }

    /// "KT in 4B", "AB (Year 5)". "T in 4B" may be a lesson.
    std::size_t lettered(std::size_t at) const
    {
        if (!m_look.initials(at) || m_look.token(at).letters == LetterCase::Single)
            return nothing();
        bool const bracket = m_look.token(at + 1).is_mark('(');
        if (!bracket && !m_look.is(at + 1, year_links))
            return nothing();
        auto const code = m_look.class_code(at + 2);
        return code != nothing() ? code : m_look.year_group(at + 2);
    }

    Look const& m_look;
};

} // namespace

void find_families(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    FamilyFinder const finder { look };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const last = finder.find(at);
        if (last != look.none())
            out.push_back({ PersonalKind::Pupil, tokens[at].begin, tokens[last].end, {} });
    }
}

} // namespace triad::language
