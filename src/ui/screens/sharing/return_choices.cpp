#include "ui/screens/sharing/return_choices.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/evaluation/progress.h"
#include "rules/exchange/return_choices.h"
#include "rules/review/review_words.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::Return;

/// What stands for nothing among choices, each of which has a name.
constexpr std::string_view nothing = "none";

std::string_view as_option(std::string_view value) { return value.empty() ? nothing : value; }
std::string from_option(std::string_view option) { return option == nothing ? std::string {} : std::string { option }; }

/// Changes what is chosen. The rest of the choice is read when the wish is carried out, so that two changes of one pass are both
/// kept.
template <typename Change> void choose_return(ScreenContext& screen, Change const& change)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, change] {
        if (!workspace.current())
            return;
        auto chosen = chosen_return(workspace, session);
        change(chosen);
        session.cluster_return = { workspace.current_key(), std::move(chosen) };
        session.exit.made.clear();
    });
}

std::string begun_words(Return const* last)
{
    if (last)
        return concat({ "Ticked is what was in your return of ", rules::day_words(last->made),
            ". Nothing leaves until you make "
            "the file." });
    return "To begin with, the newest of each instrument that you have answered is ticked. Nothing leaves until you make the "
           "file.";
}

bool keeps_some_back(model::SchoolDocument const& document)
{
    return std::ranges::any_of(document.evaluations, [&](auto const& evaluation) {
        auto const* wording = evaluation.removed ? nullptr : model::instrument_of(document, evaluation);
        return wording && wording->audience == model::InstrumentAudience::School;
    });
}

void draw_evaluation_choice(
    ScreenContext& screen, model::SchoolDocument const& document, model::Evaluation const& evaluation, Return const& chosen)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, evaluation.id);
    if (auto const changed
        = checkbox(ui, "goes", rules::evaluation_name(document, evaluation), model::lists_id(chosen.evaluations, evaluation.id)))
        choose_return(screen, [id = evaluation.id, goes = *changed](Return& out) {
            out.evaluations = goes ? model::with_id(out.evaluations, id) : model::without_id(out.evaluations, id);
        });
    quiet(
        ui, "progress", rules::progress_in_words(rules::count_progress(*model::instrument_of(document, evaluation), evaluation)));
    ui.gap(0.3F);
}

void draw_evaluation_choices(ScreenContext& screen, model::SchoolDocument const& document, Return const& chosen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "return-evaluations", "Which self-evaluations go");
    heading(ui, 2, "Which self-evaluations go");
    ui.gap(0.3F);
    auto const offered = rules::returnable(document);
    if (offered.empty()) {
        paragraph(ui, "none", "There is no self-evaluation here that could go to a cluster yet.");
        ui.gap(0.3F);
        link(ui, "to-instruments", "Go to the instruments", address_of(Screen::Instruments), { .icon_after = Icon::ArrowRight });
    } else {
        paragraph(ui, "begun", begun_words(rules::last_return(document)));
        ui.gap(0.5F);
        for (auto const* evaluation : offered)
            draw_evaluation_choice(screen, document, *evaluation, chosen);
        quiet(ui, "what",
            "Of each go its ratings, what you offered to show others, and the wording. How you know, earlier answers, actions, "
            "colleagues’ views and what you wrote about your school stay here.");
    }
    if (keeps_some_back(document))
        quiet(ui, "own", "Instruments that are for your school alone are not offered: their answers go to no cluster.");
}

void draw_naming(ScreenContext& screen, Return const& chosen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "return-naming", "Your school’s name");
    heading(ui, 2, "Your school’s name");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "The lead of the cluster sees your school’s name and number, so as to know whose return it is. This is "
        "about what the lead passes on.");
    ui.gap(0.3F);
    if (auto const changed = checkbox(ui, "named", "Our school may be named in what the lead passes on", chosen.named))
        choose_return(screen, [named = *changed](Return& out) {
            out.named = named;
            if (!named && out.quotes == "named") // what is taken back with the name is not given in another way
                out.quotes.clear();
        });
}

std::vector<Option> quote_options(Return const& chosen)
{
    std::vector<Option> out { { std::string { nothing }, "Not beyond the lead" }, { "unnamed", "Yes, without our school’s name" },
        { "role", "Yes, with the role alone, as “a primary head”" } };
    if (chosen.named)
        out.push_back({ "named", "Yes, with our school’s name" });
    return out;
}

void draw_comments(ScreenContext& screen, Return const& chosen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "return-comments", "Comments");
    heading(ui, 2, "Comments");
    ui.gap(0.3F);
    if (auto const changed = checkbox(ui, "comments", "Our comments go along", chosen.comments))
        choose_return(screen, [comments = *changed](Return& out) {
            out.comments = comments;
            out.quotes.clear();
        });
    if (!chosen.comments)
        return;
    ui.gap(0.4F);
    if (auto const picked
        = radio_list(ui, "quotes", "May the lead quote them to others?", quote_options(chosen), as_option(chosen.quotes)))
        choose_return(screen, [quotes = from_option(*picked)](Return& out) { out.quotes = quotes; });
    if (!chosen.named)
        quiet(ui, "unnamed", "With your school’s name: say above that it may be named.");
}

std::string review_title(model::Review const& review)
{
    return joined(
        { blank(review.title) ? std::string { "Review without a title" } : review.title, rules::day_words(review.date) }, ", ");
}

void draw_report(ScreenContext& screen, model::SchoolDocument const& document, Return const& chosen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "return-report", "The report of a review");
    heading(ui, 2, "The report of a review");
    ui.gap(0.3F);
    std::vector<Option> options { { std::string { nothing }, "No report" } };
    std::vector<std::string> staying;
    for (auto const* review : rules::released_reviews(document)) {
        auto const why = rules::why_report_stays(document, *review);
        if (why.empty())
            options.push_back({ review->id, review_title(*review) });
        else
            staying.push_back(concat({ review_title(*review), ": ", why }));
    }
    if (options.size() == 1) {
        paragraph(
            ui, "none", "No report can go along now. One can once you released it to the cluster, agreed by every partner.");
    } else {
        paragraph(ui, "what",
            "Of the report go its title and day, what was looked into, the lines of enquiry and the statements. "
            "Names of people that Triad knows are taken out.");
        ui.gap(0.3F);
        if (auto const picked = radio_list(ui, "report", "Does a report go along?", options, as_option(chosen.review)))
            choose_return(screen, [review = from_option(*picked)](Return& out) { out.review = review; });
    }
    if (!staying.empty())
        bullet_list(ui, "staying", staying);
}

void draw_receiver(ScreenContext& screen, Return const& chosen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "return-receiver", "Who gets it");
    heading(ui, 2, "Who gets it");
    ui.gap(0.3F);
    paragraph(ui, "who",
        "The lead of your cluster. You hand the file over yourself. Both lines may stay empty; what you write "
        "stands in the file and in your sharing ledger.");
    ui.gap(0.5F);
    if (auto const typed = text_field(ui, "cluster", "Name of the cluster", chosen.cluster, { .width_em = 26 }))
        choose_return(screen, [cluster = *typed](Return& out) { out.cluster = cluster; });
    ui.gap(0.4F);
    if (auto const day = date_field(ui, "keep-until", "To be deleted by", chosen.keep_until))
        choose_return(screen, [until = *day](Return& out) { out.keep_until = until; });
}

} // namespace

Return chosen_return(store::Workspace const& workspace, Session const& session)
{
    auto const& work = session.cluster_return;
    return work.document == workspace.current_key() ? work.chosen : rules::begun_return(*workspace.current());
}

void draw_return_choices(ScreenContext& screen, model::SchoolDocument const& document, Return const& chosen)
{
    draw_evaluation_choices(screen, document, chosen);
    screen.ui.gap(1);
    draw_naming(screen, chosen);
    screen.ui.gap(1);
    draw_comments(screen, chosen);
    screen.ui.gap(1);
    draw_report(screen, document, chosen);
    screen.ui.gap(1);
    draw_receiver(screen, chosen);
    screen.ui.gap(1);
}

} // namespace triad::ui
