// A pasted table, as text in any form or as the page makes it out of HTML, and a person's choices → a draft that loses no sign
// and comes out the same again, and an instrument that can be written and read; or one sentence that says why not.
//
// The first piece of the input says what it is ("csv", "md", "text" or "grid") and behind a space how to choose.
#include "base/text.h"
#include "format/instrument_file.h"
#include "format/pasted_grid.h"
#include "support/feed.h"
#include "support/pieces.h"
#include "tables/read_text.h"
#include "tables/recognise.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace {

using namespace triad;
using namespace triad::tables;
using triad::fuzz::Feed;

std::vector<model::Scale> const& ready_scales()
{
    static auto const scales = [] {
        std::vector<model::Scale> out;
        for (auto const& entry : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/assets/scales" }) {
            std::ifstream in { entry.path(), std::ios::binary };
            auto scale = format::decode_scale_file(std::string { std::istreambuf_iterator<char> { in }, {} });
            ENSURE(scale.has_value());
            out.push_back(*std::move(scale));
        }
        return out;
    }();
    return scales;
}

void check_issue(Issue const& issue) { ENSURE(issue.sentence.ends_with(".")); }

/// Every row as long as the first, and every covered place inside the cell that covers it.
void check_grid(Grid const& grid)
{
    ENSURE(!grid.rows.empty() && grid.rows.size() <= most_rows && grid.width() <= most_columns);
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        ENSURE(grid.rows[row].cells.size() == grid.width());
        for (std::size_t column = 0; column < grid.width(); ++column) {
            auto const& cell = grid.rows[row].cells[column];
            ENSURE(valid_utf8(cell.text));
            ENSURE(cell.columns_back >= 0 && cell.rows_back >= 0);
            ENSURE(!cell.continuation() || cell.text.empty());
            auto const& owner = grid.owner(row, column);
            ENSURE(!owner.continuation() && cell.columns_back < owner.columns && cell.rows_back < owner.rows);
        }
    }
}

Choices choices_for(Draft const& draft, Feed& feed)
{
    Choices out;
    for (auto const& proposal : draft.proposals)
        if (auto const told = feed.byte(); told & 1)
            out.decisions.push_back({ proposal.kind, proposal.at, (told & 2) != 0 });
    for (auto const& row : draft.rows) {
        auto const told = feed.byte();
        if (told & 1)
            out.rows.push_back({ row.key, static_cast<RowKind>(told >> 1 & 3), (told & 8) != 0 });
        if (told & 16)
            out.decisions.push_back({ ProposalKind::Join, row.key, true });
    }
    if (auto const told = feed.byte(); (told & 1) && !draft.parts.empty())
        out.roles.push_back({ draft.parts[0].first_row, feed.below(4), static_cast<ColumnRole>(feed.below(8)) });
    if (auto const told = feed.byte(); told & 1)
        out.header = (told & 2) != 0;
    if (auto const told = feed.byte(); told & 1)
        out.scale = static_cast<ScaleKind>(feed.below(7));
    if (auto const told = feed.byte(); told & 1)
        out.order = told & 2 ? ScaleOrder::HighestFirst : ScaleOrder::LowestFirst;
    return out;
}

std::string sorted_signs(std::string_view text)
{
    std::string out;
    for (char c : text)
        if (c != ' ' && c != '\n' && c != '\t')
            out += c;
    std::ranges::sort(out);
    return out;
}

/// Everything in the columns of statements, each merged cell once.
std::string statements_in(Grid const& grid, Draft const& draft)
{
    std::string out;
    for (std::size_t i = 0; i < draft.parts.size(); ++i) {
        auto const end = i + 1 < draft.parts.size() ? draft.parts[i + 1].first_row : grid.rows.size();
        auto const& columns = draft.parts[i].columns;
        auto const found = std::ranges::find(columns, ColumnRole::Statement, &Column::role);
        if (found == columns.end())
            continue;
        for (auto row = draft.parts[i].first_row; row < end; ++row)
            out += grid.rows[row].cells[static_cast<std::size_t>(found - columns.begin())].text;
    }
    return out;
}

void check_nothing_lost(Grid const& grid, Draft const& draft)
{
    std::string kept;
    for (auto const& row : draft.rows)
        kept += row.marker + row.text;
    ENSURE(std::ranges::includes(sorted_signs(kept), sorted_signs(statements_in(grid, draft))));
}

void check_instrument(Draft const& draft)
{
    auto answered = draft;
    answered.questions.clear();
    ENSURE(draft.questions.empty() || !make_instrument(draft, ready_scales(), "Title", "id", "P"));
    auto const instrument = make_instrument(answered, ready_scales(), "Title", "id", "P");
    if (!instrument)
        return check_issue(instrument.error());
    auto const read = format::decode_instrument(format::encode_instrument(*instrument));
    ENSURE(read == *instrument);
    auto const items
        = std::ranges::count_if(draft.rows, [](DraftRow const& row) { return row.kind == RowKind::Item && !blank(row.text); });
    ENSURE(model::placed_items(*instrument).size() >= static_cast<std::size_t>(items));
}

void check_draft(Grid const& grid, Choices const& choices)
{
    auto const draft = apply(grid, choices);
    ENSURE(apply(grid, choices) == draft);
    check_nothing_lost(grid, draft);
    std::set<PieceKey> keys;
    for (auto const& row : draft.rows)
        ENSURE(keys.insert(row.key).second);
    for (auto const& note : draft.notes)
        check_issue(note);
    for (auto const& question : draft.questions)
        ENSURE(question.sentence.ends_with("."));
    ENSURE(draft.scale.kind != ScaleKind::Open || !draft.questions.empty());
    check_instrument(draft);
}

void check_table(Grid const& grid, Feed feed)
{
    check_grid(grid);
    if (auto const draft = recognise(grid); !draft)
        check_issue(draft.error());
    auto const first = apply(grid, {});
    check_draft(grid, {});
    check_draft(grid, accept_all(first, {}));
    check_draft(grid, choices_for(first, feed));
}

Result<Grid, Issue> read_table(std::string_view form, std::string_view body)
{
    if (form == "grid")
        return format::read_pasted_grid(body);
    auto text = read_table_text(body, form == "csv" ? "table.csv" : form == "md" ? "table.md" : "");
    if (!text)
        return Failure { text.error() };
    return std::move(text->grid);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const [head, body] = triad::fuzz::two_pieces(triad::fuzz::as_text(data, size));
    auto const form = head.substr(0, head.find(' '));
    auto const grid = read_table(form, body);
    if (grid)
        check_table(*grid, Feed { head.substr(std::min(form.size() + 1, head.size())) });
    else
        check_issue(grid.error());
    return 0;
}
