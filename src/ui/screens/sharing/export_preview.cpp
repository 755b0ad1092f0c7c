#include "ui/screens/sharing/export_preview.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "format/paper_page.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/screens/sharing/personal_check.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

std::string indexed(std::string_view key, std::size_t index) { return concat({ key, "-", number(index) }); }

using Row = std::vector<std::string>;

constexpr float room_for_columns = 40; // in em: below that each cell stands on a line of its own
constexpr float column_gap_em = 1;
constexpr float narrowest_column_em = 2.5F;
constexpr float short_column_em = 10; // up to here a column is as wide as its longest text

/// Without rows and columns in which nothing stands.
std::vector<Row> what_is_filled(std::vector<Row> const& table)
{
    std::vector<Row> out(table.size());
    for (std::size_t column = 0; !table.empty() && column < table.front().size(); ++column) {
        auto const filled = [&](Row const& row) { return column < row.size() && !blank(row[column]); };
        if (std::none_of(table.begin() + 1, table.end(), filled))
            continue;
        for (std::size_t i = 0; i < table.size(); ++i)
            out[i].push_back(column < table[i].size() ? table[i][column] : std::string {});
    }
    std::erase_if(out, [](auto const& row) { return std::ranges::all_of(row, [](auto const& cell) { return blank(cell); }); });
    return out;
}

/// "By when: 15 January 2027. What: Buy six loan devices": a row as it is read aloud. A row of one cell says it by itself.
std::vector<std::string> cells_in_words(Row const& headings, Row const& row)
{
    bool const whole = std::ranges::count_if(row, [](auto const& cell) { return !blank(cell); }) == 1;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!blank(row[i]))
            out.push_back(whole || i >= headings.size() || blank(headings[i]) ? row[i] : concat({ headings[i], ": ", row[i] }));
    return out;
}

std::string row_name(std::vector<std::string> const& cells)
{
    std::string out;
    for (auto const& cell : cells) {
        bool const ended = out.ends_with('.') || out.ends_with('?') || out.ends_with('!');
        out += concat({ out.empty() ? "" : ended ? " " : ". ", cell });
    }
    return out;
}

/// Short columns keep their width, the long ones share what is left by the length of their texts.
std::vector<float> column_widths(Ui const& ui, std::vector<Row> const& rows)
{
    std::vector<float> widths(rows.front().size(), ui.em(3));
    for (auto const& row : rows)
        if (&row == &rows.front() || cells_in_words({}, row).size() > 1)
            for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
                widths[i] = std::max(widths[i], ui.text_width(TextStyle::Body, row[i]) + 1);
    float left = ui.flow_width() - ui.em(column_gap_em) * static_cast<float>(widths.size() - 1);
    float long_ones = 0;
    for (auto& width : widths) {
        width = std::min(width, ui.em(24));
        (width <= ui.em(short_column_em) ? left : long_ones) += width <= ui.em(short_column_em) ? -width : width;
    }
    for (auto& width : widths)
        if (width > ui.em(short_column_em))
            width = std::min(std::floor(left * width / long_ones), ui.em(30));
    return widths;
}

/// Paints the cells beside each other from the top of `area`; returns the height of the tallest.
float paint_row(Ui& ui, Row const& row, std::vector<float> const& widths, Rect const& area, TextStyle style, Colour colour)
{
    float x = area.x;
    float height = 0;
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
        height = std::max(height, ui.paint_text(style, colour, row[i], { x, area.y, widths[i], area.h }));
        x += widths[i] + ui.em(column_gap_em);
    }
    return height;
}

float row_height(Ui const& ui, Row const& row, std::vector<float> const& widths)
{
    float height = 0;
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
        height = std::max(height, ui.text_height(TextStyle::Body, row[i], widths[i]));
    return height;
}

void draw_beside_each_other(Ui& ui, std::vector<Row> const& rows, std::vector<float> const& widths)
{
    auto const top = ui.take_line(ui.line_height(TextStyle::SmallBold));
    paint_row(ui, rows.front(), widths, top, TextStyle::SmallBold, ui.palette().muted);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ui.gap(0.3F);
        // Above the panel that this may stand on; a divider of the flow would lie below it.
        ui.painter().fill(Layer::Control, ui.take_line(1), ui.palette().line, 0);
        ui.gap(0.3F);
        auto const words = cells_in_words(rows.front(), rows[i]);
        bool const whole = words.size() == 1;
        auto const height
            = whole ? ui.text_height(TextStyle::Body, words.front(), ui.flow_width()) : row_height(ui, rows[i], widths);
        auto const area = ui.take_line(height);
        if (whole)
            ui.paint_text(TextStyle::Body, ui.palette().ink, words.front(), area);
        else
            paint_row(ui, rows[i], widths, area, TextStyle::Body, ui.palette().ink);
        ui.leaf(Role::ListItem, indexed("row", i), row_name(words), area);
    }
}

void draw_below_each_other(Ui& ui, std::vector<Row> const& rows)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ui.gap(i == 1 ? 0 : 0.6F);
        auto const words = cells_in_words(rows.front(), rows[i]);
        auto const style = [](std::size_t cell) { return cell == 0 ? TextStyle::BodyBold : TextStyle::Body; };
        float height = 0;
        for (std::size_t cell = 0; cell < words.size(); ++cell)
            height += ui.text_height(style(cell), words[cell], ui.flow_width());
        auto const area = ui.take_line(height);
        float y = area.y;
        for (std::size_t cell = 0; cell < words.size(); ++cell)
            y += ui.paint_text(style(cell), ui.palette().ink, words[cell], { area.x, y, area.w, height });
        ui.leaf(Role::ListItem, indexed("row", i), row_name(words), area);
    }
}

/// The first row has the headings of the columns. It is read aloud with each cell, so that a cell never stands without it.
void draw_table(Ui& ui, std::vector<Row> const& table)
{
    auto const rows = what_is_filled(table);
    if (rows.size() < 2)
        return;
    auto const list = ui.group(Role::List, "table");
    auto const widths = column_widths(ui, rows);
    bool const narrow = std::ranges::any_of(widths, [&](float width) { return width < ui.em(narrowest_column_em); });
    if (ui.flow_width() < ui.em(room_for_columns) || narrow)
        draw_below_each_other(ui, rows);
    else
        draw_beside_each_other(ui, rows, widths);
}

void draw_part(Ui& ui, rules::Paper::Part const& part, bool titled)
{
    if (titled)
        heading(ui, 3, part.title);
    paragraph(ui, "lead", part.lead, TextStyle::BodyBold);
    ui.gap(0.2F);
    if (part.list)
        bullet_list(ui, "lines", part.lines);
    else
        for (std::size_t i = 0; i < part.lines.size(); ++i)
            paragraph(ui, indexed("line", i), part.lines[i]);
    if (!part.table.empty())
        draw_table(ui, part.table);
}

/// Names the address and the findings: a tick means these, and no others.
std::string tick_of(ScreenContext const& screen, std::vector<PersonalDoubt> const& doubts)
{
    auto sum = hash64(address_of(screen.session.route));
    for (auto const& doubt : doubts)
        sum = hash64(doubt.sentence, hash64(doubt.text, sum));
    return concat({ "looked-", hex64(sum) });
}

void forget_ticks(Session& session)
{
    session.looked_over = false;
    std::erase_if(session.open, [](auto const& key) { return key.starts_with("looked-"); });
}

void draw_doubts(Ui& ui, std::vector<PersonalDoubt> const& doubts)
{
    std::vector<std::string> lines;
    lines.reserve(doubts.size());
    for (auto const& doubt : doubts)
        lines.push_back(concat({ quoted(doubt.text), " ", doubt.why, ": ", doubt.sentence }));
    paragraph(ui, "text",
        "Take out whatever points at a pupil, and anybody who need not be named. If it may stay, say that you have looked.");
    ui.gap(0.4F);
    bullet_list(ui, "doubts", lines);
}

} // namespace

void draw_leaving_paper(Ui& ui, std::string_view key, rules::Paper const& paper, std::string_view school)
{
    auto const panel = ui.group_box(Role::Region, key, concat({ "Preview: ", paper.title }), panel_style(ui));
    paragraph(ui, "mark", paper.mark, TextStyle::BodyBold, ui.palette().danger);
    paragraph(ui, "title", paper.title, TextStyle::H3);
    quiet(ui, "subtitle", paper.subtitle);
    quiet(ui, "school", school);
    quiet(ui, "sharing", paper.sharing);
    std::string_view title;
    for (std::size_t i = 0; i < paper.parts.size(); ++i) {
        ui.gap(0.6F);
        auto const group = ui.group(Role::Group, indexed("part", i));
        draw_part(ui, paper.parts[i], paper.parts[i].title != title);
        title = paper.parts[i].title;
    }
}

std::string_view draw_personal_check(ScreenContext& screen, rules::Paper const& paper, language::KnownNames const& known)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "leaving-personal", "Names and personal data");
    heading(ui, 2, "Names and personal data");
    ui.gap(0.3F);
    auto const doubts = personal_doubts(paper, known);
    if (doubts.empty()) {
        icon_paragraph(ui, "none", Icon::Check, ui.palette().accent, "Nothing that looks like personal data was found.");
        return {};
    }
    auto const tick = tick_of(screen, doubts);
    bool const looked = screen.session.looked_over && screen.session.open.contains(tick);
    draw_doubts(ui, doubts);
    ui.gap(0.4F);
    if (auto const changed = checkbox(ui, "looked", "I have looked at these", looked))
        screen.later.push_back([&session = screen.session, tick, now = *changed] {
            forget_ticks(session);
            session.looked_over = now;
            if (now)
                session.open.insert(tick);
        });
    return looked ? std::string_view {} : "Look first at what may be personal data, and tick that you have.";
}

void save_paper(ScreenContext& screen, rules::Paper const& paper, store::Leaving const& leaving)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, paper, leaving, today = screen.today] {
        auto const school = workspace.current()->school.name;
        auto named = leaving;
        named.what = paper.title;
        named.file = format::paper_file_name(paper, school, today);
        workspace.save_text(named, "text/html", format::encode_paper(paper, school, today));
        forget_leaving(session);
    });
}

void forget_leaving(Session& session)
{
    forget_ticks(session);
    forget_phrase(session);
    session.open.erase("lock-file");
}

} // namespace triad::ui
