#include "rules/collation/school_columns.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/school_list.h"

#include <algorithm>
#include <array>

namespace triad::rules {

namespace {

using model::ClusterSchool;

struct KnownColumn {
    std::string_view field; // as in files
    std::string_view words; // how it is told
    std::string ClusterSchool::* member;
    std::array<std::string_view, 7> headings; // in small letters
};

constexpr KnownColumn known_columns[] = {
    { "name", "name", &ClusterSchool::name,
        { "name", "school", "school name", "name of school", "establishment", "establishment name", "establishmentname" } },
    { "urn", "URN", &ClusterSchool::urn, { "urn", "school urn", "urn number", "unique reference number" } },
    { "phase", "phase", &ClusterSchool::phase, { "phase", "phase of education", "type", "school type", "phaseofeducation" } },
    { "group", "cluster", &ClusterSchool::group, { "cluster", "group", "network", "hub" } },
    { "area", "area", &ClusterSchool::area, { "area", "locality", "town", "district", "ward", "neighbourhood" } },
    { "roll", "pupils", &ClusterSchool::roll,
        { "pupils", "roll", "number on roll", "nor", "number of pupils", "size", "numberofpupils" } },
    { "experience", "experience with reviews", &ClusterSchool::experience,
        { "experience", "review experience", "experience with reviews" } },
};
constexpr std::size_t without_headings = 6;

KnownColumn const* column_of(std::string_view heading)
{
    auto const folded = ascii_lower(collapsed_spaces(trimmed(heading)));
    auto const found = std::ranges::find_if(known_columns, [&](auto const& column) {
        return !folded.empty() && std::ranges::find(column.headings, folded) != column.headings.end();
    });
    return found == std::end(known_columns) ? nullptr : &*found;
}

KnownColumn const* column_for_field(std::string_view field)
{
    auto const found = std::ranges::find(known_columns, field, &KnownColumn::field);
    return found == std::end(known_columns) ? nullptr : &*found;
}

/// "1,204" is 1204. Empty for what is no number of pupils.
std::string pupils_in(std::string_view cell)
{
    std::string out;
    for (char const c : cell)
        if (c >= '0' && c <= '9')
            out += c;
        else if (c != ',' && c != ' ')
            return {};
    return out.size() > 5 ? std::string {} : out;
}

/// An attribute is kept as "key: value", one a line.
std::string attribute_key(std::string heading)
{
    std::ranges::replace(heading, ':', ' ');
    return collapsed_spaces(heading);
}

} // namespace

SchoolColumns::SchoolColumns()
{
    for (std::size_t i = 0; i < without_headings; ++i)
        m_fields.emplace_back(known_columns[i].field);
}

std::optional<SchoolColumns> SchoolColumns::of_headings(std::vector<std::string> const& cells)
{
    SchoolColumns out;
    out.m_fields.clear();
    out.m_headed = true;
    std::size_t known = 0;
    for (auto const& cell : cells) {
        auto const* column = column_of(cell);
        bool const again = column && std::ranges::find(out.m_fields, column->field) != out.m_fields.end();
        known += column && !again ? 1 : 0;
        out.m_fields.push_back(column && !again ? std::string { column->field } : concat({ ":", attribute_key(cell) }));
    }
    bool const names = std::ranges::find(out.m_fields, "name") != out.m_fields.end();
    bool const alone = std::ranges::count_if(cells, [](auto const& cell) { return !blank(cell); }) == 1;
    return names && (known > 1 || alone) ? std::optional { std::move(out) } : std::nullopt;
}

bool SchoolColumns::write(std::size_t column, std::string_view cell, ClusterSchool& school) const
{
    std::string_view const field = m_fields[column];
    if (field.starts_with(':')) {
        if (field.size() > 1)
            school.attributes = with_attribute(school.attributes, field.substr(1), cell);
        return true;
    }
    auto const value = field == "roll" ? pupils_in(cell) : std::string { cell };
    school.*column_for_field(field)->member = value;
    return !value.empty();
}

std::vector<std::string> SchoolColumns::in_words() const
{
    std::vector<std::string> out;
    for (auto const& field : m_fields)
        if (auto const* known = column_for_field(field); known && m_headed)
            out.emplace_back(known->words);
        else if (m_headed && field.size() > 1)
            out.push_back(concat({ "your own ", in_quotes(std::string_view { field }.substr(1)) }));
    return out;
}

std::vector<std::pair<std::string, std::string>> changed_fields(ClusterSchool const& there, ClusterSchool const& said)
{
    std::vector<std::pair<std::string, std::string>> out;
    for (auto const& column : known_columns)
        if (auto const& value = said.*column.member; !value.empty() && value != there.*column.member)
            out.emplace_back(column.field, value);
    auto attributes = there.attributes;
    for (auto const& attribute : attributes_of(said.attributes))
        attributes = with_attribute(attributes, attribute.key, attribute.value);
    if (attributes_of(attributes) != attributes_of(there.attributes))
        out.emplace_back("attributes", attributes);
    return out;
}

} // namespace triad::rules
