#include "language/personal/finders.h"

#include "language/personal/lists.h"
#include "language/personal/private_words.h"

#include <algorithm>

namespace triad::language {

namespace {

/// Who bears one of these before a name is a person; unlike "Mrs", none of them tells that a surname follows.
constexpr WordList callings {
    "auntie canon cllr coach councillor dame father imam lady lord nanny nurse pastor pc rabbi uncle vicar"
};
constexpr WordList spoken_to { "agreed chatted checked met sat speak speaking spoke spoken talk talked talking" };
constexpr WordList called_up { "emailed interviewed phoned rang reassured thanked" };
constexpr WordList asked_on { "about for he how if she that to what when whether why" };
constexpr WordList leads_on { "about after again because before on re regarding this today tomorrow who yesterday" };
constexpr WordList be_verbs { "gets got has is keeps looks seems was" };
constexpr WordList moods {
    "absent afraid angry biting bullied crying excluded fighting frightened hitting homesick hungry ill lonely "
    "poorly rude sad scared shouting shy sick sleepy tearful tired unhappy unwell upset withdrawn"
};
constexpr WordList skills { "concentrate cope count hear read see sit sleep speak spell swim talk walk write" };
/// What may be said of a child in the sentence that goes on with "he" or "her".
constexpr WordList person_verbs {
    "also always arrived asked attends came can can't cannot comes could couldn't did didn't does doesn't enjoys "
    "finds found gets goes got had has is isn't joined keeps learns left likes lives loses lost missed misses needed "
    "needs never now often only reads seems sits speaks started still struggles takes told tries wants was wasn't "
    "went will works writes"
};
constexpr WordList pronouns { "he her herself him himself his she" };
constexpr WordList persons {
    "adviser author boy chair character child colleague deputy father girl governor head headteacher hero king "
    "leader learner mother novel officer parent person poem principal pupil queen senco story student teacher "
    "visitor woman writer"
};
constexpr WordList tells_of_person { "a aged an who whose" };
constexpr WordList staff_verbs { "coordinates leads led oversees resigned retired runs taught teaches tutors" };
/// Lower-case first names of the lists that are words as well.
constexpr WordList words_too {
    "aria ash aurora bailey basil bob brook carol gill iris jasmine jasper kelvin kit lance marina martin mason max "
    "mike olive penny pip ray robin rosa rosemary sally sue sultana vera victoria"
};
constexpr WordList person_leads {
    "about and ask asked by for from helped lend lent moved rang said saw tell that told when with"
};
/// Words with accents that English took in, and of lessons in languages.
constexpr WordList accented_words {
    "aperitif applique beyonce blase bronte cafe cafes chateau cliche cliches consomme cote creme crepe crepes "
    "curacao debacle decor deja eclair ecole elite entree espanol facade fete fetes fiance fiancee francais frere "
    "gruyere les malaga matinee mexico mobius montreal naive noel ou papier-mache peru pinata pokemon protege puree "
    "quebec resume role sao senor souffle tres uber voila zurich"
};
/// Second halves of words of school life: "Catch-Up", "Drop-In".
constexpr WordList second_halves {
    "a around away back based by centred down end ended free friendly home house in led made makers off on out over "
    "paced rich round start the through to up upon wide"
};

/// "Tariq", "Krzysztof", "Sukhdeep": letters that English words do not put together, and endings of names from elsewhere.
bool is_not_english(std::string_view word)
{
    constexpr std::string_view parts[] = { "bhu", "cz", "jh", "kh", "rzy", "szy", "vl", "zh" };
    constexpr std::string_view endings[]
        = { "deep", "jeet", "jit", "ovic", "preet", "uddin", "ullah", "wicz", "winder", "wska", "wski" };
    constexpr WordList words { "chekhov czech iraq iraqi khaki khmer qatar qatari qing" };
    if (word.size() < 4 || words.has(word) || word.find("khouse") != word.npos)
        return false;
    auto const q = word.find('q');
    bool const bare_q = q != word.npos && (q + 1 == word.size() || word[q + 1] != 'u');
    auto const has = [word](std::string_view part) { return word.find(part) != word.npos; };
    auto const ends = [word](std::string_view ending) { return word.ends_with(ending) && word.size() > ending.size() + 1; };
    return bare_q || std::ranges::any_of(parts, has) || std::ranges::any_of(endings, ends);
}

class ContextFinder {
public:
    ContextFinder(Look const& look, std::vector<PersonalMatch>& out)
        : m_look(look)
        , m_out(out)
    {
    }

    void find()
    {
        for (std::size_t at = 0; at < m_look.count(); ++at)
            look_at(at);
    }

private:
    using Rule = bool (ContextFinder::*)(std::size_t) const;

    void look_at(std::size_t at)
    {
        if (m_look.token(at).settled || !m_look.token(at).is_word())
            return;
        if (m_look.is(at, callings) && after_calling(at + 1))
            return add(at, at + 1);
        if (surname_first(at))
            return add(at, at + 2);
        if (m_look.unknown_name(at + 1) && next_word(at) && (two_act(at) || short_first(at)))
            return add(at, at + 1);
        for (auto const rule : { &ContextFinder::surname, &ContextFinder::shaped, &ContextFinder::addressed, &ContextFinder::acts,
                 &ContextFinder::goes_on_as_person, &ContextFinder::in_class, &ContextFinder::typed_small,
                 &ContextFinder::small_miss })
            if ((this->*rule)(at))
                return add(at, at);
    }

    void add(std::size_t first, std::size_t last)
    {
        m_out.push_back({ PersonalKind::Name, m_look.token(first).begin, m_look.token(last).end, {} });
    }

    bool next_word(std::size_t at) const { return m_look.goes_on(at + 1) && !m_look.token(at).possessive; }

    /// A word by itself, not within "Elm Tree House".
    bool stands_alone(std::size_t at) const
    {
        bool const more = m_look.token(at + 1).letters == LetterCase::Title && next_word(at);
        bool const part = at > 0 && m_look.goes_on(at) && m_look.token(at - 1).letters == LetterCase::Title
            && !m_look.token(at - 1).starts_sentence;
        return !more && !part && !m_look.was(at, "a an the");
    }

    bool after_calling(std::size_t at) const
    {
        bool const capital = m_look.token(at - 1).letters != LetterCase::Lower;
        return capital && next_word(at - 1) && (m_look.unknown_name(at) || m_look.known_name(at));
    }

    /// "Patel, Riya" at the head of a line or list.
    bool surname_first(std::size_t at) const
    {
        auto const& token = m_look.token(at);
        bool const capital = token.letters == LetterCase::Title || token.letters == LetterCase::Capitals;
        bool const opens = token.starts_sentence || (at > 0 && m_look.token(at - 1).kind == TokenKind::Mark);
        if (!capital || !opens || is_ordinary(token) || token.possessive || !m_look.token(at + 1).is_mark(','))
            return false;
        auto const first = at + 2;
        return m_look.goes_on(first)
            && ((m_look.known_name(first) && !m_look.token(first + 1).is_mark(','))
                || (m_look.known_name(at) && m_look.unknown_name(first)));
    }

    /// "Odalys Brennick teaches phonics." at the start of a sentence.
    bool two_act(std::size_t at) const
    {
        return m_look.unknown_name(at) && m_look.goes_on(at + 2)
            && (m_look.is(at + 2, staff_verbs) || is_human_verb(m_look, at + 2));
    }

    /// "Li Wei", "Vu Thanh".
    bool short_first(std::size_t at) const
    {
        auto const& token = m_look.token(at);
        return token.letters == LetterCase::Title && token.folded.size() == 2 && !is_ordinary(token) && !is_title(token.folded)
            && !is_particle(token.folded) && !m_look.is(at, "ks yr") && !m_look.was(at, "a an the");
    }

    /// A surname that is nothing else.
    bool surname(std::size_t at) const { return m_look.token(at).letters == LetterCase::Title && is_surname(m_look.word(at)); }

    /// "Siân", "O’Brien", "Xiu-Ying", "McTavish": only names are written so.
    bool shaped(std::size_t at) const
    {
        auto const& token = m_look.token(at);
        std::string_view const name { token.folded };
        if (token.letters != LetterCase::Title || m_look.is(at, accented_words) || token.quoted)
            return false;
        if (token.accented && name.size() >= 3 && !is_ordinary(token))
            return true;
        bool const celtic
            = name.size() > 4 && (name.starts_with("o'") || name.starts_with("d'")) && !m_look.is(at, "d'accord d'you o'clock");
        bool const mac = name.size() > 4 && name.starts_with("mc") && !name.starts_with("mcdonald");
        return celtic || mac || doubled(token) || (m_look.unknown_name(at) && is_not_english(name));
    }

    bool doubled(Token const& token) const
    {
        std::string_view const name { token.folded };
        auto const hyphen = name.find('-');
        if (token.capitals != 2 || hyphen < 2 || hyphen == name.npos)
            return false;
        auto const first = name.substr(0, hyphen);
        auto const second = name.substr(hyphen + 1);
        bool const plain
            = second.size() > 1 && second.find('-') == second.npos && !second.ends_with('s') && !second_halves.has(second);
        return plain && !is_ordinary(token) && !is_school_word(second) && !is_thing_word(second) && !is_abstract(second)
            && !is_abstract(first) && !second.ends_with("ed") && !second.ends_with("al") && !second.ends_with("ar");
    }

    /// "spoke to Tolven", "Thanks to Ravenna for …", "spoke to jayden about …".
    bool addressed(std::size_t at) const
    {
        bool const to = m_look.was(at, "to with") && m_look.was(at, spoken_to, 2);
        bool const thanks = m_look.was(at, "to") && m_look.was(at, "thanks", 2) && m_look.is(at + 1, "for who");
        bool const by = m_look.was(at, "by") && m_look.was(at, "covered observed seen taught", 2);
        bool const lead = to || thanks || by || m_look.was(at, called_up);
        if (m_look.was(at, "ask asked met tell told") && m_look.unknown_name(at) && stands_alone(at))
            return !m_look.goes_on(at + 1) || m_look.is(at + 1, asked_on);
        if (!lead)
            return false;
        if (m_look.unknown_name(at))
            return stands_alone(at);
        return m_look.unknown_word(at) && m_look.is(at + 1, leads_on) && m_look.goes_on(at + 1);
    }

    /// "Tirrin cried", "zuri said".
    bool acts(std::size_t at) const
    {
        bool const told = is_human_verb(m_look, at + 1) || (m_look.is(at + 1, be_verbs) && is_of_a_person(at + 2))
            || (m_look.is(at + 1, "can can't cannot couldn't") && m_look.is(at + 2, skills));
        if (!next_word(at) || !told)
            return false;
        return m_look.unknown_name(at) && !m_look.word(at).ends_with('s') && stands_alone(at);
    }

    /// "behind", "always late", "on the autism pathway".
    bool is_of_a_person(std::size_t at) const
    {
        constexpr std::size_t reach = 3;
        return m_look.find(at, reach, moods) != m_look.none() || find_private_fact(m_look, at, reach) != m_look.none();
    }

    /// "Kaidyn needs help because he …", "Veshti, who joined …".
    bool goes_on_as_person(std::size_t at) const
    {
        constexpr std::size_t reach = 12;
        if (!m_look.unknown_name(at) || !stands_alone(at) || m_look.token(at).possessive
            || m_look.find_before(at, reach, persons))
            return false;
        if (m_look.token(at + 1).is_mark(','))
            return m_look.is(at + 2, "aged who") || (m_look.is(at + 2, tells_of_person) && child_follows(at + 3));
        if (!m_look.is(at + 1, person_verbs) || !m_look.goes_on(at + 1))
            return false;
        auto const pronoun = m_look.find(at + 2, reach, pronouns);
        return pronoun != m_look.none() && m_look.find(at + 2, pronoun - at - 2, persons) == m_look.none();
    }

    bool child_follows(std::size_t at) const { return m_look.find(at, 3, "boy child girl lad pupil student") != m_look.none(); }

    /// "Tolven in 4B", "Tolven (4B)", "Tolven (Y4)" within a sentence.
    bool in_class(std::size_t at) const
    {
        bool const bracket = m_look.token(at + 1).is_mark('(');
        bool const place = bracket || m_look.is(at + 1, "from in");
        if (!place || !m_look.unknown_name(at) || !stands_alone(at) || m_look.word(at).ends_with('s'))
            return false;
        return m_look.class_code(at + 2) != m_look.none() && m_look.token(at + 2).kind == TokenKind::Mixed;
    }

    /// A first name of the lists without its capital.
    bool typed_small(std::size_t at) const
    {
        auto const& token = m_look.token(at);
        if (token.letters != LetterCase::Lower || !is_first_name(token.folded))
            return false;
        if (token.folded.size() > 3 && !m_look.is(at, words_too))
            return true;
        bool const led = m_look.was(at, "to with") ? m_look.was(at, spoken_to, 2) : m_look.was(at, person_leads);
        bool const acting = next_word(at) && is_human_verb(m_look, at + 1);
        return (led && (acting || m_look.is(at + 1, leads_on) || m_look.is(at + 1, person_verbs))) || acting;
    }

    /// The name of "miss okonjo thinks …". "Pupils miss phonics" is none.
    bool small_miss(std::size_t at) const
    {
        if (!m_look.was(at, "dr miss ms") || m_look.token(at - 1).letters != LetterCase::Lower)
            return false;
        if (is_surname(m_look.word(at)) || (m_look.was(at, "dr ms") && m_look.unknown_word(at)))
            return m_look.token(at).letters == LetterCase::Lower;
        bool const acting = is_human_verb(m_look, at + 1) || m_look.is(at + 1, "has is leads teaches was will");
        bool const free = m_look.token(at - 1).starts_sentence || m_look.was(at, person_leads, 2);
        return m_look.unknown_word(at) && free && (acting || !m_look.token(at - 1).starts_sentence);
    }

    Look const& m_look;
    std::vector<PersonalMatch>& m_out;
};

} // namespace

void find_names_in_context(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    ContextFinder { look, out }.find();
}

} // namespace triad::language
