#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/related.h"
#include "store/starting.h"
#include "ui/forms/own_school.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/line_choices.h"
#include "ui/screens/review/plan/ties.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace triad::ui {

namespace {

std::string joined(std::vector<std::string> const& words, std::string_view separator)
{
    std::string out;
    for (auto const& word : words)
        append_joined(out, separator, word);
    return out;
}

bool holds(std::string_view text, std::string_view query)
{
    return ascii_lower(text).find(ascii_lower(collapsed_spaces(query))) != std::string::npos;
}

bool passes(Session const& session, model::BankLine const& line)
{
    bool const tagged = session.enquiry_tag.empty() || std::ranges::find(line.tags, session.enquiry_tag) != line.tags.end();
    bool const worded
        = blank(session.enquiry_query) || holds(line.text, session.enquiry_query) || holds(line.note, session.enquiry_query);
    return tagged && worded;
}

bool narrowed(Session const& session) { return !blank(session.enquiry_query) || !session.enquiry_tag.empty(); }

bool is_taken(ScreenContext const& screen, std::string_view origin)
{
    auto const* document = screen.workspace.current();
    return document
        && std::ranges::any_of(document->lines, [&](auto const& line) { return line.origin == origin && !line.removed; });
}

/// On a partner's copy of a review nothing is in the way: the line goes into the own school's file.
std::string_view no_place_for_lines(ScreenContext const& screen)
{
    bool const visiting = screen.workspace.current() && !school_is_open(screen.workspace);
    return screen.workspace.writable() || visiting ? "" : "Start or open your school’s work first.";
}

void add_line(ScreenContext& screen, store::Command const& command, std::string_view id, std::string_view said)
{
    auto const add = [&workspace = screen.workspace, &session = screen.session, command, id = std::string { id },
                         said = std::string { said }] {
        if (!workspace.perform(command))
            return;
        session.pending_focus = concat({ id, "/text" });
        if (!said.empty())
            session.polite.push_back(said);
    };
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, add] {
        if (school_is_open(workspace))
            return add();
        in_own_school(workspace, session, add);
    });
}

void draw_use(ScreenContext& screen, model::BankLine const& line)
{
    bool const taken = is_taken(screen, line.id);
    auto const blocked = taken && screen.workspace.writable() ? "It is among your lines." : no_place_for_lines(screen);
    if (!button(screen.ui, "use", concat({ "Use ", line.id, " as our line" }), { .icon = Icon::Plus, .blocked_by = blocked }))
        return;
    auto const id = screen.workspace.fresh_id("line");
    add_line(
        screen, store::add_line(id, line.id, line.text, joined(line.tags, ", ")), id, "Added to your lines, to make your own.");
}

void draw_bank_line(ScreenContext& screen, model::BankLine const& line, std::string const& because)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, line.id, line.text, card_style(ui));
    paragraph(ui, "text", line.text);
    paragraph(ui, "because", because, TextStyle::SmallBold);
    quiet(ui, "note", line.note);
    auto const remote = remote_words(line.remote);
    quiet(ui, "tags",
        concat({ line.id, line.tags.empty() ? "" : " · ", joined(line.tags, ", "), remote.empty() ? "" : " · ", remote }));
    ui.gap(0.4F);
    draw_use(screen, line);
}

std::string because_of(rules::Prompted const& prompted, model::Instrument const& instrument)
{
    auto const* step = find_choice(instrument.scale, {});
    for (auto const& choice : prompted.items.front().scale->choices)
        if (!step && choice.kind == model::ChoiceKind::Step)
            step = &choice;
    std::string numbers;
    for (auto const& placed : prompted.items)
        numbers += concat({ numbers.empty() ? "" : ", ", number(placed.number) });
    return concat({ "You marked ", prompted.items.size() == 1 ? "this " : "these ", ascii_lower(step ? step->word : ""),
        ": statement ", numbers, " of ", instrument.title });
}

/// What the answers prompt, each line once. Before any does, a sentence says so, and only where the bank has lines for this work.
void draw_prompted(ScreenContext& screen, model::SchoolDocument const& document)
{
    auto& ui = screen.ui;
    std::vector<std::pair<model::BankLine const*, std::string>> lines;
    std::set<std::string> met;
    for (auto const& evaluation : document.evaluations) {
        auto const* instrument = instrument_of(document, evaluation);
        if (evaluation.removed || !instrument)
            continue;
        for (auto const& prompted : rules::prompted_lines(screen.assets.enquiry, *instrument, evaluation))
            if (met.insert(prompted.line->id).second && passes(screen.session, *prompted.line))
                lines.emplace_back(prompted.line, because_of(prompted, *instrument));
    }
    if (lines.empty() && (!met.empty() || narrowed(screen.session) || !may_be_prompted(document, screen.assets.enquiry)))
        return;
    auto const group = ui.group(Role::Region, "prompted", "Prompted by your answers");
    heading(ui, 3, "Prompted by your answers");
    ui.gap(0.4F);
    if (lines.empty())
        quiet(ui, "none", "Suggestions appear here when you give a statement the lowest rating.");
    for (auto const& [line, because] : lines) {
        draw_bank_line(screen, *line, because);
        ui.gap(0.6F);
    }
    ui.gap(0.9F);
}

void draw_remove(ScreenContext& screen, model::EnquiryLine const& line)
{
    auto const name = line.text.empty() ? std::string { "this line" } : words_from_elsewhere(line.text, 40);
    if (!button(screen.ui, "remove", concat({ "Remove: ", name }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .icon_only = true }))
        return;
    screen.perform(store::remove_line(line.id));
    screen.later.push_back([&session = screen.session] {
        session.polite.push_back("Line removed. Undo brings it back.");
        session.pending_focus = "own/heading";
    });
}

void draw_own_line(ScreenContext& screen, model::EnquiryLine const& line)
{
    auto& ui = screen.ui;
    bool const locked = !screen.workspace.writable();
    auto const card = ui.group_box(Role::Article, line.id, line.text.empty() ? "New line" : line.text, card_style(ui));
    if (auto text = text_area(ui, "text", "Our line of enquiry", line.text, { .lines = 1, .read_only = locked }))
        screen.perform(store::set_line_field(line.id, "text", *text));
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      if (auto tags = text_field(ui, "tags", "Tags", line.tags, { .read_only = locked }))
                          screen.perform(store::set_line_field(line.id, "tags", *tags));
                  } },
            { .em = icons_em(ui, 1), .draw = [&] { draw_remove(screen, line); }, .icons = true } });
    if (line.origin.empty())
        draw_ties(screen, { model::RecordKind::Line, {}, line.id }, line.items);
    quiet(ui, "origin", line.origin.empty() ? "Written here" : concat({ "From the bank: ", line.origin }));
}

void draw_own(ScreenContext& screen, model::SchoolDocument const* document)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "own", "Our lines");
    heading(ui, 2, "Our lines");
    ui.gap(0.4F);
    bool any = false;
    if (document)
        for (auto const& line : document->lines) {
            if (line.removed)
                continue;
            any = true;
            draw_own_line(screen, line);
            ui.gap(0.6F);
        }
    if (!any)
        quiet(ui, "none", "None yet. Use one from the bank and make it your own, or write one.");
    ui.gap(0.4F);
    if (button(ui, "write", "Write a line", { .icon = Icon::Pencil, .blocked_by = no_place_for_lines(screen) })) {
        auto const id = screen.workspace.fresh_id("line");
        add_line(screen, store::add_line(id, "", "", ""), id, {});
    }
}

void draw_narrowing(ScreenContext& screen)
{
    auto& ui = screen.ui;
    std::set<std::string> tags;
    for (auto const& bank : screen.assets.enquiry)
        for (auto const& set : bank.sets)
            for (auto const& line : set.lines)
                tags.insert(line.tags.begin(), line.tags.end());
    std::vector<Option> options { { "", "Every tag" } };
    for (auto const& tag : tags)
        options.push_back({ tag, tag });
    auto const row = ui.row(0.9F);
    if (auto query = text_field(ui, "query", "Words to find in the bank", screen.session.enquiry_query, { .width_em = 18 }))
        screen.later.push_back([&session = screen.session, value = *query] { session.enquiry_query = value; });
    if (auto const tag = select(ui, "tag", "Tag", options, screen.session.enquiry_tag, 13, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, value = *tag] { session.enquiry_tag = value; });
}

std::ptrdiff_t passing(Session const& session, model::EnquirySet const& set)
{
    return std::ranges::count_if(set.lines, [&](auto const& line) { return passes(session, line); });
}

void draw_set(ScreenContext& screen, model::EnquiryBank const& bank, model::EnquirySet const& set, std::ptrdiff_t count)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, set.id, set.title);
    heading(ui, 3, concat({ set.title, " (", number(count), " of ", number(set.lines.size()), ")" }));
    quiet(ui, "summary", set.summary);
    quiet(ui, "credit", bank.credit);
    auto const key = concat({ "set-", set.id });
    bool const open = narrowed(screen.session) || screen.session.open.contains(key);
    if (!narrowed(screen.session))
        if (auto const changed = disclosure(ui, "show", concat({ "Show ", set.title }), open))
            toggle_open(screen, key, *changed);
    ui.gap(0.5F);
    if (!open)
        return;
    for (auto const& line : set.lines) {
        if (!passes(screen.session, line))
            continue;
        draw_bank_line(screen, line, {});
        ui.gap(0.6F);
    }
}

/// "Nothing in the bank has the words “fractions” and the tag “people”. Try other words, or every tag."
std::string nothing_found(Session const& session)
{
    auto const words = collapsed_spaces(session.enquiry_query);
    auto const with_words = words.empty() ? std::string {} : concat({ "the words ", quoted(words, 60) });
    auto const with_tag = session.enquiry_tag.empty() ? std::string {} : concat({ "the tag “", session.enquiry_tag, "”" });
    bool const both = !with_words.empty() && !with_tag.empty();
    return concat({ "Nothing in the bank has ", with_words, both ? " and " : "", with_tag, ". ",
        with_tag.empty() ? "Try other words." : "Try other words, or every tag." });
}

void draw_sets(ScreenContext& screen)
{
    std::ptrdiff_t found = 0;
    for (auto const& bank : screen.assets.enquiry)
        for (auto const& set : bank.sets) {
            auto const count = passing(screen.session, set);
            found += count;
            if (count == 0)
                continue;
            draw_set(screen, bank, set, count);
            screen.ui.gap(0.5F);
        }
    if (found == 0 && narrowed(screen.session))
        paragraph(screen.ui, "nothing", nothing_found(screen.session));
}

} // namespace

void draw_enquiry(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const* document = screen.workspace.current();
    heading(ui, 1, "Lines of enquiry");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "What to look into, with partners or among yourselves. Take a line from the bank and put it in your own words.");
    ui.gap(1);
    draw_own(screen, document);
    ui.gap(1.25F);
    {
        auto const region = ui.group(Role::Region, "bank", "The bank");
        heading(ui, 2, "The bank");
        ui.gap(0.5F);
        draw_narrowing(screen);
        ui.gap(0.9F);
        if (document)
            draw_prompted(screen, *document);
        draw_sets(screen);
    }
}

} // namespace triad::ui
