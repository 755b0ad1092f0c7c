#include "base/text.h"
#include "ui/forms/record_form.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/screens/instruments/own_instruments.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using namespace tables;

constexpr std::size_t rows_at_a_time = 25;

template <typename Enum> struct Word {
    Enum value;
    std::string_view id;
    std::string_view label;
};

constexpr Word<ColumnRole> role_words[] = {
    { ColumnRole::Statement, "statement", "Statements" },
    { ColumnRole::Rating, "rating", "Ratings" },
    { ColumnRole::Comment, "comment", "Comments" },
    { ColumnRole::Level, "level", "What a step looks like" },
    { ColumnRole::Reference, "reference", "Read beside, not rated" },
    { ColumnRole::Group, "group", "Headings or opening words" },
    { ColumnRole::Number, "number", "Numbers" },
    { ColumnRole::Ignored, "ignored", "Leave out" },
};
constexpr Word<RowKind> kind_words[] = {
    { RowKind::Item, "item", "Statement" },
    { RowKind::Section, "section", "Section heading" },
    { RowKind::Stem, "stem", "Opening words" },
    { RowKind::Ignore, "ignore", "Leave out" },
};
constexpr Word<ScaleKind> scale_words[] = {
    { ScaleKind::RedAmberGreen, "rag", "Red, amber, green" },
    { ScaleKind::FivePoint, "five", "Five steps" },
    { ScaleKind::YesNo, "yes-no", "Yes, in hand, no" },
    { ScaleKind::Levels, "levels", "The levels of the table" },
    { ScaleKind::Ticks, "ticks", "Done or not yet" },
    { ScaleKind::None, "none", "Notes only" },
    { ScaleKind::Open, "open", "Please choose" },
};

template <typename Enum, std::size_t count> std::string_view id_of(Word<Enum> const (&words)[count], Enum value)
{
    return std::ranges::find(words, value, &Word<Enum>::value)->id;
}

/// A select of one word; returns the newly chosen value.
template <typename Enum, std::size_t count>
std::optional<Enum> choose(Ui& ui, std::string_view key, std::string_view label, Word<Enum> const (&words)[count], Enum value)
{
    std::vector<Option> options;
    for (auto const& word : words)
        if (word.id != "open" || word.value == value)
            options.push_back({ std::string { word.id }, std::string { word.label } });
    auto const chosen = select(ui, key, label, options, id_of(words, value), 14);
    if (!chosen)
        return std::nullopt;
    return std::ranges::find(words, std::string_view { *chosen }, &Word<Enum>::id)->value;
}

template <typename Act> void later(ScreenContext& screen, Act const& act)
{
    screen.later.push_back([&work = screen.session.paste, act] { act(work); });
}

void draw_field(ScreenContext& screen)
{
    auto& ui = screen.ui;
    if (screen.session.paste.has_news())
        screen.later.push_back([&session = screen.session] { session.urgent.push_back(session.paste.take_news()); });
    auto const card = ui.group_box(Role::Region, "source", "The table", card_style(ui));
    heading(ui, 2, screen.session.paste.has_draft() ? "Another table" : "Paste it here");
    ui.gap(0.4F);
    if (auto text = text_area(ui, "table", "Pasted table", {},
            { .description = "Copy the table where it is, then paste here with Ctrl+V. A CSV or Markdown file can be opened too.",
                .placeholder = "Paste a table from Word, Excel, a web page or a PDF",
                .lines = 4,
                .takes_table = true }))
        later(screen, [value = *text](PasteWork& work) { work.take_text(value); });
    ui.gap(0.4F);
    if (auto const& problem = screen.session.paste.problem(); !problem.empty()) {
        paragraph(ui, "problem", problem, TextStyle::BodyBold, ui.palette().danger);
        ui.gap(0.4F);
    }
    auto const row = ui.row(0.5F);
    if (button(ui, "open", "Open a CSV or Markdown file", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
    if (screen.session.paste.has_draft()
        && button(ui, "clear", "Put this table away", { .look = ButtonLook::Quiet, .icon = Icon::Cross }))
        later(screen, [](PasteWork& work) { work.clear(); });
}

/// Which end of the table's own words is best. Where the table does not say, nothing is chosen.
void draw_order(ScreenContext& screen, DraftScale const& scale)
{
    if (scale.kind != ScaleKind::Levels)
        return;
    std::vector<Option> options { { "first", scale.words.front() }, { "last", scale.words.back() } };
    if (scale.order == ScaleOrder::Open)
        options.push_back({ "open", "Please choose" });
    std::string_view const value = scale.order == ScaleOrder::Open ? "open"
        : scale.order == ScaleOrder::HighestFirst                  ? "first"
                                                                   : "last";
    screen.ui.gap(0.5F);
    auto const chosen = select(screen.ui, "order", "Best is", options, value, 14);
    if (chosen && *chosen != "open")
        later(screen, [order = *chosen == "first" ? ScaleOrder::HighestFirst : ScaleOrder::LowestFirst](PasteWork& work) {
            work.set_order(order);
        });
}

void draw_scale(ScreenContext& screen, Draft const& draft)
{
    auto& ui = screen.ui;
    if (auto const scale = choose(ui, "scale", "Rated with", scale_words, draft.scale.kind))
        later(screen, [value = *scale](PasteWork& work) { work.set_scale(value); });
    draw_order(screen, draft.scale);
    for (auto const& question : draft.questions) {
        ui.gap(0.3F);
        paragraph(ui, question.kind == QuestionKind::Scale ? "ask-scale" : "ask-order", question.sentence, TextStyle::BodyBold);
    }
}

void draw_columns(ScreenContext& screen, Draft const& draft)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "columns", "Columns", card_style(ui));
    heading(ui, 2, "What the columns hold");
    quiet(ui, "how", screen.session.paste.how());
    for (auto const& note : draft.notes)
        quiet(ui, concat({ "note-", note.where, "-", note.sentence.substr(0, 12) }), note.sentence);
    for (auto const& part : draft.parts) {
        ui.gap(0.5F);
        auto const group = ui.group(Role::Group, concat({ "part-", number(part.first_row) }));
        auto const row = ui.row(0.75F);
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            auto const heading_text = collapsed_spaces(part.columns[i].heading);
            auto const place = concat({ "Column ", number(i + 1) });
            auto const label = heading_text.empty() ? place : concat({ place, ": ", first_code_points(heading_text, 24) });
            if (auto const role = choose(ui, number(i), label, role_words, part.columns[i].role))
                later(screen, [first = part.first_row, i, value = *role](PasteWork& work) { work.set_role(first, i, value); });
        }
    }
    ui.gap(0.5F);
    draw_scale(screen, draft);
}

void draw_proposals(ScreenContext& screen, Draft const& draft)
{
    if (draft.proposals.empty())
        return;
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "proposals", "Suggestions", card_style(ui));
    heading(ui, 2, "Is this right?");
    quiet(ui, "about", "Ticked is how the table is read now.");
    ui.gap(0.4F);
    auto const most = std::min<std::size_t>(draft.proposals.size(), 40);
    for (std::size_t i = 0; i < most; ++i) {
        auto const& proposal = draft.proposals[i];
        if (auto const accepted = checkbox(ui, number(i), proposal.sentence, proposal.accepted))
            later(screen, [proposal, value = *accepted](PasteWork& work) { work.decide(proposal, value); });
    }
    if (most < draft.proposals.size())
        quiet(ui, "more", concat({ "And ", number(draft.proposals.size() - most), " more like these." }));
    ui.gap(0.4F);
    bool const all = std::ranges::all_of(draft.proposals, &Proposal::accepted);
    if (button(ui, "accept-all", "Accept all suggestions", { .icon = Icon::Check, .blocked_by = all ? "All are accepted." : "" }))
        later(screen, [](PasteWork& work) { work.accept_all(); });
}

std::string label_of_line(std::size_t line) { return concat({ "Line ", number(line + 1) }); }

/// `below_stem`: opening words stand somewhere above, in the same section.
void draw_row(ScreenContext& screen, DraftRow const& row, std::size_t line, int number_of, bool below_stem)
{
    auto& ui = screen.ui;
    auto const key = concat({ "row-", number(row.key.row), "-", number(row.key.column), "-", number(row.key.offset) });
    auto const text = row.text.empty() ? std::string { "Empty" } : row.text;
    auto const card = ui.group_box(Role::Group, key, label_of_line(line), panel_style(ui));
    bool const wide = ui.flow_width() > ui.em(36);
    float const choice_width = ui.em(14);
    auto const text_width = wide ? ui.flow_width() - choice_width - ui.em(1) : ui.flow_width();
    auto const columns = ui.columns(wide ? std::vector { text_width, choice_width } : std::vector { text_width }, ui.em(1));
    bool const quieter = row.kind == RowKind::Ignore;
    auto const shown = row.kind == RowKind::Item ? concat({ number(number_of), ". ", row.under_stem ? "… " : "", text }) : text;
    paragraph(ui, "text", shown, row.kind == RowKind::Item || quieter ? TextStyle::Body : TextStyle::BodyBold,
        quieter ? ui.palette().muted : ui.palette().ink);
    quiet(ui, "help", row.help);
    if (wide)
        ui.next_column();
    auto const label = concat({ label_of_line(line), " is" });
    if (auto const kind = choose(ui, "kind", label, kind_words, row.kind))
        later(screen, [at = row.key, value = *kind](PasteWork& work) { work.set_kind(at, value); });
    if (!below_stem || row.kind != RowKind::Item)
        return;
    auto const under
        = checkbox(ui, "under", concat({ "Statement ", number(number_of), " goes on from the opening words" }), row.under_stem);
    if (under)
        later(screen, [at = row.key, value = *under](PasteWork& work) { work.set_under_stem(at, value); });
}

void draw_rows(ScreenContext& screen, Draft const& draft)
{
    auto& ui = screen.ui;
    auto& work = screen.session.paste;
    auto const region = ui.group_box(Role::Region, "rows", "Preview", card_style(ui));
    heading(ui, 2, concat({ "Preview: ", counted(work.items(), "statement", "statements") }));
    ui.gap(0.4F);
    auto const pages = std::max<std::size_t>(1, (draft.rows.size() + rows_at_a_time - 1) / rows_at_a_time);
    auto const page = std::min(work.page, pages - 1);
    int number_of = 0;
    {
        auto const list = ui.group(Role::Group, "list");
        bool below_stem = false;
        for (std::size_t i = 0; i < draft.rows.size(); ++i) {
            auto const kind = draft.rows[i].kind;
            number_of += kind == RowKind::Item ? 1 : 0;
            below_stem = kind == RowKind::Stem || (below_stem && kind != RowKind::Section);
            if (i / rows_at_a_time != page)
                continue;
            draw_row(screen, draft.rows[i], i, number_of, below_stem);
            ui.gap(0.35F);
        }
    }
    if (pages < 2)
        return;
    quiet(ui, "place", concat({ "Page ", number(page + 1), " of ", number(pages) }));
    auto const row = ui.row(0.5F);
    if (button(
            ui, "previous", "Earlier rows", { .icon = Icon::ArrowLeft, .blocked_by = page > 0 ? "" : "This is the first page." }))
        later(screen, [page](PasteWork& changed) { changed.page = page - 1; });
    if (button(ui, "next", "Later rows",
            { .icon_after = Icon::ArrowRight, .blocked_by = page + 1 < pages ? "" : "This is the last page." }))
        later(screen, [page](PasteWork& changed) { changed.page = page + 1; });
}

void draw_finish(ScreenContext& screen, Draft const& draft)
{
    auto& ui = screen.ui;
    auto& work = screen.session.paste;
    auto const region = ui.group_box(Role::Region, "finish", "Finish", card_style(ui));
    heading(ui, 2, "Give it a title");
    ui.gap(0.4F);
    if (auto title = text_field(ui, "title", "Title", work.title, { .placeholder = "For example: Reading audit" }))
        later(screen, [value = *title](PasteWork& changed) { changed.title = value; });
    ui.gap(0.5F);
    if (!button(ui, "make", concat({ "Make an instrument of ", counted(work.items(), "statement", "statements") }),
            { .look = ButtonLook::Primary, .icon = Icon::Check, .blocked_by = work.why_not_made() }))
        return;
    auto const title = blank(work.title) ? std::string { "Our own audit" } : work.title;
    auto const id = screen.workspace.fresh_id("own");
    auto made = make_instrument(draft, screen.assets.scales, title, id, screen.workspace.fresh_id("item"));
    if (!made) {
        screen.later.push_back(
            [&workspace = screen.workspace, sentence = made.error().sentence] { workspace.notices().tell(sentence, true); });
        return;
    }
    made->published = iso_date(screen.today);
    made->theme = "own";
    keep_and_edit(screen, *std::move(made), [&work] { work.clear(); });
}

} // namespace

void draw_paste(ScreenContext& screen)
{
    auto& ui = screen.ui;
    link(ui, "back", "All instruments", address_of(Screen::Instruments), { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Paste a table");
    ui.gap(0.3F);
    paragraph(ui, "lead", "Rows become statements. Nothing leaves this device, and nothing is kept until you have seen it.");
    ui.gap(0.9F);
    auto const& work = screen.session.paste;
    if (!work.has_draft())
        return draw_field(screen);
    auto const& draft = work.draft();
    draw_columns(screen, draft);
    ui.gap(0.75F);
    draw_proposals(screen, draft);
    ui.gap(0.75F);
    draw_rows(screen, draft);
    ui.gap(0.75F);
    draw_finish(screen, draft);
    ui.gap(1.25F);
    draw_field(screen);
}

} // namespace triad::ui
