#include "base/text.h"
#include "rules/search/text_search.h"
#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

constexpr std::size_t most_found = 50;

struct KindPlace {
    rules::FoundKind kind;
    std::string_view word;
    Screen screen;
};

constexpr KindPlace kind_places[] = {
    { rules::FoundKind::Statement, "Statement", Screen::Item },
    { rules::FoundKind::Comment, "Comment", Screen::Item },
    { rules::FoundKind::Evidence, "How we know", Screen::Item },
    { rules::FoundKind::Action, "Action", Screen::Actions },
    { rules::FoundKind::Note, "Note", Screen::Evaluation },
    { rules::FoundKind::Line, "Line of enquiry", Screen::Enquiry },
    { rules::FoundKind::Plan, "Plan of a review", Screen::ReviewPlan },
    { rules::FoundKind::Shared, "Shared for a review", Screen::ReviewPack },
    { rules::FoundKind::ReviewNote, "Review note", Screen::ReviewNotes },
    { rules::FoundKind::Report, "Report", Screen::Report },
    { rules::FoundKind::Reply, "Answer to the report", Screen::Report },
    { rules::FoundKind::After, "After a review", Screen::After },
    { rules::FoundKind::Journey, "Journey", Screen::Journey },
    { rules::FoundKind::Ledger, "Sharing", Screen::Sharing },
    { rules::FoundKind::Survey, "Survey", Screen::AnswerSurvey },
};

KindPlace const& place_of(rules::FoundKind kind) { return kind_places[static_cast<std::size_t>(kind)]; }

/// A partner's copy has its plan, the host's answers and its own notes under “Your notes”.
Screen screen_of(rules::FoundKind kind, bool visiting)
{
    auto const screen = place_of(kind).screen;
    bool const among_notes = screen == Screen::ReviewPlan || screen == Screen::ReviewPack || screen == Screen::ReviewNotes;
    return visiting && among_notes ? Screen::OwnNotes : screen;
}

std::string address_of_found(rules::Found const& found, bool visiting)
{
    auto const screen = screen_of(found.kind, visiting);
    bool const of_record = screen == Screen::Item || screen == Screen::AnswerSurvey;
    return address_of(screen, found.owner, of_record ? std::string_view { found.record } : std::string_view {});
}

void draw_found(Ui& ui, rules::Found const& found, bool visiting, std::size_t index)
{
    auto const key = concat({ "found-", number(index) });
    auto const title = concat({ place_of(found.kind).word, ": ", found.title });
    auto const card = ui.group_box(Role::Article, key, title, card_style(ui));
    link(ui, "open", title, address_of_found(found, visiting), {});
    paragraph(ui, "text", found.text);
}

/// Once for each question, when its words are written.
void tell_found(ScreenContext& screen, std::string_view words)
{
    auto& session = screen.session;
    auto told = concat({ session.find_query, "\n", words });
    if (told == session.find_told)
        return;
    screen.later.push_back([&session, told = std::move(told), words = std::string { words }] {
        session.find_told = told;
        session.say_at_rest = words;
    });
}

void draw_results(ScreenContext& screen, model::SchoolDocument const& document)
{
    auto& ui = screen.ui;
    auto const& query = screen.session.find_query;
    auto const region = ui.group(Role::Region, "results", "Found");
    if (blank(query)) {
        quiet(ui, "hint",
            "Type a word or two. Statements, comments, notes, actions, lines of enquiry and reviews are looked through.");
        return;
    }
    auto const found = rules::find_text(document, query, most_found);
    auto const count = static_cast<std::int64_t>(found.size());
    auto const words = found.empty() ? concat({ "Nothing holds “", query, "”." })
        : found.size() == most_found ? concat({ "The first ", number(count), " places. Another word narrows them." })
                                     : counted(count, "place", "places");
    heading(ui, 2, words);
    tell_found(screen, words);
    ui.gap(0.6F);
    for (std::size_t i = 0; i < found.size(); ++i) {
        draw_found(ui, found[i], document.kind == model::DocumentKind::ReviewPack, i);
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
    bool const visiting = document->kind != model::DocumentKind::School;
    auto const school = !document->school.name.empty() ? document->school.name : visiting ? "another school" : "this school file";
    paragraph(
        ui, "lead", concat({ "Looks through ", visiting ? "your copy of the review at " : "all the work of ", school, "." }));
    ui.gap(0.75F);
    if (auto query = text_field(ui, "query", "Words to find", screen.session.find_query, { .width_em = 26 }))
        screen.later.push_back([&session = screen.session, value = *query] { session.find_query = value; });
    ui.gap(0.9F);
    draw_results(screen, *document);
}

} // namespace triad::ui
