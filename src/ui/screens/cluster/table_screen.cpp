#include "base/hash.h"
#include "base/text.h"
#include "format/answer_table_file.h"
#include "format/file_name.h"
#include "rules/collation/table_preview.h"
#include "store/outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;

constexpr std::string_view lines = "lines"; // CollationChoices::table_format

std::vector<std::string> known_instruments(ScreenContext const& screen)
{
    std::vector<std::string> out;
    out.reserve(screen.assets.instruments.size());
    for (auto const& instrument : screen.assets.instruments)
        out.push_back(instrument.id);
    return out;
}

ShownTable make_table(ScreenContext const& screen, ClusterDocument const& cluster, bool comments)
{
    rules::TidyTable table { cluster,
        { .today = screen.today, .comments = comments, .known_instruments = known_instruments(screen) } };
    auto preview = rules::table_preview(table, concat({ "Answers of ", cluster_name(cluster) }));
    auto all = comments ? std::make_shared<documents::PrintDocument const>(rules::table_comments(table)) : nullptr;
    return { std::make_shared<rules::TidyTable const>(std::move(table)), std::move(preview), std::move(all) };
}

/// Worked out when something has changed.
ShownTable const& shown_table(ScreenContext& screen, ClusterDocument const& cluster, bool comments)
{
    auto const document = hash64(cluster.id, screen.workspace.revision());
    auto const inputs = hash64(iso_date(screen.today), hash64(comments ? "with comments" : "without", document));
    return screen.session.derived.table.get(inputs, [&] { return make_table(screen, cluster, comments); });
}

void draw_choices(ScreenContext& screen, ClusterDocument const& cluster, CollationChoices const& chosen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "choices", "What the file is to be", card_style(ui));
    heading(ui, 2, "What the file is to be");
    ui.gap(0.4F);
    std::vector<Option> const formats { { "sheet", "For a spreadsheet: CSV" },
        { std::string { lines }, "For a program: JSON lines" } };
    if (auto const picked
        = radio_list(ui, "format", "Format", formats, chosen.table_format.empty() ? "sheet" : chosen.table_format))
        set_collation_choice(screen, cluster, &CollationChoices::table_format, *picked);
    ui.gap(0.5F);
    if (auto const ticked = checkbox(ui, "comments", "With the comments that may be passed on", chosen.table_comments))
        set_collation_choice(screen, cluster, &CollationChoices::table_comments, *ticked);
    ui.gap(0.3F);
    quiet(ui, "notes",
        "Each comment goes only as its school allowed. Names of schools that may not be named are taken out of comments.");
}

language::KnownNames names_in(ClusterDocument const& cluster, rules::TidyTable const& table)
{
    language::KnownNames out { .expected = { cluster_name(cluster) } };
    for (auto const& school : table.schools())
        if (school.named)
            out.expected.push_back(school.called);
    return out;
}

std::string whole_words(rules::TableSummary const& summary)
{
    if (summary.rows == 0)
        return "Nothing would leave.";
    return concat({ "All rows of the file are like those below, which are the first of each kind.",
        summary.comments + summary.loose_comments == 0 ? "" : " Every comment that leaves is looked through below." });
}

std::string blocked_because(ScreenContext const& screen, rules::TableSummary const& summary)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    return summary.rows == 0 ? "There is no answer that may be passed on." : std::string {};
}

ExitForm exit_of(
    ScreenContext const& screen, ClusterDocument const& cluster, CollationChoices const& chosen, ShownTable const& shown)
{
    bool const as_lines = chosen.table_format == lines;
    auto const& summary = shown.table->summary();
    auto const save = [table = shown.table, as_lines](store::Workspace& workspace, store::Leaving const& leaving, auto const&) {
        workspace.outgoing().save_text(leaving, as_lines ? "application/jsonl" : "text/csv",
            as_lines ? format::encode_table_lines(*table) : format::encode_table_csv(*table));
    };
    auto const comments = summary.comments + summary.loose_comments;
    return { .preview = shown.preview,
        .known = names_in(cluster, *shown.table),
        .leaving = { .kind = "answer-table",
            .what = concat({ "Table of answers. ", rules::table_in_words(summary), " ",
                comments == 0 ? "No comments." : concat({ counted(comments, "comment", "comments"), "." }) }),
            .file = format::table_file_name(cluster, screen.today, as_lines ? "jsonl" : "csv"),
            .basis = "lead",
            .keep_until = summary.keep_until },
        .button = "Make the file",
        .page = false,
        .asks_purpose = true,
        .for_example = "For example: our trust",
        .whole = whole_words(summary),
        .looked_through = shown.comments,
        .delete_by = summary.keep_until,
        .blocked_by = blocked_because(screen, summary),
        .save = save };
}

} // namespace

void draw_table(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "A table of all answers");
    auto const chosen = collation_choices(screen, *cluster);
    auto const& shown = shown_table(screen, *cluster, chosen.table_comments);
    paragraph(ui, "lead",
        "For whoever works on with what schools answered, in a spreadsheet or in a program of their own. Schools that may not be "
        "named have a letter, the same in all rows.");
    ui.gap(0.4F);
    paragraph(ui, "rows", rules::table_in_words(shown.table->summary()), TextStyle::BodyBold);
    ui.gap(0.8F);
    draw_choices(screen, *cluster, chosen);
    ui.gap(1);
    draw_exit(screen, exit_of(screen, *cluster, chosen, shown));
}

} // namespace triad::ui
