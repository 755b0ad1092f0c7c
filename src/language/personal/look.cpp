#include "language/personal/look.h"

#include "language/personal/lists.h"

#include <algorithm>
#include <span>

namespace triad::language {

namespace {

constexpr WordList year_words { "eight eleven five four nine one seven six ten thirteen three twelve two" };
constexpr WordList not_classes { "1st 2d 2nd 3d 3g 3rd 4d 4g 5g" };
constexpr WordList units { "am cm g h kg km l m min ml mm nd p pm rd st th x" };
/// Two capitals of school life, and post codes of a country.
constexpr WordList two_letters {
    "ad ai am ba bc bp ca ce cp ct cv da dh dp dt ed ee ep er eu fe fm fs fv gb gp gr he hp hr ht ia id ie in ip is "
    "it iv ix ks la lo lp me mp ms nb nc ni nq od ok on or ot pa pc pd pe ph pm po pp pr ps qa qr qt ra re rs sa sb "
    "se si sl sm so sp sr st ta td tl to tv uk un up us vi vp vr we xi yr"
};
/// Small words that are of no list of school life.
constexpr WordList small_words {
    "across against amongst anything back carefully click didn't don't each else ever fewer friends guardian her him "
    "himself it's kids less let's me mine much never ours somewhere soon staffroom theirs till too towards us via "
    "who's yours"
};

bool ends_so(std::string_view word, std::span<std::string_view const> endings)
{
    return std::ranges::any_of(endings, [word](std::string_view ending) { return word.ends_with(ending); });
}

/// "Larkmoor", "Thornwick", "Hackney": rather a school or a town than a child.
bool is_place_like(std::string_view word)
{
    constexpr std::string_view endings[] = { "acre", "borough", "bourne", "bridge", "brook", "burgh", "bury", "by", "chester",
        "cliff", "combe", "croft", "dale", "dean", "down", "field", "fields", "ford", "gate", "grove", "ham", "haven", "hill",
        "hurst", "land", "lands", "leigh", "mead", "mere", "minster", "moor", "mount", "mouth", "pool", "port", "shire", "side",
        "stead", "stoke", "ston", "stone", "stow", "tree", "vale", "view", "ville", "way", "well", "wick", "wood", "worth" };
    return word.size() > 4 && ends_so(word, endings);
}

/// "4b", "10kt" of a token in small letters, with or without a y before it.
bool has_class_shape(std::string_view word)
{
    if (word.starts_with('y'))
        word.remove_prefix(1);
    auto const digits = std::min(word.find_first_not_of("0123456789"), word.size());
    auto const letters = word.substr(digits);
    bool const plain = letters.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    bool const number = digits == 1 ? word[0] != '0' : digits == 2 && word[0] == '1' && word[1] < '4';
    return number && plain && !letters.empty() && letters.size() <= 2;
}

} // namespace

bool Look::was(std::size_t at, WordList words, std::size_t back) const
{
    if (at < back)
        return false;
    for (auto i = at; i > at - back; --i)
        if (!goes_on(i))
            return false;
    return is(at - back, words);
}

bool Look::goes_on(std::size_t at) const
{
    auto const& here = token(at);
    return at < m_tokens.size() && here.gap != Gap::Line && !here.starts_sentence;
}

std::size_t Look::find(std::size_t from, std::size_t reach, WordList words) const
{
    for (auto at = from; at < from + reach && goes_on(at); ++at)
        if (is(at, words))
            return at;
    return none();
}

bool Look::find_before(std::size_t at, std::size_t reach, WordList words) const
{
    for (std::size_t back = 1; back <= reach && back <= at && goes_on(at - back + 1); ++back)
        if (is(at - back, words))
            return true;
    return false;
}

std::size_t Look::year_group(std::size_t at) const
{
    if (is(at, "nursery reception"))
        return at;
    auto const text = word(at);
    if (text.size() >= 2 && text.size() <= 3 && (text[0] == 'y' || text[0] == 'p') && is_number(text.substr(1)))
        return at;
    bool const number = word(at + 1).size() <= 2 && is_number(word(at + 1));
    bool const named = is(at, "y year yr") && (number || is(at + 1, year_words));
    return named ? at + 1 : none();
}

std::size_t Look::class_code(std::size_t at) const
{
    auto const& here = token(at);
    if (here.kind == TokenKind::Mixed) {
        bool const small_unit = here.letters == LetterCase::Lower
            && units.has(std::string_view { here.folded }.substr(
                std::min(here.folded.size(), here.folded.find_first_not_of("0123456789"))));
        return has_class_shape(here.folded) && !small_unit && !not_classes.has(here.folded) ? at : none();
    }
    if (is(at, "class form set year yr") && token(at + 1).kind == TokenKind::Mixed)
        return class_code(at + 1);
    return here.letters == LetterCase::Title && is(at + 1, "class") && !is(at, "each every this") ? at + 1 : none();
}

bool Look::unknown_name(std::size_t at) const
{
    auto const& here = token(at);
    std::string_view const name { here.folded };
    if (!here.is_word() || here.letters != LetterCase::Title || here.quoted || name.size() < 3)
        return false;
    return !is_ordinary(here) && !is_title(name) && !is_abstract(name) && !is_place_like(name)
        && !(here.starts_sentence && name.ends_with("ly") && !here.possessive) && !small_words.has(name);
}

bool Look::unknown_word(std::size_t at) const
{
    constexpr std::string_view endings[] = { "ed", "ers", "ful", "ic", "ist", "less", "ly", "ors", "ous", "s" };
    auto const& here = token(at);
    std::string_view const name { here.folded };
    if (!here.is_word() || here.letters != LetterCase::Lower || name.size() < 3)
        return false;
    return !is_ordinary(here) && !is_title(name) && !is_abstract(name) && !ends_so(name, endings) && !small_words.has(name);
}

bool Look::known_name(std::size_t at) const
{
    auto const& here = token(at);
    bool const capital = here.letters == LetterCase::Title || here.letters == LetterCase::Capitals;
    return capital && !here.settled && (is_first_name(here.folded) || is_surname(here.folded));
}

bool Look::initials(std::size_t at) const
{
    auto const& here = token(at);
    if (here.settled)
        return false;
    if (here.letters == LetterCase::Single)
        return here.folded != "i";
    return here.letters == LetterCase::Capitals && here.folded.size() == 2 && !two_letters.has(here.folded);
}

bool is_ordinary(Token const& token)
{
    std::string_view const word { token.folded };
    auto const part = word.substr(0, word.find('-'));
    return token.settled || has_odd_apostrophe(word) || is_thing_word(word) || is_school_word(part);
}

bool is_abstract(std::string_view word)
{
    constexpr std::string_view endings[] = { "able", "ables", "ible", "ical", "ing", "ings", "ism", "ities", "ity", "ium", "ive",
        "ives", "lines", "ment", "ments", "ness", "ology", "ship", "ships", "tion", "tions" };
    bool const short_name = word.size() < 6 && word.ends_with("ing"); // Ying, Ming
    return !short_name && ends_so(word, endings);
}

bool has_odd_apostrophe(std::string_view word)
{
    auto const at = word.find('\'');
    return at != std::string_view::npos && (at != 1 || word.size() < 5);
}

bool is_number(std::string_view word) { return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos; }

} // namespace triad::language
