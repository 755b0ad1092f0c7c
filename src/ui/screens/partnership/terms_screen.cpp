#include "base/date.h"
#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/rota/divisions.h"
#include "rules/rota/term_words.h"
#include "store/commands.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/planned_day.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// Terms of the year, and dates that reviews avoid. SYS-08, SYS-24.

namespace triad::ui {

namespace {

using model::BusyPeriod;
using model::ClusterDocument;
using model::RecordKind;
using model::Term;

void draw_odd(ScreenContext& screen, std::string const& sentence)
{
    if (sentence.empty())
        return;
    screen.ui.gap(0.3F);
    icon_paragraph(screen.ui, "odd", Icon::Warning, screen.ui.palette().danger, sentence);
}

void draw_days(
    ScreenContext& screen, RecordRef const& record, std::string const& from, std::string const& to, std::string_view year)
{
    draw_beside(screen.ui,
        { { .share = 1,
              .draw =
                  [&] {
                      edit_planned_day(screen, record, { .field = "from", .label = "First day", .value = from, .year = year });
                  } },
            { .share = 1, .draw = [&] {
                 edit_planned_day(screen, record, { .field = "to", .label = "Last day", .value = to, .year = year });
             } } });
}

void draw_term(ScreenContext& screen, ClusterDocument const& cluster, Term const& term)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::Term, {}, term.id };
    auto const name = rules::term_called(term);
    auto const card = ui.group_box(Role::Article, term.id, name, card_style(ui));
    edit_short(screen, record, "name", "Name", term.name, 0);
    ui.gap(0.4F);
    draw_days(screen, record, term.from, term.to, blank(term.year) ? cluster.cluster.year : term.year);
    ui.gap(0.3F);
    if (auto const ticked = checkbox(ui, "reviews", concat({ "Reviews are hosted in ", name }), term.reviews))
        screen.perform(store::set_record(record.kind, {}, term.id, "reviews", *ticked ? "true" : "",
            *ticked ? "Host reviews in a term" : "Host no reviews in a term", false));
    draw_odd(screen, rules::why_term_is_odd(cluster, term));
    remove_button(screen, record, concat({ "Remove the term: ", name }), "terms/heading", true);
}

void draw_all_terms(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "terms", "Terms");
    heading(ui, 2, "Terms");
    ui.gap(0.4F);
    auto const terms = rules::listed_terms(cluster, cluster.cluster.year);
    if (terms.empty())
        quiet(ui, "no-terms", "No terms yet. Reviews can only be put into terms that have their days.");
    for (auto const* term : terms) {
        draw_term(screen, cluster, *term);
        ui.gap(0.6F);
    }
    if (auto const others = rules::terms_of_other_years(cluster, cluster.cluster.year); others > 0)
        quiet(ui, "other-years",
            concat({ counted(others, "term", "terms"), others == 1 ? " is" : " are", " of another year and not shown." }));
    ui.gap(0.3F);
    if (button(ui, "add-term", "Add a term", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Term, {}, "term", { { "year", cluster.cluster.year }, { "reviews", "true" } },
            "Add a term", "name");
}

std::string period_called(ClusterDocument const& cluster, BusyPeriod const& period)
{
    auto const day = parse_iso_date(period.from);
    return concat({ period.school.empty() ? std::string { "All schools" } : called_school(cluster, period.school),
        day ? concat({ ", ", long_date(*day) }) : std::string {} });
}

void draw_period(ScreenContext& screen, ClusterDocument const& cluster, BusyPeriod const& period)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::BusyPeriod, {}, period.id };
    auto const name = period_called(cluster, period);
    auto const card = ui.group_box(Role::Article, period.id, name, card_style(ui));
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      choose(screen, record, "school", "Whose dates", school_options(cluster, "All schools", period.school),
                          period.school);
                  } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "reason", "Why, for your eyes only", period.reason, 0); } } });
    ui.gap(0.4F);
    draw_days(screen, record, period.from, period.to, cluster.cluster.year);
    draw_odd(screen, rules::why_period_is_odd(period));
    remove_button(screen, record, concat({ "Remove the dates to avoid: ", name }), "periods/heading", true);
}

void draw_periods(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "periods", "Dates to avoid");
    heading(ui, 2, "Dates to avoid");
    ui.gap(0.3F);
    paragraph(ui, "about-periods",
        "Holidays, days when no school has room for a review, and what single schools told you. No review is proposed for these "
        "days. They stay in your own work.");
    ui.gap(0.5F);
    auto const periods = rules::listed_periods(cluster);
    auto const shown = draw_how_many(screen, cluster.id, "periods", periods.size(), "dates to avoid");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_period(screen, cluster, *periods[i]);
        ui.gap(0.6F);
    }
    if (!button(ui, "add-period", "Add dates to avoid", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    add_with_focus(screen, RecordKind::BusyPeriod, {}, "busy", {}, "Add dates to avoid", "school");
    screen.later.push_back([&session = screen.session, place = all_of(cluster.id, "periods")] { session.open.insert(place); });
}

} // namespace

void draw_terms(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Terms and dates to avoid");
    draw_year_field(screen, *cluster);
    ui.gap(0.8F);
    draw_all_terms(screen, *cluster);
    ui.gap(0.9F);
    draw_periods(screen, *cluster);
    ui.gap(0.6F);
    link(ui, "to-rota", "Who hosts when", address_of(Screen::Rota, cluster->id), { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
