#include "base/text.h"
#include "rules/rota/propose.h"
#include "rules/rota/term_words.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/partnership/rota_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <tuple>

// Who hosts when, and who joins. SYS-08.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;
using model::Visit;

void draw_division_choice(ScreenContext& screen, CurrentRota const& rota)
{
    auto& ui = screen.ui;
    auto const divisions = rules::rota_divisions(*rota.cluster);
    std::vector<Option> options;
    options.reserve(divisions.size());
    for (auto const* division : divisions)
        options.push_back({ division->id,
            concat({ rules::division_called(*division), division->status == "confirmed" ? "" : " (not confirmed)" }) });
    if (options.size() == 1)
        return paragraph(ui, "division-only", options.front().label, TextStyle::BodyBold);
    if (auto const picked = select(ui, "division", "Groups", options, rota.grouping->id, whole_width, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, value = *picked] {
            session.rota.grouping = value;
            session.rota.told.clear();
        });
}

void draw_terms_choice(ScreenContext& screen, CurrentRota const& rota)
{
    auto& ui = screen.ui;
    auto const terms = rules::terms_of(*rota.cluster, rules::year_of(*rota.cluster, *rota.grouping));
    auto const group = ui.group(Role::Group, "chosen-terms", "Terms in which reviews are hosted");
    quiet(ui, "terms-title",
        terms.empty() ? "There is no term with days in the year of these groups yet." : "Terms in which reviews are hosted");
    for (auto const* term : terms) {
        auto const ticked = checkbox(ui, term->id, rules::term_called(*term), term->reviews);
        ui.gap(0.2F);
        if (ticked)
            screen.perform(store::set_record(RecordKind::Term, {}, term->id, "reviews", *ticked ? "true" : "",
                *ticked ? "Host reviews in a term" : "Host no reviews in a term", false));
    }
    link(ui, "to-terms", "Terms and dates to avoid", address_of(Screen::Terms, rota.cluster->id),
        { .icon_after = Icon::ArrowRight });
}

bool has_larger_groups(CurrentRota const& rota)
{
    constexpr std::size_t larger = 4;
    return std::ranges::any_of(
        rules::rota_groups(*rota.cluster, rota.grouping->id), [](auto const& group) { return group.schools.size() >= larger; });
}

void draw_rules(ScreenContext& screen, CurrentRota const& rota)
{
    auto& ui = screen.ui;
    bullet_list(ui, "rules", rota.shown->joining);
    if (!has_larger_groups(rota))
        return;
    ui.gap(0.3F);
    std::vector<Option> const ways { { "turn", "In turn: each school joins two others" },
        { "mutual", "Both ways: schools visit those that visit them" } };
    if (auto const picked
        = radio_list(ui, "joining", "Who joins, in groups of four or more", ways, screen.session.rota.mutual ? "mutual" : "turn"))
        screen.later.push_back([&session = screen.session, mutual = *picked == "mutual"] { session.rota.mutual = mutual; });
}

rules::RotaWish wish_of(ScreenContext const& screen, CurrentRota const& rota)
{
    auto const& choices = screen.session.rota;
    rules::RotaWish out { .grouping = rota.grouping->id,
        .after = screen.today,
        .joining = choices.mutual ? rules::Joining::Mutual : rules::Joining::InTurn,
        .seed = choices.seed };
    for (auto const* term : rules::terms_of(*rota.cluster, rules::year_of(*rota.cluster, *rota.grouping)))
        if (term->reviews)
            out.terms.push_back(term->id);
    return out;
}

/// New reviews and what is settled of those that stand, as one step to undo.
store::Command command_for(store::Workspace& workspace, ClusterDocument const& cluster, rules::RotaProposal const& proposal)
{
    auto out = command_of(cluster, proposal.visits, "Propose a rota");
    for (auto const& visit : proposal.visits)
        if (visit.id.empty())
            for (auto& setting : store::add_record(RecordKind::Visit, {}, workspace.fresh_id("visit"),
                     { { "grouping", visit.grouping }, { "group", visit.group }, { "host", visit.host },
                         { "reviewers", visit.reviewers }, { "lead", visit.lead }, { "term", visit.term }, { "day", visit.day } },
                     {})
                     .settings)
                out.settings.push_back(std::move(setting));
    return out;
}

void propose(ScreenContext& screen, CurrentRota const& rota)
{
    auto const proposal = rules::propose_rota(*rota.cluster, wish_of(screen, rota), taken_days(screen, *rota.cluster));
    auto const count = proposal.visits.size();
    if (count > 0)
        screen.perform(command_for(screen.workspace, *rota.cluster, proposal));
    screen.later.push_back([&session = screen.session, count, told = proposal.sentences] {
        session.rota.told = told;
        session.polite.push_back(count == 0 && told.empty() ? std::string { "Nothing was missing." }
                                                            : concat({ counted(count, "review was", "reviews were"), " settled.",
                                                                  told.empty() ? "" : " Not all could be." }));
    });
}

bool still_to_come(Visit const& visit, std::string_view grouping)
{
    return !visit.removed && !visit.cancelled && visit.done.empty() && visit.grouping == grouping;
}

void begin_again(ScreenContext& screen, CurrentRota const& rota)
{
    store::Command command { .label = "Remove reviews that are still to come", .settings = {} };
    for (auto const& visit : rota.cluster->visits)
        if (still_to_come(visit, rota.grouping->id))
            command.settings.push_back({ { RecordKind::Visit, {}, visit.id, "removed" }, "true" });
    auto const count = command.settings.size();
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session, count] {
        ++session.rota.seed;
        session.rota.told.clear();
        session.polite.push_back(concat({ counted(count, "review was", "reviews were"), " removed. Undo brings them back." }));
        session.pending_focus = "proposing/propose";
    });
}

void draw_told(ScreenContext& screen, CurrentRota const& rota)
{
    auto const& told = rota_choices(screen.session, rota.cluster->id).told;
    if (told.empty())
        return;
    auto& ui = screen.ui;
    ui.gap(0.4F);
    auto const box = ui.group_box(Role::Group, "told", "", notice_style(ui, true));
    icon_paragraph(ui, "told-title", Icon::Warning, ui.palette().danger, "The last proposal could not settle all:");
    auto const shown = draw_how_many(screen, rota.cluster->id, "told", told.size(), "reasons");
    bullet_list(ui, "told-list", { told.begin(), told.begin() + static_cast<std::ptrdiff_t>(shown) });
}

void draw_proposing(ScreenContext& screen, CurrentRota const& rota)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "proposing", "Propose a rota", card_style(ui));
    heading(ui, 2, "Propose a rota");
    ui.gap(0.4F);
    draw_division_choice(screen, rota);
    ui.gap(0.5F);
    draw_terms_choice(screen, rota);
    ui.gap(0.5F);
    draw_rules(screen, rota);
    ui.gap(0.3F);
    quiet(ui, "stays",
        "What is settled stays: a review that has a day or schools that join keeps them. Only what is missing is proposed, on "
        "weekdays from tomorrow on.");
    ui.gap(0.5F);
    auto const blocked = locked_because(screen);
    if (button(ui, "propose", "Propose a rota", { .look = ButtonLook::Primary, .blocked_by = blocked }))
        propose(screen, rota);
    bool const any
        = std::ranges::any_of(rota.cluster->visits, [&](Visit const& visit) { return still_to_come(visit, rota.grouping->id); });
    ui.gap(0.3F);
    if (any
        && button(ui, "begin-again", "Remove all reviews that are still to come",
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = blocked }))
        begin_again(screen, rota);
    draw_told(screen, rota);
}

void draw_state(ScreenContext& screen, CurrentRota const& rota)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "standing", "How it stands");
    heading(ui, 2, "How it stands");
    ui.gap(0.3F);
    paragraph(ui, "counts", rules::rota_in_words(rota.shown->counts), TextStyle::BodyBold);
    paragraph(ui, "trained", rota.shown->training);
    std::vector<std::string> lines;
    lines.reserve(rota.shown->load.size());
    for (auto const& load : rota.shown->load)
        lines.push_back(rules::load_in_words(load));
    bullet_list(ui, "load", lines);
    std::vector<rules::RotaProblem const*> of_schools;
    for (auto const& problem : rota.shown->problems)
        if (problem.visit.empty())
            of_schools.push_back(&problem);
    auto const total = rota.shown->problems.size();
    paragraph(ui, "problems",
        total == 0
            ? std::string { "No clash was found." }
            : concat({ counted(total, "thing is", "things are"), " to be looked at; those of one review stand beside it." }));
    auto const shown = draw_how_many(screen, rota.cluster->id, "of-schools", of_schools.size(), "notes on schools");
    for (std::size_t i = 0; i < shown; ++i)
        icon_paragraph(ui, concat({ "of-school-", number(i) }), Icon::Warning, ui.palette().danger, of_schools[i]->sentence);
}

std::vector<Visit const*> visits_in_order(ScreenContext const& screen, CurrentRota const& rota)
{
    auto out = rules::visits_of(*rota.cluster, rota.grouping->id);
    if (screen.session.rota.by_day)
        std::ranges::stable_sort(
            out, {}, [](Visit const* visit) { return std::tuple { visit->day.empty(), std::string_view { visit->day } }; });
    return out;
}

std::string heading_of(ScreenContext const& screen, CurrentRota const& rota, Visit const& visit)
{
    if (screen.session.rota.by_day) {
        auto const day = parse_iso_date(visit.day);
        auto const* term = day ? rules::term_of(rules::terms_in_order(*rota.cluster), *day) : nullptr;
        return term ? rules::term_called(*term) : std::string { day ? "Outside terms" : "No day yet" };
    }
    auto const found = std::ranges::find(rota.cluster->groups, visit.group, &model::Group::id);
    return found == rota.cluster->groups.end() ? std::string { "No group" } : rules::group_called(*found);
}

void draw_reviews(ScreenContext& screen, CurrentRota const& rota)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "reviews", "Reviews");
    heading(ui, 2, "Reviews");
    ui.gap(0.4F);
    auto const visits = visits_in_order(screen, rota);
    if (visits.empty())
        return quiet(ui, "no-reviews", "No reviews yet.");
    std::vector<Option> const orders { { "group", "Group by group" }, { "day", "Term by term" } };
    if (auto const picked = radio_list(ui, "order", "Order", orders, screen.session.rota.by_day ? "day" : "group"))
        screen.later.push_back([&session = screen.session, by_day = *picked == "day"] { session.rota.by_day = by_day; });
    ui.gap(0.5F);
    auto const shown = draw_how_many(screen, rota.cluster->id, "reviews", visits.size(), "reviews");
    std::string last;
    for (std::size_t i = 0; i < shown; ++i) {
        auto const title = heading_of(screen, rota, *visits[i]);
        if (i == 0 || title != last)
            heading(ui, 3, concat({ "part-", number(i) }), title);
        last = title;
        ui.gap(0.4F);
        draw_visit(screen, rota, *visits[i]);
        ui.gap(0.5F);
    }
}

} // namespace

void draw_rota(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Who hosts when");
    auto const rota = current_rota(screen, *cluster);
    if (!rota.grouping)
        return quiet(ui, "no-division",
            "There are no triads yet. A rota is made from a division of schools into groups that review each other.");
    draw_proposing(screen, rota);
    ui.gap(0.9F);
    draw_state(screen, rota);
    ui.gap(0.9F);
    draw_reviews(screen, rota);
    ui.gap(0.6F);
    link(ui, "to-save", "Look at the rota as it leaves, and save it", address_of(Screen::SaveRota, cluster->id),
        { .icon_after = Icon::ArrowRight });
    ui.gap(0.3F);
    link(
        ui, "to-calendar", "Calendar of the year", address_of(Screen::Calendar, cluster->id), { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
