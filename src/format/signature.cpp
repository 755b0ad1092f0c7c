#include "format/signature.h"

#include "base/text.h"
#include "format/json.h"

#include <algorithm>

namespace triad::format {

namespace {

/// Whatever a browser's key signs begins with this line, so that nothing of another kind can be taken for it.
constexpr std::string_view first_line = "triad-signature-1\n";
constexpr std::string_view member_name = "signature";
constexpr std::string_view page_place = "<meta name=\"triad-signature\" content=\"";

/// One spelling: members in the order of their names' bytes, all the way down, and one zero. The parser lets only so many levels
/// through.
void sort_members(Json& value)
{
    if (value.kind == JsonKind::Number && value.text == "-0")
        value.text = "0";
    for (auto& item : value.items)
        sort_members(item);
    if (value.kind != JsonKind::Object)
        return;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < value.names.size(); ++i) {
        auto const later = [&](std::string const& name, std::size_t other) { return name < value.names[other]; };
        order.insert(std::upper_bound(order.begin(), order.end(), value.names[i], later), i);
    }
    auto sorted = Json::object();
    for (auto const i : order)
        sorted.add(value.names[i], std::move(value.items[i]));
    value = std::move(sorted);
}

void drop_member(Json& object, std::string_view name)
{
    for (std::size_t i = 0; i < object.names.size(); ++i) {
        if (object.names[i] != name)
            continue;
        object.names.erase(object.names.begin() + static_cast<std::ptrdiff_t>(i));
        object.items.erase(object.items.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

std::string text_in(Json const& object, std::string_view name)
{
    auto const* member = object.find(name);
    return member && member->kind == JsonKind::Text ? member->text : std::string {};
}

/// Where the signature stands in a page, between the quotation marks.
struct Place {
    std::size_t begin;
    std::size_t end;
};

/// Absent where the page has no place for one.
std::optional<Place> find_place(std::string_view html)
{
    auto const start = html.find(page_place);
    if (start == std::string_view::npos)
        return std::nullopt;
    auto const begin = start + page_place.size();
    return Place { begin, std::min(html.find('"', begin), html.size()) };
}

std::string page_with(std::string_view html, std::string_view content)
{
    if (auto const place = find_place(html))
        return concat({ html.substr(0, place->begin), content, html.substr(place->end) });
    auto const head_end = std::min(html.find("</head>"), html.size());
    return concat({ html.substr(0, head_end), page_place, content, "\">", html.substr(head_end) });
}

} // namespace

Result<std::string, Issue> canonical_bytes(std::string_view bytes)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { std::move(root.error()) };
    drop_member(*root, member_name);
    sort_members(*root);
    return concat({ first_line, compact_json(*root) });
}

std::optional<Signature> signature_of(std::string_view bytes)
{
    auto const root = parse_json(bytes);
    auto const* member = root ? root->find(member_name) : nullptr;
    if (!member)
        return std::nullopt;
    return Signature { text_in(*member, "key"), text_in(*member, "value") };
}

std::string with_signature(std::string_view bytes, Signature const& signature)
{
    auto const end = bytes.rfind('}');
    ENSURE(end != std::string_view::npos && !signature_of(bytes));
    auto const before = bytes.find_last_not_of(" \t\r\n", end - 1);
    ENSURE(end > 0 && before != std::string_view::npos);
    return concat({ bytes.substr(0, before + 1), bytes[before] == '{' ? "" : ",", "\n  \"", member_name, "\": {\n    \"key\": \"",
        signature.key, "\",\n    \"value\": \"", signature.value, "\"\n  }\n}", bytes.substr(end + 1) });
}

std::string page_canonical(std::string_view html) { return concat({ first_line, page_with(html, "") }); }

std::optional<Signature> page_signature(std::string_view html)
{
    auto const place = find_place(html);
    if (!place || place->begin == place->end)
        return std::nullopt;
    auto const parts = split(html.substr(place->begin, place->end - place->begin), ' ');
    return parts.size() == 2 ? Signature { std::string { parts[0] }, std::string { parts[1] } } : Signature {};
}

std::string signed_page(std::string_view html, Signature const& signature)
{
    return page_with(html, concat({ signature.key, " ", signature.value }));
}

} // namespace triad::format
