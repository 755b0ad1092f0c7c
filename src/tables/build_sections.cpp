#include "tables/build_sections.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <functional>

namespace triad::tables {

namespace {

std::string padded(std::size_t value, std::size_t of_all)
{
    auto digits = number(value);
    auto const width = std::max<std::size_t>(2, number(of_all).size());
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// The stem without the sign that says that a list follows: the item's own words come behind it.
std::string_view without_opening_sign(std::string_view stem)
{
    constexpr std::array<std::string_view, 6> signs { "…", "...", ":-", ":–", ":", "–" };
    for (auto sign : signs) {
        if (trimmed(stem).ends_with(sign))
            return trimmed(trimmed(stem).substr(0, trimmed(stem).size() - sign.size()));
    }
    return trimmed(stem);
}

/// Builds sections, groups and items from the rows.
class Builder {
public:
    Builder(Draft const& draft, std::string_view title, std::string_view prefix)
        : m_draft(draft)
        , m_title(title)
        , m_prefix(prefix)
    {
        for (auto const& row : draft.rows)
            m_items += row.kind == RowKind::Item || row.kind == RowKind::Stem ? 1 : 0;
    }

    std::vector<model::Section> build()
    {
        for (auto const& row : m_draft.rows)
            take(row);
        leave_stem();
        link_references();
        return std::move(m_sections);
    }

private:
    void take(DraftRow const& row)
    {
        if (row.kind == RowKind::Ignore || blank(row.text))
            return;
        if (row.kind == RowKind::Section)
            return begin_section(row.text);
        if (row.kind == RowKind::Stem) {
            leave_stem();
            m_stem = row;
            add_references(row);
            return;
        }
        add_references(row);
        if (!row.under_stem)
            leave_stem();
        auto& groups = section().groups;
        if (m_stem)
            groups.push_back({ .stem = std::string { without_opening_sign(m_stem->text) } });
        else if (groups.empty() || (!groups.back().stem.empty() && !row.under_stem))
            groups.emplace_back();
        m_stem.reset();
        add_item(row);
    }

    /// A stem that nothing goes on from is a statement of its own.
    void leave_stem()
    {
        if (!m_stem)
            return;
        auto const stem = *m_stem;
        m_stem.reset();
        auto& groups = section().groups;
        if (groups.empty() || !groups.back().stem.empty())
            groups.emplace_back();
        add_item(stem);
    }

    void add_item(DraftRow const& row)
    {
        model::Item item;
        item.id = concat({ m_prefix, "-", padded(++m_count, m_items) });
        item.text = row.text;
        item.help = row.help;
        m_rows.push_back(row.key.row);
        section().groups.back().items.push_back(std::move(item));
    }

    void add_references(DraftRow const& row)
    {
        for (auto const& text : row.references) {
            model::Reference reference;
            reference.id = concat({ m_prefix, "-R", padded(++m_references, 10) });
            reference.text = text;
            m_reference_rows.push_back(row.key.row);
            section().references.push_back(std::move(reference));
        }
    }

    /// Two titles in a row are a title and what stands below it.
    void begin_section(std::string_view title)
    {
        leave_stem();
        bool const only_title = !m_sections.empty() && m_sections.back().groups.empty() && m_sections.back().references.empty();
        if (only_title) {
            auto& before = m_sections.back().title;
            before = concat({ without_opening_sign(before), ": ", title });
            return;
        }
        m_sections.push_back({ .id = concat({ m_prefix, "-S", number(m_sections.size() + 1) }),
            .title = std::string { without_opening_sign(title) } });
    }

    model::Section& section()
    {
        if (m_sections.empty())
            begin_section(m_title);
        return m_sections.back();
    }

    /// Where references stand row by row beside the items, each item answers those of its row.
    void link_references()
    {
        std::size_t item_place = 0;
        std::size_t reference_place = 0;
        for (auto& part : m_sections) {
            auto const first = reference_place;
            reference_place += part.references.size();
            bool const row_by_row
                = std::adjacent_find(m_reference_rows.begin() + static_cast<std::ptrdiff_t>(first),
                      m_reference_rows.begin() + static_cast<std::ptrdiff_t>(reference_place), std::not_equal_to {})
                != m_reference_rows.begin() + static_cast<std::ptrdiff_t>(reference_place);
            auto next = first;
            for (auto& group : part.groups) {
                for (auto& item : group.items)
                    link(item, part, m_rows[item_place++], first, next, row_by_row);
            }
        }
    }

    /// Both lists are in the order of their rows, so `next` never has to go back further than the row's first reference.
    void link(model::Item& item, model::Section const& part, std::size_t row, std::size_t first, std::size_t& next,
        bool row_by_row) const
    {
        auto const end = first + part.references.size();
        while (next < end && m_reference_rows[next] < row)
            ++next;
        for (auto i = next; row_by_row && i < end && m_reference_rows[i] == row; ++i)
            item.references.push_back(part.references[i - first].id);
    }

    Draft const& m_draft;
    std::string_view m_title;
    std::string_view m_prefix;
    std::vector<model::Section> m_sections;
    std::optional<DraftRow> m_stem;
    std::vector<std::size_t> m_rows; // of each item
    std::vector<std::size_t> m_reference_rows; // of each reference
    std::size_t m_items = 0;
    std::size_t m_count = 0;
    std::size_t m_references = 0;
};

} // namespace

std::vector<model::Section> build_sections(Draft const& draft, std::string_view title, std::string_view id_prefix)
{
    return Builder { draft, title, id_prefix }.build();
}

} // namespace triad::tables
