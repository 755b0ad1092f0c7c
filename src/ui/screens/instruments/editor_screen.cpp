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

using model::Instrument;
using model::Item;

/// Where a statement stands in an instrument, by places that a copy of it shares.
struct EditorPlace {
    std::size_t section = 0;
    std::size_t group = 0;
    std::size_t item = 0;
};

Item& item_at(Instrument& instrument, EditorPlace const& at)
{
    return instrument.sections[at.section].groups[at.group].items[at.item];
}

void move_item(Instrument& instrument, EditorPlace const& at, std::size_t to)
{
    auto& items = instrument.sections[at.section].groups[at.group].items;
    std::swap(items[at.item], items[to]);
}

void draw_item_buttons(ScreenContext& screen, Instrument const& own, EditorPlace const& at, std::string const& name)
{
    auto& ui = screen.ui;
    auto const& items = own.sections[at.section].groups[at.group].items;
    auto const& item = items[at.item];
    auto const row = ui.row(0.4F);
    constexpr std::string_view at_the_end = "It stands at the end.";
    MoveWords const words { concat({ "Move up: ", name }), concat({ "Move down: ", name }), at_the_end, at_the_end };
    if (auto const to = move_buttons(screen, at.item, items.size(), words))
        edit_instrument(screen, own, "Move a statement", [&](Instrument& edited) { move_item(edited, at, *to); });
    if (button(ui, "hide", concat({ item.hidden ? "Show: " : "Hide: ", name }),
            { .look = ButtonLook::Quiet, .icon = Icon::Eye, .pressed = item.hidden }))
        edit_instrument(screen, own, item.hidden ? "Show a statement" : "Hide a statement",
            [&](Instrument& edited) { item_at(edited, at).hidden = !item.hidden; });
    bool const last = placed_items(own).size() < 2;
    if (!item.id.starts_with("item-"))
        return; // from an instrument that others use too: its id may have answers, so it is hidden and not removed
    if (button(ui, "remove", concat({ "Remove: ", name }),
            { .look = ButtonLook::Quiet,
                .icon = Icon::Trash,
                .blocked_by = last ? "An instrument needs one statement." : "",
                .icon_only = true })) {
        edit_instrument(screen, own, "Remove a statement", [&](Instrument& edited) {
            auto& list = edited.sections[at.section].groups[at.group].items;
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(at.item));
        });
        screen.later.push_back([&session = screen.session] { session.pending_focus = "main/heading"; });
    }
}

void draw_item(ScreenContext& screen, Instrument const& own, EditorPlace const& at, int number_of)
{
    auto& ui = screen.ui;
    auto const& item = own.sections[at.section].groups[at.group].items[at.item];
    auto const name = concat({ "statement ", number(number_of) });
    auto const card = ui.group_box(Role::Article, item.id, concat({ "Statement ", number(number_of) }), panel_style(ui));
    if (auto text = text_area(ui, "text", concat({ "Statement ", number(number_of), item.hidden ? " (hidden)" : "" }), item.text,
            { .placeholder = "What is true where this goes well", .lines = 1 }))
        type_into_instrument(screen, own, "Change a statement", [&](Instrument& edited) { item_at(edited, at).text = *text; });
    auto const key = concat({ "help-of-", item.id });
    bool const open = screen.session.open.contains(key) || !item.help.empty();
    if (open) {
        ui.gap(0.4F);
        if (auto help = text_area(ui, "help", concat({ "Help for ", name }), item.help, { .lines = 1 }))
            type_into_instrument(
                screen, own, "Change a help note", [&](Instrument& edited) { item_at(edited, at).help = *help; });
    } else if (button(ui, "add-help", concat({ "Add help for ", name }), { .look = ButtonLook::Quiet, .icon = Icon::Plus })) {
        toggle_open(screen, key, true);
    }
    draw_item_buttons(screen, own, at, name);
}

/// Statements counted through a section, and those of them that stand on the open page.
struct Counter {
    int number_of; // in the instrument
    int in_section = 0;
    int page = 0;

    bool next_is_shown()
    {
        ++number_of;
        return in_section++ / page_size == page;
    }
    static constexpr int page_size = 25;
};

bool begins_on_page(Counter const& counter, std::size_t items)
{
    auto const first = counter.in_section / Counter::page_size;
    auto const last = (counter.in_section + std::max(0, static_cast<int>(items) - 1)) / Counter::page_size;
    return first <= counter.page && counter.page <= last;
}

void draw_group(ScreenContext& screen, Instrument const& own, std::size_t section, std::size_t group, Counter& counter)
{
    auto& ui = screen.ui;
    auto const& shown = own.sections[section].groups[group];
    if (!begins_on_page(counter, shown.items.size())) {
        counter.in_section += static_cast<int>(shown.items.size());
        counter.number_of += static_cast<int>(shown.items.size());
        return;
    }
    auto const scope = ui.group(Role::Group, concat({ "group-", number(group) }));
    if (auto stem = text_field(ui, "stem", "Opening words of the statements below (may be empty)", shown.stem))
        type_into_instrument(screen, own, "Change opening words",
            [&](Instrument& edited) { edited.sections[section].groups[group].stem = *stem; });
    ui.gap(0.6F);
    for (std::size_t i = 0; i < shown.items.size(); ++i) {
        if (!counter.next_is_shown())
            continue;
        draw_item(screen, own, { section, group, i }, counter.number_of);
        ui.gap(0.5F);
    }
    auto const name = own.sections[section].title;
    if (!button(ui, "add", concat({ "Add a statement to ", name }), { .icon = Icon::Plus }))
        return;
    auto const id = screen.workspace.fresh_id("item");
    edit_instrument(screen, own, "Add a statement",
        [&](Instrument& edited) { edited.sections[section].groups[group].items.push_back({ .id = id, .text = {} }); });
    auto const last = counter.in_section / Counter::page_size; // where the new one will stand
    screen.later.push_back([&session = screen.session, id, key = own.sections[section].id, last] {
        session.editor_pages[key] = static_cast<std::size_t>(last);
        session.pending_focus = concat({ id, "/text" });
    });
}

int count_items(model::Section const& section)
{
    int count = 0;
    for (auto const& group : section.groups)
        count += static_cast<int>(group.items.size());
    return count;
}

int open_page(ScreenContext const& screen, model::Section const& section)
{
    auto const known = screen.session.editor_pages.find(section.id);
    return known == screen.session.editor_pages.end() ? 0 : static_cast<int>(known->second);
}

void draw_page_buttons(ScreenContext& screen, model::Section const& section, int page, int pages)
{
    if (pages < 2)
        return;
    auto& ui = screen.ui;
    quiet(ui, "place", concat({ "Page ", number(page + 1), " of ", number(pages) }));
    auto const row = ui.row(0.5F);
    auto const turn = [&](int to) {
        screen.later.push_back([&session = screen.session, key = section.id, to] {
            session.editor_pages[key] = static_cast<std::size_t>(to);
            session.pending_focus = concat({ key, "/heading" });
        });
    };
    if (button(ui, "earlier", "Earlier statements",
            { .icon = Icon::ArrowLeft, .blocked_by = page > 0 ? "" : "This is the first page." }))
        turn(page - 1);
    if (button(ui, "later", "Later statements",
            { .icon_after = Icon::ArrowRight, .blocked_by = page + 1 < pages ? "" : "This is the last page." }))
        turn(page + 1);
}

void draw_section(ScreenContext& screen, Instrument const& own, std::size_t index, int& number_of)
{
    auto& ui = screen.ui;
    auto const& section = own.sections[index];
    auto const region = ui.group_box(Role::Region, section.id, section.title, card_style(ui));
    heading(ui, 2, section.title.empty() ? "Section without a title" : section.title);
    ui.gap(0.4F);
    auto const key = concat({ "edit-", section.id });
    bool const open = screen.session.open.contains(key) || own.sections.size() == 1;
    auto const count = counted(count_items(section), "statement", "statements");
    if (own.sections.size() > 1)
        if (auto const changed = disclosure(ui, "show", concat({ "Edit ", count, " of ", section.title }), open))
            toggle_open(screen, key, *changed);
    if (!open) {
        number_of += count_items(section);
        return;
    }
    if (auto title = text_field(ui, "title", "Title of the section", section.title))
        type_into_instrument(
            screen, own, "Change a section’s title", [&](Instrument& edited) { edited.sections[index].title = *title; });
    ui.gap(0.6F);
    auto const pages = (count_items(section) + Counter::page_size - 1) / Counter::page_size;
    Counter counter { .number_of = number_of, .page = std::min(open_page(screen, section), std::max(pages - 1, 0)) };
    for (std::size_t group = 0; group < section.groups.size(); ++group) {
        draw_group(screen, own, index, group, counter);
        ui.gap(0.6F);
    }
    number_of = counter.number_of;
    draw_page_buttons(screen, section, counter.page, pages);
    if (button(ui, "add-group", concat({ "Add statements that share their opening words to ", section.title }),
            { .look = ButtonLook::Quiet, .icon = Icon::Plus })) {
        auto const id = screen.workspace.fresh_id("item");
        edit_instrument(screen, own, "Add statements", [&](Instrument& edited) {
            edited.sections[index].groups.push_back({ .stem = {}, .items = { Item { .id = id, .text = {} } } });
        });
    }
}

/// The scales that come with the program, and those of every instrument known here, each once.
std::vector<model::Scale const*> known_scales(ScreenContext const& screen)
{
    std::vector<model::Scale const*> out;
    auto const add = [&](model::Scale const& scale) {
        if (std::ranges::none_of(out, [&](auto const* known) { return known->name == scale.name; }))
            out.push_back(&scale);
    };
    for (auto const& scale : screen.assets.scales)
        add(scale);
    for (auto const* instrument : known_instruments(screen))
        add(instrument->scale);
    return out;
}

void draw_choice_words(ScreenContext& screen, Instrument const& own, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& choice = own.scale.choices[index];
    auto const group = ui.group(Role::Group, choice.id);
    if (auto word = text_field(ui, "word", concat({ "Word for “", choice.word, "”" }), choice.word, { .width_em = 14 }))
        type_into_instrument(
            screen, own, "Change a word of the scale", [&](Instrument& edited) { edited.scale.choices[index].word = *word; });
    ui.gap(0.3F);
    if (auto meaning = text_field(ui, "meaning", concat({ "What “", choice.word, "” means" }), choice.meaning))
        type_into_instrument(screen, own, "Change what a rating means",
            [&](Instrument& edited) { edited.scale.choices[index].meaning = *meaning; });
    ui.gap(0.6F);
}

void draw_scale(ScreenContext& screen, Instrument const& own)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "scale", "Scale", card_style(ui));
    heading(ui, 2, "Scale");
    ui.gap(0.4F);
    auto const scales = known_scales(screen);
    std::vector<Option> options;
    options.reserve(scales.size());
    for (auto const* scale : scales)
        options.push_back({ scale->name, scale->name });
    if (auto const chosen = select(ui, "choose", "Answers to choose from", options, own.scale.name, 18))
        for (auto const* scale : scales)
            if (scale->name == *chosen)
                edit_instrument(screen, own, "Change the scale", [&](Instrument& edited) { edited.scale = *scale; });
    ui.gap(0.4F);
    bool const open = screen.session.open.contains("scale-words");
    if (auto const changed = disclosure(ui, "words", "Words of the scale", open))
        toggle_open(screen, "scale-words", *changed);
    if (!open)
        return;
    ui.gap(0.4F);
    for (std::size_t i = 0; i < own.scale.choices.size(); ++i)
        draw_choice_words(screen, own, i);
}

void draw_head(ScreenContext& screen, Instrument const& own)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "about", "", card_style(ui));
    if (auto title = text_field(ui, "title", "Title", own.title))
        type_into_instrument(screen, own, "Change the title", [&](Instrument& edited) { edited.title = *title; });
    ui.gap(0.6F);
    if (auto summary = text_area(ui, "summary", "What it is for, in a sentence or two", own.summary, { .lines = 1 }))
        type_into_instrument(screen, own, "Change what it is for", [&](Instrument& edited) { edited.summary = *summary; });
    ui.gap(0.6F);
    if (auto credit = text_field(ui, "credit", "Where it comes from", own.credit))
        type_into_instrument(screen, own, "Change where it comes from", [&](Instrument& edited) { edited.credit = *credit; });
}

void draw_end(ScreenContext& screen, Instrument const& own)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.6F);
    if (button(ui, "add-section", "Add a section", { .icon = Icon::Plus })) {
        auto const id = screen.workspace.fresh_id("section");
        auto const item = screen.workspace.fresh_id("item");
        edit_instrument(screen, own, "Add a section", [&](Instrument& edited) {
            edited.sections.push_back(
                { .id = id, .title = "New section", .groups = { { .stem = {}, .items = { Item { .id = item, .text = {} } } } } });
        });
        toggle_open(screen, concat({ "edit-", id }), true);
    }
    if (button(ui, "start-judging", "Start judging with it", { .look = ButtonLook::Primary, .icon = Icon::ClipboardCheck }))
        start_instrument(screen, own);
    link(ui, "share", "Share it", address_of(Screen::ShareInstrument, {}, own.id), { .icon = Icon::Download });
}

} // namespace

void draw_editor(ScreenContext& screen)
{
    auto const* document = screen.workspace.current();
    auto const* own = document ? newest_instrument(*document, screen.session.route.item) : nullptr;
    if (!own)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "All instruments", address_of(Screen::Instruments), { .icon = Icon::ArrowLeft });
    heading(ui, 1, own->title.empty() ? "Without a title" : own->title);
    ui.gap(0.2F);
    quiet(ui, "edition",
        concat({ "Edition ", number(own->version), " · ", size_of(*own),
            " · every change is kept at once; answers already given stay under their wording" }));
    ui.gap(0.75F);
    draw_head(screen, *own);
    ui.gap(0.75F);
    draw_scale(screen, *own);
    ui.gap(0.75F);
    int number_of = 0;
    for (std::size_t i = 0; i < own->sections.size(); ++i) {
        draw_section(screen, *own, i, number_of);
        ui.gap(0.75F);
    }
    draw_end(screen, *own);
}

} // namespace triad::ui
