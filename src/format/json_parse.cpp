// The library is used for reading only, and without exceptions or streams: both would cost the page more than the reading.
#ifndef JSON_NOEXCEPTION
#define JSON_NOEXCEPTION
#endif
#ifndef JSON_NO_IO
#define JSON_NO_IO
#endif

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/json.h"
#include "format/sentences.h"
#include "format/text_check.h"

#include <nlohmann/json.hpp>

namespace triad::format {

namespace {

using LibraryJson = nlohmann::json;

/// Takes the library's events and builds our value. Every limit is checked here, before anything is stored.
class Builder {
public:
    explicit Builder(PartialJson& out)
        : m_out(out)
    {
    }

    bool null() { return add({}); }
    bool boolean(bool value) { return add(Json::of_flag(value)); }
    bool number_integer(LibraryJson::number_integer_t value)
    {
        // The library gives negative numbers here, and zero only where "-0" was written.
        return add(value == 0 ? Json { .kind = JsonKind::Number, .text = "-0" } : Json::of_number(value));
    }
    bool number_unsigned(LibraryJson::number_unsigned_t value)
    {
        return add({ .kind = JsonKind::Number, .text = std::to_string(value) });
    }
    bool number_float(LibraryJson::number_float_t, std::string const& digits)
    {
        return add({ .kind = JsonKind::Number, .text = digits });
    }
    bool string(std::string& text) { return add({ .kind = JsonKind::Text, .text = std::move(text) }); }
    bool binary(LibraryJson::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name);
    bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const&)
    {
        stopped_at = position;
        return false;
    }

    std::size_t stopped_at = 0; // 1-based count of bytes read, one past the end when the text was cut off
    bool too_deep = false;
    bool too_many = false;

private:
    bool add(Json value);
    bool open(JsonKind);
    bool close()
    {
        m_open.pop_back();
        return true;
    }
    std::string pointer() const;

    PartialJson& m_out;
    // A container stays where it is while its children are filled, because its siblings wait until it is closed.
    std::vector<Json*> m_open;
    std::size_t m_values = 0;

public:
    std::size_t open_levels() const { return m_open.size(); }
};

bool Builder::add(Json value)
{
    too_many = ++m_values > most_values;
    if (too_many)
        return false;
    if (m_open.empty())
        m_out.root = std::move(value);
    else
        m_open.back()->items.push_back(std::move(value));
    return true;
}

bool Builder::open(JsonKind kind)
{
    too_deep = m_open.size() == deepest_nesting;
    if (too_deep || !add({ .kind = kind }))
        return false;
    m_open.push_back(m_open.empty() ? &m_out.root : &m_open.back()->items.back());
    return true;
}

bool Builder::key(std::string& name)
{
    auto& object = *m_open.back();
    too_many = object.names.size() == most_members;
    if (too_many)
        return false;
    if (object.find(name)) {
        m_out.issue = Issue { IssueCode::DuplicateId, concat({ pointer(), "/", pointer_token(name) }),
            concat(
                { "This file says ", in_quotes(name), " twice in one record, so one of the two would be lost: ", ask_again }) };
        return false;
    }
    object.names.push_back(std::move(name));
    return true;
}

std::string Builder::pointer() const
{
    std::string out;
    for (std::size_t i = 0; i + 1 < m_open.size(); ++i) {
        auto const& parent = *m_open[i];
        auto const last = parent.items.size() - 1;
        out += concat(
            { "/", parent.kind == JsonKind::Object ? pointer_token(parent.names[last]) : number(static_cast<int>(last)) });
    }
    return out;
}

/// Where the nesting passes the limit. Only asked once the reader has found that it does, so strings are well-formed up to there.
std::size_t too_deep_at(std::string_view bytes)
{
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        char const c = bytes[i];
        if (in_string && c == '\\')
            ++i;
        else if (c == '"')
            in_string = !in_string;
        else if (!in_string && (c == '[' || c == '{') && ++depth > deepest_nesting)
            return i;
        else if (!in_string && (c == ']' || c == '}'))
            --depth;
    }
    return bytes.size();
}

Issue issue_of(Builder const& builder, std::string_view bytes)
{
    if (builder.too_deep)
        return too_deep_issue(bytes, too_deep_at(bytes));
    if (builder.too_many)
        return too_many_issue();
    if (builder.stopped_at > bytes.size())
        return cut_off_issue(bytes);
    return not_json_issue(bytes, builder.stopped_at == 0 ? 0 : builder.stopped_at - 1);
}

/// A member whose value never came is no member.
void drop_nameless_end(PartialJson& partial)
{
    Json* last = &partial.root;
    for (std::size_t level = 1; level < partial.open_levels; ++level)
        last = &last->items.back();
    if (last->kind == JsonKind::Object)
        last->names.resize(last->items.size());
}

} // namespace

PartialJson parse_partly(std::string_view bytes)
{
    PartialJson out;
    Builder builder { out };
    bool const whole = LibraryJson::sax_parse(bytes.begin(), bytes.end(), &builder);
    out.open_levels = builder.open_levels();
    if (!whole && !out.issue)
        out.issue = issue_of(builder, bytes);
    if (!whole)
        drop_nameless_end(out);
    return out;
}

Result<Json, Issue> parse_json(std::string_view bytes)
{
    if (auto issue = check_text(bytes))
        return Failure<Issue> { std::move(*issue) };
    auto parsed = parse_partly(without_byte_order_mark(bytes));
    if (parsed.issue)
        return Failure<Issue> { std::move(*parsed.issue) };
    return std::move(parsed.root);
}

} // namespace triad::format
