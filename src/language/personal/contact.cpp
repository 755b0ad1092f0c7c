#include "language/personal/finders.h"

#include "base/text.h"

#include <algorithm>
#include <string>

namespace triad::language {

namespace {

/// What stands in an address: letters, digits and a few signs.
bool is_address_character(char32_t c)
{
    constexpr std::u32string_view signs = U"@._%+-'";
    return is_letter(c) || is_digit(c) || signs.find(c) != std::u32string_view::npos;
}

bool is_domain_character(char32_t c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }

/// Length of the domain that `text` begins with; 0 where it has no dot with a letter on either side of it.
std::size_t domain_length(std::string_view text)
{
    std::size_t length = 0;
    std::size_t dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const c = next_code_point(text, at);
        if (!is_domain_character(c))
            break;
        bool const joint = c == '.' || c == '-';
        if (joint && length == 0)
            return 0;
        if (!joint) {
            dots += text[length] == '.' ? 1u : 0u;
            length = at;
        }
    }
    return dots > 0 ? length : 0;
}

/// One run without spaces, such as "jo@x.org;sam@x.org" has two of. An address never takes in what another has taken.
void find_in_run(std::string_view text, std::size_t begin, std::size_t end, std::vector<PersonalMatch>& out)
{
    auto from = begin;
    for (auto at = text.find('@', begin); at < end; at = text.find('@', at + 1)) {
        while (from < at && std::string_view { ".'-" }.find(text[from]) != std::string_view::npos)
            ++from;
        auto const stop = std::min(end, text.find('@', at + 1));
        auto const length = domain_length(text.substr(at + 1, stop - at - 1));
        if (length > 0 && from < at)
            out.push_back({ PersonalKind::Email, from, at + 1 + length, {} });
        from = at + 1 + length;
    }
}

/// What is read past the end.
constexpr char32_t no_character = 0x20;

struct DigitGroup {
    std::size_t begin;
    std::size_t end;
    std::size_t size() const { return end - begin; }
};

std::vector<DigitGroup> digit_groups(std::string_view text)
{
    std::vector<DigitGroup> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(static_cast<unsigned char>(text[at])))
            continue;
        auto const begin = at;
        while (at < text.size() && is_digit(static_cast<unsigned char>(text[at])))
            ++at;
        out.push_back({ begin, at });
    }
    return out;
}

/// What may stand between the groups of one number: a space, a hyphen, a dot, brackets.
bool is_phone_joint(std::string_view between)
{
    if (between == "\xc2\xa0" || between == "\xe2\x80\x91" || between == "\xe2\x80\x93")
        return true;
    return between.size() <= 3 && between.find_first_not_of(" ().-/") == std::string_view::npos;
}

/// How a number may begin, and how many digits it then has in all.
struct PhoneShape {
    std::size_t fewest = 0; // 0: not the beginning of a number
    std::size_t most = 0;
};

PhoneShape shape_of(std::string_view first, bool plus)
{
    if (plus)
        return { 10, 15 };
    if (first.starts_with("0044"))
        return { 13, 15 };
    if (first == "44" || (first.starts_with("447") && first.size() <= 12))
        return { 12, 12 };
    // Numbers that begin with 03 and 08 are of services and offices.
    bool const area
        = first.size() >= 2 && first[0] == '0' && std::string_view { "1257" }.find(first[1]) != std::string_view::npos;
    if (!area || (first.size() < 3 && first != "07"))
        return {};
    bool const may_be_short = first.size() >= 4 && first[1] == '1';
    return { may_be_short ? 10u : 11u, 11 };
}

class PhoneFinder {
public:
    explicit PhoneFinder(std::string_view text)
        : m_text(text)
        , m_groups(digit_groups(text))
    {
    }

    void find(std::vector<PersonalMatch>& out) const
    {
        for (std::size_t i = 0; i < m_groups.size();) {
            auto const whole = last_group(i);
            auto const last = whole == m_groups.size() ? last_of_spread(i) : whole;
            if (last == m_groups.size()) {
                ++i;
                continue;
            }
            auto const begin = begin_of(i);
            out.push_back({ PersonalKind::Phone, begin, m_groups[last].end, {} });
            i = last + 1;
        }
    }

private:
    char before(std::size_t at) const { return at > 0 ? m_text[at - 1] : ' '; }
    char after(std::size_t at) const { return at < m_text.size() ? m_text[at] : ' '; }
    bool plus_before(DigitGroup group) const { return before(group.begin) == '+'; }

    std::size_t begin_of(std::size_t i) const
    {
        auto begin = m_groups[i].begin;
        while (before(begin) == '+' || before(begin) == '(')
            --begin;
        return begin;
    }

    /// A decimal, a date, an identifier, a book's number or an amount goes on to the left.
    bool stands_alone(std::size_t i) const
    {
        constexpr std::string_view ties = "-./,_#$";
        auto const c = before(begin_of(i));
        bool const word = is_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c));
        return !word && static_cast<unsigned char>(c) < 0x80 ? ties.find(c) == std::string_view::npos : quoted_or_spaced(i);
    }

    /// Above ASCII, what stands before is judged as a character.
    bool quoted_or_spaced(std::size_t i) const
    {
        auto at = begin_of(i);
        if (at == 0 || static_cast<unsigned char>(m_text[at - 1]) < 0x80)
            return false;
        auto const end = at;
        for (--at; at > 0 && end - at < 4 && (static_cast<unsigned char>(m_text[at]) & 0xc0u) == 0x80u;)
            --at;
        auto const c = next_code_point(m_text, at);
        return !is_letter(c) && c != 0xa3 && c != 0x20ac;
    }

    bool ends_well(DigitGroup group) const
    {
        auto at = group.end;
        auto const c = at < m_text.size() ? next_code_point(m_text, at) : no_character;
        bool const goes_on = (c == '.' || c == ',' || c == '/' || c == '-') && is_digit(static_cast<unsigned char>(after(at)));
        return !is_letter(c) && c != '%' && c != '_' && !goes_on;
    }

    /// How few digits the group `place` steps after the first may have. "07" goes on with many, or it is a day of a date.
    std::size_t smallest_group(DigitGroup first, std::size_t place) const
    {
        if (plus_before(first))
            return 1;
        return place == 1 && first.size() == 2 ? 3 : 2;
    }

    /// "(0)": the zero that is dropped from abroad.
    bool in_brackets(DigitGroup group) const { return group.size() == 1 && before(group.begin) == '('; }

    /// The last group of a number that begins with group `i`; the number of groups where none does.
    std::size_t last_group(std::size_t i) const
    {
        constexpr std::size_t most_groups = 7;
        auto const none = m_groups.size();
        auto const first = m_groups[i];
        auto const shape = shape_of(m_text.substr(first.begin, first.size()), plus_before(first));
        if (shape.most == 0 || !stands_alone(i))
            return none;
        auto found = none;
        std::size_t digits = 0;
        for (auto k = i; k < none && k < i + most_groups; ++k) {
            auto const group = m_groups[k];
            if (k > i && !is_phone_joint(m_text.substr(m_groups[k - 1].end, group.begin - m_groups[k - 1].end)))
                break;
            if (k > i && group.size() < smallest_group(first, k - i) && !in_brackets(group))
                break;
            digits += group.size();
            if (digits > shape.most)
                break;
            // Ten digits in one piece are an order or an account as often as a phone.
            bool const enough = digits >= shape.fewest && (k > i || digits > 10);
            if (enough && ends_well(group))
                found = k;
        }
        return found;
    }

    /// "0 7 7 0 0 9 0 0 1 2 3", "07 70 09 00 12 3": a mobile number in small groups, eleven digits in all and not one more.
    std::size_t last_of_spread(std::size_t i) const
    {
        constexpr std::size_t mobile = 11;
        auto const none = m_groups.size();
        std::string digits;
        auto k = i;
        for (; k < none && digits.size() <= mobile && (k == i || joins_next(k - 1)); ++k)
            digits += m_text.substr(m_groups[k].begin, m_groups[k].size());
        bool const single = k - i == mobile && (digits.starts_with("01") || digits.starts_with("02"));
        bool const all = digits.size() == mobile && (digits.starts_with("07") || single) && (k == none || !joins_next(k - 1));
        return all && stands_alone(i) && ends_well(m_groups[k - 1]) ? k - 1 : none;
    }

    bool joins_next(std::size_t group) const
    {
        auto const between = m_text.substr(m_groups[group].end, m_groups[group + 1].begin - m_groups[group].end);
        return between == " " || between == "-" || between == ".";
    }

    std::string_view m_text;
    std::vector<DigitGroup> m_groups;
};

} // namespace

void find_emails(std::string_view text, std::vector<PersonalMatch>& out)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const begin = at;
        auto end = at;
        bool has_sign = false;
        while (at < text.size() && is_address_character(next_code_point(text, at))) {
            has_sign = has_sign || text[end] == '@';
            end = at;
        }
        if (has_sign)
            find_in_run(text, begin, end, out);
    }
}

void find_phones(std::string_view text, std::vector<PersonalMatch>& out) { PhoneFinder { text }.find(out); }

} // namespace triad::language
