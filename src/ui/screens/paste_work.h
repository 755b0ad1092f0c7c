#pragma once

#include "tables/read_text.h"
#include "tables/recognise.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// A pasted table on its way to an instrument: what came, what a person corrected, and the draft that both give.
class PasteWork {
public:
    /// Text as it was pasted, or a file's bytes. Empty text clears everything.
    void take_text(std::string_view text, std::string_view file_name = {});
    /// A table in the form that the page makes out of HTML.
    void take_grid(std::string_view json);
    void clear() { *this = {}; }

    bool has_draft() const { return m_draft.has_value(); }
    tables::Draft const& draft() const { return *m_draft; }
    std::string const& problem() const { return m_problem; } // why nothing was taken, in one sentence
    /// The same once for each paste, to be said aloud; empty where it has been.
    std::string take_news();
    bool has_news() const { return !m_news.empty(); }
    std::string const& how() const { return m_how; } // how the paste was understood
    int items() const;

    void set_role(std::size_t part_row, std::size_t column, tables::ColumnRole);
    /// A line that was put together out of several rows is left out as a whole.
    void set_kind(tables::PieceKey, tables::RowKind);
    /// Whether a statement goes on from the opening words above it.
    void set_under_stem(tables::PieceKey, bool);
    void decide(tables::Proposal const&, bool accepted);
    void accept_all();
    void set_scale(tables::ScaleKind);
    /// Which way the words of the scale run.
    void set_order(tables::ScaleOrder);
    /// What has to be said before anything is made: the first question that is open, or that nothing is a statement.
    std::string why_not_made() const;
    void set_header(bool);

    std::string title; // of the instrument to be
    std::size_t page = 0; // of the preview

private:
    void take(Result<tables::Grid, Issue>, std::string_view source);
    void refuse(Issue const&);
    void refresh();
    std::vector<tables::PieceKey> joined_to(tables::PieceKey) const;

    std::optional<tables::Grid> m_grid;
    tables::Choices m_choices;
    std::optional<tables::Draft> m_draft;
    std::string m_problem;
    std::string m_news;
    std::string m_how;
};

} // namespace triad::ui
