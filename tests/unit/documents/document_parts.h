#pragma once

#include "documents/print_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::documents::test {

/// What a test asks of a document: a heading with its opening words, and either points, paragraphs or a table below them.
struct Part {
    std::string title;
    std::string lead = {};
    std::vector<std::string> lines = {};
    bool list = false; // the lines are points
    std::vector<std::vector<std::string>> table = {}; // the titles of the columns, then the rows
};

/// Parts in reading order. Opening words, a list and a table begin one of their own below the same title.
class PartReader {
public:
    void operator()(Heading const& heading) { m_parts.push_back({ heading.text }); }

    void operator()(Paragraph const& paragraph)
    {
        if (paragraph.emphasis == Emphasis::Lead)
            fresh().lead = paragraph.text;
        else if (m_parts.empty() || m_parts.back().list || !m_parts.back().table.empty())
            fresh().lines = { paragraph.text };
        else
            m_parts.back().lines.push_back(paragraph.text);
    }

    void operator()(List const& list)
    {
        auto& part = below_lead();
        part.lines = list.entries;
        part.list = true;
    }

    void operator()(Table const& table)
    {
        auto& rows = below_lead().table;
        auto& titles = rows.emplace_back();
        for (auto const& column : table.columns)
            titles.push_back(column.title);
        for (auto const& row : table.rows) {
            rows.emplace_back();
            for (auto const& cell : row)
                rows.back().push_back(cell.text);
        }
    }

    void operator()(Callout const& /*unused*/) { } // no part of the text

    std::vector<Part> parts() && { return std::move(m_parts); }

private:
    bool is_filled() const { return !m_parts.back().lines.empty() || !m_parts.back().table.empty(); }
    Part& below_lead() { return m_parts.empty() || is_filled() ? added() : m_parts.back(); }
    Part& fresh() { return m_parts.empty() || is_filled() || !m_parts.back().lead.empty() ? added() : m_parts.back(); }

    Part& added()
    {
        auto title = m_parts.empty() ? std::string {} : m_parts.back().title;
        return m_parts.emplace_back(Part { std::move(title) });
    }

    std::vector<Part> m_parts;
};

inline std::vector<Part> parts_of(PrintDocument const& document)
{
    PartReader reader;
    for (auto const& block : document.blocks)
        std::visit(reader, block);
    return std::move(reader).parts();
}

/// The first part of this title; one without a title where there is none.
inline Part part_of(PrintDocument const& document, std::string_view title)
{
    for (auto& part : parts_of(document))
        if (part.title == title)
            return part;
    return {};
}

/// What is set apart from the text, such as what is still to fill in.
inline std::vector<std::string> called_out(PrintDocument const& document)
{
    for (auto const& block : document.blocks)
        if (auto const* callout = std::get_if<Callout>(&block))
            return callout->entries;
    return {};
}

/// Every text that a reader gets, one a line.
inline std::string all_words(PrintDocument const& document)
{
    std::string out;
    for (auto const text : texts_of(document)) {
        out += text;
        out += '\n';
    }
    return out;
}

} // namespace triad::documents::test
