#include "language/personal/finders.h"

#include "language/personal/look.h"

#include <algorithm>

namespace triad::language {

namespace {

constexpr WordList streets {
    "ave avenue close court cres crescent drive gardens green grove hill lane mews park place rd rise road row "
    "square st street terrace view walk way"
};
constexpr WordList sure_streets { "ave avenue crescent grove lane rd road street terrace" };
constexpr WordList months { "april august december february january july june march may november october september" };
/// "a 100 Mile Walk", "3 more road signs".
constexpr WordList no_streets { "busy day hour km lap main metre mile minute more other step" };
/// What a number counts or names, so that it is no house's.
constexpr WordList numbered {
    "chapter class grade in item ks lesson level page part phase question room section set stage step term unit week "
    "year yr"
};
constexpr WordList goes_on_plainly {
    "after again all and as at because before but by during each every flat for from had has have he her his if in "
    "is it near not now on or she since so that the their them they to until was we were when where which while who "
    "with"
};
constexpr WordList dwellings { "address house live lived lives living moved resides stay staying stays" };
constexpr WordList flats { "apartment apt flat" };

bool is_house_number(Token const& token)
{
    std::string_view word { token.folded };
    if (token.kind != TokenKind::Mixed || word.empty() || word[0] < '1' || word[0] > '9')
        return false;
    if (word.back() >= 'a' && word.back() <= 'e')
        word.remove_suffix(1);
    auto const digits = word.substr(0, word.find('-'));
    return digits.size() <= 3 && word.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// "le4", "sw1a": one or two letters, one or two digits, and perhaps a letter. Of single letters these eight are in use.
bool is_post_town(std::string_view word)
{
    constexpr std::string_view single = "beglmnsw";
    auto const letters = std::min(word.find_first_of("0123456789"), word.size());
    auto const rest = word.substr(letters);
    if (letters < 1 || letters > 2 || rest.empty() || rest.size() > 2 || word.starts_with("ks"))
        return false;
    bool const plain = std::ranges::all_of(word.substr(0, letters), [](char c) { return c >= 'a' && c <= 'z'; });
    bool const tail = rest.size() == 1 || is_number(rest) || (rest[1] >= 'a' && rest[1] <= 'y');
    return plain && tail && (letters == 2 || single.find(word[0]) != single.npos);
}

/// "9zx": a digit and two letters of those in use; never "1st" or "3rd".
bool is_post_street(std::string_view word)
{
    constexpr std::string_view used = "abdefghjlnpqrstuwxyz";
    if (word.size() != 3 || word[0] < '0' || word[0] > '9')
        return false;
    auto const tail = word.substr(1);
    return used.find(tail[0]) != used.npos && used.find(tail[1]) != used.npos && tail != "th" && word != "1st" && word != "2nd"
        && word != "3rd";
}

class AddressFinder {
public:
    explicit AddressFinder(Look const& look)
        : m_look(look)
    {
    }

    std::size_t find(std::size_t at) const
    {
        for (auto const rule :
            { &AddressFinder::postcode, &AddressFinder::flat, &AddressFinder::numbered_house, &AddressFinder::home_street }) {
            auto const last = (this->*rule)(at);
            if (last != m_look.none())
                return last;
        }
        return m_look.none();
    }

private:
    std::size_t postcode(std::size_t at) const
    {
        auto const& here = m_look.token(at);
        if (here.kind != TokenKind::Mixed)
            return m_look.none();
        std::string_view const word { here.folded };
        if (is_post_town(word) && m_look.goes_on(at + 1) && m_look.token(at + 1).gap == Gap::Space
            && is_post_street(m_look.word(at + 1)))
            return at + 1;
        bool const joined = word.size() >= 6 && word.size() <= 7 && here.letters != LetterCase::Lower;
        return joined && is_post_town(word.substr(0, word.size() - 3)) && is_post_street(word.substr(word.size() - 3))
            ? at
            : m_look.none();
    }

    bool after_comma(std::size_t& at) const
    {
        bool const comma = m_look.token(at).is_mark(',');
        at += comma ? 1 : 0;
        return comma;
    }

    /// "Flat 3, Tolver Court", "flat 2b elm road".
    std::size_t flat(std::size_t at) const
    {
        if (!m_look.is(at, flats) || !is_house_number(m_look.token(at + 1)))
            return m_look.none();
        auto next = at + 2;
        bool const comma = after_comma(next);
        if (is_house_number(m_look.token(next)))
            ++next;
        auto const street = street_from(next, false);
        if (street != m_look.none())
            return street;
        return comma || m_look.token(at).letters == LetterCase::Title ? at + 1 : m_look.none();
    }

    /// The last token of a street's name at `at`: "Larch Road", "St Mary’s Court".
    std::size_t street_from(std::size_t at, bool capitals_only) const
    {
        constexpr std::size_t most = 3;
        bool capitals = true;
        for (auto end = at; end <= at + most && m_look.goes_on(end) && m_look.token(end).is_word(); ++end) {
            bool const sure = capitals || m_look.is(end, sure_streets);
            if (end > at && m_look.is(end, streets) && sure && (capitals || end <= at + 2))
                return is_plain_after(end) ? end : m_look.none();
            capitals = capitals && m_look.token(end).letters == LetterCase::Title;
            if (m_look.is(end, no_streets) || m_look.is(end, months) || m_look.is(end, goes_on_plainly)
                || (capitals_only && !capitals))
                break;
        }
        return m_look.none();
    }

    /// "2 High Street banks" and "Road Safety" are no addresses.
    bool is_plain_after(std::size_t street) const
    {
        auto const next = street + 1;
        return !m_look.goes_on(next) || m_look.token(next).kind != TokenKind::Word || m_look.is(next, goes_on_plainly)
            || m_look.word(next).ends_with("ed");
    }

    std::size_t numbered_house(std::size_t at) const
    {
        bool const house = is_house_number(m_look.token(at)) && !m_look.was(at, numbered);
        bool const free = at == 0 || m_look.token(at).gap != Gap::None || m_look.token(at - 1).is_mark('(');
        if (!house || !free)
            return m_look.none();
        bool const the_close
            = m_look.is(at + 1, "the") && m_look.is(at + 2, "avenue close crescent drive green mews") && is_plain_after(at + 2);
        bool const comma = m_look.token(at + 1).is_mark(',');
        return the_close ? at + 2 : street_from(comma ? at + 2 : at + 1, comma);
    }

    /// "moved to Pinfold Close", "lives on Larch Road".
    std::size_t home_street(std::size_t at) const
    {
        if (!m_look.is(at, dwellings) || m_look.find_before(at, 3, "federation nursery office school we"))
            return m_look.none();
        auto const place = m_look.is(at + 1, "at in is on to") ? at + 2 : at + 1;
        bool const direct = place == at + 2 || m_look.is(at, "address");
        return direct && m_look.goes_on(place) ? street_from(place, true) : m_look.none();
    }

    Look const& m_look;
};

} // namespace

void find_addresses(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    AddressFinder const finder { look };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const last = finder.find(at);
        if (last != look.none())
            out.push_back({ PersonalKind::Address, tokens[at].begin, tokens[last].end, {} });
    }
}

} // namespace triad::language
