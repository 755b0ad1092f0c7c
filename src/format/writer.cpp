#include "format/writer.h"

namespace triad::format {

Writer& Writer::required(std::string_view name, std::string_view value)
{
    m_object.add(name, Json::of_text(value));
    return *this;
}

Writer& Writer::text(std::string_view name, std::string_view value) { return value.empty() ? *this : required(name, value); }

Writer& Writer::number(std::string_view name, std::int64_t value)
{
    m_object.add(name, Json::of_number(value));
    return *this;
}

Writer& Writer::digits(std::string_view name, std::string_view value)
{
    m_object.add(name, { .kind = JsonKind::Number, .text = std::string { value } });
    return *this;
}

Writer& Writer::flag(std::string_view name, bool value)
{
    if (value)
        m_object.add(name, Json::of_flag(true));
    return *this;
}

Writer& Writer::instant(std::string_view name, Instant instant) { return required(name, iso_instant(instant)); }

Writer& Writer::texts(std::string_view name, std::vector<std::string> const& texts)
{
    auto list = Json::list();
    for (auto const& text : texts)
        list.items.push_back(Json::of_text(text));
    return value(name, std::move(list));
}

Writer& Writer::value(std::string_view name, Json value)
{
    if (!value.items.empty())
        m_object.add(name, std::move(value));
    return *this;
}

Json Writer::finish(model::Unknown const& unknown)
{
    if (unknown.empty())
        return std::move(m_object);
    // Not parse_json: that takes a text for a file of another program where its members happen to begin like one.
    auto rest = parse_partly(unknown);
    ENSURE(!rest.issue && rest.root.kind == JsonKind::Object); // it was written by Reader::unread
    auto& root = rest.root;
    for (std::size_t i = 0; i < root.items.size(); ++i) {
        if (!m_object.find(root.names[i]))
            m_object.add(root.names[i], std::move(root.items[i]));
    }
    return std::move(m_object);
}

} // namespace triad::format
