#include "unit/tables/fixture.h"

#include "base/text.h"
#include "format/instrument_file.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace triad::tables::test {

GridCell cell(std::string_view text, int columns, int rows, bool header)
{
    return { .text = std::string { text }, .columns = columns, .rows = rows, .header = header };
}

Grid grid_of(std::vector<std::vector<GridCell>> rows)
{
    std::vector<GridRow> source;
    for (auto& cells : rows)
        source.push_back({ std::move(cells) });
    auto grid = spread_out(std::move(source));
    EXPECT_TRUE(grid) << grid.error().sentence;
    return grid.value_or(Grid {});
}

Grid grid_of_text(std::string_view text, TextKind expected)
{
    auto read = read_table_text(text);
    EXPECT_TRUE(read) << read.error().sentence;
    if (!read)
        return {};
    EXPECT_EQ(read->kind, expected);
    return read->grid;
}

std::vector<model::Scale> const& ready_scales()
{
    static auto const scales = [] {
        std::vector<model::Scale> out;
        for (auto const& file : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/assets/scales" }) {
            std::ifstream in { file.path(), std::ios::binary };
            std::ostringstream bytes;
            bytes << in.rdbuf();
            auto scale = format::decode_scale_file(bytes.str());
            EXPECT_TRUE(scale.has_value()) << file.path();
            if (scale)
                out.push_back(*std::move(scale));
        }
        return out;
    }();
    return scales;
}

Draft first_draft(Grid const& grid)
{
    auto draft = recognise(grid);
    EXPECT_TRUE(draft) << draft.error().sentence;
    return draft.value_or(Draft {});
}

Draft accepted_draft(Grid const& grid) { return apply(grid, accept_all(first_draft(grid), {})); }

std::vector<std::string> texts_of(Draft const& draft, RowKind kind)
{
    std::vector<std::string> out;
    for (auto const& row : draft.rows) {
        if (row.kind == kind)
            out.push_back(row.text);
    }
    return out;
}

std::vector<ColumnRole> roles_of(Part const& part)
{
    std::vector<ColumnRole> out;
    for (auto const& column : part.columns)
        out.push_back(column.role);
    return out;
}

std::vector<std::size_t> proposed_rows(Draft const& draft, ProposalKind kind)
{
    std::vector<std::size_t> out;
    for (auto const& proposal : draft.proposals) {
        if (proposal.kind == kind)
            out.push_back(proposal.at.row + 1);
    }
    return out;
}

std::vector<std::string> sentences(std::size_t count, std::string_view opening)
{
    constexpr std::string_view endings[] = { "works well at lunch time", "is known to every adult here",
        "has a named person behind it, and a deputy", "was tried in two classes first", "is talked about at home (we asked)" };
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(concat({ opening, " number ", number(i + 1), " ", endings[i % 5], "." }));
    return out;
}

std::string joined_lines(std::vector<std::string> const& lines, std::string_view between, std::string_view before)
{
    std::string out;
    for (auto const& line : lines)
        out += concat({ out.empty() ? "" : between, before, line });
    return out;
}

std::string_view const homework_table
    = "Action\tStatus – red, amber, green\tComments\n"
      "Governors know how much homework we set\t\t\n"
      "Staff agree what homework is for\t\t\n"
      "Families can read our homework rules online, written for 1) carers and 2) pupils\t\t\n"
      "We have a plan B ready for: A pupil without a desk\t\t\n"
      "Brothers and sisters who share one screen\t\t\n"
      "A whole street without power\t\t\n"
      "Our homework plans see to it that: Each task can be done alone\t\t\n"
      "Tasks follow the lessons of that week, so that practice comes while it is fresh, and no subject is forgotten\t\t\n"
      "Pupils see one worked example before they start, on paper or on screen\t\t\n"
      "Teachers look at what comes back each Friday, with a short quiz and\n"
      "\n"
      "a talk about two mistakes that many have made\t\t\n"
      "Tasks get shorter or longer when a class finds them too hard or too easy\t\t\n"
      "Homework never takes longer than the evening allows\t\t\n"
      "Staff have picked one app and learnt to use it\t\t\n"
      "Each subject leader has written homework into the year plan\t\t\n"
      "New teachers are shown how we set homework\t\t\n"
      "The safeguarding policy covers messages in the evening\t\t\n"
      "There is someone to ring when a family is stuck\t\t\n"
      "We know what keeps pupils from homework\t\t\n"
      "We follow up homework that is missing or late\t\t\n";

} // namespace triad::tables::test
