#include "rules/collation/school_list.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "rules/collation/school_columns.h"

#include <algorithm>
#include <map>
#include <optional>

namespace triad::rules {

namespace {

using model::ClusterSchool;

std::string folded_name(std::string_view name) { return ascii_lower(collapsed_spaces(trimmed(name))); }

/// In an order that has nothing to do with that of the names.
void give_letters(std::vector<ClusterSchool>& schools, int last)
{
    std::vector<ClusterSchool*> order;
    order.reserve(schools.size());
    for (auto& school : schools)
        order.push_back(&school);
    std::ranges::sort(order, {}, [](auto const* school) { return hash64(school->name, hash64(school->urn)); });
    for (auto* school : order)
        school->letter = ++last;
}

/// Reads one table against the list that is there.
class TableReader {
public:
    TableReader(SchoolColumns columns, model::ClusterDocument const& document)
        : m_columns(std::move(columns))
    {
        for (auto const& school : document.schools)
            if (!school.removed) {
                m_by_name.emplace(folded_name(school.name), &school);
                if (!school.urn.empty())
                    m_by_urn.emplace(school.urn, &school);
            }
        m_out.columns = m_columns.in_words();
    }

    void read(std::vector<std::string> const& cells, std::size_t row)
    {
        auto school = school_of(cells, row);
        if (blank(school.name)) {
            if (std::ranges::any_of(cells, [](auto const& cell) { return !blank(cell); }))
                leave(row, "has no name of a school");
            return;
        }
        if (auto const* there = listed(school))
            return change(*there, school, row);
        add(std::move(school), row);
    }

    SchoolList take() { return std::move(m_out); }

private:
    void leave(std::size_t row, std::string_view why)
    {
        m_out.problems.push_back(concat({ "Row ", number(row), " ", why, "." }));
    }

    ClusterSchool school_of(std::vector<std::string> const& cells, std::size_t row)
    {
        ClusterSchool out;
        for (std::size_t i = 0; i < std::min(cells.size(), m_columns.count()); ++i) {
            auto const cell = collapsed_spaces(cells[i]);
            if (cell.empty())
                continue;
            if (!m_columns.write(i, cell, out))
                leave(row,
                    concat({ "says ", in_quotes(cell), " where a number of pupils is wanted; the school comes without it" }));
        }
        return out;
    }

    ClusterSchool const* listed(ClusterSchool const& school) const
    {
        auto const by_urn = m_by_urn.find(school.urn);
        if (!school.urn.empty() && by_urn != m_by_urn.end())
            return by_urn->second;
        auto const by_name = m_by_name.find(folded_name(school.name));
        // Two schools may have one name, and their URNs tell them apart.
        bool const same = by_name != m_by_name.end() && (school.urn.empty() || by_name->second->urn.empty());
        return same ? by_name->second : nullptr;
    }

    /// The row in which this table had the school already; none where it is new.
    std::optional<std::size_t> row_before(ClusterSchool const& school, std::size_t row)
    {
        auto const [by_name, new_name] = m_rows.emplace(folded_name(school.name), row);
        if (school.urn.empty())
            return new_name ? std::nullopt : std::optional { by_name->second };
        auto const [by_urn, new_urn] = m_rows.emplace(concat({ "urn ", school.urn }), row);
        return new_urn ? std::nullopt : std::optional { by_urn->second };
    }

    bool stood_before(ClusterSchool const& school, std::size_t row)
    {
        auto const before = row_before(school, row);
        if (before)
            leave(row, concat({ "is left: ", quoted(school.name), " stands in row ", number(*before), " already" }));
        return before.has_value();
    }

    void add(ClusterSchool school, std::size_t row)
    {
        if (stood_before(school, row))
            return;
        m_out.without_urn += school.urn.empty() ? 1 : 0;
        m_out.schools.push_back(std::move(school));
    }

    void change(ClusterSchool const& there, ClusterSchool const& said, std::size_t row)
    {
        if (stood_before({ .name = said.name, .urn = concat({ "listed ", there.id }) }, row))
            return;
        auto const before = m_out.changes.size();
        for (auto const& field : changed_fields(there, said))
            m_out.changes.push_back({ there.id, field.first, field.second });
        ++(m_out.changes.size() > before ? m_out.changed : m_out.known);
    }

    SchoolColumns m_columns;
    std::map<std::string, ClusterSchool const*> m_by_name;
    std::map<std::string, ClusterSchool const*> m_by_urn;
    std::map<std::string, std::size_t> m_rows;
    SchoolList m_out;
};

std::size_t standing(model::ClusterDocument const& document)
{
    return static_cast<std::size_t>(std::ranges::count_if(document.schools, [](auto const& school) { return !school.removed; }));
}

int last_letter(model::ClusterDocument const& document)
{
    int last = 0;
    for (auto const& school : document.schools)
        last = std::max(last, school.letter);
    return last;
}

} // namespace

SchoolList read_school_list(SchoolRows const& rows, model::ClusterDocument const& document)
{
    auto const columns = rows.empty() ? std::nullopt : SchoolColumns::of_headings(rows.front());
    TableReader reader { columns.value_or(SchoolColumns {}), document };
    for (std::size_t i = columns ? 1 : 0; i < rows.size(); ++i)
        reader.read(rows[i], i + 1);
    auto out = reader.take();
    if (standing(document) + out.schools.size() > most_listed_schools) {
        out.refused = concat({ "With these there would be ", number(standing(document) + out.schools.size()),
            " schools on your list, and it takes ", number(most_listed_schools), ". Nothing is added." });
        out.schools.clear();
        out.changes.clear();
    }
    give_letters(out.schools, last_letter(document));
    return out;
}

std::string school_list_in_words(SchoolList const& list)
{
    if (!list.refused.empty())
        return list.refused;
    std::string out;
    if (!list.schools.empty())
        out = concat({ counted(list.schools.size(), "school is", "schools are"), " new." });
    if (!list.schools.empty() && list.without_urn > 0)
        append_joined(out, " ",
            concat({ number(list.without_urn), " of them ", list.without_urn == 1 ? "has" : "have",
                " no URN, and will be known by name." }));
    if (list.changed > 0)
        append_joined(out, " ",
            concat({ counted(list.changed, "school on your list gets", "schools on your list get"), " something new." }));
    if (list.known > 0)
        append_joined(
            out, " ", concat({ counted(list.known, "row says", "rows say"), " nothing that is not on your list already." }));
    return out.empty() ? "No school was found in this." : out;
}

std::vector<SchoolAttribute> attributes_of(std::string_view attributes)
{
    std::vector<SchoolAttribute> out;
    for (auto const line : split(attributes, '\n')) {
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || blank(line.substr(0, colon)) || blank(line.substr(colon + 1)))
            continue;
        out.push_back({ std::string { trimmed(line.substr(0, colon)) }, std::string { trimmed(line.substr(colon + 1)) } });
    }
    std::ranges::stable_sort(out, {}, &SchoolAttribute::key);
    return out;
}

std::string with_attribute(std::string_view attributes, std::string_view key, std::string_view value)
{
    std::string out;
    bool found = false;
    auto const line_of = [&] { return concat({ key, ": ", value }); };
    for (auto const line : split(attributes, '\n')) {
        if (blank(line))
            continue;
        bool const same = ascii_lower(trimmed(line.substr(0, line.find(':')))) == ascii_lower(key);
        append_joined(out, "\n", same ? line_of() : std::string { line });
        found = found || same;
    }
    if (!found)
        append_joined(out, "\n", line_of());
    return out;
}

} // namespace triad::rules
