#pragma once

#include "format/table/read_text.h"
#include "format/table/recognise.h"

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
    format::table::Draft const& draft() const { return *m_draft; }
    std::string const& problem() const { return m_problem; } // why nothing was taken, in one sentence
    /// The same once for each paste, to be said aloud; empty where it has been.
    std::string take_news();
    bool has_news() const { return !m_news.empty(); }
    std::string const& how() const { return m_how; } // how the paste was understood
    int items() const;

    void set_role(std::size_t part_row, std::size_t column, format::table::ColumnRole);
    /// A line that was put together out of several rows is left out as a whole.
    void set_kind(format::table::PieceKey, format::table::RowKind);
    /// Whether a statement goes on from the opening words above it.
    void set_under_stem(format::table::PieceKey, bool);
    void decide(format::table::Proposal const&, bool accepted);
    void accept_all();
    void set_scale(format::table::ScaleKind);
    /// Which way the words of the scale run.
    void set_order(format::table::ScaleOrder);
    /// What has to be said before anything is made: the first question that is open, or that nothing is a statement.
    std::string why_not_made() const;
    void set_header(bool);

    std::string title; // of the instrument to be
    std::size_t page = 0; // of the preview

private:
    void take(Result<format::table::Grid, format::Issue>, std::string_view source);
    void refuse(format::Issue const&);
    void refresh();
    std::vector<format::table::PieceKey> joined_to(format::table::PieceKey) const;

    std::optional<format::table::Grid> m_grid;
    format::table::Choices m_choices;
    std::optional<format::table::Draft> m_draft;
    std::string m_problem;
    std::string m_news;
    std::string m_how;
};

} // namespace triad::ui
