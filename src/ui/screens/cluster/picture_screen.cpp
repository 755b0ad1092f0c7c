#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/collation/answer_counts.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;

/// A row of the grid: the title of a section, or a statement.
struct PictureRow {
    model::Section const* section = nullptr; // null: a statement
    std::size_t item = 0; // its place in the picture
    std::string note; // in words
};

std::vector<PictureRow> rows_of(rules::Picture const& picture, rules::Arrangement const& arrangement)
{
    std::vector<PictureRow> out;
    for (auto const& section : arrangement.item_groups) {
        if (section.items.empty())
            continue;
        if (section.section)
            out.push_back({ section.section, 0,
                section.counts
                    ? rules::section_in_words(*section.counts, model::scale_of(picture.edition->instrument(), *section.section))
                    : std::string {} });
        for (auto const item : section.items)
            out.push_back({ nullptr, item, rules::counts_in_words(arrangement.counts[item], *picture.placed(item).scale) });
    }
    return out;
}

GridHead head_of(rules::Picture const& picture, PictureRow const& row)
{
    if (row.section)
        return { .key = concat({ "section-", row.section->id }), .text = row.section->title, .note = row.note, .across = true };
    auto const& placed = picture.placed(row.item);
    return { .key = placed.item->id, .text = model::whole_statement(placed), .note = row.note, .acts = true };
}

Sign sign_of(rules::Picture const& picture, std::size_t item, rules::PictureCell const& cell)
{
    auto const* choice = cell.state == rules::CellState::Rated ? model::choice_of(picture.placed(item), cell.code) : nullptr;
    if (choice)
        return { choice->letter, choice->shape, choice->tone };
    return { .letter = cell.state == rules::CellState::NotRated ? "–" : cell.state == rules::CellState::NothingIn ? "" : "·" };
}

GridCell cell_of(rules::Picture const& picture, std::size_t item, std::size_t school)
{
    auto const& cell = picture.cell(item, school);
    auto const words = concat({ rules::cell_in_words(picture, item, school), cell.comment ? ", with a comment" : "",
        cell.offer ? ", would show others" : "" });
    return { .text = words, .sign = sign_of(picture, item, cell), .marked = cell.comment, .acts = true };
}

std::uint64_t revision_of(ScreenContext const& screen, rules::Picture const& picture, CollationChoices const& choices)
{
    auto const shown
        = hash64(choices.group, hash64(choices.most_first, hash64(picture.asked.round, screen.workspace.revision())));
    return hash64(screen.session.route.evaluation, shown);
}

void draw_grid(
    ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture, rules::Arrangement const& arrangement)
{
    auto const rows = rows_of(picture, arrangement);
    auto const& schools = arrangement.schools;
    GridContent const content { .name = "What schools answered",
        .row_word = { "statement", "statements" },
        .column_word = { "school", "schools" },
        .rows = rows.size(),
        .columns = schools.size(),
        .row = [&](std::size_t row) { return head_of(picture, rows[row]); },
        .column =
            [&](std::size_t column) {
                auto const& school = picture.schools[schools[column]];
                return GridHead { .key = school.id, .text = words_from_elsewhere(school.called) };
            },
        .cell = [&](std::size_t row, std::size_t column) { return cell_of(picture, rows[row].item, schools[column]); },
        .revision = revision_of(screen, picture, collation_choices(screen, cluster)),
        .column_em = 6 };
    auto const pressed = grid(screen.ui, "picture", content, screen.session.picture);
    if (pressed && pressed->row && !rows[*pressed->row].section)
        screen.go(Screen::StatementAnswers, cluster.id, picture.placed(rows[*pressed->row].item).item->id);
}

/// Two columns, of statements and of schools, take at least so much.
constexpr float least_em = 16;

void draw_no_room(Ui& ui, ClusterDocument const& cluster)
{
    paragraph(ui, "no-room", "With text this large there is no room here for statements and schools side by side.");
    ui.gap(0.4F);
    link(ui, "to-statements", "Answers, statement by statement", address_of(Screen::Statements, cluster.id),
        { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_picture(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Statements and schools, side by side");
    auto const& picture = collated_picture(screen, *cluster);
    if (!picture.edition)
        return draw_nothing_collated(screen, *cluster);
    paragraph(ui, "audit", picture.edition->instrument().title);
    quiet(ui, "how",
        "Schools stand by what they are called, never by what they answered. A dot marks a comment; a cell opens all that "
        "schools said of its statement.");
    ui.gap(0.5F);
    draw_collation_choices(screen, *cluster, picture);
    ui.gap(0.8F);
    if (ui.flow_width() < ui.em(least_em))
        return draw_no_room(ui, *cluster);
    draw_grid(screen, *cluster, picture, rules::arrange(picture, arrangement_choices(screen, *cluster)));
}

} // namespace triad::ui
