#include "format/reader.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/sentences.h"
#include "format/whole_digits.h"
#include "model/limits.h"

#include <charconv>

namespace triad::format {

Reader::Reader(Json const& object, Intake& intake)
    : m_object(object)
    , m_intake(intake)
    , m_read(object.names.size())
{
}

Reader::Reader(Json const& object, Reader const& parent, std::string_view name, std::size_t index)
    : m_object(object)
    , m_intake(parent.m_intake)
    , m_parent(&parent)
    , m_name(name)
    , m_index(index)
    , m_read(object.names.size())
{
    if (object.kind == JsonKind::Object)
        return;
    auto what = index == no_index ? concat({ "The field ", in_quotes(name) }) : own_label();
    what.front() = index == no_index ? 'T' : 'E'; // it starts the sentence
    give_up({}, IssueCode::WrongType,
        concat({ what, parent.placed(" in "), " is ", kind_in_words(object.kind), ", not a record: ", ask_again }));
}

void Reader::skip(std::initializer_list<std::string_view> names)
{
    for (auto name : names)
        take(name);
}

std::string Reader::id(std::string_view name)
{
    auto value = optional_id(name);
    if (value.empty() && usable())
        give_up(
            name, IssueCode::MissingField, concat({ "This file has no ", in_quotes(name), placed(" for "), ": ", ask_again }));
    return value;
}

std::string Reader::optional_id(std::string_view name)
{
    auto value = text(name);
    if (code_point_count(value) <= model::longest_id)
        return value;
    give_up(name, IssueCode::TooLong,
        concat({ "The ", in_quotes(name), placed(" of "), " has more than 80 characters: ", ask_again }));
    return {};
}

std::string Reader::text(std::string_view name)
{
    auto value = raw_text(name);
    // Counting is only needed where there are more bytes than characters allowed.
    if (value.size() > model::longest_text && code_point_count(value) > model::longest_text) {
        report(name, IssueCode::TooLong,
            concat({ "The text ", in_quotes(name), placed(" in "),
                " has more than 20,000 characters: shorten it where it was written and download the file again." }));
        value = first_code_points(value, model::longest_text);
    }
    if (!is_plain_text(value)) {
        report(name, IssueCode::NotPlainText,
            concat({ "The text ", in_quotes(name), placed(" in "),
                " has a control character that is not plain text: ", ask_again }));
        value = plain_text(value);
    }
    return value;
}

std::string Reader::glance(std::string_view name) const
{
    auto const* value = member(name);
    bool const fits = value && value->kind == JsonKind::Text && is_plain_text(value->text)
        && code_point_count(value->text) <= model::longest_text;
    return fits ? value->text : std::string {};
}

std::string Reader::raw_text(std::string_view name)
{
    auto const* value = take(name, JsonKind::Text, "text");
    return value ? value->text : std::string {};
}

std::string Reader::day(std::string_view name)
{
    auto value = text(name);
    if (value.empty() || parse_iso_date(value))
        return value;
    report_not_allowed(name, value, "which is not a day of the calendar");
    return {};
}

Instant Reader::instant(std::string_view name)
{
    auto const value = text(name);
    auto const instant = parse_iso_instant(value);
    if (value.empty())
        report_missing(name);
    else if (!instant)
        report_not_allowed(name, value, "which is not a date with a time");
    return instant.value_or(Instant {});
}

int Reader::whole_number(std::string_view name, int lowest, int highest, int otherwise)
{
    return static_cast<int>(long_number(name, lowest, highest, otherwise));
}

std::int64_t Reader::long_number(std::string_view name, std::int64_t lowest, std::int64_t highest, std::int64_t otherwise)
{
    auto const written = digits(name);
    if (written.empty())
        return otherwise;
    std::int64_t value = 0;
    auto const whole = whole_digits(written).value_or("");
    auto const parsed = std::from_chars(whole.data(), whole.data() + whole.size(), value);
    if (parsed.ec == std::errc() && value >= lowest && value <= highest)
        return value;
    report_not_allowed(name, written, concat({ "which is not a whole number from ", number(lowest), " to ", number(highest) }));
    return otherwise;
}

std::string Reader::digits(std::string_view name)
{
    auto const* value = take(name, JsonKind::Number, "a number");
    return value ? value->text : std::string {};
}

bool Reader::flag(std::string_view name)
{
    auto const* value = take(name);
    if (value && value->kind != JsonKind::True && value->kind != JsonKind::False)
        report_wrong_type(name, *value, "“true” or “false”");
    return value && value->kind == JsonKind::True;
}

std::size_t Reader::place_in(std::string_view name, std::string_view const* words, std::size_t count)
{
    auto const value = text(name);
    for (std::size_t i = 0; i < count; ++i) {
        if (words[i] == value)
            return i;
    }
    if (!value.empty())
        report_not_allowed(name, value, "which this Triad does not know");
    return 0;
}

std::vector<std::string> Reader::raw_texts(std::string_view name)
{
    std::vector<std::string> out;
    auto const* list = take(name, JsonKind::List, "a list");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        if (list->items[i].kind == JsonKind::Text)
            out.push_back(list->items[i].text);
        else
            report(name, IssueCode::WrongType,
                concat({ "The list ", in_quotes(name), " holds something that is not text: ", ask_again }));
    }
    return out;
}

Json const* Reader::object(std::string_view name) { return take(name, JsonKind::Object, "a record"); }

model::Unknown Reader::unread() const
{
    auto rest = Json::object();
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        if (!m_read[i])
            rest.add(m_object.names[i], m_object.items[i]);
    }
    return rest.items.empty() ? model::Unknown {} : compact_json(rest);
}

Json const* Reader::member(std::string_view name) const
{
    auto const* value = m_object.find(name);
    return value && value->kind != JsonKind::Null ? value : nullptr;
}

Json const* Reader::take(std::string_view name)
{
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        if (m_object.names[i] == name) {
            m_read[i] = true;
            return m_object.items[i].kind == JsonKind::Null ? nullptr : &m_object.items[i];
        }
    }
    return nullptr;
}

Json const* Reader::take(std::string_view name, JsonKind kind, std::string_view expected)
{
    auto const* value = take(name);
    if (!value || value->kind == kind)
        return value;
    report_wrong_type(name, *value, expected);
    return nullptr;
}

void Reader::report(std::string_view name, IssueCode code, std::string sentence)
{
    if (!m_intake.salvage && !m_intake.issues.empty())
        return;
    auto const member = name.empty() ? std::string {} : concat({ "/", pointer_token(name) });
    m_intake.issues.push_back({ code, pointer() + member, std::move(sentence) });
}

void Reader::give_up(std::string_view name, IssueCode code, std::string sentence)
{
    // A record that is no use already said why.
    if (m_usable)
        report(name, code, std::move(sentence));
    m_usable = false;
}

void Reader::report_missing(std::string_view name)
{
    report(name, IssueCode::MissingField, concat({ "This file has no ", in_quotes(name), placed(" for "), ": ", ask_again }));
}

void Reader::report_wrong_type(std::string_view name, Json const& value, std::string_view expected)
{
    report(name, IssueCode::WrongType,
        concat({ "The field ", in_quotes(name), placed(" in "), " is ", kind_in_words(value.kind), ", not ", expected, ": ",
            ask_again }));
}

void Reader::report_not_allowed(std::string_view name, std::string_view value, std::string_view why)
{
    report(name, IssueCode::OutOfRange,
        concat({ "The field ", in_quotes(name), placed(" in "), " is ", in_quotes(value), ", ", why, ": ", ask_again }));
}

void Reader::report_twice()
{
    give_up(
        {}, IssueCode::DuplicateId, concat({ "This file has ", m_label, " twice", m_parent->placed(" in "), ": ", ask_again }));
}

std::string Reader::own_label() const
{
    if (!m_label.empty() || m_index == no_index)
        return m_label;
    return concat({ "entry ", number(m_index + 1), " of ", in_quotes(m_name) });
}

std::string Reader::place() const
{
    auto label = own_label();
    if (!m_parent)
        return label;
    if (label.empty())
        return m_parent->place();
    return label + m_parent->placed(" of ");
}

std::string Reader::placed(std::string_view word) const
{
    auto const where = place();
    return where.empty() ? where : concat({ word, where });
}

std::string Reader::pointer() const
{
    if (!m_parent)
        return {};
    auto const index = m_index == no_index ? std::string {} : concat({ "/", number(m_index) });
    return concat({ m_parent->pointer(), "/", pointer_token(m_name), index });
}

} // namespace triad::format
