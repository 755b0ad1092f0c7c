#include "language/personal/finders.h"

#include "language/personal/look.h"

#include <algorithm>
#include <string>

namespace triad::language {

namespace {

constexpr WordList digit_words { "double eight five four nil nine nought oh one seven six three treble triple two zero" };
constexpr WordList mail_words { "address contact e-mail email mail mailto write" };
constexpr WordList no_mailbox {
    "address are arrive available based be contact e-mail email is look looking mail me meet met them us was were "
    "work write"
};
constexpr WordList phones { "call mob mobile phone ring tel telephone text" };
constexpr WordList phone_links { "her him is me no number on them" };
constexpr WordList platforms {
    "discord facebook gamertag handle insta instagram psn roblox snap snapchat tiktok twitter user username whatsapp "
    "xbox youtube"
};
constexpr WordList account_links { "account as called channel handle is name tag under user username" };
constexpr WordList own { "her his mum's their" };
constexpr WordList shared_by_all { "follow our us we" };

/// "@oakfieldprimary": a school, an office or a paper.
bool is_of_a_body(std::string_view handle)
{
    constexpr std::string_view parts[] = { "academy", "bbc", "child", "college", "council", "dfe", "edu", "federation", "gov",
        "infant", "junior", "learn", "news", "nursery", "office", "ofsted", "primary", "sch", "teach", "trust" };
    return std::ranges::any_of(parts, [handle](std::string_view part) { return handle.find(part) != std::string_view::npos; });
}

class SpeltFinder {
public:
    SpeltFinder(Look const& look, std::vector<PersonalMatch>& out)
        : m_look(look)
        , m_out(out)
    {
    }

    void find()
    {
        for (std::size_t at = 0; at < m_look.count(); ++at) {
            mail(at);
            spoken_number(at);
            labelled_number(at);
            handle(at);
            account(at);
        }
    }

private:
    void add(PersonalKind kind, std::size_t first, std::size_t last)
    {
        m_out.push_back({ kind, m_look.token(first).begin, m_look.token(last).end, {} });
    }

    bool bracket(std::size_t at) const
    {
        auto const mark = m_look.token(at).mark;
        return mark == '(' || mark == '[' || mark == '{' || mark == '<' || mark == ')' || mark == ']' || mark == '}'
            || mark == '>';
    }
    bool piece(std::size_t at) const { return at < m_look.count() && m_look.token(at).kind != TokenKind::Mark; }
    bool close(std::size_t at) const { return m_look.token(at).gap == Gap::None; }

    /// The piece that follows a dot of an address at `at`: ".", "dot", "[dot]". `at` where there is none.
    std::size_t after_dot(std::size_t at, bool& spelt) const
    {
        if (m_look.token(at).is_mark('.') && close(at) && piece(at + 1) && close(at + 1))
            return at + 1;
        bool const opened = bracket(at);
        auto const dot = opened ? at + 1 : at;
        if (!m_look.is(dot, "dot"))
            return at;
        auto const next = opened ? dot + 2 : dot + 1;
        spelt = spelt || piece(next);
        return piece(next) && m_look.token(next).gap != Gap::Line ? next : at;
    }

    /// The first token of the mailbox that ends with `at`: "ana dot vell", "j.vennell".
    std::size_t mailbox(std::size_t at) const
    {
        constexpr std::size_t most = 4;
        for (std::size_t i = 0; i < most && at >= 2 && piece(at - 2); ++i) {
            auto const& joint = m_look.token(at - 1);
            bool const sign = (joint.is_mark('.') || joint.is_mark('_')) && close(at - 1) && close(at);
            if (!sign && !m_look.is(at - 1, "dot underscore"))
                break;
            at -= 2;
        }
        return at;
    }

    /// Moves `last` from the first piece of a domain to its last one; false where there is only one.
    bool read_domain(std::size_t& last, bool& spelt) const
    {
        constexpr std::size_t most = 5;
        bool dotted = false;
        for (std::size_t i = 0; i < most; ++i) {
            auto const next = after_dot(last + 1, spelt);
            if (next == last + 1)
                break;
            last = next;
            dotted = true;
        }
        return dotted;
    }

    /// "ana dot vell at oakfield dot org", "j.vennell(at)oakfield.example".
    void mail(std::size_t at)
    {
        bool const opened = at > 0 && bracket(at - 1) && bracket(at + 1);
        if (!m_look.is(at, "at") || at < (opened ? 2u : 1u) || m_look.token(at).gap == Gap::Line)
            return;
        auto const left = opened ? at - 2 : at - 1;
        auto last = opened ? at + 2 : at + 1;
        if (!piece(left) || !piece(last))
            return;
        bool spelt = opened;
        bool const dotted = read_domain(last, spelt);
        auto const first = mailbox(left);
        bool const written = first != left || m_look.find_before(left, 3, mail_words);
        if (dotted && (spelt || (written && !m_look.is(left, no_mailbox))))
            add(PersonalKind::Email, first, last);
    }

    /// "oh seven seven double oh nine …"
    void spoken_number(std::size_t at)
    {
        constexpr std::size_t most = 14;
        constexpr std::size_t fewest = 8;
        if (!m_look.is(at, "nought oh zero") || m_look.was(at, digit_words))
            return;
        std::size_t last = at;
        while (last - at < most && (m_look.is(last + 1, digit_words) || m_look.is(last + 1, "hundred")))
            ++last;
        if (last - at >= fewest)
            add(PersonalKind::Phone, at, last);
    }

    /// "tel. 496 0018": a local number is known by what stands before it.
    void labelled_number(std::size_t at)
    {
        constexpr std::size_t links = 4;
        if (!m_look.is(at, phones))
            return;
        auto first = at + 1;
        while (first < at + links
            && (m_look.is(first, phone_links) || m_look.token(first).is_mark('.') || m_look.token(first).is_mark(':')))
            ++first;
        std::size_t digits = 0;
        auto last = first;
        for (; last < first + 3 && is_number(m_look.word(last)) && (last == first || m_look.token(last).gap == Gap::Space);
            ++last)
            digits += m_look.word(last).size();
        bool const local = digits >= 6 && digits <= 8 && m_look.word(first)[0] != '0' && m_look.word(first).size() >= 3;
        if (local && last > first)
            add(PersonalKind::Phone, first, last - 1);
    }

    /// The last token of a name of an account at `at`: words and digits joined by "_" and "."; `plain` where it is only a word.
    std::size_t account_name(std::size_t at, std::string& name, bool& plain) const
    {
        plain = m_look.token(at).is_word();
        name = m_look.word(at);
        constexpr std::size_t longest = 60;
        while (name.size() < longest && m_look.token(at + 1).kind == TokenKind::Mark && close(at + 1)
            && (m_look.token(at + 1).is_mark('_') || (m_look.token(at + 1).is_mark('.') && piece(at + 2) && close(at + 2)))) {
            bool const more = piece(at + 2) && close(at + 2);
            at += more ? 2 : 1;
            name += '_';
            name += more ? m_look.word(at) : std::string_view {};
            plain = false;
        }
        return at;
    }

    /// "@jay_k09".
    void handle(std::size_t at)
    {
        bool const fresh = at == 0 || !close(at) || m_look.token(at - 1).kind == TokenKind::Mark;
        auto const first = m_look.token(at + 1).is_mark('_') ? at + 2 : at + 1;
        if (!m_look.token(at).is_mark('@') || !fresh || !piece(first) || !close(first))
            return;
        std::string name;
        bool plain = true;
        auto const last = account_name(first, name, plain);
        bool const told = m_look.find_before(at, 5, platforms) && !m_look.find_before(at, 6, shared_by_all);
        if (name.size() >= 3 && !is_of_a_body(name) && !is_number(name) && (!plain || told)
            && !m_look.token(last + 1).is_mark('@'))
            add(PersonalKind::Account, at, last);
    }

    /// "his insta is kingtolly", "snapchat: tarrow2012".
    void account(std::size_t at)
    {
        constexpr std::size_t links = 5;
        if (!m_look.is(at, platforms))
            return;
        auto first = at + 1;
        while (first < at + links
            && (m_look.is(first, account_links) || m_look.token(first).is_mark(':') || m_look.token(first).is_mark(',')))
            ++first;
        if (!piece(first) || m_look.token(first).gap == Gap::Line)
            return;
        std::string name;
        bool plain = true;
        auto const last = account_name(first, name, plain);
        bool const own_one = m_look.was(at, own) && first > at + 1 && !is_ordinary(m_look.token(first));
        bool const digits = !plain && std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
        bool const shaped = digits && m_look.year_group(first) == m_look.none() && m_look.class_code(first) == m_look.none();
        if (name.size() >= 4 && !is_of_a_body(name) && (own_one || shaped))
            add(PersonalKind::Account, at, last);
    }

    Look const& m_look;
    std::vector<PersonalMatch>& m_out;
};

} // namespace

void find_spelt(Tokens const& tokens, std::vector<PersonalMatch>& out)
{
    Look const look { tokens };
    SpeltFinder { look, out }.find();
}

} // namespace triad::language
