#include "language/personal/finders.h"

#include "language/personal/look.h"

#include <algorithm>
#include <string>

namespace triad::language {

namespace {

constexpr WordList labels { "account admission cand candidate employee exam nhs passport payroll pupil roll uln upn" };
/// Labels that stand for a number without the word.
constexpr WordList sure_labels { "cand candidate uln upn" };
constexpr WordList number_words { "id no num number ref reference" };
constexpr WordList vehicles { "car drives number-plate numberplate parked plate plates reg registration van vehicle" };
constexpr WordList no_plates { "cpd dfe eal fsm gps pdf pta rwm sat sen slt tas" };

bool letter_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; }
bool digits_at(std::string_view text, std::size_t at, std::size_t count)
{
    return at + count <= text.size() && is_number(text.substr(at, count));
}

/// The last digit of a health number checks the nine before it.
bool checks_as_health_number(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i)
        sum += (digits[i] - '0') * static_cast<int>(10 - i);
    int const check = (11 - sum % 11) % 11;
    return check < 10 && digits[9] == '0' + check;
}

bool is_insurance_number(std::string_view text)
{
    constexpr std::string_view never = "dfiuv";
    return text.size() == 9 && letter_at(text, 0) && letter_at(text, 1) && digits_at(text, 2, 6) && text[8] >= 'a'
        && text[8] <= 'd' && never.find(text[0]) == never.npos && never.find(text[1]) == never.npos && text[1] != 'o';
}

/// A letter, eleven digits, and a digit or letter.
bool is_spaced_pupil_number(std::string_view text)
{
    return text.size() == 13 && letter_at(text, 0) && digits_at(text, 1, 11) && (letter_at(text, 12) || digits_at(text, 12, 1));
}

/// "ab12cde".
bool is_new_plate(std::string_view text)
{
    return text.size() == 7 && letter_at(text, 0) && letter_at(text, 1) && digits_at(text, 2, 2) && letter_at(text, 4)
        && letter_at(text, 5) && letter_at(text, 6) && !text.starts_with("ks") && !text.starts_with("yr")
        && !no_plates.has(text.substr(4));
}

/// "p482vkw", "vkw482p": three letters on one side of up to three digits and one on the other.
bool is_old_plate(std::string_view text, std::size_t fewest_digits)
{
    bool const front = text.size() > 4 && letter_at(text, 0) && !letter_at(text, 1);
    std::size_t const first = front ? 1 : 3;
    std::size_t const last = front ? 3 : 1;
    if (text.size() < 4 + fewest_digits || text.size() > 7 || !is_number(text.substr(first, text.size() - 4)))
        return false;
    auto const all_letters
        = [](std::string_view part) { return std::ranges::all_of(part, [](char c) { return c >= 'a' && c <= 'z'; }); };
    auto const three = front ? text.substr(text.size() - last) : text.substr(0, first);
    return all_letters(text.substr(0, first)) && all_letters(text.substr(text.size() - last)) && !no_plates.has(three);
}

class CodeFinder {
public:
    CodeFinder(Look const& look, std::vector<PersonalMatch>& out)
        : m_look(look)
        , m_out(out)
    {
    }

    void find()
    {
        for (std::size_t at = 0; at < m_look.count(); ++at) {
            if (auto const last = labelled(at); last != m_look.none())
                add(PersonalKind::Number, at, last);
            if (m_look.token(at).kind != TokenKind::Mark)
                join_from(at);
        }
    }

private:
    void add(PersonalKind kind, std::size_t first, std::size_t last)
    {
        m_out.push_back({ kind, m_look.token(first).begin, m_look.token(last).end, {} });
    }

    /// Reads the pieces of a number that spaces part, "QQ 12 34 56 C", as far as the longest number goes.
    void join_from(std::size_t at)
    {
        constexpr std::size_t longest = 13;
        constexpr std::size_t pieces = 6;
        if (at > 0 && m_look.token(at).gap == Gap::None && !m_look.token(at - 1).is_mark('(')
            && !m_look.token(at - 1).is_mark(':'))
            return;
        std::string joined;
        for (auto last = at; last < at + pieces && joined.size() < longest; ++last) {
            auto const& token = m_look.token(last);
            bool const apart = last > at && token.gap != Gap::Space;
            if (token.kind == TokenKind::Mark || apart || token.folded.size() > longest)
                return;
            joined += token.folded;
            std::erase(joined, '-');
            judge(at, last, joined);
        }
    }

    void judge(std::size_t first, std::size_t last, std::string_view joined)
    {
        if (is_health_number(first, last, joined) || is_insurance_number(joined) || is_spaced_pupil_number(joined))
            add(PersonalKind::Number, first, last);
        bool const vehicle = m_look.find_before(first, 4, vehicles);
        bool const capitals = m_look.token(first).letters != LetterCase::Lower && m_look.token(last).letters != LetterCase::Lower;
        bool const two = last == first + 1;
        if ((is_new_plate(joined) && last <= first + 1 && (capitals || vehicle))
            || (capitals && two && is_old_plate(joined, vehicle ? 1 : 3)))
            add(PersonalKind::Vehicle, first, last);
    }

    /// In one piece only numbers that begin as those in use do; books and orders are said to be such.
    bool is_health_number(std::size_t first, std::size_t last, std::string_view digits) const
    {
        if (digits.size() != 10 || !is_number(digits))
            return false;
        if (m_look.find_before(first, 4, "nhs"))
            return true;
        bool const other = m_look.find_before(first, 3, "invoice isbn order");
        bool const grouped = last == first + 2 || m_look.word(first).size() == 12;
        bool const in_use = std::string_view { "4679" }.find(digits[0]) != std::string_view::npos;
        return !other && (grouped || in_use) && checks_as_health_number(digits);
    }

    /// "Candidate number 4071", "UPN: …": from the label to the number.
    std::size_t labelled(std::size_t at) const
    {
        constexpr std::size_t reach = 5;
        if (!m_look.is(at, labels))
            return m_look.none();
        bool said = false;
        for (auto next = at + 1; next <= at + reach; ++next) {
            auto const& token = m_look.token(next);
            if (token.kind == TokenKind::Mixed)
                return (said || m_look.is(at, sure_labels)) && has_digits(token.folded, said ? 3 : 4) ? next : m_look.none();
            said = said || m_look.is(next, number_words);
            bool const between = m_look.is(next, number_words) || m_look.is(next, "is was") || token.is_mark(':')
                || token.is_mark('.') || token.is_mark('#') || token.is_mark('(');
            if (!between)
                break;
        }
        return m_look.none();
    }

    static bool has_digits(std::string_view text, std::ptrdiff_t fewest)
    {
        return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) >= fewest;
    }

    Look const& m_look;
    std::vector<PersonalMatch>& m_out;
};

} // namespace

void find_codes(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    CodeFinder { look, out }.find();
}

} // namespace triad::language
