#include "ui/screens/paste_work.h"

#include "base/text.h"
#include "format/pasted_grid.h"

#include <algorithm>
#include <utility>

namespace triad::ui {

namespace {

using namespace tables;

std::string_view source_words(TextKind kind)
{
    switch (kind) {
    case TextKind::Tabs:
    case TextKind::TabbedCells:
        return "text with tabs, as Word and Excel copy it";
    case TextKind::Comma:
        return "cells divided by commas";
    case TextKind::Semicolon:
        return "cells divided by semicolons";
    case TextKind::Markdown:
        return "a Markdown table";
    case TextKind::Pipes:
        return "cells divided by |";
    case TextKind::Slashes:
        return "cells divided by /";
    case TextKind::Lines:
        return "lines of text, one column";
    }
    return "";
}

} // namespace

void PasteWork::take_text(std::string_view text, std::string_view file_name)
{
    if (text.empty() && file_name.empty())
        return clear();
    if (!file_name.empty())
        clear();
    auto read = read_table_text(text, file_name);
    if (!read)
        return take(Failure { read.error() }, {});
    take(std::move(read->grid), source_words(read->kind));
}

void PasteWork::take_grid(std::string_view json) { take(format::read_pasted_grid(json), "a table with cells of its own"); }

void PasteWork::take(Result<Grid, Issue> grid, std::string_view source)
{
    // What holds nothing at all takes the place of nothing.
    if (!grid && grid.error().code == IssueCode::Empty)
        return refuse(grid.error());
    // A title that came with the last table goes with it.
    auto kept = m_grid && title == m_grid->title ? std::string {} : std::move(title);
    clear();
    title = std::move(kept);
    auto draft = grid ? recognise(*grid) : Result<Draft, Issue> { Failure { grid.error() } };
    if (!draft)
        return refuse(draft.error());
    if (blank(title))
        title = grid->title;
    m_how = concat({ "Understood as ", source, ": ", counted(grid->rows.size(), "row", "rows"), ", ",
        counted(grid->width(), "column", "columns"), "." });
    m_grid = std::move(*grid);
    m_draft = std::move(*draft);
}

void PasteWork::refuse(Issue const& issue)
{
    m_problem = issue.sentence;
    m_news = issue.sentence;
}

std::string PasteWork::take_news() { return std::exchange(m_news, {}); }

void PasteWork::refresh()
{
    if (m_grid)
        m_draft = apply(*m_grid, m_choices);
}

std::vector<PieceKey> PasteWork::joined_to(PieceKey key) const
{
    if (!m_draft)
        return {};
    auto const row = std::ranges::find(m_draft->rows, key, &DraftRow::key);
    return row == m_draft->rows.end() ? std::vector<PieceKey> {} : row->joined;
}

int PasteWork::items() const
{
    return m_draft ? static_cast<int>(std::ranges::count(m_draft->rows, RowKind::Item, &DraftRow::kind)) : 0;
}

void PasteWork::set_role(std::size_t part_row, std::size_t column, ColumnRole role)
{
    m_choices.roles.push_back({ part_row, column, role });
    refresh();
}

void PasteWork::set_kind(PieceKey key, RowKind kind)
{
    m_choices.rows.push_back({ key, kind, {} });
    if (kind == RowKind::Ignore) {
        for (auto const& joined : joined_to(key))
            m_choices.rows.push_back({ joined, kind, {} });
    }
    refresh();
}

void PasteWork::set_under_stem(PieceKey key, bool under)
{
    m_choices.rows.push_back({ key, std::nullopt, under });
    refresh();
}

void PasteWork::decide(Proposal const& proposal, bool accepted)
{
    m_choices.decisions.push_back({ proposal.kind, proposal.at, accepted });
    refresh();
}

void PasteWork::accept_all()
{
    if (m_draft)
        m_choices = tables::accept_all(*m_draft, m_choices);
    refresh();
}

void PasteWork::set_scale(ScaleKind kind)
{
    m_choices.scale = kind;
    refresh();
}

void PasteWork::set_order(ScaleOrder order)
{
    m_choices.order = order;
    refresh();
}

std::string PasteWork::why_not_made() const
{
    if (items() == 0)
        return "No row is a statement.";
    return m_draft->questions.empty() ? std::string {} : m_draft->questions.front().sentence;
}

void PasteWork::set_header(bool header)
{
    m_choices.header = header;
    refresh();
}

} // namespace triad::ui
