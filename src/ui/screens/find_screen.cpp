#include "ui/screens/parts.h"

#include "base/text.h"
#include "rules/finding.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

constexpr std::size_t most_found = 50;

std::string_view kind_word(rules::FoundKind kind)
{
    switch (kind) {
    case rules::FoundKind::Statement:
        return "Statement";
    case rules::FoundKind::Comment:
        return "Comment";
    case rules::FoundKind::Evidence:
        return "How we know";
    case rules::FoundKind::Action:
        return "Action";
    case rules::FoundKind::Note:
        return "Note";
    case rules::FoundKind::Line:
        return "Line of enquiry";
    }
    return "";
}

std::string address_of_found(rules::Found const& found)
{
    switch (found.kind) {
    case rules::FoundKind::Line:
        return address_of(Screen::Enquiry);
    case rules::FoundKind::Action:
        return address_of(Screen::Actions, found.evaluation);
    case rules::FoundKind::Note:
        return address_of(Screen::Evaluation, found.evaluation);
    default:
        return address_of(Screen::Item, found.evaluation, found.item);
    }
}

void draw_found(Ui& ui, rules::Found const& found, std::size_t index)
{
    auto const key = concat({ "found-", number(static_cast<std::int64_t>(index)) });
    auto const card = ui.group_box(Role::Article, key, concat({ kind_word(found.kind), ": ", found.title }), card_style(ui));
    link(ui, "open", concat({ kind_word(found.kind), ": ", found.title }), address_of_found(found), {});
    paragraph(ui, "text", found.text);
}

void draw_results(ScreenContext& screen, model::SchoolDocument const& document)
{
    auto& ui = screen.ui;
    auto const& query = screen.session.find_query;
    auto const region = ui.group(Role::Region, "results", "Found");
    if (blank(query)) {
        quiet(ui, "hint", "Type a word or two. Statements, comments, notes, actions and lines of enquiry are looked through.");
        return;
    }
    auto const found = rules::find_text(document, query, most_found);
    auto const count = static_cast<std::int64_t>(found.size());
    auto const words = found.empty() ? concat({ "Nothing holds “", query, "”." })
        : found.size() == most_found ? concat({ "The first ", number(count), " places. Another word narrows them." })
                                     : counted(count, "place", "places");
    heading(ui, 2, words);
    ui.gap(0.6F);
    for (std::size_t i = 0; i < found.size(); ++i) {
        draw_found(ui, found[i], i);
        ui.gap(0.5F);
    }
}

} // namespace

void draw_find(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Find");
    ui.gap(0.3F);
    auto const* document = screen.workspace.current();
    if (!document) {
        paragraph(
            ui, "nothing", "There is no work on this device yet. Start or open some, and everything in it can be found here.");
        ui.gap(0.5F);
        link(ui, "home", "Go to your work", address_of(Screen::Home));
        return;
    }
    auto const school = document->school.name.empty() ? std::string { "this school file" } : document->school.name;
    paragraph(ui, "lead", concat({ "Looks through all the work of ", school, "." }));
    ui.gap(0.75F);
    if (auto query = text_field(ui, "query", "Words to find", screen.session.find_query, { .width_em = 26 }))
        screen.later.push_back([&session = screen.session, value = *query] { session.find_query = value; });
    ui.gap(0.9F);
    draw_results(screen, *document);
}

} // namespace triad::ui
