#include "format/locked_file.h"

#include <cstddef>
#include <optional>
#include <string>

namespace triad::format {

namespace {

/// Walks over the members of a file's outermost object without reading what they hold. It trusts nothing, and whatever it
/// cannot follow ends the walk; whether the text is JSON is for those to say who read it in earnest.
class MemberWalk {
public:
    explicit MemberWalk(std::string_view bytes)
        : m_rest(bytes)
    {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (m_rest.starts_with(byte_order_mark))
            m_rest.remove_prefix(byte_order_mark.size());
        m_open = take('{');
    }

    struct Member {
        std::string_view name;
        std::optional<std::string_view> text; // where its value is text; escapes stand as written
    };

    std::optional<Member> next()
    {
        if (!m_open)
            return std::nullopt;
        auto const name = take_text();
        if (!name || !take(':'))
            return std::nullopt;
        Member const member { *name, take_text() };
        if (!member.text)
            skip_value();
        m_open = take(',');
        return member;
    }

private:
    bool take(char wanted)
    {
        skip_space();
        bool const found = m_rest.starts_with(wanted);
        if (found)
            m_rest.remove_prefix(1);
        return found;
    }

    void skip_space()
    {
        auto const start = m_rest.find_first_not_of(" \t\r\n");
        m_rest.remove_prefix(start == std::string_view::npos ? m_rest.size() : start);
    }

    /// Text in quotation marks; one without an end is none.
    std::optional<std::string_view> take_text()
    {
        if (!take('"'))
            return std::nullopt;
        for (std::size_t at = 0; at < m_rest.size(); ++at) {
            if (m_rest[at] == '\\') {
                ++at;
            } else if (m_rest[at] == '"') {
                auto const text = m_rest.substr(0, at);
                m_rest.remove_prefix(at + 1);
                return text;
            }
        }
        m_rest = {};
        return std::nullopt;
    }

    /// Numbers and words as well as lists and records, up to the comma or the bracket after them.
    void skip_value()
    {
        for (std::size_t depth = 0; !m_rest.empty();) {
            char const c = m_rest.front();
            bool const opens = c == '{' || c == '[';
            bool const closes = c == '}' || c == ']';
            if (depth == 0 && (closes || c == ','))
                return;
            if (c == '"') {
                take_text();
                continue;
            }
            depth += opens ? 1u : 0u;
            depth -= closes ? 1u : 0u;
            m_rest.remove_prefix(1);
        }
    }

    std::string_view m_rest;
    bool m_open;
};

/// What a text in UTF-16 says in letters of ASCII. Others are not asked for.
std::string ascii_of_utf16(std::string_view bytes)
{
    constexpr std::size_t enough = 8192;
    std::string out;
    for (char const c : bytes.substr(0, enough))
        if (c != '\0' && c != '\xff' && c != '\xfe')
            out += c;
    return out;
}

bool says_triad(std::string_view bytes)
{
    MemberWalk members { bytes };
    while (auto const member = members.next())
        if (member->name == "format")
            return member->text == "triad";
    return false;
}

} // namespace

bool is_triad(std::string_view bytes)
{
    bool const utf16 = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") || bytes.substr(0, 2).contains('\0');
    return utf16 ? says_triad(ascii_of_utf16(bytes)) : says_triad(bytes);
}

std::string_view kind_of_file(std::string_view bytes)
{
    std::optional<std::string_view> format;
    std::optional<std::string_view> kind;
    MemberWalk members { bytes };
    while (!format || !kind) {
        auto const member = members.next();
        if (!member)
            return {};
        if (member->name == "format")
            format = member->text.value_or("");
        if (member->name == "kind")
            kind = member->text.value_or("");
    }
    return format == "triad" ? *kind : std::string_view {};
}

bool is_locked(std::string_view bytes) { return kind_of_file(bytes) == "locked"; }

} // namespace triad::format
