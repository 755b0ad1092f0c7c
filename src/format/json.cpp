#include "format/json.h"

#include "base/text.h"
#include "format/json_text.h"

namespace triad::format {

Json const* Json::find(std::string_view name) const
{
    for (std::size_t i = 0; i < names.size() && i < items.size(); ++i) {
        if (names[i] == name)
            return &items[i];
    }
    return nullptr;
}

void Json::add(std::string_view name, Json value)
{
    names.emplace_back(name);
    items.push_back(std::move(value));
}

Json Json::of_text(std::string_view value) { return { .kind = JsonKind::Text, .text = std::string { value } }; }

Json Json::of_number(std::int64_t value) { return { .kind = JsonKind::Number, .text = number(value) }; }

namespace {

/// The escape of a character that may not stand as it is; empty for the others.
std::string escape_of(char32_t c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (c == '"' || c == '\\')
        return { '\\', static_cast<char>(c) };
    if (c == '\n')
        return "\\n";
    if (c == '\t')
        return "\\t";
    return c < 0x20 ? std::string { "\\u00" } + digits[c >> 4] + digits[c & 15] : std::string {};
}

/// How many bytes from the start stand for themselves.
std::size_t plain_run(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && text[length] >= 0x20 && text[length] < 0x7f && text[length] != '"' && text[length] != '\\')
        ++length;
    return length;
}

} // namespace

void append_json_text(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t offset = 0; offset < text.size();) {
        // Most text is plain letters; they go out in runs.
        auto const run = plain_run(text.substr(offset));
        out += text.substr(offset, run);
        offset += run;
        if (offset == text.size())
            break;
        auto const c = next_code_point(text, offset);
        auto const escape = escape_of(c);
        if (escape.empty())
            append_code_point(out, c);
        else
            out += escape;
    }
    out += '"';
}

namespace {

/// Writes text as it will be read again. Without `pretty` everything stands on one line.
class Printer {
public:
    explicit Printer(bool pretty)
        : m_pretty(pretty)
    {
    }

    void print(Json const&);
    std::string take() { return std::move(m_out); }

private:
    void print_text(std::string_view text) { append_json_text(m_out, text); }
    void print_items(Json const&);
    void start_line()
    {
        if (m_pretty)
            m_out.append(1, '\n').append(m_depth * 2, ' ');
    }

    std::string m_out;
    std::size_t m_depth = 0;
    bool m_pretty;
};

void Printer::print(Json const& value)
{
    switch (value.kind) {
    case JsonKind::Null:
        m_out += "null";
        return;
    case JsonKind::False:
        m_out += "false";
        return;
    case JsonKind::True:
        m_out += "true";
        return;
    case JsonKind::Number:
        m_out += value.text;
        return;
    case JsonKind::Text:
        return print_text(value.text);
    case JsonKind::List:
    case JsonKind::Object:
        return print_items(value);
    }
}

void Printer::print_items(Json const& value)
{
    bool const is_object = value.kind == JsonKind::Object;
    m_out += is_object ? '{' : '[';
    ++m_depth;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0)
            m_out += ',';
        start_line();
        if (is_object) {
            print_text(value.names[i]);
            m_out += m_pretty ? ": " : ":";
        }
        print(value.items[i]);
    }
    --m_depth;
    if (!value.items.empty())
        start_line();
    m_out += is_object ? '}' : ']';
}

std::string printed(Json const& value, bool pretty)
{
    Printer printer { pretty };
    printer.print(value);
    return printer.take();
}

} // namespace

std::string pretty_json(Json const& value) { return printed(value, true) + '\n'; }

std::string compact_json(Json const& value) { return printed(value, false); }

} // namespace triad::format
